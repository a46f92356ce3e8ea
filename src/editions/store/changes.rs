//! What changes an edition.

use diesel::prelude::*;

use super::edition::{Edition, find_by_id, stored_settings};
use crate::clock::At;
use crate::db::schema::{declarations, editions, methods, phases};
use crate::db::{Conn, Fault, Tx, prepared};
use crate::editions::model::EditionSettings;
use crate::ids::EditionId;
use crate::merge::Edits;

/// Locks the edition's row until the end of the transaction and reads it afresh: for acts that change
/// or depend on the state of the whole edition.
pub fn lock(tx: &mut Tx<'_>, id: EditionId) -> Result<Edition, Fault> {
    let held = diesel::update(editions::table.find(id)).set(editions::next_number.eq(editions::next_number));
    prepared(held).execute(tx.conn)?;
    find_by_id(tx.conn, id)?.ok_or(Fault::NotFound)
}

/// The next running number of works, given out once.
pub fn next_number(tx: &mut Tx<'_>, id: EditionId) -> Result<i64, Fault> {
    let next: i64 = prepared(
        diesel::update(editions::table.find(id))
            .set(editions::next_number.eq(editions::next_number + 1))
            .returning(editions::next_number),
    )
    .get_result(tx.conn)?;
    Ok(next - 1)
}

/// Notes the seal; 0 rows if the edition is sealed already.
pub fn mark_sealed(tx: &mut Tx<'_>, id: EditionId, hash: &str) -> Result<usize, Fault> {
    Ok(diesel::update(editions::table.find(id).filter(editions::sealed_at.is_null()))
        .set((editions::sealed_at.eq(tx.now), editions::seal_hash.eq(hash)))
        .execute(tx.conn)?)
}

/// Shows the edition to the public; 0 rows if it is already.
pub(in crate::editions) fn mark_public(tx: &mut Tx<'_>, id: EditionId) -> Result<usize, Fault> {
    Ok(diesel::update(editions::table.find(id).filter(editions::public_at.is_null()))
        .set(editions::public_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Deletes an edition with its stages; refused by the database while anything else belongs to it.
pub(in crate::editions) fn delete(tx: &mut Tx<'_>, id: EditionId) -> Result<usize, Fault> {
    diesel::delete(phases::table.filter(phases::edition_id.eq(id))).execute(tx.conn)?;
    Ok(diesel::delete(editions::table.find(id)).execute(tx.conn)?)
}

/// Notes the publication; 0 rows if it happened already.
pub fn mark_published(tx: &mut Tx<'_>, id: EditionId) -> Result<usize, Fault> {
    Ok(diesel::update(editions::table.find(id).filter(editions::published_at.is_null()))
        .set(editions::published_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Digest of the method by which the edition's works are ranked, once it is fixed.
pub(in crate::editions) fn method_digest(conn: &mut Conn, id: EditionId) -> Result<Option<String>, Fault> {
    Ok(methods::table.find(id).select(methods::sha256).first(conn).optional()?)
}

/// Text of the declaration in both languages as it was signed under a version; none if nobody did.
pub(in crate::editions) fn signed_text(
    conn: &mut Conn,
    id: EditionId,
    version: &str,
) -> Result<Option<(String, String)>, Fault> {
    Ok(declarations::table
        .filter(declarations::edition_id.eq(id))
        .filter(declarations::version.eq(version))
        .select((declarations::body_id, declarations::body_en))
        .first(conn)
        .optional()?)
}

/// Opens a draft for trying out, and keeps its stages' times with the settings; 0 rows if it is public or open already.
pub(in crate::editions) fn mark_trial(
    tx: &mut Tx<'_>,
    id: EditionId,
    settings: &EditionSettings,
) -> Result<usize, Fault> {
    let json = serde_json::to_string(settings).map_err(Fault::unwritable)?;
    let draft =
        editions::table.find(id).filter(editions::public_at.is_null()).filter(editions::trial_at.is_null());
    Ok(diesel::update(draft)
        .set((editions::trial_at.eq(tx.now), editions::settings.eq(json)))
        .execute(tx.conn)?)
}

/// Makes a trial a draft again as it was: numbers start anew, and stages have the times kept with the settings.
pub(in crate::editions) fn end_trial(tx: &mut Tx<'_>, id: EditionId) -> Result<(), Fault> {
    let stored = stored_settings(tx.conn, id)?;
    let kept: EditionSettings = serde_json::from_str(&stored.text).map_err(Fault::unreadable)?;
    for phase in &kept.phases {
        diesel::update(phases::table.filter(phases::edition_id.eq(id)).filter(phases::key.eq(phase.key)))
            .set((phases::opens_at.eq(phase.opens_at), phases::closes_at.eq(phase.closes_at)))
            .execute(tx.conn)?;
    }
    diesel::update(editions::table.find(id))
        .set((
            editions::trial_at.eq(None::<At>),
            editions::next_number.eq(1),
            editions::sealed_at.eq(None::<At>),
            editions::seal_hash.eq(None::<String>),
            editions::published_at.eq(None::<At>),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Who changed which setting last.
pub(in crate::editions) fn settings_edits(conn: &mut Conn, id: EditionId) -> Result<Edits, Fault> {
    Ok(editions::table.find(id).select(editions::settings_edits).first(conn)?)
}

/// Replaces the settings. Their dates are those of the table of stages and stay there; during a trial the settings keep
/// the dates to which the stages go back.
pub(in crate::editions) fn update_settings(
    tx: &mut Tx<'_>,
    id: EditionId,
    changed: &Changed<'_>,
) -> Result<usize, Fault> {
    let stored = stored_settings(tx.conn, id)?;
    let mut settings = changed.settings.clone();
    if stored.trial_at.is_some() {
        let kept: EditionSettings = serde_json::from_str(&stored.text).map_err(Fault::unreadable)?;
        settings.phases = kept.phases;
    }
    let json = serde_json::to_string(&settings).map_err(Fault::unwritable)?;
    Ok(diesel::update(editions::table.find(id))
        .set((
            editions::settings.eq(json),
            editions::title.eq(&changed.settings.title.id),
            editions::year.eq(i32::from(changed.settings.year)),
            editions::settings_version.eq(changed.version),
            editions::settings_edits.eq(changed.edits.to_json()),
        ))
        .execute(tx.conn)?)
}

/// New settings with what is noted of them.
pub(in crate::editions) struct Changed<'a> {
    pub(in crate::editions) settings: &'a EditionSettings,
    pub(in crate::editions) version: i64,
    pub(in crate::editions) edits: &'a Edits,
}

pub(in crate::editions) fn insert(
    tx: &mut Tx<'_>,
    settings: &EditionSettings,
    public_at: Option<At>,
) -> Result<EditionId, Fault> {
    let json = serde_json::to_string(settings).map_err(Fault::unwritable)?;
    let id: EditionId = diesel::insert_into(editions::table)
        .values((
            editions::slug.eq(&settings.slug),
            editions::title.eq(&settings.title.id),
            editions::year.eq(i32::from(settings.year)),
            editions::settings.eq(json),
            editions::public_at.eq(public_at),
            editions::created_at.eq(tx.now),
        ))
        .returning(editions::id)
        .get_result(tx.conn)?;
    for (position, phase) in (0_i32..).zip(&settings.phases) {
        diesel::insert_into(phases::table)
            .values((
                phases::edition_id.eq(id),
                phases::key.eq(phase.key),
                phases::position.eq(position),
                phases::opens_at.eq(phase.opens_at),
                phases::closes_at.eq(phase.closes_at),
            ))
            .execute(tx.conn)?;
    }
    Ok(id)
}
