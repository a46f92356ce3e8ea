//! Documents made as the portal makes them, then altered in every way.

use super::made::{document_of, published};
use crate::judging::routing::splitmix64;
use crate::results::criteria::tests::sixty_forty;
use crate::results::fixed_point::Fixed;
use crate::results::method::Method;
use crate::results::outcome::Zone;
use crate::results::plenary::{PublicDecision, Resolution};
use crate::results::published_details::{PublicExclusion, PublishedDetails, PublishedValues};
use crate::results::score_sheet::ScoreSheet;
use crate::results::snapshot::Snapshot;
use crate::results::tie_break::DecidedBy;
use crate::results::verify::{Difference, differences};

/// Thirty works, nine jurors of different strictness, three scores a work; works 7 and 8 are alike in everything.
pub(super) fn sheets() -> Vec<ScoreSheet> {
    let mut sheets = Vec::new();
    for work in 0..30_u64 {
        let like = if work == 8 { 7 } else { work };
        for place in 0..3 {
            let juror = (like * 2 + place * 3 + like / 9) % 9;
            let noise = |n: u64| (splitmix64(like * 100 + place * 10 + n) % 900) as i64;
            let points = 6000 + 60 * like as i64 + 150 * juror as i64;
            let given = [points + noise(1), points + noise(2)];
            sheets.push(ScoreSheet::new(format!("K-{work:02}"), format!("J-{juror}"), given));
        }
    }
    sheets
}

fn decision(number: usize, resolution: Resolution, departs: bool) -> PublicDecision {
    PublicDecision {
        number,
        resolution,
        minutes: format!("R-{number}"),
        reason: "Kesepakatan juri".into(),
        decided_on: "2023-08-19".into(),
        attendees: 9,
        departs,
        recorded_at: "2023-08-19T03:00:00.000Z".into(),
        confirmed_at: departs.then(|| "2023-08-19T04:00:00.000Z".into()),
    }
}

/// The document that a portal would publish for these sheets and decisions.
fn document(excluded: &[&str], plenary: Vec<PublicDecision>) -> Snapshot {
    let mut method = Method::standard(sixty_forty(), 3, "benih");
    method.award_size = 5;
    let exclusion = PublicExclusion {
        work: "K-03".into(),
        juror: sheets().into_iter().find(|sheet| sheet.work == "K-03").unwrap().juror,
        reason: "Pencilan yang ditegaskan".into(),
        decided_at: "2023-08-18T00:00:00.000Z".into(),
    };
    let mut stated = published(method);
    stated.excluded = excluded.iter().map(|work| (*work).to_owned()).collect();
    stated.details.exclusions = vec![exclusion];
    stated.details.plenary = plenary;
    stated.details.calibration = vec!["K-29".into()];
    document_of(stated, &sheets())
}

fn plain() -> Snapshot {
    document(&[], Vec::new())
}

/// What is found when the document is changed; its own digest is made to fit, so that the values speak.
fn first(mut document: Snapshot, change: impl FnOnce(&mut Snapshot)) -> String {
    change(&mut document);
    document.document_sha256 = document.own_digest().unwrap();
    differences(&document, &sheets()).first().map_or(String::new(), |found| found.message().en)
}

#[test]
fn a_true_document_is_confirmed() {
    let found = plain();
    assert_eq!(differences(&found, &sheets()), []);
    let mut shuffled = sheets();
    shuffled.reverse();
    assert_eq!(differences(&Snapshot::parse(&found.to_json().unwrap()).unwrap(), &shuffled), []);
    assert_eq!(
        (found.counts.works, found.counts.sheets),
        (29, 86),
        "calibration and exclusion are not counted"
    );
}

#[test]
fn works_taken_out_and_places_left_empty_are_followed() {
    let best = plain().works[0].number.clone();
    let empty = Resolution::Vacancy { taken_out: best.clone(), moves_up: None };
    let found = document(&[&best], vec![decision(1, empty, true)]);
    assert_eq!((found.works.len(), differences(&found, &sheets())), (4, vec![]));
    let said = first(found, |d| d.excluded.clear());
    assert_eq!(said, format!("excluded: {best} is not in the score sheets."));
}

#[test]
fn orders_and_departures_of_the_jury_are_followed() {
    let works: Vec<String> = plain().works.iter().map(|work| work.number.clone()).collect();
    let swapped = vec![works[4].clone(), works[3].clone()];
    let departure = decision(1, Resolution::Departure { works: swapped }, true);
    let found = document(&[], vec![departure]);
    assert_eq!(differences(&found, &sheets()), []);
    assert_eq!((&found.works[3].number, &found.works[4].number), (&works[4], &works[3]));
    assert_eq!(found.works[3].values.decision, Some(1));
    let said = first(found.clone(), |d| d.details.plenary.clear());
    assert_eq!(said, format!("Rank 4: published {}, by the score sheets {}.", works[4], works[3]));
    let said = first(found.clone(), |d| d.details.plenary[0].confirmed_at = None);
    assert!(said.starts_with("plenary.1.confirmed_at"), "{said}");
    let said = first(found, |d| d.details.plenary[0].number = 2);
    assert!(said.starts_with("plenary.1.number"), "{said}");
}

