//! Changes of jurors' own institutions.

use diesel::prelude::*;

use super::jurors::insert_conflict;
use crate::clock::At;
use crate::db::schema::{institution_changes as t, institutions, jurors};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, InstitutionChangeId, InstitutionId, JurorId, UserId};
use crate::judging::model::{DecidedChange, InstitutionChange};

diesel::alias!(institutions as declared_before: DeclaredBefore);

type Row = (
    (InstitutionChangeId, JurorId, String, String),
    (String, InstitutionId, String),
    (String, At),
    (Option<At>, Option<bool>, String),
);

#[diesel::dsl::auto_type(no_type_alias)]
fn rows() -> _ {
    t::table
        .inner_join(jurors::table)
        .inner_join(institutions::table)
        .inner_join(declared_before.on(declared_before.field(institutions::id).eq(t::previous_id)))
        .select((
            (t::id, t::juror_id, jurors::pseudonym, jurors::name),
            (declared_before.field(institutions::name), t::institution_id, institutions::name),
            (t::reason, t::asked_at),
            (t::decided_at, t::granted, t::note),
        ))
}

fn change(row: Row) -> InstitutionChange {
    let ((id, juror, pseudonym, name), (previous, institution, institution_name), (reason, asked_at), end) =
        row;
    let (at, granted, note) = end;
    let decided = at.zip(granted).map(|(at, granted)| DecidedChange { at, granted, note });
    InstitutionChange {
        id,
        juror,
        pseudonym,
        name,
        previous,
        institution,
        institution_name,
        reason,
        asked_at,
        decided,
    }
}

/// The juror's newest change.
pub fn newest_change(conn: &mut Conn, juror: JurorId) -> Result<Option<InstitutionChange>, Fault> {
    let row: Option<Row> = rows().filter(t::juror_id.eq(juror)).order(t::id.desc()).first(conn).optional()?;
    Ok(row.map(change))
}

/// Every change of an edition: those that wait first, the oldest of them first, then the newest decided.
pub fn institution_changes(conn: &mut Conn, edition: EditionId) -> Result<Vec<InstitutionChange>, Fault> {
    let rows: Vec<Row> = rows().filter(jurors::edition_id.eq(edition)).order(t::id.asc()).load(conn)?;
    let (mut waiting, decided): (Vec<_>, Vec<_>) =
        rows.into_iter().map(change).partition(|change| change.decided.is_none());
    waiting.extend(decided.into_iter().rev());
    Ok(waiting)
}

/// One change of an edition.
pub fn find_change(
    conn: &mut Conn,
    edition: EditionId,
    id: InstitutionChangeId,
) -> Result<Option<InstitutionChange>, Fault> {
    let row: Option<Row> =
        rows().filter(jurors::edition_id.eq(edition)).filter(t::id.eq(id)).first(conn).optional()?;
    Ok(row.map(change))
}

/// What a juror asks for.
#[derive(Debug, Clone, Copy)]
pub struct AskedChange<'a> {
    pub juror: JurorId,
    pub previous: InstitutionId,
    pub institution: InstitutionId,
    pub reason: &'a str,
}

/// Writes what is asked for, in place of what waits, if anything does.
pub fn ask_change(tx: &mut Tx<'_>, asked: &AskedChange<'_>) -> Result<(), Fault> {
    let waiting = t::table.filter(t::juror_id.eq(asked.juror)).filter(t::decided_at.is_null());
    let values =
        (t::institution_id.eq(asked.institution), t::reason.eq(asked.reason), t::asked_at.eq(tx.now));
    if diesel::update(waiting).set(values).execute(tx.conn)? == 0 {
        diesel::insert_into(t::table)
            .values((t::juror_id.eq(asked.juror), t::previous_id.eq(asked.previous), values))
            .execute(tx.conn)?;
    }
    insert_conflict(tx, asked.juror, asked.institution, false)?;
    Ok(())
}

/// Notes the committee's word on the institution it has seen; 0 rows if the change was decided or asked anew meanwhile.
pub fn decide_change(
    tx: &mut Tx<'_>,
    id: InstitutionChangeId,
    seen: InstitutionId,
    by: UserId,
    word: &DecidedChange,
) -> Result<usize, Fault> {
    let waiting =
        t::table.filter(t::id.eq(id)).filter(t::decided_at.is_null()).filter(t::institution_id.eq(seen));
    Ok(diesel::update(waiting)
        .set((
            t::decided_at.eq(word.at),
            t::decided_by.eq(by),
            t::granted.eq(word.granted),
            t::note.eq(&word.note),
        ))
        .execute(tx.conn)?)
}

/// Gives a juror another own institution; the one before stays a conflict.
pub fn move_juror(tx: &mut Tx<'_>, juror: JurorId, to: InstitutionId) -> Result<(), Fault> {
    let before: Option<InstitutionId> =
        jurors::table.find(juror).select(jurors::institution_id).first(tx.conn)?;
    if let Some(before) = before {
        insert_conflict(tx, juror, before, false)?;
    }
    diesel::update(jurors::table.find(juror)).set(jurors::institution_id.eq(to)).execute(tx.conn)?;
    Ok(())
}
