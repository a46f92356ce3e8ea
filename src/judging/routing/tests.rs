//! The contract of routing: hard rules, flattest loads, independence of row order, pinned pairs, explanations.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

fn work(n: usize, house: usize, team: usize) -> Work {
    let institution = (house > 0).then(|| format!("Badan {house}"));
    Work { id: format!("K-{n:03}"), institution, team: Some(format!("T{team}")), per_work: None }
}

fn juror(n: usize, house: usize, capacity: Option<u32>) -> Juror {
    let institution = (house > 0).then(|| format!("Badan {house}"));
    Juror { id: format!("J{n:02}"), institution, capacity, active: true }
}

/// Works and jurors dealt over institutions by small numbers.
fn problem(works: usize, jurors: usize, houses: usize, per_work: usize) -> Problem {
    Problem {
        works: (0..works).map(|n| work(n, n * 7 % houses, n / 3)).collect(),
        jurors: (0..jurors).map(|n| juror(n, n % houses, None)).collect(),
        per_work,
        seed: "Lomba 2023".into(),
        ..Problem::default()
    }
}

fn pairs(plan: &Plan) -> Vec<(String, String)> {
    plan.pairs.iter().map(|p| (p.work.clone(), p.juror.clone())).collect()
}

fn squares(plan: &Plan) -> u64 {
    plan.loads.iter().map(|l| u64::from(l.works).pow(2)).sum()
}

fn assert_rules(problem: &Problem, plan: &Plan) {
    let works: BTreeMap<_, _> = problem.works.iter().map(|w| (&w.id, w)).collect();
    let jurors: BTreeMap<_, _> = problem.jurors.iter().map(|j| (&j.id, j)).collect();
    let pinned: BTreeSet<_> = problem.pinned.iter().cloned().collect();
    let all: BTreeSet<_> = pairs(plan).into_iter().collect();
    assert_eq!(all.len(), plan.pairs.len(), "a juror twice on a work");
    assert!(pinned.is_subset(&all), "a pinned pair moved");
    for (w, j) in all.difference(&pinned) {
        let (work, juror) = (works[w], jurors[j]);
        assert!(juror.active && !problem.conflicts.contains(&(w.clone(), j.clone())));
        assert!(work.institution.is_none() || work.institution != juror.institution);
    }
    for w in &problem.works {
        let (panel, pins) =
            (all.iter().filter(|p| p.0 == w.id).count(), pinned.iter().filter(|p| p.0 == w.id).count());
        assert_eq!(panel, w.per_work.unwrap_or(problem.per_work).max(pins));
    }
    for load in &plan.loads {
        assert_eq!(load.works as usize, all.iter().filter(|p| p.1 == load.juror).count());
        let pins = pinned.iter().filter(|p| p.1 == load.juror).count() as u32;
        assert!(load.works <= jurors[&load.juror].capacity.unwrap_or(u32::MAX).max(pins));
    }
}

/// The least sum of squared loads of any plan, by trying all panels; `None` if there is no plan.
fn brute_force(problem: &Problem) -> Option<u64> {
    fn go(problem: &Problem, at: usize, load: &mut Vec<u32>, best: &mut Option<u64>) {
        let Some(work) = problem.works.get(at) else {
            let pins = |j: &Juror| problem.pinned.iter().filter(|p| p.1 == j.id).count() as u32;
            let room = |(n, j): (&u32, &Juror)| *n <= j.capacity.unwrap_or(u32::MAX).max(pins(j));
            if !load.iter().zip(&problem.jurors).all(room) {
                return;
            }
            let sum = load.iter().map(|n| u64::from(*n).pow(2)).sum();
            *best = Some(best.map_or(sum, |b: u64| b.min(sum)));
            return;
        };
        let on_work =
            |pairs: &Vec<(String, String)>, j: &Juror| pairs.contains(&(work.id.clone(), j.id.clone()));
        for panel in 0u32..1 << problem.jurors.len() {
            let permitted = problem.jurors.iter().enumerate().all(|(n, j)| {
                let (on, pinned) = (panel >> n & 1 == 1, on_work(&problem.pinned, j));
                let own = work.institution.is_some() && work.institution == j.institution;
                let free = !own && !on_work(&problem.conflicts, j);
                if on { pinned || free } else { !pinned }
            });
            if panel.count_ones() as usize == problem.per_work && permitted {
                let change = |load: &mut Vec<u32>, by| {
                    (0..load.len())
                        .filter(|n| panel >> n & 1 == 1)
                        .for_each(|n| load[n] = load[n].wrapping_add(by));
                };
                change(load, 1);
                go(problem, at + 1, load, best);
                change(load, u32::MAX);
            }
        }
    }
    let mut best = None;
    go(problem, 0, &mut vec![0; problem.jurors.len()], &mut best);
    best
}

