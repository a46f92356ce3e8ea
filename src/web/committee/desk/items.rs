//! The items of a request for a revision as fields of the decision's form: ten rows, the first in sight, each next one
//! folded into the one before, so that a row more needs no script and no sending. A row is taken out by a button of its
//! own, and those after it move up.

use maud::{Markup, html};

use super::forms::{Shown, rule_choices};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::overview::DeskWork;
use crate::say;
use crate::verification::revision_rules::MOST_ITEMS;
use crate::verification::{RevisionItem, grounds};
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

/// The button that takes a row out; its value is the row's number.
pub const REMOVE: &str = "item_remove";

/// What was typed without the row that is taken out: those after it move up.
pub fn without(typed: &Typed, number: usize) -> Typed {
    let mut left = typed.clone();
    for to in number..=MOST_ITEMS {
        let (from, to) = (names(to + 1), names(to));
        for (from, to) in [(from.about, to.about), (from.todo, to.todo), (from.rule, to.rule)] {
            left.put(&to, typed.one(&from));
        }
    }
    left
}

/// Fills the rows with items that were asked for before.
pub fn put(typed: &mut Typed, items: &[RevisionItem]) {
    for (names, item) in (1..=MOST_ITEMS).map(names).zip(items) {
        typed.put(&names.about, &item.about.word());
        typed.put(&names.todo, &item.todo);
        typed.put(&names.rule, &item.rule);
    }
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
    let next = of_ten(number + 1);
    html! {
        (fields(cx, lists, shown, number))
        @if number < MOST_ITEMS {
            details.item open[open] data-opens-for=(open_for.join(" ")) {
                summary {
                    span.folded { (cx.t(words::ADD_ITEM)) " (" (cx.m(&next).to_lowercase()) ")" }
                    span.unfolded { (cx.m(&next)) }
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
    let remove = say!("Hapus butir {number}", "Remove item {number}");
    let most = u32::try_from(MOST).unwrap_or(u32::MAX);
    html! {
        div.item-row role="group" aria-label=(cx.m(&of_ten(number))) {
            @if number == 1 { p.item-number { (cx.m(&of_ten(1))) } }
            (field::select(&named(&names.about, words::ITEM_ABOUT), &lists.about, Some(cx.t(words::ITEM_CHOOSE))))
            (field::textarea(&named(&names.todo, words::ITEM_TODO).max_length(most), 3))
            (field::select(&named(&names.rule, words::ITEM_RULE).optional(), &lists.rules, Some(cx.t(words::ITEM_SAME_RULE))))
            button.button.plain type="submit" name=(REMOVE) value=(number) data-remove-item { (cx.m(&remove)) }
        }
    }
}

fn of_ten(number: usize) -> Message {
    say!("Butir {number} dari {MOST_ITEMS}", "Item {number} of {MOST_ITEMS}")
}
