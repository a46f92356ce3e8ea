//! When work that comes round by itself was last asked for.

use std::time::Duration;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::periodic_runs;
use crate::db::{Conn, Fault, Tx};

/// When the work of this name was last asked for.
pub(super) fn last_run(conn: &mut Conn, name: &str) -> Result<Option<At>, Fault> {
    Ok(periodic_runs::table.find(name).select(periodic_runs::last_run_at).first(conn).optional()?)
}

/// Notes that the work of this name is asked for now, unless it was within the last `every`; whether it was noted.
/// Of several processes that ask at once one is told so.
pub fn claim_period(tx: &mut Tx<'_>, name: &str, every: Duration) -> Result<bool, Fault> {
    let last = last_run(tx.conn, name)?;
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
