//! Jurors and what they declared.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{
    entries, institutions, juror_conflicts, juror_named, jurors as t, members, users, works,
};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, Tx, prepared};
use crate::i18n::Lang;
use crate::ids::{EditionId, EntryId, InstitutionId, JurorId, UserId, WorkId};
use crate::judging::model::{JurorLine, JurorStatus, NamedConflict, Statement};
use crate::notifications::Recipient;
use crate::registration::EntryStatus;
use crate::registration::values::Nip;
use crate::secrets::{Place, Seal};

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    id: JurorId,
    pseudonym: String,
    name: String,
    email: String,
    expertise: String,
    capacity: Option<i32>,
    status: JurorStatus,
    invited_at: At,
    answer_by: At,
    accepted_at: Option<At>,
    declined_at: Option<At>,
    declined_because: String,
    revoked_at: Option<At>,
    declared_at: Option<At>,
}

fn line(row: Row, institution: Option<String>) -> JurorLine {
    JurorLine {
        id: row.id,
        pseudonym: row.pseudonym,
        name: row.name,
        email: row.email,
        expertise: row.expertise,
        institution,
        capacity: row.capacity,
        status: row.status,
        invited_at: row.invited_at,
        answer_by: row.answer_by,
        accepted_at: row.accepted_at,
        declined_at: row.declined_at,
        declined_because: row.declined_because,
        revoked_at: row.revoked_at,
        declared_at: row.declared_at,
    }
}

/// The jury of an edition by code, those who left included.
pub fn jurors(conn: &mut Conn, edition: EditionId) -> Result<Vec<JurorLine>, Fault> {
    let rows: Vec<(Row, Option<String>)> = t::table
        .left_join(institutions::table)
        .filter(t::edition_id.eq(edition))
        .order(t::id.asc())
        .select((Row::as_select(), institutions::name.nullable()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(row, institution)| line(row, institution)).collect())
}

/// One juror of the edition.
pub fn find_juror(conn: &mut Conn, edition: EditionId, id: JurorId) -> Result<Option<JurorLine>, Fault> {
    let row: Option<(Row, Option<String>)> = t::table
        .left_join(institutions::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::id.eq(id))
        .select((Row::as_select(), institutions::name.nullable()))
        .first(conn)
        .optional()?;
    Ok(row.map(|(row, institution)| line(row, institution)))
}

/// What a juror declared, or was invited with.
pub fn statement(conn: &mut Conn, juror: JurorId) -> Result<Statement, Fault> {
    type Own = (Option<InstitutionId>, Option<String>, Option<At>, String, i64, At);
    let (institution, name, declared_at, nip_tail, version, answer_by): Own = t::table
        .left_join(institutions::table)
        .filter(t::id.eq(juror))
        .select((
            t::institution_id,
            institutions::name.nullable(),
            t::declared_at,
            t::nip_tail,
            t::statement_version,
            t::answer_by,
        ))
        .first(conn)?;
    let others = juror_conflicts::table
        .inner_join(institutions::table)
        .filter(juror_conflicts::juror_id.eq(juror))
        .filter(juror_conflicts::declared.eq(true))
        .order((institutions::name.asc(), juror_conflicts::id.asc()))
        .select(institutions::name)
        .load(conn)?;
    let works = named(conn, juror)?;
    let institution_name = name.unwrap_or_default();
    Ok(Statement { institution, institution_name, others, works, nip_tail, declared_at, version, answer_by })
}

/// Works by number and entries by team name as the juror named them.
fn named(conn: &mut Conn, juror: JurorId) -> Result<Vec<String>, Fault> {
    let rows: Vec<(Option<String>, String)> = juror_named::table
        .inner_join(entries::table)
        .left_join(works::table)
        .filter(juror_named::juror_id.eq(juror))
        .order(juror_named::id.asc())
        .select((works::number.nullable(), entries::team_name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(number, team)| number.unwrap_or(team)).collect())
}

/// The work of the edition with this number, or else its teams of this name.
pub fn find_named(conn: &mut Conn, edition: EditionId, typed: &str) -> Result<Vec<NamedConflict>, Fault> {
    let work: Option<(EntryId, WorkId)> = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::number.eq(typed.to_uppercase()))
        .select((works::entry_id, works::id))
        .first(conn)
        .optional()?;
    if let Some((entry, work)) = work {
        return Ok(vec![NamedConflict { entry, work: Some(work) }]);
    }
    let teams: Vec<(EntryId, String)> = entries::table
        .filter(entries::edition_id.eq(edition))
        .filter(entries::team_name.ne(""))
        .order(entries::id.asc())
        .select((entries::id, entries::team_name))
        .load(conn)?;
    let typed = typed.to_lowercase();
    let same = |(_, team): &(EntryId, String)| team.trim().to_lowercase() == typed;
    Ok(teams.into_iter().filter(same).map(|(entry, _)| NamedConflict { entry, work: None }).collect())
}

