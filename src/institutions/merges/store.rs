//! Merges as they are written down, and the rows they move.

use diesel::prelude::*;

use super::model::{Merge, MergeLine, Moved, TwiceNamed};
use crate::clock::At;
use crate::db::schema::{
    entries, institution_changes, institution_merges as t, institutions, juror_conflicts as c, jurors, users,
};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{InstitutionId, JurorId, MergeId, UserId};

/// Merges listed.
const LISTED: i64 = 20;

/// A merge to write down.
#[derive(Debug, Clone, Copy)]
pub struct NewMerge<'a> {
    pub from: InstitutionId,
    pub into: InstitutionId,
    pub reason: &'a str,
    pub by: UserId,
    pub moved: &'a Moved,
}

/// Writes a merge down.
pub fn insert(tx: &mut Tx<'_>, new: &NewMerge<'_>) -> Result<usize, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::from_id.eq(new.from),
            t::into_id.eq(new.into),
            t::reason.eq(new.reason),
            t::moved.eq(serde_json::to_string(new.moved).map_err(Fault::unwritable)?),
            t::merged_by.eq(new.by),
            t::merged_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// The merge of a name that stands; none if there is none.
pub fn merge_of(conn: &mut Conn, from: InstitutionId) -> Result<Option<Merge>, Fault> {
    type Row = (MergeId, InstitutionId, String, String, At, String);
    let row: Option<Row> = t::table
        .inner_join(users::table)
        .filter(t::from_id.eq(from))
        .filter(t::undone_at.is_null())
        .select((t::id, t::into_id, t::reason, users::name, t::merged_at, t::moved))
        .first(conn)
        .optional()?;
    row.map(|(id, into, reason, by, at, moved)| {
        let moved = serde_json::from_str(&moved).map_err(Fault::unreadable)?;
        Ok(Merge { id, from, into, reason, by, at, moved })
    })
    .transpose()
}

/// Merges that stand, newest first.
pub fn recent(conn: &mut Conn) -> Result<Vec<MergeLine>, Fault> {
    let into = diesel::alias!(institutions as into_name);
    let rows: Vec<(InstitutionId, String, String, String, At)> = t::table
        .inner_join(users::table)
        .inner_join(institutions::table.on(institutions::id.eq(t::from_id)))
        .inner_join(into.on(into.field(institutions::id).eq(t::into_id)))
        .filter(t::undone_at.is_null())
        .order(t::id.desc())
        .limit(LISTED)
        .select((t::from_id, institutions::name, into.field(institutions::name), users::name, t::merged_at))
        .load(conn)?;
    let line = |(from, from_name, into_name, by, at)| MergeLine { from, from_name, into_name, by, at };
    Ok(rows.into_iter().map(line).collect())
}

/// The name of a later merge that stands and touches one of the two; none if there is none.
pub fn merged_over(conn: &mut Conn, merge: &Merge) -> Result<Option<String>, Fault> {
    let either = [merge.from, merge.into];
    Ok(t::table
        .inner_join(institutions::table.on(institutions::id.eq(t::from_id)))
        .filter(t::id.gt(merge.id))
        .filter(t::undone_at.is_null())
        .filter(t::from_id.eq_any(either).or(t::into_id.eq_any(either)))
        .order(t::id.desc())
        .select(institutions::name)
        .first(conn)
        .optional()?)
}

