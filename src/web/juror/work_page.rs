//! The frame of the pages about one work of the juror: stepping back, a suspicion, taking the sheet back.

use actix_web::web;
use maud::{Markup, html};

use super::queue::sheet_path;
use crate::i18n::Text;
use crate::ids::AssignmentId;
use crate::views::{PageCx, page};
use crate::works::BlindWork;

/// The edition's slug and the sheet.
pub type AssignmentPath = web::Path<(String, AssignmentId)>;

/// A page that says which work it is about, with the way back to its sheet.
pub fn work_page(cx: &PageCx, id: AssignmentId, work: &BlindWork, title: Text, body: Markup) -> Markup {
    page(
        cx,
        cx.t(title),
        html! {
            p.crumbs { a href=(sheet_path(cx, id)) { (work.number.as_deref().unwrap_or_default()) } " · " (work.content().title) }
            h1 { (cx.t(title)) }
            (body)
        },
    )
}
