//! Proposing, fixing and holding to the method.

use super::model::{FixedMethod, MethodDocument};
use super::store;
use crate::accounts::Committee;
use crate::audit::{self, Subject};
use crate::db::{Conn, Tx};
use crate::editions::{self, Criterion, Edition};
use crate::ids::EditionId;
use crate::results::criteria::{CriterionWeight, CriterionWeights};
use crate::results::method::Method;
use crate::results::problem::ResultsProblem;
use crate::secrets::sha256_hex;

/// The method as the edition's settings have it: what fixing now would fix.
///
/// # Errors
/// `BrokenWeights`, or our own failures.
pub fn propose(conn: &mut Conn, edition: &Edition) -> Result<Method, ResultsProblem> {
    let mut method = of_settings(edition)?;
    // Fixed after a sheet was opened it was not announced in time, and the gate stays closed (judging.md §5).
    method.gate.announced = !store::scores_opened(conn, edition.id)?;
    Ok(method)
}

/// What the edition's settings say.
///
/// # Errors
/// `BrokenWeights`.
pub(in crate::results) fn of_settings(edition: &Edition) -> Result<Method, ResultsProblem> {
    let settings = &edition.settings;
    let weight = |criterion: &Criterion| CriterionWeight {
        key: criterion.key.clone(),
        weight: i64::from(criterion.weight),
    };
    let criteria: Vec<CriterionWeight> = settings.rubric.criteria.iter().map(weight).collect();
    let criteria = CriterionWeights::try_from(criteria).map_err(ResultsProblem::BrokenWeights)?;
    let whole = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let seed = settings.routing.seed_text.clone();
    let mut method = Method::standard(criteria, whole(settings.limits.jurors_per_work), seed.as_str());
    method.award_size = whole(settings.limits.award_size);
    Ok(method)
}

/// Fixes the method for good and makes it public at once. Fixing what is fixed already changes nothing.
///
/// # Errors
/// `MethodChanged` if the settings say something else than the fixed document, or our own failures.
pub fn fix_method(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
) -> Result<FixedMethod, ResultsProblem> {
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
    store::find_method(tx.conn, edition.id)?.ok_or(ResultsProblem::MethodMissing)
}

/// The fixed method, held against the edition's settings; none while nothing is fixed.
///
/// # Errors
/// `MethodChanged` if they differ, `BrokenMethod` if the document is not its digest's.
pub(in crate::results) fn fixed(
    conn: &mut Conn,
    edition: &Edition,
) -> Result<Option<(Method, FixedMethod)>, ResultsProblem> {
    let Some(row) = store::find_method(conn, edition.id)? else { return Ok(None) };
    if sha256_hex(&row.document) != row.sha256 {
        return Err(ResultsProblem::BrokenMethod("its digest differs".to_owned()));
    }
    let method: Method = serde_json::from_str(&row.document)
        .map_err(|cause| ResultsProblem::BrokenMethod(cause.to_string()))?;
    let mut now = of_settings(edition)?;
    now.gate.announced = method.gate.announced;
    if now.canonical() != row.document {
        return Err(ResultsProblem::MethodChanged { sha256: row.sha256 });
    }
    Ok(Some((method, row)))
}

/// The fixed method, without which nothing is sealed or ranked.
///
/// # Errors
/// `MethodMissing` while nothing is fixed, or as `fixed`.
pub(in crate::results) fn settle(
    conn: &mut Conn,
    edition: &Edition,
) -> Result<(Method, FixedMethod), ResultsProblem> {
    fixed(conn, edition)?.ok_or(ResultsProblem::MethodMissing)
}
