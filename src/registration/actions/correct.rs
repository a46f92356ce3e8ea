//! Mending what an entry was registered with: the team's name, the institution.

use super::problem::CorrectProblem;
use super::settle::{leaders_entry, people_changed};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::MixedInstitutions;
use crate::institutions::{self, InstitutionName};
use crate::merge::{Edits, FormValues, Merged, Origin, Stored, merge};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, EntryKind, TeamName};
use crate::registration::{rules, store};

/// A form about an entry, as far as it can be read; what cannot stays as it is stored.
#[derive(Debug)]
pub struct EntryCorrection {
    /// None for an individual, who has no such name.
    pub team_name: Option<TeamName>,
    pub institution: Option<InstitutionName>,
    /// What the form was typed over.
    pub origin: Origin,
    /// Fields that both sides changed and for which nothing was chosen.
    pub undecided: Vec<String>,
}

/// What became of a correction.
#[derive(Debug)]
pub struct EntryCorrected {
    /// What is stored now.
    pub stored: FormValues,
    pub merged: Merged,
}

/// What the form about an entry shows.
#[must_use]
pub fn entry_values(entry: &Entry, institution: &str) -> FormValues {
    [("team_name", entry.team_name.as_str()), ("institution", institution)].into_iter().collect()
}

/// Mends team name and institution while works can be sent; the leader works where the entry is from.
///
/// # Errors
/// Not the leader, too late, or confirmed members work elsewhere and the edition takes no such team (R6).
pub fn correct_entry(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    form: &EntryCorrection,
) -> Result<EntryCorrected, CorrectProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_answers(&edition.settings, tx.now)?;
    let own = institutions::resolve(tx.conn, entry.institution_id)?.ok_or(Fault::NotFound)?;
    let stored = entry_values(&entry, &own.name);
    let mut sent = stored.clone();
    if let Some(name) = form.team_name.as_ref().filter(|_| entry.kind == EntryKind::Team) {
        sent.copy("team_name", &[("team_name", name.as_str())].into_iter().collect());
    }
    if let Some(name) = &form.institution {
        sent.copy("institution", &[("institution", name.as_str())].into_iter().collect());
    }
    // Only its leader writes here, so that of two texts both are the reader's own.
    let edits = Edits::default();
    let met = Stored { version: entry.lock_version, values: &stored, edits: &edits };
    let mut merged = merge(met, &sent, &form.origin, who.person().user_id());
    merged.reopen(&form.undecided, &stored);
    if merged.changed.is_empty() {
        return Ok(EntryCorrected { stored, merged });
    }
    let institution = match (&form.institution, merged.changed.iter().any(|name| name == "institution")) {
        (Some(name), true) => institutions::find_or_propose(tx, name)?,
        _ => own.id,
    };
    let elsewhere = store::other_homes(tx.conn, entry.id, institution)?;
    if edition.settings.mixed_institutions == MixedInstitutions::Refuse && elsewhere > 0 {
        return Err(CorrectProblem::OthersElsewhere { count: elsewhere });
    }
    store::correct(tx, entry.id, &merged.values.text("team_name"), institution)?;
    store::put_home(tx, who.member(), institution)?;
    people_changed(tx, entry.id)?;
    let mut line =
        who.person().record(Some(entry.edition_id), "entry.corrected", Subject::new("entry", entry.id.0));
    line.details = serde_json::json!({ "before": stored, "after": merged.values });
    audit::record(tx, &line)?;
    Ok(EntryCorrected { stored: merged.values.clone(), merged })
}
