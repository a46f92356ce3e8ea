//! Why a letter of the committee is not saved, sent or removed.

use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::outbox::text;
use crate::refused::Refused;
use crate::say;

/// Why it is not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveProblem {
    /// Somebody saved it meanwhile.
    #[error("saved by somebody else meanwhile")]
    Changed,
    #[error("sent already")]
    Sent,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SaveProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Changed => Ok(text::CHANGED.into()),
            Self::Sent => Ok(text::SENT_ALREADY.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why it is not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendProblem {
    /// It, or its audience, is not what was previewed.
    #[error("not what was previewed")]
    Changed,
    /// Something of it is empty.
    #[error("incomplete")]
    Incomplete,
    /// Words in braces that mean nothing for this audience.
    #[error("unknown placeholders: {}", .0.join(" "))]
    Unknown(Vec<String>),
    #[error("nobody receives it")]
    Nobody,
    /// A template is not sent itself.
    #[error("a template")]
    Template,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SendProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Changed => Ok(text::PREVIEW_CHANGED.into()),
            Self::Incomplete => Ok(text::INCOMPLETE.into()),
            Self::Unknown(words) => Ok(unknown(words)),
            Self::Nobody => Ok(text::NOBODY.into()),
            Self::Template => Ok(text::IS_TEMPLATE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Names words in braces that mean nothing for the audience.
#[must_use]
pub fn unknown(words: &[String]) -> Message {
    let named: Vec<String> = words.iter().map(|word| format!("{{{word}}}")).collect();
    let named = named.join(", ");
    say!(
        "{named} tidak dikenal untuk sasaran ini. Pakai kata ganti yang tertera di bawah.",
        "{named} means nothing for this audience. Use the placeholders listed below."
    )
}

/// Why it is not removed, or not kept as a template.
#[derive(Debug, thiserror::Error)]
pub enum AnnouncementProblem {
    /// What was sent stays on record.
    #[error("{}", .0.en)]
    Stays(Text),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AnnouncementProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Stays(why) => Ok((*why).into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}