/// Small problems of every kind: own institutions, conflicts, capacities; some have no plan.
fn small() -> impl Strategy<Value = Problem> {
    let works = prop::collection::vec(0usize..4, 1..6);
    let jurors = prop::collection::vec((0usize..4, prop::option::weighted(0.4, 0u32..4)), 2..6);
    let conflicts = prop::collection::vec((0usize..6, 0usize..6), 0..6);
    (works, jurors, conflicts, 1usize..4, "[a-z]{1,4}").prop_map(
        |(works, jurors, conflicts, per_work, seed)| Problem {
            works: works.iter().enumerate().map(|(n, house)| work(n, *house, n / 2)).collect(),
            jurors: jurors.iter().enumerate().map(|(n, (house, cap))| juror(n, *house, *cap)).collect(),
            per_work,
            conflicts: conflicts.iter().map(|(w, j)| (format!("K-{w:03}"), format!("J{j:02}"))).collect(),
            pinned: Vec::new(),
            seed,
        },
    )
}

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
fn leaving_jurors_cost_only_their_own_pairs() {
    let before = problem(200, 12, 5, 3);
    let plan = route(&before).unwrap();
    let (pinned, kept): (Vec<_>, Vec<_>) =
        pairs(&plan).into_iter().partition(|(w, _)| splitmix64(key(w)).is_multiple_of(2));
    let mut after = Problem { pinned, ..before };
    after.jurors[3].active = false;
    let mended = refill(&after, &kept).unwrap();
    assert_rules(&after, &mended);
    let lost = kept.iter().filter(|(_, j)| j == "J03").count();
    assert!(lost > 20);
    assert!(mended.removed.iter().filter(|(_, j)| j == "J03").count() == lost);
    assert!(mended.removed.len() <= lost + 1, "{} of {lost}", mended.removed.len());
    assert!(mended.pairs.iter().all(|p| p.why.step != Step::Picked || p.juror != "J03"));
}

#[test]
fn a_recusal_changes_one_seat_and_a_new_work_gets_its_panel() {
    let mut problem = problem(100, 10, 5, 3);
    let plan = route(&problem).unwrap();
    let gone = pairs(&plan)[5].clone();
    problem.conflicts.push(gone.clone());
    problem.works.push(work(900, 0, 900));
    let mended = refill(&problem, &pairs(&plan)).unwrap();
    assert_rules(&problem, &mended);
    assert_eq!(mended.removed, [gone]);
    assert_eq!(mended.pairs.iter().filter(|p| p.work == "K-900").count(), 3);
}

#[test]
fn a_new_juror_takes_works_that_nobody_started() {
    let mut problem = problem(100, 9, 5, 3);
    let plan = route(&problem).unwrap();
    problem.jurors.push(juror(50, 0, None));
    let mended = refill(&problem, &pairs(&plan)).unwrap();
    assert_rules(&problem, &mended);
    assert_eq!(mended.loads.iter().find(|l| l.juror == "J50").unwrap().works, 30);
    assert_eq!(mended.removed.len(), 30);
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

fn said(problem: &Problem) -> Vec<String> {
    route(problem).unwrap_err().messages().into_iter().map(|m| m.en).collect()
}

#[test]
fn too_few_jurors_outside_an_institution_are_named() {
    let mut problem = problem(4, 5, 2, 3);
    problem.works = (0..4).map(|n| work(n, 1, n)).collect();
    problem.conflicts = vec![("K-002".into(), "J00".into())];
    problem.works.push(work(9, 0, 9));
    problem.jurors = (0..5).map(|n| juror(n, usize::from(n > 1), None)).collect();
    assert_eq!(
        said(&problem),
        [
            "Badan 1: 1 works (K-002) may be judged by only 1 jurors outside it without a conflict, 3 are needed; add at least 2 from another institution.",
            "Badan 1: 3 works (K-000, K-001, K-003) may be judged by only 2 jurors outside it without a conflict, 3 are needed; add at least 1 from another institution.",
        ]
    );
}

#[test]
fn too_few_places_are_counted() {
    let mut problem = problem(300, 3, 1, 3);
    problem.jurors.iter_mut().for_each(|j| j.capacity = Some(290));
    assert_eq!(said(&problem), ["All jurors together can take 870 assessments, 900 are needed: 30 short."]);
}

#[test]
fn a_bottleneck_names_works_jurors_and_shortfall() {
    let mut problem = problem(0, 0, 1, 2);
    problem.works = (0..10).map(|n| work(n, 1, n)).chain((10..14).map(|n| work(n, 2, n))).collect();
    problem.jurors = vec![juror(0, 0, Some(8)), juror(1, 2, Some(9)), juror(2, 1, None), juror(3, 1, None)];
    // Works of Badan 1 can only go to J00 and J01: 20 needed, 17 places.
    assert_eq!(
        said(&problem),
        [
            "10 works (Badan 1 10) depend on jurors J00, J01 whose capacity does not suffice: 3 assessments short."
        ]
    );
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
