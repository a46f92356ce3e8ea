//! Tables of open circuits and of units.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::clock::At;
use crate::db::schema::{circuit_breakers, provider_units, videos};
use crate::db::{Conn, Fault, Tx};
use crate::ids::VideoId;
use crate::video_check::model::{BreakerReason, CheckStatus, OpenCircuit, Provider};

#[derive(Queryable)]
struct Row {
    provider: Provider,
    reason: BreakerReason,
    since: At,
    until: At,
    failures: i32,
    alerted_at: Option<At>,
}

fn read(row: Row) -> OpenCircuit {
    OpenCircuit {
        provider: row.provider,
        reason: row.reason,
        since: row.since,
        until: row.until,
        failures: u32::try_from(row.failures).unwrap_or(0),
        alerted_at: row.alerted_at,
    }
}

/// Pauses the committee must know of that last at `now`, by provider.
pub fn open_circuits(conn: &mut Conn, now: At) -> Result<Vec<OpenCircuit>, Fault> {
    let rows: Vec<Row> = circuit_breakers::table
        .filter(circuit_breakers::until.gt(now))
        .filter(circuit_breakers::alerted_at.is_not_null())
        .order(circuit_breakers::provider.asc())
        .load(conn)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Units spent in a quota day.
pub fn units_spent(conn: &mut Conn, provider: Provider, day: &str) -> Result<i64, Fault> {
    let units: Option<i64> =
        provider_units::table.find((provider, day)).select(provider_units::units).first(conn).optional()?;
    Ok(units.unwrap_or(0))
}

pub(super) fn find(conn: &mut Conn, provider: Provider) -> Result<Option<OpenCircuit>, Fault> {
    let row: Option<Row> = circuit_breakers::table.find(provider).first(conn).optional()?;
    Ok(row.map(read))
}

/// False if the provider is paused already; its row is then locked until the end of the transaction.
pub(super) fn insert(tx: &mut Tx<'_>, pause: &OpenCircuit) -> Result<bool, Fault> {
    let made = diesel::sql_query(
        "INSERT INTO circuit_breakers (provider, reason, since, until, failures) VALUES ($1, $2, $3, $4, 0) \
         ON CONFLICT (provider) DO NOTHING",
    )
    .bind::<Text, _>(pause.provider)
    .bind::<Text, _>(pause.reason)
    .bind::<BigInt, _>(pause.since)
    .bind::<BigInt, _>(pause.until)
    .execute(tx.conn)?;
    if made == 0 {
        diesel::update(circuit_breakers::table.find(pause.provider))
            .set(circuit_breakers::failures.eq(circuit_breakers::failures))
            .execute(tx.conn)?;
    }
    Ok(made == 1)
}

pub(super) fn put(tx: &mut Tx<'_>, pause: &OpenCircuit) -> Result<usize, Fault> {
    Ok(diesel::update(circuit_breakers::table.find(pause.provider))
        .set((
            circuit_breakers::reason.eq(pause.reason),
            circuit_breakers::since.eq(pause.since),
            circuit_breakers::until.eq(pause.until),
            circuit_breakers::failures.eq(i32::try_from(pause.failures).unwrap_or(i32::MAX)),
            circuit_breakers::alerted_at.eq(pause.alerted_at),
        ))
        .execute(tx.conn)?)
}

/// Moves the end of a pause; 0 if somebody moved it meanwhile.
pub(super) fn move_until(tx: &mut Tx<'_>, from: &OpenCircuit, to: At) -> Result<usize, Fault> {
    let row = circuit_breakers::table.find(from.provider).filter(circuit_breakers::until.eq(from.until));
    Ok(diesel::update(row).set(circuit_breakers::until.eq(to)).execute(tx.conn)?)
}

pub(super) fn remove(tx: &mut Tx<'_>, provider: Provider) -> Result<usize, Fault> {
    Ok(diesel::delete(circuit_breakers::table.find(provider)).execute(tx.conn)?)
}

/// Films of the provider that wait for another try sleep at least as long as it is paused: one statement,
/// and no new evidence for each of them.
pub(super) fn hold_films(tx: &mut Tx<'_>, provider: Provider, until: At) -> Result<usize, Fault> {
    Ok(diesel::update(
        videos::table
            .filter(videos::provider.eq(provider))
            .filter(videos::check_status.eq(CheckStatus::Unchecked))
            .filter(videos::retry_at.lt(until)),
    )
    .set(videos::retry_at.eq(until))
    .execute(tx.conn)?)
}

/// Wakes the films that wait for the provider, and names them.
pub(super) fn wake_films(tx: &mut Tx<'_>, provider: Provider) -> Result<Vec<VideoId>, Fault> {
    let mut woken: Vec<VideoId> = diesel::update(
        videos::table
            .filter(videos::provider.eq(provider))
            .filter(videos::check_status.eq(CheckStatus::Unchecked))
            .filter(videos::confirmed_at.is_null())
            .filter(videos::retry_at.gt(tx.now)),
    )
    .set(videos::retry_at.eq(tx.now))
    .returning(videos::id)
    .get_results(tx.conn)?;
    woken.sort();
    Ok(woken)
}

/// Removes the pauses that began after now, by a clock that was wrong.
pub(super) fn remove_begun_later(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    Ok(diesel::delete(circuit_breakers::table.filter(circuit_breakers::since.gt(tx.now))).execute(tx.conn)?)
}

/// Wakes every film that waits for a time to be asked about again, and names them.
pub(super) fn wake_waiting(tx: &mut Tx<'_>) -> Result<Vec<VideoId>, Fault> {
    let mut woken: Vec<VideoId> = diesel::update(
        videos::table
            .filter(videos::confirmed_at.is_null())
            .filter(videos::check_status.eq_any([CheckStatus::Unchecked, CheckStatus::Pending]))
            .filter(videos::retry_at.gt(tx.now)),
    )
    .set(videos::retry_at.eq(tx.now))
    .returning(videos::id)
    .get_results(tx.conn)?;
    woken.sort();
    Ok(woken)
}

/// Spends one unit of the day; false, and nothing spent, when `allowed` are spent already.
pub(super) fn spend_unit(
    tx: &mut Tx<'_>,
    provider: Provider,
    day: &str,
    allowed: u32,
) -> Result<bool, Fault> {
    if allowed == 0 {
        return Ok(false);
    }
    let spent = diesel::sql_query(
        "INSERT INTO provider_units (provider, day, units) VALUES ($1, $2, 1) \
         ON CONFLICT (provider, day) DO UPDATE SET units = provider_units.units + 1 \
         WHERE provider_units.units < $3",
    )
    .bind::<Text, _>(provider)
    .bind::<Text, _>(day)
    .bind::<BigInt, _>(i64::from(allowed))
    .execute(tx.conn)?;
    Ok(spent == 1)
}
