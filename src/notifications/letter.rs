//! The shape of a letter before it is put into a reader's language.

use super::content::{Action, Content};
use super::model::{Letterhead, Recipient};
use crate::i18n::{Message, Text};
use crate::say;

/// A letter before it is put into a reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: Message,
    /// Body, paragraph by paragraph.
    pub paragraphs: Vec<Message>,
    /// What is listed after them: sentence and path of each.
    pub points: Vec<(Message, String)>,
    /// Label and path of the one thing to do.
    pub action: Option<(Text, String)>,
}

impl Letter {
    /// A letter that leads nowhere.
    pub(super) fn new(subject: Message, paragraphs: Vec<Message>) -> Self {
        Self { subject, paragraphs, points: Vec::new(), action: None }
    }

    /// The same with a numbered list: what each point says, and the path it leads to.
    pub(super) fn listing(self, points: Vec<(Message, String)>) -> Self {
        Self { points, ..self }
    }

    /// The same with the one thing to do.
    pub(super) fn leading_to(self, label: Text, path: &str) -> Self {
        Self { action: Some((label, path.to_owned())), ..self }
    }

    /// The same, marked in its subject: its reader has to do something.
    pub(super) fn needing_action(self) -> Self {
        let Message { id, en } = self.subject;
        Self { subject: say!("[Perlu tindakan] {id}", "[Action needed] {en}"), ..self }
    }

    /// The letter in its reader's language, signed by whoever writes it.
    #[must_use]
    pub fn to(&self, reader: &Recipient, head: &Letterhead) -> Content {
        let lang = reader.lang;
        let action = self
            .action
            .as_ref()
            .map(|(label, path)| Action { label: label.get(lang).to_owned(), path: path.clone() });
        let point = |(said, path): &(Message, String)| Action {
            label: said.get(lang).to_owned(),
            path: path.clone(),
        };
        Content {
            lang,
            name: reader.name.clone(),
            paragraphs: self.paragraphs.iter().map(|part| part.get(lang).to_owned()).collect(),
            points: self.points.iter().map(point).collect(),
            action,
            signature: head.signature.iter().map(|line| line.get(lang).to_owned()).collect(),
        }
    }
}
