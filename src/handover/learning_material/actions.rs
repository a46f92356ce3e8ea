//! Asking for learning material, writing and releasing it.

use std::collections::BTreeMap;

use super::model::{LearningMaterial, MaterialLine, MaterialPage, Released};
use super::problem::{AskProblem, MaterialProblem};
use super::rules::{checklist, still_missing};
use super::store::{self, NewAsking};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::film_watch;
use crate::handover::store::fit_works;
use crate::i18n::Message;
use crate::ids::{EditionId, EntryId, WorkId};
use crate::merge::Origin;
use crate::notifications::letters::handover::MaterialAsked;
use crate::notifications::{self, About, Mail};
use crate::registration::{self, EntryMember};
use crate::video_check::{self, Video};
use crate::works::actions::StepDecision;
use crate::works::{self, FormStep, rules};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 1000;

/// Works whose makers are asked, until when, with a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    pub works: Vec<WorkId>,
    pub due: At,
    pub note: String,
}

/// Asks the makers of fit works for what the platform needs, or gives those who were asked another time limit. Each maker
/// gets a letter.
///
/// # Errors
/// The result is not public, a work is not fit, the time limit is past, or our own failures.
pub fn ask(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    asking: &Asking,
) -> Result<usize, AskProblem> {
    let edition = editions::lock(tx, edition)?;
    let mut chosen = asking.works.clone();
    chosen.sort_unstable();
    chosen.dedup();
    may_ask(tx.conn, &edition, &chosen)?;
    if asking.due <= tx.now {
        return Err(AskProblem::PastDue);
    }
    if asking.note.chars().count() > LONGEST_NOTE {
        return Err(AskProblem::NoteTooLong);
    }
    let new = NewAsking {
        edition: edition.id,
        by: who.person().user_id(),
        due: asking.due,
        note: asking.note.trim(),
    };
    for (work, content) in works::contents(tx.conn, &chosen)? {
        store::put_asking(tx, work, &new, &content)?;
        let subject = Subject::new("work", work.0);
        let mut record = who.person().record(Some(edition.id), "work.material_asked", subject);
        record.reason = new.note;
        record.details = serde_json::json!({ "due_at": asking.due });
        audit::record(tx, &record)?;
    }
    tell(tx, &edition, &chosen, &new)?;
    Ok(chosen.len())
}

/// Whether the makers of these works may be asked.
fn may_ask(conn: &mut Conn, edition: &Edition, chosen: &[WorkId]) -> Result<(), AskProblem> {
    if !edition.is_published() {
        return Err(AskProblem::NotPublished);
    }
    if chosen.is_empty() {
        return Err(AskProblem::NothingChosen);
    }
    let fit = fit_works(conn, edition.id)?;
    if chosen.iter().all(|work| fit.contains(work)) { Ok(()) } else { Err(AskProblem::NotFit) }
}

fn tell(tx: &mut Tx<'_>, edition: &Edition, chosen: &[WorkId], asking: &NewAsking<'_>) -> Result<(), Fault> {
    let entries: BTreeMap<WorkId, EntryId> = works::entries_of(tx.conn, chosen)?.into_iter().collect();
    let makers = registration::recipients(tx.conn, &entries.values().copied().collect::<Vec<_>>())?;
    for (work, number, title) in works::names(tx.conn, chosen)? {
        let Some(entry) = entries.get(&work) else { continue };
        let mail = Mail::MaterialAsked(MaterialAsked {
            edition: edition.short_title(),
            number,
            title,
            due: asking.due,
            note: asking.note.to_owned(),
            path: format!("/{}/peserta/{entry}/karya/{work}/materi", edition.slug),
        });
        let about = About { by: Some(asking.by), work: Some(work), ..edition.about() };
        for maker in makers.iter().filter(|maker| maker.entry == *entry) {
            notifications::send(tx, &maker.to, &mail, &about)?;
        }
    }
    Ok(())
}

/// Every fit work of an edition with its material, by number.
///
/// # Errors
/// Our own failures only.
pub fn overview(conn: &mut Conn, edition: EditionId) -> Result<Vec<MaterialLine>, Fault> {
    let fit = fit_works(conn, edition)?;
    let mut materials = store::all(conn, edition)?;
    let mut makers = makers(conn, &fit)?;
    let mut lines = Vec::with_capacity(fit.len());
    for (work, number, title) in works::names(conn, &fit)? {
        let makers = makers.remove(&work).unwrap_or_default();
        lines.push(MaterialLine { work, number, title, makers, material: materials.remove(&work) });
    }
    Ok(lines)
}

fn makers(conn: &mut Conn, ids: &[WorkId]) -> Result<BTreeMap<WorkId, Vec<String>>, Fault> {
    let entries = works::entries_of(conn, ids)?;
    let own: Vec<EntryId> = entries.iter().map(|(_, entry)| *entry).collect();
    let mut names: BTreeMap<EntryId, Vec<String>> = BTreeMap::new();
    for (entry, name) in registration::credited_names(conn, &own)? {
        names.entry(entry).or_default().push(name);
    }
    let mut of_works = BTreeMap::new();
    for (work, entry) in entries {
        of_works.insert(work, names.get(&entry).cloned().unwrap_or_default());
    }
    Ok(of_works)
}

