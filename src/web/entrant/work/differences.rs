//! What a work's makers changed since they sent it.

use maud::{Markup, html};

use super::sheet::Sheet;
use super::text;
use crate::editions::Edition;
use crate::views::PageCx;
use crate::web::item_view::ItemsView;
use crate::works::{Reader, WorkPart, rules};

/// The changes, part by part; nothing where nothing was sent, or nothing differs. `told`: parts whose change stands on the
/// page already.
pub(super) fn differences(cx: &PageCx, edition: &Edition, sheet: &Sheet, told: &[WorkPart]) -> Markup {
    let sent = sheet.last.as_ref().and_then(|last| last.sent().ok());
    let Some(sent) = sent else { return html! {} };
    let now = rules::sent(&sheet.work.content, &sheet.videos);
    let (settings, before) = (&edition.settings, Some(&sent));
    let view = ItemsView { cx, settings, reader: Reader::Maker, before, now: &now };
    let mut changed = rules::changed_parts(&sent, &sheet.work.content, &sheet.videos);
    changed.retain(|part| !told.contains(part));
    html! {
        @if !changed.is_empty() {
            h2 { (cx.t(text::DIFFERENCES)) }
            @for part in changed {
                h3 { (cx.m(&part.name())) }
                (view.side_by_side(part))
            }
        }
    }
}
