//! The duties of one entry, the nearest first.

use super::waiting::waiting;
use super::work::of_one;
use crate::clock::At;
use crate::duties::model::{Duty, EntryFacts, Next, Reader, What, Who};
use crate::editions::rules::{is_over, require_open};
use crate::editions::{Edition, EditionSettings, PhaseKey};
use crate::ids::WorkId;
use crate::registration::rules::{Missing, answer_by, missing};
use crate::registration::{Invitation, Member, Signature, entry_title};
use crate::works::WorkStatus;

/// Where a decision is made: the edition as it is for the entry, for whom, and when.
#[derive(Debug, Clone, Copy)]
pub struct Standpoint<'a> {
    /// With the entry's own closing of intake.
    pub edition: &'a Edition,
    pub reader: Reader,
    pub now: At,
}

impl Standpoint<'_> {
    /// The end of a stage.
    pub(super) fn closes(&self, key: PhaseKey) -> Option<At> {
        self.edition.phase(key).and_then(|phase| phase.closes_at)
    }

    /// Whether works can still be prepared and sent: intake is not over, its grace included.
    pub(super) fn intake_ahead(&self) -> bool {
        !is_over(&self.edition.settings, PhaseKey::Intake, self.now)
    }
}

/// What is next for the reader.
#[must_use]
pub fn next(of: &EntryFacts, from: Standpoint<'_>) -> Next {
    let all = duties(of, from);
    if all.is_empty() { Next::Wait(waiting(of, from)) } else { Next::Do(all) }
}

/// What is next about one work: its own duties, and what keeps it from being sent.
#[must_use]
pub fn of_work(of: &EntryFacts, id: WorkId, from: Standpoint<'_>) -> Vec<Duty> {
    let mut found = duties(of, from);
    let own = found.iter().any(|duty| duty.work == Some(id));
    let sendable = of.works.iter().any(|work| work.work.id == id && work.is_sendable());
    found.retain(|duty| match duty.work {
        Some(work) => work == id,
        None => !own && sendable && !matches!(duty.what, What::BeginWork),
    });
    found
}

fn duties(of: &EntryFacts, from: Standpoint<'_>) -> Vec<Duty> {
    if !of.entry.shown_status().is_live() {
        return Vec::new();
    }
    let people = people(of, from);
    let signed = people.is_none();
    let works = of.works.iter().flat_map(|work| of_one(work, signed, from));
    let mut all: Vec<Duty> = works.chain(begin(of, from)).chain(people).collect();
    all.sort_by_key(Duty::order);
    all
}

/// An entry without any work begins one.
fn begin(of: &EntryFacts, from: Standpoint<'_>) -> Option<Duty> {
    let none = of.works.iter().all(|work| work.work.status == WorkStatus::Withdrawn);
    let planned = from.edition.phase(PhaseKey::Intake).is_some_and(|phase| phase.opens_at.is_some());
    (none && planned && from.intake_ahead()).then(|| Duty {
        what: What::BeginWork,
        who: Who::Reader,
        due: from.closes(PhaseKey::Intake),
        work: None,
        name: String::new(),
        path: Some(format!("/peserta/{}/karya", of.entry.id)),
    })
}

/// An invitation that waits for the reader's answer.
#[must_use]
pub fn answer(invitation: &Invitation, settings: &EditionSettings) -> Duty {
    let (entry, member) = (&invitation.entry, &invitation.member);
    let team = entry_title(entry, &invitation.leader).to_owned();
    Duty {
        what: What::AnswerInvitation { leader: invitation.leader.clone(), team },
        who: Who::Reader,
        due: member.invited_at.map(|at| answer_by(settings, at)),
        work: None,
        name: String::new(),
        path: Some(format!("/peserta/undangan/{}", member.id)),
    }
}

/// What of its people keeps an entry from sending its works: who is awaited, or who is to be invited.
#[must_use]
pub fn of_people(of: &EntryFacts, from: Standpoint<'_>) -> Option<Duty> {
    people(of, from).filter(|_| of.entry.shown_status().is_live())
}

/// What keeps the entry from being complete; nothing once works can no longer be sent.
fn people(of: &EntryFacts, from: Standpoint<'_>) -> Option<Duty> {
    let signatures: Vec<Signature> = of.people.iter().map(Member::signature).collect();
    let lacks = missing(of.entry.kind, &signatures);
    if lacks == Missing::Nothing || !sends_again(of, from) {
        return None;
    }
    let leads = from.reader.leader;
    let inviting = require_open(&from.edition.settings.phases, PhaseKey::Registration, from.now).is_ok();
    let own = format!("/peserta/{}", of.entry.id);
    let (what, at) = match lacks {
        Missing::SecondMember if inviting => (What::InviteMember, format!("{own}#anggota-baru")),
        Missing::SecondMember => (What::GoAlone, format!("{own}#perseorangan")),
        Missing::Signatures(_) | Missing::Nothing => {
            let open: Vec<&Member> = of.people.iter().filter(|person| !person.signed()).collect();
            let names = open.iter().map(|person| person.name.clone()).collect();
            let first = open.first().map_or(own.clone(), |person| format!("{own}/anggota/{}", person.id));
            (What::AwaitMembers { names }, first)
        }
    };
    let due = match what {
        What::InviteMember => from.closes(PhaseKey::Registration),
        _ => revision_due(of).or(from.closes(PhaseKey::Intake)),
    };
    let who = match (&what, leads) {
        (What::AwaitMembers { .. }, _) => Who::Others,
        (_, true) => Who::Reader,
        (_, false) => Who::Leader(of.leader().to_owned()),
    };
    Some(Duty { what, who, due, work: None, name: String::new(), path: leads.then_some(at) })
}

/// Whether the entry still sends something.
fn sends_again(of: &EntryFacts, from: Standpoint<'_>) -> bool {
    from.intake_ahead() || revision_due(of).is_some_and(|due| from.now < due)
}

fn revision_due(of: &EntryFacts) -> Option<At> {
    let asked = of.works.iter().filter(|work| work.work.status == WorkStatus::RevisionRequested);
    asked.filter_map(|work| work.work.revision_due_at).min()
}
