//! Reminders to entrants: invitations to a team, drafts, changes that were not sent, revisions.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Invited, Reminder};
use super::store;
use super::waiting::Waiting;
use crate::clock::At;
use crate::db::{self, Conn};
use crate::duties::{Duty, EntryFacts, What, WorkFacts};
use crate::editions::rules::phase_state;
use crate::editions::{Edition, PhaseKey, PhaseState};
use crate::i18n::Message;
use crate::ids::{EntryId, WorkId};
use crate::notifications::Mail;
use crate::notifications::letters::membership::MembershipAwaited;
use crate::notifications::letters::work::{ChangesNotSent, DraftsNotSent, RevisionAwaited};
use crate::registration::rules::answer_by;
use crate::registration::{self, Addressee, AwaitedMember};
use crate::say;
use crate::works::WorkStatus;

pub(super) fn members(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let one = |awaited: AwaitedMember| {
        let own = edition.clone().for_entry(awaited.intake_closes_at);
        let until = answer_by(&own.settings, awaited.invited_at);
        let to = awaited.recipient();
        let mail = MembershipAwaited {
            team: awaited.team.clone(),
            edition: edition.short_title(),
            known: !to.name.is_empty(),
            until,
            path: String::new(),
        };
        (now < until).then(|| Reminder {
            to,
            about: Message::same(&awaited.team),
            mail: Mail::MembershipAwaited(mail),
            invited: Some(Invited::Member { entry: awaited.entry, member: awaited.member }),
            thing: format!("membership:{}:{}", awaited.member, until.0),
            since: awaited.invited_at,
            deadline: until,
            told: false,
            told_of_drafts: false,
        })
    };
    Ok(registration::awaited_members(conn, edition.id)?.into_iter().filter_map(one).collect())
}

pub(super) fn drafts(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
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
        let begun = facts.works.iter().filter(|work| work.work.status == WorkStatus::Draft);
        let since = begun.map(|work| work.work.created_at).min().unwrap_or(now);
        let of = Awaits { since, deadline: closes, thing };
        Some(of_entrant(person, about, Mail::DraftsNotSent(mail), of))
    };
    Ok(waiting.people.iter().filter_map(one).collect())
}

/// Each person once, with every work of the entry that was sent and changed since.
pub(super) fn changes(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let entries = store::changed(conn, edition.id)?;
    let waiting = Waiting::load(conn, edition, now, entries)?;
    let one = |person: &Addressee| {
        let (facts, own) = waiting.of(person)?;
        let closes = own.phase(PhaseKey::Intake)?.closes_at.filter(|closes| *closes > now)?;
        let duties = waiting.duties(person)?;
        let changed: Vec<&Duty> = duties.iter().filter(|duty| is_changed(facts, duty)).collect();
        let first = changed.first()?;
        let list = format!("/peserta/{}/karya", person.entry);
        let place = first.path.clone().filter(|_| changed.len() == 1).unwrap_or(list);
        let works =
            facts.works.iter().filter(|work| changed.iter().any(|duty| duty.work == Some(work.work.id)));
        let since = works.map(|work| work.work.updated_at).min().unwrap_or(now);
        let count = changed.len();
        let mail = ChangesNotSent {
            count,
            edition: edition.short_title(),
            closes,
            todo: changed.iter().map(|duty| duty.sentence()).collect(),
            path: format!("/{}{place}", edition.slug),
        };
        let thing = format!("changes:{}:{}", person.member, closes.0);
        let about = say!("{count} karya", "{count} work(s)");
        Some(of_entrant(person, about, Mail::ChangesNotSent(mail), Awaits { since, deadline: closes, thing }))
    };
    Ok(waiting.people.iter().filter_map(one).collect())
}

/// A duty about a work that was sent: what stands there now is not what counts.
fn is_changed(facts: &EntryFacts, duty: &Duty) -> bool {
    let sent =
        |work: &&WorkFacts| Some(work.work.id) == duty.work && work.work.status == WorkStatus::Submitted;
    let about_sending = matches!(duty.what, What::SendChanges | What::FinishWork { .. });
    about_sending && facts.works.iter().any(|work| sent(&work))
}

fn is_draft(facts: &EntryFacts, id: WorkId) -> bool {
    facts.works.iter().any(|work| work.work.id == id && work.work.status == WorkStatus::Draft)
}

pub(super) fn revisions(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
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
            let since = waiting.asked_at(work.entry, work.work).unwrap_or(now);
            let of = Awaits { since, deadline: work.due, thing };
            found.push(of_entrant(person, Message::same(&number), Mail::RevisionAwaited(mail), of));
        }
    }
    Ok(found)
}

/// What is awaited, since when and until when.
pub(super) struct Awaits {
    pub since: At,
    pub deadline: At,
    pub thing: String,
}

pub(super) fn of_entrant(person: &Addressee, about: Message, mail: Mail, of: Awaits) -> Reminder {
    Reminder {
        to: person.to.clone(),
        about,
        mail,
        invited: None,
        thing: of.thing,
        since: of.since,
        deadline: of.deadline,
        told: false,
        told_of_drafts: false,
    }
}
