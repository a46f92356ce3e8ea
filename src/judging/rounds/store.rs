//! Queries about rounds.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::{Round, RoundJurors, RoundKind, RoundProgress, Selection};
use crate::clock::At;
use crate::db::schema::{assignments, jurors, round_works, rounds as t, works};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, RoundId, UserId, WorkId};
use crate::judging::model::{AssignmentStatus as S, SheetLine};
use crate::judging::store::JUDGED;

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    id: RoundId,
    number: i32,
    kind: String,
    jurors: String,
    per_work: i32,
    selection: Option<String>,
    state: String,
    sheet_hash: Option<String>,
    sheets: i64,
    opened_at: At,
    closed_at: Option<At>,
}

impl Row {
    fn read(self) -> QueryResult<Round> {
        let selection: Option<Selection> = self
            .selection
            .map(|json| serde_json::from_str(&json))
            .transpose()
            .map_err(|cause| Fault::DeserializationError(Box::new(cause)))?;
        Ok(Round {
            id: self.id,
            number: self.number,
            kind: RoundKind::parse(&self.kind).unwrap_or(RoundKind::Extra),
            per_work: self.per_work,
            whole_jury: self.jurors == RoundJurors::Whole.as_str(),
            selection,
            open: self.state == "open",
            sheet_hash: self.sheet_hash,
            sheets: self.sheets,
            opened_at: self.opened_at,
            closed_at: self.closed_at,
        })
    }
}

