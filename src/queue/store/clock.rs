//! The machine's clock as the portal saw it last: a clock that leapt must neither stop what comes round by itself nor have
//! anything erased before its time.

use std::time::Duration;

use diesel::prelude::*;

use super::periodic::last_run;
use crate::clock::At;
use crate::db::schema::{jobs, periodic_runs};
use crate::db::{Fault, Tx};

/// When the clock was looked at last, and when it leapt ahead last.
const SEEN: &str = "clock";
const LEAP: &str = "clock leapt";

/// The clock went ahead further than this since it was looked at: it was set wrong, or the portal was off.
const AHEAD: Duration = Duration::from_secs(2 * 86_400);
/// The clock went back further than this: corrections of seconds are no leap.
const BACK: Duration = Duration::from_secs(120);
/// What erases waits so long after a leap: a wrong clock is noticed and set right meanwhile.
const RESPITE: Duration = Duration::from_secs(86_400);

/// Looks at the clock. Where it went back, jobs planned by the clock that was ahead are planned anew, and true is said: who
/// keeps times of its own plans them anew as well.
///
/// # Errors
/// Our own failures only.
pub fn look_at_clock(tx: &mut Tx<'_>) -> Result<bool, Fault> {
    let Some(seen) = last_run(tx.conn, SEEN)? else { return note(tx, SEEN).map(|()| false) };
    if seen.since(tx.now) > BACK {
        tracing::warn!(seconds = seen.since(tx.now).as_secs(), "the clock went back");
        plan_anew(tx, seen)?;
        return note(tx, SEEN).map(|()| true);
    }
    if tx.now.since(seen) > AHEAD {
        tracing::warn!(hours = tx.now.since(seen).as_secs() / 3600, "the clock went ahead, or nothing ran");
        note(tx, LEAP)?;
    }
    if tx.now.since(seen) > Duration::from_secs(60) {
        note(tx, SEEN)?;
    }
    Ok(false)
}

/// Whether something may be erased because its time is over.
///
/// # Errors
/// Our own failures only.
pub fn may_erase(tx: &mut Tx<'_>) -> Result<bool, Fault> {
    Ok(last_run(tx.conn, LEAP)?.is_none_or(|leap| tx.now.since(leap) >= RESPITE))
}

fn note(tx: &mut Tx<'_>, name: &'static str) -> Result<(), Fault> {
    let row = periodic_runs::table.find(name);
    let known = diesel::update(row).set(periodic_runs::last_run_at.eq(tx.now)).execute(tx.conn)?;
    if known == 0 {
        let new = (periodic_runs::name.eq(name), periodic_runs::last_run_at.eq(tx.now));
        diesel::insert_into(periodic_runs::table).values(new).execute(tx.conn)?;
    }
    Ok(())
}

/// Jobs of the time that was ahead come as much earlier as the clock went back, tries that wait are made now, leases end as
/// they would have, and what comes round counts from now.
fn plan_anew(tx: &mut Tx<'_>, seen: At) -> Result<(), Fault> {
    let back = i64::try_from(seen.since(tx.now).as_millis()).unwrap_or(i64::MAX);
    let waiting = jobs::table.filter(jobs::failed_at.is_null());
    let tried = waiting.filter(jobs::created_at.le(tx.now)).filter(jobs::attempts.gt(0));
    diesel::update(tried.filter(jobs::run_at.gt(tx.now))).set(jobs::run_at.eq(tx.now)).execute(tx.conn)?;
    diesel::update(waiting.filter(jobs::created_at.gt(tx.now)))
        .set((jobs::run_at.eq(jobs::run_at - back), jobs::created_at.eq(tx.now)))
        .execute(tx.conn)?;
    diesel::update(waiting.filter(jobs::leased_until.gt(seen)))
        .set(jobs::leased_until.eq(jobs::leased_until - back))
        .execute(tx.conn)?;
    diesel::update(periodic_runs::table.filter(periodic_runs::last_run_at.gt(tx.now)))
        .set(periodic_runs::last_run_at.eq(tx.now))
        .execute(tx.conn)?;
    // The leap that the clock took back is none.
    diesel::delete(periodic_runs::table.find(LEAP)).execute(tx.conn)?;
    Ok(())
}
