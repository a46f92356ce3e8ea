//! Values by their names: as the document states them and as the sheets give them.

use serde::Serialize;

use super::Difference;
use super::order::PlacedWork;
use super::recount::{CountedWork, Recount};
use crate::results::fixed_point::{Fixed, decimals};
use crate::results::snapshot::PublishedWork;
use crate::results::tie_break::DecidedBy;

/// A value with its path in the document.
pub(super) type Named = (String, String);

/// A value that is not the same on both sides; empty where it is missing.
pub(super) struct Differs {
    pub(super) name: String,
    pub(super) published: String,
    pub(super) found: String,
}

/// The first name, in the document's order, whose values differ.
pub(super) fn first_difference(published: &[Named], found: &[Named]) -> Option<Differs> {
    let of = |values: &[Named], name: &str| values.iter().find(|(other, _)| other == name).cloned();
    let names = published.iter().chain(found).map(|(name, _)| name);
    let name = names.into_iter().find(|name| of(published, name) != of(found, name))?;
    let said = |values| of(values, name).map(|(_, value)| value).unwrap_or_default();
    Some(Differs { name: name.clone(), published: said(published), found: said(found) })
}

impl Differs {
    /// As a difference of a work.
    pub(super) fn of_work(self, rank: usize, work: &PublishedWork) -> Difference {
        let Self { name, published, found } = self;
        Difference::Value { rank, work: work.number.clone(), name, published, found }
    }
}

/// What the document says of a work beside its further values.
pub(super) fn published_head(work: &PublishedWork) -> Vec<Named> {
    let head = [
        ("rank", work.rank.to_string()),
        ("score", decimals(work.score)),
        ("raw", decimals(work.raw)),
        ("scores", work.scores.to_string()),
        ("decided_by", DecidedBy::word(work.decided_by.as_ref()).to_owned()),
    ];
    head.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The same from the sheets.
pub(super) fn head(counted: &Recount, placed: &PlacedWork, rank: usize) -> Vec<Named> {
    let Some(work) = counted.works.get(placed.work) else { return Vec::new() };
    let head = [
        ("rank", rank.to_string()),
        ("score", decimals(work.score)),
        ("raw", decimals(work.raw)),
        ("scores", work.totals.len().to_string()),
        ("decided_by", placed.decided_by.clone()),
    ];
    head.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The further values of a work from the sheets, by their paths below `values`.
pub(super) fn further(counted: &Recount, order: &[PlacedWork], placed: &PlacedWork) -> Vec<Named> {
    let Some(work) = counted.works.get(placed.work) else { return Vec::new() };
    let zone = match work.chance {
        Some(p) if p >= 0.9 => "sure",
        Some(p) if p < 0.1 => "out",
        _ => "tie",
    };
    let p_top = work.chance.map(|p| (p * 10_000.0).round_ties_even() as i64);
    let mut values = vec![
        ("adjusted".to_owned(), written(Fixed::<2>(work.adjusted))),
        ("clipped".to_owned(), written(Fixed::<2>(work.clipped))),
        ("se".to_owned(), written(work.se.map(Fixed::<2>))),
        ("score_se".to_owned(), written(work.score_se.map(Fixed::<2>))),
        ("p_top".to_owned(), written(p_top.map(Fixed::<4>))),
        ("zone".to_owned(), zone.to_owned()),
        ("rank_by_raw".to_owned(), rank_by_raw(counted, work).to_string()),
        ("decision".to_owned(), written(placed.decision)),
    ];
    let columns: [fn(&CountedWork) -> i64; 4] =
        [|work| work.raw, |work| work.adjusted, |work| work.clipped, |work| work.scale_use];
    for (column, value) in columns.into_iter().enumerate() {
        values.push((format!("in_top.{}", column + 1), is_in_top(counted, order, placed, value).to_string()));
    }
    for (place, (key, of)) in counted.keys.iter().zip(&work.criteria).enumerate() {
        let name = |field: &str| format!("criteria.{}.{field}", place + 1);
        values.push((name("key"), key.clone()));
        values.push((name("mean"), written(Fixed::<2>(of.mean))));
        values.push((name("adjusted"), written(Fixed::<2>(of.adjusted))));
    }
    values
}

/// A value as it stands in a document.
fn written<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).map(|value| value.to_string()).unwrap_or_default()
}

/// Whether a work is among the best by some value: complete, and fewer than `award_size` complete works have a
/// higher one, or the same on a better place.
fn is_in_top(
    counted: &Recount,
    order: &[PlacedWork],
    own: &PlacedWork,
    value: fn(&CountedWork) -> i64,
) -> bool {
    let of = |placed: &PlacedWork| counted.works.get(placed.work).map(value);
    let better = |other: &&PlacedWork| {
        other.place.is_some() && (of(other) > of(own) || of(other) == of(own) && other.place < own.place)
    };
    own.place.is_some() && order.iter().filter(better).count() < counted.award_size
}

fn rank_by_raw(counted: &Recount, work: &CountedWork) -> usize {
    1 + counted.works.iter().filter(|other| other.raw > work.raw).count()
}

/// The gate as the sheets give it.
pub(super) fn gate(counted: &Recount) -> Vec<Named> {
    let number = |value: Option<f64>| written(value.and_then(Fixed::<6>::of));
    let open = counted.conditions.iter().all(|condition| condition.met);
    let mut values = vec![("open".to_owned(), open.to_string())];
    for (place, condition) in counted.conditions.iter().enumerate() {
        let name = |field: &str| format!("conditions.{}.{field}", place + 1);
        values.push((name("rule"), condition.rule.to_owned()));
        values.push((name("met"), condition.met.to_string()));
        values.push((name("value"), number(condition.value)));
        values.push((name("limit"), number(condition.limit)));
    }
    values
}

/// Every number of the fit and of the chances.
pub(super) fn numbers(counted: &Recount) -> Vec<Named> {
    let found = &counted.numbers;
    let whole = |n: usize| Some(n as f64);
    let named = [
        ("scores", whole(found.scores)),
        ("works", whole(found.works)),
        ("jurors", whole(found.jurors)),
        ("components", whole(found.components)),
        ("rank", whole(found.rank)),
        ("nu", whole(found.nu)),
        ("median_scores", Some(found.median_scores)),
        ("se2", found.se2),
        ("ss2", found.ss2),
        ("lam", found.lam),
        ("f", found.f),
        ("p", found.p),
        ("reliability", found.reliability),
        ("clip", found.clip),
        ("sweeps", whole(found.sweeps)),
        ("mean", Some(found.mean)),
        ("vq", found.vq),
        ("line", found.line),
        ("icc_single", found.icc_single),
        ("icc_raw", found.icc_raw),
        ("icc_adjusted", found.icc_adjusted),
    ];
    let text = |value: Option<f64>| written(value.and_then(Fixed::<6>::of));
    named.into_iter().map(|(name, value)| (name.to_owned(), text(value))).collect()
}

/// Every value below a value, by its path.
pub(super) fn spread<T: Serialize>(value: &T) -> Vec<Named> {
    let mut found = Vec::new();
    if let Ok(value) = serde_json::to_value(value) {
        descend(&value, String::new(), &mut found);
    }
    found
}

fn descend(value: &serde_json::Value, path: String, found: &mut Vec<Named>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| descend(value, below(name), found));
        }
        serde_json::Value::Array(values) => {
            let numbered = values.iter().enumerate();
            numbered.for_each(|(n, value)| descend(value, below(&(n + 1).to_string()), found));
        }
        serde_json::Value::String(text) => found.push((path, text.clone())),
        plain => found.push((path, plain.to_string())),
    }
}
