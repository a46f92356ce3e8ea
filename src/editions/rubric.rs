//! Criteria, sub-criteria, weights and bands (R32, R33; domain.md §5).
//!
//! Marks and points are whole hundredths of a point, 0 to 10000; weights are whole points.

use serde::{Deserialize, Serialize};

use crate::i18n::Message;

/// What jurors mark and how the marks count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// A mark below this (hundredths) needs a comment (R-J6).
    pub comment_below: i64,
    /// A total and every criterion at or above this (hundredths) meet the standard (R48).
    pub standard_from: i64,
    /// Totals of two jurors further apart than this (hundredths) are shown to the committee (R-J3).
    pub review_spread: i64,
    pub bands: Vec<Band>,
    /// The criteria in the order in which they are shown, filed and asked between equal works: one or more (R33).
    pub criteria: Vec<Criterion>,
}

/// A named stretch of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub name: Message,
    /// Least points in hundredths, included.
    pub from: i64,
    /// Most points in hundredths, included.
    pub to: i64,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Short code, such as `A`.
    pub code: String,
    /// Name of its column in files, such as `content`; see `is_criterion_key`.
    pub key: String,
    pub name: Message,
    /// A shorter name for the heads of tables; without one the name stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Message>,
    /// Weight in points of 100: the sum of its sub-criteria.
    pub weight: u32,
    pub items: Vec<SubCriterion>,
}

impl Criterion {
    /// The name for narrow places.
    #[must_use]
    pub fn short(&self) -> &Message {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// Words that files use beside the keys of criteria: as columns, or for what decided between two works.
pub const RESERVED_KEYS: [&str; 10] = [
    "work_id",
    "juror_id",
    "score",
    "criteria",
    "head_to_head",
    "raw_mean",
    "smaller_error",
    "jury",
    "draw",
    "incomplete",
];

/// Whether a word can be the key of a criterion: a lower-case letter, then letters, digits and underscores, at most
/// 40, and none of the reserved words.
#[must_use]
pub fn is_criterion_key(word: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.len() <= 40
        && word.chars().all(allowed)
        && !RESERVED_KEYS.contains(&word)
}

/// What a juror gives one mark for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubCriterion {
    /// Short code, such as `A1`: letters and digits; the key of a mark.
    pub code: String,
    pub name: Message,
    /// Weight in points of 100.
    pub weight: u32,
    /// Numbers of the rules it rests on.
    pub rules: Vec<u8>,
    /// One sentence per band, in the order of `Rubric::bands`.
    pub bands: Vec<Message>,
}

impl Rubric {
    /// Every sub-criterion in order.
    pub fn items(&self) -> impl Iterator<Item = &SubCriterion> {
        self.criteria.iter().flat_map(|criterion| &criterion.items)
    }

    /// The keys of the criteria in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.criteria.iter().map(|criterion| &criterion.key)
    }

    /// The sub-criterion with this code.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&SubCriterion> {
        self.items().find(|item| item.code == code)
    }
}

/// Points of one criterion, hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionPoints {
    pub key: String,
    /// Weighted mean of its marks.
    pub points: i64,
}

/// What one juror's marks add up to, in hundredths of a point on a scale of 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Every criterion in the edition's order.
    pub criteria: Vec<CriterionPoints>,
    /// Weighted mean of all marks.
    pub total: i64,
}
