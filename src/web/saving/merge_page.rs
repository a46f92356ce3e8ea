//! The page that shows both texts of every conflicting field side by side. Nothing is chosen beforehand, and it works
//! without a script.

use maud::{Markup, html};

use super::text;
use crate::clock::At;
use crate::i18n::moment;
use crate::merge::{Base, FormValues, Origin};
use crate::say;
use crate::views::{self, MAIN_FORM, PageCx, Tone, field, page};
use crate::web::changed_words::{added, removed};

/// One field that both sides changed.
#[derive(Debug, Clone)]
pub struct Conflict {
    pub name: String,
    /// What the field is called.
    pub label: String,
    /// The reader's values, as the form sent them.
    pub mine: Vec<String>,
    /// The same in words.
    pub mine_shown: String,
    pub theirs_shown: String,
    /// Who wrote what is stored, and when; none for the reader's own hand.
    pub by: Option<String>,
    pub at: Option<At>,
    /// Whether the two can be put together by hand.
    pub is_text: bool,
}

/// What the page settles.
#[derive(Debug)]
pub struct MergeView<'a> {
    /// Where the form goes: the address of the save itself.
    pub action: &'a str,
    /// Page of the record, to lead back.
    pub back: (&'a str, &'a str),
    pub version: i64,
    /// What is stored now.
    pub stored: &'a FormValues,
    pub conflicts: &'a [Conflict],
    /// Hidden fields that go along, such as where to go next.
    pub along: &'a [(&'a str, &'a str)],
    /// Whether the page was sent without choosing.
    pub incomplete: bool,
}

/// The hidden fields that say what a form is typed over.
#[must_use]
pub fn typed_over(version: i64, stored: &FormValues) -> Markup {
    html! {
        (field::hidden("version", &version.to_string()))
        (field::hidden("base", &Base::of(stored).to_field()))
    }
}

/// The same for a form that was refused as a whole: nothing of it is stored, so it is still typed over what it was.
#[must_use]
pub fn still_typed_over(origin: &Origin) -> Markup {
    html! {
        @if let Some(version) = origin.version { (field::hidden("version", &version.to_string())) }
        @if let Some(base) = &origin.base { (field::hidden("base", &base.to_field())) }
    }
}

/// The page.
#[must_use]
pub fn merge_page(cx: &PageCx, view: &MergeView<'_>) -> Markup {
    let own = view.conflicts.iter().all(|conflict| conflict.by.is_none());
    let title = cx.t(if own { text::MERGE_TITLE_OWN } else { text::MERGE_TITLE });
    let count = view.conflicts.len();
    let label = say!("Simpan {count} pilihan", "Save {count} choice(s)");
    page(
        cx,
        title,
        html! {
            p.crumbs { a href=(view.back.0) { (view.back.1) } }
            h1 { (title) }
            p { (cx.t(text::MERGE_LEAD)) }
            form id=(MAIN_FORM) method="post" action=(view.action) data-merge novalidate {
                (typed_over(view.version, view.stored))
                @for (name, value) in view.along { (field::hidden(name, value)) }
                @for conflict in view.conflicts { (one(cx, conflict, view.incomplete)) }
                div.save-bar { (views::submit(cx.m(&label), Tone::Primary)) }
            }
        },
    )
}

fn one(cx: &PageCx, conflict: &Conflict, incomplete: bool) -> Markup {
    let (name, pick) = (&conflict.name, format!("pick.{}", conflict.name));
    let (theirs, mine) = (&conflict.theirs_shown, &conflict.mine_shown);
    let whose = match &conflict.by {
        Some(by) => cx.m(&say!("Tulisan {by}", "{by}'s text")).to_owned(),
        None => cx.t(text::STORED_TEXT).to_owned(),
    };
    let when = conflict.at.map(|at| moment(at, cx.now, cx.lang)).unwrap_or_default();
    html! {
        fieldset.merge-field #{ "f-" (name) } {
            legend { (conflict.label) }
            @if incomplete { p.error { (cx.t(text::CHOOSE_ONE)) } }
            div.merge-two {
                label.merge-side {
                    header { b { (cx.t(text::YOUR_TEXT)) } small { (cx.t(text::THIS_DEVICE)) } }
                    (marked(cx, mine, added(theirs, mine)))
                    span.pick { input type="radio" name=(pick) value="mine"; (cx.t(text::USE_THIS)) }
                }
                label.merge-side {
                    header { b { (whose) } small { (when) } }
                    (marked(cx, theirs, removed(theirs, mine)))
                    span.pick { input type="radio" name=(pick) value="theirs"; (cx.t(text::USE_THIS)) }
                }
            }
            @for value in &conflict.mine { (field::hidden(&format!("mine.{name}"), value)) }
            @if conflict.is_text {
                details {
                    summary { (cx.t(text::MERGE_BY_HAND)) }
                    textarea name={ "both." (name) } rows="6" aria-label={ (cx.t(text::MERGE_BY_HAND)) ": " (conflict.label) } {
                        (conflict.mine_shown) "\n\n" (conflict.theirs_shown)
                    }
                    label.pick { input type="radio" name=(pick) value="both"; (cx.t(text::USE_MERGED)) }
                }
            }
        }
    }
}

/// One of two texts with the words that the other lacks marked.
fn marked(cx: &PageCx, shown: &str, words: Markup) -> Markup {
    html! { @if shown.is_empty() { p { em { (cx.t(text::EMPTY)) } } } @else { (words) } }
}
