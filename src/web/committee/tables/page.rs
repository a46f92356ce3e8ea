//! A list as a page: head, table, what is done with chosen rows, pager.

use maud::{Markup, html};

use super::declared::List;
use super::views::Views;
use super::{Asked, grid, head, text};
use crate::i18n::{Lang, Message, count};
use crate::overview::{PER_PAGE, last_page};
use crate::say;
use crate::views::{self, Link, PagerView, empty_state, field, pager, selected_count};
use crate::web::committee::text as words;
use crate::web::context::Cx;

/// One page of a list.
pub struct ListView<'a, L: 'static> {
    pub list: &'static List<L>,
    pub asked: &'a Asked,
    /// The lines of this page.
    pub lines: &'a [L],
    /// How many lines match on all pages.
    pub total: i64,
    /// What values of filters are called where only the lines know it.
    pub names: Vec<(&'static str, String)>,
    /// What is done with chosen rows; none where rows are not chosen, and for those who may not.
    pub pick: Option<Pick<L>>,
    pub views: Views,
    /// Pages beside the list.
    pub links: Vec<Link>,
}

/// What was found of a list.
pub struct Found<'a, L> {
    /// The lines of this page.
    pub lines: &'a [L],
    /// How many lines match on all pages.
    pub total: i64,
}

impl<'a, L> ListView<'a, L> {
    /// A list whose rows are not chosen, with no pages beside it.
    pub fn new(list: &'static List<L>, asked: &'a Asked, found: Found<'a, L>, views: Views) -> Self {
        let Found { lines, total } = found;
        Self { list, asked, lines, total, names: Vec::new(), pick: None, views, links: Vec::new() }
    }
}

/// Name of the button that chooses all that match.
pub const ALL: &str = "semua";

impl<L> ListView<'_, L> {
    /// Whether a row of this page can be ticked.
    pub(super) fn has_boxes(&self) -> bool {
        let pick = self.pick.as_ref();
        pick.is_some_and(|pick| self.lines.iter().any(|line| (pick.key)(line).is_some()))
    }
}

/// What is done with rows that are chosen.
pub struct Pick<L> {
    /// Name of the boxes.
    pub field: &'static str,
    /// The box of a line; none for a line that nothing can be done with.
    pub key: fn(&L) -> Option<PickBox>,
    /// Where the chosen rows are sent.
    pub action: String,
    /// The buttons of the acts.
    pub acts: Markup,
    /// Where all that match are chosen instead of the rows of this page.
    pub all: String,
}

/// The box before a row.
pub struct PickBox {
    /// What is sent when it is ticked.
    pub value: String,
    /// What it chooses in words: "ML-2023-0047".
    pub name: String,
}

/// The page's body.
pub fn list_page<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let base = view.asked.address().pages();
    let refused = view.asked.refused(view.list, cx);
    html! {
        (views::error_summary(cx.lang, &refused.summary(cx.lang)))
        (head::head(cx, view))
        @if !refused.is_empty() {}
        @else if view.lines.is_empty() { (empty(cx, view)) }
        @else {
            @match &view.pick { Some(pick) if view.has_boxes() || view.total > PER_PAGE => (chosen_rows(cx, view, pick)), _ => (grid::grid(cx, view)) }
            (pager(cx.lang, &PagerView { page: view.asked.page().min(last_page(view.total)), per_page: PER_PAGE, total: view.total, base }))
            p.files-line {
                (cx.t(text::FILES))
                @for (end, label) in [("xlsx", text::AS_XLSX), ("csv", text::AS_CSV)] {
                    " " a.button.quiet href=(view.asked.file(cx.at(&format!("{}.{end}", view.list.path))).href()) download { (cx.t(label)) }
                }
            }
        }
    }
}

/// The bar of acts stands behind the rows and is always in sight below: it comes when something is chosen, and moves no row.
/// All that match are chosen by a button above the rows, which is there without a row being ticked and without a script. The
/// first button of the form can do nothing, so that the key Enter in a box does nothing either.
fn chosen_rows<L>(cx: &Cx, view: &ListView<'_, L>, pick: &Pick<L>) -> Markup {
    html! {
        form method="post" action=(pick.action) novalidate {
            @for (key, value) in view.asked.here().pairs() { (field::hidden(key, value)) }
            button type="submit" disabled hidden {}
            @if view.total > PER_PAGE {
                div.choose-all { button.button.plain type="submit" name=(ALL) value="1" formaction=(pick.all) { (cx.m(&all_of(view.total))) } }
            }
            (grid::grid(cx, view))
            @if view.has_boxes() {
                div.bulk-bar data-of-selected { (selected_count(cx.lang)) (pick.acts) }
            }
        }
    }
}

/// "Pilih semua 300 yang cocok".
fn all_of(total: i64) -> Message {
    let (jumlah, number) = (count(total, Lang::Id), count(total, Lang::En));
    say!("Pilih semua {jumlah} yang cocok", "Choose all {number} that match")
}

fn empty<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    if !view.asked.narrows(view.list) {
        return empty_state(cx.t(view.list.empty.title), cx.t(view.list.empty.why), None);
    }
    let all = Link::new(view.asked.whole(view.list).href(), cx.t(words::CLEAR));
    views::empty_state(cx.t(words::NOTHING_FOUND), cx.t(words::NOTHING_FOUND_WHY), Some(&all))
}
