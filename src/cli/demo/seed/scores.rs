//! Score sheets as jurors of different strictness would fill them.

use std::time::Duration;

use super::rng::Rng;
use crate::cli::demo::cast::COMMENTS;
use crate::db::Tx;
use crate::editions::Edition;
use crate::judging::routing::{key, splitmix64};
use crate::judging::rules::Given;
use crate::judging::{self, Draft, Juror, QueueLine};
use crate::merge::Origin;

/// How a juror goes about it; most with care, as in any jury some do not.
#[derive(Debug, Clone, Copy)]
enum Habit {
    /// Looks, and still has a taste of one's own.
    Careful,
    /// Gives every work nearly the same.
    Flat,
    /// Fills every third sheet without looking.
    Hasty,
}

impl Habit {
    fn of(place: usize) -> Self {
        match place % 12 {
            7 => Self::Flat,
            10 => Self::Hasty,
            _ => Self::Careful,
        }
    }

    /// From opening a sheet to handing it in: the films last seven minutes and more.
    fn taken(self) -> Duration {
        match self {
            Self::Careful | Self::Flat => Duration::from_secs(14 * 60),
            Self::Hasty => Duration::from_secs(150),
        }
    }

    fn level(self, seen: i64, rng: &mut Rng) -> i64 {
        match self {
            Self::Careful => seen + rng.between(-5, 5),
            Self::Flat => 78 + rng.between(-1, 1),
            Self::Hasty if rng.percent(33) => rng.between(52, 94),
            Self::Hasty => seen + rng.between(-5, 5),
        }
    }
}

/// Fills so many percent of every juror's sheets; a few stay drafts, the rest untouched.
pub fn create(
    tx: &mut Tx<'_>,
    edition: &Edition,
    jurors: &[Juror],
    share: usize,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    for (place, juror) in jurors.iter().enumerate() {
        let habit = Habit::of(place);
        // Every juror is a little stricter or milder than the others.
        let severity = i64::try_from(place * 5 % 13).unwrap_or(0) - 6;
        let hand = Hand { juror, severity, habit };
        for line in judging::queue(tx.conn, juror)? {
            // The juror whom one signs in as finds the practice sheet untouched.
            if !rng.percent(share) || (place == 0 && share < 100 && line.calibration) {
                continue;
            }
            let now = tx.now;
            tx.now = now.minus(habit.taken());
            fill(tx, edition, &hand, &line, rng)?;
            tx.now = now;
            if share == 100 || !rng.percent(8) {
                judging::submit_sheet(tx, juror, line.id)?;
            }
        }
    }
    Ok(())
}

/// Who scores, how much stricter (below 0) or milder than the works deserve, and how carefully.
struct Hand<'a> {
    juror: &'a Juror,
    severity: i64,
    habit: Habit,
}

fn fill(
    tx: &mut Tx<'_>,
    edition: &Edition,
    hand: &Hand<'_>,
    line: &QueueLine,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    let Hand { juror, severity, habit } = *hand;
    let level = habit.level(quality(&line.number) + severity, rng);
    let marks = edition.settings.rubric.items().map(|item| {
        let mark = (level + rng.between(-7, 7)).clamp(48, 98) * 100;
        (item.code.clone(), Given { exact: Some(mark), band: None })
    });
    let version = judging::find_sheet(tx.conn, juror, line.id)?.map_or(0, |sheet| sheet.version);
    let draft = Draft {
        marks: marks.collect(),
        comment: rng.pick(&COMMENTS).copied().unwrap_or("").to_owned(),
        origin: Origin { version: Some(version), ..Origin::default() },
        ..Draft::default()
    };
    judging::save_draft(tx, juror, edition, line.id, &draft)?;
    Ok(())
}

/// How good a work is, from 62 to 91: the same for every juror.
fn quality(number: &str) -> i64 {
    let throws = (0..3).map(|n| i64::try_from(splitmix64(key(number) ^ n) % 30).unwrap_or(0));
    62 + throws.sum::<i64>() / 3
}
