//! Values of a round.

use super::text;
use crate::clock::At;
use crate::i18n::Text;
use crate::ids::RoundId;

/// What a round is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundKind {
    /// Every work, `per_work` jurors each.
    First,
    /// More jurors on the best works.
    Extra,
    /// The finalists.
    Final,
    /// Jurors added by the review rule; to everybody else another extra assessment.
    Review,
}

impl RoundKind {
    const ALL: [(Self, &'static str); 4] =
        [(Self::First, "first"), (Self::Extra, "extra"), (Self::Final, "final"), (Self::Review, "review")];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// Reads a stored or posted word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    }

    /// What people read. Nothing tells a round of the review rule from another extra one.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::First => text::FIRST,
            Self::Extra | Self::Review => text::EXTRA,
            Self::Final => text::FINAL,
        }
    }
}

/// Who scores in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundJurors {
    /// So many further jurors a work, chosen by the router.
    Panel,
    /// Every active juror without a conflict.
    Whole,
}

impl RoundJurors {
    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Panel => "panel",
            Self::Whole => "whole",
        }
    }
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
    Top {
        /// How many.
        works: usize,
    },
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
    /// Id.
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
    /// The round.
    pub round: Round,
    /// Its works.
    pub works: i64,
    /// Sheets given out and not taken back.
    pub held: i64,
    /// Sheets handed in or final.
    pub done: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_are_read_back_and_a_review_is_called_like_any_extra_round() {
        for (kind, word) in RoundKind::ALL {
            assert_eq!((RoundKind::parse(word), kind.as_str()), (Some(kind), word));
        }
        assert_eq!(RoundKind::parse("semifinal"), None);
        assert_eq!(RoundKind::Review.name(), RoundKind::Extra.name());
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
