//! What the decision looks at, read for any number of entries in a fixed number of queries.

use std::collections::{BTreeMap, HashMap};

use super::model::{Duty, EntryFacts, Next, Reader, WorkFacts};
use super::rules::{self, Standpoint};
use crate::accounts::SignedIn;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::film_watch::{self, OwnChange};
use crate::handover::learning_material;
use crate::ids::WorkId;
use crate::registration::{self, Entry, Invitation, Member};
use crate::verification;
use crate::works::{self, Submission, Video, Work, WorkStatus};

/// The facts of some entries, in the order given.
///
/// # Errors
/// Our own failures only.
pub fn facts_of(conn: &mut Conn, entries: Vec<Entry>) -> Result<Vec<EntryFacts>, Fault> {
    let ids: Vec<_> = entries.iter().map(|entry| entry.id).collect();
    let mut people: HashMap<_, Vec<Member>> = HashMap::new();
    for person in registration::members_of(conn, &ids)? {
        people.entry(person.entry_id).or_default().push(person);
    }
    let mut own: HashMap<_, Vec<WorkFacts>> = HashMap::new();
    let works = works::list_with_last(conn, &ids)?;
    for work in of_works(conn, works)? {
        own.entry(work.work.entry_id).or_default().push(work);
    }
    let facts = |entry: Entry| EntryFacts {
        people: people.remove(&entry.id).unwrap_or_default(),
        works: own.remove(&entry.id).unwrap_or_default(),
        entry,
    };
    Ok(entries.into_iter().map(facts).collect())
}

/// What is asked only of some works is read only where there is such a work.
fn of_works(conn: &mut Conn, found: Vec<(Work, Option<Submission>)>) -> Result<Vec<WorkFacts>, Fault> {
    let mut last: HashMap<WorkId, Submission> = HashMap::new();
    let mut works = Vec::new();
    for (work, sent) in found {
        last.extend(sent.map(|sent| (work.id, sent)));
        works.push(work.into_latest());
    }
    let ids = |set: &[WorkStatus]| -> Vec<WorkId> {
        works.iter().filter(|work| work.status.is_in(set)).map(|work| work.id).collect()
    };
    let mut videos: HashMap<WorkId, Vec<Video>> = HashMap::new();
    let sendable = ids(WorkStatus::SENDABLE);
    // By the state that its makers know: a decision that is held back shows in nothing.
    last.retain(|id, _| sendable.contains(id));
    if !sendable.is_empty() {
        for video in works::videos_of(conn, &sendable)? {
            videos.entry(video.work_id).or_default().push(video);
        }
    }
    let revised = ids(&[WorkStatus::RevisionRequested]);
    let mut asked =
        if revised.is_empty() { BTreeMap::new() } else { verification::asked_of(conn, &revised)? };
    let competing = ids(WorkStatus::COMPETING);
    let changes: Vec<OwnChange> =
        if !competing.is_empty() { film_watch::own_changes(conn, &competing)? } else { Vec::new() };
    let judged = ids(WorkStatus::IN_JUDGING);
    let material =
        if judged.is_empty() { BTreeMap::new() } else { learning_material::unreleased(conn, &judged)? };
    let facts = |work: Work| WorkFacts {
        videos: videos.remove(&work.id).unwrap_or_default(),
        last: last.remove(&work.id),
        asked: asked.remove(&work.id),
        changes: changes.iter().filter(|change| change.work == work.id).cloned().collect(),
        material_due: material.get(&work.id).copied(),
        work,
    };
    Ok(works.into_iter().map(facts).collect())
}

/// What is next for a person in an edition: invitations that wait, and the duties of each entry, the nearest first. None for
/// somebody who takes no part.
///
/// # Errors
/// Our own failures only.
pub fn of_person(
    conn: &mut Conn,
    edition: &Edition,
    person: &SignedIn,
    now: At,
) -> Result<Option<Next>, Fault> {
    let mine: Vec<Entry> =
        registration::mine(conn, edition.id, person.user_id())?.into_iter().map(|my| my.entry).collect();
    let mut all = invited(conn, edition, person)?;
    let mut waiting = None;
    for facts in facts_of(conn, mine)? {
        let edition = edition.clone().for_entry(facts.entry.intake_closes_at);
        let own = facts.people.iter().find(|one| one.user_id == Some(person.user_id()));
        let Some(own) = own else { continue };
        let reader = Reader { member: own.id, leader: own.leader };
        match rules::next(&facts, Standpoint { edition: &edition, reader, now }) {
            Next::Do(duties) => all.extend(duties),
            Next::Wait(why) => waiting = waiting.or(Some(why)),
        }
    }
    all.sort_by_key(Duty::order);
    Ok(if all.is_empty() { waiting.map(Next::Wait) } else { Some(Next::Do(all)) })
}

fn invited(conn: &mut Conn, edition: &Edition, person: &SignedIn) -> Result<Vec<Duty>, Fault> {
    let found = registration::invitations(conn, edition.id, person.user_id())?;
    let duty = |one: &Invitation| {
        let edition = edition.clone().for_entry(one.entry.intake_closes_at);
        rules::answer(one, &edition.settings)
    };
    Ok(found.iter().map(duty).collect())
}
