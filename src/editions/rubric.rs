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
    /// A total and both criteria at or above this (hundredths) meet the standard (R48).
    pub standard_from: i64,
    /// Totals of two jurors further apart than this (hundredths) are shown to the committee (R-J3).
    pub review_spread: i64,
    /// Bands, best first.
    pub bands: Vec<Band>,
    /// The two criteria.
    pub criteria: Vec<Criterion>,
}

/// A named stretch of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its name.
    pub name: Message,
    /// Least points in hundredths, included.
    pub from: i64,
    /// Most points in hundredths, included.
    pub to: i64,
}

/// One of the two criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Short code, such as `A`.
    pub code: String,
    /// Which criterion of the terms of reference it is.
    pub kind: CriterionKind,
    /// Its name.
    pub name: Message,
    /// Weight in points of 100: the sum of its sub-criteria.
    pub weight: u32,
    /// Its sub-criteria.
    pub items: Vec<SubCriterion>,
}

/// The criteria the terms of reference name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriterionKind {
    /// Quality of content (R32).
    Content,
    /// Technical quality of production (R33).
    Technical,
}

/// What a juror gives one mark for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubCriterion {
    /// Short code, such as `A1`; the key of a mark.
    pub code: String,
    /// Its name.
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

    /// The sub-criterion with this code.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&SubCriterion> {
        self.items().find(|item| item.code == code)
    }
}

/// What one juror's marks add up to, in hundredths of a point on a scale of 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Weighted mean of the content marks.
    pub content: i64,
    /// Weighted mean of the technical marks.
    pub technical: i64,
    /// Weighted mean of all marks.
    pub total: i64,
}
