//! A film with its player and the evidence of its check, for the desk and the link desk.

use maud::{Markup, html};

use super::evidence::table;
use super::text::desk as text;
use crate::config::Google;
use crate::i18n::{Message, date_time};
use crate::say;
use crate::video_check::{CheckStatus, JudgedVideo, Judgement, Limits, PartKind, Video, providers};
use crate::views::text as views;
use crate::views::{PageCx, PlayerView, VerdictRow, VerdictView, evidence, player, summary, verdict_panel};
use crate::web::verdict_view::rule_row;

/// "Video inti 2".
pub fn part_name(cx: &PageCx, part: PartKind, position: i32) -> String {
    let name = cx.t(part.text());
    if part == PartKind::Core { format!("{name} {}", position + 1) } else { name.to_owned() }
}

/// Player, verdict and the evidence side by side, one under the other: for a narrow column. Where every rule holds, what
/// was measured is folded.
pub fn film(cx: &PageCx, google: &Google, film: &JudgedVideo, limits: &Limits) -> Markup {
    let verdict = verdict(cx, film);
    let settled = verdict.state == CheckStatus::Passed
        && verdict.rows.iter().all(|row| row.state == CheckStatus::Passed && row.others.is_empty());
    let measured = evidence(cx.lang, &table(cx.lang, &film.video, limits));
    html! {
        (watch(cx, google, film))
        (verdict_panel(cx.lang, &VerdictView { folded: settled, ..verdict }))
        @if settled { details.measured { summary { (cx.t(views::EVIDENCE)) } (measured) } } @else { (measured) }
    }
}

/// The player, which loads after a press, and what is known of the film beside its figures.
pub fn watch(cx: &PageCx, google: &Google, film: &JudgedVideo) -> Markup {
    html! {
        (player(cx.lang, &player_of(cx, google, &film.video)))
        (notes(cx, film))
    }
}

/// What was found for each rule, and what each source says.
pub fn findings(cx: &PageCx, film: &JudgedVideo, limits: &Limits) -> Markup {
    html! {
        (verdict_panel(cx.lang, &verdict(cx, film)))
        (evidence(cx.lang, &table(cx.lang, &film.video, limits)))
    }
}

fn player_of(cx: &PageCx, google: &Google, film: &Video) -> PlayerView {
    let src = providers::player(&film.link, google);
    let refused = film.report.as_ref().is_some_and(|report| !report.embeddable());
    PlayerView {
        embeddable: src.is_some() && !refused,
        src: src.unwrap_or_default(),
        page: film.link.canonical_url(),
        title: part_name(cx, film.part, film.position),
        host: providers::name(film.link.provider).to_owned(),
        is_file: false,
        tells_time: providers::player_tells_time(film.link.provider),
    }
}

fn verdict(cx: &PageCx, judged_film: &JudgedVideo) -> VerdictView {
    let film = &judged_film.video;
    let headline = match judged_film.judgement() {
        Some(Judgement { by, at, .. }) => {
            let (kapan, when) = (date_time(at, crate::i18n::Lang::Id), date_time(at, crate::i18n::Lang::En));
            let accepted = film.status == CheckStatus::Passed;
            judged(accepted, by, &say!("{kapan}", "{when}"))
        }
        None => film.status.text().into(),
    };
    let checked = film.checked_at.map(|at| format!("{} {}", cx.t(text::CHECKED_AT), date_time(at, cx.lang)));
    let findings = film.report.iter().flat_map(|report| &report.findings);
    VerdictView {
        folded: false,
        id: format!("verdict-{}", film.id),
        state: film.status,
        headline: cx.m(&headline).to_owned(),
        note: checked,
        rows: findings.map(|finding| brief(rule_row(cx.lang, finding))).collect(),
        steps: None,
        poll: None,
    }
}

fn judged(accepted: bool, by: &str, at: &Message) -> Message {
    let (kapan, when) = (&at.id, &at.en);
    if accepted {
        say!("Dikonfirmasi {by}, {kapan}", "Confirmed by {by}, {when}")
    } else {
        say!("Ditolak {by}, {kapan}", "Refused by {by}, {when}")
    }
}

/// Sources and limits stand in the table beside it: a rule that holds needs one line.
fn brief(row: VerdictRow) -> VerdictRow {
    let limit = if row.state == CheckStatus::Passed { String::new() } else { row.limit };
    VerdictRow { source: None, limit, ..row }
}

/// The provider's title, and what a person noted.
fn notes(cx: &PageCx, film: &JudgedVideo) -> Markup {
    let title = film
        .video
        .report
        .as_ref()
        .and_then(|report| report.facts.title.as_deref())
        .filter(|title| !title.is_empty());
    let note = film.judgement().map(|word| word.note).filter(|note| !note.is_empty());
    let mut rows = Vec::new();
    if let Some(title) = title {
        rows.push((cx.t(text::FILM_TITLE), html! { (title) }));
    }
    if let Some(note) = note {
        rows.push((cx.t(super::text::NOTE), html! { (note) }));
    }
    html! { @if !rows.is_empty() { (summary(&rows)) } }
}
