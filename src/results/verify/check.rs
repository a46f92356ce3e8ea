//! The comparison as a whole: what the document says, beside what the sheets give.

use super::difference::Difference;
use super::order::{PlacedWork, place_works};
use super::recount::{Recount, recount};
use super::statements;
use super::values::{self, Named, first_difference, published_head, spread};
use crate::results::score_sheet::ScoreSheet;
use crate::results::sheet_file::canonical_sheet_file;
use crate::results::snapshot::{FORMAT, METHOD, Snapshot};
use crate::secrets::sha256_hex;

/// What differs: the first difference of the result, if any, and then whether the sheets are other than the
/// sealed ones, or else whether the document is other than the published one. Empty: the result follows.
#[must_use]
pub fn differences(published: &Snapshot, sheets: &[ScoreSheet]) -> Vec<Difference> {
    let result = result_difference(published, sheets);
    let seal = seal_difference(published, sheets);
    let known = result.is_some() || seal.is_some();
    let document = if known { None } else { document_difference(published) };
    result.into_iter().chain(seal).chain(document).collect()
}

fn result_difference(published: &Snapshot, sheets: &[ScoreSheet]) -> Option<Difference> {
    let method = &published.details.method;
    if published.format != FORMAT || published.method != METHOD || method.award_size == 0 {
        return Some(Difference::Method);
    }
    if let Some(stated) = statements::difference(published, sheets) {
        return Some(stated);
    }
    let counted = recount(published, sheets);
    let placed = place_works(&counted, &published.details);
    let awards = method.award_size.saturating_sub(statements::vacant(&published.details));
    works_difference(published, &counted, &placed, awards)
        .or_else(|| count_difference(published, &counted))
        .or_else(|| {
            let gate = spread(&published.details.gate);
            stated("gate", gate, values::gate(&counted))
        })
        .or_else(|| {
            let numbers = spread(&published.details.numbers);
            stated("numbers", numbers, values::numbers(&counted))
        })
}

fn seal_difference(published: &Snapshot, sheets: &[ScoreSheet]) -> Option<Difference> {
    let keys = published.criteria.iter().map(|criterion| criterion.key.as_str());
    let found = sha256_hex(&canonical_sheet_file(keys, sheets));
    let published = published.seal_sha256.clone();
    (published != found).then_some(Difference::Seal { published, found })
}

fn document_difference(published: &Snapshot) -> Option<Difference> {
    let found = published.own_digest().unwrap_or_default();
    let published = published.document_sha256.clone();
    (published != found).then_some(Difference::Document { published, found })
}

fn stated(under: &str, published: Vec<Named>, found: Vec<Named>) -> Option<Difference> {
    let differs = first_difference(&published, &found)?;
    let name = format!("{under}.{}", differs.name);
    Some(Difference::Stated { name, published: differs.published, found: differs.found })
}

/// Who stands where with which score comes first, then everything else: one changed sheet moves the errors of all
/// works a little. `order`: every work in its place, of which the complete ones on the first `awards` are published.
fn works_difference(
    published: &Snapshot,
    counted: &Recount,
    order: &[PlacedWork],
    awards: usize,
) -> Option<Difference> {
    let best: Vec<&PlacedWork> = order.iter().filter(|work| work.place.is_some()).take(awards).collect();
    let number = |found: &PlacedWork| counted.works.get(found.work).map(|work| work.number.clone());
    let mut rest = None;
    for place in 0..published.works.len().max(best.len()) {
        let (said, found) = (published.works.get(place), best.get(place).copied());
        let (published, number) = (said.map(|work| work.number.clone()), found.and_then(number));
        if published != number {
            return Some(Difference::Work { rank: place + 1, published, found: number });
        }
        let (Some(work), Some(found)) = (said, found) else { continue };
        if let Some(differs) =
            first_difference(&published_head(work), &values::head(counted, found, place + 1))
        {
            return Some(differs.of_work(place + 1, work));
        }
        let found = || values::further(counted, order, found);
        rest = rest
            .or_else(|| Some(first_difference(&spread(&work.values), &found())?.of_work(place + 1, work)));
    }
    rest
}

fn count_difference(published: &Snapshot, counted: &Recount) -> Option<Difference> {
    let said = published.counts;
    let counts = [
        ("works", said.works, counted.works.len()),
        ("incomplete", said.incomplete, counted.works.iter().filter(|work| !work.complete).count()),
        ("jurors", said.jurors, counted.jurors),
        ("sheets", said.sheets, counted.sheets),
    ];
    let (name, published, found) = counts.into_iter().find(|(_, published, found)| published != found)?;
    Some(Difference::Count { name: name.to_owned(), published, found })
}
