//! Verbs on institutions.

use std::collections::HashMap;

use super::import_plan::{Plan, Step, plan};
use super::likeness::Names;
use super::model::{Institution, InstitutionKind, InstitutionRow};
use super::name::InstitutionName;
use super::{csv_file, rules, store, text};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::csv_table::LineProblem;
use crate::db::{self, Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::InstitutionId;
use crate::refused::Refused;

/// The directory that a new portal starts with: the provinces and the organiser.
const SEED: &[u8] = include_bytes!("../../config/institutions.csv");
/// Likeness from which a name is suggested, and how many at most.
const SUGGEST: (u8, usize) = (45, 5);
/// Most names looked up for what somebody is typing.
const LOOKED_UP: i64 = 8;
/// Most words of a name that are looked for.
const MOST_WORDS: usize = 12;

/// Most names on one page of the directory's search.
pub const NAMES_A_PAGE: usize = 25;

/// One page of names that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamesPage {
    pub names: Vec<String>,
    /// Whether another page follows.
    pub more: bool,
}

/// Why a typed name was not taken into the directory.
#[derive(Debug, thiserror::Error)]
pub enum ListProblem {
    /// It was merged or listed meanwhile.
    #[error("the institution was merged or listed meanwhile")]
    AlreadySettled,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ListProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::AlreadySettled => Ok(text::ALREADY_SETTLED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    pub added: usize,
    /// Known ones that changed.
    pub updated: usize,
    /// Known ones that stayed as they were.
    pub unchanged: usize,
    pub problems: Vec<LineProblem>,
}

/// A freely typed name that waits for the committee.
#[derive(Debug, Clone)]
pub struct Unlisted {
    pub institution: Institution,
    /// Entries that use it.
    pub entries: i64,
    /// Institutions of the directory it may mean, best first, with the likeness from 0 to 100.
    pub suggestions: Vec<(Institution, u8)>,
}

/// Gives an empty directory its first institutions; an existing one is left alone.
pub fn ensure_seed(tx: &mut Tx<'_>) -> db::Result<Option<ImportReport>> {
    if !store::list_all(tx.conn)?.is_empty() {
        return Ok(None);
    }
    import(tx, &csv_file::parse(SEED).rows).map(Some)
}

/// What `import` would do.
pub fn preview(conn: &mut Conn, rows: &[InstitutionRow]) -> db::Result<Plan> {
    Ok(plan(&store::list_all(conn)?, rows))
}

/// Adds and updates institutions by code; never deletes, and leaves out what the report names.
pub fn import(tx: &mut Tx<'_>, rows: &[InstitutionRow]) -> db::Result<ImportReport> {
    let plan = preview(tx.conn, rows)?;
    carry_out(tx, &plan)?;
    let report = ImportReport::of(&plan);
    audit::record(tx, &by_portal("institutions.imported", InstitutionId(0), report.details()))?;
    Ok(report)
}

/// Writes what a plan says.
pub(super) fn carry_out(tx: &mut Tx<'_>, plan: &Plan) -> db::Result<()> {
    for step in &plan.steps {
        match step {
            Step::Add(row) => store::insert_row(tx, row)?,
            Step::Update(known, row) => store::update_row(tx, known.id, row)?,
        };
    }
    Ok(())
}

impl ImportReport {
    /// What a plan comes to.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let added = plan.added();
        Self {
            added,
            updated: plan.steps.len() - added,
            unchanged: plan.unchanged,
            problems: plan.problems.clone(),
        }
    }

    /// For the trail.
    pub(super) fn details(&self) -> serde_json::Value {
        serde_json::json!({
            "added": self.added, "updated": self.updated, "unchanged": self.unchanged,
            "left_out": self.problems.len(),
        })
    }
}

/// The institution a typed name means: one of the directory, one typed before, or a new row that waits
/// for the committee.
pub fn find_or_propose(tx: &mut Tx<'_>, name: &InstitutionName) -> db::Result<InstitutionId> {
    let key = name.key();
    if let Some(known) = store::find_by_key(tx.conn, &key)? {
        return Ok(known.merged_into.unwrap_or(known.id));
    }
    let new = store::insert_typed(tx, name, rules::guess_kind(&key), rules::told_province(&key))?;
    let row = store::find_by_key(tx.conn, &key)?.ok_or(Fault::NotFound)?;
    if new == 1 {
        let details = serde_json::json!({ "name": name.as_str() });
        audit::record(tx, &by_portal("institution.proposed", row.id, details))?;
    }
    Ok(row.id)
}

