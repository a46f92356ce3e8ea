//! What stands above a list: the search form, the filters in force, how many lines there are.

use maud::{Markup, html};

use super::declared::{Filter, FilterKind};
use super::page::ListView;
use super::{menu, text, views as saved};
use crate::views::field::{self, Choice};
use crate::views::{self, Chip, Field, Tone};
use crate::web::committee::text as words;
use crate::web::context::Cx;

/// The search form, the chips, the menu of columns.
pub(super) fn head<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    html! {
        (saved::chips(cx, view))
        (search(cx, view))
        div.list-line {
            (views::filter_chips(cx.lang, &chips(cx, view), view.total, cx.t(view.list.counted)))
            (menu::menu(cx, view))
            (saved::folded(cx, view))
            @for link in &view.links { a.small.beside href=(link.href) { (link.label) } }
        }
    }
}

/// Filters with a field of their own, and their values.
fn choosable<L>(cx: &Cx, view: &ListView<'_, L>) -> Vec<(&'static Filter, crate::i18n::Text, Vec<Choice>)> {
    let field = |filter: &'static Filter| match filter.kind {
        FilterKind::Choice { any, choices } => Some((filter, any, choices(cx))),
        FilterKind::Link { .. } => None,
    };
    view.list.filters.iter().filter_map(field).collect()
}

/// The filters as one form that leads to an address. On a phone all but the words are folded away.
fn search<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let (list, asked) = (view.list, view.asked);
    let fields = choosable(cx, view);
    let keys: Vec<&'static str> = fields.iter().map(|(filter, ..)| filter.key).collect();
    let set = keys.iter().filter(|key| !asked.value(key).is_empty()).count();
    html! {
        form.toolbar.lean.of-list method="get" action=(cx.at(list.path)) role="search" aria-label=(cx.t(words::FILTER)) novalidate {
            @if let Some(search) = &list.search {
                (field::search(&Field::new(cx.lang, "q", cx.t(search.label)).value(asked.words()).optional().placeholder(cx.t(search.placeholder))))
            }
            @if !fields.is_empty() {
                details.filters {
                    summary { (cx.t(text::FILTERS)) @if set > 0 { " (" (set) ")" } }
                    @for (filter, any, choices) in &fields {
                        (field::select(&Field::new(cx.lang, filter.key, cx.t(filter.label)).value(asked.value(filter.key)).optional(), choices, Some(cx.t(*any))))
                    }
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
