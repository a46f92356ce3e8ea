//! Entries themselves.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{entries, institutions, members, works};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, Tx, prepared};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, EntryId, InstitutionId, MemberId, UserId};
use crate::institutions::{self as institution_room, Institution};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, EntryKind, EntryStatus, Member};

/// An entry of the reader's, with what it is called.
#[derive(Debug, Clone)]
pub struct MyEntry {
    pub entry: Entry,
    pub leader: String,
}

/// An invitation as its receiver sees it.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub member: Member,
    pub entry: Entry,
    pub leader: String,
    /// The institution the entry stands for.
    pub institution: String,
}

/// One entry with the institution it stands for.
pub fn entry_with_institution(conn: &mut Conn, id: EntryId) -> Result<Option<(Entry, Institution)>, Fault> {
    let row: Option<(Entry, Institution)> = entries::table
        .inner_join(institutions::table)
        .filter(entries::id.eq(id))
        .select((Entry::as_select(), Institution::as_select()))
        .first(conn)
        .optional()?;
    // An entry registered in the moment of a merge still names the merged row.
    match row {
        Some((entry, old)) if old.merged_into.is_some() => {
            Ok(institution_room::resolve(conn, old.id)?.map(|institution| (entry, institution)))
        }
        row => Ok(row),
    }
}

/// The institution that the member's entry stands for.
pub fn institution_of(conn: &mut Conn, who: &EntryMember) -> Result<Institution, Fault> {
    let named = who.known_institution();
    if named.merged_into.is_none() {
        return Ok(named.clone());
    }
    // An entry registered in the moment of a merge still names the merged row.
    institution_room::resolve(conn, named.id)?.ok_or(Fault::NotFound)
}

