//! Correcting an institution.

use super::model::Correction;
use super::problem::CorrectionProblem;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::ids::InstitutionId;
use crate::institutions::{Institution, store};
use crate::secrets::sha256_hex;

/// How an institution stands, in a few letters: what is typed over it goes along with it.
#[must_use]
pub fn version(of: &Institution) -> String {
    sha256_hex(&format!("{of:?}"))
}

/// Corrects an institution over the version that was seen. Everything that names it follows: entries, jurors, documents
/// that are not issued yet.
///
/// # Errors
/// It was changed or merged meanwhile, or the name is another's.
pub fn correct(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    id: InstitutionId,
    wanted: &Correction,
    seen: &str,
) -> Result<(), CorrectionProblem> {
    let locked = store::lock_living(tx, id)?;
    let stored = store::find(tx.conn, id)?.ok_or(Fault::NotFound)?;
    if locked == 0 {
        return Err(CorrectionProblem::Merged);
    }
    if version(&stored) != seen {
        return Err(CorrectionProblem::Changed);
    }
    let namesake = store::find_by_key(tx.conn, &wanted.name.key())?;
    if let Some(other) = namesake.filter(|other| other.id != id && other.merged_into.is_none()) {
        return Err(CorrectionProblem::NameTaken(other.name));
    }
    store::put_correction(tx, id, wanted)?;
    let now = store::find(tx.conn, id)?.ok_or(Fault::NotFound)?;
    let mut record = who.person().record(None, "institution.corrected", Subject::new("institution", id.0));
    record.details = serde_json::json!({ "before": facts(&stored), "after": facts(&now) });
    Ok(audit::record(tx, &record)?)
}

fn facts(of: &Institution) -> serde_json::Value {
    serde_json::json!({
        "name": of.name, "kind": of.kind.as_str(), "province": of.province,
        "email_domain": of.email_domain, "active": of.active,
    })
}
