//! The list from which somebody came to the desk: its address is carried along, so that the next work is one of those it was
//! narrowed to, and the way back leads to the same lines.

use crate::ids::WorkId;
use crate::overview::WorkFilter;
use crate::views::PageCx;
use crate::web::committee::tables::Asked;
use crate::web::committee::typed::Typed;
use crate::web::committee::works::{WORKS, filter};

/// The list as the address of the page says it.
pub struct FromList(Asked);

impl FromList {
    /// Reads it out of the address of the page.
    pub fn of(cx: &PageCx) -> Self {
        let (_, query) = cx.path.split_once('?').unwrap_or_default();
        Self(Asked::of(&WORKS, cx, &Typed::from_query(query)))
    }

    /// The works that it shows.
    pub fn filter(&self) -> WorkFilter {
        filter(&self.0)
    }

    /// Address of the list.
    pub fn list(&self) -> String {
        self.0.address().href()
    }

    /// Address of the desk of a work, or of an act on it, with the list behind it.
    pub fn work(&self, cx: &PageCx, id: WorkId, act: &str) -> String {
        work_address(cx, &self.0, id, act)
    }
}

/// Address of the desk of a work, or of an act on it, from a list.
pub fn work_address(cx: &PageCx, list: &Asked, id: WorkId, act: &str) -> String {
    list.address().at(cx.at(&format!("/panitia/karya/{id}{act}"))).href()
}