/// Replaces the works and entries a juror named.
pub fn set_named(tx: &mut Tx<'_>, juror: JurorId, named: &[NamedConflict]) -> Result<(), Fault> {
    diesel::delete(juror_named::table.filter(juror_named::juror_id.eq(juror))).execute(tx.conn)?;
    for NamedConflict { entry, work } in named {
        diesel::insert_into(juror_named::table)
            .values((
                juror_named::juror_id.eq(juror),
                juror_named::entry_id.eq(entry),
                juror_named::work_id.eq(work),
                juror_named::created_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}

/// Where a juror's number is sealed for.
pub fn nip_place(juror: JurorId) -> Place {
    Place::new("jurors.nip_sealed", juror)
}

/// Keeps a juror's employee number as members' numbers are kept: sealed, and found by its fingerprint.
pub fn set_nip(tx: &mut Tx<'_>, juror: JurorId, nip: &Nip) -> Result<usize, Fault> {
    let sealed = tx.seal.seal(&nip_place(juror), nip.digits())?;
    Ok(diesel::update(t::table.find(juror))
        .set((
            t::nip_sealed.eq(sealed),
            t::nip_fingerprint.eq(tx.seal.fingerprint(nip.digits())),
            t::nip_tail.eq(nip.tail()),
        ))
        .execute(tx.conn)?)
}

/// Account, address and fingerprint of the employee number of a juror; empty where the number is not known.
pub fn identity(conn: &mut Conn, juror: JurorId) -> Result<(Option<UserId>, String, String), Fault> {
    Ok(t::table.find(juror).select((t::user_id, t::email, t::nip_fingerprint)).first(conn)?)
}

/// Whether a member of an entry of the edition has the employee number.
pub fn nip_takes_part(conn: &mut Conn, edition: EditionId, fingerprint: &str) -> Result<bool, Fault> {
    let people = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::nip_fingerprint.eq(fingerprint));
    Ok(diesel::select(exists(people)).get_result(conn)?)
}

/// The next code; jurors are never deleted, so codes are never given twice.
pub fn next_pseudonym(tx: &mut Tx<'_>, edition: EditionId) -> Result<String, Fault> {
    let known: i64 = t::table.filter(t::edition_id.eq(edition)).count().get_result(tx.conn)?;
    Ok(format!("J{:02}", known + 1))
}

/// Whether the address is in the edition's jury.
pub fn email_taken(conn: &mut Conn, edition: EditionId, email: &str) -> Result<bool, Fault> {
    let known = t::table.filter(t::edition_id.eq(edition)).filter(t::email.eq(email));
    Ok(diesel::select(exists(known)).get_result(conn)?)
}

/// Whether a member of an entry of the edition has the address.
pub fn takes_part(conn: &mut Conn, edition: EditionId, email: &str) -> Result<bool, Fault> {
    let own: Option<UserId> =
        users::table.filter(users::email.eq(email)).select(users::id).first(conn).optional()?;
    let people = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled));
    if diesel::select(exists(people.filter(members::email.eq(email)))).get_result(conn)? {
        return Ok(true);
    }
    match own {
        Some(user) => Ok(diesel::select(exists(people.filter(members::user_id.eq(user)))).get_result(conn)?),
        None => Ok(false),
    }
}

/// A juror to write down.
#[derive(Debug, Clone, Copy)]
pub struct NewJurorRow<'a> {
    pub edition: EditionId,
    pub user: UserId,
    /// Public code: "J07".
    pub pseudonym: &'a str,
    pub name: &'a str,
    pub email: &'a str,
    pub expertise: &'a str,
    pub institution: Option<InstitutionId>,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    /// Until when works are kept for them.
    pub answer_by: At,
}

/// Writes an invited juror.
pub fn insert_juror(tx: &mut Tx<'_>, new: &NewJurorRow<'_>) -> Result<JurorId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::user_id.eq(new.user),
            t::pseudonym.eq(new.pseudonym),
            t::name.eq(new.name),
            t::email.eq(new.email),
            t::expertise.eq(new.expertise),
            t::institution_id.eq(new.institution),
            t::capacity.eq(new.capacity),
            t::status.eq(JurorStatus::Invited),
            t::invited_at.eq(tx.now),
            t::answer_by.eq(new.answer_by),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Corrects what a juror knows and how much they take.
