//! The declaration of independence (R30): before it no work is shown.

use super::JudgingProblem;
use super::refill::refill;
use crate::audit;
use crate::db::{Fault, Tx};
use crate::editions;
use crate::ids::InstitutionId;
use crate::institutions::{self, InstitutionName};
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus, RecusalReason};
use crate::judging::{store, text};

/// An institution as a juror names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum House {
    /// From the directory.
    Listed(InstitutionId),
    /// In the juror's words.
    Typed(String),
}

/// What a juror declares.
#[derive(Debug, Clone)]
pub struct Declaring {
    /// Own institution.
    pub institution: House,
    /// Further institutions whose works the juror must not judge.
    pub others: Vec<String>,
    /// Whether the statement was accepted.
    pub accepted: bool,
}

/// Declares independence, own institution and further conflicts. Works already given that now conflict go
/// to other jurors; sheets of them are set aside. Their number comes back. May be repeated.
///
/// # Errors
/// The statement was not accepted, the institution is unknown, scores are sealed, or the juror left.
pub fn declare(tx: &mut Tx<'_>, juror: &Juror, said: &Declaring) -> Result<usize, JudgingProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    if edition.sealed_at.is_some() {
        return Err(JudgingProblem::Sealed);
    }
    if !said.accepted {
        return Err(JudgingProblem::NotAccepted);
    }
    let own = match &said.institution {
        House::Listed(id) => {
            institutions::resolve(tx.conn, *id)?.ok_or(JudgingProblem::InstitutionMissing)?.id
        }
        House::Typed(name) if name.trim().is_empty() => return Err(JudgingProblem::InstitutionMissing),
        House::Typed(name) => house(tx, name)?,
    };
    let mut others = Vec::new();
    for name in said.others.iter().filter(|name| !name.trim().is_empty()) {
        let house = house(tx, name)?;
        if house != own && !others.contains(&house) {
            others.push(house);
        }
    }
    if store::mark_declared(tx, juror.id(), own)? == 0 {
        return Err(JudgingProblem::HasLeft);
    }
    store::set_conflicts(tx, juror.id(), &others)?;
    let mut record = juror.person().record(Some(edition.id), "juror.declared", ("juror", juror.id().0));
    record.details = serde_json::json!({ "institution": own, "others": others });
    audit::record(tx, &record)?;
    others.push(own);
    let clashes = store::conflicting(tx.conn, juror.id(), &others)?;
    for (id, _) in &clashes {
        set_aside(tx, juror, *id)?;
    }
    let works: Vec<_> = clashes.iter().map(|(_, work)| *work).collect();
    refill(tx, &edition, &works)?;
    Ok(clashes.len())
}

/// The institution behind a typed name; one the directory does not know waits for the committee.
fn house(tx: &mut Tx<'_>, typed: &str) -> Result<InstitutionId, JudgingProblem> {
    let name = InstitutionName::parse(typed).map_err(JudgingProblem::InstitutionName)?;
    Ok(institutions::find_or_propose(tx, &name)?)
}

fn set_aside(tx: &mut Tx<'_>, juror: &Juror, id: crate::ids::AssignmentId) -> Result<(), JudgingProblem> {
    let ground = (RecusalReason::Institution, text::CONFLICT_DECLARED.id);
    let mut moved = 0;
    for from in AssignmentStatus::ALL.iter().filter(|from| from.is_live()) {
        moved += store::recuse_sheet(tx, (id, *from), ground)?;
    }
    if moved == 0 {
        return Err(Fault::NotFound.into());
    }
    let mut record = juror.person().record(Some(juror.edition()), "assignment.recused", ("assignment", id.0));
    record.reason = text::CONFLICT_DECLARED.id;
    Ok(audit::record(tx, &record)?)
}
