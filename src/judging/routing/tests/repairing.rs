//! Mending: nothing pinned moves, and only what has to change does.

use proptest::prelude::*;

use super::support::*;
use crate::judging::routing::*;

#[test]
fn leaving_jurors_cost_only_their_own_pairs() {
    let before = problem(200, 12, 5, 3);
    let plan = route(&before).unwrap();
    let (pinned, kept): (Vec<_>, Vec<_>) =
        pairs(&plan).into_iter().partition(|(w, _)| splitmix64(key(w)).is_multiple_of(2));
    let mut after = Problem { pinned, ..before };
    after.jurors[3].active = false;
    let repaired = refill(&after, &kept).unwrap();
    assert_rules(&after, &repaired);
    let lost = kept.iter().filter(|(_, j)| j == "J03").count();
    assert!(lost > 20);
    assert!(repaired.removed.iter().filter(|(_, j)| j == "J03").count() == lost);
    assert!(repaired.removed.len() <= lost + 1, "{} of {lost}", repaired.removed.len());
    assert!(repaired.pairs.iter().all(|p| p.why.step != Step::Picked || p.juror != "J03"));
}

#[test]
fn a_recusal_changes_one_seat_and_a_new_work_gets_its_panel() {
    let mut problem = problem(100, 10, 5, 3);
    let plan = route(&problem).unwrap();
    let gone = pairs(&plan)[5].clone();
    problem.conflicts.push(gone.clone());
    problem.works.push(work(900, 0, 900));
    let repaired = refill(&problem, &pairs(&plan)).unwrap();
    assert_rules(&problem, &repaired);
    assert_eq!(repaired.removed, [gone]);
    assert_eq!(repaired.pairs.iter().filter(|p| p.work == "K-900").count(), 3);
}

#[test]
fn a_new_juror_takes_works_that_nobody_started() {
    let mut problem = problem(100, 9, 5, 3);
    let plan = route(&problem).unwrap();
    problem.jurors.push(juror(50, 0, None));
    let repaired = refill(&problem, &pairs(&plan)).unwrap();
    assert_rules(&problem, &repaired);
    assert_eq!(repaired.loads.iter().find(|l| l.juror == "J50").unwrap().works, 30);
    assert_eq!(repaired.removed.len(), 30);
    let pinned = Problem { pinned: pairs(&plan), ..problem };
    assert!(refill(&pinned, &[]).unwrap().removed.is_empty());
}

#[test]
fn extra_jurors_join_one_work_only() {
    let mut problem = problem(60, 9, 5, 3);
    let plan = route(&problem).unwrap();
    problem.works[7].per_work = Some(5);
    problem.pinned = pairs(&plan);
    let extra = route(&problem).unwrap();
    assert_rules(&problem, &extra);
    assert_eq!(extra.pairs.len(), plan.pairs.len() + 2);
}

type Pairs = Vec<(String, String)>;

fn spread(works: usize, jurors: usize) -> Problem {
    let house = |n: usize| Some(format!("Badan {}", n % 97));
    let mean = (3 * works / jurors) as u32;
    let capacity = |n: usize| (n % 10 == 3).then(|| mean * (50 + n as u32 % 41) / 100);
    Problem {
        works: (0..works)
            .map(|n| Work {
                id: format!("K-{n:05}"),
                institution: house(n * 7919),
                team: Some((n / 3).to_string()),
                per_work: None,
            })
            .collect(),
        jurors: (0..jurors)
            .map(|n| Juror {
                id: format!("J{n:03}"),
                institution: house(n * 31),
                capacity: capacity(n),
                active: true,
            })
            .collect(),
        per_work: 3,
        conflicts: (0..works * jurors / 200)
            .map(|n| splitmix64(n as u64) as usize)
            .map(|lot| (format!("K-{:05}", lot % works), format!("J{:03}", (lot >> 32) % jurors)))
            .collect(),
        pinned: Vec::new(),
        seed: "Lomba 2023".into(),
    }
}

