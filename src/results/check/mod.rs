//! Does a published result follow from the sealed sheets? Pure: the document and the sheets in, what differs
//! out. `lomba verify` prints it.

mod difference;
mod recompute;
mod second;
#[cfg(test)]
mod second_tests;

pub use difference::Difference;
pub(super) use recompute::{Recomputed, recompute};

use super::aggregate::{Sheet, Weights};
use super::proof::{canonical_sheet_file, decimals};
use super::snapshot::{AwardedWork, Counts, FORMAT, FORMAT_1, METHOD, Snapshot};
use super::version_one::{self, OldRow};
use crate::secrets::sha256_hex;

/// What differs: the first difference of the result, if any, and then whether the sheets are other than the
/// sealed ones. Empty: the result follows.
#[must_use]
pub fn differences(published: &Snapshot, sheets: &[Sheet]) -> Vec<Difference> {
    let seal = seal_difference(published, sheets);
    let result = match published.format.as_str() {
        FORMAT_1 => first_form(published, sheets),
        FORMAT => second::difference(published, sheets),
        _ => Some(Difference::Method),
    };
    let known = result.is_some() || seal.is_some();
    let document = if known { None } else { document_difference(published) };
    result.into_iter().chain(seal).chain(document).collect()
}

fn seal_difference(published: &Snapshot, sheets: &[Sheet]) -> Option<Difference> {
    let found = sha256_hex(&canonical_sheet_file(sheets));
    let published = published.seal_sha256.clone();
    (published != found).then_some(Difference::Seal { published, found })
}

/// Form 1 had no digest of its own.
fn document_difference(published: &Snapshot) -> Option<Difference> {
    if published.format == FORMAT_1 {
        return None;
    }
    let found = published.own_digest().unwrap_or_default();
    let published = published.document_sha256.clone();
    (published != found).then_some(Difference::Document { published, found })
}

/// Weights read from a file have not passed `Weights::new`.
fn whole(weights: Weights) -> Option<Weights> {
    Weights::new(weights.content(), weights.technical()).ok()
}

fn first_form(published: &Snapshot, sheets: &[Sheet]) -> Option<Difference> {
    let known = published.method == METHOD && published.dossier.is_none();
    let Some(weights) = whole(published.weights).filter(|_| known) else {
        return Some(Difference::Method);
    };
    let method = (weights, published.per_work, published.seed.as_str());
    let (counts, found) = version_one::recompute(sheets, &published.excluded, method);
    let found: Vec<OldRow> = found.into_iter().take(published.award_size).collect();
    let found: Vec<Found> = found.iter().map(Found::old).collect();
    works_difference(&published.works, &found).or_else(|| count_difference(published.counts, counts))
}

/// A work as the sheets give it: number, and every value by its name.
struct Found {
    work: String,
    values: Vec<(String, String)>,
}

impl Found {
    fn old(row: &OldRow) -> Self {
        let points = |points| decimals(points);
        let step = row.decided_by.to_owned();
        let values = [
            ("score", points(row.score)),
            ("raw", points(row.score)),
            ("content", points(row.content)),
            ("technical", points(row.technical)),
            ("scores", row.scores.to_string()),
            ("decided_by", step),
        ];
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { work: row.work.clone(), values }
    }
}

/// The values of a published work that the sheets decide, by name; those of form 2 come after these.
fn stated(work: &AwardedWork) -> Vec<(String, String)> {
    let step = work.decided_by.map_or("", |step| step.as_str()).to_owned();
    let values = [
        ("score", decimals(work.score)),
        ("raw", decimals(work.raw)),
        ("content", decimals(work.content)),
        ("technical", decimals(work.technical)),
        ("scores", work.scores.to_string()),
        ("decided_by", step),
    ];
    let values = values.into_iter().map(|(name, value)| (name.to_owned(), value));
    values.chain(second::fields(&work.values)).collect()
}

fn works_difference(published: &[AwardedWork], found: &[Found]) -> Option<Difference> {
    let places = published.len().max(found.len());
    (0..places).find_map(|place| work_difference(place + 1, published.get(place), found.get(place)))
}

fn work_difference(rank: usize, work: Option<&AwardedWork>, row: Option<&Found>) -> Option<Difference> {
    let same = work.map(|work| &work.number) == row.map(|row| &row.work);
    let (Some(work), Some(row), true) = (work, row, same) else {
        let (published, found) = (work.map(|w| w.number.clone()), row.map(|r| r.work.clone()));
        return Some(Difference::Work { rank, published, found });
    };
    let value = |name: String, published: String, found: String| {
        Some(Difference::Value { rank, work: work.number.clone(), name, published, found })
    };
    if work.rank != rank {
        return value("rank".to_owned(), work.rank.to_string(), rank.to_string());
    }
    let published = stated(work);
    let names = published.iter().map(|(name, _)| name).chain(row.values.iter().map(|(name, _)| name));
    let of = |values: &[(String, String)], name: &String| {
        values.iter().find(|(other, _)| other == name).map_or(String::new(), |(_, value)| value.clone())
    };
    let name = names.clone().find(|name| of(&published, name) != of(&row.values, name))?;
    value(name.clone(), of(&published, name), of(&row.values, name))
}

