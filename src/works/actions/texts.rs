//! Beginning a work and writing about it. What is typed is kept as it is, complete or not.

use super::{WorkProblem, open};
use crate::audit;
use crate::db::Tx;
use crate::editions::PhaseKey;
use crate::ids::WorkId;
use crate::registration::{EntryMember, EntryStatus};
use crate::works::model::{Question, Work, WorkContent};
use crate::works::{rules, store};

/// The first step: what the work is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `WorkContent`")]
pub struct About {
    pub title: String,
    pub competencies: Vec<String>,
    pub video_kind: String,
    pub video_kind_other: String,
    pub explanation: String,
    pub objectives: String,
    pub benefits: String,
    pub sources: String,
}

/// The third step: discussion topics and evaluation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `WorkContent`")]
pub struct Discussion {
    pub topics: Vec<String>,
    pub questions: Vec<Question>,
    pub pass_mark: i32,
}

/// Begins a work in the entry's first free place (R28).
pub fn create(tx: &mut Tx<'_>, who: &EntryMember) -> Result<WorkId, WorkProblem> {
    if store::lock_entry(tx, who.entry())? == EntryStatus::Disqualified {
        return Err(WorkProblem::EntryOut);
    }
    let edition = store::edition(tx.conn, who.edition())?;
    edition.require_open(PhaseKey::Intake, tx.now)?;
    let limit = edition.settings.limits.works;
    let taken = store::taken_slots(tx, who.entry())?;
    let slot = rules::free_slot(&taken, limit).ok_or(WorkProblem::TooManyWorks { limit })?;
    let id = store::insert(tx, (who.edition(), who.entry()), slot)?;
    let mut record = who.person().record(Some(who.edition()), "work.created", ("work", id.0));
    record.details = serde_json::json!({ "entry": who.entry(), "slot": slot });
    audit::record(tx, &record)?;
    Ok(id)
}

/// Keeps the first step.
pub fn save_about(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId, about: About) -> Result<(), WorkProblem> {
    let (work, edition, _) = open(tx, who, id)?;
    // Keys that the edition does not know came from no form of ours.
    let known = |key: &String| edition.settings.competency_kind(key).is_some();
    let video_kind = Some(about.video_kind).filter(|key| edition.settings.video_kind(key).is_some());
    let content = WorkContent {
        title: about.title,
        competencies: about.competencies.into_iter().filter(known).collect(),
        video_kind: video_kind.unwrap_or_default(),
        video_kind_other: about.video_kind_other,
        explanation: about.explanation,
        objectives: about.objectives,
        benefits: about.benefits,
        sources: about.sources,
        ..work.latest().clone()
    };
    save(tx, who, &work, content)
}

/// Keeps the third step.
pub fn save_discussion(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    said: Discussion,
) -> Result<(), WorkProblem> {
    let (work, ..) = open(tx, who, id)?;
    let content = WorkContent {
        topics: said.topics,
        questions: said.questions,
        pass_mark: said.pass_mark.clamp(1, 100),
        ..work.latest().clone()
    };
    save(tx, who, &work, content)
}

/// Keeps the two statements of the last step: own work (R14), consent to its use (R15).
pub fn save_declarations(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    (original, licence): (bool, bool),
) -> Result<(), WorkProblem> {
    let (work, ..) = open(tx, who, id)?;
    let content = WorkContent { original, licence, ..work.latest().clone() };
    save(tx, who, &work, content)
}

/// Writes only what differs, so that autosave leaves no trail of nothing. Once sent, the change waits beside
/// what was sent until it is sent as well: the desk, the jury and the public read only what was sent.
fn save(tx: &mut Tx<'_>, who: &EntryMember, work: &Work, content: WorkContent) -> Result<(), WorkProblem> {
    if content == *work.latest() {
        return Ok(());
    }
    match work.revision {
        0 => store::put_content(tx, work.id, &content)?,
        _ => store::put_unsent(tx, work.id, Some(&content).filter(|content| **content != work.content))?,
    };
    let record = who.person().record(Some(who.edition()), "work.edited", ("work", work.id.0));
    Ok(audit::record(tx, &record)?)
}
