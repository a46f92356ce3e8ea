//! Reading works, their submissions and decisions.

use diesel::prelude::*;

use crate::audit;
use crate::clock::At;
use crate::db::schema::{submission_makers, submissions, works};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, EntryId, UserId, WorkId};
use crate::registration::EntryMember;
use crate::video_check::{self, Video};
use crate::works::model::{NamedReceipt, RECEIPT_CODE, Submission, SubmissionMaker, Work, WorkContent};

/// A work of the member's own entry; anybody else's does not exist.
pub fn find_own(conn: &mut Conn, who: &EntryMember, id: WorkId) -> Result<Option<Work>, Fault> {
    Ok(works::table
        .find(id)
        .filter(works::entry_id.eq(who.entry()))
        .select(Work::as_select())
        .first(conn)
        .optional()?)
}

/// A work of an edition, for the committee.
pub fn find(conn: &mut Conn, edition: EditionId, id: WorkId) -> Result<Option<Work>, Fault> {
    Ok(works::table
        .find(id)
        .filter(works::edition_id.eq(edition))
        .select(Work::as_select())
        .first(conn)
        .optional()?)
}

/// The entries that some works belong to, in one query.
pub fn entries_of(conn: &mut Conn, ids: &[WorkId]) -> Result<Vec<(WorkId, EntryId)>, Fault> {
    Ok(works::table
        .filter(works::id.among_ids(ids))
        .order(works::id.asc())
        .select((works::id, works::entry_id))
        .load(conn)?)
}

/// The work of an edition with this number.
pub fn numbered(conn: &mut Conn, edition: EditionId, number: &str) -> Result<Option<WorkId>, Fault> {
    Ok(works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::number.eq(number))
        .select(works::id)
        .first(conn)
        .optional()?)
}

/// Number and title of some works that have a number, in one query, by number.
pub fn names(conn: &mut Conn, ids: &[WorkId]) -> Result<Vec<(WorkId, String, String)>, Fault> {
    Ok(works::table
        .filter(works::id.among_ids(ids))
        .filter(works::number.is_not_null())
        .order((works::number.asc(), works::id.asc()))
        .select((works::id, works::number.assume_not_null(), works::title))
        .load(conn)?)
}

/// What some works consist of as they were sent, in one query, ordered by work.
pub fn contents(conn: &mut Conn, ids: &[WorkId]) -> Result<Vec<(WorkId, WorkContent)>, Fault> {
    Ok(works::table
        .filter(works::id.among_ids(ids))
        .order(works::id.asc())
        .select((works::id, works::content))
        .load(conn)?)
}

/// The works of an entry, withdrawn ones included, oldest first.
pub fn list_of_entry(conn: &mut Conn, entry: EntryId) -> Result<Vec<Work>, Fault> {
    list_of_entries(conn, &[entry])
}

/// The works of some entries, withdrawn ones included, in one query, oldest first.
pub fn list_of_entries(conn: &mut Conn, entries: &[EntryId]) -> Result<Vec<Work>, Fault> {
    Ok(works::table
        .filter(works::entry_id.among_ids(entries))
        .order(works::id.asc())
        .select(Work::as_select())
        .load(conn)?)
}

/// The films of some works as their makers have them, sent or not, in one query: by work, then main, intro, core, closing, then place.
pub fn videos_of(conn: &mut Conn, ids: &[WorkId]) -> Result<Vec<Video>, Fault> {
    video_check::of_works(conn, ids)
}

/// The last receipt of a work.
pub fn latest_submission(conn: &mut Conn, id: WorkId) -> Result<Option<Submission>, Fault> {
    Ok(submissions::table
        .filter(submissions::work_id.eq(id))
        .order((submissions::revision.desc(), submissions::id.desc()))
        .select(Submission::as_select())
        .first(conn)
        .optional()?)
}

/// The works of some entries as `list_of_entries` gives them, each with what was sent last, in one query.
pub fn list_with_last(
    conn: &mut Conn,
    entries: &[EntryId],
) -> Result<Vec<(Work, Option<Submission>)>, Fault> {
    let last = submissions::work_id.eq(works::id).and(submissions::revision.eq(works::revision));
    Ok(works::table
        .left_join(submissions::table.on(last))
        .filter(works::entry_id.among_ids(entries))
        .order(works::id.asc())
        .select((Work::as_select(), Option::<Submission>::as_select()))
        .load(conn)?)
}

/// Every receipt of a work, newest first.
pub fn submissions_of(conn: &mut Conn, id: WorkId) -> Result<Vec<Submission>, Fault> {
    Ok(submissions::table
        .filter(submissions::work_id.eq(id))
        .order((submissions::revision.desc(), submissions::id.desc()))
        .select(Submission::as_select())
        .load(conn)?)
}

/// Who made what was sent, as they were called then, the leader first.
pub fn makers_of(conn: &mut Conn, submission: i64) -> Result<Vec<SubmissionMaker>, Fault> {
    Ok(submission_makers::table
        .filter(submission_makers::submission_id.eq(submission))
        .order(submission_makers::place.asc())
        .select(SubmissionMaker::as_select())
        .load(conn)?)
}

/// The receipts that name a person, those of teams they left among them, the oldest first.
pub fn named_receipts(conn: &mut Conn, user: UserId) -> Result<Vec<NamedReceipt>, Fault> {
    Ok(submission_makers::table
        .inner_join(submissions::table)
        .filter(submission_makers::user_id.eq(user))
        .order((submissions::submitted_at.asc(), submissions::id.asc()))
        .select((
            submissions::receipt,
            submissions::submitted_at,
            submissions::team_name,
            submission_makers::name,
            submission_makers::institution,
        ))
        .load(conn)?)
}

/// The act in the trail by which a work is taken back.
pub const WITHDRAWN: &str = "work.withdrawn";
/// The act in the trail by which it takes part again.
pub const RETURNED: &str = "work.returned";

/// Every time a work was taken back, and every time that was undone; newest first.
pub fn withdrawals(conn: &mut Conn, id: WorkId) -> Result<Vec<audit::Line>, Fault> {
    audit::of_subjects(conn, "work", &[id.0], &[WITHDRAWN, RETURNED])
}

/// When a submission arrived, by the code of its receipt.
pub fn received_at(conn: &mut Conn, code: &str) -> Result<Option<At>, Fault> {
    // Hexadecimal digits alone, so that nothing in it is a pattern.
    let whole =
        code.len() == RECEIPT_CODE && code.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if !whole {
        return Ok(None);
    }
    // A range, which the index serves: every hash that begins with the code.
    Ok(submissions::table
        .filter(submissions::content_hash.ge(code))
        .filter(submissions::content_hash.lt(format!("{code}g")))
        .order(submissions::id.asc())
        .select(submissions::submitted_at)
        .first(conn)
        .optional()?)
}
