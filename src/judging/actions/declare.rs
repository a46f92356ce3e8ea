//! The declaration of independence (R30): before it no work is shown.

use super::planned::{give_planned, release};
use super::refill::refill;
use super::side::require_free;
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::InstitutionId;
use crate::institutions::{self, InstitutionName};
use crate::judging::actor::Juror;
use crate::judging::model::{ConflictGround, NamedConflict, RecusalReason};
use crate::judging::problems::{DeclareProblem, SheetStands, require_unsealed};
use crate::judging::store::{self, Changed, Clash};
use crate::judging::text;
use crate::registration::values::Nip;

/// What a juror declares.
#[derive(Debug, Clone)]
pub struct Declaring {
    /// Own institution; none keeps the one declared before.
    pub institution: Option<InstitutionName>,
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
    let own = own_institution(tx, juror, said.institution.as_ref())?;
    let mut others = Vec::new();
    for name in said.others.iter().filter(|name| !name.trim().is_empty()) {
        let name = InstitutionName::parse(name).map_err(DeclareProblem::InstitutionName)?;
        let other = institutions::find_or_propose(tx, &name)?;
        if other != own && !others.contains(&other) {
            others.push(other);
        }
    }
    let named = named(tx, juror, &said.works)?;
    let joins = store::statement(tx.conn, juror.id())?.declared_at.is_none();
    if joins {
        require_free::<DeclareProblem>(tx, &edition, juror.id(), said.nip.as_ref())?;
        // Who declares late finds that the works went to others; the next plan of the committee counts them in.
        release(tx, &edition)?;
    }
    if store::mark_declared(tx, juror.id(), own)? == 0 {
        return Err(DeclareProblem::HasLeft);
    }
    store::set_conflicts(tx, juror.id(), &others)?;
    store::set_named(tx, juror.id(), &named)?;
    if let Some(nip) = &said.nip {
        store::set_nip(tx, juror.id(), nip)?;
    }
    let mut record =
        juror.person().record(Some(edition.id), "juror.declared", Subject::new("juror", juror.id().0));
    record.details = serde_json::json!({
        "institution": own, "others": others, "named": pairs(&named), "nip": said.nip.is_some(),
    });
    audit::record(tx, &record)?;
    let given_up: usize = give_up_conflicts::<DeclareProblem>(tx, &edition, juror)?;
    Ok(given_up + if joins { give_planned(tx, &edition, juror.id())? } else { 0 })
}

/// The institution the juror stands for: the one named now, or the one declared before, which only the committee changes.
fn own_institution(
    tx: &mut Tx<'_>,
    juror: &Juror,
    named: Option<&InstitutionName>,
) -> Result<InstitutionId, DeclareProblem> {
    let declared = declared_institution(tx, juror)?;
    let named = named.map(|name| institutions::find_or_propose(tx, name)).transpose()?;
    match (declared, named) {
        (None, None) => Err(DeclareProblem::InstitutionMissing),
        (None, Some(own)) => Ok(own),
        (Some(own), named) if named.is_none_or(|named| named == own) => Ok(own),
        (Some(_), _) => Err(DeclareProblem::InstitutionStands),
    }
}

/// The institution of a declaration that was made.
pub(super) fn declared_institution(tx: &mut Tx<'_>, juror: &Juror) -> Result<Option<InstitutionId>, Fault> {
    let said = store::statement(tx.conn, juror.id())?;
    Ok(said.declared_at.and(said.institution))
}

/// Sets aside every sheet of the juror that conflicts with what is declared now, and finds others for the works. How many
/// comes back.
pub(super) fn give_up_conflicts<P>(tx: &mut Tx<'_>, edition: &Edition, juror: &Juror) -> Result<usize, P>
where
    P: From<SheetStands> + From<Fault>,
{
    let clashes = store::clashes(tx.conn, Changed::Juror(juror.id()))?;
    let mut works = Vec::new();
    for clash in &clashes {
        if !set_aside(tx, juror, clash)? {
            return Err(SheetStands::Changed.into());
        }
        works.extend(clash.work);
    }
    refill(tx, edition, &works)?;
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

/// False if the sheet moved on meanwhile.
fn set_aside(tx: &mut Tx<'_>, juror: &Juror, clash: &Clash) -> Result<bool, Fault> {
    let reason = match clash.ground {
        ConflictGround::Institution => RecusalReason::Institution,
        ConflictGround::Involved | ConflictGround::Named => RecusalReason::Involved,
    };
    if store::recuse_sheet(tx, clash.id, clash.status, reason, text::CONFLICT_DECLARED.id)? == 0 {
        return Ok(false);
    }
    let act = juror.person().record(
        Some(juror.edition()),
        "assignment.recused",
        Subject::new("assignment", clash.id.0),
    );
    let record = Record { reason: text::CONFLICT_DECLARED.id, ..act };
    audit::record(tx, &record)?;
    Ok(true)
}
