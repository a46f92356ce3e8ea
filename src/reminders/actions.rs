//! Verbs on reminders.

use std::collections::BTreeSet;
use std::time::Duration;

use super::model::{Invited, Reminder, ReminderKind};
use super::{of_entrants, of_jury, of_newcomers, rules};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::clock::At;
use crate::db::{self, Conn, Tx};
use crate::editions::{self, Edition};
use crate::ids::EditionId;
use crate::judging;
use crate::notifications::letters::jury::AnswerAwaited;
use crate::notifications::letters::membership::MembershipAwaited;
use crate::notifications::{self, Mail};
use crate::queue;
use crate::registration;

/// The reminders of a kind that may go out now, by hand or by themselves. A fixed number of queries.
///
/// # Errors
/// Our own failures only.
pub fn reminders(
    conn: &mut Conn,
    edition: &Edition,
    kind: ReminderKind,
    now: At,
) -> db::Result<Vec<Reminder>> {
    let mut found = match kind {
        ReminderKind::Answer => of_jury::answers(conn, edition, now)?,
        ReminderKind::Members => of_entrants::members(conn, edition, now)?,
        ReminderKind::Registration => of_newcomers::registrations(conn, edition, now)?,
        ReminderKind::Sheets => of_jury::sheets(conn, edition, now)?,
        ReminderKind::NoWork => of_newcomers::without_work(conn, edition, now)?,
        ReminderKind::Drafts => of_entrants::drafts(conn, edition, now)?,
        ReminderKind::Changes => of_entrants::changes(conn, edition, now)?,
        ReminderKind::Revision => of_entrants::revisions(conn, edition, now)?,
    };
    let keys: Vec<String> = found.iter().map(|reminder| reminder.key(now)).collect();
    let known: BTreeSet<String> = notifications::written_keys(conn, &keys)?.into_iter().collect();
    found.iter_mut().for_each(|reminder| reminder.told = known.contains(&reminder.key(now)));
    Ok(found)
}

/// Sends the reminders of a kind, to everybody who was not reminded today. How many were written comes back.
///
/// # Errors
/// Our own failures only.
pub fn remind(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    kind: ReminderKind,
) -> db::Result<usize> {
    let edition = editions::lock(tx, edition)?;
    let found = reminders(tx.conn, &edition, kind, tx.now)?;
    let all: Vec<&Reminder> = found.iter().collect();
    let written = send(tx, &edition, &all)?;
    if written > 0 {
        let subject = Subject::new("edition", edition.id.0);
        let mut record = who.person().record(Some(edition.id), "reminders.sent", subject);
        record.details = serde_json::json!({ "kind": kind, "letters": written });
        audit::record(tx, &record)?;
    }
    Ok(written)
}

/// Sends what is due by itself, each stage of each deadline once. How many letters were written comes back.
///
/// # Errors
/// Our own failures only.
pub fn remind_due(tx: &mut Tx<'_>, edition: EditionId) -> db::Result<usize> {
    let edition = editions::lock(tx, edition)?;
    let mut all = 0;
    for kind in ReminderKind::ALL {
        let found = reminders(tx.conn, &edition, *kind, tx.now)?;
        let mut due = Vec::new();
        for reminder in &found {
            let Some(days) = rules::due(*kind, reminder.span(), tx.now) else { continue };
            // Claimed whether a letter goes or not, so that a stage is looked at once.
            let name = format!("reminder:{}:{days}", reminder.thing);
            let claimed = queue::claim_period(tx, &name, Duration::MAX)?;
            if claimed && (rules::goes_beside_drafts(days) || !reminder.told_of_drafts) {
                due.push(reminder);
            }
        }
        let written = send(tx, &edition, &due)?;
        if written > 0 {
            let record = Record {
                edition: Some(edition.id),
                actor: None,
                actor_name: "portal",
                act: "reminders.sent",
                subject: Subject::new("edition", edition.id.0),
                reason: "",
                details: serde_json::json!({ "kind": kind, "letters": written }),
            };
            audit::record(tx, &record)?;
        }
        all += written;
    }
    Ok(all)
}

fn send(tx: &mut Tx<'_>, edition: &Edition, reminders: &[&Reminder]) -> db::Result<usize> {
    let mut written = 0;
    for reminder in reminders.iter().filter(|reminder| !reminder.told) {
        let mail = with_link(tx, edition, reminder)?;
        let key = reminder.key(tx.now);
        written += usize::from(notifications::send_once(tx, &reminder.to, &mail, &edition.about(), &key)?);
    }
    Ok(written)
}

/// The letter of a reminder. The link of an invitation is made only as the letter goes: it ends the older ones.
fn with_link(tx: &mut Tx<'_>, edition: &Edition, reminder: &Reminder) -> db::Result<Mail> {
    Ok(match (&reminder.mail, reminder.invited) {
        (Mail::AnswerAwaited(letter), Some(Invited::Juror(juror))) => {
            let (path, _) = judging::fresh_link(tx, edition, juror)?;
            Mail::AnswerAwaited(AnswerAwaited { path, ..letter.clone() })
        }
        (Mail::MembershipAwaited(letter), Some(Invited::Member { entry, member })) => {
            let path = registration::invitation_path(tx, edition, entry, member)?.unwrap_or_default();
            Mail::MembershipAwaited(MembershipAwaited { path, ..letter.clone() })
        }
        (mail, _) => mail.clone(),
    })
}
