//! Previous, next, and where one is in a long list.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, count};
use crate::say;

/// A place in a list of pages.
#[derive(Debug, Clone)]
pub struct PagerView {
    /// Page asked for, from 1; beyond the end the last one is shown.
    pub page: i64,
    /// Rows on a page.
    pub per_page: i64,
    pub total: i64,
    /// Address up to and with `page=`: the number is put behind it.
    pub base: String,
}

/// The pager; nothing when all rows fit on one page.
#[must_use]
pub fn pager(lang: Lang, view: &PagerView) -> Markup {
    let pages = ((view.total + view.per_page - 1) / view.per_page.max(1)).max(1);
    let page = view.page.clamp(1, pages);
    let first = (page - 1) * view.per_page + 1;
    let (from, to) = (count(first, lang), count((first + view.per_page - 1).min(view.total), lang));
    let total = count(view.total, lang);
    html! {
        @if pages > 1 {
            nav.pager aria-label=(text::PAGES.get(lang)) {
                @if page > 1 { a.button.quiet rel="prev" href={ (view.base) (page - 1) } { (text::PREVIOUS.get(lang)) } }
                span { (say!("{from}–{to} dari {total}", "{from}–{to} of {total}").get(lang)) }
                @if page < pages { a.button.quiet rel="next" href={ (view.base) (page + 1) } { (text::NEXT.get(lang)) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_has_no_next() {
        let mut view = PagerView { page: 3, per_page: 50, total: 120, base: "?page=".into() };
        let html = pager(Lang::Id, &view).into_string();
        assert!(
            html.contains("101–120 dari 120") && html.contains("?page=2") && !html.contains("?page=4"),
            "{html}"
        );
        view.page = 99;
        assert_eq!(pager(Lang::Id, &view).into_string(), html);
        view.total = 50;
        assert_eq!(pager(Lang::Id, &view).into_string(), "");
    }
}
