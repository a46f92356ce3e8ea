//! Writing and reading the log.

use std::time::Duration;

use diesel::prelude::*;

use super::model::{Event, EventFilter, NewEvent};
use crate::db::schema::{security_events as s, users};
use crate::db::search::{self, lower};
use crate::db::{Conn, Fault, Tx};
use crate::ids::UserId;

/// People that a search may mean; more words find fewer.
const PEOPLE: i64 = 200;

/// Lines on a page.
pub const PAGE: i64 = 50;

/// Notes what happened.
///
/// # Errors
/// Our own failures only.
pub fn note(tx: &mut Tx<'_>, event: &NewEvent) -> Result<(), Fault> {
    diesel::insert_into(s::table)
        .values((
            s::at.eq(tx.now),
            s::kind.eq(event.kind),
            s::edition_id.eq(event.edition),
            s::user_id.eq(event.user),
            s::address.eq(&event.address),
            s::details.eq(&event.details),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// The newest lines; one more than a page if there are older ones.
///
/// # Errors
/// Our own failures only.
pub fn list(conn: &mut Conn, filter: &EventFilter) -> Result<Vec<Event>, Fault> {
    let mut query = s::table
        .left_join(users::table.on(users::id.nullable().eq(s::user_id)))
        .order(s::id.desc())
        .limit(PAGE + 1)
        .select((
            s::id,
            s::at,
            s::kind,
            users::name.nullable(),
            users::email.nullable(),
            s::address,
            s::details,
        ))
        .into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(s::kind.eq(kind));
    }
    if let Some(before) = filter.before {
        query = query.filter(s::id.lt(before));
    }
    if let Some(words) = search::pattern(&filter.search) {
        let known: Vec<UserId> = users::table
            .filter(
                lower(users::name)
                    .like(words.clone())
                    .escape('\\')
                    .or(lower(users::email).like(words).escape('\\')),
            )
            .order(users::id.asc())
            .limit(PEOPLE)
            .select(users::id)
            .load(conn)?;
        let client = format!("{}%", search::literal(filter.search.trim()));
        query = query.filter(s::address.like(client).escape('\\').nullable().or(s::user_id.eq_any(known)));
    }
    Ok(query.load(conn)?)
}

/// Forgets what is older than so many days; how many lines there were.
///
/// # Errors
/// Our own failures only.
pub fn forget_old(tx: &mut Tx<'_>, days: u32) -> Result<usize, Fault> {
    let since = tx.now.minus(Duration::from_secs(u64::from(days) * 86_400));
    Ok(diesel::delete(s::table.filter(s::at.lt(since))).execute(tx.conn)?)
}
