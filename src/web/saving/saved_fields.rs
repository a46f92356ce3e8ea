//! A record that several members write in, after one of them saved it: what the script is told, and the page with both
//! texts.

use actix_web::HttpResponse;
use maud::Markup;

use super::answer::{SavedReply, saved_json};
use super::authors::authors;
use super::merge_page::{Conflict, MergeView, merge_page};
use crate::app::App;
use crate::i18n::Text;
use crate::ids::UserId;
use crate::merge::{Edits, FormValues, Merged};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// The record as it is stored now, with what came of the save.
pub struct SavedFields<'a> {
    pub version: i64,
    pub stored: FormValues,
    pub edits: &'a Edits,
    /// As the form sent it: the reader's side of a field that two members changed.
    pub sent: &'a FormValues,
    pub merged: &'a Merged,
    /// What a field is called.
    pub label: fn(&str) -> Text,
    /// A value in words.
    pub shown: fn(&Cx, &FormValues, &str) -> String,
    /// Fields that are chosen and not written, so that two values cannot be put together.
    pub chosen: &'a [&'a str],
}

/// Where the page with both texts leads.
pub struct MergePlace<'a> {
    /// The record's page, which is the address of the save as well.
    pub at: &'a str,
    pub back: Text,
    /// Hidden fields that go along.
    pub along: &'a [(&'a str, &'a str)],
    /// Whether the page was sent without choosing.
    pub incomplete: bool,
}

/// A value as it was typed.
pub fn as_typed(_: &Cx, values: &FormValues, name: &str) -> String {
    values.text(name)
}

impl SavedFields<'_> {
    /// What the script is told.
    pub fn told(&self, cx: &Cx, errors: &Errors) -> HttpResponse {
        let named = |name: &String| (name.clone(), cx.t((self.label)(name)).to_owned());
        let reply = SavedReply {
            version: self.version,
            stored: &self.stored,
            shown: &self.stored,
            news: &self.merged.news,
            conflicts: self.merged.conflicts.iter().map(named).collect(),
            errors: errors.summary(cx.lang),
        };
        saved_json(cx, &reply, serde_json::json!({}))
    }

    /// Both texts side by side where two members typed different words into one field.
    ///
    /// # Errors
    /// Our own failures only.
    pub async fn both_texts(
        &self,
        app: &App,
        cx: &Cx,
        own: UserId,
        place: &MergePlace<'_>,
    ) -> Result<Markup, PageError> {
        let names = authors(app, &self.merged.conflicts, self.edits, Some(own)).await?;
        let conflict = |name: &String| {
            let edit = self.edits.of(name);
            Conflict {
                name: name.clone(),
                label: cx.t((self.label)(name)).to_owned(),
                mine: self.sent.of(name).to_vec(),
                mine_shown: (self.shown)(cx, self.sent, name),
                theirs_shown: (self.shown)(cx, &self.stored, name),
                by: edit.and_then(|edit| names.get(&edit.by).cloned()),
                at: edit.map(|edit| edit.at),
                is_text: !self.chosen.contains(&name.as_str()),
            }
        };
        let conflicts: Vec<Conflict> = self.merged.conflicts.iter().map(conflict).collect();
        let view = MergeView {
            action: place.at,
            back: (place.at, cx.t(place.back)),
            version: self.version,
            stored: &self.stored,
            conflicts: &conflicts,
            along: place.along,
            incomplete: place.incomplete,
        };
        Ok(merge_page(cx, &view))
    }
}
