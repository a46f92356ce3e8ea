//! Made-up problems, the hard rules as an independent check, and the optimum by trying everything.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::judging::routing::*;

pub(super) fn work(n: usize, house: usize, team: usize) -> Work {
    let institution = (house > 0).then(|| format!("Badan {house}"));
    Work { id: format!("K-{n:03}"), institution, team: Some(format!("T{team}")), per_work: None }
}

pub(super) fn juror(n: usize, house: usize, capacity: Option<u32>) -> Juror {
    let institution = (house > 0).then(|| format!("Badan {house}"));
    Juror { id: format!("J{n:02}"), institution, capacity, active: true }
}

/// Works and jurors dealt over institutions by small numbers.
pub(super) fn problem(works: usize, jurors: usize, houses: usize, per_work: usize) -> Problem {
    Problem {
        works: (0..works).map(|n| work(n, n * 7 % houses, n / 3)).collect(),
        jurors: (0..jurors).map(|n| juror(n, n % houses, None)).collect(),
        per_work,
        seed: "Lomba 2023".into(),
        ..Problem::default()
    }
}

pub(super) fn pairs(plan: &Plan) -> Vec<(String, String)> {
    plan.pairs.iter().map(|p| (p.work.clone(), p.juror.clone())).collect()
}

pub(super) fn squares(plan: &Plan) -> u64 {
    plan.loads.iter().map(|l| u64::from(l.works).pow(2)).sum()
}

pub(super) fn assert_rules(problem: &Problem, plan: &Plan) {
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
pub(super) fn brute_force(problem: &Problem) -> Option<u64> {
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
pub(super) fn small() -> impl Strategy<Value = Problem> {
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
