//! Queries on members of the committee.

use diesel::dsl::{max, min};
use diesel::prelude::*;

use super::model::TeamMember;
use super::ties::{EntryPerson, EntryTies, TiedInstitution};
use crate::accounts::Role;
use crate::clock::At;
use crate::db::schema::{
    committee_members as t, desk_exceptions, entries, institutions, members, sessions, users,
};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{CommitteeMemberId, EditionId, EntryId, InstitutionId, UserId};

type Row = (
    (CommitteeMemberId, UserId, String, String, Role),
    (Option<InstitutionId>, Option<InstitutionId>, Option<String>),
    (At, Option<At>, Option<At>),
);

/// Everybody who was not removed: by role, then by name.
pub fn list(conn: &mut Conn) -> Result<Vec<TeamMember>, Fault> {
    let rows: Vec<Row> = t::table
        .inner_join(users::table)
        .left_join(institutions::table)
        .filter(t::removed_at.is_null())
        .order((users::name.asc(), t::id.asc()))
        .select((
            (t::id, t::user_id, users::name, users::email, t::role),
            (
                institutions::id.nullable(),
                institutions::merged_into.nullable(),
                institutions::name.nullable(),
            ),
            (t::added_at, t::accepted_at, t::suspended_at),
        ))
        .load(conn)?;
    let people: Vec<UserId> = rows.iter().map(|row| row.0.1).collect();
    let seen: Vec<(UserId, Option<At>)> = sessions::table
        .filter(sessions::user_id.eq_any(people))
        .group_by(sessions::user_id)
        .order(sessions::user_id.asc())
        .select((sessions::user_id, max(sessions::last_seen_at)))
        .load(conn)?;
    let mut team: Vec<TeamMember> = rows
        .into_iter()
        .map(|((id, user, name, email, role), institution, (added_at, accepted_at, suspended_at))| {
            let (named, merged_into, called) = institution;
            TeamMember {
                id,
                user,
                name,
                email,
                role,
                institution: merged_into.or(named).zip(called),
                added_at,
                accepted_at,
                suspended_at,
                seen_at: seen.iter().find(|(of, _)| *of == user).and_then(|(_, at)| *at),
            }
        })
        .collect();
    team.sort_by_key(|member| member.role);
    Ok(team)
}

/// The member with an address, in lower case.
pub fn find_by_email(conn: &mut Conn, email: &str) -> Result<Option<TeamMember>, Fault> {
    Ok(list(conn)?.into_iter().find(|member| member.email == email))
}

/// The team, locked: of two acts on it at the same moment the second sees what the first did. The first row stands for
/// the whole; rows are never deleted.
pub(super) fn lock(tx: &mut Tx<'_>) -> Result<Vec<TeamMember>, Fault> {
    let first: Option<CommitteeMemberId> = t::table.select(min(t::id)).first(tx.conn)?;
    diesel::update(t::table.filter(t::id.nullable().eq(first)))
        .set(t::added_at.eq(t::added_at))
        .execute(tx.conn)?;
    list(tx.conn)
}

/// Invites an account, or invites it anew after it was removed.
pub(super) fn put(tx: &mut Tx<'_>, user: UserId, role: Role) -> Result<CommitteeMemberId, Fault> {
    let anew = diesel::update(t::table.filter(t::user_id.eq(user)))
        .set((
            t::role.eq(role),
            t::added_at.eq(tx.now),
            t::accepted_at.eq(None::<At>),
            t::suspended_at.eq(None::<At>),
            t::removed_at.eq(None::<At>),
        ))
        .returning(t::id)
        .get_result(tx.conn)
        .optional()?;
    if let Some(id) = anew {
        return Ok(id);
    }
    Ok(diesel::insert_into(t::table)
        .values((t::user_id.eq(user), t::role.eq(role), t::added_at.eq(tx.now)))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Notes that the invitation is accepted, and where the person works; none if no invitation waits.
pub(super) fn accept(
    tx: &mut Tx<'_>,
    user: UserId,
    institution: InstitutionId,
) -> Result<Option<CommitteeMemberId>, Fault> {
    let waiting = t::table
        .filter(t::user_id.eq(user))
        .filter(t::accepted_at.is_null())
        .filter(t::suspended_at.is_null())
        .filter(t::removed_at.is_null());
    Ok(diesel::update(waiting)
        .set((t::accepted_at.eq(tx.now), t::institution_id.eq(institution)))
        .returning(t::id)
        .get_result(tx.conn)
        .optional()?)
}

pub(super) fn set_institution(
    tx: &mut Tx<'_>,
    user: UserId,
    institution: InstitutionId,
) -> Result<CommitteeMemberId, Fault> {
    Ok(diesel::update(t::table.filter(t::user_id.eq(user)))
        .set(t::institution_id.eq(institution))
        .returning(t::id)
        .get_result(tx.conn)?)
}

pub(super) fn set_role(tx: &mut Tx<'_>, id: CommitteeMemberId, role: Role) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id)).set(t::role.eq(role)).execute(tx.conn)?)
}

pub(super) fn set_suspended(
    tx: &mut Tx<'_>,
    id: CommitteeMemberId,
    since: Option<At>,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id)).set(t::suspended_at.eq(since)).execute(tx.conn)?)
}

