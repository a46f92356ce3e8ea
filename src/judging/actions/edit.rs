//! Changing what the committee knows about a juror: the effects are shown first, and nothing else follows.

use super::jury::record;
use super::plan::draw;
use super::settle::settle_conflicts;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record};
use crate::clock::At;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, InstitutionId};
use crate::institutions;
use crate::judging::model::{EditEffects, JurorEdit, JurorLine, NextRouting};
use crate::judging::problems::{EditJurorProblem, require_unsealed};
use crate::judging::routing::Infeasible;
use crate::judging::rules::{Pool, PoolRows, changed_pool, clashes_of};
use crate::judging::store::{self, Changed};
use crate::secrets::sha256_hex;

/// What a member saw: the juror as stored, and the effects of the change.
#[derive(Debug, Clone, Copy)]
pub struct SeenEdit<'a> {
    pub version: &'a str,
    pub fingerprint: &'a str,
}

/// What would follow from the edit at `now`.
///
/// # Errors
/// `NotFound` for a juror of another edition, or our own failures.
pub fn edit_effects(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
    edit: &JurorEdit,
) -> db::Result<EditEffects> {
    let juror = edit.juror;
    let stored = store::find_juror(conn, edition.id, juror)?.ok_or(Fault::NotFound)?;
    let institution = match &edit.institution {
        Some(name) => institutions::known(conn, name)?,
        None => None,
    };
    let own = store::statement(conn, juror)?.institution;
    let rows = store::pool_rows(conn, edition.id)?.at(now);
    let moves = match (&edit.institution, institution) {
        (Some(_), known) => known.is_none() || known != own,
        (None, _) => own.is_some(),
    };
    let clashes =
        institution.filter(|_| moves).map_or_else(Vec::new, |house| clashes_of(&rows, juror, house));
    let holds = rows.held.iter().filter(|held| held.juror == juror && held.status.is_live()).count();
    let most = edit.capacity.and_then(|most| usize::try_from(most).ok());
    let (before, after) = (
        next(edition, &rows),
        next(edition, &changed_pool(&rows, juror, institution.filter(|_| moves), edit.capacity)),
    );
    let version = juror_version(&stored);
    let fingerprint = sha256_hex(
        &serde_json::json!({
            "version": version, "expertise": edit.expertise, "capacity": edit.capacity,
            "institution": edit.institution.as_ref().map(|name| name.key()),
            "clashes": clashes.iter().map(|clash| format!("{:?} {}", clash.number, clash.status.as_str())).collect::<Vec<_>>(),
        })
        .to_string(),
    );
    let beyond = most.map_or(0, |most| (holds - clashes.len()).saturating_sub(most));
    Ok(EditEffects {
        stored,
        version,
        institution,
        moves,
        holds,
        beyond,
        clashes,
        before,
        after,
        fingerprint,
    })
}

fn next(edition: &Edition, rows: &PoolRows) -> Result<NextRouting, Infeasible> {
    let per_work = usize::try_from(edition.settings.limits.jurors_per_work).unwrap_or(1);
    let preview = draw(&Pool::new(rows, per_work, &edition.settings.routing.seed_text))?;
    Ok(NextRouting { fresh: preview.fresh.len(), moved: preview.moved.len() })
}

/// Of what is stored about a juror and may be edited.
#[must_use]
pub fn juror_version(stored: &JurorLine) -> String {
    sha256_hex(
        &serde_json::json!([stored.expertise, stored.institution, stored.capacity, stored.status.as_str()])
            .to_string(),
    )
}

/// Saves the edit with the effects that were shown: works of the new institution go to other jurors as far as the rules
/// allow. How many the juror gave up comes back.
///
/// # Errors
/// Sealed, or the juror or the effects are other than `seen`.
pub fn edit_juror(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    edit: &JurorEdit,
    seen: SeenEdit<'_>,
) -> Result<usize, EditJurorProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    let juror = edit.juror;
    let effects = edit_effects(tx.conn, &edition, tx.now, edit)?;
    if effects.version != seen.version || effects.fingerprint != seen.fingerprint {
        return Err(EditJurorProblem::Changed);
    }
    store::set_abilities(tx, juror, &edit.expertise, edit.capacity)?;
    if effects.moves {
        put_institution(tx, &effects.stored, edit)?;
    }
    let details = serde_json::json!({
        "before": { "expertise": effects.stored.expertise, "institution": effects.stored.institution, "capacity": effects.stored.capacity },
        "expertise": edit.expertise, "capacity": edit.capacity,
        "institution": edit.institution.as_ref().map(|name| name.as_str()),
        "works_given_up": effects.clashes.len(),
    });
    audit::record(tx, &Record { details, ..record(edition.id, Some(who), "juror.edited", juror) })?;
    if !effects.moves {
        return Ok(0);
    }
    Ok(settle_conflicts(tx, Changed::Juror(juror))?)
}

/// An institution that was declared stays a conflict; one that the committee had only typed does not.
fn put_institution(tx: &mut Tx<'_>, stored: &JurorLine, edit: &JurorEdit) -> db::Result<()> {
    let to: Option<InstitutionId> = match &edit.institution {
        Some(name) => Some(institutions::find_or_propose(tx, name)?),
        None => None,
    };
    match to {
        Some(to) if stored.declared_at.is_some() => store::move_juror(tx, stored.id, to),
        to => store::set_institution(tx, stored.id, to),
    }
}
