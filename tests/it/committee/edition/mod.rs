//! The edition is the committee's: its settings as forms, new editions, its stages.

mod corrections;
mod drafts;
mod locks;
mod merging;
mod settings;
mod trial;

use crate::support::Page;
use crate::support::journey::Someone;

/// The address of a form of settings.
pub fn at(form: &str) -> String {
    format!("/2023/panitia/edisi/{form}")
}

/// A form as a browser holds it, to be changed and sent.
pub struct Sheet {
    at: String,
    fields: Vec<(String, String)>,
}

impl Sheet {
    /// Opens the form and takes every field that can be sent.
    pub async fn open(who: &Someone, form: &str) -> Self {
        let page = who.browser.get(&at(form)).await.expect(200);
        Self { at: at(form), fields: page.form_fields() }
    }

    /// The form of a page that came back.
    pub fn of(page: &Page) -> Self {
        Self { at: page.path.clone(), fields: page.form_fields() }
    }

    /// Types one field.
    pub fn typed(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => value.clone_into(known),
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// What a field holds.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Sends it.
    pub async fn send(&self, who: &Someone) -> Page {
        let fields: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        who.browser.post_bare(&self.at, &fields).await
    }
}
