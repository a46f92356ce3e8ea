//! What a film was and what it is, side by side.

use maud::{Markup, html};

use crate::film_watch::{ChangedFilm, Fingerprint, Presence};
use crate::i18n::{Text, duration};
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};
use crate::web::committee::text::changes as text;

/// One property on both sides.
struct Line {
    label: Text,
    before: Option<String>,
    after: Option<String>,
}

/// The table; what differs is marked. Of a film that cannot be seen only that is told.
pub(super) fn compared(cx: &PageCx, film: &ChangedFilm) -> Markup {
    let Some(change) = film.changes.first() else { return html! {} };
    let lines = lines(cx, &change.before, &change.after);
    let gone = change.after.presence == Presence::Hidden;
    let row = |line: &Line| {
        let differs = line.before.is_some() && line.after.is_some() && line.before != line.after;
        let after = match &line.after {
            Some(after) => html! { span.wrap { (after) } },
            None => html! { span.hint { (cx.t(text::UNKNOWN)) } },
        };
        Row::new(vec![
            html! { (cx.t(line.label)) },
            html! { @if let Some(before) = &line.before { span.wrap { (before) } } @else { span.hint { (cx.t(text::UNKNOWN)) } } },
            html! { @if differs { (badge(BadgeKind::No, cx.t(text::DIFFERS))) " " } (after) },
        ])
    };
    let shown = lines.iter().filter(|line| line.before.is_some() || line.after.is_some());
    let shown = shown.filter(|line| !gone || line.label == text::PRESENCE || line.before.is_some());
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::TITLE).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::PROPERTY)),
            Column::new(cx.t(text::AT_CLOSING)).long(),
            Column::new(cx.t(text::NOW)).long(),
        ],
        rows: shown.map(row).collect(),
    })
}

fn lines(cx: &PageCx, before: &Fingerprint, after: &Fingerprint) -> Vec<Line> {
    let line = |label, of: &dyn Fn(&Fingerprint) -> Option<String>| Line {
        label,
        before: of(before),
        after: of(after),
    };
    let yes = |on: bool| cx.t(if on { text::YES } else { text::NO }).to_owned();
    vec![
        line(text::PRESENCE, &|print| Some(cx.t(presence(print.presence)).to_owned())),
        line(text::CHECKSUM, &|print| print.checksum.clone()),
        line(text::REVISION, &|print| print.revision.clone()),
        line(text::SIZE, &|print| print.size_bytes.map(|bytes| size(cx, bytes))),
        line(text::LENGTH, &|print| print.duration_ms.map(|ms| duration(ms, cx.lang))),
        line(text::NAME, &|print| print.title.clone()),
        line(text::EMBEDDABLE, &|print| print.embeddable.map(yes)),
        line(text::RULES, &|print| Some(broken(cx, print)).filter(|words| !words.is_empty())),
    ]
}

/// Bytes in full: a byte more is another film.
fn size(cx: &PageCx, bytes: i64) -> String {
    format!("{} B", crate::i18n::count(bytes, cx.lang))
}

fn presence(presence: Presence) -> Text {
    match presence {
        Presence::Visible => text::VISIBLE,
        Presence::Hidden => text::HIDDEN,
        Presence::Trashed => text::TRASHED,
    }
}

fn broken(cx: &PageCx, print: &Fingerprint) -> String {
    use crate::film_watch::ChangeKind as K;
    let broken = [
        (print.too_long, K::TooLong),
        (print.too_small, K::TooSmall),
        (print.other_container, K::OtherContainer),
    ];
    let words: Vec<&str> = broken.iter().filter(|(is, _)| *is).map(|(_, kind)| cx.t(kind.name())).collect();
    words.join(", ")
}
