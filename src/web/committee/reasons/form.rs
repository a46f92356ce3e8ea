//! The fields of a reason: how they are read and drawn.

use maud::{Markup, html};

use super::text as own;
use crate::editions::Edition;
use crate::i18n::Text;
use crate::merge::{FormValues, Origin};
use crate::plain_text;
use crate::verification::reasons::{ReasonTyped, ReasonWording};
use crate::verification::{grounds, text as room};
use crate::views::{Field, PageCx, field};
use crate::web::committee::desk;
use crate::web::committee::text::desk as words;
use crate::web::forms::Errors;
use crate::web::saving::settle;

/// Longest reason, characters: half of what a decision takes, so that two of them fit.
const MOST: u16 = 1000;

/// A form as it was sent.
pub(super) struct Sent {
    pub(super) typed: ReasonTyped,
    /// What cannot be kept as it is; those fields stay as they are stored.
    pub(super) errors: Errors,
    /// Whether it comes from the page of both texts.
    pub(super) again: bool,
}

/// Reads a form, or what the page of both texts makes of it.
pub(super) fn read(edition: &Edition, pairs: Vec<(String, String)>) -> Sent {
    let settled = settle(pairs);
    let find =
        |name: &str| settled.pairs.iter().find(|(known, _)| known == name).map(|(_, typed)| typed.as_str());
    let (mut errors, mut values) = (Errors::default(), FormValues::default());
    let mut left = settled.unnamed(ReasonWording::FIELDS.into_iter());
    for name in ReasonWording::FIELDS {
        // A field that the form does not bring was left empty; the page of both texts brings those it settles.
        if !left.iter().any(|known| known == name) {
            values.add(name, &one(edition, name, find(name).unwrap_or_default(), &mut errors));
        }
    }
    left.extend(errors.names());
    let typed = ReasonTyped {
        sent: values,
        left,
        undecided: settled.undecided().to_vec(),
        origin: Origin::read("reason", find),
    };
    Sent { typed, errors, again: find("merge").is_some() }
}

/// One field as it is kept, with what is wrong with it.
pub(super) fn one(edition: &Edition, name: &str, typed: &str, errors: &mut Errors) -> String {
    if name == "rule" {
        let code = plain_text::single_line(typed);
        if code.is_empty() {
            errors.add(name, room::RULE_MISSING);
        } else if grounds(edition).iter().all(|(known, _)| *known != code) {
            errors.add(name, words::UNKNOWN_RULE);
        }
        return code;
    }
    let typed = plain_text::several_lines(typed).trim().to_owned();
    if name == "wording_id" && typed.is_empty() {
        errors.add(name, own::WORDING_MISSING);
    }
    errors.optional(name, &typed, MOST.into()).unwrap_or(typed)
}

/// What a field is called.
pub(super) fn label(name: &str) -> Text {
    match name {
        "rule" => own::RULE,
        "wording_id" => own::WORDING_ID,
        _ => own::WORDING_EN,
    }
}

/// The three fields with what was typed and what is wrong.
pub(super) fn fields(cx: &PageCx, edition: &Edition, values: &FormValues, errors: &Errors) -> Markup {
    let field = |name: &'static str| {
        Field::new(cx.lang, name, cx.t(label(name)))
            .value(values.text(name))
            .error(errors.of(name, cx.lang).map(str::to_owned))
    };
    let area = |name| field(name).max_length(MOST.into());
    html! {
        (field::select(&field("rule"), &desk::rule_choices(cx, edition), Some(cx.t(words::CHOOSE_RULE))))
        (field::textarea(&area("wording_id"), 3))
        (field::textarea(&area("wording_en").optional(), 3))
    }
}
