//! How many scores a work wants, and in which round it is scored now: what the rows of the rounds tell routing.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::schema::{round_works, rounds as t};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, RoundId, UserId, WorkId};
use crate::judging::model::{RoundJurors, RoundKind, RoundState};

/// A round to write down.
#[derive(Debug, Clone)]
pub struct RoundRow {
    /// The edition it belongs to.
    pub edition: EditionId,
    /// From 1, without gaps.
    pub number: i32,
    /// What it is for.
    pub kind: RoundKind,
    /// A panel for each work, or everybody.
    pub jurors: RoundJurors,
    /// Scores it adds to each of its works.
    pub per_work: i32,
    /// How its works were chosen, as JSON.
    pub selection: Option<String>,
    /// Who opened it; none for the portal.
    pub opened_by: Option<UserId>,
}

/// Scores a work needs beyond the first round's, summed over its later rounds.
pub fn extra_scores(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<WorkId, usize>, Fault> {
    let rows: Vec<(WorkId, i32)> = round_works::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.ne(RoundKind::First))
        .order((round_works::work_id.asc(), t::number.asc()))
        .select((round_works::work_id, round_works::wanted))
        .load(conn)?;
    let mut extra: BTreeMap<WorkId, usize> = BTreeMap::new();
    for (work, wanted) in rows {
        *extra.entry(work).or_default() += usize::try_from(wanted).unwrap_or(0);
    }
    Ok(extra)
}

/// The newest round of each work: whoever is added to the work scores in it.
pub fn newest_rounds(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<WorkId, RoundId>, Fault> {
    let rows: Vec<(WorkId, RoundId)> = round_works::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .order((t::number.asc(), round_works::work_id.asc()))
        .select((round_works::work_id, t::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The edition's first round, if routing was committed once.
pub fn first_round(conn: &mut Conn, edition: EditionId) -> Result<Option<RoundId>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.eq(RoundKind::First))
        .select(t::id)
        .first(conn)
        .optional()?)
}

/// Writes an open round.
pub fn insert_round(tx: &mut Tx<'_>, row: &RoundRow) -> Result<RoundId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(row.edition),
            t::number.eq(row.number),
            t::kind.eq(row.kind),
            t::jurors.eq(row.jurors),
            t::per_work.eq(row.per_work),
            t::selection.eq(row.selection.as_deref()),
            t::state.eq(RoundState::Open),
            t::opened_by.eq(row.opened_by),
            t::opened_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Puts works into a round with the scores it wants for each; works that are in it already keep theirs.
pub fn insert_round_works(
    tx: &mut Tx<'_>,
    round: RoundId,
    wanted: &BTreeMap<WorkId, usize>,
) -> Result<(), Fault> {
    let known: Vec<WorkId> = round_works::table
        .filter(round_works::round_id.eq(round))
        .order(round_works::work_id.asc())
        .select(round_works::work_id)
        .load(tx.conn)?;
    for (work, scores) in wanted.iter().filter(|(work, _)| known.binary_search(work).is_err()) {
        diesel::insert_into(round_works::table)
            .values((
                round_works::round_id.eq(round),
                round_works::work_id.eq(work),
                round_works::wanted.eq(i32::try_from(*scores).unwrap_or(i32::MAX)),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}
