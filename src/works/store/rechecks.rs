//! Checks that people asked for, kept as long as they count.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{users, video_rechecks};
use crate::db::{Fault, Tx, prepared};
use crate::ids::UserId;

/// When a check was asked for, and how.
#[derive(Debug, Clone, Copy, Queryable)]
pub(in crate::works) struct AskedCheck {
    pub asked_at: At,
    /// By the button, and not by a new link or other facts.
    pub pressed: bool,
}

/// The checks a person asked for after `since`, newest first; older ones are thrown away. The person's row is locked, so
/// that two at once are counted one after the other.
pub(in crate::works) fn checks_since(
    tx: &mut Tx<'_>,
    user: UserId,
    since: At,
) -> Result<Vec<AskedCheck>, Fault> {
    prepared(diesel::update(users::table.find(user)).set(users::lang.eq(users::lang))).execute(tx.conn)?;
    let own = video_rechecks::table.filter(video_rechecks::user_id.eq(user));
    diesel::delete(own.filter(video_rechecks::asked_at.le(since))).execute(tx.conn)?;
    Ok(own
        .order((video_rechecks::asked_at.desc(), video_rechecks::id.desc()))
        .select((video_rechecks::asked_at, video_rechecks::pressed))
        .load(tx.conn)?)
}

/// Counts one.
pub(in crate::works) fn note_check(tx: &mut Tx<'_>, user: UserId, pressed: bool) -> Result<(), Fault> {
    diesel::insert_into(video_rechecks::table)
        .values((
            video_rechecks::user_id.eq(user),
            video_rechecks::pressed.eq(pressed),
            video_rechecks::asked_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}
