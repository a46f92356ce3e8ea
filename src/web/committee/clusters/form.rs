//! The texts of a cluster: how they are read and drawn.

use maud::{Markup, html};

use super::text as own;
use crate::handover::{Cluster, ClusterTyped, ClusterWording};
use crate::i18n::Text;
use crate::merge::{FormValues, Origin};
use crate::plain_text;
use crate::views::{Field, MAIN_FORM, PageCx, Tone, field, save_bar, submit};
use crate::web::forms::Errors;
use crate::web::saving::settle;

const MOST_NAME: u16 = 120;
const MOST_DESCRIPTION: u16 = 2000;

/// A form as it was sent.
pub(super) struct Sent {
    pub(super) typed: ClusterTyped,
    /// What cannot be kept as it is; those fields stay as they are stored.
    pub(super) errors: Errors,
    /// Whether it comes from the page of both texts.
    pub(super) again: bool,
}

/// Reads a form, or what the page of both texts makes of it.
pub(super) fn read(pairs: Vec<(String, String)>) -> Sent {
    let settled = settle(pairs);
    let find =
        |name: &str| settled.pairs.iter().find(|(known, _)| known == name).map(|(_, typed)| typed.as_str());
    let (mut errors, mut values) = (Errors::default(), FormValues::default());
    let mut left = settled.unnamed(ClusterWording::FIELDS.into_iter());
    for name in ClusterWording::FIELDS {
        // A field that the form does not bring was left empty; the page of both texts brings those it settles.
        if !left.iter().any(|known| known == name) {
            values.add(name, &one(name, find(name).unwrap_or_default(), &mut errors));
        }
    }
    left.extend(errors.names());
    let typed = ClusterTyped {
        sent: values,
        left,
        undecided: settled.undecided().to_vec(),
        origin: Origin::read("cluster", find),
    };
    Sent { typed, errors, again: find("merge").is_some() }
}

/// One field as it is kept, with what is wrong with it.
pub(super) fn one(name: &str, typed: &str, errors: &mut Errors) -> String {
    let typed = match name {
        "description_id" | "description_en" => plain_text::several_lines(typed).trim().to_owned(),
        _ => plain_text::single_line(typed),
    };
    if name == "name_id" && typed.is_empty() {
        errors.add(name, own::NAME_MISSING);
    }
    errors.optional(name, &typed, most(name).into()).unwrap_or(typed)
}

fn most(name: &str) -> u16 {
    if name.starts_with("name") { MOST_NAME } else { MOST_DESCRIPTION }
}

/// What a field is called.
pub(super) fn label(name: &str) -> Text {
    match name {
        "name_id" => own::NAME_ID,
        "name_en" => own::NAME_EN,
        "description_id" => own::DESCRIPTION_ID,
        _ => own::DESCRIPTION_EN,
    }
}

/// The four fields with what was typed and what is wrong.
pub(super) fn fields(cx: &PageCx, values: &FormValues, errors: &Errors) -> Markup {
    let field = |name: &'static str| {
        let of = Field::new(cx.lang, name, cx.t(label(name)))
            .value(values.text(name))
            .error(errors.of(name, cx.lang).map(str::to_owned))
            .max_length(most(name).into());
        if name == "name_id" { of } else { of.optional() }
    };
    html! {
        div.two {
            (field::text(&field("name_id")))
            (field::text(&field("name_en")))
        }
        (field::textarea(&field("description_id"), 4))
        (field::textarea(&field("description_en"), 4))
    }
}

/// The form of a cluster that saves itself.
pub(super) fn edit(cx: &PageCx, one: &Cluster, values: &FormValues, errors: &Errors, over: Markup) -> Markup {
    let here = cx.at(&format!("/panitia/kluster/{}", one.id));
    html! {
        form id=(MAIN_FORM) method="post" action=(here) data-draft=(here) novalidate {
            (over)
            (fields(cx, values, errors))
            (save_bar(cx, None, None, submit(cx.t(own::SAVE), Tone::Primary)))
        }
    }
}
