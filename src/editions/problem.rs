//! Why an edition cannot be loaded or changed.

use crate::db::Fault;
use crate::i18n::{Lang, Message};
use crate::say;

/// Why an edition cannot be loaded or changed.
#[derive(Debug, thiserror::Error)]
pub enum EditionProblem {
    /// The file is not an edition.
    #[error("the edition file cannot be used: {0}")]
    File(String),
    /// Its values contradict each other or a rule.
    #[error("the edition contradicts itself: {}", .0.iter().map(|m| m.get(Lang::En)).collect::<Vec<_>>().join("; "))]
    Contradiction(Vec<Message>),
    /// Its slug is an address of the portal or is taken.
    #[error("the slug `{0}` cannot be used: it is taken or an address of the portal")]
    Slug(String),
    /// A refusal in words.
    #[error("{}", .0.get(Lang::En))]
    Refused(Message),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl EditionProblem {
    /// The mistakes in words.
    ///
    /// # Errors
    /// A fault of our own.
    pub fn said(self) -> Result<Vec<Message>, Fault> {
        Ok(match self {
            Self::File(cause) => {
                vec![say!("Berkas ini bukan berkas edisi: {cause}", "The file is no edition: {cause}")]
            }
            Self::Contradiction(said) => said,
            Self::Slug(slug) => vec![say!(
                "Kata edisi \"{slug}\" sudah dipakai atau merupakan alamat portal.",
                "The edition's word \"{slug}\" is taken or an address of the portal."
            )],
            Self::Refused(said) => vec![said],
            Self::Fault(fault) => return Err(fault),
        })
    }
}
