//! Registrations that were begun. What was typed is sealed as a whole, since the employee number is in it.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{editions, entries, entry_drafts as d, members, users};
use crate::db::{Conn, Fault, Tx};
use crate::i18n::Lang;
use crate::ids::{EditionId, UserId};
use crate::merge::{Edits, FormValues};
use crate::notifications::Recipient;
use crate::registration::model::{DRAFT_KEPT, EditionDraft, EntryDraft, EntryStatus};
use crate::secrets::{Place, Seal};

#[derive(Queryable)]
struct Row {
    body: String,
    edits: Edits,
    version: i64,
    updated_at: At,
}

impl Row {
    fn open(self, seal: &Seal, place: &Place) -> Result<EntryDraft, Fault> {
        let Self { body, edits, version, updated_at } = self;
        Ok(EntryDraft { values: opened(seal, place, &body)?, edits, version, updated_at: Some(updated_at) })
    }
}

/// Where a draft is sealed for: there is one per edition and person.
pub(in crate::registration) fn draft_place(edition: EditionId, user: UserId) -> Place {
    Place::new("entry_drafts.body", format_args!("{edition}/{user}"))
}

fn opened(seal: &Seal, place: &Place, body: &str) -> Result<FormValues, Fault> {
    let plain = seal.open(place, body).map_err(Fault::unreadable)?;
    serde_json::from_str(&plain).map_err(Fault::unreadable)
}

/// What the person has typed of a registration in this edition.
///
/// # Errors
/// Our own failures only.
pub fn find_draft(
    conn: &mut Conn,
    seal: &Seal,
    edition: EditionId,
    user: UserId,
) -> Result<Option<EntryDraft>, Fault> {
    let row: Option<Row> = d::table
        .filter(d::edition_id.eq(edition))
        .filter(d::user_id.eq(user))
        .select((d::body, d::edits, d::lock_version, d::updated_at))
        .first(conn)
        .optional()?;
    row.map(|row| row.open(seal, &draft_place(edition, user))).transpose()
}

/// Every registration the person has begun.
///
/// # Errors
/// Our own failures only.
pub fn drafts_of(conn: &mut Conn, seal: &Seal, user: UserId) -> Result<Vec<EditionDraft>, Fault> {
    let rows: Vec<(EditionId, String, String)> = d::table
        .inner_join(editions::table.on(editions::id.eq(d::edition_id)))
        .filter(d::user_id.eq(user))
        .order(d::id.asc())
        .select((d::edition_id, editions::slug, d::body))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, edition, body)| {
            Ok(EditionDraft { edition, values: opened(seal, &draft_place(id, user), &body)? })
        })
        .collect()
}

/// Somebody who began to register and takes no part yet.
#[derive(Debug, Clone, Queryable)]
pub struct BegunRegistration {
    pub user: UserId,
    email: String,
    name: String,
    lang: String,
    /// When something was typed last.
    pub touched_at: At,
}

impl BegunRegistration {
    /// The person as the receiver of a letter.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        let lang = Lang::parse(&self.lang);
        Recipient { email: self.email.clone(), name: self.name.clone(), lang }
    }
}

/// Registrations of an edition that were begun by people who take no part in it yet.
///
/// # Errors
/// Our own failures only.
pub fn begun_registrations(conn: &mut Conn, edition: EditionId) -> Result<Vec<BegunRegistration>, Fault> {
    let elsewhere = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.is_not_null())
        .select(members::user_id.assume_not_null());
    Ok(d::table
        .inner_join(users::table.on(users::id.eq(d::user_id)))
        .filter(d::edition_id.eq(edition))
        .filter(users::email_confirmed_at.is_not_null())
        .filter(d::user_id.ne_all(elsewhere))
        .order(d::id.asc())
        .select((d::user_id, users::email, users::name, users::lang, d::updated_at))
        .load(conn)?)
}

/// Locks the person's drafts until the end of the transaction, one that does not exist yet among them.
pub(in crate::registration) fn lock_drafts(tx: &mut Tx<'_>, user: UserId) -> Result<(), Fault> {
    diesel::update(users::table.find(user)).set(users::id.eq(user)).execute(tx.conn)?;
    Ok(())
}

/// Stores a draft in place of the one that is there.
pub(in crate::registration) fn put_draft(
    tx: &mut Tx<'_>,
    edition: EditionId,
    user: UserId,
    draft: &EntryDraft,
) -> Result<(), Fault> {
    let plain = serde_json::to_string(&draft.values).map_err(Fault::unwritable)?;
    let body = tx.seal.seal(&draft_place(edition, user), &plain).map_err(Fault::unwritable)?;
    let values = (
        d::body.eq(body),
        d::edits.eq(draft.edits.to_json()),
        d::lock_version.eq(draft.version),
        d::updated_at.eq(tx.now),
    );
    let own = d::table.filter(d::edition_id.eq(edition)).filter(d::user_id.eq(user));
    if diesel::update(own).set(values.clone()).execute(tx.conn)? == 0 {
        let of = (d::edition_id.eq(edition), d::user_id.eq(user));
        diesel::insert_into(d::table).values((of, values)).execute(tx.conn)?;
    }
    Ok(())
}

/// Forgets the draft of an edition: the entry was made.
pub(in crate::registration) fn delete_draft(
    tx: &mut Tx<'_>,
    edition: EditionId,
    user: UserId,
) -> Result<usize, Fault> {
    let own = d::table.filter(d::edition_id.eq(edition)).filter(d::user_id.eq(user));
    Ok(diesel::delete(own).execute(tx.conn)?)
}

/// Forgets every draft of a person.
///
/// # Errors
/// Our own failures only.
pub fn delete_drafts_of(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(d::table.filter(d::user_id.eq(user))).execute(tx.conn)?)
}

/// Forgets drafts that nobody has touched for long; how many there were.
///
/// # Errors
/// Our own failures only.
pub fn delete_old_drafts(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let old = d::table.filter(d::updated_at.le(tx.now.minus(DRAFT_KEPT)));
    Ok(diesel::delete(old).execute(tx.conn)?)
}

/// Seals every draft anew for another key; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal_drafts(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let rows: Vec<(EditionId, UserId, String)> =
        d::table.order(d::id.asc()).select((d::edition_id, d::user_id, d::body)).load(tx.conn)?;
    for (edition, user, body) in &rows {
        let place = draft_place(*edition, *user);
        let plain = tx.seal.open(&place, body).map_err(Fault::unreadable)?;
        let own = d::table.filter(d::edition_id.eq(edition)).filter(d::user_id.eq(user));
        diesel::update(own).set(d::body.eq(to.seal(&place, &plain)?)).execute(tx.conn)?;
    }
    Ok(rows.len())
}