pub fn set_abilities(
    tx: &mut Tx<'_>,
    juror: JurorId,
    expertise: &str,
    capacity: Option<i32>,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(juror))
        .set((t::expertise.eq(expertise), t::capacity.eq(capacity)))
        .execute(tx.conn)?)
}

/// Corrects the institution that the committee typed for somebody.
pub fn set_institution(tx: &mut Tx<'_>, juror: JurorId, to: Option<InstitutionId>) -> Result<(), Fault> {
    diesel::update(t::table.find(juror)).set(t::institution_id.eq(to)).execute(tx.conn)?;
    Ok(())
}

/// Notes that a juror left, and chairs the jury no more; 0 rows if they do not belong to the jury.
pub fn mark_left(tx: &mut Tx<'_>, juror: JurorId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(juror).filter(t::status.among(JurorStatus::SEATED)))
        .set((t::status.eq(JurorStatus::Left), t::is_chair.eq(false)))
        .execute(tx.conn)?)
}

/// Notes the declaration, and with it that the invitation was accepted; 0 rows if they do not belong to the jury.
pub fn mark_declared(tx: &mut Tx<'_>, juror: JurorId, institution: InstitutionId) -> Result<usize, Fault> {
    let seated = || t::table.find(juror).filter(t::status.among(JurorStatus::SEATED));
    prepared(diesel::update(seated().filter(t::accepted_at.is_null())).set(t::accepted_at.eq(tx.now)))
        .execute(tx.conn)?;
    Ok(prepared(diesel::update(seated()).set((
        t::institution_id.eq(institution),
        t::status.eq(JurorStatus::Active),
        t::declared_at.eq(tx.now),
        t::statement_version.eq(t::statement_version + 1),
    )))
    .execute(tx.conn)?)
}

/// Replaces the further institutions a juror declared; those of a change of institution stay.
pub fn set_conflicts(tx: &mut Tx<'_>, juror: JurorId, others: &[InstitutionId]) -> Result<(), Fault> {
    let known = juror_conflicts::table.filter(juror_conflicts::juror_id.eq(juror));
    diesel::delete(known.filter(juror_conflicts::declared.eq(true))).execute(tx.conn)?;
    for other in others {
        insert_conflict(tx, juror, *other, true)?;
    }
    Ok(())
}

/// Adds an institution whose works the juror must not judge. One that the juror declared can no longer be taken away once
/// it is added by a change of institution (`declared` false).
pub fn insert_conflict(
    tx: &mut Tx<'_>,
    juror: JurorId,
    institution: InstitutionId,
    declared: bool,
) -> Result<usize, Fault> {
    let known = juror_conflicts::table
        .filter(juror_conflicts::juror_id.eq(juror))
        .filter(juror_conflicts::institution_id.eq(institution));
    if diesel::select(exists(known)).get_result(tx.conn)? {
        let kept = diesel::update(known.filter(juror_conflicts::declared.eq(true)));
        return Ok(kept.set(juror_conflicts::declared.eq(declared)).execute(tx.conn)?);
    }
    Ok(diesel::insert_into(juror_conflicts::table)
        .values((
            juror_conflicts::juror_id.eq(juror),
            juror_conflicts::institution_id.eq(institution),
            juror_conflicts::declared.eq(declared),
            juror_conflicts::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// To whom letters to these jurors go.
pub fn recipients(conn: &mut Conn, ids: &[JurorId]) -> Result<Vec<(JurorId, Recipient)>, Fault> {
    let rows: Vec<(JurorId, String, String, String)> = t::table
        .inner_join(users::table)
        .filter(t::id.among_ids(ids))
        .order(t::id.asc())
        .select((t::id, users::email, users::name, users::lang))
        .load(conn)?;
    let recipient = |(id, email, name, lang): (JurorId, String, String, String)| {
        (id, Recipient { email, name, lang: Lang::parse(&lang) })
    };
    Ok(rows.into_iter().map(recipient).collect())
}

/// Seals every juror's number anew for another key; how many there are.
pub fn reseal_juror_numbers(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let rows: Vec<(JurorId, String)> = t::table
        .filter(t::nip_sealed.ne(""))
        .order(t::id.asc())
        .select((t::id, t::nip_sealed))
        .load(tx.conn)?;
    for (id, sealed) in &rows {
        let digits = tx.seal.open(&nip_place(*id), sealed).map_err(Fault::unreadable)?;
        diesel::update(t::table.find(id))
            .set((
                t::nip_sealed.eq(to.seal(&nip_place(*id), &digits)?),
                t::nip_fingerprint.eq(to.fingerprint(&digits)),
            ))
            .execute(tx.conn)?;
    }
    Ok(rows.len())
}
