//! The flattest loads: no path in the graph of jurors is left that would flatten them, and small plans are
//! held against every plan there is.

use petgraph::algo::has_path_connecting;
use petgraph::graph::{DiGraph, NodeIndex};
use proptest::prelude::*;

use super::support::*;
use crate::judging::routing::*;

/// Jurors between whom a work could travel, through others, so that the loads become flatter.
fn improving(problem: &Problem, plan: &Plan) -> Vec<(String, String)> {
    let held = pairs(plan);
    let has = |w: &str, j: &str| held.iter().any(|(work, juror)| work == w && juror == j);
    let mut net: DiGraph<&str, ()> = DiGraph::new();
    let nodes: Vec<NodeIndex> = plan.loads.iter().map(|load| net.add_node(&load.juror)).collect();
    for (w, j) in held.iter().filter(|pair| !problem.pinned.contains(pair)) {
        let from = plan.loads.iter().position(|load| load.juror == *j).unwrap();
        let work = problem.works.iter().find(|work| work.id == *w).unwrap();
        for (to, load) in plan.loads.iter().enumerate() {
            let juror = problem.jurors.iter().find(|juror| juror.id == load.juror).unwrap();
            let own = work.institution.is_some() && work.institution == juror.institution;
            let apart = problem.conflicts.contains(&(w.clone(), juror.id.clone()));
            if juror.active && juror.capacity != Some(0) && !own && !apart && !has(w, &juror.id) {
                net.update_edge(nodes[from], nodes[to], ());
            }
        }
    }
    let room = |load: &Load| {
        let juror = problem.jurors.iter().find(|juror| juror.id == load.juror).unwrap();
        juror.active && load.works < juror.capacity.unwrap_or(u32::MAX)
    };
    let mut found = Vec::new();
    for (top, from) in plan.loads.iter().zip(&nodes) {
        for (low, to) in plan.loads.iter().zip(&nodes) {
            if low.works + 2 <= top.works && room(low) && has_path_connecting(&net, *from, *to, None) {
                found.push((top.juror.clone(), low.juror.clone()));
            }
        }
    }
    found
}

/// Problems of some size where loads cannot all be equal.
fn lopsided() -> impl Strategy<Value = Problem> {
    let works = prop::collection::vec(0usize..4, 5..45);
    let jurors = prop::collection::vec((0usize..4, prop::option::weighted(0.3, 1u32..20)), 4..11);
    let conflicts = prop::collection::vec((0usize..45, 0usize..11), 0..60);
    (works, jurors, conflicts, "[a-z]{1,3}").prop_map(|(works, jurors, conflicts, seed)| Problem {
        works: works.iter().enumerate().map(|(n, house)| work(n, (*house).min(1), n / 3)).collect(),
        jurors: jurors
            .iter()
            .enumerate()
            .map(|(n, (house, most))| juror(n, (*house).min(2), *most))
            .collect(),
        per_work: 2,
        conflicts: conflicts.iter().map(|(w, j)| (format!("K-{w:03}"), format!("J{j:02}"))).collect(),
        pinned: Vec::new(),
        seed,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_path_can_flatten_the_loads_further(problem in lopsided(), keep in 0usize..4) {
        let Ok(plan) = route(&problem) else { return Ok(()) };
        if plan.quality.bridge.replacements == 0 {
            prop_assert_eq!(improving(&problem, &plan), []);
        }
        // The same around pairs that stand, and after a juror left.
        let standing: Vec<(String, String)> = pairs(&plan).into_iter().step_by(keep + 2).collect();
        let mut again = Problem { pinned: standing, ..problem };
        if let Ok(plan) = route(&again) && plan.quality.bridge.replacements == 0 {
            assert_rules(&again, &plan);
            prop_assert_eq!(improving(&again, &plan), []);
        }
        again.jurors[0].active = false;
        if let Ok(plan) = refill(&again, &pairs(&plan)) {
            assert_rules(&again, &plan);
            prop_assert_eq!(improving(&again, &plan), []);
        }
    }
}

/// Least sum of squared loads of all plans, and among those plans the least sum of squared common works.
fn best_of_all(problem: &Problem) -> (u64, u64) {
    let n = problem.jurors.len();
    let panels: Vec<u32> = (0u32..1 << n).filter(|p| p.count_ones() as usize == problem.per_work).collect();
    let mut best = (u64::MAX, u64::MAX);
    let mut chosen = vec![0usize; problem.works.len()];
    loop {
        let panel = |w: &usize| panels[*w];
        let holds = |j: usize| chosen.iter().filter(|w| panel(w) >> j & 1 == 1).count() as u64;
        let both = |a: usize, b: usize| {
            chosen.iter().filter(|w| panel(w) >> a & panel(w) >> b & 1 == 1).count() as u64
        };
        let loads = (0..n).map(|j| holds(j).pow(2)).sum();
        if loads <= best.0 {
            let meetings =
                (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).map(|(a, b)| both(a, b).pow(2)).sum();
            best = best.min((loads, meetings));
        }
        let Some(at) = chosen.iter().rposition(|p| p + 1 < panels.len()) else { return best };
        chosen[at] += 1;
        // Works are alike: only rising choices are new plans.
        let from = chosen[at];
        chosen[at + 1..].iter_mut().for_each(|p| *p = from);
    }
}

#[test]
fn small_plans_spread_juror_pairs_as_well_as_any_plan_of_those_loads() {
    let mut seen = 0;
    for (works, jurors, per_work) in
        [(4, 4, 2), (5, 4, 2), (6, 4, 2), (5, 5, 2), (6, 5, 2), (4, 5, 3), (5, 5, 3), (6, 5, 3), (4, 6, 3)]
    {
        for seed in ["a", "b", "c", "d"] {
            let mut problem = problem(works, jurors, 1, per_work);
            problem.seed = seed.into();
            problem.works.iter_mut().for_each(|work| work.team = None);
            let plan = route(&problem).unwrap();
            let found = (squares(&plan), plan.quality.pair_squares.0);
            assert_eq!(
                found,
                best_of_all(&problem),
                "{works} works, {jurors} jurors, {per_work} each, {seed}"
            );
            seen += 1;
        }
    }
    assert_eq!(seen, 36);
}
