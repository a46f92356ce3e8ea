//! What a template gets: every value it prints, in the language of the document. Frozen when a document is issued, so
//! that rendering it again gives the same bytes.

use serde::{Deserialize, Serialize};

use super::kind::DocumentKind;
use super::minutes::MinutesFacts;
use super::render::{LOGO, qr_svg};
use crate::i18n::{DateWords, Lang, number_words};

/// All of it; the number, the address for verification and the date join it when it is issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFacts {
    pub kind: DocumentKind,
    /// "id", or "en" for the translation.
    pub lang: String,
    /// A preview without a number.
    pub draft: bool,
    /// Title in the file's properties.
    pub title: String,
    pub letterhead: Letterhead,
    /// Empty in a draft.
    pub number: String,
    pub date: DateWords,
    /// Where it is given.
    pub place: String,
    /// "Kompetisi Pengembangan Materi Microlearning Tahun 2023".
    pub competition: String,
    /// How many works are awarded.
    pub award_size: Counted,
    pub recipient: RecipientFacts,
    pub work: WorkOfDocument,
    /// 0 where there is none.
    pub rank: Counted,
    /// Word of the signing route: "ink" or "electronic".
    pub signing: String,
    pub signatories: Vec<SignatoryFacts>,
    pub verification: Verification,
    /// Of minutes and the attendance list alone.
    pub minutes: Option<MinutesFacts>,
}

/// Head of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    pub organiser: String,
    pub unit: String,
    /// Address, telephone and mail in one line; may be empty.
    pub contact: String,
    /// Path of the logo in the template's world; empty without one.
    pub logo: String,
}

/// A number with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    pub n: i64,
    /// Spelled out, such as "empat puluh dua".
    pub words: String,
}

impl Counted {
    /// A number and its words.
    #[must_use]
    pub fn new(n: i64, lang: Lang) -> Self {
        Self { n, words: number_words(n, lang) }
    }
}

/// Whom a document honours; empty in minutes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientFacts {
    /// Of the person with titles, or of the group.
    pub name: String,
    pub institution: String,
    /// Name of the person's group; empty for an individual and for the group's own charter.
    pub team: String,
    /// People of the group, on its own charter.
    pub members: Vec<String>,
}

/// The work that a document is about; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkOfDocument {
    pub number: String,
    pub title: String,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatoryFacts {
    pub position: String,
    pub name: String,
    /// 18 digits, or empty where none is shown.
    pub nip: String,
    /// Text by which a signing service finds the reserved area: "#", or "#1", "#2" where several sign.
    pub anchor: String,
}

/// Where anybody checks it; empty in a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// Address with its scheme.
    pub url: String,
    /// As printed: without the scheme.
    pub shown: String,
    pub code: String,
    /// QR code of the address as SVG.
    pub qr: String,
}

impl DocumentFacts {
    /// As the template gets it.
    ///
    /// # Errors
    /// None for values of these types; the signature is serde's.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// The same with the QR code of its address, which is worked out and not kept, and the logo's path if there is one.
    ///
    /// # Errors
    /// As `to_json`.
    pub fn printed(&self, logo: bool) -> serde_json::Result<String> {
        let mut printed = self.clone();
        printed.letterhead.logo = if logo { LOGO.to_owned() } else { String::new() };
        let address = &self.verification.url;
        printed.verification.qr = if address.is_empty() { String::new() } else { qr_svg(address) };
        printed.to_json()
    }

    /// Reads what was frozen.
    ///
    /// # Errors
    /// What is wrong, with line and column.
    pub fn parse(json: &str) -> serde_json::Result<Self> {
        serde_json::from_str(json)
    }
}