/// The material of a work with all that its page shows; none where nobody was asked, or the work is no longer fit.
///
/// # Errors
/// Our own failures only.
pub fn material_page(conn: &mut Conn, work: WorkId) -> Result<Option<MaterialPage>, Fault> {
    let Some(material) = store::find(conn, work)? else { return Ok(None) };
    if !fit_works(conn, material.edition_id)?.contains(&work) {
        return Ok(None);
    }
    let by = store::releaser(conn, work)?;
    let release = |(by, at)| Released { by, at, licence_version: material.licence_version.clone() };
    Ok(Some(MaterialPage {
        released: by.zip(material.released_at).map(release),
        films: video_check::sent_of_works(conn, &[work])?,
        changed: film_watch::own_changes(conn, &[work])?,
        makers: makers(conn, &[work])?.remove(&work).unwrap_or_default(),
        material,
    }))
}

/// What lacks of some works, as their makers have them; works whose makers were not asked are left out. What the watch over
/// films found is not in it.
///
/// # Errors
/// Our own failures only.
pub fn missing(conn: &mut Conn, lines: &[&MaterialLine]) -> Result<BTreeMap<WorkId, Vec<Message>>, Fault> {
    let asked: Vec<&LearningMaterial> = lines.iter().filter_map(|line| line.material.as_ref()).collect();
    let ids: Vec<WorkId> = asked.iter().map(|material| material.work_id).collect();
    let mut films: BTreeMap<WorkId, Vec<Video>> = BTreeMap::new();
    for film in video_check::sent_of_works(conn, &ids)? {
        films.entry(film.work_id).or_default().push(film);
    }
    let of = |material: &&LearningMaterial| {
        let own = films.remove(&material.work_id).unwrap_or_default();
        let items = checklist(&material.content, &own, &[]);
        (material.work_id, still_missing(&items).map(|item| item.label.clone()).collect())
    };
    Ok(asked.iter().map(of).collect())
}

/// The member's own material, locked, while it may be changed.
fn open(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    work: WorkId,
) -> Result<(LearningMaterial, Edition), MaterialProblem> {
    works::find_own(tx.conn, who, work)?.ok_or(Fault::NotFound)?;
    let material = store::lock(tx, work)?.ok_or(Fault::NotFound)?;
    let edition = editions::find_by_id(tx.conn, material.edition_id)?.ok_or(Fault::NotFound)?;
    if !fit_works(tx.conn, edition.id)?.contains(&work) {
        return Err(Fault::NotFound.into());
    }
    if tx.now >= material.due_at {
        return Err(MaterialProblem::Over { due: material.due_at });
    }
    Ok((material, edition))
}

/// A save of the material, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct MaterialSave<'a> {
    pub work: WorkId,
    pub origin: &'a Origin,
}

/// Keeps what was written. `decide` is given the material as it is stored and says what is to be stored, so that nobody
/// writes over what another saved meanwhile.
///
/// # Errors
/// Not the member's own, or the time is over.
pub fn save(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    of: MaterialSave<'_>,
    decide: impl FnOnce(&LearningMaterial) -> StepDecision,
) -> Result<LearningMaterial, MaterialProblem> {
    let (material, edition) = open(tx, who, of.work)?;
    let decided = decide(&material);
    let content =
        rules::with_step(&material.content, &decided.content, FormStep::Material, &edition.settings);
    let mut edits = material.edits.clone();
    if !decided.changed.is_empty() || !of.origin.tab.is_empty() {
        edits.note(&decided.changed, who.person().user_id(), tx.now, of.origin);
    }
    store::put_content(tx, of.work, &content, &edits)?;
    if content != material.content {
        let subject = Subject::new("work", of.work.0);
        audit::record_edit(tx, &who.person().record(Some(edition.id), "work.material_edited", subject))?;
    }
    Ok(LearningMaterial { content, edits, saved_at: Some(tx.now), ..material })
}

/// What a maker says with a release.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Release {
    /// Version of the licence that was read.
    pub licence_version: String,
    /// The licence is agreed to (R15).
    pub licence: bool,
    /// The names that go with the work are right.
    pub names: bool,
}

/// Releases what is written: from now on packages and the gallery take it.
///
/// # Errors
/// Not the member's own, the time is over, or a statement lacks.
pub fn release(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    work: WorkId,
    said: &Release,
) -> Result<(), MaterialProblem> {
    let (_, edition) = open(tx, who, work)?;
    let licence = &edition.settings.licence.version;
    if said.licence_version != *licence {
        return Err(MaterialProblem::LicenceChanged);
    }
    if !(said.licence && said.names) {
        return Err(MaterialProblem::ConsentMissing);
    }
    store::put_release(tx, work, who.person().user_id(), licence)?;
    let subject = Subject::new("work", work.0);
    let mut record = who.person().record(Some(edition.id), "work.material_released", subject);
    record.details = serde_json::json!({ "licence_version": licence });
    Ok(audit::record(tx, &record)?)
}
