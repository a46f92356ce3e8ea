//! Time: the only place that asks the machine what time it is.
//!
//! `At` is an instant in UTC milliseconds, as stored. Zones appear only where a person reads or types
//! a time (`i18n`, `web/forms.rs`). Indonesia has three zones without daylight saving (Keppres 41/1987).

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

/// An instant: milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
    serde::Serialize,
    serde::Deserialize,
)]
#[diesel(sql_type = BigInt)]
#[serde(transparent)]
pub struct At(pub i64);

impl<DB: Backend> ToSql<BigInt, DB> for At
where
    i64: ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB: Backend> FromSql<BigInt, DB> for At
where
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        i64::from_sql(raw).map(Self)
    }
}

impl At {
    /// The instant `span` later.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(span.as_millis()).unwrap_or(i64::MAX)))
    }

    /// The instant `span` earlier.
    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(span.as_millis()).unwrap_or(i64::MAX)))
    }

    /// Time from `earlier` until this instant; zero if it lies after.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Whole seconds since 1970, UTC.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The wall-clock reading in `zone`.
    #[must_use]
    pub fn civil(self, zone: Zone) -> DateTime {
        zone.offset()
            .to_datetime(jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH))
    }

    /// The instant at which clocks in `zone` show `civil`.
    #[must_use]
    pub fn from_civil(civil: DateTime, zone: Zone) -> Option<Self> {
        let zoned = civil.to_zoned(TimeZone::fixed(zone.offset())).ok()?;
        Some(Self(zoned.timestamp().as_millisecond()))
    }

    /// ISO 8601 in UTC with milliseconds, for files and logs.
    #[must_use]
    pub fn iso(self) -> String {
        let c = self.civil(Zone::Utc);
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            c.year(),
            c.month(),
            c.day(),
            c.hour(),
            c.minute(),
            c.second(),
            c.millisecond()
        )
    }
}

/// The zones a time may be shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Western Indonesia, UTC+7: the zone of every deadline.
    Wib,
    /// Central Indonesia, UTC+8.
    Wita,
    /// Eastern Indonesia, UTC+9.
    Wit,
    /// For files read by machines.
    Utc,
}

impl Zone {
    /// Distance from UTC; constant all year.
    #[must_use]
    pub fn offset(self) -> Offset {
        Offset::constant(match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
            Self::Utc => 0,
        })
    }

    /// The abbreviation written beside a time.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
            Self::Utc => "UTC",
        }
    }
}

/// Where the present comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    System,
    /// A clock that stands still until a test moves it.
    Fixed(Arc<AtomicI64>),
    /// The machine's clock moved by so many milliseconds: a demonstration placed inside a phase.
    Shifted(i64),
}

impl Clock {
    /// A clock standing at `at`.
    #[must_use]
    pub fn fixed(at: At) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    /// A running clock that shows `at` now.
    #[must_use]
    pub fn starting_at(at: At) -> Self {
        Self::Shifted(at.0.saturating_sub(machine_millis()))
    }

    /// The instant that clocks of other devices show: the machine's even in a demonstration whose own clock stands in another
    /// year. Codes of authenticator apps follow it.
    #[must_use]
    pub fn of_devices(&self) -> At {
        At(match self {
            Self::System | Self::Shifted(_) => machine_millis(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        })
    }

    /// The present instant; read once per request or job and handed on.
    #[must_use]
    pub fn now(&self) -> At {
        At(match self {
            Self::System => machine_millis(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
            Self::Shifted(by) => machine_millis().saturating_add(*by),
        })
    }

    /// Moves a fixed clock; other clocks are left alone.
    pub fn set(&self, at: At) {
        if let Self::Fixed(cell) = self {
            cell.store(at.0, Ordering::SeqCst);
        }
    }
}

/// The moment of the running process that lies so far ahead; no wall clock, so a changed date does not
/// move it.
#[must_use]
pub fn deadline_in(span: Duration) -> tokio::time::Instant {
    tokio::time::Instant::now() + span
}

/// Measures how long something takes in this process, whatever the wall clock does.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Begins.
    #[must_use]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// Time since its beginning.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

fn machine_millis() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wib_deadline_is_seven_hours_before_utc() {
        let civil = jiff::civil::date(2023, 7, 8).at(0, 0, 0, 0);
        let at = At::from_civil(civil, Zone::Wib).unwrap();
        assert_eq!(at.iso(), "2023-07-07T17:00:00.000Z");
        assert_eq!(at.civil(Zone::Wit).hour(), 2);
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = Clock::fixed(At(5));
        assert_eq!(clock.now(), At(5));
        clock.set(At(9));
        assert_eq!(clock.now(), At(9));
    }
}
