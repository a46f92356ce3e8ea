//! Rows of people: how they are reached, and erasing it.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text as SqlText};

use crate::accounts::ERASED;
use crate::audit::{self, Line};
use crate::data_rights::erasure::RETENTION_ACT;
use crate::data_rights::model::AffectedPerson;
use crate::data_rights::text;
use crate::db::schema::{editions, entries, members, works};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::i18n::Lang;
use crate::ids::{EditionId, MemberId, UserId};
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// A statement has room for so many values only.
const AT_ONCE: usize = 500;

/// Everybody of an edition's entries who can be reached still, with how, by name.
pub(in crate::data_rights) fn affected(
    conn: &mut Conn,
    edition: EditionId,
) -> Result<Vec<AffectedPerson>, Fault> {
    Ok(members::table
        .inner_join(entries::table.inner_join(editions::table))
        .filter(entries::edition_id.eq(edition))
        .filter(members::email.not_like(format!("{ERASED}%")))
        .order((members::name.asc(), members::id.asc()))
        .select((members::name, members::email, members::phone, editions::slug))
        .load(conn)?)
}

/// The part of addresses of a running edition in which the person takes part.
pub(in crate::data_rights) fn running_part(conn: &mut Conn, user: UserId) -> Result<Option<String>, Fault> {
    Ok(members::table
        .inner_join(entries::table.inner_join(editions::table))
        .filter(members::user_id.eq(user))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(editions::published_at.is_null())
        .order(entries::id.asc())
        .select(editions::slug)
        .first(conn)
        .optional()?)
}

/// The places of a person in every entry.
pub(in crate::data_rights) fn places(conn: &mut Conn, user: UserId) -> Result<Vec<MemberId>, Fault> {
    Ok(members::table
        .filter(members::user_id.eq(user))
        .order(members::id.asc())
        .select(members::id)
        .load(conn)?)
}

/// People of an edition whose employee number is still kept.
pub(in crate::data_rights) fn kept(conn: &mut Conn, edition: EditionId) -> Result<Vec<MemberId>, Fault> {
    Ok(members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(members::nip_sealed.ne(""))
        .order(members::id.asc())
        .select(members::id)
        .load(conn)?)
}

/// Those of some people whose entry has no work that was judged.
pub(in crate::data_rights) fn unjudged(conn: &mut Conn, ids: &[MemberId]) -> Result<Vec<MemberId>, Fault> {
    let mut found = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let judged = works::table.filter(works::status.among(WorkStatus::IN_JUDGING)).select(works::entry_id);
        let own: Vec<MemberId> = members::table
            .filter(members::id.eq_any(some))
            .filter(members::entry_id.ne_all(judged))
            .order(members::id.asc())
            .select(members::id)
            .load(conn)?;
        found.extend(own);
    }
    Ok(found)
}

/// Numbers, phones and addresses of some people go; what is left in their place differs for each row of an entry.
pub(in crate::data_rights) fn erase_contacts(tx: &mut Tx<'_>, ids: &[MemberId]) -> Result<usize, Fault> {
    let mut erased = 0;
    for some in ids.chunks(AT_ONCE) {
        // Numbers of our own, which nobody typed.
        let list: Vec<String> = some.iter().map(MemberId::to_string).collect();
        erased += diesel::sql_query(format!(
            "UPDATE members SET nip_sealed = '', nip_tail = '', phone = '', edits = '{{}}', \
             nip_fingerprint = '{ERASED}' || id, email = '{ERASED}' || id \
             WHERE nip_sealed <> '' AND id IN ({})",
            list.join(", ")
        ))
        .execute(tx.conn)?;
    }
    Ok(erased)
}

/// Names and positions of some people go.
pub(in crate::data_rights) fn erase_names(tx: &mut Tx<'_>, ids: &[MemberId]) -> Result<usize, Fault> {
    let mut erased = 0;
    for some in ids.chunks(AT_ONCE) {
        erased += diesel::update(members::table.filter(members::id.eq_any(some)))
            .set((members::name.eq(text::ERASED_NAME.get(Lang::Id)), members::position.eq("")))
            .execute(tx.conn)?;
    }
    Ok(erased)
}

/// The name of a person on receipts of works that were not judged goes, those of teams they left among them.
pub(in crate::data_rights) fn erase_receipts_of(tx: &mut Tx<'_>, user: UserId) -> Result<(), Fault> {
    let named = format!("UPDATE submission_makers SET {GONE} WHERE user_id = $2 AND submission_id IN");
    on_unjudged(tx, &named, user.0)?;
    on_unjudged(tx, "UPDATE submissions SET sender = $1 WHERE submitted_by = $2 AND id IN", user.0)
}

/// Every name on receipts of works of an edition that were not judged goes.
pub(in crate::data_rights) fn erase_receipts_in(tx: &mut Tx<'_>, edition: EditionId) -> Result<(), Fault> {
    let own = "SELECT submissions.id FROM submissions JOIN works ON works.id = work_id WHERE edition_id = $2";
    let named =
        format!("UPDATE submission_makers SET {GONE} WHERE submission_id IN ({own}) AND submission_id IN");
    on_unjudged(tx, &named, edition.0)?;
    on_unjudged(tx, &format!("UPDATE submissions SET sender = $1 WHERE id IN ({own}) AND id IN"), edition.0)
}

const GONE: &str = "name = $1, institution = ''";

/// Runs an update on the receipts of entries of which no work was judged.
fn on_unjudged(tx: &mut Tx<'_>, update: &str, of: i64) -> Result<(), Fault> {
    let judged = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    let receipts = format!(
        "SELECT submissions.id FROM submissions JOIN works ON works.id = work_id \
         WHERE entry_id NOT IN (SELECT entry_id FROM works WHERE status IN ({judged}))"
    );
    diesel::sql_query(format!("{update} ({receipts})"))
        .bind::<SqlText, _>(text::ERASED_NAME.get(Lang::Id))
        .bind::<BigInt, _>(of)
        .execute(tx.conn)?;
    Ok(())
}

/// What retention erased lately, the latest first.
pub fn retained_lately(conn: &mut Conn, edition: EditionId) -> Result<Vec<Line>, Fault> {
    audit::newest_of_act(conn, edition, RETENTION_ACT, 5)
}
