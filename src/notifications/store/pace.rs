//! How fast letters leave: to one address, and in all. What is beyond waits.

use std::time::Duration;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{letter_turns, letters};
use crate::db::{Fault, Tx};
use crate::ids::LetterId;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// When there is room for this letter; none if now. Workers take turns, so that two of them never see the same room.
pub(super) fn wait_for(tx: &mut Tx<'_>, id: LetterId, to: &str) -> Result<Option<At>, Fault> {
    diesel::update(letter_turns::table.find(1)).set(letter_turns::id.eq(1)).execute(tx.conn)?;
    let limits = tx.letters;
    let waits = [
        full(tx, id, Some(to), Window { most: limits.recipient_per_minute, length: MINUTE })?,
        full(tx, id, Some(to), Window { most: limits.recipient_per_hour, length: HOUR })?,
        full(tx, id, None, Window { most: limits.all_per_minute, length: MINUTE })?,
    ];
    Ok(waits.into_iter().flatten().max())
}

/// At most so many letters in so long a time.
#[derive(Debug, Clone, Copy)]
struct Window {
    most: u32,
    length: Duration,
}

/// When the window has room again; none if it has. The letter itself does not count, since a further try of it is no
/// further letter.
fn full(
    tx: &mut Tx<'_>,
    id: LetterId,
    to: Option<&str>,
    Window { most, length }: Window,
) -> Result<Option<At>, Fault> {
    // 0 is no limit.
    let before_last = i64::from(most) - 1;
    if before_last < 0 {
        return Ok(None);
    }
    let mut query = letters::table
        .filter(letters::taken_at.assume_not_null().gt(tx.now.minus(length)))
        .filter(letters::id.ne(id))
        .into_boxed();
    if let Some(to) = to {
        query = query.filter(letters::to_email.eq(to.to_owned()));
    }
    let oldest: Option<At> = query
        .order((letters::taken_at.desc(), letters::id.desc()))
        .offset(before_last)
        .limit(1)
        .select(letters::taken_at.assume_not_null())
        .first(tx.conn)
        .optional()?;
    Ok(oldest.map(|at| at.plus(length)))
}