fn count_difference(published: Counts, found: Counts) -> Option<Difference> {
    let counts = [
        ("works", published.works, found.works),
        ("incomplete", published.incomplete, found.incomplete),
        ("jurors", published.jurors, found.jurors),
        ("sheets", published.sheets, found.sheets),
    ];
    let (name, published, found) = counts.into_iter().find(|(_, published, found)| published != found)?;
    Some(Difference::Count { name: name.to_owned(), published, found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::snapshot::tests::{awarded, snapshot};
    use crate::results::tie_break::DecidedBy;

    fn sheets() -> Vec<Sheet> {
        [("A", 90), ("B", 80), ("C", 70)]
            .map(|(work, points)| Sheet {
                work: work.into(),
                juror: "J-1".into(),
                content: points * 100,
                technical: points * 100,
            })
            .to_vec()
    }

    fn published() -> Snapshot {
        let mut document = snapshot(vec![awarded(1, "A", 9000), awarded(2, "B", 8000)]);
        document.award_size = 2;
        document.counts = Counts { works: 3, incomplete: 0, jurors: 1, sheets: 3 };
        document.seal_sha256 = sha256_hex(&canonical_sheet_file(&sheets()));
        document
    }

    #[test]
    fn a_result_that_follows_has_no_difference() {
        assert_eq!(differences(&published(), &sheets()), []);
        let mut shuffled = sheets();
        shuffled.reverse();
        assert_eq!(differences(&published(), &shuffled), []);
    }

    #[test]
    fn a_changed_score_shows_in_the_rank_and_in_the_seal() {
        let mut changed = sheets();
        changed[2].content = 10_000;
        changed[2].technical = 10_000;
        let found = differences(&published(), &changed);
        let first = Difference::Work { rank: 1, published: Some("A".into()), found: Some("C".into()) };
        assert_eq!(found[0], first);
        assert!(matches!(found[1], Difference::Seal { .. }) && found.len() == 2);
        assert_eq!(found[0].message().en, "Rank 1: published A, by the score sheets C.");
        let mut below = sheets();
        below[2].content -= 1;
        assert!(matches!(differences(&published(), &below)[..], [Difference::Seal { .. }]));
    }

    #[test]
    fn each_published_value_is_compared() {
        let differs = |change: fn(&mut Snapshot)| {
            let mut document = published();
            change(&mut document);
            differences(&document, &sheets()).into_iter().next()
        };
        let value = |name, published: &str, found: &str| {
            let (published, found) = (published.to_owned(), found.to_owned());
            Some(Difference::Value { rank: 2, work: "B".into(), name: String::from(name), published, found })
        };
        assert_eq!(differs(|d| d.works[1].score = 8001), value("score", "80.01", "80.00"));
        assert_eq!(differs(|d| d.works[1].raw = 8001), value("raw", "80.01", "80.00"));
        assert_eq!(differs(|d| d.works[1].content = 8001), value("content", "80.01", "80.00"));
        assert_eq!(differs(|d| d.works[1].technical = 8001), value("technical", "80.01", "80.00"));
        assert_eq!(differs(|d| d.works[1].scores = 2), value("scores", "2", "1"));
        assert_eq!(differs(|d| d.works[1].rank = 3), value("rank", "3", "2"));
        assert_eq!(
            differs(|d| d.works[1].decided_by = Some(DecidedBy::Draw)),
            value("decided_by", "draw", "score")
        );
        assert_eq!(
            differs(|d| d.counts.jurors = 2),
            Some(Difference::Count { name: "jurors".into(), published: 2, found: 1 })
        );
        assert_eq!(differs(|d| d.method = "median".into()), Some(Difference::Method));
        let missing = Difference::Work { rank: 2, published: None, found: Some("B".into()) };
        assert_eq!(differs(|d| drop(d.works.pop())), Some(missing));
        let more = Difference::Work { rank: 3, published: Some("C".into()), found: None };
        assert_eq!(differs(|d| d.works.push(awarded(3, "C", 7000))), Some(more));
    }

    #[test]
    fn works_taken_out_do_not_count() {
        let mut document = snapshot(vec![awarded(1, "B", 8000), awarded(2, "C", 7000)]);
        document.excluded = vec!["A".into()];
        document.counts = Counts { works: 2, incomplete: 0, jurors: 1, sheets: 2 };
        document.seal_sha256 = sha256_hex(&canonical_sheet_file(&sheets()));
        assert_eq!(differences(&document, &sheets()), []);
    }

    #[test]
    fn weights_that_are_no_whole_are_refused() {
        let json = published().to_json().unwrap().replace("\"content\": 60", "\"content\": 61");
        let document = Snapshot::parse(&json).unwrap();
        assert_eq!(differences(&document, &sheets()), [Difference::Method]);
    }
}
