//! Lists in pages.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::db::search::{PER_PAGE, last_page};

/// Most items of a page.
const MOST: usize = 100;
const USUAL: usize = 50;

/// Which part of a list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// From 1.
    #[param(example = 1, minimum = 1)]
    pub page: Option<usize>,
    /// Items of a page, 100 at most.
    #[param(example = 50, minimum = 1, maximum = 100)]
    pub per_page: Option<usize>,
}

/// Which page of a list that is read page by page.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PageNumber {
    /// From 1.
    #[param(example = 1, minimum = 1)]
    pub page: Option<i64>,
}

impl PageNumber {
    /// The page, from 1.
    pub fn number(&self) -> i64 {
        self.page.unwrap_or(1).max(1)
    }

    /// The items of the page among so many. Beyond the end there are none, whatever the lists of the console show there: a
    /// program turns pages until it gets an empty one.
    pub fn page_of<T>(&self, items: Vec<T>, total: i64) -> Page<T> {
        let items = if self.number() > last_page(total) { Vec::new() } else { items };
        let whole = |n: i64| usize::try_from(n).unwrap_or_default();
        let (total, per_page) = (whole(total), whole(PER_PAGE));
        Page { items, total, page: whole(self.number()), per_page, pages: total.div_ceil(per_page) }
    }
}

/// A part of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: usize,
    /// From 1.
    pub page: usize,
    pub per_page: usize,
    /// How many pages there are.
    pub pages: usize,
}

impl PageQuery {
    /// The part of a list that is asked for.
    pub fn of<T>(&self, all: Vec<T>) -> Page<T> {
        let per_page = self.per_page.unwrap_or(USUAL).clamp(1, MOST);
        let page = self.page.unwrap_or(1).max(1);
        let total = all.len();
        let items = all.into_iter().skip((page - 1).saturating_mul(per_page)).take(per_page).collect();
        Page { items, total, page, per_page, pages: total.div_ceil(per_page) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_cut_and_numbers_out_of_range_are_brought_into_it() {
        let asked = |page, per_page| PageQuery { page, per_page }.of((1..=120).collect::<Vec<_>>());
        let first = asked(None, None);
        assert_eq!((first.items.len(), first.total, first.page, first.pages), (50, 120, 1, 3));
        let last = asked(Some(3), None);
        assert_eq!((last.items[0], last.items.len()), (101, 20));
        assert_eq!(asked(Some(4), None).items.len(), 0);
        assert_eq!((asked(Some(0), Some(0)).per_page, asked(None, Some(1000)).per_page), (1, 100));
        assert_eq!(asked(Some(usize::MAX), Some(100)).items.len(), 0);
    }
}
