//! A work as learning material: all that a package may say about it, and nothing else. Pure.
//!
//! What is not a field here cannot get into a package: no NIP, address, phone number, score or note of a juror.

use serde::{Deserialize, Serialize};

use crate::works::Question;

/// A work that is handed over, as read from the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LearningWork {
    /// "ML-2023-0047": short name and prefix of every name a learning platform keeps.
    pub code: String,
    pub title: String,
    /// Paragraphs as typed, one a line; so are the next two.
    pub explanation: String,
    pub objectives: String,
    pub benefits: String,
    /// Whom it is for; may be empty.
    pub audience: String,
    /// Name of the group; empty for an individual.
    pub team: String,
    /// Names of its makers, the leader first (R15).
    pub makers: Vec<String>,
    pub institution: String,
    /// Name of the edition, in the package's language.
    pub edition: String,
    /// The licence its makers agreed to, in the package's language (R15).
    pub licence: String,
    /// Names of its competency kinds (R17).
    pub competencies: Vec<String>,
    /// Codes of the dictionary with their levels.
    pub tags: Vec<LearningTag>,
    /// Names of the clusters it stands in (R4).
    pub clusters: Vec<String>,
    pub main: Option<LearningFilm>,
    pub intro: Option<LearningFilm>,
    /// In their order (R37).
    pub core: Vec<LearningFilm>,
    pub closing: Option<LearningFilm>,
    /// Address of its captions; empty without them.
    pub captions: String,
    /// What it uses of others, each to be named with it (R20).
    pub sources: Vec<LearningSource>,
    /// Questions to discuss (R36).
    pub topics: Vec<String>,
    /// The evaluation (R38).
    pub questions: Vec<Question>,
    /// Share of the questions that passes, in percent.
    pub pass_mark: i32,
    /// "1" to "10" for the best works, otherwise empty; in the list of works only, never in a package.
    pub place: String,
}

/// A competency of the dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearningTag {
    pub code: String,
    pub name: String,
    /// From 1 to 5.
    pub level: u8,
}

/// Something of others in a work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LearningSource {
    pub title: String,
    pub owner: String,
    /// In the package's language, with what its makers wrote about it.
    pub licence: String,
    /// Address of its page; empty without one.
    pub link: String,
}

impl LearningSource {
    /// "Gamelan Pagi, Sanggar Wulan, CC BY, https://…".
    #[must_use]
    pub fn line(&self) -> String {
        let parts = [&self.title, &self.owner, &self.licence, &self.link];
        let given: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        given.join(", ")
    }
}

/// A film of a work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearningFilm {
    pub host: FilmHost,
    /// Seconds, as it was measured or declared; none while nobody knows.
    pub seconds: Option<u32>,
    /// Whether it could be seen by anybody when it was last looked at; none while nobody knows.
    pub public: Option<bool>,
}

/// Where a film lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilmHost {
    /// By its eleven characters.
    Youtube { id: String },
    /// By its file and, for older files, the key that comes with the link.
    Drive { id: String, resource_key: Option<String> },
    /// An institution's own host, by its address.
    Other { url: String },
}

/// What the packages of one hand-over have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageFrame {
    pub lang: crate::i18n::Lang,
    /// Address of the portal, without a slash at its end.
    pub site: String,
    /// Slug of the edition: "2023".
    pub edition: String,
    /// Year of the edition.
    pub year: i32,
    /// Seconds since 1970: every time in a package, so that a repetition is the same to the byte. The announcement's.
    pub at: i64,
}

/// Works that go together (R4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearningCluster {
    /// "ML-2023-K01".
    pub code: String,
    pub name: String,
    pub description: String,
    pub works: Vec<LearningWork>,
}
