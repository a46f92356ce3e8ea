//! What stands above a list: the search form, the filters in force, how many lines there are.

use maud::{Markup, html};

use super::declared::{Filter, FilterKind, Input};
use super::page::ListView;
use super::{Asked, menu, text, views as saved};
use crate::views::field;
use crate::views::{self, Chip, Field, Tone};
use crate::web::committee::text as words;
use crate::web::context::Cx;

/// The search form, the chips, the menu of columns.
pub(super) fn head<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    html! {
        (saved::chips(cx, view))
        (search(cx, view))
        div.list-line {
            @if view.asked.refused(view.list, cx).is_empty() {
                (views::filter_chips(cx.lang, &chips(cx, view), view.total, cx.t(view.list.counted)))
            }
            (menu::menu(cx, view))
            (saved::folded(cx, view))
            @for link in &view.links { a.small.beside href=(link.href) { (link.label) } }
        }
    }
}

/// Filters with a field of their own, and the fields.
fn fields<L>(cx: &Cx, view: &ListView<'_, L>) -> Vec<Shown> {
    let field = |filter: &'static Filter| shown(cx, view.asked, filter).map(|field| Shown { filter, field });
    view.list.filters.iter().filter_map(field).collect()
}

/// A filter's field.
struct Shown {
    filter: &'static Filter,
    field: Markup,
}

fn shown(cx: &Cx, asked: &Asked, filter: &Filter) -> Option<Markup> {
    let label = cx.t(filter.label);
    let value = asked.value(filter.key);
    let wrong = filter.refused(cx, value).map(|said| cx.t(said));
    let plain = Field::new(cx.lang, filter.key, label).value(value).error(wrong).optional();
    Some(match filter.kind {
        FilterKind::Link { .. } => return None,
        FilterKind::Choice { any, choices } => field::select(&plain, &choices(cx), Some(cx.t(any))),
        FilterKind::Typed { input: Input::Words, .. } => field::text(&plain.placeholder(label)),
        FilterKind::Typed { input: Input::Record, .. } => {
            field::text(&plain.placeholder(cx.t(text::RECORD_LIKE)))
        }
        FilterKind::Typed { input: Input::Day, .. } if filter.refused(cx, value).is_some() => {
            field::text(&plain)
        }
        FilterKind::Typed { input: Input::Day, .. } => field::date(&plain),
    })
}

/// The filters as one form that leads to an address. On a phone all but the words are folded away.
fn search<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let (list, asked) = (view.list, view.asked);
    let fields = fields(cx, view);
    let keys: Vec<&'static str> = fields.iter().map(|shown| shown.filter.key).collect();
    let set = keys.iter().filter(|key| !asked.value(key).is_empty()).count();
    html! {
        form.toolbar.lean.of-list method="get" action=(cx.at(list.path)) role="search" aria-label=(cx.t(words::FILTER)) novalidate {
            @if let Some(search) = &list.search {
                (field::search(&Field::new(cx.lang, "q", cx.t(search.label)).value(asked.words()).optional().placeholder(cx.t(search.placeholder))))
            }
            @if !fields.is_empty() {
                details.filters open[!asked.refused(list, cx).is_empty()] {
                    summary { (cx.t(text::FILTERS)) @if set > 0 { " (" (set) ")" } }
                    @for shown in &fields { (shown.field) }
                }
            }
            @for (key, value) in asked.but_fields(&keys).pairs() { (field::hidden(key, value)) }
            (views::submit(cx.t(words::APPLY), Tone::Quiet))
        }
    }
}

fn chips<L>(cx: &Cx, view: &ListView<'_, L>) -> Vec<Chip> {
    let asked = view.asked;
    let chip = |label: &str, value: String, key: &'static str| Chip {
        label: label.to_owned(),
        value,
        without: asked.address().without(key).href(),
    };
    let named = |key: &str| view.names.iter().find(|(known, _)| *known == key).map(|(_, name)| name.clone());
    let said = |filter: &Filter| {
        let value = asked.value(filter.key);
        let words = filter.said(cx, value).filter(|_| !value.is_empty())?;
        Some(chip(cx.t(filter.label), named(filter.key).unwrap_or(words), filter.key))
    };
    let mut chips: Vec<Chip> = view.list.filters.iter().filter_map(said).collect();
    if !asked.words().is_empty() {
        chips.push(chip(cx.t(words::SEARCH), asked.words().to_owned(), "q"));
    }
    chips
}
