//! In which order a juror meets the works, and how the own totals are spread.

use crate::editions::Rubric;
use crate::editions::rules::band_index;
use crate::judging::model::{AssignmentStatus, QueueLine};

/// Sorts a queue: open works with the fewest sheets first, postponed ones behind them, finished ones last;
/// equal ones in the order in which they were given.
pub fn by_need(queue: &mut [QueueLine]) {
    queue.sort_by_key(|line| {
        let status = line.status;
        let group = match status {
            AssignmentStatus::Later => 1,
            _ if status.is_done() => 2,
            _ => 0,
        };
        let sheets = if group == 0 { line.sheets } else { 0 };
        (group, sheets, line.id)
    });
}

/// How many totals (hundredths) fall into each band, worst first.
#[must_use]
pub fn in_bands(totals: &[i64], rubric: &Rubric) -> Vec<i64> {
    let mut counts = vec![0; rubric.bands.len()];
    for total in totals {
        if let Some(count) = band_index(*total, rubric).and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    counts.reverse();
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};
    use crate::ids::AssignmentId;

    fn line(id: i64, status: AssignmentStatus, sheets: i64) -> QueueLine {
        QueueLine {
            id: AssignmentId(id),
            status,
            number: format!("ML-2023-{id:04}"),
            title: String::new(),
            content: crate::works::WorkContent::default(),
            total_points: None,
            saved_at: None,
            sheets,
            calibration: false,
            part: 1,
        }
    }

    #[test]
    fn works_with_few_sheets_come_first_and_postponed_ones_last() {
        use AssignmentStatus as S;
        let mut queue = [
            line(1, S::Submitted, 0),
            line(2, S::Later, 0),
            line(3, S::Drafted, 2),
            line(4, S::Assigned, 1),
            line(5, S::Opened, 1),
            line(6, S::Locked, 3),
        ];
        by_need(&mut queue);
        assert_eq!(queue.iter().map(|line| line.id.0).collect::<Vec<_>>(), [4, 5, 3, 2, 1, 6]);
    }

    #[test]
    fn totals_are_counted_worst_band_first() {
        let rubric = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric;
        assert_eq!(in_bands(&[6000, 7001, 8000, 9001, 10_000], &rubric), [1, 0, 2, 0, 2]);
    }
}
