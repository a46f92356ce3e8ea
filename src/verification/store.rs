//! Rows of the desk: films, makers, decisions.

use diesel::prelude::*;

use super::model::{DecisionGround, DecisionLine, FilmState, Verdict};
use crate::clock::At;
use crate::db::schema::{decisions, users, videos, works};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, UserId, VideoId, WorkId};
use crate::video_check::{LinkStatus, PartKind};
use crate::works::Work;

/// A decision as it is written down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entered<'a> {
    pub verdict: Verdict,
    pub ground: DecisionGround<'a>,
    pub checklist: &'a [String],
}

impl<'a> Entered<'a> {
    pub fn new(verdict: Verdict, ground: DecisionGround<'a>) -> Self {
        Self { verdict, ground, checklist: &[] }
    }
}

pub(super) fn insert_decision(
    tx: &mut Tx<'_>,
    work: &Work,
    by: UserId,
    entered: &Entered<'_>,
) -> QueryResult<usize> {
    let checklist = serde_json::json!(entered.checklist).to_string();
    diesel::insert_into(decisions::table)
        .values((
            decisions::work_id.eq(work.id),
            decisions::revision.eq(work.revision),
            decisions::verdict.eq(entered.verdict),
            decisions::rule.eq(entered.ground.rule),
            decisions::reason.eq(entered.ground.reason),
            decisions::evidence.eq(entered.ground.evidence),
            decisions::checklist.eq(checklist),
            decisions::due_at.eq(entered.ground.due_at),
            decisions::decided_by.eq(by),
            decisions::decided_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

/// The decisions about a work, newest first.
pub fn decisions_of(conn: &mut Conn, work: WorkId) -> QueryResult<Vec<DecisionLine>> {
    decisions::table
        .filter(decisions::work_id.eq(work))
        .order(decisions::id.desc())
        .select(DecisionLine::as_select())
        .load(conn)
}

/// The last decision on a work: what, by whom, when.
pub(super) fn last_decision(conn: &mut Conn, work: WorkId) -> QueryResult<Option<(Verdict, String, At)>> {
    decisions::table
        .inner_join(users::table)
        .filter(decisions::work_id.eq(work))
        .order(decisions::id.desc())
        .select((decisions::verdict, users::name, decisions::decided_at))
        .first(conn)
        .optional()
}

/// The films of a work as it was sent.
pub(super) fn films(conn: &mut Conn, work: WorkId) -> QueryResult<Vec<FilmState>> {
    let rows: Vec<(String, String)> = videos::table
        .filter(videos::work_id.eq(work))
        .filter(videos::unsent.eq(false))
        .order((videos::part.asc(), videos::position.asc(), videos::id.asc()))
        .select((videos::part, videos::check_status))
        .load(conn)?;
    Ok(rows.iter().filter_map(|(part, status)| film_state(part, status)).collect())
}

/// An unknown word counts as open: it never lets a work through.
pub(super) fn film_state(part: &str, status: &str) -> Option<FilmState> {
    let status = LinkStatus::parse(status).unwrap_or(LinkStatus::Pending);
    PartKind::parse(part).map(|part| FilmState { part, status })
}

/// A film and who, if anybody, has judged it.
#[derive(Debug, Clone)]
pub(super) struct HeldFilm {
    pub part: PartKind,
    pub status: LinkStatus,
    pub judged: Option<(String, At)>,
}

/// The work a film of the edition belongs to; one that was not sent does not exist here.
pub(super) fn work_of(conn: &mut Conn, edition: EditionId, film: VideoId) -> QueryResult<WorkId> {
    videos::table
        .inner_join(works::table)
        .filter(videos::id.eq(film))
        .filter(videos::unsent.eq(false))
        .filter(works::edition_id.eq(edition))
        .select(works::id)
        .first(conn)
}

pub(super) fn find_film(conn: &mut Conn, film: VideoId) -> QueryResult<HeldFilm> {
    type Row = (String, String, Option<At>, Option<String>);
    let (part, status, at, by): Row = videos::table
        .left_join(users::table)
        .filter(videos::id.eq(film))
        .select((videos::part, videos::check_status, videos::confirmed_at, users::name.nullable()))
        .first(conn)?;
    let state = film_state(&part, &status).ok_or(Fault::NotFound)?;
    Ok(HeldFilm { part: state.part, status: state.status, judged: by.zip(at) })
}