/// Notes that a merge was undone; 0 rows if it was undone before.
pub fn mark_undone(tx: &mut Tx<'_>, id: MergeId, by: UserId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::undone_at.is_null()))
        .set((t::undone_by.eq(by), t::undone_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Moves everything that names `from` to `into`, and points `from` there; what was moved comes back.
pub fn move_references(tx: &mut Tx<'_>, from: InstitutionId, into: InstitutionId) -> Result<Moved, Fault> {
    let mut moved = Moved {
        entries: diesel::update(entries::table.filter(entries::institution_id.eq(from)))
            .set(entries::institution_id.eq(into))
            .returning(entries::id)
            .get_results(tx.conn)?,
        jurors: diesel::update(jurors::table.filter(jurors::institution_id.eq(from)))
            .set(jurors::institution_id.eq(into))
            .returning(jurors::id)
            .get_results(tx.conn)?,
        changes_to: diesel::update(
            institution_changes::table.filter(institution_changes::institution_id.eq(from)),
        )
        .set(institution_changes::institution_id.eq(into))
        .returning(institution_changes::id)
        .get_results(tx.conn)?,
        changes_from: diesel::update(
            institution_changes::table.filter(institution_changes::previous_id.eq(from)),
        )
        .set(institution_changes::previous_id.eq(into))
        .returning(institution_changes::id)
        .get_results(tx.conn)?,
        names: diesel::update(institutions::table.filter(institutions::merged_into.eq(from)))
            .set(institutions::merged_into.eq(into))
            .returning(institutions::id)
            .get_results(tx.conn)?,
        ..Moved::default()
    };
    move_conflicts(tx, from, into, &mut moved)?;
    diesel::update(institutions::table.find(from))
        .set(institutions::merged_into.eq(into))
        .execute(tx.conn)?;
    Ok(moved)
}

/// Further conflicts. Where a juror names both, one row is enough, and what a change of institution added stays beyond
/// the juror's reach.
fn move_conflicts(
    tx: &mut Tx<'_>,
    from: InstitutionId,
    into: InstitutionId,
    moved: &mut Moved,
) -> Result<(), Fault> {
    let with_both: Vec<JurorId> =
        c::table.filter(c::institution_id.eq(into)).order(c::id.asc()).select(c::juror_id).load(tx.conn)?;
    let old = c::table.filter(c::institution_id.eq(from));
    let twice: Vec<(JurorId, bool, At)> = diesel::delete(old.filter(c::juror_id.eq_any(&with_both)))
        .returning((c::juror_id, c::declared, c::created_at))
        .get_results(tx.conn)?;
    let stays: Vec<JurorId> =
        twice.iter().filter(|(_, declared, _)| !declared).map(|(juror, ..)| *juror).collect();
    let both = c::table.filter(c::institution_id.eq(into)).filter(c::declared.eq(true));
    moved.kept = diesel::update(both.filter(c::juror_id.eq_any(stays)))
        .set(c::declared.eq(false))
        .returning(c::id)
        .get_results(tx.conn)?;
    let row = |(juror, declared, created_at)| TwiceNamed { juror, declared, created_at };
    moved.twice = twice.into_iter().map(row).collect();
    moved.conflicts =
        diesel::update(old).set(c::institution_id.eq(into)).returning(c::id).get_results(tx.conn)?;
    Ok(())
}

/// Moves back what a merge moved and still stands where it was moved to.
pub fn move_back(tx: &mut Tx<'_>, merge: &Merge) -> Result<(), Fault> {
    let Merge { from, into, moved, .. } = merge;
    let Moved { entries: moved_entries, jurors: moved_jurors, .. } = moved;
    diesel::update(institutions::table.find(from))
        .set(institutions::merged_into.eq(None::<InstitutionId>))
        .execute(tx.conn)?;
    diesel::update(institutions::table.filter(institutions::id.eq_any(&moved.names)))
        .set(institutions::merged_into.eq(from))
        .execute(tx.conn)?;
    diesel::update(entries::table.filter(entries::id.eq_any(moved_entries)))
        .filter(entries::institution_id.eq(into))
        .set(entries::institution_id.eq(from))
        .execute(tx.conn)?;
    diesel::update(jurors::table.filter(jurors::id.eq_any(moved_jurors)))
        .filter(jurors::institution_id.eq(into))
        .set(jurors::institution_id.eq(from))
        .execute(tx.conn)?;
    diesel::update(c::table.filter(c::id.eq_any(&moved.conflicts)))
        .set(c::institution_id.eq(from))
        .execute(tx.conn)?;
    diesel::update(c::table.filter(c::id.eq_any(&moved.kept))).set(c::declared.eq(true)).execute(tx.conn)?;
    for row in &moved.twice {
        diesel::insert_into(c::table)
            .values((
                c::juror_id.eq(row.juror),
                c::institution_id.eq(from),
                c::declared.eq(row.declared),
                c::created_at.eq(row.created_at),
            ))
            .execute(tx.conn)?;
    }
    diesel::update(institution_changes::table.filter(institution_changes::id.eq_any(&moved.changes_to)))
        .set(institution_changes::institution_id.eq(from))
        .execute(tx.conn)?;
    diesel::update(institution_changes::table.filter(institution_changes::id.eq_any(&moved.changes_from)))
        .set(institution_changes::previous_id.eq(from))
        .execute(tx.conn)?;
    Ok(())
}
