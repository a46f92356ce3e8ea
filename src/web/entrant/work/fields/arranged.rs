//! Buttons beside a row of the form: each saves it, and moves or deletes its row.

use super::{questions, sources};
use crate::i18n::Text;
use crate::web::entrant::work::text;
use crate::web::entrant::work::typed::Typed;
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
        return (typed, Some(Rearranged { said: text::QUESTIONS_MOVED, anchor: format!("soal-{number}") }));
    }
    let rows = fields::FIELDS.iter().find(|field| matches!(field.kind, Kind::Sources { .. }));
    let (typed, deleted) = match rows {
        Some(field) => sources::without_deleted(field.name, typed),
        None => (typed, false),
    };
    let anchor = rows.map(|field| format!("f-{}", field.field_name())).unwrap_or_default();
    (typed, deleted.then_some(Rearranged { said: text::SOURCE_DELETED, anchor }))
}
