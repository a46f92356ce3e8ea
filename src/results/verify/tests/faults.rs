//! A ranking with a planted fault, published as if nothing were wrong: the check finds it and names it.

use super::made::{document_of, published, with_ranking};
use crate::judging::routing::splitmix64;
use crate::results::criteria::CriterionWeights;
use crate::results::criteria::tests::sixty_forty;
use crate::results::decisions::Decisions;
use crate::results::method::{Method, TieBreakStep};
use crate::results::ranked_result::{RankedResult, rank_sealed};
use crate::results::score_sheet::ScoreSheet;
use crate::results::tie_break::DecidedBy;
use crate::results::verify::differences;

/// Forty works, three of eight jurors each, who differ by up to 28 points: the gate is open.
fn sheets() -> Vec<ScoreSheet> {
    let mut sheets = Vec::new();
    for work in 0..40_u64 {
        for step in [0, 1, 3] {
            let juror = (work + step) % 8;
            let noise = |n: u64| (splitmix64(work * 80 + juror * 2 + n) % 700) as i64;
            let points = 3000 + 60 * work as i64 + 400 * juror as i64;
            let given = [points + noise(0), points + noise(1)];
            sheets.push(ScoreSheet::new(format!("K-{work:02}"), format!("J-{juror}"), given));
        }
    }
    sheets
}

fn method() -> Method {
    Method { award_size: 5, ..Method::standard(sixty_forty(), 3, "benih") }
}

/// What is found first when the portal ranks by `ranked` and states `method`.
fn first(sheets: &[ScoreSheet], method: &Method, ranked: RankedResult) -> Option<String> {
    let document = with_ranking(published(method.clone()), sheets, ranked);
    differences(&document, sheets).first().map(|found| found.message().en)
}

fn true_ranking() -> RankedResult {
    rank_sealed(&sheets(), &[], &method(), &Decisions::default())
}

/// What is found first after a change of the true ranking.
fn after(change: impl FnOnce(&mut RankedResult)) -> String {
    let mut ranked = true_ranking();
    change(&mut ranked);
    first(&sheets(), &method(), ranked).unwrap()
}

#[test]
fn a_ranking_without_fault_is_confirmed() {
    assert_eq!(first(&sheets(), &method(), true_ranking()), None);
    assert!(true_ranking().outcome.gate.open, "the adjusted values are the official ones");
}

#[test]
fn swapped_ranks_are_named() {
    let works: Vec<String> = true_ranking().outcome.rows.into_iter().map(|row| row.work).collect();
    let said = after(|ranked| {
        let (one, two) = (ranked.outcome.rows[1].clone(), ranked.outcome.rows[2].clone());
        (ranked.outcome.rows[1], ranked.outcome.rows[2]) = (two, one);
    });
    assert_eq!(said, format!("Rank 2: published {}, by the score sheets {}.", works[2], works[1]));
}

#[test]
fn a_value_that_was_miscalculated_is_named() {
    let work = true_ranking().outcome.rows[2].work.clone();
    let named = |name: &str, said: String| {
        assert!(said.starts_with(&format!("Rank 3 ({work}), {name}: published ")), "{name}: {said}");
    };
    named("clipped", after(|ranked| ranked.outcome.rows[2].clipped += 1));
    named("adjusted", after(|ranked| ranked.outcome.rows[2].adjusted -= 1));
    named("score", after(|ranked| ranked.outcome.rows[2].score += 1));
    named("raw", after(|ranked| ranked.outcome.rows[2].raw += 1));
    named("se", after(|ranked| ranked.outcome.rows[2].se = None));
    named("p_top", after(|ranked| ranked.outcome.rows[2].p_top = Some(1)));
    named("rank_by_raw", after(|ranked| ranked.outcome.rows[2].rank_by_raw += 1));
    named("in_top.1", after(|ranked| ranked.outcome.rows[2].in_top[0] ^= true));
    named("criteria.2.mean", after(|ranked| ranked.outcome.rows[2].criteria[1].mean += 1));
    named("criteria.1.adjusted", after(|ranked| ranked.outcome.rows[2].criteria[0].adjusted += 1));
    named("decided_by", after(|ranked| ranked.outcome.rows[2].decided_by = Some(DecidedBy::Draw)));
    named("decision", after(|ranked| ranked.outcome.rows[2].decision = Some(1)));
}

#[test]
fn counts_gate_and_numbers_are_named() {
    assert!(after(|ranked| ranked.counts.sheets += 1).starts_with("Count of sheets:"));
    assert!(after(|ranked| ranked.outcome.gate.open = false).starts_with("gate.open:"));
    let said = after(|ranked| ranked.outcome.gate.conditions[3].met = false);
    assert!(said.starts_with("gate.conditions.4.met:"), "{said}");
    assert!(after(|ranked| ranked.outcome.numbers.vq = Some(1.0)).starts_with("numbers.vq:"));
}

