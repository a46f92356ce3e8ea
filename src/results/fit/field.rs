//! The sheets as numbers: works and jurors in the order of their codes, scores by work and then juror.
#![expect(clippy::indexing_slicing, reason = "every index is a row number made in this file")]

use std::ops::Range;

use crate::results::aggregate::Mean;
use crate::results::criteria::CriterionWeights;
use crate::results::score_sheet::ScoreSheet;

/// Who scored what.
#[derive(Debug)]
pub(super) struct Field<'a> {
    /// The sheets by work and juror.
    pub(super) sheets: Vec<&'a ScoreSheet>,
    /// Codes of the jurors.
    pub(super) jurors: Vec<&'a str>,
    /// The juror of each score.
    pub(super) juror: Vec<usize>,
    /// The scores of each work.
    pub(super) panels: Vec<Range<usize>>,
    /// Scores given by each juror, as a number to calculate with.
    pub(super) given: Vec<f64>,
    /// The component of each juror, numbered by the first juror in it.
    pub(super) component: Vec<usize>,
    /// How many components there are.
    pub(super) components: usize,
}

/// One quantity of every score, with its exact mean per work.
#[derive(Debug)]
pub(super) struct Values {
    pub(super) score: Vec<f64>,
    /// Raw mean of each work.
    pub(super) mean: Vec<f64>,
}

impl<'a> Field<'a> {
    pub(super) fn of(sheets: impl IntoIterator<Item = &'a ScoreSheet>) -> Self {
        let mut sheets: Vec<&ScoreSheet> = sheets.into_iter().collect();
        sheets.sort_unstable();
        let mut jurors: Vec<&str> = sheets.iter().map(|sheet| sheet.juror.as_str()).collect();
        jurors.sort_unstable();
        jurors.dedup();
        let place = |sheet: &&ScoreSheet| jurors.binary_search(&sheet.juror.as_str()).unwrap_or_default();
        let juror: Vec<usize> = sheets.iter().map(place).collect();
        let mut panels: Vec<Range<usize>> = Vec::new();
        for panel in sheets.chunk_by(|a, b| a.work == b.work) {
            let start = panels.last().map_or(0, |before| before.end);
            panels.push(start..start + panel.len());
        }
        let mut given = vec![0.0; jurors.len()];
        juror.iter().for_each(|j| given[*j] += 1.0);
        let (component, components) = components(jurors.len(), &juror, &panels);
        Self { sheets, jurors, juror, panels, given, component, components }
    }

    /// The jurors of a work.
    pub(super) fn panel(&self, work: usize) -> &[usize] {
        &self.juror[self.panels[work].clone()]
    }

    /// Weighted totals, points.
    pub(super) fn totals(&self, weights: &CriterionWeights) -> Values {
        self.values(10_000.0, |sheet| sheet.weighted(weights))
    }

    /// Points of the criterion at a place in the edition's order.
    pub(super) fn points(&self, criterion: usize) -> Values {
        self.values(100.0, |sheet| sheet.points(criterion))
    }

    fn values(&self, scale: f64, of: impl Fn(&ScoreSheet) -> i64) -> Values {
        let score = self.sheets.iter().map(|sheet| of(sheet) as f64 / scale).collect();
        let mean = |panel: &Range<usize>| {
            Mean::of(self.sheets[panel.clone()].iter().map(|sheet| of(sheet))).map_or(0.0, Mean::exact)
                / scale
        };
        Values { score, mean: self.panels.iter().map(mean).collect() }
    }

    /// The median number of scores per juror; 0 without jurors.
    pub(super) fn median_given(&self) -> f64 {
        let mut given = self.given.clone();
        given.sort_unstable_by(f64::total_cmp);
        let half = given.len() / 2;
        match (given.len() % 2, given.get(half)) {
            (_, None) => 0.0,
            (0, Some(upper)) => (given[half - 1] + upper) / 2.0,
            (_, Some(middle)) => *middle,
        }
    }

    /// A value of each juror, averaged over every panel.
    pub(super) fn panel_means(&self, of_juror: &[f64]) -> Vec<f64> {
        let mean = |work: usize| {
            let panel = self.panel(work);
            panel.iter().map(|j| of_juror[*j]).sum::<f64>() / panel.len() as f64
        };
        (0..self.panels.len()).map(mean).collect()
    }

    /// The mean of a value of each juror over all scores.
    pub(super) fn score_mean(&self, of_juror: &[f64]) -> f64 {
        let sum: f64 = of_juror.iter().zip(&self.given).map(|(value, given)| value * given).sum();
        sum / self.juror.len().max(1) as f64
    }
}

/// Jurors who scored a common work belong together.
fn components(jurors: usize, juror: &[usize], panels: &[Range<usize>]) -> (Vec<usize>, usize) {
    let mut root: Vec<usize> = (0..jurors).collect();
    fn find(root: &mut [usize], mut j: usize) -> usize {
        while root[j] != j {
            root[j] = root[root[j]];
            j = root[j];
        }
        j
    }
    for panel in panels {
        for pair in juror[panel.clone()].windows(2) {
            let (a, b) = (find(&mut root, pair[0]), find(&mut root, pair[1]));
            // The smaller number stays the root: components are named by their first juror.
            root[a.max(b)] = a.min(b);
        }
    }
    let mut number = vec![0; jurors];
    let mut count = 0;
    for j in 0..jurors {
        let first = find(&mut root, j);
        if first == j {
            number[j] = count;
            count += 1;
        } else {
            number[j] = number[first];
        }
    }
    (number, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;

    fn sheet(work: &str, juror: &str, content: i64, technical: i64) -> ScoreSheet {
        ScoreSheet::new(work, juror, [content, technical])
    }

    #[test]
    fn works_jurors_and_components_are_numbered_by_code() {
        let sheets = [
            sheet("C", "4", 1, 1),
            sheet("B", "3", 1, 1),
            sheet("B", "5", 1, 1),
            sheet("A", "2", 8000, 6000),
            sheet("A", "1", 7000, 5000),
        ];
        let field = Field::of(&sheets);
        assert_eq!(field.jurors, ["1", "2", "3", "4", "5"]);
        assert_eq!(field.panels, [0..2, 2..4, 4..5]);
        assert_eq!((field.panel(0), field.panel(1), field.panel(2)), (&[0, 1][..], &[2, 4][..], &[3][..]));
        assert_eq!((field.component.as_slice(), field.components), (&[0, 0, 1, 2, 1][..], 3));
        let totals = field.totals(&sixty_forty());
        assert_eq!((totals.score[0], totals.score[1], totals.mean[0]), (62.0, 72.0, 67.0));
        assert_eq!(field.points(1).mean[0], 55.0);
        assert_eq!(field.median_given(), 1.0);
    }

    #[test]
    fn medians_and_means() {
        let sheets = [sheet("A", "1", 0, 0), sheet("B", "1", 0, 0), sheet("B", "2", 0, 0)];
        let field = Field::of(&sheets);
        assert_eq!(field.median_given(), 1.5);
        assert_eq!(field.panel_means(&[3.0, 9.0]), [3.0, 6.0]);
        assert_eq!(field.score_mean(&[3.0, 9.0]), 5.0);
        assert_eq!(Field::of([]).median_given(), 0.0);
    }
}