/// Two jurors leave at half of the scores begun: pairs that had to go, and pairs that went.
fn two_leave(works: usize, jurors: usize) -> (usize, usize) {
    let before = spread(works, jurors);
    let plan = route(&before).unwrap();
    let (pinned, kept): (Vec<_>, Vec<_>) =
        pairs(&plan).into_iter().partition(|(w, j)| splitmix64(key(w) ^ key(j)).is_multiple_of(2));
    let mut after = Problem { pinned: pinned.clone(), ..before };
    [1, 4].iter().for_each(|n: &usize| after.jurors[*n].active = false);
    let repaired = repair(&after, &kept).unwrap();
    assert!(repaired.removed.iter().all(|pair| kept.contains(pair) && !pinned.contains(pair)));
    assert_eq!(repaired.added.len(), repaired.removed.len());
    (kept.iter().filter(|(_, j)| j == "J001" || j == "J004").count(), repaired.removed.len())
}

#[test]
fn two_dropouts_change_only_the_pairs_they_leave_behind() {
    for (works, jurors) in [(100, 10), (300, 15), (1000, 50)] {
        let (lost, changed) = two_leave(works, jurors);
        assert!(lost > 20);
        assert_eq!(changed, lost, "{works} works, {jurors} jurors");
    }
}

#[test]
fn two_dropouts_of_500_change_only_the_pairs_they_leave_behind() {
    // A plan dealt round the table: the four columns shift, so that no two jurors meet twice in a row.
    let mut after = spread(20_000, 500);
    after.conflicts.clear();
    after.works.iter_mut().for_each(|work| work.institution = None);
    after.jurors.iter_mut().for_each(|juror| juror.capacity = None);
    let seat = |w: usize, n: usize| (w + n * (w / 500 + 7)) % 500;
    let dealt =
        (0..20_000).flat_map(|w| (0..3).map(move |n| (format!("K-{w:05}"), format!("J{:03}", seat(w, n)))));
    let (pinned, kept): (Vec<_>, Vec<_>) =
        dealt.partition(|(w, j)| splitmix64(key(w) ^ key(j)).is_multiple_of(2));
    after.pinned = pinned;
    [1, 4].iter().for_each(|n: &usize| after.jurors[*n].active = false);
    let repaired = repair(&after, &kept).unwrap();
    let lost: Vec<_> = kept.iter().filter(|(_, j)| j == "J001" || j == "J004").cloned().collect();
    assert!(lost.len() > 100);
    assert_eq!(repaired.removed, lost);
    assert_eq!(repaired.added.len(), lost.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_pinned_pairs_stay_and_both_answers_agree(
        first in small(), pin in 1usize..4, leaves in 0usize..6, recused in 0usize..15, news in 0usize..3,
    ) {
        let Ok(plan) = route(&first) else { return Ok(()) };
        let held = pairs(&plan);
        let (pinned, kept): (Vec<_>, Vec<_>) =
            held.iter().cloned().enumerate().partition(|(n, _)| n % pin == 0);
        let bare = |pairs: Vec<(usize, (String, String))>| -> Pairs {
            pairs.into_iter().map(|(_, pair)| pair).collect()
        };
        let (pinned, kept): (Pairs, Pairs) = (bare(pinned), bare(kept));
        let mut after = Problem { pinned, ..first };
        if let Some(juror) = after.jurors.get_mut(leaves) {
            juror.active = false;
        }
        if let Some(pair) = kept.get(recused) {
            after.conflicts.push(pair.clone());
        }
        after.works.extend((0..news).map(|n| work(90 + n, 0, 90 + n)));
        after.jurors.extend((0..news).map(|n| juror(90 + n, 0, None)));
        match (refill(&after, &kept), repair(&after, &kept)) {
            (Ok(plan), Ok(repaired)) => {
                assert_rules(&after, &plan);
                let mut pieced: Vec<(String, String)> = after.pinned.clone();
                pieced.extend(kept.iter().filter(|pair| !repaired.removed.contains(pair)).cloned());
                pieced.extend(repaired.added.iter().map(|p| (p.work.clone(), p.juror.clone())));
                pieced.sort();
                prop_assert_eq!(pieced, pairs(&plan));
                prop_assert_eq!((plan.removed, plan.loads), (repaired.removed, repaired.loads));
            }
            (Err(one), Err(two)) => prop_assert_eq!(one, two),
            other => prop_assert!(false, "{other:?}"),
        }
    }
}
