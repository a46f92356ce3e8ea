//! Whom a letter about an entry, or about a work of it, goes to.

use diesel::prelude::*;

use crate::accounts::{self, ERASED};
use crate::db::schema::{entries, institutions, members, users};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault};
use crate::i18n::Lang;
use crate::ids::{EditionId, EntryId, MemberId, UserId};
use crate::notifications::Recipient;
use crate::registration::model::EntryStatus;

/// One person who gets the letters of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The person's place in the entry; part of keys that keep a letter from being sent twice.
    pub member: MemberId,
    /// The entry they get letters of.
    pub entry: EntryId,
    /// The person leads the entry.
    pub leader: bool,
    /// Address, name and language.
    pub to: Recipient,
}

#[derive(Queryable)]
struct Row {
    member: MemberId,
    entry: EntryId,
    leader: bool,
    typed_email: String,
    name: String,
    account_email: Option<String>,
    lang: Option<String>,
}

impl From<Row> for Addressee {
    /// The account's address, which was proved, goes before the one that the leader typed.
    fn from(row: Row) -> Self {
        let to = Recipient {
            email: row.account_email.unwrap_or(row.typed_email),
            name: row.name,
            lang: row.lang.map(|tag| Lang::parse(&tag)).unwrap_or_default(),
        };
        Self { member: row.member, entry: row.entry, leader: row.leader, to }
    }
}

/// The same of every entry of an edition that takes part.
pub fn live_recipients(conn: &mut Conn, edition: EditionId) -> Result<Vec<Addressee>, Fault> {
    let live: Vec<EntryId> = entries::table
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.among(EntryStatus::LIVE))
        .order(entries::id.asc())
        .select(entries::id)
        .load(conn)?;
    let mut found = Vec::new();
    // A statement has room for so many values only.
    for some in live.chunks(500) {
        found.extend(recipients(conn, some)?);
    }
    Ok(found)
}

/// Leaders and confirmed members of the entries, entry by entry, the leader first.
pub fn recipients(conn: &mut Conn, entries: &[EntryId]) -> Result<Vec<Addressee>, Fault> {
    let rows: Vec<Row> = members::table
        .left_join(users::table)
        .filter(members::entry_id.among_ids(entries))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        // Whose data were erased is not reached any more.
        .filter(users::email.nullable().is_null().or(users::email.nullable().not_like(format!("{ERASED}%"))))
        .order((members::entry_id.asc(), members::leader.desc(), members::slot.asc(), members::id.asc()))
        .select((
            members::id,
            members::entry_id,
            members::leader,
            members::email,
            members::name,
            users::email.nullable(),
            users::lang.nullable(),
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(Addressee::from).collect())
}

/// A person of an entry as works name them.
#[derive(Queryable)]
struct Credited {
    entry: EntryId,
    name: String,
    /// With titles; none or empty where the person gave none.
    titled: Option<String>,
}

/// Somebody who made what an entry sends, as they are called now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maker {
    pub user: Option<UserId>,
    /// With titles, where the person gave any.
    pub name: String,
    /// Where the person works; none for the entry's own institution.
    pub institution: Option<String>,
}

/// Names of the people of these entries as their works bear them (R15), the leader first.
pub fn credited_names(conn: &mut Conn, entries: &[EntryId]) -> Result<Vec<(EntryId, String)>, Fault> {
    let rows: Vec<Credited> = members::table
        .left_join(users::table)
        .filter(members::entry_id.among_ids(entries))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .order((members::entry_id.asc(), members::leader.desc(), members::slot.asc(), members::id.asc()))
        .select((members::entry_id, members::name, users::document_name.nullable()))
        .load(conn)?;
    let printed = |row: &Credited| accounts::printed_name(row.titled.as_deref(), &row.name).to_owned();
    Ok(rows.iter().map(|row| (row.entry, printed(row))).collect())
}

/// The people of an entry as its works bear them (R15), with where they work, the leader first.
pub fn makers(conn: &mut Conn, entry: EntryId) -> Result<Vec<Maker>, Fault> {
    type Found = (Option<UserId>, String, Option<String>, Option<String>);
    let rows: Vec<Found> = members::table
        .left_join(users::table)
        .left_join(institutions::table.on(institutions::id.nullable().eq(members::institution_id)))
        .filter(members::entry_id.eq(entry))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .order((members::leader.desc(), members::slot.asc(), members::id.asc()))
        .select((
            members::user_id,
            members::name,
            users::document_name.nullable(),
            institutions::name.nullable(),
        ))
        .load(conn)?;
    let maker = |(user, name, titled, institution): Found| Maker {
        user,
        name: accounts::printed_name(titled.as_deref(), &name).to_owned(),
        institution,
    };
    Ok(rows.into_iter().map(maker).collect())
}

/// The leader of one entry.
pub fn leader(conn: &mut Conn, entry: EntryId) -> Result<Option<Addressee>, Fault> {
    Ok(recipients(conn, &[entry])?.into_iter().find(|one| one.leader))
}
