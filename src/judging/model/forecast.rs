//! Whether judging will be done in time, as far as the pace so far tells.

use std::collections::BTreeMap;

use crate::clock::At;
use crate::ids::{JurorId, WorkId};

/// What a juror did when; sheets of calibration works included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Activity {
    /// When the first sheet that still counts was handed in.
    pub first: Option<At>,
    /// The last time the juror opened the queue, or began, saved or handed in a sheet.
    pub last: Option<At>,
}

/// Where one juror is heading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JurorForecast {
    pub activity: Activity,
    /// Sheets not handed in.
    pub open: i64,
    /// Sheets a day since the first; none before it.
    pub pace: Option<f64>,
    /// When the last open sheet is handed in at this pace; none if that cannot be told.
    pub done_at: Option<At>,
}

impl JurorForecast {
    /// Whether at this pace something is still open when judging closes; not said of somebody without a pace.
    #[must_use]
    pub fn is_late(&self, closes: Option<At>) -> bool {
        self.open > 0 && self.done_at.zip(closes).is_some_and(|(done, closes)| done >= closes)
    }
}

/// A work that is expected to lack sheets when judging closes.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskyWork {
    pub id: WorkId,
    pub number: String,
    pub title: String,
    pub done: i64,
    pub need: i64,
    /// Sheets expected by the closing.
    pub expected: f64,
}

/// A juror who has declared and can take more works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reserve {
    pub juror: JurorId,
    /// How many more; none for no limit.
    pub free: Option<i64>,
}

/// Sheets handed in up to the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayHanded {
    /// The instant after the day's last, or now for a day that runs.
    pub until: At,
    pub handed: i64,
    /// How many it should be to be done in time; none without a closing time.
    pub needed: Option<i64>,
}

/// The answer to "shall we be done?".
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// The end of the judging stage; none while it has no date.
    pub closes: Option<At>,
    /// Sheets not handed in, of all jurors.
    pub open: i64,
    /// Sheets a day of all jurors together.
    pub pace: f64,
    /// Sheets a day it takes from now on; none without a closing time or after it.
    pub needed_pace: Option<f64>,
    /// When the slowest juror is done; none if somebody's pace is not known yet.
    pub done_at: Option<At>,
    /// Jurors with works who have handed in nothing.
    pub silent: usize,
    pub jurors: BTreeMap<JurorId, JurorForecast>,
    /// The fewest expected sheets first.
    pub risky: Vec<RiskyWork>,
    pub reserve: Vec<Reserve>,
    pub days: Vec<DayHanded>,
}
