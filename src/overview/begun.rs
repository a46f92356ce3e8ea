//! How far an edition has come, in one query: what of its settings has begun to count.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::form::Begun;
use crate::editions::{Edition, Held, PhaseKey, PhaseState, rules};
use crate::ids::EditionId;
use crate::judging::AssignmentStatus as S;

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    entries: bool,
    #[diesel(sql_type = Bool)]
    works: bool,
    #[diesel(sql_type = Bool)]
    plans: bool,
    #[diesel(sql_type = Bool)]
    methods: bool,
    #[diesel(sql_type = Bool)]
    sheets: bool,
}

/// What has begun to count, by the stages and by what people did.
pub fn begun(conn: &mut Conn, edition: &Edition, now: At) -> Result<Begun, Fault> {
    let untouched = S::sql_list(&[S::Assigned, S::Recused, S::Reassigned]);
    let found: Found = diesel::sql_query(format!(
        "SELECT EXISTS (SELECT 1 FROM entries WHERE edition_id = $1) AS entries, \
         EXISTS (SELECT 1 FROM works WHERE edition_id = $1) AS works, \
         EXISTS (SELECT 1 FROM plans WHERE edition_id = $1) AS plans, \
         EXISTS (SELECT 1 FROM methods WHERE edition_id = $1) AS methods, \
         EXISTS (SELECT 1 FROM assignments WHERE edition_id = $1 \
         AND (status NOT IN ({untouched}) OR saved_at IS NOT NULL)) AS sheets"
    ))
    .bind::<BigInt, _>(edition.id)
    .get_result(conn)?;
    let state = |key| edition.phase(key).map_or(PhaseState::Later, |phase| rules::phase_state(phase, now));
    Ok(Begun {
        announced: !edition.is_draft(),
        registration: found.entries || state(PhaseKey::Registration) != PhaseState::Later,
        intake: found.works || state(PhaseKey::Intake) != PhaseState::Later,
        registered: state(PhaseKey::Registration) == PhaseState::Done,
        assigned: found.plans,
        method: found.methods || found.sheets,
        published: edition.is_published(),
        correcting: false,
    })
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    entries: i64,
    #[diesel(sql_type = BigInt)]
    jurors: i64,
    #[diesel(sql_type = Bool)]
    judging: bool,
}

/// What keeps an edition from being deleted.
pub fn held(conn: &mut Conn, edition: EditionId) -> Result<Held, Fault> {
    let found: Counted = diesel::sql_query(
        "SELECT (SELECT COUNT(*) FROM entries WHERE edition_id = $1) AS entries, \
         (SELECT COUNT(*) FROM jurors WHERE edition_id = $1) AS jurors, \
         (EXISTS (SELECT 1 FROM methods WHERE edition_id = $1) \
         OR EXISTS (SELECT 1 FROM calibration_works WHERE edition_id = $1) \
         OR EXISTS (SELECT 1 FROM approvals WHERE edition_id = $1) \
         OR EXISTS (SELECT 1 FROM corrections WHERE edition_id = $1) \
         OR EXISTS (SELECT 1 FROM rounds WHERE edition_id = $1)) AS judging",
    )
    .bind::<BigInt, _>(edition)
    .get_result(conn)?;
    Ok(Held { entries: found.entries, jurors: found.jurors, judging: found.judging })
}
