//! What a juror's queue is made of: works in their order, and the tabs they stand under.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text as SqlText};

use super::AssignmentStatus;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::AssignmentId;
use crate::judging::text;

string_enum! {
    /// A tab of the queue. Every work a juror holds stands under one of them.
    pub enum QueueTab {
        /// Not begun: nothing is entered in the sheet.
        Todo = "belum" => text::TAB_TODO,
        /// Marked by the juror to be judged later, begun or not.
        Later = "nanti" => text::TAB_LATER,
        /// Begun and not handed in.
        Draft = "draf" => text::TAB_DRAFT,
        /// Handed in; the juror may still take it back.
        Sent = "terkirim" => text::TAB_SENT,
        /// Final, and counted.
        Done = "selesai" => text::TAB_DONE,
    }
}

impl QueueTab {
    /// The tab of a sheet; none for a work the juror does not hold.
    #[must_use]
    pub fn of(status: AssignmentStatus) -> Option<Self> {
        match status {
            AssignmentStatus::Assigned | AssignmentStatus::Opened => Some(Self::Todo),
            AssignmentStatus::Later => Some(Self::Later),
            AssignmentStatus::Drafted => Some(Self::Draft),
            AssignmentStatus::Submitted => Some(Self::Sent),
            AssignmentStatus::Locked => Some(Self::Done),
            AssignmentStatus::Recused | AssignmentStatus::Reassigned => None,
        }
    }
}

/// What decides where a work stands in a juror's order.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    pub status: AssignmentStatus,
    /// Public number of the work.
    pub work: &'a str,
    /// Sheets handed in for the work by all its jurors; counted only for works that wait.
    pub sheets: i64,
    /// Sheets its rounds want together; counted only for works that wait.
    pub wanted: i64,
}

/// A work in a juror's queue, as far as its place goes: all that the way from one sheet to the next needs.
#[derive(Debug, Clone, QueryableByName)]
pub struct QueuePlace {
    /// The assignment, and so the sheet.
    #[diesel(sql_type = BigInt)]
    pub id: AssignmentId,
    #[diesel(sql_type = SqlText)]
    pub status: AssignmentStatus,
    #[diesel(sql_type = SqlText)]
    pub number: String,
    /// See `Standing`; never shown.
    #[diesel(sql_type = BigInt)]
    pub sheets: i64,
    /// See `Standing`; never shown.
    #[diesel(sql_type = BigInt)]
    pub wanted: i64,
}

impl QueuePlace {
    /// What its place follows from.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        Standing { status: self.status, work: &self.number, sheets: self.sheets, wanted: self.wanted }
    }
}

/// A work in a juror's queue.
#[derive(Debug, Clone, QueryableByName)]
pub struct QueueLine {
    /// The assignment, and so the sheet.
    #[diesel(sql_type = BigInt)]
    pub id: AssignmentId,
    /// How far the juror is with it.
    #[diesel(sql_type = SqlText)]
    pub status: AssignmentStatus,
    #[diesel(sql_type = SqlText)]
    pub number: String,
    /// Title of the work.
    #[diesel(sql_type = SqlText)]
    pub title: String,
    /// Key of one of the edition's video kinds.
    #[diesel(sql_type = SqlText)]
    pub video_kind: String,
    /// Length of the films of a work that is not handed in, milliseconds: measured, else declared.
    #[diesel(sql_type = BigInt)]
    pub film_ms: i64,
    /// Films among them whose length nobody knows.
    #[diesel(sql_type = BigInt)]
    pub films_unknown: i64,
    /// Films of a calibration work, JSON.
    #[diesel(sql_type = Nullable<SqlText>)]
    pub films: Option<String>,
    /// Own total, once the sheet is complete.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub total_points: Option<i64>,
    /// When the sheet was last saved.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub saved_at: Option<At>,
    /// See `Standing`; never shown.
    #[diesel(sql_type = BigInt)]
    pub sheets: i64,
    /// See `Standing`; never shown.
    #[diesel(sql_type = BigInt)]
    pub wanted: i64,
    /// Whether the work is for calibration and does not compete.
    #[diesel(sql_type = Bool)]
    pub calibration: bool,
    /// Until when it is open again, or was, if the committee opened it.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub reopened_until: Option<At>,
    /// In which part of judging the work was given out, from 1; says no more than when.
    #[diesel(sql_type = BigInt)]
    pub part: i64,
}

impl QueueLine {
    /// Whether the committee opened it again and its time runs.
    #[must_use]
    pub fn is_open_again(&self, now: At) -> bool {
        self.reopened_until.is_some_and(|until| now < until) && self.status != AssignmentStatus::Locked
    }

    /// What its place follows from.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        Standing { status: self.status, work: &self.number, sheets: self.sheets, wanted: self.wanted }
    }
}

/// How much film a juror has still to watch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ToWatch {
    /// Length of all films of the works not handed in, milliseconds.
    pub ms: i64,
    /// Films among them whose length nobody knows.
    pub unknown: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_work_that_is_held_stands_under_one_tab() {
        for status in AssignmentStatus::ALL {
            assert_eq!(QueueTab::of(*status).is_some(), status.is_live(), "{status:?}");
        }
    }
}
