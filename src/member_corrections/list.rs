//! Correcting many people by a list: gone through without a change, then applied as it was seen.

use std::collections::BTreeMap;

use super::actions::{Decided, carry_out, known_institution};
use super::csv_file::{self, CorrectionFile};
use super::model::{KnownInstitution, OpenCorrections};
use super::problem::CorrectMemberProblem;
use super::rules::{self, Facts};
use super::store;
use crate::accounts::{Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::csv_table::LineProblem;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::ids::{EntryId, ImportId, MemberId};
use crate::imports::{self, ImportFile, ImportOf, ImportProblem};
use crate::registration;
use crate::say;
use crate::team;

/// Most people corrected at once: it is one transaction, for which everybody else who saves waits.
const MOST: usize = 500;

/// What a list of one's own would correct now; none if it is gone.
///
/// # Errors
/// Our own failures only.
pub fn open(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: &Edition,
    of: ImportOf,
    id: ImportId,
) -> Result<Option<OpenCorrections>, Fault> {
    let Some(file) = imports::find(conn, of, id)? else { return Ok(None) };
    gone_through(conn, who, edition, file).map(Some)
}

fn gone_through(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: &Edition,
    file: ImportFile,
) -> Result<OpenCorrections, Fault> {
    let read = csv_file::parse(&file.body);
    let facts = facts(conn, who, edition, &read)?;
    let mut plan = rules::plan(&read, &facts);
    let mut left_out = read.problems;
    left_out.append(&mut plan.problems);
    left_out.sort_by_key(|problem| problem.line);
    if plan.steps.len() > MOST {
        let found = plan.steps.len();
        let line = plan.steps.first().map_or(1, |step| step.line);
        plan.steps.clear();
        left_out = vec![LineProblem { line, message: too_many(found) }];
    }
    Ok(OpenCorrections { file, steps: plan.steps, unchanged: plan.unchanged, left_out })
}

fn too_many(found: usize) -> Message {
    say!(
        "Berkas ini mengoreksi {found} orang; paling banyak {MOST} sekali impor. Bagi menjadi beberapa berkas.",
        "This file corrects {found} people; at most {MOST} are corrected at once. Split it into several files."
    )
}

fn facts(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: &Edition,
    file: &CorrectionFile,
) -> Result<Facts, Fault> {
    let ids: Vec<MemberId> = file.rows.iter().map(|row| row.member).collect();
    let people = store::people(conn, edition.id, &ids)?;
    let mut entries: Vec<EntryId> = people.iter().map(|person| person.entry).collect();
    entries.sort_unstable();
    entries.dedup();
    let bound = team::bound_entries(conn, who, &entries, Permission::Works)?;
    let current: BTreeMap<MemberId, String> =
        people.iter().map(|person| (person.member, person.institution().to_owned())).collect();
    let mut names: Vec<&str> = file
        .rows
        .iter()
        .filter(|row| current.get(&row.member).is_some_and(|stored| *stored != row.institution))
        .map(|row| row.institution.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    Ok(Facts {
        people: people.into_iter().map(|person| (person.member, person)).collect(),
        institutions: known(conn, &names)?,
        kept: bound.into_iter().map(|(entry, bound)| (entry, bound.message())).collect(),
        mixed: edition.settings.mixed_institutions,
    })
}

/// The institutions of the directory that are meant, by the name as it is written.
fn known(conn: &mut Conn, names: &[&str]) -> Result<BTreeMap<String, KnownInstitution>, Fault> {
    let mut found = BTreeMap::new();
    for written in names {
        if let Some(one) = known_institution(conn, written)? {
            found.insert((*written).to_owned(), one);
        }
    }
    Ok(found)
}

/// Corrects everybody as it was seen, for one reason: `fingerprint` is what the list would do. How many people there were.
///
/// # Errors
/// The list is gone or changes nothing, or somebody's data changed since it was seen.
pub fn apply(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: &Edition,
    of: ImportOf,
    sent: &SentList<'_>,
) -> Result<usize, CorrectMemberProblem> {
    let file = imports::lock(tx, of, sent.id)?;
    // Whoever changes an entry's people locks it first; here in one order, so that two lists wait for each other.
    let seen = gone_through(tx.conn, who, edition, file)?;
    let mut entries: Vec<EntryId> = seen.steps.iter().map(|step| step.person.entry).collect();
    entries.sort_unstable();
    entries.dedup();
    for entry in entries {
        registration::lock_entry(tx, entry)?;
    }
    let list = gone_through(tx.conn, who, edition, seen.file)?;
    if list.fingerprint() != sent.fingerprint {
        return Err(ImportProblem::Changed.into());
    }
    if list.steps.is_empty() {
        return Err(ImportProblem::Nothing.into());
    }
    for step in &list.steps {
        let decided =
            Decided { person: &step.person, wanted: &step.wanted, facts: &step.facts, reason: sent.reason };
        carry_out(tx, who, edition, &decided)?;
    }
    imports::discard(tx, of)?;
    let mut record =
        who.person().record(Some(edition.id), "members.imported", Subject::new("edition", edition.id.0));
    record.reason = sent.reason;
    record.details = serde_json::json!({
        "file": list.file.name, "corrected": list.steps.len(), "left_out": list.left_out.len(),
    });
    audit::record(tx, &record)?;
    Ok(list.steps.len())
}

/// A list as the button sends it.
#[derive(Debug, Clone, Copy)]
pub struct SentList<'a> {
    pub id: ImportId,
    /// Of what was seen.
    pub fingerprint: &'a str,
    /// Why; everybody who is corrected reads it.
    pub reason: &'a str,
}