/// The institution that `find_or_propose` would find; none where it would write a new row.
pub fn known(conn: &mut Conn, name: &InstitutionName) -> db::Result<Option<InstitutionId>> {
    let known = store::find_by_key(conn, &name.key())?;
    Ok(known.map(|known| known.merged_into.unwrap_or(known.id)))
}

/// Names of the directory for what somebody is typing: every word typed begins a word of the name, however the
/// name is abbreviated ("pemkab sl"). None for fewer than two letters.
pub fn look_up(conn: &mut Conn, typed: &str) -> db::Result<Vec<String>> {
    names(conn, typed, LOOKED_UP, 0)
}

/// One page of the names that `look_up` begins with, counted from 1.
///
/// # Errors
/// Our own failures only.
pub fn search(conn: &mut Conn, typed: &str, page: u32) -> db::Result<NamesPage> {
    let most = NAMES_A_PAGE as i64;
    let mut names = names(conn, typed, most + 1, i64::from(page.saturating_sub(1)) * most)?;
    let more = names.len() > NAMES_A_PAGE;
    names.truncate(NAMES_A_PAGE);
    Ok(NamesPage { names, more })
}

fn names(conn: &mut Conn, typed: &str, most: i64, skipped: i64) -> db::Result<Vec<String>> {
    // No name of the directory is longer: further words would find nothing and cost the database much.
    let typed: String = typed.chars().take(InstitutionName::LONGEST).collect();
    let key = rules::name_key(&typed);
    if key.chars().count() < 2 {
        return Ok(Vec::new());
    }
    store::names_with(conn, &key.split(' ').take(MOST_WORDS).collect::<Vec<_>>(), most, skipped)
}

/// Names of the directory that a typed name may mean, best first. None if the portal knows the name as it is.
pub fn meant(conn: &mut Conn, name: &InstitutionName) -> db::Result<Vec<String>> {
    if store::find_by_key(conn, &name.key())?.is_some() {
        return Ok(Vec::new());
    }
    let directory = store::list_active(conn)?;
    let names = Names::of(directory.iter().map(|known| (known, known.name_key.as_str())));
    let close = names.closest(name.as_str(), SUGGEST.0, SUGGEST.1);
    Ok(close.into_iter().map(|(known, _)| known.name.clone()).collect())
}

/// Institutions of the directory that a typed name may mean, best first, with the likeness from 0 to 100.
pub fn suggestions(conn: &mut Conn, typed: &Institution) -> db::Result<Vec<(Institution, u8)>> {
    let directory = store::list_active(conn)?;
    let others = directory.iter().filter(|known| known.id != typed.id);
    let names = Names::of(others.map(|known| (known, known.name_key.as_str())));
    let close = names.closest(&typed.name, SUGGEST.0, SUGGEST.1);
    Ok(close.into_iter().map(|(known, score)| (known.clone(), score)).collect())
}

/// Names typed freely, oldest first, each with what it may mean.
pub fn unlisted(conn: &mut Conn) -> db::Result<Vec<Unlisted>> {
    let waiting = store::list_unlisted(conn)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = waiting.iter().map(|institution| institution.id).collect();
    let counts: HashMap<_, _> = store::count_entries(conn, &ids)?.into_iter().collect();
    let directory = store::list_active(conn)?;
    let names = Names::of(directory.iter().map(|known| (known, known.name_key.as_str())));
    let line = |institution: Institution| {
        let close = names.closest(&institution.name, SUGGEST.0, SUGGEST.1);
        Unlisted {
            entries: counts.get(&institution.id).copied().unwrap_or(0),
            suggestions: close.into_iter().map(|(known, score)| (known.clone(), score)).collect(),
            institution,
        }
    };
    Ok(waiting.into_iter().map(line).collect())
}

/// Takes a freely typed name into the directory as an institution of its own.
pub fn list_as_new(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    id: InstitutionId,
    kind: InstitutionKind,
) -> Result<(), ListProblem> {
    let name = store::find(tx.conn, id)?.ok_or(Fault::NotFound)?.name;
    if store::mark_listed(tx, id, kind)? == 0 {
        return Err(ListProblem::AlreadySettled);
    }
    let mut record = who.person().record(None, "institution.listed", Subject::new("institution", id.0));
    record.details = serde_json::json!({ "name": name, "kind": kind.as_str() });
    Ok(audit::record(tx, &record)?)
}

fn by_portal(act: &'static str, id: InstitutionId, details: serde_json::Value) -> Record<'static> {
    let subject = Subject::new("institution", id.0);
    Record { edition: None, actor: None, actor_name: "portal", act, subject, reason: "", details }
}
