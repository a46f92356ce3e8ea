//! How long sharing out the works takes, and repairing the plan after two jurors leave when half of the scores are
//! begun; the peak of the process's memory is printed once, after the largest plan.
#![allow(missing_docs, clippy::unwrap_used, clippy::allow_attributes)]

use std::hint::black_box;

use criterion::Criterion;
use lomba::judging::routing::{Juror, Problem, Work, key, repair, route, splitmix64};

type Pairs = Vec<(String, String)>;

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    for (works, jurors) in [(1000, 50), (20_000, 500)] {
        let problem = competition(works, jurors);
        let plan = route(&problem).unwrap();
        criterion.bench_function(&format!("route {works} x {jurors} x 3"), |bencher| {
            bencher.iter(|| route(black_box(&problem)).unwrap());
        });
        let held = plan.pairs.into_iter().map(|pair| (pair.work, pair.juror)).collect();
        let (after, kept) = two_leave(problem, held);
        let repaired = repair(&after, &kept).unwrap();
        println!("two dropouts of {jurors}: {} pairs changed", repaired.removed.len());
        criterion.bench_function(&format!("repair {works} x {jurors} after two dropouts"), |bencher| {
            bencher.iter(|| repair(black_box(&after), black_box(&kept)).unwrap());
        });
    }
    peak();
    criterion.final_summary();
}

/// As judging.md §3 measured it: one juror in ten has a capacity of 50 to 90 % of the mean load, one pair in
/// two hundred is a recusal.
fn competition(works: usize, jurors: usize) -> Problem {
    let house = |n: usize| Some(format!("Badan {}", n % 97));
    let mean = u32::try_from(3 * works / jurors).unwrap();
    let capacity = |n: usize| (n % 10 == 3).then(|| mean * (50 + u32::try_from(n % 41).unwrap()) / 100);
    let pair = |n: usize| {
        let lot = splitmix64(n as u64) as usize;
        (format!("K-{:05}", lot % works), format!("J{:03}", (lot >> 32) % jurors))
    };
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
        conflicts: (0..works * jurors / 200).map(pair).collect(),
        pinned: Vec::new(),
        seed: "Lomba 2023".into(),
    }
}

/// Half of the scores are begun, then two jurors leave; pairs that are not begun may move.
fn two_leave(problem: Problem, held: Pairs) -> (Problem, Pairs) {
    let (pinned, kept) =
        held.into_iter().partition(|(work, juror)| splitmix64(key(work) ^ key(juror)).is_multiple_of(2));
    let mut after = Problem { pinned, ..problem };
    after.jurors.iter_mut().skip(1).step_by(3).take(2).for_each(|juror| juror.active = false);
    (after, kept)
}

fn peak() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(line) = status.lines().find(|line| line.starts_with("VmHWM")) {
        println!("peak of memory: {}", line.trim_start_matches("VmHWM:").trim());
    }
}
