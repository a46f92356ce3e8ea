//! The forecast of an edition, from the pace of its jurors so far.

use std::collections::BTreeMap;

use crate::clock::At;
use crate::db::{self, Conn};
use crate::editions::{Edition, PhaseKey};
use crate::ids::{EditionId, JurorId, WorkId};
use crate::judging::model::{
    DayHanded, Forecast, JurorForecast, JurorProgress, JurorStatus, Reserve, RiskyWork, WorkProgress,
};
use crate::judging::rules::{done_at, expected_sheets, is_at_risk, needed_by, needed_pace, pace, share_by};
use crate::judging::store::{self, DaySheets};

/// Milliseconds of a day, and how far clocks of WIB are ahead.
const DAY: i64 = 86_400_000;
const WIB: i64 = 25_200_000;

/// How it looks at `now`, for a jury and works with this progress.
///
/// # Errors
/// Our own failures only.
pub fn forecast(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
    jury: &[JurorProgress],
    works: &[WorkProgress],
) -> db::Result<Forecast> {
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    let activity = store::activity(conn, edition.id)?;
    let heading = |line: &JurorProgress| {
        let activity = activity.get(&line.juror.id).copied().unwrap_or_default();
        let (open, pace) = (line.held - line.done, pace(line.done, activity.first, now));
        (line.juror.id, JurorForecast { activity, open, pace, done_at: done_at(open, pace, now) })
    };
    let jurors: BTreeMap<JurorId, JurorForecast> = jury.iter().map(heading).collect();
    let open: i64 = jurors.values().map(|juror| juror.open).sum();
    let busy = || jurors.values().filter(|juror| juror.open > 0);
    let handed: i64 = jury.iter().map(|line| line.done).sum();
    let risky = match closes {
        Some(closes) => risky(&awaited(conn, edition.id, &jurors, Left { now, closes })?, works),
        None => Vec::new(),
    };
    // Who will be done with their own sheets after the closing can take no others.
    let spare = jury.iter().filter(|line| !jurors.get(&line.juror.id).is_some_and(|own| own.is_late(closes)));
    let begins = edition.phase(PhaseKey::Judging).and_then(|phase| phase.opens_at);
    let span = Span { begins, closes, all: handed + open, now };
    Ok(Forecast {
        closes,
        open,
        pace: jurors.values().filter_map(|juror| juror.pace).sum(),
        needed_pace: closes.and_then(|closes| needed_pace(open, now, closes)),
        done_at: busy()
            .map(|juror| juror.done_at)
            .collect::<Option<Vec<At>>>()
            .and_then(|all| all.into_iter().max()),
        silent: busy().filter(|juror| juror.pace.is_none()).count(),
        risky,
        reserve: spare.filter_map(reserve).collect(),
        days: days(&store::handed_by_day(conn, edition.id)?, span),
        jurors,
    })
}

/// From now to the closing.
#[derive(Clone, Copy)]
struct Left {
    now: At,
    closes: At,
}

/// What may be expected of each sheet that is not handed in, by work.
type Awaited = BTreeMap<WorkId, Vec<f64>>;

fn awaited(
    conn: &mut Conn,
    edition: EditionId,
    jurors: &BTreeMap<JurorId, JurorForecast>,
    left: Left,
) -> db::Result<Awaited> {
    let share = |juror: &JurorId| {
        jurors.get(juror).map_or(0.0, |of| share_by(of.open, of.pace, left.now, left.closes))
    };
    let mut shares = Awaited::new();
    for (work, juror) in store::awaited_sheets(conn, edition)? {
        shares.entry(work).or_default().push(share(&juror));
    }
    Ok(shares)
}

/// Works expected to lack sheets, the worst first.
fn risky(awaited: &Awaited, works: &[WorkProgress]) -> Vec<RiskyWork> {
    let expected = |work: &WorkProgress| {
        let coming = awaited.get(&work.id).map_or(&[][..], Vec::as_slice);
        let expected = expected_sheets(work.done, coming.iter().copied());
        is_at_risk(expected, work.need).then(|| RiskyWork {
            id: work.id,
            number: work.number.clone(),
            title: work.title.clone(),
            done: work.done,
            need: work.need,
            expected,
        })
    };
    let mut found: Vec<RiskyWork> = works.iter().filter_map(expected).collect();
    found.sort_by(|a, b| {
        let lacks = |work: &RiskyWork| work.expected - work.need as f64;
        lacks(a).total_cmp(&lacks(b)).then_with(|| a.number.cmp(&b.number))
    });
    found
}

fn reserve(line: &JurorProgress) -> Option<Reserve> {
    let free = line.juror.capacity.map(|most| i64::from(most) - line.held - line.planned);
    let can = line.juror.status == JurorStatus::Active && free.is_none_or(|free| free > 0);
    can.then_some(Reserve { juror: line.juror.id, free })
}

/// What the plot is about.
#[derive(Clone, Copy)]
struct Span {
    begins: Option<At>,
    closes: Option<At>,
    /// Sheets handed in and open.
    all: i64,
    now: At,
}

/// Day by day from the opening, or the first sheet if that is earlier, until now or the closing.
fn days(sheets: &[DaySheets], of: Span) -> Vec<DayHanded> {
    let day_of = |at: At| (at.0 + WIB).div_euclid(DAY);
    let first = sheets.first().map(|day| day.day);
    let Some(begin) = of.begins.map(day_of).into_iter().chain(first).min() else { return Vec::new() };
    let last = day_of(of.now).min(of.closes.map_or(i64::MAX, |at| day_of(At(at.0 - 1))));
    let begins = of.begins.unwrap_or(At(begin * DAY - WIB));
    let mut handed = 0;
    let mut all = Vec::new();
    for day in begin..=last {
        handed += sheets.iter().filter(|row| row.day == day).map(|row| row.sheets).sum::<i64>();
        let until = At(((day + 1) * DAY - WIB).min(of.now.0));
        let needed = of.closes.map(|closes| needed_by(of.all, begins, closes, until));
        all.push(DayHanded { until, handed, needed });
    }
    all
}
