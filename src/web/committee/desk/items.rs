//! The items of a request for a revision as fields of the decision's form: ten rows, the first in sight, each next one
//! folded into the one before, so that a row more needs no script and no sending.

use maud::{Markup, html};

use super::forms::{Shown, rule_choices};
use super::parse::grounds;
use crate::editions::Edition;
use crate::overview::DeskWork;
use crate::say;
use crate::verification::RevisionItem;
use crate::verification::revision_rules::MOST_ITEMS;
use crate::video_check::PartKind;
use crate::views::field::{self, Choice};
use crate::views::{Field, PageCx};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::forms::Errors;
use crate::web::kept_words::typed_as;
use crate::works::{WorkPart, rules};

/// Longest text of an item, characters.
const MOST: usize = 1000;

/// The names of a row's fields.
struct Names {
    about: String,
    todo: String,
    rule: String,
}

fn names(number: usize) -> Names {
    Names {
        about: format!("item_about_{number}"),
        todo: format!("item_todo_{number}"),
        rule: format!("item_rule_{number}"),
    }
}

/// Whether something was filled into a row.
fn is_begun(typed: &Typed, names: &Names) -> bool {
    [&names.about, &names.todo, &names.rule].iter().any(|name| !typed.one(name).trim().is_empty())
}

/// Reads the rows that were begun; what is missing or unknown is noted beside its field.
pub fn read(edition: &Edition, typed: &Typed, errors: &mut Errors) -> Vec<RevisionItem> {
    let rows = (1..=MOST_ITEMS).map(names).filter(|names| is_begun(typed, names));
    rows.filter_map(|names| {
        let about = WorkPart::parse(typed.one(&names.about));
        if about.is_none() {
            errors.add(&names.about, words::ITEM_ABOUT_MISSING);
        }
        let todo = errors.text(&names.todo, typed.one(&names.todo), MOST, words::ITEM_TODO_MISSING);
        let rule = typed.one(&names.rule);
        if !rule.is_empty() && !grounds(edition).iter().any(|(known, _)| known == rule) {
            errors.add(&names.rule, words::UNKNOWN_RULE);
        }
        Some(RevisionItem { about: about?, todo: todo?, rule: rule.to_owned(), stated: None })
    })
    .collect()
}

/// What was typed into the rows of a decision that was not taken.
pub fn typed_words(cx: &PageCx, typed: &Typed) -> Vec<(String, String)> {
    let row = |number| {
        let label = format!("{} {number}", cx.t(words::ITEM));
        typed_as(&label, typed.one(&names(number).todo))
    };
    (1..=MOST_ITEMS).flat_map(row).collect()
}

/// The rows.
pub fn draw(cx: &PageCx, edition: &Edition, sheet: &DeskWork, shown: &Shown) -> Markup {
    let cores = sheet.films.iter().filter(|film| film.video.part == PartKind::Core).count();
    let parts = rules::parts(i32::try_from(cores).unwrap_or_default().saturating_add(1));
    let about: Vec<Choice> =
        parts.into_iter().map(|part| Choice::new(part.word(), cx.m(&part.name()).to_owned())).collect();
    let lists = Lists { about, rules: rule_choices(cx, edition) };
    html! {
        fieldset.items data-items {
            legend { (cx.t(words::ITEMS)) }
            p.hint { (cx.t(words::ITEMS_HINT)) }
            (row(cx, &lists, shown, 1))
        }
    }
}

struct Lists {
    about: Vec<Choice>,
    rules: Vec<Choice>,
}

/// A row, and folded below it the next one.
fn row(cx: &PageCx, lists: &Lists, shown: &Shown, number: usize) -> Markup {
    // The rows that follow are inside: what stands in any of them opens this one.
    let later = || (number + 1..=MOST_ITEMS).map(names);
    let open = later().any(|names| is_begun(&shown.typed, &names));
    let open_for: Vec<String> = later().flat_map(|names| [names.about, names.todo, names.rule]).collect();
    html! {
        (fields(cx, lists, shown, number))
        @if number < MOST_ITEMS {
            details.item open[open] data-opens-for=(open_for.join(" ")) {
                summary {
                    span.folded { (cx.t(words::ADD_ITEM)) }
                    span.unfolded { (cx.t(words::ITEM)) " " (number + 1) }
                }
                (row(cx, lists, shown, number + 1))
            }
        }
    }
}

fn fields(cx: &PageCx, lists: &Lists, shown: &Shown, number: usize) -> Markup {
    let names = names(number);
    let named = |name: &str, label| {
        let error = shown.errors.of(name, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name.to_owned(), cx.t(label)).value(shown.typed.one(name).to_owned()).error(error)
    };
    let most = u32::try_from(MOST).unwrap_or(u32::MAX);
    let of = say!("Butir {number}", "Item {number}");
    html! {
        div.item-row role="group" aria-label=(cx.m(&of)) {
            (field::select(&named(&names.about, words::ITEM_ABOUT), &lists.about, Some(cx.t(words::ITEM_CHOOSE))))
            (field::textarea(&named(&names.todo, words::ITEM_TODO).max_length(most), 3))
            (field::select(&named(&names.rule, words::ITEM_RULE).optional(), &lists.rules, Some(cx.t(words::ITEM_SAME_RULE))))
        }
    }
}
