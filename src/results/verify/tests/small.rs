//! Three works by one juror: every difference by name.

use super::made::plain_document;
use crate::results::score_sheet::ScoreSheet;
use crate::results::snapshot::Snapshot;
use crate::results::tie_break::DecidedBy;
use crate::results::verify::{Difference, differences};

fn sheets() -> Vec<ScoreSheet> {
    [("A", 90), ("B", 80), ("C", 70)]
        .map(|(work, points)| ScoreSheet::new(work, "J-1", [points * 100; 2]))
        .to_vec()
}

fn published() -> Snapshot {
    plain_document(&[("content", 60), ("technical", 40)], 1, &sheets())
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
    changed[2].points = vec![10_000; 2];
    let found = differences(&published(), &changed);
    let first = Difference::Work { rank: 1, published: Some("A".into()), found: Some("C".into()) };
    assert_eq!(found[0], first);
    assert!(matches!(found[1], Difference::Seal { .. }) && found.len() == 2);
    assert_eq!(found[0].message().en, "Rank 1: published A, by the score sheets C.");
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
    assert_eq!(
        differs(|d| d.works[1].values.criteria[0].mean.0 = 8001),
        value("criteria.1.mean", "80.01", "80")
    );
    assert_eq!(
        differs(|d| d.works[1].values.criteria[1].mean.0 = 8001),
        value("criteria.2.mean", "80.01", "80")
    );
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
    let missing = Difference::Work { rank: 3, published: None, found: Some("C".into()) };
    assert_eq!(differs(|d| drop(d.works.pop())), Some(missing));
    let more = Difference::Work { rank: 4, published: Some("C".into()), found: None };
    assert_eq!(differs(|d| d.works.push(d.works[2].clone())), Some(more));
}

#[test]
fn works_taken_out_do_not_count() {
    let mut stated = published();
    stated.excluded = vec!["A".into()];
    let document = super::made::document_of(stated, &sheets());
    assert_eq!(document.works.iter().map(|work| work.number.as_str()).collect::<Vec<_>>(), ["B", "C"]);
    assert_eq!(differences(&document, &sheets()), []);
}

#[test]
fn weights_that_are_no_whole_are_refused_at_reading() {
    let json = published().to_json().unwrap().replace("\"weight\": 60", "\"weight\": 61");
    let refused = Snapshot::parse(&json).unwrap_err().to_string();
    assert!(refused.contains("weights that sum to 100"), "{refused}");
}
