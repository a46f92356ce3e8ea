//! Does a published result follow from the sealed sheets? Pure: the document and the sheets in, what differs
//! out. `lomba verify` prints it.

use super::aggregate::{Sheet, Weights};
use super::decisions::Decisions;
use super::method::{Method, Official};
use super::placing::place;
use super::proof::{canonical_sheet_file, decimals, sha256_hex};
use super::ranking::{RankedWork, rank};
use super::snapshot::{AwardedWork, Counts, METHOD, Snapshot};
use crate::i18n::Message;
use crate::say;

/// Something in which the document and the sheets do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The document's method or weights are none that this version knows.
    Method,
    /// A rank holds another work; none means there is no work at that rank.
    Work {
        /// The rank.
        rank: usize,
        /// As published.
        published: Option<String>,
        /// As the sheets give it.
        found: Option<String>,
    },
    /// A value of a work differs.
    Value {
        /// The rank.
        rank: usize,
        /// The work's number.
        work: String,
        /// Name of the value in the document.
        name: &'static str,
        /// As published.
        published: String,
        /// As the sheets give it.
        found: String,
    },
    /// A count differs.
    Count {
        /// Name of the count in the document.
        name: &'static str,
        /// As published.
        published: usize,
        /// As the sheets give it.
        found: usize,
    },
    /// The sheets are not the sealed ones.
    Seal {
        /// As published.
        published: String,
        /// The digest of these sheets.
        found: String,
    },
}

/// The counts and the placed works that the sheets give, `excluded` left out.
#[must_use]
pub(super) fn recompute(
    sheets: &[Sheet],
    excluded: &[String],
    method: &Method,
) -> (Counts, Vec<(Option<usize>, RankedWork)>) {
    let counted: Vec<Sheet> =
        sheets.iter().filter(|sheet| !excluded.contains(&sheet.work)).cloned().collect();
    let mut jurors: Vec<&str> = counted.iter().map(|sheet| sheet.juror.as_str()).collect();
    jurors.sort_unstable();
    jurors.dedup();
    let (sheets, jurors) = (counted.len(), jurors.len());
    let placed = place(rank(&counted, method, &Decisions::default()).rows);
    let incomplete = placed.iter().filter(|(place, _)| place.is_none()).count();
    (Counts { works: placed.len(), incomplete, jurors, sheets }, placed)
}

/// What differs: the first difference of the result, if any, and then whether the sheets are other than the
/// sealed ones. Empty: the result follows.
#[must_use]
pub fn differences(published: &Snapshot, sheets: &[Sheet]) -> Vec<Difference> {
    let seal = seal_difference(published, sheets);
    result_difference(published, sheets).into_iter().chain(seal).collect()
}

fn seal_difference(published: &Snapshot, sheets: &[Sheet]) -> Option<Difference> {
    let found = sha256_hex(&canonical_sheet_file(sheets));
    let published = published.seal_sha256.clone();
    (published != found).then_some(Difference::Seal { published, found })
}

fn result_difference(published: &Snapshot, sheets: &[Sheet]) -> Option<Difference> {
    // Weights read from a file have not passed `Weights::new`.
    let weights = Weights::new(published.weights.content(), published.weights.technical()).ok();
    let Some(weights) = weights.filter(|_| published.method == METHOD) else {
        return Some(Difference::Method);
    };
    let method = Method {
        official: Official::RawMean,
        award_size: published.award_size,
        ..Method::standard(weights, published.per_work, published.seed.as_str())
    };
    let (counts, placed) = recompute(sheets, &published.excluded, &method);
    let mut found = placed
        .into_iter()
        .filter_map(|(place, row)| place.map(|place| (place, row)))
        .take(published.award_size);
    let mut listed = published.works.iter();
    let mut place = 0;
    loop {
        place += 1;
        let (work, row) = (listed.next(), found.next());
        if work.is_none() && row.is_none() {
            return count_difference(published.counts, counts);
        }
        if let Some(difference) = row_difference(place, work, row.as_ref().map(|(_, row)| row)) {
            return Some(difference);
        }
    }
}

fn row_difference(place: usize, work: Option<&AwardedWork>, row: Option<&RankedWork>) -> Option<Difference> {
    let (Some(work), Some(row)) = (work, row) else {
        let (published, found) = (work.map(|w| w.number.clone()), row.map(|r| r.work.clone()));
        return Some(Difference::Work { rank: place, published, found });
    };
    if work.number != row.work {
        let (published, found) = (Some(work.number.clone()), Some(row.work.clone()));
        return Some(Difference::Work { rank: place, published, found });
    }
    let step = |step: Option<super::tie_break::DecidedBy>| step.map_or("", |s| s.as_str()).to_owned();
    let values = [
        ("rank", work.rank.to_string(), place.to_string()),
        ("score", decimals(work.score), decimals(row.score)),
        ("raw", decimals(work.raw), decimals(row.raw)),
        ("content", decimals(work.content), decimals(row.content)),
        ("technical", decimals(work.technical), decimals(row.technical)),
        ("scores", work.scores.to_string(), row.scores.to_string()),
        ("decided_by", step(work.decided_by), step(row.decided_by)),
    ];
    let (name, published, found) = values.into_iter().find(|(_, published, found)| published != found)?;
    Some(Difference::Value { rank: place, work: work.number.clone(), name, published, found })
}

fn count_difference(published: Counts, found: Counts) -> Option<Difference> {
    let counts = [
        ("works", published.works, found.works),
        ("incomplete", published.incomplete, found.incomplete),
        ("jurors", published.jurors, found.jurors),
        ("sheets", published.sheets, found.sheets),
    ];
    let (name, published, found) = counts.into_iter().find(|(_, published, found)| published != found)?;
    Some(Difference::Count { name, published, found })
}

impl Difference {
    /// The difference in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Method => say!(
                "Cara penghitungan atau bobot pada berkas hasil tidak dikenal.",
                "The method or the weights of the result file are not known."
            ),
            Self::Work { rank, published, found } => {
                let (diumumkan, seharusnya) = (named(published).id, named(found).id);
                let (published, found) = (named(published).en, named(found).en);
                say!(
                    "Peringkat {rank}: diumumkan {diumumkan}, menurut lembar nilai {seharusnya}.",
                    "Rank {rank}: published {published}, by the score sheets {found}."
                )
            }
            Self::Value { rank, work, name, published, found } => say!(
                "Peringkat {rank} ({work}), {name}: diumumkan \"{published}\", menurut lembar nilai \"{found}\".",
                "Rank {rank} ({work}), {name}: published \"{published}\", by the score sheets \"{found}\"."
            ),
            Self::Count { name, published, found } => say!(
                "Jumlah {name}: diumumkan {published}, menurut lembar nilai {found}.",
                "Count of {name}: published {published}, by the score sheets {found}."
            ),
            Self::Seal { published, found } => say!(
                "Lembar nilai ini bukan yang disegel: SHA-256 {found}, yang disegel {published}.",
                "These are not the sealed score sheets: SHA-256 {found}, sealed {published}."
            ),
        }
    }
}

fn named(work: &Option<String>) -> Message {
    match work {
        Some(number) => say!("{number}", "{number}"),
        None => say!("tidak ada", "none"),
    }
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
            Some(Difference::Value { rank: 2, work: "B".into(), name, published, found })
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
            Some(Difference::Count { name: "jurors", published: 2, found: 1 })
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
