//! The declaration of independence (R30): before it no work is shown.

use super::refill::refill;
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions;
use crate::ids::InstitutionId;
use crate::institutions::{self, InstitutionName};
use crate::judging::actor::Juror;
use crate::judging::model::{ConflictGround, NamedConflict, RecusalReason};
use crate::judging::problems::{DeclareProblem, SheetStands, require_unsealed};
use crate::judging::store::{self, Changed, Clash};
use crate::judging::text;
use crate::registration::values::Nip;

/// An institution as a juror names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum House {
    Listed(InstitutionId),
    /// In the juror's words.
    Typed(String),
}

/// What a juror declares.
#[derive(Debug, Clone)]
pub struct Declaring {
    pub institution: House,
    /// Further institutions whose works the juror must not judge.
    pub others: Vec<String>,
    /// Works by number and teams by name that the juror must not judge.
    pub works: Vec<String>,
    /// Own employee number; none keeps the one known.
    pub nip: Option<Nip>,
    /// Whether the statement was accepted.
    pub accepted: bool,
}

/// Declares independence, own institution, employee number and further conflicts. Works already given that now conflict go
/// to other jurors; sheets of them are set aside. Their number comes back. May be repeated.
///
/// # Errors
/// The statement was not accepted, the institution, a work or a team is unknown, scores are sealed, or the
/// juror left.
pub fn declare(tx: &mut Tx<'_>, juror: &Juror, said: &Declaring) -> Result<usize, DeclareProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    require_unsealed(&edition)?;
    if !said.accepted {
        return Err(DeclareProblem::NotAccepted);
    }
    let own = match &said.institution {
        House::Listed(id) => {
            institutions::resolve(tx.conn, *id)?.ok_or(DeclareProblem::InstitutionMissing)?.id
        }
        House::Typed(name) if name.trim().is_empty() => return Err(DeclareProblem::InstitutionMissing),
        House::Typed(name) => house(tx, name)?,
    };
    let mut others = Vec::new();
    for name in said.others.iter().filter(|name| !name.trim().is_empty()) {
        let house = house(tx, name)?;
        if house != own && !others.contains(&house) {
            others.push(house);
        }
    }
    let named = named(tx, juror, &said.works)?;
    if store::mark_declared(tx, juror.id(), own)? == 0 {
        return Err(DeclareProblem::HasLeft);
    }
    store::set_conflicts(tx, juror.id(), &others)?;
    store::set_named(tx, juror.id(), &named)?;
    if let Some(nip) = &said.nip {
        let sealed = tx.seal.seal(nip.digits()).map_err(Fault::from)?;
        store::set_nip(tx, juror.id(), nip, &sealed)?;
    }
    let mut record =
        juror.person().record(Some(edition.id), "juror.declared", Subject::new("juror", juror.id().0));
    record.details = serde_json::json!({
        "institution": own, "others": others, "named": pairs(&named), "nip": said.nip.is_some(),
    });
    audit::record(tx, &record)?;
    let clashes = store::clashes(tx.conn, Changed::Juror(juror.id()))?;
    let mut works = Vec::new();
    for clash in &clashes {
        set_aside(tx, juror, clash)?;
        works.extend(clash.work);
    }
    refill(tx, &edition, &works)?;
    Ok(clashes.len())
}

/// The works and entries behind what was typed: a work's number, or a team's name.
fn named(tx: &mut Tx<'_>, juror: &Juror, typed: &[String]) -> Result<Vec<NamedConflict>, DeclareProblem> {
    let mut named = Vec::new();
    for typed in typed.iter().map(|typed| typed.trim()).filter(|typed| !typed.is_empty()) {
        let found = store::find_named(tx.conn, juror.edition(), typed)?;
        if found.is_empty() {
            return Err(DeclareProblem::UnknownWork { typed: typed.to_owned() });
        }
        named.extend(found);
    }
    named.sort_unstable();
    named.dedup();
    Ok(named)
}

/// Entry and work of each, for the trail.
fn pairs(named: &[NamedConflict]) -> Vec<(i64, Option<i64>)> {
    named.iter().map(|named| (named.entry.0, named.work.map(|work| work.0))).collect()
}

/// The institution behind a typed name; one the directory does not know waits for the committee.
fn house(tx: &mut Tx<'_>, typed: &str) -> Result<InstitutionId, DeclareProblem> {
    let name = InstitutionName::parse(typed).map_err(DeclareProblem::InstitutionName)?;
    Ok(institutions::find_or_propose(tx, &name)?)
}

fn set_aside(tx: &mut Tx<'_>, juror: &Juror, clash: &Clash) -> Result<(), DeclareProblem> {
    let reason = match clash.ground {
        ConflictGround::Institution => RecusalReason::Institution,
        ConflictGround::Involved | ConflictGround::Named => RecusalReason::Involved,
    };
    if store::recuse_sheet(tx, clash.id, clash.status, reason, text::CONFLICT_DECLARED.id)? == 0 {
        return Err(SheetStands::Changed.into());
    }
    let act = juror.person().record(
        Some(juror.edition()),
        "assignment.recused",
        Subject::new("assignment", clash.id.0),
    );
    let record = Record { reason: text::CONFLICT_DECLARED.id, ..act };
    Ok(audit::record(tx, &record)?)
}
