//! Kinds and states of a round of judging.

use crate::db::string_enum::string_enum;
use crate::judging::text;

string_enum! {
    /// What a round of judging is for.
    pub enum RoundKind {
        /// Every accepted work, shared out by routing.
        First = "first" => text::ROUND_FIRST,
        /// Further jurors on the works near the line.
        Extra = "extra" => text::ROUND_EXTRA,
        /// The best works before the whole jury.
        Final = "final" => text::ROUND_FINAL,
        /// Jurors the review rule added. Called like any extra round: why a juror was added is not said.
        Review = "review" => text::ROUND_EXTRA,
    }
}

string_enum! {
    /// Who scores the works of a round.
    pub enum RoundJurors {
        /// So many jurors a work, chosen by routing.
        Panel = "panel",
        /// Every active juror without a conflict.
        Whole = "whole",
    }
}

string_enum! {
    /// Whether a round still takes sheets.
    pub enum RoundState {
        Open = "open",
        /// Its sheets are frozen under a digest.
        Closed = "closed",
    }
}
