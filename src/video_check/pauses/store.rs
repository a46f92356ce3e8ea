//! Tables of pauses and units.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::clock::At;
use crate::db::schema::{provider_pauses, provider_units, videos};
use crate::db::{Conn, Fault, Tx};
use crate::ids::VideoId;
use crate::video_check::model::{LinkStatus, Pause, PauseReason, Provider};

type Row = (String, String, At, At, i32, Option<At>);

fn read((provider, reason, since, until, strikes, alerted_at): Row) -> QueryResult<Pause> {
    let unknown = |word: &str| Fault::DeserializationError(format!("unknown word `{word}` in pauses").into());
    Ok(Pause {
        provider: Provider::parse(&provider).ok_or_else(|| unknown(&provider))?,
        reason: PauseReason::parse(&reason).ok_or_else(|| unknown(&reason))?,
        since,
        until,
        strikes: u32::try_from(strikes).unwrap_or(0),
        alerted_at,
    })
}

/// Pauses the committee must know of that last at `now`, by provider.
pub fn standing(conn: &mut Conn, now: At) -> QueryResult<Vec<Pause>> {
    let rows: Vec<Row> = provider_pauses::table
        .filter(provider_pauses::until.gt(now))
        .filter(provider_pauses::alerted_at.is_not_null())
        .order(provider_pauses::provider.asc())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Units spent in a quota day.
pub fn units_spent(conn: &mut Conn, provider: Provider, day: &str) -> QueryResult<i64> {
    let units: Option<i64> = provider_units::table
        .find((provider.as_str(), day))
        .select(provider_units::units)
        .first(conn)
        .optional()?;
    Ok(units.unwrap_or(0))
}

pub(super) fn find(conn: &mut Conn, provider: Provider) -> QueryResult<Option<Pause>> {
    let row: Option<Row> = provider_pauses::table.find(provider.as_str()).first(conn).optional()?;
    row.map(read).transpose()
}

/// False if the provider is paused already; its row is then locked until the end of the transaction.
pub(super) fn insert(tx: &mut Tx<'_>, pause: &Pause) -> QueryResult<bool> {
    let made = diesel::sql_query(
        "INSERT INTO provider_pauses (provider, reason, since, until, strikes) VALUES ($1, $2, $3, $4, 0) \
         ON CONFLICT (provider) DO NOTHING",
    )
    .bind::<Text, _>(pause.provider.as_str())
    .bind::<Text, _>(pause.reason.as_str())
    .bind::<BigInt, _>(pause.since)
    .bind::<BigInt, _>(pause.until)
    .execute(tx.conn)?;
    if made == 0 {
        diesel::update(provider_pauses::table.find(pause.provider.as_str()))
            .set(provider_pauses::strikes.eq(provider_pauses::strikes))
            .execute(tx.conn)?;
    }
    Ok(made == 1)
}

pub(super) fn put(tx: &mut Tx<'_>, pause: &Pause) -> QueryResult<usize> {
    diesel::update(provider_pauses::table.find(pause.provider.as_str()))
        .set((
            provider_pauses::reason.eq(pause.reason.as_str()),
            provider_pauses::since.eq(pause.since),
            provider_pauses::until.eq(pause.until),
            provider_pauses::strikes.eq(i32::try_from(pause.strikes).unwrap_or(i32::MAX)),
            provider_pauses::alerted_at.eq(pause.alerted_at),
        ))
        .execute(tx.conn)
}

/// Moves the end of a pause; 0 if somebody moved it meanwhile.
pub(super) fn move_until(tx: &mut Tx<'_>, provider: Provider, (from, to): (At, At)) -> QueryResult<usize> {
    let row = provider_pauses::table.find(provider.as_str()).filter(provider_pauses::until.eq(from));
    diesel::update(row).set(provider_pauses::until.eq(to)).execute(tx.conn)
}

pub(super) fn remove(tx: &mut Tx<'_>, provider: Provider) -> QueryResult<usize> {
    diesel::delete(provider_pauses::table.find(provider.as_str())).execute(tx.conn)
}

/// Films of the provider that wait for another try sleep at least as long as it is paused: one statement,
/// and no new evidence for each of them.
pub(super) fn hold_films(tx: &mut Tx<'_>, provider: Provider, until: At) -> QueryResult<usize> {
    diesel::update(
        videos::table
            .filter(videos::provider.eq(provider.as_str()))
            .filter(videos::check_status.eq(LinkStatus::Unchecked.as_str()))
            .filter(videos::retry_at.lt(until)),
    )
    .set(videos::retry_at.eq(until))
    .execute(tx.conn)
}

/// Wakes the films that wait for the provider, and names them.
pub(super) fn wake_films(tx: &mut Tx<'_>, provider: Provider) -> QueryResult<Vec<VideoId>> {
    let mut woken: Vec<VideoId> = diesel::update(
        videos::table
            .filter(videos::provider.eq(provider.as_str()))
            .filter(videos::check_status.eq(LinkStatus::Unchecked.as_str()))
            .filter(videos::confirmed_at.is_null())
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
    (provider, day): (Provider, &str),
    allowed: u32,
) -> QueryResult<bool> {
    if allowed == 0 {
        return Ok(false);
    }
    let spent = diesel::sql_query(
        "INSERT INTO provider_units (provider, day, units) VALUES ($1, $2, 1) \
         ON CONFLICT (provider, day) DO UPDATE SET units = provider_units.units + 1 \
         WHERE provider_units.units < $3",
    )
    .bind::<Text, _>(provider.as_str())
    .bind::<Text, _>(day)
    .bind::<BigInt, _>(i64::from(allowed))
    .execute(tx.conn)?;
    Ok(spent == 1)
}
