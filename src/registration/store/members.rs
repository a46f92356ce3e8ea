//! The people of an entry.

use diesel::prelude::*;

use crate::db::schema::{entries, members};
use crate::db::{AmongIds as _, Conn, Fault, Tx, prepared};
use crate::ids::{EditionId, EntryId, InstitutionId, MemberId, UserId};
use crate::registration::model::{EntryStatus, Member};
use crate::registration::values::Nip;
use crate::secrets::{Place, Seal};

/// An employee number as it is stored.
pub(in crate::registration) struct Sealed {
    /// Opens with the portal's key only.
    pub sealed: String,
    /// By which equal numbers are found.
    pub fingerprint: String,
    /// The last three digits.
    pub tail: String,
}

impl Sealed {
    pub(in crate::registration) fn new(seal: &Seal, member: MemberId, nip: &Nip) -> Result<Self, Fault> {
        Ok(Self {
            sealed: seal.seal(&nip_place(member), nip.digits())?,
            fingerprint: seal.fingerprint(nip.digits()),
            tail: nip.tail().to_owned(),
        })
    }
}

/// Where a member's number is sealed for.
pub(in crate::registration) fn nip_place(member: MemberId) -> Place {
    Place::new("members.nip_sealed", member)
}

/// What is written of a member.
pub(in crate::registration) struct Row<'a> {
    /// None while the account of an invitation is not known yet.
    pub user: Option<UserId>,
    pub name: &'a str,
    pub email: &'a str,
    pub nip: &'a Nip,
    pub asn_kind: &'a str,
    pub position: &'a str,
    pub phone: &'a str,
}

/// The people of an entry, the leader first.
pub fn members(conn: &mut Conn, entry: EntryId) -> Result<Vec<Member>, Fault> {
    members_of(conn, &[entry])
}

/// The people of some entries, in one query: entry by entry, the leader first.
pub fn members_of(conn: &mut Conn, entries: &[EntryId]) -> Result<Vec<Member>, Fault> {
    Ok(members::table
        .filter(members::entry_id.among_ids(entries))
        .order((members::entry_id.asc(), members::slot.asc(), members::id.asc()))
        .select(Member::as_select())
        .load(conn)?)
}

/// One person of an entry.
pub fn find_member(conn: &mut Conn, entry: EntryId, member: MemberId) -> Result<Option<Member>, Fault> {
    Ok(members::table
        .find(member)
        .filter(members::entry_id.eq(entry))
        .select(Member::as_select())
        .first(conn)
        .optional()?)
}

/// One person of any entry.
pub(in crate::registration) fn find_any_member(conn: &mut Conn, member: MemberId) -> Result<Member, Fault> {
    Ok(members::table.find(member).select(Member::as_select()).first(conn)?)
}

/// A person's own row in an entry of the edition that was not cancelled, the leader's excepted.
pub(in crate::registration) fn find_invited(
    conn: &mut Conn,
    edition: EditionId,
    user: UserId,
    member: MemberId,
) -> Result<Option<EntryId>, Fault> {
    Ok(members::table
        .inner_join(entries::table)
        .filter(members::id.eq(member))
        .filter(members::user_id.eq(user))
        .filter(members::leader.eq(false))
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .select(entries::id)
        .first(conn)
        .optional()?)
}

pub(in crate::registration) fn insert_member(
    tx: &mut Tx<'_>,
    entry: EntryId,
    slot: i32,
    leader: bool,
    row: &Row<'_>,
) -> Result<MemberId, Fault> {
    let id: MemberId = diesel::insert_into(members::table)
        .values((
            members::entry_id.eq(entry),
            members::slot.eq(slot),
            members::leader.eq(leader),
            members::user_id.eq(row.user),
            members::name.eq(row.name),
            members::email.eq(row.email),
            members::nip_sealed.eq(""),
            members::nip_fingerprint.eq(tx.seal.fingerprint(row.nip.digits())),
            members::nip_tail.eq(row.nip.tail()),
            members::asn_kind.eq(row.asn_kind),
            members::position.eq(row.position),
            members::phone.eq(row.phone),
            members::created_at.eq(tx.now),
        ))
        .returning(members::id)
        .get_result(tx.conn)?;
    // The number is sealed for its row, which has its id only now.
    let sealed = tx.seal.seal(&nip_place(id), row.nip.digits())?;
    prepared(diesel::update(members::table.find(id)).set(members::nip_sealed.eq(sealed))).execute(tx.conn)?;
    Ok(id)
}

/// Stores a person's data under the next version. The entry is locked, so it stands as it was read.
pub(in crate::registration) fn update_member(tx: &mut Tx<'_>, row: &Member) -> Result<usize, Fault> {
    Ok(prepared(
        diesel::update(members::table.find(row.id).filter(members::lock_version.lt(row.version))).set((
            members::name.eq(&row.name),
            members::email.eq(&row.email),
            members::nip_sealed.eq(&row.nip_sealed),
            members::nip_fingerprint.eq(&row.nip_fingerprint),
            members::nip_tail.eq(&row.nip_tail),
            members::asn_kind.eq(row.asn_kind),
            members::position.eq(&row.position),
            members::phone.eq(&row.phone),
            members::edits.eq(row.edits.to_json()),
            members::lock_version.eq(row.version),
        )),
    )
    .execute(tx.conn)?)
}

/// Notes confirmation and signature; 0 rows if the person had confirmed before.
pub(in crate::registration) fn sign(
    tx: &mut Tx<'_>,
    id: MemberId,
    version: &str,
    institution: InstitutionId,
) -> Result<usize, Fault> {
    Ok(prepared(diesel::update(members::table.find(id).filter(members::confirmed_at.is_null())).set((
        members::confirmed_at.eq(tx.now),
        members::declaration_version.eq(version),
        members::declared_at.eq(tx.now),
        members::institution_id.eq(institution),
    )))
    .execute(tx.conn)?)
}

/// Notes that an account was invited. The entry is locked, so no other invitation was sent since it was read.
pub(in crate::registration) fn mark_invited(
    tx: &mut Tx<'_>,
    id: MemberId,
    user: UserId,
) -> Result<usize, Fault> {
    Ok(prepared(
        diesel::update(members::table.find(id))
            .set((members::user_id.eq(user), members::invited_at.eq(tx.now))),
    )
    .execute(tx.conn)?)
}

pub(in crate::registration) fn delete_member(tx: &mut Tx<'_>, id: MemberId) -> Result<usize, Fault> {
    Ok(diesel::delete(members::table.find(id).filter(members::leader.eq(false))).execute(tx.conn)?)
}

/// Seals every number anew for another key; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal_numbers(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let rows: Vec<(MemberId, String)> = members::table
        .filter(members::nip_sealed.ne(""))
        .order(members::id.asc())
        .select((members::id, members::nip_sealed))
        .load(tx.conn)?;
    for (id, sealed) in &rows {
        let digits = tx.seal.open(&nip_place(*id), sealed).map_err(Fault::unreadable)?;
        diesel::update(members::table.find(id))
            .set((
                members::nip_sealed.eq(to.seal(&nip_place(*id), &digits)?),
                members::nip_fingerprint.eq(to.fingerprint(&digits)),
            ))
            .execute(tx.conn)?;
    }
    Ok(rows.len())
}
