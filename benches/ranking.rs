//! How long the ranking of 60,000 scores of 20,000 works by 500 jurors takes, and the most memory it needs.
#![expect(clippy::expect_used, reason = "a measurement stops where it cannot go on")]

#[path = "simulation/world.rs"]
#[expect(dead_code, reason = "the simulation uses all of it")]
mod world;

use criterion::{Criterion, criterion_group, criterion_main};
use lomba::results::criteria::CriterionWeights;
use lomba::results::method::Method;
use lomba::results::ranking::rank;
use world::World;

fn ranking(c: &mut Criterion) {
    let world = World { dropout: 0.0, ..World::base(20_000, 500) };
    let sheets = world.hold(1).sheets;
    let criteria = CriterionWeights::of(&[("content", 60), ("technical", 40)]).expect("a whole");
    let method = Method::standard(criteria, 3, "benih");
    let before = memory();
    c.benchmark_group("rank")
        .sample_size(10)
        .bench_function("20000x500x3", |b| b.iter(|| rank(&sheets, &method, &Default::default()).rows.len()));
    println!("{} scores; most memory {} kB, {} kB of it before ranking", sheets.len(), memory(), before);
}

/// The largest resident set of this process so far, kB; 0 where the system does not tell.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or(0)
}

criterion_group!(benches, ranking);
criterion_main!(benches);
