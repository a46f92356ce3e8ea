//! What was sent last beside what stands in the work now; only what differs.

use maud::{Markup, html};

use super::sheet::Sheet;
use super::text;
use crate::editions::Edition;
use crate::views::{Column, PageCx, Row, Table, table};
use crate::web::item_view::ItemsView;
use crate::works::{Reader, rules};

/// The table; nothing where nothing was sent, or nothing differs.
pub(super) fn differences(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let sent = sheet.last.as_ref().and_then(|last| last.sent().ok());
    let Some(sent) = sent else { return html! {} };
    let now = rules::sent(&sheet.work.content, &sheet.videos);
    let (settings, before) = (&edition.settings, Some(&sent));
    let view = ItemsView { cx, settings, reader: Reader::Maker, before, now: &now };
    let changed = rules::changed_parts(&sent, &sheet.work.content, &sheet.videos);
    let row = |part: crate::works::WorkPart| {
        Row::new(vec![html! { (cx.m(&part.name())) }, view.part(part, &sent), view.part(part, &now)])
    };
    let rows: Vec<Row> = changed.into_iter().map(row).collect();
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
