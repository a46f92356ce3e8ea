//! Verbs on letters of the committee.

use super::model::{Announcement, AnnouncementState, Audience, Wording};
use super::placeholders::unknown;
use super::problem::{AnnouncementProblem, SaveProblem, SendProblem};
use super::receivers::{compose, receivers};
use super::store;
use super::typed::{Saved, Typed, put_together};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Tx};
use crate::editions::{self, Edition};
use crate::ids::{AnnouncementId, EditionId};
use crate::notifications::{self, About, LetterKind, NewLetter};
use crate::outbox::text;

/// Begins a draft, empty or from a template or an earlier letter.
///
/// # Errors
/// No such letter to begin from, or our own failures.
pub fn create(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    from: Option<AnnouncementId>,
) -> db::Result<AnnouncementId> {
    let wording = match from {
        Some(id) => Wording { name: String::new(), ..store::find(tx.conn, edition, id)?.wording() },
        None => Wording::empty(),
    };
    put(tx, who, edition, AnnouncementState::Draft, &wording)
}

fn put(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    state: AnnouncementState,
    wording: &Wording,
) -> db::Result<AnnouncementId> {
    let id = store::insert(tx, edition, state, wording, who.person().user_id())?;
    log(tx, who, edition, "announcement.begun", id)?;
    Ok(id)
}

/// Saves what was typed, complete or not, put together field by field with what another member stored meanwhile.
///
/// # Errors
/// Sent already; saved by others again and again in this moment.
pub fn save(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    id: AnnouncementId,
    typed: &Typed,
) -> Result<Saved, SaveProblem> {
    let by = who.person().user_id();
    // A save that another one came before is put together anew.
    for _ in 0..2 {
        let found = store::find(tx.conn, edition, id)?;
        if found.state == AnnouncementState::Sent {
            return Err(SaveProblem::Sent);
        }
        let (mut saved, wording) = put_together(&found, typed, by, tx.now);
        let changed = !saved.merged.changed.is_empty();
        if !changed && saved.one.edits == found.edits {
            return Ok(saved);
        }
        let done = match changed {
            true => store::save(tx, &saved.one, &wording, by)?,
            false => store::note_save(tx, &saved.one)?,
        };
        if done == 0 {
            continue;
        }
        if changed && !typed.by_script {
            log(tx, who, edition, "announcement.saved", id)?;
        }
        saved.one = store::find(tx.conn, edition, id)?;
        return Ok(saved);
    }
    Err(SaveProblem::Changed)
}

/// What a member saw before sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Previewed {
    pub id: AnnouncementId,
    pub version: i64,
    /// How many people were to receive it.
    pub count: usize,
}

/// Sends it to everybody of its audience, each person once. Sent already, nothing happens. A letter about the result
/// waits for the publication.
///
/// # Errors
/// A refusal in words: incomplete, unknown placeholders, nobody, or not what was previewed.
pub fn send(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    seen: Previewed,
) -> Result<(), SendProblem> {
    let edition = editions::lock(tx, edition)?;
    let found = store::find(tx.conn, edition.id, seen.id)?;
    match found.state {
        AnnouncementState::Sent => return Ok(()),
        AnnouncementState::Template => return Err(SendProblem::Template),
        AnnouncementState::Draft => {}
    }
    require_whole(&found)?;
    let people = receivers(tx.conn, &edition, found.audience)?;
    if people.is_empty() {
        return Err(SendProblem::Nobody);
    }
    let letters = i64::try_from(people.len()).unwrap_or(i64::MAX);
    let by = who.person().user_id();
    if people.len() != seen.count || store::mark_sent(tx, seen.id, seen.version, by, letters)? == 0 {
        return Err(SendProblem::Changed);
    }
    let about = about(&edition, &found).by(by);
    for person in &people {
        let (subject, content) = compose(&edition, &found, person, tx.site);
        let key = format!("announcement:{}:{}", found.id, person.to.email.to_lowercase());
        let new = NewLetter {
            kind: LetterKind::Announcement,
            to: &person.to,
            subject: &subject,
            content: &content,
            key: Some(&key),
        };
        notifications::put(tx, &new, &about)?;
    }
    let subject = Subject::new("announcement", found.id.0);
    let mut record = who.person().record(Some(edition.id), "announcement.sent", subject);
    record.details = serde_json::json!({ "audience": found.audience, "letters": letters });
    Ok(audit::record(tx, &record)?)
}

fn about(edition: &Edition, of: &Announcement) -> About {
    About { until_published: of.about_results && !edition.is_published(), ..edition.about() }
}

fn require_whole(of: &Announcement) -> Result<(), SendProblem> {
    let wording = of.wording();
    if wording.texts().iter().any(|(_, text)| text.trim().is_empty()) {
        return Err(SendProblem::Incomplete);
    }
    let strange = strange(&wording);
    if strange.is_empty() { Ok(()) } else { Err(SendProblem::Unknown(strange)) }
}

fn strange(wording: &Wording) -> Vec<String> {
    let offered = Audience::offers(wording.audience);
    let mut all: Vec<String> = wording.texts().iter().flat_map(|(_, text)| unknown(text, offered)).collect();
    all.dedup();
    all
}

/// Keeps a copy as a template of the edition.
///
/// # Errors
/// It has no name.
pub fn keep_as_template(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    id: AnnouncementId,
    name: &str,
) -> Result<AnnouncementId, AnnouncementProblem> {
    if name.is_empty() {
        return Err(AnnouncementProblem::Stays(text::NAME_MISSING));
    }
    let wording = Wording { name: name.to_owned(), ..store::find(tx.conn, edition, id)?.wording() };
    Ok(put(tx, who, edition, AnnouncementState::Template, &wording)?)
}

/// Removes a draft or a template.
///
/// # Errors
/// What was sent stays on record.
pub fn delete(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    id: AnnouncementId,
) -> Result<(), AnnouncementProblem> {
    let found = store::find(tx.conn, edition, id)?;
    if store::delete(tx, found.id)? == 0 {
        return Err(AnnouncementProblem::Stays(text::SENT_STAYS));
    }
    Ok(log(tx, who, edition, "announcement.deleted", id)?)
}

fn log(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    act: &'static str,
    id: AnnouncementId,
) -> db::Result<()> {
    let subject = Subject::new("announcement", id.0);
    audit::record(tx, &who.person().record(Some(edition), act, subject))
}
