//! Verbs on reminders.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::model::{Reminder, ReminderKind};
use super::waiting::Waiting;
use super::{rules, store};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::clock::At;
use crate::db::{self, Conn, Tx};
use crate::duties::{Duty, EntryFacts};
use crate::editions::rules::phase_state;
use crate::editions::{self, Edition, PhaseKey, PhaseState};
use crate::i18n::Message;
use crate::ids::{EditionId, EntryId, JurorId, WorkId};
use crate::judging::{self, JurorLine, JurorStatus};
use crate::notifications::letters::jury::{AnswerAwaited, SheetsOpen};
use crate::notifications::letters::work::{DraftsNotSent, RevisionAwaited};
use crate::notifications::{self, Mail};
use crate::queue;
use crate::registration::Addressee;
use crate::say;
use crate::works::WorkStatus;

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
        ReminderKind::Answer => answers(conn, edition, now)?,
        ReminderKind::Sheets => sheets(conn, edition, now)?,
        ReminderKind::Drafts => drafts(conn, edition, now)?,
        ReminderKind::Revision => revisions(conn, edition, now)?,
    };
    let keys: Vec<String> = found.iter().map(|reminder| reminder.key(now)).collect();
    let known: BTreeSet<String> = notifications::written_keys(conn, &keys)?.into_iter().collect();
    found.iter_mut().for_each(|reminder| reminder.told = known.contains(&reminder.key(now)));
    Ok(found)
}

fn answers(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    if edition.sealed_at.is_some() {
        return Ok(Vec::new());
    }
    let mut jury: BTreeMap<JurorId, JurorLine> =
        judging::jurors(conn, edition.id)?.into_iter().map(|line| (line.id, line)).collect();
    jury.retain(|_, line| line.is_awaited(now));
    let ids: Vec<JurorId> = jury.keys().copied().collect();
    let one = |(id, to)| {
        let line = jury.get(&id)?;
        let mail = AnswerAwaited {
            edition: edition.short_title(),
            answer_by: line.answer_by,
            accepted: line.status == JurorStatus::Accepted,
            path: String::new(),
        };
        Some(Reminder {
            to,
            about: plain(&line.pseudonym),
            mail: Mail::AnswerAwaited(mail),
            invited: Some(id),
            thing: format!("answer:{id}:{}", line.answer_by.0),
            deadline: line.answer_by,
            told: false,
            told_of_drafts: false,
        })
    };
    Ok(judging::juror_recipients(conn, &ids)?.into_iter().filter_map(one).collect())
}

fn sheets(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    let open = judging::takes_steps(edition, now);
    let Some(closes) = closes.filter(|_| open) else { return Ok(Vec::new()) };
    let waiting = judging::open_sheets(conn, edition.id)?;
    let ids: Vec<JurorId> = waiting.iter().map(|sheets| sheets.juror).collect();
    let one = |(id, to)| {
        let sheets = waiting.iter().find(|sheets| sheets.juror == id)?;
        let mail = SheetsOpen {
            open: sheets.open,
            ready: sheets.ready,
            edition: edition.short_title(),
            closes,
            path: format!("/{}/juri", edition.slug),
        };
        let open = sheets.open;
        Some(Reminder {
            to,
            about: say!("{open} lembar", "{open} sheets"),
            mail: Mail::SheetsOpen(mail),
            invited: None,
            thing: format!("sheets:{id}:{}", closes.0),
            deadline: closes,
            told: false,
            told_of_drafts: sheets.ready > 0,
        })
    };
    Ok(judging::juror_recipients(conn, &ids)?.into_iter().filter_map(one).collect())
}

fn drafts(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    if edition.phase(PhaseKey::Intake).is_none_or(|phase| phase_state(phase, now) == PhaseState::Later) {
        return Ok(Vec::new());
    }
    let counts: BTreeMap<EntryId, i64> = store::drafts(conn, edition.id)?.into_iter().collect();
    let waiting = Waiting::load(conn, edition, now, counts.keys().copied().collect())?;
    let one = |person: &Addressee| {
        let (facts, own) = waiting.of(person)?;
        let closes = own.phase(PhaseKey::Intake)?.closes_at.filter(|closes| *closes > now)?;
        let duties = waiting.duties(person)?;
        let mut places = duties.iter().filter(|duty| duty.work.is_some_and(|id| is_draft(facts, id)));
        let count = *counts.get(&person.entry)?;
        let list = format!("/peserta/{}/karya", person.entry);
        let place = places.next().filter(|_| count == 1).and_then(|duty| duty.path.clone()).unwrap_or(list);
        let about_drafts = |duty: &&Duty| duty.work.is_none_or(|id| is_draft(facts, id));
        let mail = DraftsNotSent {
            count,
            edition: edition.short_title(),
            closes,
            todo: duties.iter().filter(about_drafts).map(Duty::sentence).collect(),
            path: format!("/{}{place}", edition.slug),
        };
        let thing = format!("drafts:{}:{}", person.member, closes.0);
        let about = say!("{count} draf", "{count} drafts");
        Some(of_entrant(person.clone(), about, Mail::DraftsNotSent(mail), thing, closes))
    };
    Ok(waiting.people.iter().filter_map(one).collect())
}

fn is_draft(facts: &EntryFacts, id: WorkId) -> bool {
    facts.works.iter().any(|work| work.work.id == id && work.work.status == WorkStatus::Draft)
}

fn revisions(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let awaited = store::revisions(conn, edition.id, now)?;
    let entries: BTreeSet<EntryId> = awaited.iter().map(|work| work.entry).collect();
    let waiting = Waiting::load(conn, edition, now, entries.into_iter().collect())?;
    let mut found = Vec::new();
    for work in &awaited {
        let number = work.number.clone().unwrap_or_default();
        for person in waiting.people.iter().filter(|person| person.entry == work.entry) {
            let duties = waiting.duties(person).unwrap_or_default();
            let own = duties.iter().find(|duty| duty.work == Some(work.work));
            let usual = format!("/peserta/{}/karya/{}", work.entry, work.work);
            let place = own.and_then(|duty| duty.path.clone()).unwrap_or(usual);
            let mail = RevisionAwaited {
                number: number.clone(),
                title: work.title.clone(),
                due: work.due,
                path: format!("/{}{place}", edition.slug),
            };
            let thing = format!("revision:{}:{}:{}", work.work, person.member, work.due.0);
            let mail = Mail::RevisionAwaited(mail);
            found.push(of_entrant(person.clone(), plain(&number), mail, thing, work.due));
        }
    }
    Ok(found)
}

/// Words that are the same in both languages.
fn plain(words: &str) -> Message {
    Message { id: words.to_owned(), en: words.to_owned() }
}

fn of_entrant(person: Addressee, about: Message, mail: Mail, thing: String, deadline: At) -> Reminder {
    let (to, invited) = (person.to, None);
    Reminder { to, about, mail, invited, thing, deadline, told: false, told_of_drafts: false }
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
            let Some(days) = rules::due(*kind, reminder.deadline, tx.now) else { continue };
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
        let mail = match (&reminder.mail, reminder.invited) {
            // The link is made only as the letter goes: it ends the older ones.
            (Mail::AnswerAwaited(letter), Some(juror)) => {
                let (path, _) = judging::fresh_link(tx, edition, juror)?;
                Mail::AnswerAwaited(AnswerAwaited { path, ..letter.clone() })
            }
            (mail, _) => mail.clone(),
        };
        let key = reminder.key(tx.now);
        written += usize::from(notifications::send_once(tx, &reminder.to, &mail, &edition.about(), &key)?);
    }
    Ok(written)
}
