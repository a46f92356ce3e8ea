//! The contract of routing: hard rules, independence of row order, figures, bridges, contradictions.

use proptest::prelude::*;

use super::support::*;
use crate::judging::routing::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_plans_are_the_flattest_possible_and_refused_only_when_impossible(problem in small()) {
        match (route(&problem), brute_force(&problem)) {
            (Ok(plan), Some(best)) => {
                assert_rules(&problem, &plan);
                prop_assert!(squares(&plan) == best || plan.quality.bridge.replacements > 0);
            }
            (Err(no), None) => prop_assert!(!no.messages().is_empty()),
            (plan, best) => prop_assert!(false, "{plan:?} against {best:?}"),
        }
    }

    #[test]
    fn pinned_pairs_stay_and_the_rest_is_flattest(problem in small(), keep in 0usize..5) {
        let Ok(first) = route(&problem) else { return Ok(()) };
        let pinned = pairs(&first).into_iter().step_by(keep + 1).collect();
        let again = Problem { pinned, seed: "lain".into(), ..problem };
        let plan = route(&again).unwrap();
        assert_rules(&again, &plan);
        prop_assert!(Some(squares(&plan)) == brute_force(&again) || plan.quality.bridge.replacements > 0);
    }

    #[test]
    fn the_order_of_rows_does_not_matter(problem in small(), turn in 1usize..5) {
        let mut turned = problem.clone();
        turned.works.rotate_left(turn % problem.works.len());
        turned.jurors.reverse();
        turned.conflicts.reverse();
        prop_assert_eq!(route(&turned), route(&problem));
    }
}

#[test]
fn a_large_plan_is_the_same_for_shuffled_rows_and_differs_for_another_seed() {
    let mut plain = problem(300, 15, 6, 3);
    plain.conflicts = (0..40).map(|n| (format!("K-{:03}", n * 7), format!("J{:02}", n % 15))).collect();
    let plan = route(&plain).unwrap();
    assert_rules(&plain, &plan);
    let mut shuffled = plain.clone();
    shuffled.works.sort_by_key(|w| splitmix64(key(&w.id)));
    shuffled.jurors.sort_by_key(|j| splitmix64(key(&j.id)));
    shuffled.conflicts.rotate_left(17);
    assert_eq!(route(&shuffled).unwrap(), plan);
    assert_ne!(pairs(&route(&Problem { seed: "lain".into(), ..plain }).unwrap()), pairs(&plan));
}

#[test]
fn a_usual_competition_is_flat_connected_and_well_mixed() {
    let plan = route(&problem(300, 15, 40, 3)).unwrap();
    let quality = &plan.quality;
    assert_eq!((quality.loads, quality.components, quality.bridge), ((60, 60), 1, Bridge::default()));
    assert_eq!(squares(&plan), 15 * 60 * 60);
    assert!(quality.a_efficiency >= 960, "{quality:?}");
    assert!(quality.pair_squares.0 * 100 <= quality.pair_squares.1 * 104, "{quality:?}");
    assert_eq!(quality.same_institution_pairs, 0);
    assert!(quality.team_repeats <= 5, "{quality:?}");
}

#[test]
fn conflicts_avoided_are_counted_by_ground() {
    let mut problem = problem(4, 6, 4, 2);
    // Works of institutions 0, 3, 2, 1; jurors of 0, 1, 2, 3, 0, 1; institution 0 is "none".
    problem.conflicts = [("K-000", "J00"), ("K-001", "J03"), ("K-001", "J04"), ("K-999", "J00")]
        .map(|(w, j)| (w.into(), j.into()))
        .to_vec();
    let avoided = route(&problem).unwrap().conflicts_avoided;
    assert_eq!(avoided, ConflictsAvoided { institution: 4, declared: 2 });
}

#[test]
fn groups_of_jurors_are_bridged() {
    // 60 % of works and 14 of 20 jurors in one institution: the flattest loads split the jury in two.
    let house = |inside: bool| usize::from(inside) + 1;
    let split = Problem {
        works: (0..300).map(|n| work(n, house(n % 5 < 3), n)).collect(),
        jurors: (0..20).map(|n| juror(n, if n < 14 { 2 } else { 0 }, None)).collect(),
        per_work: 3,
        seed: "s".into(),
        ..Problem::default()
    };
    let plan = route(&split).unwrap();
    assert_rules(&split, &plan);
    let quality = &plan.quality;
    assert_eq!((quality.components, quality.bridge), (1, Bridge { exchanges: 0, replacements: 10 }));
    assert!(quality.loads.1 <= 93, "{quality:?}");
}

#[test]
fn contradictions_are_refused() {
    let plain = problem(5, 5, 5, 2);
    let pair = |w: &str, j: &str| (w.to_owned(), j.to_owned());
    let fault = |change: &dyn Fn(&mut Problem)| {
        let mut problem = plain.clone();
        change(&mut problem);
        match route(&problem) {
            Err(Infeasible::Input(fault)) => fault,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(fault(&|p| p.works.push(work(0, 1, 1))), InputFault::DuplicateWork("K-000".into()));
    assert_eq!(fault(&|p| p.jurors.push(juror(2, 1, None))), InputFault::DuplicateJuror("J02".into()));
    assert_eq!(fault(&|p| p.pinned.push(pair("K-9", "J00"))), InputFault::UnknownWork("K-9".into()));
    assert_eq!(fault(&|p| p.pinned.push(pair("K-000", "J9"))), InputFault::UnknownJuror("J9".into()));
    let conflict = InputFault::PinnedConflict { work: "K-000".into(), juror: "J01".into() };
    assert_eq!(
        fault(&|p| {
            p.pinned.push(pair("K-000", "J01"));
            p.conflicts.push(pair("K-000", "J01"));
        }),
        conflict
    );
    assert!(plain.check().is_ok());
}

#[test]
fn reasons_say_what_happened() {
    let mut plain = problem(6, 4, 1, 2);
    plain.pinned = vec![("K-000".into(), "J01".into())];
    let plan = route(&plain).unwrap();
    assert_eq!(plan.pairs.iter().find(|p| p.juror == "J01").unwrap().reason(), Step::Pinned.text().into());
    let other = plan.pairs.iter().find(|p| p.work == "K-003").unwrap();
    assert_eq!((other.why.possible, other.why.load, other.why.loads), (4, 3, (3, 3)));
    assert!(other.reason().id.contains("Satu dari 4 juri tanpa benturan kepentingan; memegang 3 karya"));
}

#[test]
fn nothing_to_route_is_an_empty_plan() {
    assert_eq!(route(&Problem::default()).unwrap().pairs, []);
}
