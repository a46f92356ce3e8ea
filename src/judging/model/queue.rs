//! A line of a juror's queue.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text as SqlText};

use super::AssignmentStatus;
use crate::clock::At;
use crate::ids::AssignmentId;
use crate::works::WorkContent;

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
    /// Everything its makers wrote; the queue shows the kind of video.
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
