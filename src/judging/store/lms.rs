//! Jurors' verdicts on works for the LMS (R48).

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::schema::{assignments as t, jurors};
use crate::db::{self, AmongWords as _, Conn};
use crate::ids::{EditionId, WorkId};
use crate::judging::model::{AssignmentStatus as S, JurorLmsVerdict, LmsAnswer, LmsVerdict, LmsVotes};

type Row = (String, Option<LmsAnswer>, Option<LmsAnswer>, Option<LmsAnswer>, Option<LmsAnswer>);

/// What each juror who handed in a sheet of the work answered; those who answered nothing are left out. Like the marks
/// it is for the committee once the sheets are sealed, and for nobody before.
pub fn lms_verdicts(conn: &mut Conn, work: WorkId) -> db::Result<Vec<JurorLmsVerdict>> {
    let rows: Vec<Row> = t::table
        .inner_join(jurors::table)
        .filter(t::work_id.eq(work))
        .filter(t::status.among(S::DONE))
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

/// How the jurors who handed in their sheets answered, by work, in one query; for the committee once the sheets are sealed.
pub fn lms_votes(conn: &mut Conn, edition: EditionId) -> db::Result<BTreeMap<WorkId, LmsVotes>> {
    let rows: Vec<(Option<WorkId>, Option<LmsAnswer>, i64)> = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::work_id.is_not_null())
        .filter(t::status.among(S::DONE))
        .filter(t::lms_fit.is_not_null())
        .group_by((t::work_id, t::lms_fit))
        .order((t::work_id.asc(), t::lms_fit.asc()))
        .select((t::work_id, t::lms_fit, count_star()))
        .load(conn)?;
    let mut votes: BTreeMap<WorkId, LmsVotes> = BTreeMap::new();
    for (work, answer, how_many) in rows {
        let Some(work) = work else { continue };
        let of = votes.entry(work).or_default();
        match answer {
            Some(LmsAnswer::Yes) => of.yes = how_many,
            Some(LmsAnswer::No) => of.no = how_many,
            Some(LmsAnswer::Unsure) => of.unsure = how_many,
            None => {}
        }
    }
    Ok(votes)
}
