//! What was sent, past the border: the content of a step, or what is wrong with it.

use super::tags::{self, Rows};
use super::{questions, sources};
use crate::plain_text;
use crate::web::entrant::work::typed::Typed;
use crate::web::forms::Errors;
use crate::works::{FormStep, Kind, WorkContent, WorkField, fields, rules};

/// The fields of a step as they were typed. What cannot be kept is noted beside its field.
pub fn read(typed: &Typed, step: FormStep, errors: &mut Errors) -> WorkContent {
    let mut content = WorkContent::begun();
    for field in fields::of(step) {
        take(field, typed, &mut content, errors);
        if let Some(message) = rules::refusal(field, &content) {
            errors.add(field.name, message);
        }
    }
    content
}

fn take(field: &WorkField, typed: &Typed, content: &mut WorkContent, errors: &mut Errors) {
    let words = typed.get(field.name);
    match field.kind {
        Kind::Short { at, .. } | Kind::Link { at, .. } | Kind::One { at, .. } => {
            *(at.edit)(content) = plain_text::single_line(words);
        }
        Kind::Long { at, .. } => words.clone_into((at.edit)(content)),
        Kind::Many { at, .. } => *(at.edit)(content) = typed.all(field.name),
        Kind::Lines { at, .. } => {
            let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
            *(at.edit)(content) = lines.map(str::to_owned).collect();
        }
        Kind::Questions { at, .. } => *(at.edit)(content) = questions::read(typed, errors),
        // Not a number is as wrong as a number out of range.
        Kind::Percent { at } => *(at.edit)(content) = plain_text::digits(words).parse().unwrap_or(0),
        Kind::Consent { at, .. } => *(at.edit)(content) = !words.is_empty(),
        Kind::Tags { at, vocabulary, most } => {
            *(at.edit)(content) = tags::read(field.name, typed, &Rows { list: vocabulary(), most }, errors);
        }
        Kind::Sources { at, most, .. } => {
            *(at.edit)(content) = sources::read(field.name, typed, most, errors);
        }
    }
}
