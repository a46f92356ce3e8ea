//! Rows of letters of the committee, and who belongs to an audience.

use diesel::prelude::*;

use super::model::{Announcement, AnnouncementState, Wording};
use crate::clock::At;
use crate::db::schema::{announcements as t, entries, jurors, works};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::ids::{AnnouncementId, EditionId, EntryId, JurorId, UserId};
use crate::judging::JurorStatus;
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// Drafts, templates and what was sent, the newest first, 200 at most.
pub fn list(conn: &mut Conn, edition: EditionId) -> Result<Vec<Announcement>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .order((t::updated_at.desc(), t::id.desc()))
        .limit(200)
        .select(Announcement::as_select())
        .load(conn)?)
}

/// One of the edition.
pub fn find(conn: &mut Conn, edition: EditionId, id: AnnouncementId) -> Result<Announcement, Fault> {
    Ok(t::table.find(id).filter(t::edition_id.eq(edition)).select(Announcement::as_select()).first(conn)?)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    edition: EditionId,
    state: AnnouncementState,
    wording: &Wording,
    by: UserId,
) -> Result<AnnouncementId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::state.eq(state),
            t::name.eq(&wording.name),
            t::audience.eq(wording.audience),
            t::subject_id.eq(&wording.subject_id),
            t::subject_en.eq(&wording.subject_en),
            t::body_id.eq(&wording.body_id),
            t::body_en.eq(&wording.body_en),
            t::about_results.eq(wording.about_results),
            t::updated_by.eq(by),
            t::updated_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Saves over the version that was read; 0 rows if it is another by now, or was sent.
pub(super) fn save(
    tx: &mut Tx<'_>,
    over: &Announcement,
    wording: &Wording,
    by: UserId,
) -> Result<usize, Fault> {
    let open = t::table
        .find(over.id)
        .filter(t::version.eq(over.version))
        .filter(t::state.ne(AnnouncementState::Sent));
    Ok(diesel::update(open)
        .set((
            t::name.eq(&wording.name),
            t::audience.eq(wording.audience),
            t::subject_id.eq(&wording.subject_id),
            t::subject_en.eq(&wording.subject_en),
            t::body_id.eq(&wording.body_id),
            t::body_en.eq(&wording.body_en),
            t::about_results.eq(wording.about_results),
            t::version.eq(t::version + 1),
            t::edits.eq(over.edits.to_json()),
            t::updated_by.eq(by),
            t::updated_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Notes a save that changed nothing, so that one it overtook changes nothing either; 0 rows as for `save`.
pub(super) fn note_save(tx: &mut Tx<'_>, over: &Announcement) -> Result<usize, Fault> {
    let same = t::table.find(over.id).filter(t::version.eq(over.version));
    Ok(diesel::update(same).set(t::edits.eq(over.edits.to_json())).execute(tx.conn)?)
}

/// A draft of this version is sent, once; 0 rows if it is no draft, or another version.
pub(super) fn mark_sent(
    tx: &mut Tx<'_>,
    id: AnnouncementId,
    version: i64,
    by: UserId,
    letters: i64,
) -> Result<usize, Fault> {
    let draft =
        t::table.find(id).filter(t::version.eq(version)).filter(t::state.eq(AnnouncementState::Draft));
    Ok(diesel::update(draft)
        .set((
            t::state.eq(AnnouncementState::Sent),
            t::sent_by.eq(by),
            t::sent_at.eq(tx.now),
            t::letters.eq(letters),
        ))
        .execute(tx.conn)?)
}

/// Removes a draft or a template; 0 rows if it was sent.
pub(super) fn delete(tx: &mut Tx<'_>, id: AnnouncementId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find(id).filter(t::state.ne(AnnouncementState::Sent))).execute(tx.conn)?)
}

/// Living entries of an edition with their teams' names.
pub(super) fn live_entries(conn: &mut Conn, edition: EditionId) -> Result<Vec<(EntryId, String)>, Fault> {
    Ok(entries::table
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.among(EntryStatus::LIVE))
        .filter(entries::hold_id.is_null())
        .order(entries::id.asc())
        .select((entries::id, entries::team_name))
        .load(conn)?)
}

/// A work an audience is asked about.
#[derive(Debug, Clone, Queryable)]
pub(super) struct AskedWork {
    pub entry: EntryId,
    pub number: Option<String>,
    pub title: String,
    pub due: Option<At>,
}

/// Works of living entries in some states; not those whose decision their makers do not know of yet.
pub(super) fn asked_works(
    conn: &mut Conn,
    edition: EditionId,
    states: &[WorkStatus],
) -> Result<Vec<AskedWork>, Fault> {
    Ok(works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq_any(states))
        .filter(works::hold_id.is_null())
        .filter(entries::status.among(EntryStatus::LIVE))
        .order(works::id.asc())
        .select((works::entry_id, works::number, works::title, works::revision_due_at))
        .load(conn)?)
}

/// Jurors of an edition in some states.
pub(super) fn jurors_in(
    conn: &mut Conn,
    edition: EditionId,
    states: &[JurorStatus],
) -> Result<Vec<JurorId>, Fault> {
    Ok(jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::status.eq_any(states))
        .order(jurors::id.asc())
        .select(jurors::id)
        .load(conn)?)
}
