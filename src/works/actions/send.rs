//! Sending a work.

use super::{EditProblem, Lacks, SubmitProblem, advance, open, require_settled};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::WorkId;
use crate::notifications::letters::work::WorkReceived;
use crate::notifications::{self, Mail};
use crate::registration::{self, EntryMember, EntryStatus};
use crate::video_check::{self, CheckStatus, Video};
use crate::works::model::{Event, Submission, Work, WorkStatus};
use crate::works::store::{Behind, NewSubmission};
use crate::works::{rules, store};

/// Sends a work as it stands: the receipt, letters to everybody of the entry, and a check for every link
/// that has not passed. Sending the same again gives the same receipt.
pub fn submit(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<Submission, SubmitProblem> {
    let (work, edition, entry) = open(tx, who, id)?;
    rules::may_send(&edition.settings, work.shown_status(), work.shown_due(), tx.now)
        .map_err(EditProblem::from)?;
    require_settled(&work, entry)?;
    let videos = store::videos_of(tx.conn, &[work.id])?;
    let latest = work.latest();
    let items = rules::readiness(&edition.settings, latest, &videos);
    let items: Vec<_> = rules::blocking(&items).cloned().collect();
    let lacks = Lacks { unsigned: entry.status() != EntryStatus::Complete, items };
    if lacks.unsigned || !lacks.items.is_empty() {
        return Err(SubmitProblem::NotReady(lacks));
    }
    let (content, hash) = rules::fingerprint(&rules::sent(latest, &videos)).map_err(Fault::unwritable)?;
    let last = store::latest_submission(tx.conn, work.id)?;
    if let (WorkStatus::Submitted, Some(same)) = (work.status, last.filter(|l| l.content_hash == hash)) {
        return Ok(same);
    }
    let number = number_of(tx, &work, &edition)?;
    let revision = work.revision.saturating_add(1);
    advance(tx, work.id, Event::Submit)?;
    store::put_submitted(tx, work.id, &number, revision)?;
    store::put_content(tx, work.id, latest)?;
    store::settle_videos(tx, work.id)?;
    let receipt = rules::receipt(&number, revision);
    let (by, behind) = (who.person().user_id(), behind(tx, who)?);
    let new = NewSubmission {
        work: work.id,
        revision,
        receipt: &receipt,
        by,
        content: &content,
        hash: &hash,
        behind: &behind,
    };
    let submission = store::insert_submission(tx, &new)?;
    ask_for_checks(tx, &videos)?;
    send_receipts(tx, &work, &edition, &submission)?;
    let mut record = who.person().record(Some(edition.id), "work.submitted", Subject::new("work", work.id.0));
    record.details = serde_json::json!({ "receipt": receipt, "sha256": hash });
    audit::record(tx, &record)?;
    Ok(submission)
}

/// Who stands behind what is sent now: later the team may be called otherwise, and people leave.
fn behind(tx: &mut Tx<'_>, who: &EntryMember) -> Result<Behind, Fault> {
    let found = registration::entry_with_institution(tx.conn, who.entry())?;
    let (entry, institution) = found.ok_or(Fault::NotFound)?;
    Ok(Behind {
        sender: who.person().name().to_owned(),
        team: entry.team_name,
        institution: institution.name,
        makers: registration::makers(tx.conn, who.entry())?,
    })
}

/// The work's number, given out with its first submission and never again.
fn number_of(tx: &mut Tx<'_>, work: &Work, edition: &Edition) -> Result<String, Fault> {
    match &work.number {
        Some(number) => Ok(number.clone()),
        None => Ok(rules::number(edition.year, editions::next_number(tx, edition.id)?)),
    }
}

fn ask_for_checks(tx: &mut Tx<'_>, videos: &[Video]) -> Result<(), Fault> {
    let open = |row: &&Video| row.status != CheckStatus::Passed && !row.is_confirmed();
    for row in videos.iter().filter(open) {
        video_check::request_check(tx, row.id, row.link.provider)?;
    }
    Ok(())
}

fn send_receipts(
    tx: &mut Tx<'_>,
    work: &Work,
    edition: &Edition,
    submission: &Submission,
) -> Result<(), Fault> {
    let mail = Mail::WorkReceived(WorkReceived {
        receipt: submission.receipt.clone(),
        title: work.latest().title.clone(),
        hash: submission.content_hash.clone(),
        at: submission.submitted_at,
        path: format!("/{}/peserta/{}/karya/{}", edition.slug, work.entry_id, work.id),
    });
    for maker in registration::recipients(tx.conn, &[work.entry_id])? {
        // The id as well: another edition of the same year would give out the same number.
        let key = format!("received:{}:{}:{}", work.id, submission.receipt, maker.member);
        notifications::send_once(tx, &maker.to, &mail, &edition.about().work(work.id), &key)?;
    }
    Ok(())
}
