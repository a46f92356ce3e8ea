//! How far each juror is and when they will be done at their pace: the formulas of the forecast, with one query.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::ids::{EditionId, JurorId};
use crate::judging::AssignmentStatus as S;
use crate::judging::rules::{done_at, needed_by, pace};
use crate::works::WorkStatus;

/// One juror with works.
#[derive(Debug, Clone, PartialEq)]
pub struct JurorPace {
    pub id: JurorId,
    pub code: String,
    pub name: String,
    /// Sheets that are theirs.
    pub held: i64,
    /// How many of them are handed in or final.
    pub done: i64,
    /// The last time something was begun, saved or handed in.
    pub last: Option<At>,
    /// When the last sheet is handed in at this pace; none if that cannot be told.
    pub done_at: Option<At>,
}

/// The jury and its forecast.
#[derive(Debug, Clone, PartialEq)]
pub struct JuryPace {
    /// Jurors with works, by code.
    pub jurors: Vec<JurorPace>,
    /// The instant after the last at which sheets are taken.
    pub closes: Option<At>,
    /// Tenths of a per cent that should be handed in by now; none without a closing time.
    pub wanted: Option<i64>,
}

impl JuryPace {
    /// Sheets handed in, and all of them.
    #[must_use]
    pub fn totals(&self) -> (i64, i64) {
        self.jurors.iter().fold((0, 0), |(done, held), juror| (done + juror.done, held + juror.held))
    }

    /// When the slowest juror is done; none if somebody's pace is not known yet, or nobody has works.
    #[must_use]
    pub fn done_at(&self) -> Option<At> {
        let all: Option<Vec<At>> = self.jurors.iter().map(|juror| juror.done_at).collect();
        all.and_then(|all| all.into_iter().max())
    }

    /// Whether the juror is done after the closing, or nobody can say when.
    #[must_use]
    pub fn is_behind(&self, juror: &JurorPace) -> bool {
        let late = |at: At| self.closes.is_some_and(|closes| at >= closes);
        juror.done < juror.held && juror.done_at.is_none_or(late)
    }
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    id: JurorId,
    #[diesel(sql_type = Text)]
    code: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    held: i64,
    #[diesel(sql_type = BigInt)]
    done: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    first: Option<At>,
    #[diesel(sql_type = Nullable<BigInt>)]
    begun: Option<At>,
    #[diesel(sql_type = Nullable<BigInt>)]
    saved: Option<At>,
    #[diesel(sql_type = Nullable<BigInt>)]
    sent: Option<At>,
}

/// Who holds what; sheets of works that are judged no more are left aside, as in the forecast.
fn rows(conn: &mut Conn, edition: EditionId) -> Result<Vec<Row>, Fault> {
    let (live, done) = (S::sql_list(S::LIVE), S::sql_list(S::DONE));
    let judged = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    Ok(diesel::sql_query(format!(
        "SELECT j.id AS id, j.pseudonym AS code, j.name AS name, COUNT(*) AS held, \
         CAST(SUM(CASE WHEN a.status IN ({done}) THEN 1 ELSE 0 END) AS BIGINT) AS done, \
         MIN(CASE WHEN a.status IN ({done}) THEN a.submitted_at END) AS first, \
         MAX(a.begun_at) AS begun, MAX(a.saved_at) AS saved, MAX(a.submitted_at) AS sent \
         FROM assignments a JOIN jurors j ON j.id = a.juror_id LEFT JOIN works w ON w.id = a.work_id \
         WHERE a.edition_id = $1 AND a.status IN ({live}) \
         AND (a.calibration_id IS NOT NULL OR w.status IN ({judged})) \
         GROUP BY j.id, j.pseudonym, j.name ORDER BY j.pseudonym, j.id"
    ))
    .bind::<BigInt, _>(edition)
    .load(conn)?)
}

/// The jury's pace at `now`; one query.
pub(in crate::overview) fn jury_pace(conn: &mut Conn, edition: &Edition, now: At) -> Result<JuryPace, Fault> {
    let stage = edition.phase(PhaseKey::Judging);
    let (opens, closes) = (stage.and_then(|s| s.opens_at), stage.and_then(|s| s.closes_at));
    let juror = |row: Row| JurorPace {
        id: row.id,
        code: row.code,
        name: row.name,
        held: row.held,
        done: row.done,
        last: row.begun.max(row.saved).max(row.sent),
        done_at: done_at(row.held - row.done, pace(row.done, row.first, now), now),
    };
    let wanted = opens.zip(closes).map(|(opens, closes)| needed_by(1000, opens, closes, now));
    Ok(JuryPace { jurors: rows(conn, edition.id)?.into_iter().map(juror).collect(), closes, wanted })
}
