//! Documents as the portal makes them, for tests.

use crate::results::criteria::CriterionWeights;
use crate::results::decisions::Decisions;
use crate::results::method::Method;
use crate::results::outcome::RankedWork;
use crate::results::published_details::{GateReport, numbers};
use crate::results::ranked_result::{RankedResult, rank_sealed};
use crate::results::score_sheet::ScoreSheet;
use crate::results::sheet_file::canonical_sheet_file;
use crate::results::snapshot::tests::{awarded, snapshot};
use crate::results::snapshot::{PublishedCriterion, PublishedWork, Snapshot};
use crate::say;
use crate::secrets::sha256_hex;

/// A document that states a method and nothing else yet.
pub(in crate::results) fn published(method: Method) -> Snapshot {
    let mut stated = snapshot(Vec::new());
    let criteria = method.criteria.all().iter();
    let named = criteria.map(|criterion| PublishedCriterion {
        key: criterion.key.clone(),
        name: say!("Kriteria", "Criterion"),
        short: say!("Kriteria", "Criterion"),
        weight: criterion.weight,
    });
    stated.criteria = named.collect();
    stated.per_work = method.per_work;
    stated.seed.clone_from(&method.seed);
    stated.award_size = method.award_size;
    stated.details.method_sha256 = method.sha256();
    stated.details.method = method;
    stated
}

/// The document for these sheets: what `stated` says of method and decisions, with the ranking that follows.
pub(in crate::results) fn document_of(stated: Snapshot, sheets: &[ScoreSheet]) -> Snapshot {
    let (method, decisions) = (stated.details.method.clone(), stated.details.decisions());
    let found = rank_sealed(sheets, &stated.excluded, &method, &decisions);
    with_ranking(stated, sheets, found)
}

/// The document for a ranking, whatever that rests on.
pub(in crate::results) fn with_ranking(
    mut stated: Snapshot,
    sheets: &[ScoreSheet],
    found: RankedResult,
) -> Snapshot {
    stated.details.gate = GateReport::of(&found.outcome.gate);
    stated.details.numbers = numbers(&found.outcome.numbers);
    stated.counts = found.counts;
    let places = stated.award_size.saturating_sub(stated.details.vacant());
    let best = found.outcome.rows.iter().filter(|row| row.place.is_some()).take(places);
    let criteria = stated.details.method.criteria.clone();
    let published = |(place, row): (usize, &RankedWork)| PublishedWork {
        values: crate::results::published_details::PublishedValues::of(row, &criteria),
        ..awarded(place + 1, row)
    };
    stated.works = best.enumerate().map(published).collect();
    let keys: Vec<String> = stated.criteria.iter().map(|criterion| criterion.key.clone()).collect();
    stated.seal_sha256 = sha256_hex(&canonical_sheet_file(keys.iter().map(String::as_str), sheets));
    stated.document_sha256 = stated.own_digest().unwrap();
    stated
}

/// The document of an edition with these criteria and scores per work, without any decision.
pub(crate) fn plain_document(criteria: &[(&str, i64)], per_work: usize, sheets: &[ScoreSheet]) -> Snapshot {
    let criteria = CriterionWeights::of(criteria).unwrap();
    let method = Method::standard(criteria, per_work, "benih");
    let stated = published(method);
    assert_eq!(stated.details.decisions(), Decisions::default());
    document_of(stated, sheets)
}
