//! Statuses and rows of the judging room. Points and marks are hundredths, 0 to 10000.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text as SqlText};

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::i18n::{Message, Text};
use crate::ids::{AssignmentId, InstitutionId, JurorId, RoundId, WorkId};
use crate::works::WorkContent;

macro_rules! stored {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal, $label:path;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// The stored word.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
            /// Reads a stored or posted word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
            /// What people read.
            #[must_use]
            pub fn name(self) -> Text {
                match self { $(Self::$variant => $label,)+ }
            }
        }
    };
}

stored! {
    /// How far a juror is with one work.
    AssignmentStatus {
        /// Given, not looked at.
        Assigned = "assigned", text::ASSIGNED;
        /// Looked at, nothing marked.
        Opened = "opened", text::OPENED;
        /// Put off by the juror.
        Later = "later", text::LATER;
        /// Some marks saved.
        Drafted = "drafted", text::DRAFTED;
        /// Handed in; the juror may still take it back.
        Submitted = "submitted", text::SUBMITTED;
        /// Confirmed with all others: final.
        Locked = "locked", text::LOCKED;
        /// The juror stepped back from it.
        Recused = "recused", text::RECUSED;
        /// Taken back by the committee and given to another juror.
        Reassigned = "reassigned", text::REASSIGNED;
    }
}

impl AssignmentStatus {
    /// Reads a stored word; one this version does not know counts as taken back, which shows nothing.
    #[must_use]
    pub fn stored(word: &str) -> Self {
        Self::parse(word).unwrap_or(Self::Reassigned)
    }

    /// Whether the juror still holds the work.
    #[must_use]
    pub fn is_live(self) -> bool {
        !matches!(self, Self::Recused | Self::Reassigned)
    }

    /// Whether the sheet counts: handed in or final.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Submitted | Self::Locked)
    }
}

stored! {
    /// How far a juror is with joining the jury.
    JurorStatus {
        /// Invited, independence not declared.
        Invited = "invited", text::JUROR_INVITED;
        /// Declared and judging.
        Active = "active", text::JUROR_ACTIVE;
        /// Left the jury; handed-in sheets stay.
        Left = "left", text::JUROR_LEFT;
    }
}

stored! {
    /// Why a juror steps back from a work (R30); a fixed list, so that grounds can be counted.
    RecusalReason {
        /// Own or former institution.
        Institution = "institution", text::BECAUSE_INSTITUTION;
        /// Took part in or mentored the work.
        Involved = "involved", text::BECAUSE_INVOLVED;
        /// Family.
        Family = "family", text::BECAUSE_FAMILY;
        /// Close friend, superior or subordinate.
        Close = "close", text::BECAUSE_CLOSE;
        /// Money or other advantage.
        Interest = "interest", text::BECAUSE_INTEREST;
        /// Anything else, in the juror's words.
        Other = "other", text::BECAUSE_OTHER;
    }
}

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
        /// Sheets are taken.
        Open = "open",
        /// Its sheets are frozen under a digest.
        Closed = "closed",
    }
}

/// A juror as the committee sees them.
#[derive(Debug, Clone)]
pub struct JurorLine {
    /// Id.
    pub id: JurorId,
    /// Public code: "J07".
    pub pseudonym: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Field of expertise (R29).
    pub expertise: String,
    /// Own institution by name.
    pub institution: Option<String>,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    /// Status.
    pub status: JurorStatus,
    /// When independence was declared (R30).
    pub declared_at: Option<At>,
}

/// What a juror declared, for the form.
#[derive(Debug, Clone, Default)]
pub struct Statement {
    /// Own institution.
    pub institution: Option<InstitutionId>,
    /// Its name.
    pub institution_name: String,
    /// Further institutions by name.
    pub others: Vec<String>,
    /// Works by number and teams by name.
    pub works: Vec<String>,
    /// Last three digits of the employee number; empty if it is not known.
    pub nip_tail: String,
    /// When.
    pub declared_at: Option<At>,
}

