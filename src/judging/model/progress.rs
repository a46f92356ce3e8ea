//! How far judging is, for the committee.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text as SqlText};

use super::{AssignmentStatus, JurorLine, RecusalReason};
use crate::i18n::Message;
use crate::ids::WorkId;

/// The works of an edition as far as judging is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Coverage {
    #[diesel(sql_type = BigInt)]
    pub works: i64,
    /// Works with fewer jurors than needed.
    #[diesel(sql_type = BigInt)]
    pub short: i64,
    /// Works with all the sheets they need.
    #[diesel(sql_type = BigInt)]
    pub complete: i64,
}

impl Coverage {
    /// That of some works whose sheets are added up already.
    #[must_use]
    pub fn of(works: &[WorkProgress]) -> Self {
        let count = |which: fn(&WorkProgress) -> bool| {
            i64::try_from(works.iter().filter(|work| which(work)).count()).unwrap_or(i64::MAX)
        };
        Self {
            works: count(|_| true),
            short: count(|work| work.held < work.need),
            complete: count(|work| work.done >= work.need),
        }
    }
}

/// How far one juror is.
#[derive(Debug, Clone)]
pub struct JurorProgress {
    pub juror: JurorLine,
    pub held: i64,
    /// Sheets with some marks.
    pub drafted: i64,
    /// Sheets with every mark that were not handed in: dropped if judging closed now.
    pub ready: i64,
    /// Sheets handed in or final.
    pub done: i64,
    pub locked: i64,
    /// Works stepped back from.
    pub recused: i64,
    /// Works planned for somebody who has not declared.
    pub planned: i64,
}

/// A work that a juror gave up, or that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenUp {
    /// Public number of the work.
    pub work: String,
    /// Code of the juror.
    pub juror: String,
    pub status: AssignmentStatus,
    /// The juror's ground; none for what was taken back.
    pub ground: Option<RecusalReason>,
    /// The juror's words beside the ground.
    pub words: String,
}

/// How far one work is.
#[derive(Debug, Clone, QueryableByName)]
pub struct WorkProgress {
    #[diesel(sql_type = BigInt)]
    pub id: WorkId,
    #[diesel(sql_type = SqlText)]
    pub number: String,
    #[diesel(sql_type = SqlText)]
    pub title: String,
    /// Jurors who hold it.
    #[diesel(sql_type = BigInt)]
    pub held: i64,
    /// People for whom it is planned and who have not declared.
    #[diesel(sql_type = BigInt)]
    pub planned: i64,
    /// Sheets handed in or final.
    #[diesel(sql_type = BigInt)]
    pub done: i64,
    /// Sheets its rounds want together.
    #[diesel(sql_type = BigInt)]
    pub need: i64,
}

/// A page of the works, those that lack jurors first.
#[derive(Debug, Clone, Copy)]
pub struct WorkPage {
    /// Scores the first round wants of each work.
    pub per_work: i64,
    /// Rows of the page.
    pub limit: i64,
    pub offset: i64,
}

/// A juror on a work, and why.
#[derive(Debug, Clone)]
pub struct PanelSeat {
    pub work: WorkId,
    pub code: String,
    pub name: String,
    /// How far the sheet is.
    pub status: AssignmentStatus,
    /// Why this juror has this work, as routing said; none for rows made otherwise.
    pub reason: Option<Message>,
    /// The ground of a juror who stepped back.
    pub recusal: Option<RecusalReason>,
    /// The juror's words beside it.
    pub recusal_words: String,
}
