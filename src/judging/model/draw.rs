//! A draw as anybody can repeat it: what the plan was made from, and the plan.

use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::i18n::text;

/// The inputs of a draw and the plan that followed from them, without a name: works by their numbers, jurors by their
/// codes, institutions and entries by codes of this draw alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawDocument {
    /// "lomba-draw-1".
    pub format: String,
    /// The published seed text.
    pub seed: String,
    /// Jurors per work unless a work says otherwise.
    pub per_work: usize,
    pub works: Vec<DrawnWork>,
    pub jurors: Vec<DrawnJuror>,
    /// Pairs kept apart besides those of one institution.
    pub forbidden: Vec<DrawnPair>,
    /// Pairs that stood and did not move.
    pub standing: Vec<DrawnPair>,
    /// Pairs that stood and could move, where works were given out before; none for a draw from nothing.
    pub movable: Option<Vec<DrawnPair>>,
    /// What was drawn, standing pairs included, sorted.
    pub plan: Vec<DrawnPair>,
}

/// A work in a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnWork {
    /// "ML-2023-0001".
    pub work: String,
    /// "I01"; empty without one.
    pub institution: String,
    /// "P001"; empty without one.
    pub team: String,
    /// Jurors this work needs when not the usual number.
    pub needed: Option<usize>,
}

/// A juror in a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnJuror {
    /// "J01".
    pub juror: String,
    /// "I01"; empty without one.
    pub institution: String,
    /// Most works the juror takes: none for no limit, 0 for whoever gets nothing new.
    pub capacity: Option<u32>,
}

/// A work and a juror.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DrawnPair {
    pub work: String,
    pub juror: String,
}

/// A draw that was committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// Place among the draws of the edition, from 1.
    pub number: usize,
    pub at: At,
    /// JSON of `DrawDocument`, byte for byte.
    pub document: String,
    /// Its SHA-256 in lower-case hexadecimal digits.
    pub sha256: String,
}

impl Draw {
    /// What it says.
    ///
    /// # Errors
    /// The stored text is not a draw.
    pub fn read(&self) -> serde_json::Result<DrawDocument> {
        serde_json::from_str(&self.document)
    }
}

string_enum! {
    /// A file of a draw; the word is its name without the ending.
    pub enum DrawFile {
        Works = "karya" => text("Karya", "Works"),
        Jurors = "juri" => text("Juri", "Jurors"),
        Forbidden = "terlarang" => text("Pasangan terlarang", "Forbidden pairs"),
        Standing = "tetap" => text("Pasangan yang sudah ada", "Pairs that stood"),
        /// Only of a draw after works were given out.
        Movable = "dapat-pindah" => text("Pasangan yang dapat pindah", "Pairs that could move"),
        Plan = "hasil" => text("Hasil undian", "The plan"),
    }
}

impl DrawFile {
    /// The option of `lomba route` that takes it.
    #[must_use]
    pub fn option(self) -> &'static str {
        match self {
            Self::Works => "--works",
            Self::Jurors => "--jurors",
            Self::Forbidden => "--recusals",
            Self::Standing => "--pinned",
            Self::Movable => "--movable",
            Self::Plan => "--check",
        }
    }
}
