//! Which rows a form means.

use super::kind::Again;
use crate::clock::At;
use crate::overview::Chosen;
use crate::web::committee::tables::{ALL, Asked as List};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;

/// Name of the field with the instant by which rows had failed that were chosen as all that match.
pub const UNTIL: &str = "sampai";
/// Name of the field with how many of them the page showed.
pub const SHOWN: &str = "jumlah";

/// The rows that were chosen, and the list they were chosen from.
pub struct Asked {
    pub list: List,
    /// Which rows are meant.
    pub chosen: Chosen,
    /// How many of them the page showed; none as long as it was not shown.
    pub shown: Option<usize>,
}

impl Asked {
    /// Reads the form. All that match are meant as they stand now, or at the instant of the page that was shown.
    pub fn of<A: Again>(cx: &Cx, typed: &Typed) -> Self {
        let ids: Vec<i64> = typed.ids(A::FIELD);
        let until = typed.one(UNTIL).parse().ok().map(At).map(|at| at.min(cx.now));
        let all = !typed.one(ALL).is_empty();
        let chosen = match until {
            Some(at) => Chosen::Matching(at),
            None if all => Chosen::Matching(cx.now),
            None => Chosen::These(ids),
        };
        Self { list: List::of(A::list(), cx, typed), chosen, shown: typed.one(SHOWN).parse().ok() }
    }

    /// Whether not a single row was ticked.
    pub fn is_empty(&self) -> bool {
        matches!(&self.chosen, Chosen::These(ids) if ids.is_empty())
    }

    /// The list as it was, with the same rows ticked.
    pub fn back(&self) -> String {
        match &self.chosen {
            Chosen::These(ids) => self.list.back(ids.iter().copied()).href(),
            Chosen::Matching(_) => self.list.here().href(),
        }
    }
}