/// A juror's sheet for one work, with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkSheet {
    /// Id of the assignment.
    pub id: AssignmentId,
    /// The work.
    pub work: WorkId,
    /// Status.
    pub status: AssignmentStatus,
    /// Marks by sub-criterion code.
    pub marks: BTreeMap<String, i64>,
    /// What the entrant may read later.
    pub comment: String,
    /// For the juror alone.
    pub private_note: String,
    /// Grows with every change.
    pub version: i64,
    /// When it was last saved.
    pub saved_at: Option<At>,
}

/// A work in a juror's queue.
#[derive(Debug, Clone, QueryableByName)]
pub struct QueueLine {
    /// Id of the assignment.
    #[diesel(sql_type = BigInt)]
    pub id: AssignmentId,
    /// Stored status.
    #[diesel(sql_type = SqlText)]
    pub status_word: String,
    /// Public number.
    #[diesel(sql_type = SqlText)]
    pub number: String,
    /// Title.
    #[diesel(sql_type = SqlText)]
    pub title: String,
    /// What the entrant wrote; of it the queue shows the kind of video.
    #[diesel(sql_type = SqlText)]
    pub content: WorkContent,
    /// Own total, once the sheet is complete.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub total_points: Option<i64>,
    /// When the sheet was last saved.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub saved_at: Option<At>,
    /// Sheets the work has from all its jurors; decides the order, never shown.
    #[diesel(sql_type = BigInt)]
    pub sheets: i64,
    /// Whether the work is for calibration and does not compete.
    #[diesel(sql_type = Bool)]
    pub calibration: bool,
    /// In which part of judging the work was given out, from 1; says no more than when.
    #[diesel(sql_type = BigInt)]
    pub part: i64,
}

impl QueueLine {
    /// Status.
    #[must_use]
    pub fn status(&self) -> AssignmentStatus {
        AssignmentStatus::stored(&self.status_word)
    }
}

/// How far one juror is.
#[derive(Debug, Clone)]
pub struct JurorProgress {
    /// The juror.
    pub juror: JurorLine,
    /// Works held.
    pub held: i64,
    /// Sheets with some marks.
    pub drafted: i64,
    /// Sheets handed in or final.
    pub done: i64,
    /// Final sheets.
    pub locked: i64,
    /// Works stepped back from.
    pub recused: i64,
}

/// A work that a juror gave up, or that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Public number of the work.
    pub work: String,
    /// Code of the juror.
    pub juror: String,
    /// Recused or reassigned.
    pub status: AssignmentStatus,
    /// The juror's ground.
    pub ground: Option<RecusalReason>,
    /// The juror's words, or the committee's.
    pub words: String,
}

/// How far one work is.
#[derive(Debug, Clone, QueryableByName)]
pub struct WorkProgress {
    /// The work.
    #[diesel(sql_type = BigInt)]
    pub id: WorkId,
    /// Public number.
    #[diesel(sql_type = SqlText)]
    pub number: String,
    /// Title.
    #[diesel(sql_type = SqlText)]
    pub title: String,
    /// Jurors who hold it.
    #[diesel(sql_type = BigInt)]
    pub held: i64,
    /// Sheets handed in or final.
    #[diesel(sql_type = BigInt)]
    pub done: i64,
    /// Sheets its rounds want together.
    #[diesel(sql_type = BigInt)]
    pub need: i64,
}

/// A juror on a work, and why.
#[derive(Debug, Clone)]
pub struct Seat {
    /// The work.
    pub work: WorkId,
    /// The juror's code.
    pub code: String,
    /// The juror's name.
    pub name: String,
    /// How far the sheet is.
    pub status: AssignmentStatus,
    /// Why this juror has this work, as routing said; none for rows made otherwise.
    pub reason: Option<Message>,
    /// Ground and words of stepping back, as stored; empty unless recused.
    pub recusal: String,
}

/// A sheet that counts, as the result reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedSheet {
    /// Public number of the work.
    pub work: String,
    /// The juror's code.
    pub juror: String,
    /// Points of each criterion in the edition's order, hundredths.
    pub points: Vec<i64>,
}

/// Which sheets count for a question. Works that left the competition never do; those for calibration do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedSheets {
    /// Handed in or final.
    Given,
    /// Final.
    Locked,
    /// Final, of one round.
    OfRound {
        /// The round.
        round: RoundId,
        /// Whether it is the first, to which sheets without a round belong.
        first: bool,
    },
}
