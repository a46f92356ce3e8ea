//! The folded form by which columns are chosen, and how dense the lines are.

use maud::{Markup, html};

use super::asked::{Density, columns_field};
use super::page::ListView;
use super::text;
use crate::views::field::{self, Choice};
use crate::views::{self, Field, Tone};
use crate::web::committee::exports;
use crate::web::context::Cx;

/// The menu.
pub(super) fn menu<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let (list, asked) = (view.list, view.asked);
    let choices: Vec<Choice> =
        list.columns.iter().map(|column| Choice::new(column.key, cx.t(column.label))).collect();
    let chosen: Vec<String> = asked.columns(list).map(|column| column.key.to_owned()).collect();
    html! {
        details.menu {
            summary { (cx.t(text::COLUMNS)) }
            div {
                form method="get" action=(cx.at(list.path)) novalidate {
                    @for (key, value) in asked.but_columns().pairs() { (field::hidden(key, value)) }
                    (field::checkboxes(&Field::new(cx.lang, columns_field(), cx.t(text::SHOWN_COLUMNS)), &choices, &chosen))
                    div.actions {
                        (views::submit(cx.t(text::SHOW), Tone::Quiet))
                        @if !asked.value(columns_field()).is_empty() { a.button.plain href=(asked.but_columns().href()) { (cx.t(text::USUAL)) } }
                    }
                }
                p { b { (cx.t(text::DENSITY)) } }
                div.chips {
                    @for (density, label) in [(Density::Auto, text::AUTO), (Density::Dense, text::DENSE), (Density::Roomy, text::ROOMY)] {
                        a.chip href=(asked.as_dense(density).href()) aria-current=[(density == asked.density()).then_some("true")] { (cx.t(label)) }
                    }
                }
                p.small { a href=(cx.at("/panitia/ekspor")) { (cx.t(exports::TITLE)) } }
            }
        }
    }
}
