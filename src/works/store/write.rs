//! Writing works. The entry's row is locked first, then the work's; nothing is written before.

use diesel::prelude::*;

use crate::db::schema::{entries, submission_makers, submissions, videos, works};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, Tx, prepared};
use crate::ids::{EditionId, EntryId, UserId, VideoId, WorkId};
use crate::merge::Edits;
use crate::registration::{EntryStatus, Maker};
use crate::video_check::CheckStatus;
use crate::works::model::{FilmSlot, Move, PastedLink, Submission, Work, WorkContent, WorkStatus};

/// An entry as its people see it, locked.
#[derive(Debug, Clone, Copy, Queryable)]
pub(in crate::works) struct LockedEntry {
    status: EntryStatus,
    /// The state before an act whose letter is held.
    before: Option<EntryStatus>,
}

impl LockedEntry {
    /// What its people see: until the letter about an act leaves, the state before it.
    pub fn status(self) -> EntryStatus {
        self.before.unwrap_or(self.status)
    }

    /// Whether the letter about such an act is held.
    pub fn held(self) -> bool {
        self.before.is_some()
    }
}

/// Locks the entry until the end of the transaction.
pub(in crate::works) fn lock_entry(tx: &mut Tx<'_>, id: EntryId) -> Result<LockedEntry, Fault> {
    Ok(prepared(
        diesel::update(entries::table.find(id))
            .set(entries::lock_version.eq(entries::lock_version + 1))
            .returning((entries::status, entries::held_status)),
    )
    .get_result(tx.conn)?)
}

/// Locks a work until the end of the transaction and reads it.
pub fn lock(tx: &mut Tx<'_>, id: WorkId) -> Result<Option<Work>, Fault> {
    prepared(diesel::update(works::table.find(id)).set(works::lock_version.eq(works::lock_version + 1)))
        .execute(tx.conn)?;
    Ok(works::table.find(id).select(Work::as_select()).first(tx.conn).optional()?)
}

/// Places taken in an entry.
pub(in crate::works) fn taken_slots(tx: &mut Tx<'_>, entry: EntryId) -> Result<Vec<i32>, Fault> {
    let slots: Vec<Option<i32>> = works::table
        .filter(works::entry_id.eq(entry))
        .filter(works::slot.is_not_null())
        .order((works::slot.asc(), works::id.asc()))
        .select(works::slot)
        .load(tx.conn)?;
    Ok(slots.into_iter().flatten().collect())
}

pub(in crate::works) fn insert(
    tx: &mut Tx<'_>,
    edition: EditionId,
    entry: EntryId,
    slot: i32,
) -> Result<WorkId, Fault> {
    Ok(diesel::insert_into(works::table)
        .values((
            works::edition_id.eq(edition),
            works::entry_id.eq(entry),
            works::slot.eq(slot),
            works::content.eq(json(&WorkContent::begun())?),
            works::status.eq(WorkStatus::Draft),
            works::created_at.eq(tx.now),
            works::updated_at.eq(tx.now),
        ))
        .returning(works::id)
        .get_result(tx.conn)?)
}

fn json(content: &WorkContent) -> Result<String, Fault> {
    content.to_json().map_err(Fault::unwritable)
}

/// Writes the text that counts, with copies of what lists search, filter and sort by; nothing is left unsent.
pub fn put_content(tx: &mut Tx<'_>, id: WorkId, content: &WorkContent) -> Result<usize, Fault> {
    Ok(prepared(diesel::update(works::table.find(id)).set((
        works::content.eq(json(content)?),
        works::title.eq(&content.title),
        works::competencies.eq(content.competencies.join(",")),
        works::video_kind.eq(&content.video_kind),
        works::unsent.eq(None::<String>),
        works::updated_at.eq(tx.now),
    )))
    .execute(tx.conn)?)
}

