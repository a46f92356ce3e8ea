//! Documents of form 2: method, gate, numbers, every value of every work, every decision.

use serde::Serialize;

use super::{Difference, Found, count_difference, recompute, whole, works_difference};
use crate::results::aggregate::Sheet;
use crate::results::dossier::{Dossier, GateReport, Values, numbers};
use crate::results::plenary::Resolution;
use crate::results::proof::decimals;
use crate::results::ranking::RankedWork;
use crate::results::snapshot::{METHOD_2, Snapshot};

/// The first difference of the result.
pub(super) fn difference(published: &Snapshot, sheets: &[Sheet]) -> Option<Difference> {
    let Some(dossier) = published.dossier.as_ref().filter(|_| published.method == METHOD_2) else {
        return Some(Difference::Method);
    };
    if whole(dossier.method.weights).is_none() || dossier.method.award_size == 0 {
        return Some(Difference::Method);
    }
    head(published, dossier)
        .or_else(|| unknown(published, dossier, sheets))
        .or_else(|| result(published, dossier, sheets))
}

/// The method's digest, and what the document repeats of the method.
fn head(published: &Snapshot, dossier: &Dossier) -> Option<Difference> {
    let method = &dossier.method;
    let share = |share: i64| share.to_string();
    let (said, fixed) = (published.weights, method.weights);
    let pairs = [
        ("method_sha256", dossier.method_sha256.clone(), method.sha256()),
        ("weights.content", share(said.content()), share(fixed.content())),
        ("weights.technical", share(said.technical()), share(fixed.technical())),
        ("per_work", published.per_work.to_string(), method.per_work.to_string()),
        ("seed", published.seed.clone(), method.seed.clone()),
        ("award_size", published.award_size.to_string(), method.award_size.to_string()),
    ];
    let (name, published, found) = pairs.into_iter().find(|(_, published, found)| published != found)?;
    Some(stated(name, published, found))
}

fn stated(name: &str, published: String, found: String) -> Difference {
    Difference::Stated { name: name.to_owned(), published, found }
}

/// Decisions about works and scores that are not there decide nothing, so they have no place in the document.
fn unknown(published: &Snapshot, dossier: &Dossier, sheets: &[Sheet]) -> Option<Difference> {
    let missing =
        |name: &str, published: String| Some(Difference::Unknown { name: name.to_owned(), published });
    let scored = |work: &str| sheets.iter().any(|sheet| sheet.work == work);
    if let Some(work) = published.excluded.iter().find(|work| !scored(work)) {
        return missing("excluded", work.clone());
    }
    if let Some(work) = dossier.calibration.iter().find(|work| !scored(work)) {
        return missing("calibration", work.clone());
    }
    let given = |work: &str, juror: &str| sheets.iter().any(|s| s.work == work && s.juror == juror);
    if let Some(score) = dossier.exclusions.iter().find(|score| !given(&score.work, &score.juror)) {
        return missing("exclusions", format!("{}, {}", score.work, score.juror));
    }
    for (place, decision) in dossier.plenary.iter().enumerate() {
        if decision.number != place + 1 {
            let (said, found) = (decision.number.to_string(), (place + 1).to_string());
            return Some(stated(&format!("plenary.{}.number", place + 1), said, found));
        }
        if decision.departs && decision.confirmed_at.is_none() {
            let name = format!("plenary.{}.confirmed_at", place + 1);
            return Some(stated(&name, "-".to_owned(), "a second member".to_owned()));
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

fn result(published: &Snapshot, dossier: &Dossier, sheets: &[Sheet]) -> Option<Difference> {
    let found = recompute(sheets, &published.excluded, (&dossier.method, &dossier.decisions()));
    let places = published.award_size.saturating_sub(dossier.vacant());
    let rows = found.placed.iter().filter(|(place, _)| place.is_some()).take(places);
    let rows: Vec<Found> = rows.map(|(_, row)| row_of(row)).collect();
    let (gate, numbers) = (GateReport::of(&found.outcome.gate), numbers(&found.outcome.numbers));
    works_difference(&published.works, &rows)
        .or_else(|| count_difference(published.counts, found.counts))
        .or_else(|| first("gate", fields(&dossier.gate), fields(&gate)))
        .or_else(|| first("numbers", fields(&dossier.numbers), fields(&numbers)))
}

fn row_of(row: &RankedWork) -> Found {
    let values = [
        ("score", decimals(row.score)),
        ("raw", decimals(row.raw)),
        ("content", decimals(row.content)),
        ("technical", decimals(row.technical)),
        ("scores", row.scores.to_string()),
        ("decided_by", row.decided_by.map_or("", |step| step.as_str()).to_owned()),
    ];
    let values = values.into_iter().map(|(name, value)| (name.to_owned(), value));
    let values = values.chain(fields(&Some(Values::of(row)))).collect();
    Found { work: row.work.clone(), values }
}

/// Every value below a value, by its path; nothing for none.
pub(super) fn fields<T: Serialize>(value: &T) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if let Ok(value) = serde_json::to_value(value) {
        spread(&value, String::new(), &mut found);
    }
    found
}

fn spread(value: &serde_json::Value, path: String, found: &mut Vec<(String, String)>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| spread(value, below(name), found));
        }
        serde_json::Value::Array(values) => {
            values
                .iter()
                .enumerate()
                .for_each(|(n, value)| spread(value, below(&(n + 1).to_string()), found));
        }
        serde_json::Value::Null if path.is_empty() => {}
        serde_json::Value::String(text) => found.push((path, text.clone())),
        plain => found.push((path, plain.to_string())),
    }
}

fn first(under: &str, published: Vec<(String, String)>, found: Vec<(String, String)>) -> Option<Difference> {
    let of = |values: &[(String, String)], name: &String| {
        values.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    };
    let names = published.iter().chain(&found).map(|(name, _)| name);
    let name = names.clone().find(|name| of(&published, name) != of(&found, name))?;
    let said = |values| of(values, name).unwrap_or_default();
    Some(stated(&format!("{under}.{name}"), said(&published), said(&found)))
}
