//! What is typed into a letter of the committee, field by field: how it is stored, and put together with what another
//! member, or another tab, stored meanwhile.

use super::model::{Announcement, Audience, Wording};
use crate::clock::At;
use crate::ids::UserId;
use crate::merge::{FormValues, Merged, Origin, Stored, merge};

impl Wording {
    /// Names of its fields.
    pub const FIELDS: [&'static str; 7] =
        ["name", "audience", "subject_id", "subject_en", "body_id", "body_en", "about_results"];

    /// What stands in it, by field.
    #[must_use]
    pub fn values(&self) -> FormValues {
        let results = if self.about_results { "on" } else { "" };
        let own = [("name", self.name.as_str()), ("audience", self.audience.as_str())];
        own.into_iter().chain(self.texts()).chain([("about_results", results)]).collect()
    }

    /// The same from its fields; an audience that cannot be read stays `before`.
    fn of(values: &FormValues, before: Audience) -> Self {
        Self {
            name: values.text("name"),
            audience: Audience::parse(&values.text("audience")).unwrap_or(before),
            subject_id: values.text("subject_id"),
            subject_en: values.text("subject_en"),
            body_id: values.text("body_id"),
            body_en: values.text("body_en"),
            about_results: !values.text("about_results").is_empty(),
        }
    }
}

/// A form of a letter as it was sent.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub sent: FormValues,
    /// Fields that stay as they are stored: they cannot be kept, or the form does not speak of them.
    pub left: Vec<String>,
    /// Fields of the merge page for which nothing was chosen.
    pub undecided: Vec<String>,
    pub origin: Origin,
    /// Saved by the script while somebody writes on: no act, so no line in the trail.
    pub by_script: bool,
}

/// A letter after a save.
#[derive(Debug, Clone)]
pub struct Saved {
    /// As it is stored now.
    pub one: Announcement,
    pub sent: FormValues,
    pub merged: Merged,
}

/// What was typed, put together with what is stored.
pub(super) fn put_together(one: &Announcement, typed: &Typed, by: UserId, now: At) -> (Saved, Wording) {
    let values = one.wording().values();
    let mut sent = typed.sent.clone();
    typed.left.iter().for_each(|name| sent.copy(name, &values));
    let stored = Stored { version: one.version, values: &values, edits: &one.edits };
    let mut merged = merge(stored, &sent, &typed.origin, by);
    merged.reopen(&typed.undecided, &values);
    let wording = Wording::of(&merged.values, one.audience);
    let mut fresh = one.clone();
    fresh.edits.note(&merged.changed, by, now, &typed.origin);
    (Saved { one: fresh, sent, merged }, wording)
}
