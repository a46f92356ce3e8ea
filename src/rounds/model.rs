//! Values of a round, and of what was found in its scores.

use diesel::Queryable;

use crate::clock::At;
use crate::ids::{CalibrationId, EditionId, InstitutionId, JurorId, RoundId, WorkId};
use crate::judging::RoundKind;
use crate::video_check::BlindVideo;
use crate::works::WorkContent;

/// A calibration work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct CalibrationWork {
    pub id: CalibrationId,
    /// `KAL-2023-01`.
    pub number: String,
    pub title: String,
}

/// What a calibration work is made of.
#[derive(Debug, Clone)]
pub struct CalibrationSample {
    pub institution: InstitutionId,
    pub content: WorkContent,
    pub films: Vec<BlindVideo>,
}

/// How many more scores the works of a round get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    /// This many more each.
    Each(usize),
    /// One of every active juror who has none yet and no conflict.
    WholeJury,
}

/// How the works of a round were chosen, with the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Selection {
    /// The best works by value.
    Top { works: usize },
    /// Works that may still come to be among the best.
    Chance {
        /// Least P(top 10), in ten-thousandths: 500 is .05.
        threshold: u32,
        /// So many in any case.
        at_least: usize,
        /// No more than so many, but for ties at the line.
        at_most: usize,
    },
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    /// From 1 in its edition.
    pub number: i32,
    /// What it is for.
    pub kind: RoundKind,
    /// Scores it adds to a work; for the whole jury the most of them.
    pub per_work: i32,
    /// Whether the whole jury scores.
    pub whole_jury: bool,
    /// How its works were chosen; none for the first round.
    pub selection: Option<Selection>,
    /// False once its sheets are frozen.
    pub open: bool,
    /// SHA-256 of the sheets frozen at its closing.
    pub sheet_hash: Option<String>,
    /// How many sheets were frozen.
    pub sheets: i64,
    /// When it was opened.
    pub opened_at: At,
    /// When it was closed.
    pub closed_at: Option<At>,
}

/// A round and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundProgress {
    pub round: Round,
    pub works: i64,
    /// Sheets given out and not taken back.
    pub held: i64,
    /// Sheets handed in or final.
    pub done: i64,
}

/// A score the review rule found.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Review {
    pub work: String,
    pub juror: String,
    /// `t` when it was found, hundredths.
    pub t: i64,
    /// Jurors who were added.
    pub added: i32,
    /// When it was found.
    pub found_at: At,
}

/// A review to note.
#[derive(Debug, Clone, Copy)]
pub struct NewReview {
    /// The edition it belongs to.
    pub edition: EditionId,
    /// The work; reviewed once at most.
    pub work: WorkId,
    /// Whose score stands apart.
    pub juror: JurorId,
    pub t: i64,
    /// The round further jurors score in; none where nobody could be added.
    pub round: Option<RoundId>,
    /// Jurors who were added.
    pub added: usize,
}

/// A score the chair excluded.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Exclusion {
    pub work: String,
    pub juror: String,
    /// Why, in the chair's words.
    pub reason: String,
    /// When the chair decided.
    pub decided_at: At,
}

/// An exclusion to write down.
#[derive(Debug, Clone, Copy)]
pub struct NewExclusion<'a> {
    /// The edition it belongs to.
    pub edition: EditionId,
    /// The work the score is of.
    pub work: WorkId,
    /// Whose score it is.
    pub juror: JurorId,
    pub decided_by: JurorId,
    /// The chair's reason, for the public log.
    pub reason: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_is_called_like_any_extra_round() {
        assert_eq!(RoundKind::Review.text(), RoundKind::Extra.text());
    }

    #[test]
    fn a_selection_is_kept_with_its_numbers() {
        let chance = Selection::Chance { threshold: 500, at_least: 20, at_most: 40 };
        let json = serde_json::to_string(&chance).unwrap();
        assert_eq!(json, r#"{"by":"chance","threshold":500,"at_least":20,"at_most":40}"#);
        assert_eq!(serde_json::from_str::<Selection>(&json).unwrap(), chance);
        assert!(serde_json::from_str::<Selection>(r#"{"by":"top","works":3,"more":1}"#).is_err());
    }
}
