//! What was sent last beside what stands in the work now; only what differs.

use maud::{Markup, html};

use super::notices::part_name;
use super::sheet::Sheet;
use super::text;
use crate::editions::Edition;
use crate::video_check::PartKind;
use crate::views::{Column, PageCx, Row, Table, table};
use crate::web::work_view::WorkView;
use crate::works::{FormStep, Reader, SentLink, WorkContent};

/// The table; nothing where nothing was sent, or nothing differs.
pub(super) fn differences(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let sent = sheet.last.as_ref().and_then(|last| last.sent().ok());
    let Some(sent) = sent else { return html! {} };
    let mut rows = fields(cx, edition, &sent.content, &sheet.work.content);
    rows.extend(films(cx, sheet, &sent.links));
    html! {
        @if !rows.is_empty() {
            h2 { (cx.t(text::DIFFERENCES)) }
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::DIFFERENCES).to_owned(),
                select: None,
                columns: vec![
                    Column::new(cx.t(text::FIELD)),
                    Column::new(cx.t(text::SENT_LAST)).long(),
                    Column::new(cx.t(text::NOW)).long(),
                ],
                rows,
            }))
        }
    }
}

fn fields(cx: &PageCx, edition: &Edition, before: &WorkContent, now: &WorkContent) -> Vec<Row> {
    let settings = &edition.settings;
    let view = |content| WorkView { cx, settings, content, reader: Reader::Maker, unfolded: true };
    let steps = [FormStep::About, FormStep::Discussion];
    let rows =
        steps.into_iter().flat_map(|step| view(before).rows(step).into_iter().zip(view(now).rows(step)));
    rows.filter(|(before, now)| before.1.0 != now.1.0)
        .map(|((label, before), (_, now))| Row::new(vec![html! { (label) }, before, now]))
        .collect()
}

/// Films by their place: another link, a new one, one that is gone.
fn films(cx: &PageCx, sheet: &Sheet, sent: &[SentLink]) -> Vec<Row> {
    let mut places: Vec<(PartKind, i32)> = sent.iter().map(|film| (film.part, film.position)).collect();
    places.extend(sheet.videos.iter().map(|film| (film.part, film.position)));
    places.sort();
    places.dedup();
    let mut rows = Vec::new();
    for (part, position) in places {
        let before = sent.iter().find(|film| (film.part, film.position) == (part, position));
        let now = sheet.videos.iter().find(|film| (film.part, film.position) == (part, position));
        let (before, now) = (before.map(|film| film.link.as_str()), now.map(|film| film.pasted.as_str()));
        if before != now {
            let shown = |link: Option<&str>| html! { (link.unwrap_or("–")) };
            rows.push(Row::new(vec![html! { (part_name(cx, part, position)) }, shown(before), shown(now)]));
        }
    }
    rows
}