/// The rounds of an edition in their order.
pub fn rounds(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<Round>> {
    let rows: Vec<Row> = t::table
        .filter(t::edition_id.eq(edition))
        .order((t::number.asc(), t::id.asc()))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// The newest round the committee opened, or the first.
pub fn main_round(conn: &mut Conn, edition: EditionId) -> QueryResult<Option<Round>> {
    Ok(rounds(conn, edition)?.into_iter().rfind(|round| round.kind != RoundKind::Review))
}

/// The open round of the review rule.
pub fn review_round(conn: &mut Conn, edition: EditionId) -> QueryResult<Option<Round>> {
    Ok(rounds(conn, edition)?.into_iter().rfind(|round| round.kind == RoundKind::Review && round.open))
}

/// The rounds with their figures: three queries.
pub fn round_progress(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<RoundProgress>> {
    let known = rounds(conn, edition)?;
    let ids: Vec<RoundId> = known.iter().map(|round| round.id).collect();
    let of_works: BTreeMap<RoundId, i64> = round_works::table
        .filter(round_works::round_id.eq_any(&ids))
        .group_by(round_works::round_id)
        .select((round_works::round_id, count_star()))
        .load(conn)?
        .into_iter()
        .collect();
    let of_sheets: Vec<(Option<RoundId>, String, i64)> = assignments::table
        .inner_join(works::table)
        .filter(assignments::edition_id.eq(edition))
        .filter(works::status.eq_any(JUDGED).or(works::calibration.eq(true)))
        .group_by((assignments::round_id, assignments::status))
        .select((assignments::round_id, assignments::status, count_star()))
        .load(conn)?;
    let first = known.first().map(|round| round.id);
    let sum = |id: RoundId, which: fn(S) -> bool| -> i64 {
        let own = of_sheets.iter().filter(|(round, ..)| round.or(first) == Some(id));
        own.filter(|(_, status, _)| which(S::stored(status))).map(|(_, _, n)| n).sum()
    };
    let line = |round: Round| RoundProgress {
        works: of_works.get(&round.id).copied().unwrap_or(0),
        held: sum(round.id, S::is_live),
        done: sum(round.id, S::is_done),
        round,
    };
    Ok(known.into_iter().map(line).collect())
}

/// Scores that rounds after the first want, by work.
pub fn extra_scores(conn: &mut Conn, edition: EditionId) -> QueryResult<BTreeMap<WorkId, usize>> {
    let rows: Vec<(WorkId, i32)> = round_works::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.ne(RoundKind::First.as_str()))
        .order((round_works::work_id.asc(), t::number.asc()))
        .select((round_works::work_id, round_works::wanted))
        .load(conn)?;
    let mut extra: BTreeMap<WorkId, usize> = BTreeMap::new();
    for (work, wanted) in rows {
        *extra.entry(work).or_default() += usize::try_from(wanted).unwrap_or(0);
    }
    Ok(extra)
}

/// The newest round of each work: a juror found in place of another scores in it.
pub(in crate::judging) fn newest_of(
    conn: &mut Conn,
    edition: EditionId,
) -> QueryResult<BTreeMap<WorkId, RoundId>> {
    let rows: Vec<(WorkId, RoundId)> = round_works::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .order((t::number.asc(), round_works::work_id.asc()))
        .select((round_works::work_id, t::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// A new round of an edition.
pub(super) fn insert_round(
    tx: &mut Tx<'_>,
    (edition, number, by): (EditionId, i32, Option<UserId>),
    (kind, jurors, per_work): (RoundKind, RoundJurors, i32),
    selection: Option<&Selection>,
) -> QueryResult<RoundId> {
    let selection = selection
        .map(serde_json::to_string)
        .transpose()
        .map_err(|cause| Fault::SerializationError(Box::new(cause)))?;
    diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::number.eq(number),
            t::kind.eq(kind.as_str()),
            t::jurors.eq(jurors.as_str()),
            t::per_work.eq(per_work),
            t::selection.eq(selection),
            t::state.eq("open"),
            t::opened_by.eq(by),
            t::opened_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)
}

/// Adds works to a round; those it has already stay as they are.
pub(super) fn insert_works(
    tx: &mut Tx<'_>,
    round: RoundId,
    wanted: &BTreeMap<WorkId, usize>,
) -> QueryResult<()> {
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

/// Makes the submitted sheets of a round final. Sheets without a round belong to the first.
pub(super) fn lock_sheets(
    tx: &mut Tx<'_>,
    (edition, round): (EditionId, RoundId),
    first: bool,
) -> QueryResult<usize> {
    let sheets = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.eq(S::Submitted.as_str()));
    let set = (
        assignments::status.eq(S::Locked.as_str()),
        assignments::lock_version.eq(assignments::lock_version + 1),
    );
    let mut locked =
        diesel::update(sheets.filter(assignments::round_id.eq(round))).set(set).execute(tx.conn)?;
    if first {
        locked += diesel::update(sheets.filter(assignments::round_id.is_null())).set(set).execute(tx.conn)?;
    }
    Ok(locked)
}

/// The final sheets of one round, or of all with `None`; by number and juror. The flag says that the round is
/// the first, to which sheets without a round belong.
pub fn locked_of(
    conn: &mut Conn,
    edition: EditionId,
    round: Option<(RoundId, bool)>,
) -> QueryResult<Vec<SheetLine>> {
    lines(conn, (edition, round), &[S::Locked.as_str()])
}

/// Every sheet handed in or final, calibration works among them: what the review rule looks at.
pub fn given_sheets(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<SheetLine>> {
    lines(conn, (edition, None), &[S::Submitted.as_str(), S::Locked.as_str()])
}

fn lines(
    conn: &mut Conn,
    (edition, round): (EditionId, Option<(RoundId, bool)>),
    statuses: &[&str],
) -> QueryResult<Vec<SheetLine>> {
    let mut query = assignments::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.eq_any(statuses.to_vec()))
        .filter(works::status.eq_any(JUDGED).or(works::calibration.eq(true)))
        .filter(works::number.is_not_null())
        .into_boxed();
    query = match round {
        Some((id, true)) => {
            query.filter(assignments::round_id.eq(id).or(assignments::round_id.is_null()).assume_not_null())
        }
        Some((id, false)) => query.filter(assignments::round_id.eq(id).assume_not_null()),
        None => query,
    };
    query
        .order((works::number.asc(), jurors::pseudonym.asc(), assignments::id.asc()))
        .select((
            works::number.assume_not_null(),
            jurors::pseudonym,
            assignments::content_points.assume_not_null(),
            assignments::technical_points.assume_not_null(),
            assignments::total_points.assume_not_null(),
        ))
        .load(conn)
}

/// Whether any round is closed.
pub fn frozen_rounds(conn: &mut Conn, edition: EditionId) -> QueryResult<bool> {
    Ok(rounds(conn, edition)?.iter().any(|round| !round.open && round.kind != RoundKind::Review))
}

/// Closes a round; 0 rows if somebody else did.
pub(super) fn close(
    tx: &mut Tx<'_>,
    (round, by): (RoundId, Option<UserId>),
    (file, hash, sheets): (&str, &str, i64),
) -> QueryResult<usize> {
    diesel::update(t::table.find(round).filter(t::state.eq("open")))
        .set((
            t::state.eq("closed"),
            t::sheet_file.eq(file),
            t::sheet_hash.eq(hash),
            t::sheets.eq(sheets),
            t::closed_by.eq(by),
            t::closed_at.eq(tx.now),
        ))
        .execute(tx.conn)
}
