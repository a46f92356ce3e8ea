//! Work that comes round by itself. Whichever process notices first that a task is due enqueues it; the
//! guarded update lets only one win.

use std::time::Duration;

use diesel::prelude::*;

use crate::app::App;
use crate::clock::At;
use crate::db::schema::periodic_runs;
use crate::db::{Fault, Tx};
use crate::editions::rules::phase_state;
use crate::editions::{self, PhaseKey, PhaseState};
use crate::film_watch;
use crate::queue::{self, Stop, Task};

const PLAN: [(&str, Duration, Task); 1] = [("sweep", Duration::from_secs(6 * 3600), Task::Sweep)];

/// Looks every half minute until asked to stop.
pub async fn run(app: App, stop: Stop) {
    while !stop.asked() {
        if let Err(fault) = app.write(tick).await {
            tracing::error!(%fault, "periodic tasks were not looked at");
        }
        tokio::time::sleep(Duration::from_secs(30)).await;
    }
}

/// Enqueues what is due; the number of tasks.
pub fn tick(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let mut due = 0;
    for (name, every, task) in &PLAN {
        if claim(tx, name, *every)? {
            queue::enqueue(tx, task)?;
            due += 1;
        }
    }
    Ok(due + walks(tx)? + reviews(tx)?)
}

/// Once a day the review rule looks at every edition that is being judged: not when a sheet comes in, since the
/// moment would tell whose it was.
fn reviews(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let mut due = 0;
    for edition in editions::list(tx.conn)? {
        let judging =
            edition.phase(PhaseKey::Judging).is_some_and(|p| phase_state(p, tx.now) == PhaseState::Now);
        if judging
            && edition.sealed_at.is_none()
            && claim(tx, &format!("review:{}", edition.id), Duration::from_secs(24 * 3600))?
        {
            queue::enqueue(tx, &Task::ReviewScores(edition.id))?;
            due += 1;
        }
    }
    Ok(due)
}

/// Begins the walks over films whose occasion has come; the name of each stands for good, so that none
/// begins twice.
fn walks(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let due = film_watch::due(tx)?;
    for (edition, trigger, names) in &due {
        for name in names {
            claim(tx, name, Duration::MAX)?;
        }
        film_watch::begin(tx, *edition, *trigger)?;
    }
    Ok(due.len())
}

fn claim(tx: &mut Tx<'_>, name: &str, every: Duration) -> Result<bool, Fault> {
    let last: Option<At> =
        periodic_runs::table.find(name).select(periodic_runs::last_run_at).first(tx.conn).optional()?;
    let changed = match last {
        Some(last) if tx.now.since(last) < every => 0,
        Some(last) => {
            diesel::update(periodic_runs::table.find(name).filter(periodic_runs::last_run_at.eq(last)))
                .set(periodic_runs::last_run_at.eq(tx.now))
                .execute(tx.conn)?
        }
        None => diesel::insert_into(periodic_runs::table)
            .values((periodic_runs::name.eq(name), periodic_runs::last_run_at.eq(tx.now)))
            .execute(tx.conn)?,
    };
    Ok(changed == 1)
}
