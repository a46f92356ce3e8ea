//! What is issued by one act.

use super::kind::DocumentKind;
use crate::i18n::{Text, text};

/// Documents that are issued together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueSet {
    /// Charters and certificates of everybody who has none yet.
    Personal,
    /// Minutes of one kind.
    Minutes(DocumentKind),
}

impl IssueSet {
    /// Every set, in the order of the page.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Personal].into_iter().chain(DocumentKind::MINUTES.iter().copied().map(Self::Minutes))
    }

    /// Its word in addresses and requests.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Personal => "penerima",
            Self::Minutes(kind) => kind.slug(),
        }
    }

    /// Reads `slug` back.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::all().find(|set| set.slug() == slug)
    }

    /// Its kinds, in the order of their numbers.
    #[must_use]
    pub fn kinds(self) -> Vec<DocumentKind> {
        match self {
            Self::Personal => DocumentKind::PERSONAL.to_vec(),
            Self::Minutes(kind) => vec![kind],
        }
    }

    /// What people read.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Personal => text("Piagam dan sertifikat", "Charters and certificates"),
            Self::Minutes(kind) => kind.text(),
        }
    }
}
