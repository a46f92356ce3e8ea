//! Documents of form 2, made as the portal makes them, then altered in every way.

use super::{Difference, differences, recompute};
use crate::judging::routing::splitmix64;
use crate::results::aggregate::{Sheet, Weights};
use crate::results::dossier::{Dossier, GateReport, PublicExclusion, Values, numbers};
use crate::results::fixed_point::Fixed;
use crate::results::method::Method;
use crate::results::plenary::{PublicDecision, Resolution};
use crate::results::proof::canonical_sheet_file;
use crate::results::snapshot::tests::{awarded, snapshot};
use crate::results::snapshot::{FORMAT, METHOD_2, Snapshot};
use crate::secrets::sha256_hex;

/// Thirty works, nine jurors of different strictness, three scores a work; works 7 and 8 are alike in everything.
fn sheets() -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for work in 0..30_u64 {
        let like = if work == 8 { 7 } else { work };
        for place in 0..3 {
            let juror = (like * 2 + place * 3 + like / 9) % 9;
            let noise = |n: u64| (splitmix64(like * 100 + place * 10 + n) % 900) as i64;
            let points = 6000 + 60 * like as i64 + 150 * juror as i64;
            sheets.push(Sheet {
                work: format!("K-{work:02}"),
                juror: format!("J-{juror}"),
                content: points + noise(1),
                technical: points + noise(2),
            });
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
    let mut method = Method::standard(Weights::new(60, 40).unwrap(), 3, "benih");
    method.award_size = 5;
    let exclusion = PublicExclusion {
        work: "K-03".into(),
        juror: sheets().into_iter().find(|sheet| sheet.work == "K-03").unwrap().juror,
        reason: "Pencilan yang ditegaskan".into(),
        decided_at: "2023-08-18T00:00:00.000Z".into(),
    };
    let mut dossier = Dossier {
        method_sha256: method.sha256(),
        method: method.clone(),
        method_fixed_at: "2023-07-10T00:00:00.000Z".into(),
        gate: GateReport { open: false, conditions: Vec::new() },
        numbers: std::collections::BTreeMap::new(),
        exclusions: vec![exclusion],
        plenary,
        calibration: vec!["K-29".into()],
    };
    let excluded: Vec<String> = excluded.iter().map(|work| (*work).to_owned()).collect();
    let found = recompute(&sheets(), &excluded, (&method, &dossier.decisions()));
    dossier.gate = GateReport::of(&found.outcome.gate);
    dossier.numbers = numbers(&found.outcome.numbers);
    let rows = found.placed.iter().filter_map(|(place, row)| place.map(|place| (place, row)));
    let works = rows.take(5 - dossier.vacant()).map(|(place, row)| {
        let mut work = awarded(place, &row.work, row.score);
        (work.raw, work.content, work.technical) = (row.raw, row.content, row.technical);
        (work.scores, work.decided_by, work.values) = (row.scores, row.decided_by, Some(Values::of(row)));
        work
    });
    let mut made = snapshot(works.collect());
    (made.format, made.method, made.excluded) = (FORMAT.into(), METHOD_2.into(), excluded);
    (made.counts, made.per_work, made.award_size) = (found.counts, 3, 5);
    made.seal_sha256 = sha256_hex(&canonical_sheet_file(&sheets()));
    made.dossier = Some(dossier);
    made.document_sha256 = made.own_digest().unwrap();
    made
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
    assert_eq!(found.works[3].values.as_ref().unwrap().decision, Some(1));
    let said = first(found.clone(), |d| d.dossier.as_mut().unwrap().plenary.clear());
    assert_eq!(said, format!("Rank 4: published {}, by the score sheets {}.", works[4], works[3]));
    let said = first(found.clone(), |d| d.dossier.as_mut().unwrap().plenary[0].confirmed_at = None);
    assert!(said.starts_with("plenary.1.confirmed_at"), "{said}");
    let said = first(found, |d| d.dossier.as_mut().unwrap().plenary[0].number = 2);
    assert!(said.starts_with("plenary.1.number"), "{said}");
}

#[test]
fn every_value_is_named_when_it_differs() {
    fn dossier(document: &mut Snapshot) -> &mut Dossier {
        document.dossier.as_mut().unwrap()
    }
    fn values(document: &mut Snapshot) -> &mut Values {
        document.works[1].values.as_mut().unwrap()
    }
    /// The next step; something where there was nothing.
    fn other<const PLACES: u32>(value: Option<Fixed<PLACES>>) -> Option<Fixed<PLACES>> {
        Some(Fixed(value.map_or(1, |value| value.0 + 1)))
    }
    let number = plain().works[1].number.clone();
    type Change = fn(&mut Snapshot);
    let cases: [(&str, Change); 20] = [
        ("method_sha256:", |d| dossier(d).method_sha256.replace_range(..1, "x")),
        ("method_sha256:", |d| dossier(d).method.clip = 300),
        ("method_sha256:", |d| dossier(d).method.seed.push('.')),
        ("seed:", |d| d.seed.push('.')),
        ("per_work:", |d| d.per_work = 2),
        ("award_size:", |d| d.award_size = 6),
        ("Rank 2 (@), adjusted:", |d| values(d).adjusted.0 += 1),
        ("Rank 2 (@), clipped:", |d| values(d).clipped.0 += 1),
        ("Rank 2 (@), se:", |d| values(d).se = other(values(d).se)),
        ("Rank 2 (@), p_top:", |d| values(d).p_top = other(values(d).p_top)),
        ("Rank 2 (@), zone:", |d| values(d).zone.push('s')),
        ("Rank 2 (@), rank_by_raw:", |d| values(d).rank_by_raw += 1),
        ("Rank 2 (@), in_top.4:", |d| values(d).in_top[3] ^= true),
        ("Rank 2 (@), score:", |d| d.works[1].score += 1),
        ("Rank 2 (@), decided_by:", |d| d.works[1].decided_by = None),
        ("Count of sheets:", |d| d.counts.sheets += 1),
        ("gate.open:", |d| dossier(d).gate.open ^= true),
        ("gate.conditions.3.value:", |d| {
            let found = &mut dossier(d).gate.conditions[2];
            found.value = other(found.value);
        }),
        ("numbers.se2:", |d| {
            let found = dossier(d).numbers.get_mut("se2").unwrap();
            *found = other(*found);
        }),
        ("calibration:", |d| dossier(d).calibration.push("K-99".into())),
    ];
    for (expected, change) in cases {
        let said = first(plain(), change);
        assert!(said.starts_with(&expected.replace('@', &number)), "{expected} {said}");
    }
    assert_eq!(first(plain(), |d| d.dossier = None), Difference::Method.message().en);
    assert_eq!(first(plain(), |d| d.format = "lomba-result/3".into()), Difference::Method.message().en);
    let said = first(plain(), |d| dossier(d).exclusions[0].juror = "J-99".into());
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
            changed[place].content += content;
            changed[place].technical += technical;
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