pub(super) fn set_removed(tx: &mut Tx<'_>, id: CommitteeMemberId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id)).set(t::removed_at.eq(tx.now)).execute(tx.conn)?)
}

/// Whom some entries stand for, where their people work, and those people.
pub(super) fn entry_ties(conn: &mut Conn, of: &[EntryId]) -> Result<Vec<(EntryId, EntryTies)>, Fault> {
    let named = (institutions::id, institutions::merged_into, institutions::name);
    let stand: Vec<(EntryId, Named)> = entries::table
        .inner_join(institutions::table)
        .filter(entries::id.among_ids(of))
        .order(entries::id.asc())
        .select((entries::id, named))
        .load(conn)?;
    let work: Vec<(EntryId, Named)> = members::table
        .inner_join(institutions::table)
        .filter(members::entry_id.among_ids(of))
        .order(members::id.asc())
        .select((members::entry_id, named))
        .load(conn)?;
    let people: Vec<(EntryId, Option<UserId>, String, String)> = members::table
        .filter(members::entry_id.among_ids(of))
        .order(members::id.asc())
        .select((members::entry_id, members::user_id, members::email, members::nip_fingerprint))
        .load(conn)?;
    let ties = stand.into_iter().map(|(entry, named)| {
        let own = people.iter().filter(|person| person.0 == entry);
        let person = |(_, user, email, number): &(_, Option<UserId>, String, String)| EntryPerson {
            user: *user,
            email: email.clone(),
            number: number.clone(),
        };
        let at = work.iter().filter(|(of, _)| *of == entry).map(|(_, named)| named.clone());
        let institutions = [named].into_iter().chain(at).map(Named::tied).collect();
        (entry, EntryTies { institutions, people: own.map(person).collect() })
    });
    Ok(ties.collect())
}

/// An institution as a row names it.
#[derive(Clone, Queryable)]
struct Named {
    id: InstitutionId,
    merged_into: Option<InstitutionId>,
    name: String,
}

impl Named {
    fn tied(self) -> TiedInstitution {
        TiedInstitution { id: self.merged_into.unwrap_or(self.id), name: self.name }
    }
}

/// Of some entries those for which the member wrote down why they go on.
pub(super) fn excepted(conn: &mut Conn, user: UserId, of: &[EntryId]) -> Result<Vec<EntryId>, Fault> {
    Ok(desk_exceptions::table
        .filter(desk_exceptions::user_id.eq(user))
        .filter(desk_exceptions::entry_id.eq_any(of))
        .order(desk_exceptions::id.asc())
        .select(desk_exceptions::entry_id)
        .load(conn)?)
}

pub(super) fn insert_exception(
    tx: &mut Tx<'_>,
    user: UserId,
    entry: EntryId,
    reason: &str,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(desk_exceptions::table)
        .values((
            desk_exceptions::user_id.eq(user),
            desk_exceptions::entry_id.eq(entry),
            desk_exceptions::reason.eq(reason),
            desk_exceptions::made_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

pub(super) fn edition_of(conn: &mut Conn, entry: EntryId) -> Result<EditionId, Fault> {
    Ok(entries::table.find(entry).select(entries::edition_id).first(conn)?)
}
