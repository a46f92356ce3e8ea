//! Score sheets.

use std::collections::BTreeMap;

use super::{AssignmentStatus, JudgedItem, LmsAnswer, LmsQuestion, LmsVerdict};
use crate::clock::At;
use crate::ids::{AssignmentId, RoundId};
use crate::merge::{Edits, FormValues};

/// A juror's own sheet for one work, with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkSheet {
    pub id: AssignmentId,
    pub item: JudgedItem,
    /// How far the juror is with it.
    pub status: AssignmentStatus,
    /// Marks by sub-criterion code.
    pub marks: BTreeMap<String, i64>,
    /// What the entrant may read later.
    pub comment: String,
    /// For the juror alone.
    pub private_note: String,
    /// Whether the work is fit for the LMS (R48); apart from the marks.
    pub lms: LmsVerdict,
    /// Grows with every change.
    pub version: i64,
    /// When it was last saved.
    pub saved_at: Option<At>,
    /// When the juror first opened it, or first saved it where no script told of the opening.
    pub begun_at: Option<At>,
    /// Which field was changed when, and from which tab.
    pub edits: Edits,
}

impl MarkSheet {
    /// What stands in the sheet, by field.
    #[must_use]
    pub fn values(&self) -> FormValues {
        sheet_values(&self.marks, &self.comment, &self.private_note, self.lms)
    }

    /// Whether nothing is entered but, at most, a private note.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.comment.is_empty() && self.lms == LmsVerdict::default()
    }

    /// Takes over what is to stand in the sheet.
    pub fn take(&mut self, values: &FormValues) {
        let marks =
            values.names().filter_map(|name| Some((name.to_owned(), values.text(name).parse().ok()?)));
        self.marks = marks.filter(|(name, _)| !WORDS.contains(&name.as_str())).collect();
        self.comment = values.text("comment");
        self.private_note = values.text("private_note");
        for question in LmsQuestion::ALL {
            self.lms.set(*question, LmsAnswer::parse(&values.text(question.as_str())));
        }
    }
}

/// Fields of a sheet that hold words; every other is the code of a sub-criterion.
const WORDS: [&str; 2] = ["comment", "private_note"];

/// The fields of a sheet, marks in hundredths.
#[must_use]
pub fn sheet_values(
    marks: &BTreeMap<String, i64>,
    comment: &str,
    private_note: &str,
    lms: LmsVerdict,
) -> FormValues {
    let mut values: FormValues = marks.iter().map(|(code, mark)| (code, mark.to_string())).collect();
    values.add("comment", comment);
    values.add("private_note", private_note);
    for question in LmsQuestion::ALL {
        values.add(question.as_str(), lms.answer(*question).map_or("", LmsAnswer::as_str));
    }
    values
}

/// A sheet that counts, as the result reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedSheet {
    /// Public number of the work.
    pub work: String,
    pub juror: String,
    /// Points of each criterion in the edition's order, hundredths.
    pub points: Vec<i64>,
}

/// Which sheets count for a question. Works that left the competition never do; those for calibration do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedSheets {
    /// Handed in or final.
    Given,
    Locked,
    /// Final, of one round.
    OfRound {
        round: RoundId,
        /// Whether it is the first, to which sheets without a round belong.
        first: bool,
    },
}
