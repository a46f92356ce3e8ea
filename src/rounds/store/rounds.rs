//! Queries about rounds.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{assignments, round_works, rounds as t};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{EditionId, RoundId, UserId};
use crate::judging::{self, AssignmentStatus as S, RoundJurors, RoundKind, RoundState};
use crate::rounds::model::{Round, RoundProgress, Selection};

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    id: RoundId,
    number: i32,
    kind: RoundKind,
    jurors: RoundJurors,
    per_work: i32,
    selection: Option<String>,
    state: RoundState,
    sheet_hash: Option<String>,
    sheets: i64,
    opened_at: At,
    closed_at: Option<At>,
}

impl Row {
    fn read(self) -> Result<Round, Fault> {
        let selection: Option<Selection> =
            self.selection.map(|json| serde_json::from_str(&json)).transpose().map_err(Fault::unreadable)?;
        Ok(Round {
            id: self.id,
            number: self.number,
            kind: self.kind,
            per_work: self.per_work,
            whole_jury: self.jurors == RoundJurors::Whole,
            selection,
            open: self.state == RoundState::Open,
            sheet_hash: self.sheet_hash,
            sheets: self.sheets,
            opened_at: self.opened_at,
            closed_at: self.closed_at,
        })
    }
}

/// The rounds of an edition in their order.
pub fn rounds(conn: &mut Conn, edition: EditionId) -> Result<Vec<Round>, Fault> {
    let rows: Vec<Row> = t::table
        .filter(t::edition_id.eq(edition))
        .order((t::number.asc(), t::id.asc()))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// The newest round the committee opened, or the first.
pub fn main_round(conn: &mut Conn, edition: EditionId) -> Result<Option<Round>, Fault> {
    Ok(rounds(conn, edition)?.into_iter().rfind(|round| round.kind != RoundKind::Review))
}

/// The open round of the review rule.
pub fn review_round(conn: &mut Conn, edition: EditionId) -> Result<Option<Round>, Fault> {
    Ok(rounds(conn, edition)?.into_iter().rfind(|round| round.kind == RoundKind::Review && round.open))
}

/// The rounds with their figures: three queries.
pub fn round_progress(conn: &mut Conn, edition: EditionId) -> Result<Vec<RoundProgress>, Fault> {
    let known = rounds(conn, edition)?;
    let ids: Vec<RoundId> = known.iter().map(|round| round.id).collect();
    let of_works: BTreeMap<RoundId, i64> = round_works::table
        .filter(round_works::round_id.among_ids(&ids))
        .group_by(round_works::round_id)
        .select((round_works::round_id, count_star()))
        .load(conn)?
        .into_iter()
        .collect();
    let of_sheets: Vec<(Option<RoundId>, S, i64)> = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(judging::judged())
        .group_by((assignments::round_id, assignments::status))
        .select((assignments::round_id, assignments::status, count_star()))
        .load(conn)?;
    let first = known.first().map(|round| round.id);
    let sum = |id: RoundId, which: &[S]| -> i64 {
        let own = of_sheets.iter().filter(|(round, ..)| round.or(first) == Some(id));
        own.filter(|(_, status, _)| which.contains(status)).map(|(_, _, n)| n).sum()
    };
    let line = |round: Round| RoundProgress {
        works: of_works.get(&round.id).copied().unwrap_or(0),
        held: sum(round.id, S::LIVE),
        done: sum(round.id, S::DONE),
        round,
    };
    Ok(known.into_iter().map(line).collect())
}

/// Makes the submitted sheets of a round final. Sheets without a round belong to the first.
pub fn lock_sheets(tx: &mut Tx<'_>, edition: EditionId, round: &Round) -> Result<usize, Fault> {
    let sheets = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.eq(S::Submitted));
    let set =
        (assignments::status.eq(S::Locked), assignments::lock_version.eq(assignments::lock_version + 1));
    let mut locked =
        diesel::update(sheets.filter(assignments::round_id.eq(round.id))).set(set).execute(tx.conn)?;
    if round.kind == RoundKind::First {
        locked += diesel::update(sheets.filter(assignments::round_id.is_null())).set(set).execute(tx.conn)?;
    }
    Ok(locked)
}

/// Whether a round of the committee was closed, so that sheets of it are final.
pub fn frozen_rounds(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    Ok(rounds(conn, edition)?.iter().any(|round| !round.open && round.kind != RoundKind::Review))
}

/// What a closed round keeps of its sheets.
pub struct Frozen<'a> {
    pub file: &'a str,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: &'a str,
    pub sheets: i64,
    /// Who closed it; none for the portal.
    pub by: Option<UserId>,
}

/// Closes a round; 0 rows if that happened before.
pub fn close(tx: &mut Tx<'_>, round: RoundId, frozen: &Frozen<'_>) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(round).filter(t::state.eq(RoundState::Open)))
        .set((
            t::state.eq(RoundState::Closed),
            t::sheet_file.eq(frozen.file),
            t::sheet_hash.eq(frozen.sha256),
            t::sheets.eq(frozen.sheets),
            t::closed_by.eq(frozen.by),
            t::closed_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}
