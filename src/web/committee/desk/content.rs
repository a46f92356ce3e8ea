//! What the makers wrote, as the desk reads it.

use maud::Markup;

use crate::editions::EditionSettings;
use crate::views::{PageCx, summary};
use crate::web::work_view::WorkView;
use crate::works::{FormStep, Reader, WorkContent};

/// Every field of the work; what was left empty says so.
pub fn content(cx: &PageCx, settings: &EditionSettings, content: &WorkContent) -> Markup {
    let view = WorkView { cx, settings, content, reader: Reader::Desk, unfolded: false };
    let mut rows = view.rows(FormStep::About);
    rows.extend(view.rows(FormStep::Discussion));
    rows.extend(view.statements());
    summary(&rows)
}
