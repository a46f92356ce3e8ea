//! The hash of a line.

use super::store::Line;
use crate::secrets::sha256_hex;

/// SHA-256 over the previous hash and the line's fields, each preceded by its length so that no two
/// different lines share a text.
#[must_use]
pub fn line_hash(line: &Line) -> String {
    let id = |value: Option<i64>| value.map_or_else(String::new, |v| v.to_string());
    let fields = [
        line.previous_hash.clone(),
        id(line.edition_id.map(|e| e.0)),
        line.at.0.to_string(),
        id(line.actor_id.map(|u| u.0)),
        line.actor.clone(),
        line.act.clone(),
        line.subject_kind.clone(),
        line.subject_id.to_string(),
        line.reason.clone(),
        line.details.clone(),
    ];
    sha256_hex(&fields.iter().fold(String::new(), |text, field| format!("{text}{}:{field};", field.len())))
}
