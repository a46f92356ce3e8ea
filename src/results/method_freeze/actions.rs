//! Proposing, fixing and holding to the method.

use super::model::{FixedMethod, MethodDocument};
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Criterion, Edition};
use crate::ids::EditionId;
use crate::results::criteria::{CriterionWeight, CriterionWeights};
use crate::results::method::Method;
use crate::results::problems::MethodProblem;
use crate::secrets::sha256_hex;

/// The method as the edition's settings have it: what fixing now would fix.
///
/// # Errors
/// Our own failures; weights that do not make up the whole are one.
pub fn propose(conn: &mut Conn, edition: &Edition) -> db::Result<Method> {
    let mut method = of_settings(edition)?;
    // Fixed after a sheet was opened it was not announced in time, and the gate stays closed (judging.md §5).
    method.gate.announced = !store::scores_opened(conn, edition.id)?;
    Ok(method)
}

/// What the edition's settings say.
///
/// # Errors
/// Weights that do not make up the whole.
pub(in crate::results) fn of_settings(edition: &Edition) -> db::Result<Method> {
    let settings = &edition.settings;
    let weight = |criterion: &Criterion| CriterionWeight {
        key: criterion.key.clone(),
        weight: i64::from(criterion.weight),
    };
    let criteria: Vec<CriterionWeight> = settings.rubric.criteria.iter().map(weight).collect();
    let criteria = CriterionWeights::try_from(criteria).map_err(Fault::unreadable)?;
    let whole = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let seed = settings.routing.seed_text.clone();
    let mut method = Method::standard(criteria, whole(settings.limits.jurors_per_work), seed.as_str());
    method.award_size = whole(settings.limits.award_size);
    Ok(method)
}

/// Fixes the method for good and makes it public at once. Fixing what is fixed already changes nothing.
///
/// # Errors
/// `Changed` if the settings say something else than the fixed document, or our own failures.
pub fn fix_method(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Routing>,
    edition: EditionId,
) -> Result<FixedMethod, MethodProblem> {
    let edition = editions::lock(tx, edition)?;
    if let Some((_, row)) = fixed(tx.conn, &edition)? {
        return Ok(row);
    }
    let method = propose(tx.conn, &edition)?;
    let (document, sha256) = (method.canonical(), method.sha256());
    let by = who.person().user_id();
    store::insert_method(tx, edition.id, by, &MethodDocument { document, sha256: sha256.clone() })?;
    let mut record =
        who.person().record(Some(edition.id), "method.fixed", Subject::new("edition", edition.id.0));
    record.details = serde_json::json!({ "sha256": sha256, "announced": method.gate.announced });
    audit::record(tx, &record)?;
    Ok(store::find_method(tx.conn, edition.id)?.ok_or(Fault::NotFound)?)
}

/// The fixed method, held against the edition's settings; none while nothing is fixed.
///
/// # Errors
/// `Changed` if they differ, or our own failures: a document that is not its digest's is never read.
pub(in crate::results) fn fixed(
    conn: &mut Conn,
    edition: &Edition,
) -> Result<Option<(Method, FixedMethod)>, MethodProblem> {
    let Some(row) = store::find_method(conn, edition.id)? else { return Ok(None) };
    if sha256_hex(&row.document) != row.sha256 {
        return Err(Fault::unreadable("the fixed method does not have its digest").into());
    }
    let method: Method = serde_json::from_str(&row.document).map_err(Fault::unreadable)?;
    let mut now = of_settings(edition)?;
    now.gate.announced = method.gate.announced;
    if now.canonical() != row.document {
        return Err(MethodProblem::Changed { sha256: row.sha256 });
    }
    Ok(Some((method, row)))
}