/// Entries of the edition that the person leads or confirmed, own ones first.
pub fn mine(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<Vec<MyEntry>, Fault> {
    let own = diesel::alias!(members as own);
    let confirmed = own.field(members::leader).eq(true).or(own.field(members::confirmed_at).is_not_null());
    let rows: Vec<(Entry, String)> = entries::table
        .inner_join(members::table)
        .inner_join(own.on(own.field(members::entry_id).eq(entries::id)))
        .filter(members::leader.eq(true))
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(own.field(members::user_id).eq(user))
        .filter(confirmed)
        .order((own.field(members::leader).desc(), entries::id.asc()))
        .select((Entry::as_select(), members::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(entry, leader)| MyEntry { entry, leader }).collect())
}

/// Invitations of the edition that wait for the person's answer, oldest first.
pub fn invitations(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<Vec<Invitation>, Fault> {
    received(conn, edition, user, None)
}

/// One invitation addressed to the person, answered or not; none if it is not theirs.
pub fn invitation(
    conn: &mut Conn,
    edition: EditionId,
    user: UserId,
    member: MemberId,
) -> Result<Option<Invitation>, Fault> {
    Ok(received(conn, edition, user, Some(member))?.into_iter().next())
}

fn received(
    conn: &mut Conn,
    edition: EditionId,
    user: UserId,
    one: Option<MemberId>,
) -> Result<Vec<Invitation>, Fault> {
    let mut query = members::table
        .inner_join(entries::table.inner_join(institutions::table))
        .filter(entries::edition_id.eq(edition))
        .filter(
            // Until the letter about an act leaves, its people see what was before.
            entries::hold_id
                .is_null()
                .and(entries::status.among(EntryStatus::LIVE))
                .or(entries::held_status.assume_not_null().among(EntryStatus::LIVE)),
        )
        .filter(members::user_id.eq(user))
        .filter(members::leader.eq(false))
        .order(members::id.asc())
        .select((Member::as_select(), Entry::as_select(), institutions::name))
        .into_boxed();
    query = match one {
        Some(id) => query.filter(members::id.eq(id)),
        None => query.filter(members::confirmed_at.is_null()),
    };
    let rows: Vec<(Member, Entry, String)> = query.load(conn)?;
    let ids: Vec<EntryId> = rows.iter().map(|(_, entry, _)| entry.id).collect();
    let leaders: Vec<(EntryId, String)> = members::table
        .filter(members::entry_id.among_ids(&ids))
        .filter(members::leader.eq(true))
        .order(members::id.asc())
        .select((members::entry_id, members::name))
        .load(conn)?;
    let leader = |id| leaders.iter().find(|(entry, _)| *entry == id).map(|(_, name)| name.clone());
    let row = |(member, entry, institution): (Member, Entry, String)| {
        let leader = leader(entry.id).unwrap_or_default();
        Invitation { member, entry, leader, institution }
    };
    Ok(rows.into_iter().map(row).collect())
}

/// The edition with the dates in force for the entry.
pub(in crate::registration) fn edition(conn: &mut Conn, entry: &Entry) -> Result<Edition, Fault> {
    let edition = editions::find_by_id(conn, entry.edition_id)?.ok_or(Fault::NotFound)?;
    Ok(edition.for_entry(entry.intake_closes_at))
}

/// The same by the entry's id.
pub fn edition_of(conn: &mut Conn, entry: EntryId) -> Result<Edition, Fault> {
    let entry: Entry = entries::table.find(entry).select(Entry::as_select()).first(conn)?;
    edition(conn, &entry)
}

/// Every entry of an edition with a closing of its own.
pub fn own_closings(conn: &mut Conn, edition: EditionId) -> Result<Vec<(EntryId, At)>, Fault> {
    Ok(entries::table
        .filter(entries::edition_id.eq(edition))
        .filter(entries::intake_closes_at.is_not_null())
        .order(entries::id.asc())
        .select((entries::id, entries::intake_closes_at.assume_not_null()))
        .load(conn)?)
}

/// Gives an entry its own closing of intake.
pub fn extend(tx: &mut Tx<'_>, entry: EntryId, closes_at: At) -> Result<usize, Fault> {
    Ok(diesel::update(entries::table.find(entry))
        .set((
            entries::intake_closes_at.eq(closes_at),
            entries::lock_version.eq(entries::lock_version + 1),
            entries::updated_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Locks an entry until the end of the transaction and reads it afresh: first in every act on its people.
pub(in crate::registration) fn lock(tx: &mut Tx<'_>, id: EntryId) -> Result<Entry, Fault> {
    prepared(
        diesel::update(entries::table.find(id))
            .set((entries::lock_version.eq(entries::lock_version + 1), entries::updated_at.eq(tx.now))),
    )
    .execute(tx.conn)?;
    Ok(entries::table.find(id).select(Entry::as_select()).first(tx.conn)?)
}

/// What an entry begins with.
#[derive(Debug, Clone, Copy)]
pub(in crate::registration) struct NewEntry<'a> {
    pub kind: EntryKind,
    /// Empty for an individual.
    pub team_name: &'a str,
    pub institution: InstitutionId,
}

pub(in crate::registration) fn insert_entry(
    tx: &mut Tx<'_>,
    edition: EditionId,
    leader: UserId,
    entry: &NewEntry<'_>,
) -> Result<EntryId, Fault> {
    Ok(diesel::insert_into(entries::table)
        .values((
            entries::edition_id.eq(edition),
            entries::kind.eq(entry.kind),
            entries::team_name.eq(entry.team_name),
            entries::institution_id.eq(entry.institution),
            entries::status.eq(EntryStatus::Draft),
            entries::leader_user_id.eq(leader),
            entries::created_at.eq(tx.now),
            entries::updated_at.eq(tx.now),
        ))
        .returning(entries::id)
        .get_result(tx.conn)?)
}

/// Some entries, in one query.
pub fn find_entries(conn: &mut Conn, ids: &[EntryId]) -> Result<Vec<Entry>, Fault> {
    Ok(entries::table
        .filter(entries::id.among_ids(ids))
        .order(entries::id.asc())
        .select(Entry::as_select())
        .load(conn)?)
}

/// An entry of an edition.
pub fn find_entry(conn: &mut Conn, edition: EditionId, id: EntryId) -> Result<Option<Entry>, Fault> {
    Ok(entries::table
        .filter(entries::id.eq(id))
        .filter(entries::edition_id.eq(edition))
        .select(Entry::as_select())
        .first(conn)
        .optional()?)
}

/// Takes an entry out (R11); 0 rows if it changed meanwhile.
pub fn take_out(tx: &mut Tx<'_>, entry: &Entry) -> Result<usize, Fault> {
    move_status(tx, entry.id, StatusMove { from: entry.status, to: EntryStatus::Disqualified })
}

/// Undoes that; 0 rows if the entry is not out.
pub fn take_back_in(tx: &mut Tx<'_>, entry: &Entry, to: EntryStatus) -> Result<usize, Fault> {
    move_status(tx, entry.id, StatusMove { from: EntryStatus::Disqualified, to })
}

/// From where to where an entry goes.
#[derive(Debug, Clone, Copy)]
pub(in crate::registration) struct StatusMove {
    pub from: EntryStatus,
    pub to: EntryStatus,
}

/// Moves an entry on; 0 rows if its state is not `from` any more, or `to` does not follow from it.
pub(in crate::registration) fn move_status(
    tx: &mut Tx<'_>,
    id: EntryId,
    StatusMove { from, to }: StatusMove,
) -> Result<usize, Fault> {
    if !from.next().contains(&to) {
        return Ok(0);
    }
    Ok(prepared(
        diesel::update(entries::table.find(id).filter(entries::status.eq(from)))
            .set((entries::status.eq(to), entries::updated_at.eq(tx.now))),
    )
    .execute(tx.conn)?)
}

/// A team of one is stored as an individual (R10).
pub(in crate::registration) fn set_alone(tx: &mut Tx<'_>, id: EntryId) -> Result<usize, Fault> {
    Ok(diesel::update(entries::table.find(id).filter(entries::kind.eq(EntryKind::Team)))
        .set((entries::kind.eq(EntryKind::Individual), entries::team_name.eq("")))
        .execute(tx.conn)?)
}

/// Works of an entry that were submitted and not withdrawn. They belong to a later room; asked for here
/// only so that nobody cancels an entry under works that are being looked at.
pub(in crate::registration) fn count_works(conn: &mut Conn, id: EntryId) -> Result<i64, Fault> {
    Ok(works::table
        .filter(works::entry_id.eq(id))
        .filter(works::revision.gt(0).and(works::slot.is_not_null()))
        .count()
        .get_result(conn)?)
}

/// Another name for a team, another institution for an entry.
pub(in crate::registration) fn correct(
    tx: &mut Tx<'_>,
    id: EntryId,
    team_name: &str,
    institution: InstitutionId,
) -> Result<usize, Fault> {
    Ok(diesel::update(entries::table.find(id))
        .set((
            entries::team_name.eq(team_name),
            entries::institution_id.eq(institution),
            entries::updated_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Another person leads the entry; the rows of its people are moved with `swap_places`.
pub(in crate::registration) fn hand_lead_to(
    tx: &mut Tx<'_>,
    id: EntryId,
    user: UserId,
) -> Result<usize, Fault> {
    Ok(diesel::update(entries::table.find(id))
        .set((entries::leader_user_id.eq(user), entries::updated_at.eq(tx.now)))
        .execute(tx.conn)?)
}
