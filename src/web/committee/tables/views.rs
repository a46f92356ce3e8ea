//! Saved views above a list, and the form that saves the list as it stands.

use maud::{Markup, html};

use super::page::ListView;
use super::text;
use crate::ids::UserId;
use crate::saved_views::{MOST_NAME, SavedView};
use crate::views::{self, Field, Tone, field};
use crate::web::context::Cx;
use crate::web::creation;

/// The views that somebody sees of a list.
#[derive(Debug)]
pub struct Views {
    pub reader: UserId,
    /// Their own first, then those of others.
    pub seen: Vec<SavedView>,
}

/// The views as links, the one that is shown marked.
pub(super) fn chips<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let (here, path) = (view.asked.address().query(), cx.at(view.list.path));
    html! {
        @if !view.views.seen.is_empty() {
            div.chips.views role="navigation" aria-label=(cx.t(text::VIEWS)) {
                @for one in &view.views.seen {
                    a.chip href=(format!("{path}?{}", one.query)) aria-current=[(one.query == here).then_some("true")] {
                        (one.name)
                        @if one.owner != view.views.reader { span.small { " · " (one.owner_name) } }
                    }
                }
                a.small href=(cx.at("/panitia/tampilan")) { (cx.t(text::MANAGE_VIEWS)) }
            }
        }
    }
}

/// The folded form.
pub(super) fn folded<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let form = SaveForm {
        list: view.list.word,
        query: view.asked.address().query(),
        name: "",
        shared: false,
        error: None,
        taken: false,
    };
    html! { details.menu { summary { (cx.t(text::SAVE_VIEW)) } div { (save_form(cx, &form)) } } }
}

/// What the form that saves a view holds.
#[derive(Debug)]
pub struct SaveForm<'a> {
    pub list: &'static str,
    /// What stands behind the `?` of the list.
    pub query: String,
    pub name: &'a str,
    pub shared: bool,
    pub error: Option<&'a str>,
    /// Whether the person has a view of this name, which this one can replace.
    pub taken: bool,
}

/// Name of the button by which a view replaces the one of its name.
pub const REPLACE: &str = "ganti";

/// The form that saves a view.
pub fn save_form(cx: &Cx, form: &SaveForm<'_>) -> Markup {
    let name = Field::new(cx.lang, "name", cx.t(text::VIEW_NAME))
        .value(form.name)
        .error(form.error)
        .max_length(u32::try_from(MOST_NAME).unwrap_or(u32::MAX));
    let shared =
        Field::new(cx.lang, "shared", cx.t(text::SHARE_VIEW)).value(if form.shared { "on" } else { "" });
    html! {
        form method="post" action=(cx.at("/panitia/tampilan")) novalidate {
            (creation::field())
            (field::hidden("tabel", form.list))
            (field::hidden("alamat", &form.query))
            (field::text(&name))
            (field::checkbox(&shared))
            div.actions {
                (views::submit(cx.t(text::SAVE_VIEW), Tone::Quiet))
                @if form.taken { button.button.quiet type="submit" name=(REPLACE) value="1" { (cx.t(text::REPLACE_VIEW)) } }
            }
        }
    }
}
