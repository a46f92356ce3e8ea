//! Who receives a letter of the committee, each person once, and what it says to each.

use std::collections::BTreeMap;

use super::model::{Announcement, Audience, Receiver};
use super::placeholders::{Placeholder, fill};
use super::store::{self, AskedWork};
use crate::accounts;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, deadline};
use crate::ids::EntryId;
use crate::judging::{self, JurorStatus};
use crate::notifications::{Content, Recipient};
use crate::registration;
use crate::works::WorkStatus;

/// The people of an audience, each once, by address.
///
/// # Errors
/// Our own failures only.
pub fn receivers(conn: &mut Conn, edition: &Edition, audience: Audience) -> Result<Vec<Receiver>, Fault> {
    let closes = |key| edition.phase(key).and_then(|phase| phase.closes_at);
    match audience {
        Audience::AllEntrants => entrants(conn, edition, None),
        Audience::Drafts => {
            let mut works = store::asked_works(conn, edition.id, &[WorkStatus::Draft])?;
            works.iter_mut().for_each(|work| work.due = closes(PhaseKey::Intake));
            entrants(conn, edition, Some(&works))
        }
        Audience::OpenRevisions => {
            let works = store::asked_works(conn, edition.id, &[WorkStatus::RevisionRequested])?;
            entrants(conn, edition, Some(&works))
        }
        Audience::AcceptedWorks => {
            let works = store::asked_works(conn, edition.id, WorkStatus::IN_JUDGING)?;
            entrants(conn, edition, Some(&works))
        }
        Audience::JurorsInvited => {
            jurors(conn, edition, &[JurorStatus::Invited, JurorStatus::Accepted], closes(PhaseKey::Judging))
        }
        Audience::JurorsActive => jurors(conn, edition, &[JurorStatus::Active], closes(PhaseKey::Judging)),
        Audience::Committee => {
            let path = format!("/{}/panitia", edition.slug);
            let people = accounts::whole_committee(conn)?;
            Ok(once(people.into_iter().map(|to| bare(to, &path, None)).collect()))
        }
    }
}

/// People of all living entries, or of those that some works belong to.
fn entrants(conn: &mut Conn, edition: &Edition, works: Option<&[AskedWork]>) -> Result<Vec<Receiver>, Fault> {
    let mut teams: BTreeMap<EntryId, String> = store::live_entries(conn, edition.id)?.into_iter().collect();
    if let Some(works) = works {
        teams.retain(|entry, _| works.iter().any(|work| work.entry == *entry));
    }
    let ids: Vec<EntryId> = teams.keys().copied().collect();
    let path = format!("/{}/peserta", edition.slug);
    let people = registration::recipients(conn, &ids)?;
    let receiver = |person: registration::Addressee| {
        let own = works.unwrap_or_default().iter().filter(|work| work.entry == person.entry);
        let team = teams.get(&person.entry).filter(|team| !team.is_empty());
        Receiver {
            entries: vec![team.cloned().unwrap_or_else(|| person.to.name.clone())],
            works: own.clone().map(title).collect(),
            deadline: own.filter_map(|work| work.due).min(),
            ..bare(person.to, &path, None)
        }
    };
    Ok(once(people.into_iter().map(receiver).collect()))
}

/// A work's title, or its number.
fn title(work: &AskedWork) -> String {
    match (work.title.is_empty(), &work.number) {
        (false, _) => work.title.clone(),
        (true, Some(number)) => number.clone(),
        (true, None) => "–".to_owned(),
    }
}

fn jurors(
    conn: &mut Conn,
    edition: &Edition,
    states: &[JurorStatus],
    closes: Option<At>,
) -> Result<Vec<Receiver>, Fault> {
    let ids = store::jurors_in(conn, edition.id, states)?;
    let path = format!("/{}/juri", edition.slug);
    let people = judging::juror_recipients(conn, &ids)?;
    Ok(once(people.into_iter().map(|(_, to)| bare(to, &path, closes)).collect()))
}

fn bare(to: Recipient, path: &str, deadline: Option<At>) -> Receiver {
    Receiver { to, entries: Vec::new(), works: Vec::new(), deadline, path: path.to_owned() }
}

/// One of each address, with everything that is that person's.
fn once(people: Vec<Receiver>) -> Vec<Receiver> {
    let mut known: BTreeMap<String, Receiver> = BTreeMap::new();
    for person in people {
        let key = person.to.email.to_lowercase();
        match known.get_mut(&key) {
            None => {
                known.insert(key, person);
            }
            Some(first) => {
                first.entries.extend(person.entries);
                first.works.extend(person.works);
                first.deadline = [first.deadline, person.deadline].into_iter().flatten().min();
            }
        }
    }
    known.into_values().collect()
}

/// Subject and letter as one receiver gets them, in that person's language.
#[must_use]
pub fn compose(edition: &Edition, of: &Announcement, to: &Receiver, site: &str) -> (String, Content) {
    let lang = to.to.lang;
    let value = |one: Placeholder| match one {
        Placeholder::Name => to.to.name.clone(),
        Placeholder::Edition => edition.short_title(),
        Placeholder::Entry => to.entries.join(", "),
        Placeholder::Work => to.works.join("; "),
        Placeholder::Deadline => to.deadline.map_or_else(|| "–".to_owned(), |at| deadline(at, lang)),
        Placeholder::Link => format!("{site}{}", to.path),
    };
    let (subject, body) = match lang {
        Lang::Id => (&of.subject_id, &of.body_id),
        Lang::En => (&of.subject_en, &of.body_en),
    };
    let head = edition.about().head;
    let empty = Content {
        lang,
        name: to.to.name.clone(),
        paragraphs: Vec::new(),
        points: Vec::new(),
        action: None,
        signature: head.signature.iter().map(|line| line.get(lang).to_owned()).collect(),
    };
    (fill(subject, value), empty.with_body(&fill(body, value)))
}