#[test]
fn wrong_weights_are_found() {
    let wrong = CriterionWeights::of(&[("content", 50), ("technical", 50)]).unwrap();
    let ranked = rank_sealed(&sheets(), &[], &Method { criteria: wrong, ..method() }, &Decisions::default());
    assert!(first(&sheets(), &method(), ranked).is_some());
}

#[test]
fn a_gate_that_is_passed_over_is_found() {
    let mut closed = method();
    closed.gate.announced = false;
    let said = first(&sheets(), &closed, true_ranking()).unwrap();
    assert!(said.contains("score"), "{said}");
    let raw = rank_sealed(&sheets(), &[], &closed, &Decisions::default());
    assert_eq!(first(&sheets(), &closed, raw), None);
}

#[test]
fn scores_that_must_not_count_are_found() {
    let best = true_ranking().outcome.rows[0].work.clone();
    let mut stated = published(method());
    stated.excluded = vec![best.clone()];
    let document = with_ranking(stated.clone(), &sheets(), true_ranking());
    let said = differences(&document, &sheets())[0].message().en;
    assert!(said.starts_with(&format!("Rank 1: published {best}, ")), "{said}");
    assert_eq!(differences(&document_of(stated, &sheets()), &sheets()), []);
}

/// Works of equal value in pairs, told apart by one step each; every work has jurors of its own but where a
/// head-to-head is to decide.
fn ties() -> Vec<ScoreSheet> {
    let mut sheets = Vec::new();
    let mut give = |work: &str, juror: &str, points: [i64; 2]| {
        sheets.push(ScoreSheet::new(work, juror, points.map(|points| points * 100)));
    };
    // Content decides: 82 and 67 weigh as much as 80 and 70.
    give("A1", "a", [80, 70]);
    give("A2", "b", [82, 67]);
    // Jurors d and e prefer B2, c prefers B1.
    for (juror, one, two) in [("c", 66, 60), ("d", 60, 63), ("e", 60, 63)] {
        give("B1", juror, [one, one]);
        give("B2", juror, [two, two]);
    }
    // Alike in everything.
    give("C1", "f", [50, 50]);
    give("C2", "g", [50, 50]);
    sheets
}

#[test]
fn a_step_that_is_left_out_is_found() {
    let all = Method { award_size: 6, gate: method().gate, ..Method::standard(sixty_forty(), 1, "benih") };
    let ranked = |steps: Vec<TieBreakStep>| {
        let by = Method { tie_break: steps, ..all.clone() };
        rank_sealed(&ties(), &[], &by, &Decisions::default())
    };
    assert_eq!(first(&ties(), &all, ranked(TieBreakStep::ALL.to_vec())), None);
    for left_out in [TieBreakStep::Criteria, TieBreakStep::HeadToHead] {
        let steps = TieBreakStep::ALL.iter().copied().filter(|step| *step != left_out).collect();
        let said = first(&ties(), &all, ranked(steps)).unwrap();
        assert!(said.contains("decided_by") || said.contains("published "), "{left_out:?}: {said}");
    }
    let mut turned = ranked(TieBreakStep::ALL.to_vec());
    turned.outcome.rows.swap(4, 5);
    let said = first(&ties(), &all, turned).unwrap();
    assert!(said.starts_with("Rank 5: published C"), "a draw the wrong way round: {said}");
}

/// A field with few different values, so that ties of every kind and works that lack scores abound.
fn coarse(seed: u64) -> Vec<ScoreSheet> {
    let mut sheets = Vec::new();
    for work in 0..40_u64 {
        let given = if splitmix64(seed * 41 + work).is_multiple_of(7) { 2 } else { 3 };
        for step in 0..given {
            let juror = (work + step * (1 + work % 3)) % 9;
            let mix = splitmix64(seed * 10_007 + work * 31 + juror);
            let points = [60 + (mix % 4) * 5, 60 + (mix / 7 % 3) * 5, 60 + (mix / 31 % 2) * 5];
            sheets.push(ScoreSheet::new(
                format!("K-{work:02}"),
                format!("J-{juror}"),
                points.map(|points| points as i64 * 100),
            ));
        }
    }
    sheets.sort_unstable();
    sheets.dedup_by(|a, b| a.work == b.work && a.juror == b.juror);
    sheets
}

#[test]
fn both_ways_agree_on_fields_full_of_ties() {
    let three = CriterionWeights::of(&[("content", 50), ("craft", 30), ("access", 20)]).unwrap();
    for seed in 0..60 {
        let official = Method::standard(three.clone(), 3, format!("benih {seed}"));
        let method = Method { award_size: 12, ..official };
        let sheets = coarse(seed);
        let ranked = rank_sealed(&sheets, &[], &method, &Decisions::default());
        assert_eq!(first(&sheets, &method, ranked), None, "seed {seed}");
    }
}