/// Notes who changed which field last.
pub(in crate::works) fn put_edits(tx: &mut Tx<'_>, id: WorkId, edits: &Edits) -> Result<usize, Fault> {
    Ok(diesel::update(works::table.find(id)).set(works::edits.eq(edits.to_json())).execute(tx.conn)?)
}

/// Where a work stands.
pub(in crate::works) fn status(conn: &mut Conn, id: WorkId) -> Result<WorkStatus, Fault> {
    Ok(works::table.find(id).select(works::status).first(conn)?)
}

/// Moves those of the works that are in one of the states of `step.from`; how many there were. A withdrawn
/// work gives its place back.
pub(in crate::works) fn move_on(tx: &mut Tx<'_>, ids: &[WorkId], step: &Move<'_>) -> Result<usize, Fault> {
    let moving = works::table.filter(works::id.among_ids(ids)).filter(works::status.among(step.from));
    let change = diesel::update(moving).set((
        works::status.eq(step.to),
        works::revision_due_at.eq(step.due_at),
        works::lock_version.eq(works::lock_version + 1),
        works::updated_at.eq(tx.now),
    ));
    // Of many works at once every number would be a text of its own.
    let moved = if ids.len() == 1 { prepared(change).execute(tx.conn)? } else { change.execute(tx.conn)? };
    if step.to == WorkStatus::Withdrawn && moved > 0 {
        let gone = works::table.filter(works::id.eq_any(ids)).filter(works::status.eq(step.to));
        diesel::update(gone).set(works::slot.eq(None::<i32>)).execute(tx.conn)?;
    }
    Ok(moved)
}

/// Gives a work a place among those of its entry.
pub(in crate::works) fn put_slot(tx: &mut Tx<'_>, id: WorkId, slot: i32) -> Result<usize, Fault> {
    Ok(diesel::update(works::table.find(id)).set(works::slot.eq(slot)).execute(tx.conn)?)
}

/// Notes the submission in the work's row.
pub(in crate::works) fn put_submitted(
    tx: &mut Tx<'_>,
    id: WorkId,
    number: &str,
    revision: i32,
) -> Result<usize, Fault> {
    Ok(prepared(diesel::update(works::table.find(id)).set((
        works::number.eq(number),
        works::revision.eq(revision),
        works::submitted_at.eq(tx.now),
        works::updated_at.eq(tx.now),
    )))
    .execute(tx.conn)?)
}

/// What a submission leaves behind.
pub(in crate::works) struct NewSubmission<'a> {
    pub work: WorkId,
    pub revision: i32,
    pub receipt: &'a str,
    pub by: UserId,
    pub content: &'a str,
    pub hash: &'a str,
    pub behind: &'a Behind,
}

/// Who stands behind a work at the time it is sent.
pub(in crate::works) struct Behind {
    pub sender: String,
    /// Empty for an individual.
    pub team: String,
    pub institution: String,
    /// Those who count as its makers, the leader first.
    pub makers: Vec<Maker>,
}

pub(in crate::works) fn insert_submission(
    tx: &mut Tx<'_>,
    new: &NewSubmission<'_>,
) -> Result<Submission, Fault> {
    diesel::insert_into(submissions::table)
        .values((
            submissions::work_id.eq(new.work),
            submissions::revision.eq(new.revision),
            submissions::receipt.eq(new.receipt),
            submissions::content.eq(new.content),
            submissions::content_hash.eq(new.hash),
            submissions::submitted_by.eq(new.by),
            submissions::submitted_at.eq(tx.now),
            submissions::sender.eq(&new.behind.sender),
            submissions::team_name.eq(&new.behind.team),
            submissions::institution.eq(&new.behind.institution),
        ))
        .execute(tx.conn)?;
    let sent: Submission = submissions::table
        .filter(submissions::work_id.eq(new.work))
        .filter(submissions::revision.eq(new.revision))
        .select(Submission::as_select())
        .first(tx.conn)?;
    insert_makers(tx, sent.id, new.behind)?;
    Ok(sent)
}

