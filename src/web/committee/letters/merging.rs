//! What several members write in a letter: how its fields are called and shown when two texts stand side by side.

use super::form::label;
use crate::merge::FormValues;
use crate::outbox::announcement::{Audience, Saved};
use crate::web::committee::text::compose as own;
use crate::web::context::Cx;
use crate::web::saving::SavedFields;

/// A letter after it was saved.
pub(super) fn fields(saved: &Saved) -> SavedFields<'_> {
    SavedFields {
        version: saved.one.version,
        stored: saved.one.wording().values(),
        edits: &saved.one.edits,
        sent: &saved.sent,
        merged: &saved.merged,
        label,
        shown,
        chosen: &["audience", "about_results"],
    }
}

/// A value in words.
fn shown(cx: &Cx, values: &FormValues, name: &str) -> String {
    let text = values.text(name);
    match name {
        "audience" => Audience::parse(&text).map_or(text, |one| cx.t(one.text()).to_owned()),
        "about_results" => cx.t(if text.is_empty() { own::NO } else { own::YES }).to_owned(),
        _ => text,
    }
}
