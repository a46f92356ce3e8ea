//! The rules that a decision can rest on.

use crate::editions::{self, Edition};
use crate::i18n::Message;

/// Each rule's code and name: the checklist's, those that the declaration speaks of, those about parts of a work.
#[must_use]
pub fn grounds(edition: &Edition) -> Vec<(String, Message)> {
    let settings = &edition.settings;
    let mut all: Vec<(String, Message)> =
        settings.checklist.iter().map(|item| (item.code.clone(), item.verifier.clone())).collect();
    for statement in &settings.declaration.statements {
        let code = format!("R{}", statement.rule);
        if all.iter().all(|(known, _)| *known != code) {
            all.push((code, statement.text.clone()));
        }
    }
    for (code, name) in editions::text::PART_RULES {
        all.push((code.to_owned(), name.into()));
    }
    all
}
