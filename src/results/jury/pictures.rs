//! What the two tables of figures show: the panels of the best works, and how often jurors met.

use std::collections::BTreeMap;

use super::deviations::Deviations;
use super::scores::Scores;

/// The panel of one work.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelRow {
    /// Number of the work.
    pub work: String,
    /// Its scores in the order of the jurors.
    pub seats: Vec<Bench>,
}

/// One score in a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Bench {
    /// Code of the juror.
    pub juror: String,
    pub total: f64,
    /// Points above or below what the rest of the panel says, strictness taken off; none alone.
    pub points: Option<f64>,
    /// The same in units of chance.
    pub units: Option<f64>,
}

/// The panels of some works in the order given; unknown works are passed over.
#[must_use]
pub fn panels(scores: &Scores, deviations: &Deviations, works: &[&str]) -> Vec<PanelRow> {
    let row = |number: &&str| {
        let work = scores.find_work(number)?;
        let seats = scores.panel_places(work).zip(scores.panel(work)).map(|(place, cell)| Bench {
            juror: scores.jurors().get(cell.juror).cloned().unwrap_or_default(),
            total: cell.total,
            points: deviations.at(place).map(|found| found.points),
            units: deviations.at(place).and_then(|found| found.units()),
        });
        Some(PanelRow { work: (*number).to_owned(), seats: seats.collect() })
    };
    works.iter().filter_map(row).collect()
}

/// Works that jurors scored together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shared {
    /// Codes of the jurors of the table; none where they are too many for one.
    pub jurors: Vec<String>,
    /// Row by row: works of both; the diagonal holds the juror's own load.
    pub counts: Vec<Vec<usize>>,
    /// Fewest and most works shared by two of all jurors.
    pub range: (usize, usize),
    /// Pairs of jurors without a common work.
    pub strangers: usize,
    /// How many pairs of all jurors have so many works in common.
    pub pairs: BTreeMap<usize, usize>,
}

/// How often jurors met: counted for all, and in a table of everyone where they are `most` at most.
#[must_use]
pub fn shared(scores: &Scores, most: usize) -> Shared {
    let jurors = scores.jurors().len();
    let mut found = Shared { range: (usize::MAX, 0), ..Shared::default() };
    for juror in 0..jurors {
        let mut row = vec![0; jurors];
        let met = scores.of(juror).flat_map(|own| scores.panel(own.work));
        for cell in met {
            if let Some(count) = row.get_mut(cell.juror) {
                *count += 1;
            }
        }
        for count in row.iter().skip(juror + 1) {
            found.range = (found.range.0.min(*count), found.range.1.max(*count));
            found.strangers += usize::from(*count == 0);
            *found.pairs.entry(*count).or_default() += 1;
        }
        if jurors <= most {
            found.jurors.extend(scores.jurors().get(juror).cloned());
            found.counts.push(row);
        }
    }
    found.range.0 = found.range.0.min(found.range.1);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::jury::Grounds;
    use crate::results::score_sheet::ScoreSheet;

    fn scores() -> Scores {
        let pairs = [("A", "1", 80), ("A", "2", 70), ("B", "1", 60), ("B", "2", 60), ("C", "3", 50)];
        let sheet = |(work, juror, points): (&str, &str, i64)| {
            ScoreSheet::new(work, juror, [points * 100, points * 100])
        };
        Scores::new(&pairs.map(sheet), &sixty_forty())
    }

    #[test]
    fn meetings_are_counted_for_all_and_shown_for_few() {
        let found = shared(&scores(), 3);
        assert_eq!(found.jurors, ["1", "2", "3"]);
        assert_eq!(found.counts, [[2, 2, 0], [2, 2, 0], [0, 0, 1]]);
        assert_eq!((found.range, found.strangers), ((0, 2), 2));
        assert_eq!(found.pairs, BTreeMap::from([(0, 2), (2, 1)]));
        let many = shared(&scores(), 2);
        assert_eq!(many, Shared { jurors: Vec::new(), counts: Vec::new(), ..found });
        assert_eq!(shared(&Scores::new(&[], &sixty_forty()), 5), Shared::default());
    }

    #[test]
    fn panels_follow_the_order_asked_for() {
        let (table, grounds) = (scores(), Grounds { se2: Some(50.0), ..Grounds::default() });
        let found = panels(&table, &Deviations::of(&table, &grounds), &["C", "X", "A"]);
        assert_eq!(found.iter().map(|row| row.work.as_str()).collect::<Vec<_>>(), ["C", "A"]);
        assert_eq!((found[0].seats[0].total, found[0].seats[0].points), (50.0, None));
        let seat = &found[1].seats[1];
        assert_eq!((seat.juror.as_str(), seat.points, seat.units), ("2", Some(-10.0), Some(-1.0)));
    }
}
