//! What the measures tell of the database: a fixed number of questions, whatever its size.

use diesel::dsl::{count_star, min};
use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{jobs, letters};
use crate::db::{Conn, Fault};
use crate::metrics::{Letters, Queue, Readings};
use crate::notifications::LetterState;
use crate::queue;
use crate::video_check::{Provider, circuit_breaker, providers};

/// Reads everything once.
///
/// # Errors
/// Our own failures only.
pub fn readings(conn: &mut Conn, now: At) -> Result<Readings, Fault> {
    let open = circuit_breaker::open_circuits(conn, now)?;
    let word =
        |provider: Provider| (provider.as_str().to_owned(), open.iter().any(|of| of.provider == provider));
    Ok(Readings {
        queue: queue(conn, now)?,
        letters: letters(conn, now)?,
        circuits: providers::all().map(word).collect(),
        database_bytes: conn.size_bytes()?,
    })
}

fn queue(conn: &mut Conn, now: At) -> Result<Queue, Fault> {
    let (waiting, failed) = queue::backlog(conn)?;
    let due: Option<At> = jobs::table
        .filter(jobs::failed_at.is_null())
        .filter(jobs::run_at.le(now))
        .select(min(jobs::run_at))
        .first(conn)?;
    Ok(Queue { waiting, failed, oldest_due: due.map(|at| now.since(at)).unwrap_or_default() })
}

fn letters(conn: &mut Conn, now: At) -> Result<Letters, Fault> {
    let unsent = [LetterState::Waiting, LetterState::Held, LetterState::Sending, LetterState::Failed];
    let counts: Vec<(LetterState, i64)> = letters::table
        .filter(letters::state.eq_any(unsent))
        .group_by(letters::state)
        .order(letters::state.asc())
        .select((letters::state, count_star()))
        .load(conn)?;
    let of = |state| counts.iter().find(|(found, _)| *found == state).map_or(0, |(_, number)| *number);
    let oldest: Option<At> = letters::table
        .filter(letters::state.eq(LetterState::Waiting))
        .filter(letters::until_published.eq(false))
        .select(min(letters::created_at))
        .first(conn)?;
    Ok(Letters {
        waiting: of(LetterState::Waiting),
        held: of(LetterState::Held),
        sending: of(LetterState::Sending),
        failed: of(LetterState::Failed),
        oldest_waiting: oldest.map(|at| now.since(at)).unwrap_or_default(),
    })
}
