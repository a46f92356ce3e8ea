//! Whether the jurors put the works in the same order: Kendall's W where all scored the same works, otherwise the
//! mean rank correlation of juror pairs.
#![expect(clippy::indexing_slicing, reason = "places come from the table itself")]

use super::limits::{KENDALL_WORKS, SHARED_WORKS};
use super::measures::{correlation, mid_ranks};
use super::scores::Scores;
use crate::results::stats::chi_square_tail;

/// How far the orders agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Agreement {
    /// The whole jury scored the same works: a final.
    Complete(Kendall),
    /// Jurors scored different works: the mean of Spearman's correlation over so many pairs of jurors.
    Pairs {
        mean: f64,
        /// Pairs that share enough works, each with some variation.
        pairs: usize,
    },
    /// No two jurors share enough works.
    Unknown,
}

/// Kendall's coefficient of concordance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kendall {
    /// W: 0 no agreement, 1 the same order.
    pub w: f64,
    pub jurors: usize,
    /// Works that every juror scored.
    pub works: usize,
    /// m (n − 1) W.
    pub chi2: f64,
    /// n − 1.
    pub degrees: usize,
    /// Chance of such a W from jurors who rank by lot.
    pub p: f64,
}

/// The agreement of the jury: W over the works that every juror scored, if there are enough of them.
#[must_use]
pub fn agreement(scores: &Scores) -> Agreement {
    if let Some(kendall) = complete(scores) {
        return Agreement::Complete(kendall);
    }
    let found: Vec<f64> =
        (0..scores.jurors().len()).flat_map(|juror| rank_correlations(scores, juror)).collect();
    match found.len() {
        0 => Agreement::Unknown,
        pairs => Agreement::Pairs { mean: found.iter().sum::<f64>() / pairs as f64, pairs },
    }
}

fn complete(scores: &Scores) -> Option<Kendall> {
    let (works, m) = (scores.works().len(), scores.jurors().len());
    let whole: Vec<usize> = (0..works).filter(|work| scores.panel(*work).len() == m).collect();
    if m < 2 || whole.len() < KENDALL_WORKS {
        return None;
    }
    // A panel of m different jurors lists all of them in their order.
    let column = |juror: usize| whole.iter().map(|work| scores.panel(*work)[juror].total).collect::<Vec<_>>();
    kendall(&(0..m).map(column).collect::<Vec<_>>())
}

/// W of m jurors' scores for the same n works, with mid-ranks and the correction for ties; none if nobody tells
/// any works apart.
pub(super) fn kendall(columns: &[Vec<f64>]) -> Option<Kendall> {
    let (jurors, works) = (columns.len(), columns.first()?.len());
    let (m, n) = (jurors as f64, works as f64);
    let (mut sums, mut ties) = (vec![0.0; works], 0.0);
    for column in columns {
        let (ranks, tied) = mid_ranks(column);
        sums.iter_mut().zip(ranks).for_each(|(sum, rank)| *sum += rank);
        ties += tied;
    }
    let s: f64 = sums.iter().map(|sum| (sum - m * (n + 1.0) / 2.0).powi(2)).sum();
    let most = m * m * (n.powi(3) - n) - m * ties;
    if most <= 0.0 {
        return None;
    }
    let (w, degrees) = (12.0 * s / most, works.saturating_sub(1));
    let chi2 = m * (n - 1.0) * w;
    Some(Kendall { w, jurors, works, chi2, degrees, p: chi_square_tail(chi2, degrees) })
}

/// Spearman's correlations of a juror with the jurors behind it, over the works they share.
fn rank_correlations(scores: &Scores, juror: usize) -> Vec<f64> {
    let mut shared: Vec<Vec<(f64, f64)>> = vec![Vec::new(); scores.jurors().len()];
    for own in scores.of(juror) {
        for other in scores.panel(own.work).iter().filter(|other| other.juror > juror) {
            shared[other.juror].push((own.total, other.total));
        }
    }
    shared.iter().filter(|pairs| pairs.len() >= SHARED_WORKS).filter_map(|pairs| spearman(pairs)).collect()
}

