//! What the document states without the sheets: the method's digest, what it repeats of the method, decisions about
//! works and scores that must be there.

use super::Difference;
use crate::results::plenary::Resolution;
use crate::results::published_details::PublishedDetails;
use crate::results::score_sheet::ScoreSheet;
use crate::results::snapshot::Snapshot;

/// The first statement that cannot stand.
pub(super) fn difference(published: &Snapshot, sheets: &[ScoreSheet]) -> Option<Difference> {
    head(published).or_else(|| criteria(published)).or_else(|| unknown(published, sheets))
}

/// Awarded places that the jury left empty.
pub(super) fn vacant(details: &PublishedDetails) -> usize {
    let empty = |resolution: &Resolution| matches!(resolution, Resolution::Vacancy { moves_up: None, .. });
    details.plenary.iter().filter(|decision| empty(&decision.resolution)).count()
}

/// The method's digest, and what the document repeats of the method.
fn head(published: &Snapshot) -> Option<Difference> {
    let (details, method) = (&published.details, &published.details.method);
    let pairs = [
        ("method_sha256", details.method_sha256.clone(), method.sha256()),
        ("per_work", published.per_work.to_string(), method.per_work.to_string()),
        ("seed", published.seed.clone(), method.seed.clone()),
        ("award_size", published.award_size.to_string(), method.award_size.to_string()),
        ("criteria", published.criteria.len().to_string(), method.criteria.count().to_string()),
    ];
    let (name, published, found) = pairs.into_iter().find(|(_, published, found)| published != found)?;
    Some(stated(name.to_owned(), published, found))
}

/// Keys and weights as the method has them, in its order.
fn criteria(published: &Snapshot) -> Option<Difference> {
    let fixed = published.details.method.criteria.all();
    published.criteria.iter().zip(fixed).enumerate().find_map(|(place, (said, fixed))| {
        let name = |field: &str| format!("criteria.{}.{field}", place + 1);
        if said.key != fixed.key {
            return Some(stated(name("key"), said.key.clone(), fixed.key.clone()));
        }
        let differs = said.weight != fixed.weight;
        differs.then(|| stated(name("weight"), said.weight.to_string(), fixed.weight.to_string()))
    })
}

fn stated(name: String, published: String, found: String) -> Difference {
    Difference::Stated { name, published, found }
}

/// Decisions about works and scores that are not there decide nothing, so they have no place in the document.
fn unknown(published: &Snapshot, sheets: &[ScoreSheet]) -> Option<Difference> {
    let details = &published.details;
    let missing =
        |name: &str, published: String| Some(Difference::Unknown { name: name.to_owned(), published });
    let scored = |work: &str| sheets.iter().any(|sheet| sheet.work == work);
    if let Some(work) = published.excluded.iter().find(|work| !scored(work)) {
        return missing("excluded", work.clone());
    }
    if let Some(work) = details.calibration.iter().find(|work| !scored(work)) {
        return missing("calibration", work.clone());
    }
    let given = |work: &str, juror: &str| sheets.iter().any(|s| s.work == work && s.juror == juror);
    if let Some(score) = details.exclusions.iter().find(|score| !given(&score.work, &score.juror)) {
        return missing("exclusions", format!("{}, {}", score.work, score.juror));
    }
    for (place, decision) in details.plenary.iter().enumerate() {
        if decision.number != place + 1 {
            let (said, found) = (decision.number.to_string(), (place + 1).to_string());
            return Some(stated(format!("plenary.{}.number", place + 1), said, found));
        }
        if decision.departs && decision.confirmed_at.is_none() {
            let name = format!("plenary.{}.confirmed_at", place + 1);
            return Some(stated(name, "-".to_owned(), "a second member".to_owned()));
        }
        if let Some(work) = named(&decision.resolution).into_iter().find(|work| !scored(work)) {
            return missing("plenary", work);
        }
        if let Resolution::Vacancy { taken_out, .. } = &decision.resolution
            && !published.excluded.contains(taken_out)
        {
            return missing("excluded", taken_out.clone());
        }
    }
    None
}

fn named(resolution: &Resolution) -> Vec<String> {
    match resolution {
        Resolution::Order { works } | Resolution::Departure { works } => works.clone(),
        Resolution::Vacancy { taken_out, moves_up } => {
            std::iter::once(taken_out).chain(moves_up).cloned().collect()
        }
    }
}
