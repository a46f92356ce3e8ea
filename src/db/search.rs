//! Words typed into a search box, as the database compares them.

use diesel::define_sql_function;
use diesel::sql_types::{BigInt, Nullable, Text};

define_sql_function! {
    /// Lower case; SQLite knows ASCII letters only.
    fn lower(text: Text) -> Text;
}

define_sql_function! {
    /// The first, or the second where the first is none. An index of the column is not used for it.
    fn coalesce(first: Nullable<BigInt>, second: Nullable<BigInt>) -> Nullable<BigInt>;
}

/// Rows on a page of a long list.
pub const PER_PAGE: i64 = 50;

/// The pattern that finds what was typed anywhere in a text; `%`, `_` and `\` stand for themselves. None for
/// a blank search. To be used with `ESCAPE '\'`.
#[must_use]
pub fn pattern(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let words: String = typed.chars().take(100).collect();
    Some(format!("%{}%", literal(&words)))
}

/// A text in which the signs of a pattern stand for themselves. To be used with `ESCAPE '\'`.
#[must_use]
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Part of a list: so many rows behind so many others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub offset: i64,
    /// At most so many.
    pub limit: i64,
}

impl Span {
    /// A page, from 1.
    #[must_use]
    pub fn page(page: i64) -> Self {
        Self { offset: skip(page), limit: PER_PAGE }
    }

    /// The page that is shown of so many rows: the last one there is in place of one beyond it.
    #[must_use]
    pub fn shown(page: i64, total: i64) -> Self {
        Pages::of(total).span(page)
    }

    /// That part of a list that is read whole.
    #[must_use]
    pub fn of<T>(self, list: &[T]) -> &[T] {
        let whole = |n: i64| usize::try_from(n).unwrap_or(usize::MAX);
        let from = whole(self.offset).min(list.len());
        list.get(from..list.len().min(from.saturating_add(whole(self.limit)))).unwrap_or_default()
    }
}

/// A list as it is cut into pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pages {
    /// Rows on a page.
    pub per_page: i64,
    /// Rows of the whole list.
    pub total: i64,
}

impl Pages {
    /// Pages of the usual length.
    #[must_use]
    pub fn of(total: i64) -> Self {
        Self { per_page: PER_PAGE, total }
    }

    /// The last page, from 1; of an empty list the first.
    #[must_use]
    pub fn last(self) -> i64 {
        let per_page = self.per_page.max(1);
        ((self.total + per_page - 1) / per_page).max(1)
    }

    /// The page that is shown when this one is asked for: the last one there is in place of one beyond it.
    #[must_use]
    pub fn shown(self, page: i64) -> i64 {
        page.clamp(1, self.last())
    }

    /// The rows of the page that is shown when this one is asked for.
    #[must_use]
    pub fn span(self, page: i64) -> Span {
        Span { offset: (self.shown(page) - 1) * self.per_page, limit: self.per_page }
    }
}

/// The last page of so many rows, from 1.
#[must_use]
pub fn last_page(total: i64) -> i64 {
    Pages::of(total).last()
}

/// Rows to skip before page `page`, from 1.
#[must_use]
pub fn skip(page: i64) -> i64 {
    (page.clamp(1, 1_000_000) - 1) * PER_PAGE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_end_stands_the_last_page() {
        let offset = |page, total| Span::shown(page, total).offset;
        assert_eq!(
            [offset(1, 0), offset(9, 0), offset(2, 50), offset(2, 51), offset(99, 300)],
            [0, 0, 0, 50, 250]
        );
    }

    #[test]
    fn pages_of_another_length_end_where_their_rows_end() {
        let films = Pages { per_page: 10, total: 21 };
        assert_eq!([films.last(), films.shown(3), films.shown(4), films.shown(i64::MAX)], [3, 3, 3, 3]);
        assert_eq!(films.span(9), Span { offset: 20, limit: 10 });
        assert_eq!(Pages { total: 0, ..films }.span(5), Span { offset: 0, limit: 10 });
        assert_eq!(films.shown(i64::MIN), 1);
    }

    #[test]
    fn signs_of_the_pattern_stand_for_themselves() {
        assert_eq!(pattern("  "), None);
        assert_eq!(pattern(" Notulen "), Some("%notulen%".to_owned()));
        assert_eq!(pattern("100%_a\\b"), Some("%100\\%\\_a\\\\b%".to_owned()));
    }

    #[test]
    fn a_part_behind_the_end_is_empty() {
        let part = |page| Span::page(page).of(&[7; 60]).len();
        assert_eq!([part(1), part(2), part(3)], [50, 10, 0]);
    }

    #[test]
    fn pages_start_at_one() {
        assert_eq!([skip(-3), skip(1), skip(3)], [0, 0, 100]);
    }
}
