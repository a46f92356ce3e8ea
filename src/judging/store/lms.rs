//! Jurors' verdicts on works for the LMS (R48).

use diesel::prelude::*;

use crate::db::schema::{assignments as t, jurors};
use crate::db::{self, Conn};
use crate::ids::WorkId;
use crate::judging::model::{AssignmentStatus as S, JurorLmsVerdict, LmsAnswer, LmsVerdict};

type Row = (String, Option<LmsAnswer>, Option<LmsAnswer>, Option<LmsAnswer>, Option<LmsAnswer>);

/// What each juror who handed in a sheet of the work answered; those who answered nothing are left out. Like the marks
/// it is for the committee once the sheets are sealed, and for nobody before.
pub fn lms_verdicts(conn: &mut Conn, work: WorkId) -> db::Result<Vec<JurorLmsVerdict>> {
    let rows: Vec<Row> = t::table
        .inner_join(jurors::table)
        .filter(t::work_id.eq(work))
        .filter(t::status.eq_any(S::DONE))
        .filter(t::lms_fit.is_not_null())
        .order(jurors::pseudonym.asc())
        .select((jurors::pseudonym, t::lms_fit, t::lms_standard, t::lms_quality, t::lms_relevance))
        .load(conn)?;
    let read = |(juror, fit, standard, quality, relevance): Row| JurorLmsVerdict {
        juror,
        verdict: LmsVerdict { fit, standard, quality, relevance },
    };
    Ok(rows.into_iter().map(read).collect())
}