fn insert_makers(tx: &mut Tx<'_>, submission: i64, behind: &Behind) -> Result<(), Fault> {
    for (place, maker) in (1i32..).zip(&behind.makers) {
        diesel::insert_into(submission_makers::table)
            .values((
                submission_makers::submission_id.eq(submission),
                submission_makers::place.eq(place),
                submission_makers::user_id.eq(maker.user),
                submission_makers::name.eq(&maker.name),
                submission_makers::institution
                    .eq(maker.institution.as_deref().unwrap_or(&behind.institution)),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}

/// Keeps what the makers of a sent work changed without sending it; none when it is what was sent.
pub(in crate::works) fn put_unsent(
    tx: &mut Tx<'_>,
    id: WorkId,
    content: Option<&WorkContent>,
) -> Result<usize, Fault> {
    let unsent = content.map(json).transpose()?;
    Ok(prepared(
        diesel::update(works::table.find(id)).set((works::unsent.eq(unsent), works::updated_at.eq(tx.now))),
    )
    .execute(tx.conn)?)
}

/// Takes a film out of its place. What is part of a submission stays for those who judge it, with
/// everything known about it, until the work is sent again.
pub(in crate::works) fn take_out_video(tx: &mut Tx<'_>, work: &Work, id: VideoId) -> Result<(), Fault> {
    let film = videos::table.find(id);
    if work.revision == 0 {
        diesel::delete(film).execute(tx.conn)?;
        return Ok(());
    }
    diesel::delete(film.filter(videos::unsent.eq(true))).execute(tx.conn)?;
    diesel::update(film).set(videos::dropped.eq(true)).execute(tx.conn)?;
    Ok(())
}

/// Puts a film back that was sent and taken out since, its verdict with it; none if it was another.
pub(in crate::works) fn take_back_video(
    tx: &mut Tx<'_>,
    work: WorkId,
    slot: FilmSlot,
    new: PastedLink<'_>,
) -> Result<Option<VideoId>, Fault> {
    let same = videos::provider.eq(new.link.provider.as_str()).and(videos::provider_id.eq(&new.link.id));
    let film: Option<VideoId> = videos::table
        .filter(videos::work_id.eq(work))
        .filter(videos::part.eq(slot.part.as_str()))
        .filter(videos::position.eq(slot.position))
        .filter(videos::dropped.eq(true))
        .filter(videos::pasted.eq(new.pasted).or(same))
        .select(videos::id)
        .first(tx.conn)
        .optional()?;
    if let Some(id) = film {
        diesel::update(videos::table.find(id)).set(videos::dropped.eq(false)).execute(tx.conn)?;
    }
    Ok(film)
}

/// A new film; in a sent work it waits beside what was sent.
pub(in crate::works) fn insert_video(
    tx: &mut Tx<'_>,
    work: &Work,
    slot: FilmSlot,
    new: PastedLink<'_>,
) -> Result<VideoId, Fault> {
    Ok(diesel::insert_into(videos::table)
        .values((
            videos::work_id.eq(work.id),
            videos::part.eq(slot.part),
            videos::position.eq(slot.position),
            videos::provider.eq(new.link.provider),
            videos::provider_id.eq(&new.link.id),
            videos::resource_key.eq(&new.link.resource_key),
            videos::pasted.eq(new.pasted),
            videos::check_status.eq(CheckStatus::Pending),
            videos::unsent.eq(work.revision > 0),
            videos::created_at.eq(tx.now),
        ))
        .returning(videos::id)
        .get_result(tx.conn)?)
}

/// Makes the films that stand in a work those that were sent.
pub(in crate::works) fn settle_videos(tx: &mut Tx<'_>, work: WorkId) -> Result<(), Fault> {
    let films = videos::table.filter(videos::work_id.eq(work));
    diesel::delete(films.filter(videos::dropped.eq(true))).execute(tx.conn)?;
    prepared(diesel::update(films.filter(videos::unsent.eq(true))).set(videos::unsent.eq(false)))
        .execute(tx.conn)?;
    Ok(())
}
