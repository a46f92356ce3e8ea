//! How well the ranking finds the true ten best of made-up competitions, beside the figures of judging.md §6.
//!
//! `cargo bench --bench simulation` prints the share of the true ten best among the first ten by the raw, the
//! adjusted and the clipped value, each with its standard error, and then what one malicious juror can do. Seeded:
//! the same figures on every machine. A minute or two.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement stops where it cannot go on; rows are numbered here"
)]

mod world;

use std::cmp::Reverse;

use lomba::results::ScoreSheet;
use lomba::results::criteria::CriterionWeights;
use lomba::results::method::Method;
use lomba::results::ranking::{Outcome, RankedWork, rank};
use world::{Competition, World, number};

type Value = fn(&RankedWork) -> i64;

const VALUES: [(&str, Value); 3] =
    [("raw", |row| row.raw), ("adjusted", |row| row.adjusted), ("clipped", |row| row.clipped)];

fn main() {
    println!("recall of the true 10 best (standard error), judging.md beside it");
    for (works, jurors, runs, table) in
        [(300, 15, 400, [0.535, 0.597, 0.601]), (1000, 50, 200, [0.420, 0.565, 0.565])]
    {
        recall(World::base(works, jurors), runs, table);
    }
    println!("\ncompetitions in which the gate opens, judging.md: 0 %, 95 %, 100 % (300 x 15)");
    gates();
    println!("\none malicious juror gives 100 to a true rank 11 to 40 work: P(that work in the 10 best)");
    println!("with sabotage also 30 points less to every stronger work of the same juror");
    attack(World::base(300, 15), 400);
}

fn recall(world: World, runs: u64, table: [f64; 3]) {
    let mut found: [Vec<f64>; 3] = Default::default();
    let mut open = 0;
    for run in 0..runs {
        let held = world.hold(run * 7919 + world.works as u64);
        let outcome = ranked(&held.sheets);
        open += usize::from(outcome.gate.open);
        let best = best(&held);
        for (found, (_, value)) in found.iter_mut().zip(VALUES) {
            let hits = first(&outcome, value).iter().filter(|work| best.contains(work)).count();
            found.push(hits as f64 / 10.0);
        }
    }
    println!("{} x {}, {runs} competitions, gate open in {open}", world.works, world.jurors);
    for ((found, (name, _)), table) in found.iter().zip(VALUES).zip(table) {
        let (mean, error) = mean(found);
        println!("  {name:<9} {mean:.3} ({error:.3})   judging.md {table:.3}");
    }
}

/// How often the adjustment is applied: with no difference between jurors, a small one and the usual one.
fn gates() {
    for severity in [0.0, 2.0, 6.0] {
        let scale = if severity == 0.0 { 0.0 } else { 0.15 };
        let world = World { severity, scale, ..World::base(100, 10) };
        let open = (0..400).filter(|run| ranked(&world.hold(run * 31 + 7).sheets).gate.open).count();
        println!("  100 x 10, severity SD {severity}: {:.1} % of 400", open as f64 / 4.0);
    }
}

/// One juror lifts one work, and in the second half of the figures also lowers its rivals.
fn attack(world: World, runs: u64) {
    let mut found: [[Vec<f64>; 3]; 3] = Default::default();
    for run in 0..runs {
        let held = world.hold(run * 104_729 + 5);
        let Some((target, sheet)) = victim(&held, run) else { continue };
        let (promoted, sabotaged) =
            (spoiled(&held, &sheet, &target, false), spoiled(&held, &sheet, &target, true));
        for (found, sheets) in found.iter_mut().zip([&held.sheets, &promoted, &sabotaged]) {
            let outcome = ranked(sheets);
            for (found, (_, value)) in found.iter_mut().zip(VALUES) {
                found.push(f64::from(u8::from(first(&outcome, value).contains(&target))));
            }
        }
    }
    let table = [[0.12, 0.66, 0.75], [0.12, 0.77, 0.85], [0.12, 0.50, 0.55]];
    println!(
        "{} x {}, {} competitions: honest, promoted, sabotaged",
        world.works,
        world.jurors,
        found[0][0].len()
    );
    for (place, (name, _)) in VALUES.iter().enumerate() {
        let shares: Vec<String> = found.iter().map(|found| format!("{:.2}", mean(&found[place]).0)).collect();
        println!("  {name:<9} {}   judging.md {:?}", shares.join("  "), table[place]);
    }
}

/// A work of true rank 11 to 40 with one of its sheets.
fn victim(held: &Competition, run: u64) -> Option<(String, ScoreSheet)> {
    let order = order(held);
    let target = number(*order.get(10 + (run % 30) as usize)?);
    let sheet = held.sheets.iter().find(|sheet| sheet.work == target)?.clone();
    Some((target, sheet))
}

fn spoiled(held: &Competition, by: &ScoreSheet, target: &str, sabotage: bool) -> Vec<ScoreSheet> {
    let order = order(held);
    let stronger: Vec<String> =
        order.iter().map(|work| number(*work)).take_while(|work| work != target).collect();
    let spoil = |sheet: &ScoreSheet| {
        let mut sheet = sheet.clone();
        if sheet.juror == by.juror && sheet.work == target {
            sheet.points.fill(10_000);
        } else if sabotage && sheet.juror == by.juror && stronger.contains(&sheet.work) {
            sheet.points.iter_mut().for_each(|points| *points = (*points - 3_000).max(0));
        }
        sheet
    };
    held.sheets.iter().map(spoil).collect()
}

fn ranked(sheets: &[ScoreSheet]) -> Outcome {
    let criteria = CriterionWeights::of(&[("content", 60), ("technical", 40)]).expect("a whole");
    let method = Method::standard(criteria, 3, "benih");
    rank(sheets, &method, &Default::default())
}

/// The first ten by a value. Incomplete panels are not passed over here: the table measures values alone.
fn first(outcome: &Outcome, value: Value) -> Vec<String> {
    let mut rows: Vec<&RankedWork> = outcome.rows.iter().collect();
    rows.sort_by_key(|row| (Reverse(value(row)), row.rank));
    rows.iter().take(10).map(|row| row.work.clone()).collect()
}

fn order(held: &Competition) -> Vec<usize> {
    let mut order: Vec<usize> = (0..held.quality.len()).collect();
    order.sort_by(|a, b| held.quality[*b].total_cmp(&held.quality[*a]));
    order
}

fn best(held: &Competition) -> Vec<String> {
    order(held).into_iter().take(10).map(number).collect()
}

/// Mean and its standard error.
fn mean(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let spread = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0);
    (mean, (spread / count).sqrt())
}
