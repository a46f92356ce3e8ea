//! Signing a day.

use std::time::Duration;

use crate::accounts::{self, Permission};
use crate::audit::{self, Anchor};
use crate::clock::{At, Zone};
use crate::db::{Conn, Fault, Tx};
use crate::notifications::letters::committee::TrailDayEnded;
use crate::notifications::{self, About, Mail};

const DAY: Duration = Duration::from_secs(86_400);

/// The day that ended last (WIB), if something was recorded since the last signed one.
///
/// # Errors
/// Our own failures only.
pub fn day_to_sign(conn: &mut Conn, now: At) -> Result<Option<String>, Fault> {
    let yesterday = now.minus(DAY).civil(Zone::Wib).date().to_string();
    let newest = audit::anchors::newest(conn, None, 1)?.pop();
    if newest.as_ref().is_some_and(|anchor| anchor.day >= yesterday) {
        return Ok(None);
    }
    let held = newest.map_or(0, |anchor| anchor.line);
    // Nothing of today is signed before today is over.
    let ended = audit::newest_before(conn, day_began(now))?;
    Ok((ended > held).then_some(yesterday))
}

/// When the present day began (WIB).
fn day_began(now: At) -> At {
    let midnight = now.civil(Zone::Wib).date().at(0, 0, 0, 0);
    At::from_civil(midnight, Zone::Wib).unwrap_or(now)
}

/// Signs the end of the trail for a day and writes to the chairs; none if the day is signed already.
///
/// # Errors
/// Our own failures only.
pub fn end_day(tx: &mut Tx<'_>, day: &str) -> Result<Option<Anchor>, Fault> {
    let Some(anchor) = audit::anchors::sign_day(tx, day)? else { return Ok(None) };
    for chair in accounts::committee_recipients(tx.conn, Permission::Team)? {
        let letter = TrailDayEnded { day: anchor.day.clone(), line: anchor.line, hash: anchor.hash.clone() };
        notifications::send(tx, &chair, &Mail::TrailDayEnded(letter), &About::portal())?;
    }
    Ok(Some(anchor))
}
