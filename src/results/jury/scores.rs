//! The sheets as a table: works and jurors by number, in the order of their bytes.
#![expect(clippy::indexing_slicing, reason = "all numbers are places in these very tables")]

use std::ops::Range;

use crate::results::criteria::CriterionWeights;
use crate::results::score_sheet::ScoreSheet;

/// One score in points of 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Place of the work.
    pub work: usize,
    /// Place of the juror.
    pub juror: usize,
    /// Whether every criterion has the same points; false of a single criterion.
    pub alike: bool,
    pub total: f64,
    /// The same exactly, ten-thousandths of a point.
    pub exact: i64,
}

/// All scores, sorted by work and juror: permuted sheets give the same table.
#[derive(Debug, Clone)]
pub struct Scores {
    works: Vec<String>,
    jurors: Vec<String>,
    cells: Vec<Cell>,
    of_work: Vec<Range<usize>>,
    of_juror: Vec<Vec<usize>>,
}

impl Scores {
    /// The table of some sheets; a juror has at most one sheet per work.
    #[must_use]
    pub fn new(sheets: &[ScoreSheet], weights: &CriterionWeights) -> Self {
        let mut sorted: Vec<&ScoreSheet> = sheets.iter().collect();
        sorted.sort_unstable();
        let mut jurors: Vec<&str> = sorted.iter().map(|sheet| sheet.juror.as_str()).collect();
        jurors.sort_unstable();
        jurors.dedup();
        let place = |juror: &str| jurors.binary_search(&juror).unwrap_or(0);
        let (mut works, mut cells, mut of_work) = (Vec::new(), Vec::with_capacity(sorted.len()), Vec::new());
        let mut of_juror = vec![Vec::new(); jurors.len()];
        for panel in sorted.chunk_by(|a, b| a.work == b.work) {
            of_work.push(cells.len()..cells.len() + panel.len());
            for sheet in panel {
                let juror = place(&sheet.juror);
                of_juror[juror].push(cells.len());
                let exact = sheet.weighted(weights);
                let (work, total, alike) = (works.len(), exact as f64 / 10_000.0, alike(&sheet.points));
                cells.push(Cell { work, juror, alike, total, exact });
            }
            works.extend(panel.first().map(|sheet| sheet.work.clone()));
        }
        Self { works, jurors: jurors.into_iter().map(str::to_owned).collect(), cells, of_work, of_juror }
    }

    /// Numbers of the works in their order.
    #[must_use]
    pub fn works(&self) -> &[String] {
        &self.works
    }

    /// Codes of the jurors in their order.
    #[must_use]
    pub fn jurors(&self) -> &[String] {
        &self.jurors
    }

    /// Every score.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Scores of one work; none for a work that is not there.
    #[must_use]
    pub fn panel(&self, work: usize) -> &[Cell] {
        self.of_work.get(work).and_then(|span| self.cells.get(span.clone())).unwrap_or_default()
    }

    /// Places of the scores of one work.
    #[must_use]
    pub fn panel_places(&self, work: usize) -> Range<usize> {
        self.of_work.get(work).cloned().unwrap_or(0..0)
    }

    /// Places of the scores of one juror.
    #[must_use]
    pub fn places_of(&self, juror: usize) -> &[usize] {
        self.of_juror.get(juror).map(Vec::as_slice).unwrap_or_default()
    }

    /// Scores of one juror.
    pub fn of(&self, juror: usize) -> impl Iterator<Item = &Cell> {
        self.places_of(juror).iter().map(|place| &self.cells[*place])
    }

    /// Place of a work by its number.
    #[must_use]
    pub fn find_work(&self, number: &str) -> Option<usize> {
        self.works.binary_search_by(|work| work.as_str().cmp(number)).ok()
    }
}

/// Whether two or more criteria have the same points.
fn alike(points: &[i64]) -> bool {
    points.len() > 1 && points.windows(2).all(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;

    #[test]
    fn permuted_sheets_give_the_same_table() {
        let sheet = |work: &str, juror: &str, content| ScoreSheet::new(work, juror, [content, 5000]);
        let mut sheets = vec![sheet("B", "2", 8000), sheet("A", "10", 7000), sheet("A", "2", 6000)];
        let weights = &sixty_forty();
        let first = Scores::new(&sheets, weights);
        assert_eq!(
            (first.works(), first.jurors()),
            (&["A".into(), "B".into()][..], &["10".into(), "2".into()][..])
        );
        assert_eq!(first.panel(0).iter().map(|c| c.total).collect::<Vec<_>>(), [62.0, 56.0]);
        assert_eq!(first.of(1).map(|c| (c.work, c.exact)).collect::<Vec<_>>(), [(0, 560_000), (1, 680_000)]);
        assert_eq!((first.find_work("B"), first.find_work("C"), first.panel(7).len()), (Some(1), None, 0));
        assert_eq!(first.cells().iter().map(|cell| cell.alike).collect::<Vec<_>>(), [false; 3]);
        assert!(alike(&[7, 7, 7]) && !alike(&[7, 7, 8]) && !alike(&[7]));
        sheets.reverse();
        assert_eq!(Scores::new(&sheets, weights).cells(), first.cells());
    }
}
