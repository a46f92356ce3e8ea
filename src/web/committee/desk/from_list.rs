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

    /// The list that the address says of a page that belongs to it: itself, or the desk of a work. On other pages the
    /// same keys say something else.
    pub fn of_its_pages(cx: &PageCx) -> Self {
        let (path, _) = cx.path.split_once('?').unwrap_or((&cx.path, ""));
        let own = cx.at(WORKS.path);
        let below = path.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if below { Self::of(cx) } else { Self(Asked::of(&WORKS, cx, &Typed::from_query(""))) }
    }

    /// The works that it shows.
    pub fn filter(&self) -> WorkFilter {
        filter(&self.0)
    }

    /// Whether it shows some of all works only.
    pub fn narrows(&self) -> bool {
        self.0.narrows(&WORKS)
    }

    /// Address of the list, at the page from which somebody came.
    pub fn list(&self) -> String {
        self.0.here().href()
    }

    /// Address of the desk of a work, or of an act on it, with the list behind it.
    pub fn work(&self, cx: &PageCx, id: WorkId, act: &str) -> String {
        work_address(cx, &self.0, id, act)
    }

    /// Address of anything else below `/{k}`, with the list behind it.
    pub fn at(&self, cx: &PageCx, path: &str) -> String {
        self.0.here().at(cx.at(path)).href()
    }
}

/// Address of the desk of a work, or of an act on it, from a list.
pub fn work_address(cx: &PageCx, list: &Asked, id: WorkId, act: &str) -> String {
    list.here().at(cx.at(&format!("/panitia/karya/{id}{act}"))).href()
}