/// Pearson's correlation of the mid-ranks.
pub(super) fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let (left, _) = mid_ranks(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
    let (right, _) = mid_ranks(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    correlation(&left.into_iter().zip(right).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::score_sheet::ScoreSheet;

    fn table(rows: &[(&str, &str, i64)]) -> Scores {
        let sheets: Vec<ScoreSheet> = rows
            .iter()
            .map(|(work, juror, points)| ScoreSheet::new(*work, *juror, [points * 100, points * 100]))
            .collect();
        Scores::new(&sheets, &sixty_forty())
    }

    #[test]
    fn w_of_a_small_final_by_hand() {
        // Ranks 1234, 1324, 1243: sums 3, 7, 9, 11 around 7.5; S = 20.25 + .25 + 2.25 + 12.25 = 35.
        let columns = [vec![1., 2., 3., 4.], vec![10., 30., 20., 40.], vec![5., 6., 8., 7.]];
        let found = kendall(&columns).unwrap();
        assert!((found.w - 12.0 * 35.0 / (9.0 * 60.0)).abs() < 1e-12);
        assert_eq!((found.degrees, found.jurors, found.works), (3, 3, 4));
        assert!((found.chi2 - 7.0).abs() < 1e-9 && (found.p - 0.0719).abs() < 1e-3);
    }

    #[test]
    fn ties_are_corrected_for() {
        // Both jurors: ranks 1, 2.5, 2.5, 4. Without the correction W would be 12·38/(4·60) = .95.
        let columns = [vec![1., 2., 2., 3.], vec![60., 70., 70., 90.]];
        assert!((kendall(&columns).unwrap().w - 1.0).abs() < 1e-12);
        assert_eq!(kendall(&[vec![5.0; 4], vec![7.0; 4]]), None);
    }

    #[test]
    fn opposite_orders_do_not_agree_and_no_unit_matters() {
        let opposite = kendall(&[vec![1., 2., 3.], vec![3., 2., 1.]]).unwrap();
        assert_eq!((opposite.w, opposite.p), (0.0, 1.0));
        let columns = [vec![3., 9., 4., 4.], vec![2., 8., 9., 1.]];
        let stretched = columns.clone().map(|column| column.iter().map(|x| x * 7.0 - 30.0).collect());
        assert_eq!(kendall(&columns), kendall(&stretched));
    }

    #[test]
    fn a_complete_jury_is_judged_by_w_and_another_by_its_pairs() {
        let mut rows: Vec<(&str, &str, i64)> = Vec::new();
        for (place, work) in ["A", "B", "C", "D", "E"].into_iter().enumerate() {
            rows.extend([(work, "1", 60 + place as i64), (work, "2", 70 + 2 * place as i64)]);
        }
        match agreement(&table(&rows)) {
            Agreement::Complete(found) => assert_eq!((found.w, found.works), (1.0, 5)),
            other => panic!("{other:?}"),
        }
        // A third juror for a single work: no work has the whole jury any more, one pair shares five works.
        rows.push(("A", "3", 50));
        assert_eq!(agreement(&table(&rows)), Agreement::Pairs { mean: 1.0, pairs: 1 });
        rows.retain(|row| row.0 < "E");
        assert_eq!(agreement(&table(&rows)), Agreement::Unknown);
        assert_eq!(agreement(&table(&[])), Agreement::Unknown);
        assert_eq!(agreement(&table(&[("A", "1", 5), ("B", "1", 6), ("C", "1", 7)])), Agreement::Unknown);
    }

    #[test]
    fn spearman_by_hand() {
        // Ranks 1234 and 2143: Σd² = 4, 1 − 6·4/(4·15) = .6.
        let found = spearman(&[(10., 6.), (20., 5.), (30., 8.), (40., 7.)]).unwrap();
        assert!((found - 0.6).abs() < 1e-12);
        assert_eq!(spearman(&[(1., 2.), (2., 2.), (3., 2.)]), None);
    }
}
