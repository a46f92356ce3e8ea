//! On which side of an edition a person is. The tables of the jury belong to a later room; they are asked here only so
//! that nobody is on two sides.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::db::schema::{committee_members, entries, jurors, members, users};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, UserId};
use crate::registration::model::{EntryStatus, Identity, KnownBy, OtherSide, Side};

/// The side other than `own` on which the person is; none if there is none. Under the edition's lock nobody changes
/// sides meanwhile.
pub fn other_side(
    conn: &mut Conn,
    edition: EditionId,
    person: &Identity<'_>,
    own: Side,
) -> Result<Option<OtherSide>, Fault> {
    let sides = [Side::Committee, Side::Jury, Side::Entrants].into_iter().filter(|side| *side != own);
    for side in sides.clone() {
        if by_account(conn, edition, person, side)? {
            return Ok(Some(OtherSide { side, by: KnownBy::Account }));
        }
    }
    for side in sides.filter(|_| !person.numbers.is_empty()) {
        if by_number(conn, edition, person.numbers, side)? {
            return Ok(Some(OtherSide { side, by: KnownBy::Nip }));
        }
    }
    Ok(None)
}

/// Fingerprints of the numbers that an account gave in any edition.
pub fn numbers_of(conn: &mut Conn, user: UserId) -> Result<Vec<String>, Fault> {
    let mut numbers: Vec<String> = members::table
        .filter(members::user_id.eq(user))
        .filter(members::confirmed_at.is_not_null())
        .order(members::id.asc())
        .select(members::nip_fingerprint)
        .load(conn)?;
    let of_juror: Vec<String> = jurors::table
        .filter(jurors::user_id.eq(user))
        .filter(jurors::nip_fingerprint.ne(""))
        .order(jurors::id.asc())
        .select(jurors::nip_fingerprint)
        .load(conn)?;
    numbers.extend(of_juror);
    Ok(numbers)
}

/// Accepted or declared, and not taken off.
#[diesel::dsl::auto_type(no_type_alias)]
fn in_jury(edition: EditionId) -> _ {
    jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::accepted_at.is_not_null().or(jurors::declared_at.is_not_null()))
        .filter(jurors::declined_at.is_null().and(jurors::revoked_at.is_null()))
}

/// Leads an entry or confirmed a membership. The entry is looked up for each person found: joined, SQLite would walk over
/// all entries of the edition.
#[diesel::dsl::auto_type(no_type_alias)]
fn taking_part(edition: EditionId) -> _ {
    let cancelled: EntryStatus = EntryStatus::Cancelled;
    let entry = entries::table
        .filter(entries::id.eq(members::entry_id))
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(cancelled));
    members::table
        .filter(exists(entry))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
}

/// Accounts that are the person's: the one given, and the one of the address.
fn accounts(conn: &mut Conn, person: &Identity<'_>) -> Result<Vec<UserId>, Fault> {
    let mut ids: Vec<UserId> = users::table
        .filter(users::email.eq(person.email))
        .order(users::id.asc())
        .select(users::id)
        .load(conn)?;
    ids.extend(person.user);
    Ok(ids)
}

fn by_account(conn: &mut Conn, edition: EditionId, person: &Identity<'_>, side: Side) -> Result<bool, Fault> {
    let (ids, email) = (accounts(conn, person)?, person.email);
    Ok(match side {
        Side::Committee => diesel::select(exists(
            committee_members::table
                .filter(committee_members::removed_at.is_null())
                .filter(committee_members::user_id.among_ids(&ids)),
        ))
        .get_result(conn)?,
        Side::Jury => diesel::select(exists(
            in_jury(edition)
                .filter(jurors::email.eq(email).or(jurors::user_id.assume_not_null().among_ids(&ids))),
        ))
        .get_result(conn)?,
        Side::Entrants => diesel::select(exists(
            taking_part(edition)
                .filter(members::email.eq(email).or(members::user_id.assume_not_null().among_ids(&ids))),
        ))
        .get_result(conn)?,
    })
}

fn by_number(conn: &mut Conn, edition: EditionId, numbers: &[String], side: Side) -> Result<bool, Fault> {
    Ok(match side {
        Side::Committee => {
            let of_member = members::table
                .filter(members::nip_fingerprint.eq_any(numbers))
                .filter(members::confirmed_at.is_not_null())
                .select(members::user_id);
            let of_juror =
                jurors::table.filter(jurors::nip_fingerprint.eq_any(numbers)).select(jurors::user_id);
            let mut owners: Vec<Option<UserId>> = of_member.order(members::id.asc()).load(conn)?;
            owners.extend(of_juror.order(jurors::id.asc()).load::<Option<UserId>>(conn)?);
            let owners: Vec<UserId> = owners.into_iter().flatten().collect();
            diesel::select(exists(
                committee_members::table
                    .filter(committee_members::removed_at.is_null())
                    .filter(committee_members::user_id.among_ids(&owners)),
            ))
            .get_result(conn)?
        }
        Side::Jury => {
            let known = in_jury(edition).filter(jurors::nip_fingerprint.eq_any(numbers));
            diesel::select(exists(known)).get_result(conn)?
        }
        Side::Entrants => {
            let known = taking_part(edition).filter(members::nip_fingerprint.eq_any(numbers));
            diesel::select(exists(known)).get_result(conn)?
        }
    })
}
