//! Feasibility against a maximum flow of another library, in both directions and with its numbers.

use petgraph::algo::dinics;
use petgraph::graph::{DiGraph, NodeIndex};
use proptest::prelude::*;

use super::support::*;
use crate::judging::routing::*;

/// What the flow network keeps of the rules.
#[derive(Clone, Copy)]
struct Keep {
    conflicts: bool,
    capacities: bool,
}

const ALL: Keep = Keep { conflicts: true, capacities: true };

/// Assessments the works need, and the most that can be given.
fn needed_and_possible(problem: &Problem, keep: Keep) -> (u64, u64) {
    let mut net: DiGraph<(), u64> = DiGraph::new();
    let (source, sink) = (net.add_node(()), net.add_node(()));
    let jurors: Vec<NodeIndex> = problem
        .jurors
        .iter()
        .map(|juror| {
            let node = net.add_node(());
            let capacity = juror.capacity.filter(|_| keep.capacities).map_or(u64::MAX / 4, u64::from);
            net.add_edge(node, sink, if juror.active { capacity } else { 0 });
            node
        })
        .collect();
    let mut needed = 0;
    for work in &problem.works {
        let node = net.add_node(());
        let need = work.per_work.unwrap_or(problem.per_work) as u64;
        needed += need;
        net.add_edge(source, node, need);
        for (juror, at) in problem.jurors.iter().zip(&jurors) {
            let own = work.institution.is_some() && work.institution == juror.institution;
            let apart = own || problem.conflicts.contains(&(work.id.clone(), juror.id.clone()));
            // A juror without capacity is no juror, whatever else is left out.
            let absent = juror.capacity == Some(0) || !juror.active;
            if !(absent || keep.conflicts && apart) {
                net.add_edge(node, *at, 1);
            }
        }
    }
    (needed, dinics(&net, source, sink).0)
}

/// Larger problems than `small`, close to the edge of what is possible.
fn tight() -> impl Strategy<Value = Problem> {
    let works = prop::collection::vec((0usize..5, prop::option::weighted(0.2, 1usize..5)), 1..30);
    let jurors = prop::collection::vec((0usize..5, prop::option::weighted(0.7, 0u32..14), 0u8..10), 3..10);
    let conflicts = prop::collection::vec((0usize..30, 0usize..10), 0..40);
    (works, jurors, conflicts, 1usize..4).prop_map(|(works, jurors, conflicts, per_work)| Problem {
        works: works
            .iter()
            .enumerate()
            .map(|(n, (house, need))| Work { per_work: *need, ..work(n, *house, n / 3) })
            .collect(),
        jurors: jurors
            .iter()
            .enumerate()
            .map(|(n, (house, most, left))| Juror { active: *left > 0, ..juror(n, *house, *most) })
            .collect(),
        per_work,
        conflicts: conflicts.iter().map(|(w, j)| (format!("K-{w:03}"), format!("J{j:02}"))).collect(),
        pinned: Vec::new(),
        seed: "aliran".into(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_is_a_plan_exactly_when_the_flow_is_full(problem in tight()) {
        let (needed, possible) = needed_and_possible(&problem, ALL);
        match route(&problem) {
            Ok(plan) => {
                assert_rules(&problem, &plan);
                prop_assert_eq!((plan.pairs.len() as u64, possible), (needed, needed));
            }
            Err(Infeasible::TooFewJurors(groups)) => {
                let missing = |s: &Shortage| (s.needed - s.jurors) as u64 * s.works.len() as u64;
                let unbounded = needed_and_possible(&problem, Keep { capacities: false, ..ALL });
                prop_assert_eq!(groups.iter().map(missing).sum::<u64>(), needed - unbounded.1);
                prop_assert!(possible < needed);
            }
            Err(Infeasible::TooFewPlaces { available, needed: said }) => {
                prop_assert_eq!(said, needed);
                prop_assert!(possible <= available && available < needed);
                if problem.works.iter().all(|work| work.per_work.is_none()) {
                    let free = needed_and_possible(&problem, Keep { conflicts: false, ..ALL });
                    prop_assert_eq!(needed - available, needed - free.1);
                }
            }
            Err(Infeasible::Bottleneck { short, works, jurors, institutions }) => {
                prop_assert_eq!(short as u64, needed - possible);
                prop_assert!(short > 0 && works > 0 && !jurors.is_empty());
                prop_assert_eq!(institutions.iter().map(|(_, count)| count).sum::<usize>(), works);
            }
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }
}

#[test]
fn the_random_problems_meet_every_answer() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut met = [0; 4];
    for _ in 0..400 {
        let problem = tight().new_tree(&mut runner).unwrap().current();
        met[match route(&problem) {
            Ok(_) => 0,
            Err(Infeasible::TooFewJurors(_)) => 1,
            Err(Infeasible::TooFewPlaces { .. }) => 2,
            Err(_) => 3,
        }] += 1;
    }
    assert!(met.iter().all(|n| *n >= 3), "{met:?}");
}
