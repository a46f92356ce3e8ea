//! `kill -9` again and again: while people sign up, send works, save and hand in scores; while a result is published and
//! its documents are issued and made. What was answered is there, and nothing is there twice.
//!
//! `LOMBA_TEST_KILL_ROUNDS=160` plays as many rounds of the first and a tenth of them of the second, with three kills
//! each; what was counted is printed (`docs/operations.md`).

mod closing;
mod open;
mod people;
mod told;

use std::time::Duration;

/// Rounds of the open evening when nobody asks for more.
const ROUNDS: usize = 5;

fn rounds() -> usize {
    let asked = std::env::var("LOMBA_TEST_KILL_ROUNDS").ok();
    asked.map_or(ROUNDS, |asked| asked.parse().unwrap())
}

/// When the nth process dies after it was ready: spread over what a round takes, and the same in every run.
fn moment(n: usize, longest: u64) -> Duration {
    let n = u64::try_from(n).unwrap();
    Duration::from_millis(5 + (n * 7919 + 13) % longest)
}

/// A process dies at its moment, whatever it is doing.
async fn kill_after(process: &mut crate::support::Process, moment: Duration) {
    tokio::time::sleep(moment).await;
    process.child.kill().unwrap();
    process.child.wait().unwrap();
}
