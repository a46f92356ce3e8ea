//! How fast letters leave: to one address, of one person, and in all. What is beyond waits.

use std::time::Duration;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{letter_turns, letters};
use crate::db::{Fault, Tx};
use crate::ids::{LetterId, UserId};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// A letter whose turn has come: to whom it goes, and whose act it comes from, if it is a person's.
pub(super) struct Leaving {
    pub(super) id: LetterId,
    pub(super) to: String,
    pub(super) by: Option<UserId>,
}

/// When there is room for this letter; none if now. Workers take turns, so that two of them never see the same room.
pub(super) fn wait_for(tx: &mut Tx<'_>, letter: &Leaving) -> Result<Option<At>, Fault> {
    diesel::update(letter_turns::table.find(1)).set(letter_turns::id.eq(1)).execute(tx.conn)?;
    let (limits, to) = (tx.letters, Whose::To(&letter.to));
    let mut windows = vec![
        (to, Window { most: limits.recipient_per_minute, length: MINUTE }),
        (to, Window { most: limits.recipient_per_hour, length: HOUR }),
        (Whose::All, Window { most: limits.all_per_minute, length: MINUTE }),
    ];
    windows.extend(
        letter.by.map(|by| (Whose::By(by), Window { most: limits.sender_per_minute, length: MINUTE })),
    );
    let mut waits = Vec::new();
    for (whose, window) in windows {
        waits.extend(full(tx, letter.id, whose, window)?);
    }
    Ok(waits.into_iter().max())
}

/// Which letters a window counts.
#[derive(Debug, Clone, Copy)]
enum Whose<'a> {
    All,
    To(&'a str),
    By(UserId),
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
    whose: Whose<'_>,
    Window { most, length }: Window,
) -> Result<Option<At>, Fault> {
    // 0 is no limit.
    let before_last = i64::from(most) - 1;
    if before_last < 0 {
        return Ok(None);
    }
    let query = letters::table
        .filter(letters::taken_at.assume_not_null().gt(tx.now.minus(length)))
        .filter(letters::id.ne(id))
        .into_boxed();
    let query = match whose {
        Whose::All => query,
        Whose::To(address) => query.filter(letters::to_email.eq(address.to_owned())),
        Whose::By(person) => query.filter(letters::caused_by.eq(person)),
    };
    let oldest: Option<At> = query
        .order((letters::taken_at.desc(), letters::id.desc()))
        .offset(before_last)
        .limit(1)
        .select(letters::taken_at.assume_not_null())
        .first(tx.conn)
        .optional()?;
    Ok(oldest.map(|at| at.plus(length)))
}