#[test]
fn every_value_is_named_when_it_differs() {
    fn details(document: &mut Snapshot) -> &mut PublishedDetails {
        &mut document.details
    }
    fn values(document: &mut Snapshot) -> &mut PublishedValues {
        &mut document.works[1].values
    }
    /// The next step; something where there was nothing.
    fn other<const PLACES: u32>(value: Option<Fixed<PLACES>>) -> Option<Fixed<PLACES>> {
        Some(Fixed(value.map_or(1, |value| value.0 + 1)))
    }
    let number = plain().works[1].number.clone();
    type Change = fn(&mut Snapshot);
    let cases: [(&str, Change); 27] = [
        ("method_sha256:", |d| details(d).method_sha256.replace_range(..1, "x")),
        ("method_sha256:", |d| details(d).method.clip = 300),
        ("method_sha256:", |d| details(d).method.seed.push('.')),
        ("seed:", |d| d.seed.push('.')),
        ("per_work:", |d| d.per_work = 2),
        ("award_size:", |d| d.award_size = 6),
        ("Rank 2 (@), adjusted:", |d| values(d).adjusted.0 += 1),
        ("Rank 2 (@), clipped:", |d| values(d).clipped.0 += 1),
        ("Rank 2 (@), se:", |d| values(d).se = other(values(d).se)),
        ("Rank 2 (@), p_top:", |d| values(d).p_top = other(values(d).p_top)),
        ("Rank 2 (@), zone:", |d| {
            values(d).zone = if values(d).zone == Zone::Out { Zone::Tie } else { Zone::Out };
        }),
        ("Rank 2 (@), criteria.1.key:", |d| values(d).criteria[0].key.push('s')),
        ("Rank 2 (@), criteria.1.mean:", |d| values(d).criteria[0].mean.0 += 1),
        ("Rank 2 (@), criteria.2.adjusted:", |d| values(d).criteria[1].adjusted.0 += 1),
        ("Rank 2 (@), criteria.2.", |d| drop(values(d).criteria.pop())),
        ("Rank 2 (@), decision:", |d| values(d).decision = Some(1)),
        ("criteria.1.weight:", |d| d.criteria[0].weight = 50),
        ("criteria.2.key:", |d| d.criteria[1].key = "craft".into()),
        ("Rank 2 (@), rank_by_raw:", |d| values(d).rank_by_raw += 1),
        ("Rank 2 (@), in_top.4:", |d| values(d).in_top[3] ^= true),
        ("Rank 2 (@), score:", |d| d.works[1].score += 1),
        ("Rank 2 (@), decided_by:", |d| d.works[1].decided_by = None),
        ("Count of sheets:", |d| d.counts.sheets += 1),
        ("gate.open:", |d| details(d).gate.open ^= true),
        ("gate.conditions.3.value:", |d| {
            let found = &mut details(d).gate.conditions[2];
            found.value = other(found.value);
        }),
        ("numbers.se2:", |d| {
            let found = details(d).numbers.get_mut("se2").unwrap();
            *found = other(*found);
        }),
        ("calibration:", |d| details(d).calibration.push("K-99".into())),
    ];
    for (expected, change) in cases {
        let said = first(plain(), change);
        assert!(said.starts_with(&expected.replace('@', &number)), "{expected} {said}");
    }
    let decided = first(plain(), |d| d.works[1].decided_by = Some(DecidedBy::Criterion("content".into())));
    assert!(decided.contains("decided_by: published \"content\""), "{decided}");
    assert_eq!(first(plain(), |d| d.method = "median".into()), Difference::Method.message().en);
    assert_eq!(first(plain(), |d| d.format = "lomba-result/2".into()), Difference::Method.message().en);
    let said = first(plain(), |d| details(d).exclusions[0].juror = "J-99".into());
    assert_eq!(said, "exclusions: K-03, J-99 is not in the score sheets.");
}

#[test]
fn a_title_that_changed_shows_in_the_documents_own_digest() {
    let mut found = plain();
    found.works[0].title.push('!');
    assert!(matches!(differences(&found, &sheets())[..], [Difference::Document { .. }]));
}

#[test]
fn any_changed_score_is_found() {
    let found = plain();
    for place in 0..sheets().len() {
        for (content, technical) in [(1, 0), (0, -1)] {
            let mut changed = sheets();
            changed[place].points[0] += content;
            changed[place].points[1] += technical;
            assert_ne!(differences(&found, &changed), [], "{:?}", changed[place]);
        }
    }
}

#[test]
fn any_changed_byte_is_found() {
    let best = plain().works[0].number.clone();
    let gone = Resolution::Vacancy { taken_out: best.clone(), moves_up: None };
    let json = document(&[&best], vec![decision(1, gone, true)]).to_json().unwrap();
    let bytes: Vec<usize> =
        (0..json.len()).filter(|at| !json.as_bytes()[*at].is_ascii_whitespace()).collect();
    for n in 0..700_u64 {
        let at = bytes[usize::try_from(splitmix64(n) % bytes.len() as u64).unwrap()];
        let mut changed = json.clone().into_bytes();
        changed[at] = match changed[at] {
            b'0'..=b'8' => changed[at] + 1,
            b'9' => b'1',
            b'z' => b'a',
            letter if letter.is_ascii_lowercase() => letter + 1,
            _ => b'7',
        };
        let changed = String::from_utf8(changed).unwrap();
        let found = Snapshot::parse(&changed).map(|document| differences(&document, &sheets()));
        let near = json.get(at.saturating_sub(30)..(at + 30).min(json.len()));
        assert!(found.is_err() || found.is_ok_and(|found| !found.is_empty()), "{near:?}");
    }
}
