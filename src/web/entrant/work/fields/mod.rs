//! The fields of a step: read from what was sent, drawn with what was typed. Which there are stands in
//! `works::fields`; here is only how each kind is read and drawn.

mod draw;
mod questions;
mod read;
mod sources;
mod tags;
mod values;

pub use draw::StepForm;
pub use questions::MOST as MOST_QUESTIONS;
pub use read::read;
pub use sources::{ADD as ADD_SOURCE, next_row as next_source};
pub use values::{is_text, label, shown, values};

use super::typed::Typed;
use crate::i18n::Text;
use crate::works::{Kind, fields};

/// What came of a button beside a row.
#[derive(Debug, Clone)]
pub struct Rearranged {
    pub said: Text,
    /// The element of the page where the row stands now.
    pub anchor: String,
}

/// The form after one of the buttons beside a row was pressed. Any other form comes back as it is, with none.
pub fn rearranged(typed: Typed) -> (Typed, Option<Rearranged>) {
    let (typed, place) = questions::rearranged(typed);
    if let Some(number) = place {
        return (
            typed,
            Some(Rearranged { said: super::text::QUESTIONS_MOVED, anchor: format!("soal-{number}") }),
        );
    }
    let rows = fields::FIELDS.iter().find(|field| matches!(field.kind, Kind::Sources { .. }));
    let (typed, deleted) = match rows {
        Some(field) => sources::without_deleted(field.name, typed),
        None => (typed, false),
    };
    let anchor = rows.map(|field| format!("f-{}", field.field_name())).unwrap_or_default();
    (typed, deleted.then_some(Rearranged { said: super::text::SOURCE_DELETED, anchor }))
}
