//! How long each act took.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

/// Acts of one kind.
#[derive(Default)]
struct Kind {
    took: Vec<Duration>,
    /// Tries without an answer, or with one that asks to come again.
    tried_again: usize,
}

/// All acts by kind.
#[derive(Default)]
pub struct Tally {
    kinds: RefCell<BTreeMap<&'static str, Kind>>,
}

impl Tally {
    /// Notes an act: from the first try to the answer.
    pub fn note(&self, kind: &'static str, took: Duration, tries: usize) {
        let mut kinds = self.kinds.borrow_mut();
        let of = kinds.entry(kind).or_default();
        of.took.push(took);
        of.tried_again += tries - 1;
    }

    /// One line a kind.
    pub fn print(&self, span: Duration) {
        println!("| act | number | a second | p50 ms | p99 ms | longest ms | tried again |");
        println!("|---|---|---|---|---|---|---|");
        for (kind, of) in self.kinds.borrow_mut().iter_mut() {
            of.took.sort_unstable();
            let count = of.took.len();
            let ms = |share: usize| of.took[(count * share / 100).min(count - 1)].as_secs_f64() * 1000.0;
            println!(
                "| {kind} | {count} | {:.0} | {:.1} | {:.1} | {:.1} | {} |",
                count as f64 / span.as_secs_f64(),
                ms(50),
                ms(99),
                ms(100),
                of.tried_again
            );
        }
    }
}
