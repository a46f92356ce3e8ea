//! Presses of "check again", kept as long as they count.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{users, video_rechecks};
use crate::db::{Fault, Tx};
use crate::ids::UserId;

/// A person's presses after `since`, newest first; older ones are thrown away. The person's row is locked, so
/// that two presses at once are counted one after the other.
pub(in crate::works) fn rechecks_since(tx: &mut Tx<'_>, user: UserId, since: At) -> Result<Vec<At>, Fault> {
    diesel::update(users::table.find(user)).set(users::lang.eq(users::lang)).execute(tx.conn)?;
    let own = video_rechecks::table.filter(video_rechecks::user_id.eq(user));
    diesel::delete(own.filter(video_rechecks::asked_at.le(since))).execute(tx.conn)?;
    Ok(own
        .order((video_rechecks::asked_at.desc(), video_rechecks::id.desc()))
        .select(video_rechecks::asked_at)
        .load(tx.conn)?)
}

/// Counts one press.
pub(in crate::works) fn note_recheck(tx: &mut Tx<'_>, user: UserId) -> Result<(), Fault> {
    diesel::insert_into(video_rechecks::table)
        .values((video_rechecks::user_id.eq(user), video_rechecks::asked_at.eq(tx.now)))
        .execute(tx.conn)?;
    Ok(())
}
