//! Work that comes round by itself. Whichever process notices first that a task is due enqueues it; the
//! guarded update lets only one win.

use std::time::Duration;

use crate::app::App;
use crate::db::{Fault, Tx};
use crate::editions::rules::phase_state;
use crate::editions::{self, PhaseKey, PhaseState};
use crate::film_watch;
use crate::judging;
use crate::queue::{self, Stop, Task};
use crate::trail_days;
use crate::video_check::circuit_breaker;
use crate::webhooks;

/// What erases: it waits where the clock leapt.
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

/// Enqueues what is due; the number of tasks, without the messages to other systems.
pub fn tick(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    if queue::look_at_clock(tx)? {
        circuit_breaker::clock_went_back(tx)?;
    }
    let mut due = 0;
    let may_erase = queue::may_erase(tx)?;
    for (name, every, task) in PLAN.iter().filter(|_| may_erase) {
        if queue::claim_period(tx, name, *every)? {
            queue::enqueue(tx, task)?;
            due += 1;
        }
    }
    webhooks::collect(tx)?;
    Ok(due + trail(tx)? + walks(tx)? + reviews(tx)? + reminders(tx)? + releases(tx)? + nearing(tx)?)
}

/// The end of the day that is over is signed.
fn trail(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let Some(day) = trail_days::day_to_sign(tx.conn, tx.now)? else { return Ok(0) };
    queue::enqueue(tx, &Task::SignTrail(day))?;
    Ok(1)
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
            && queue::claim_period(tx, &format!("review:{}", edition.id), Duration::from_secs(24 * 3600))?
        {
            queue::enqueue(tx, &Task::ReviewScores(edition.id))?;
            due += 1;
        }
    }
    Ok(due)
}

/// Three days and one day before judging closes, jurors with complete drafts are written to. The name holds the closing
/// time, so that a stage that was extended is reminded of anew; claim and task are one transaction, and the letters have
/// keys of their own, so that neither a crash nor a second process writes twice.
fn reminders(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let mut due = 0;
    for edition in editions::list(tx.conn)? {
        let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
        let Some((days, closes)) = judging::reminder_due(&edition, tx.now).zip(closes) else { continue };
        let name = format!("drafts:{}:{days}:{}", edition.id, closes.0);
        if queue::claim_period(tx, &name, Duration::MAX)? {
            queue::enqueue(tx, &Task::RemindDrafts(edition.id))?;
            due += 1;
        }
    }
    Ok(due)
}

/// Once an hour it is asked of every edition whose result is not public which reminders are due.
fn nearing(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let mut due = 0;
    for edition in editions::list(tx.conn)?.iter().filter(|edition| !edition.is_published()) {
        if queue::claim_period(tx, &format!("reminders:{}", edition.id), Duration::from_secs(3600))? {
            queue::enqueue(tx, &Task::Remind(edition.id))?;
            due += 1;
        }
    }
    Ok(due)
}

/// Works planned for somebody whose date has passed go to others.
fn releases(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let late = judging::editions_with_lapsed(tx)?;
    for edition in &late {
        queue::enqueue(tx, &Task::ReleaseUnanswered(*edition))?;
    }
    Ok(late.len())
}

/// Begins the walks over films whose occasion has come; the name of each stands for good, so that none
/// begins twice.
fn walks(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let due = film_watch::due(tx)?;
    for (edition, trigger, names) in &due {
        for name in names {
            queue::claim_period(tx, name, Duration::MAX)?;
        }
        film_watch::begin(tx, *edition, *trigger)?;
    }
    Ok(due.len())
}
