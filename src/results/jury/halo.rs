//! Halo: whether a juror's criteria move together beyond what the works and the juror's severity explain.
#![expect(clippy::indexing_slicing, reason = "places run over the very list")]

use super::grounds::Grounds;
use super::limits::{HALO, HALO_ABOVE_MEDIAN, MIN_SCORES};
use super::measures::{correlation, mean, median};
use super::scores::Scores;

/// Per juror the correlation of what work and severity leave of two criteria, over more than two of them the mean
/// of all pairs; none if there is no pair of which both vary.
pub(super) fn halos(scores: &Scores, grounds: &Grounds) -> Vec<Option<f64>> {
    (0..scores.jurors().len()).map(|juror| halo(scores.places_of(juror), &grounds.rests)).collect()
}

fn halo(places: &[usize], criteria: &[Vec<f64>]) -> Option<f64> {
    if places.len() < 3 {
        return None;
    }
    let mut found = Vec::new();
    for (first, one) in criteria.iter().enumerate() {
        for other in criteria.iter().skip(first + 1) {
            let pair = |place: &usize| Some((*one.get(*place)?, *other.get(*place)?));
            let pairs: Option<Vec<(f64, f64)>> = places.iter().map(pair).collect();
            found.extend(pairs.and_then(|pairs| correlation(&pairs)));
        }
    }
    mean(&found)
}

/// Which jurors stand out: above the limit and far above the median of the jury.
pub(super) fn stand_out(scores: &Scores, halos: &[Option<f64>]) -> Vec<bool> {
    let enough = |juror: usize| scores.places_of(juror).len() >= MIN_SCORES;
    let known: Vec<f64> =
        (0..halos.len()).filter(|juror| enough(*juror)).filter_map(|juror| halos[juror]).collect();
    let middle = median(&known).unwrap_or(0.0);
    let far = |halo: f64| halo > HALO && halo > middle + HALO_ABOVE_MEDIAN;
    (0..halos.len()).map(|juror| enough(juror) && halos[juror].is_some_and(far)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::score_sheet::ScoreSheet;

    fn scores(sheets: usize) -> Scores {
        let sheet = |n| ScoreSheet::new(format!("K{n:02}"), "1", [0, 0]);
        Scores::new(&(0..sheets).map(sheet).collect::<Vec<_>>(), &sixty_forty())
    }

    #[test]
    fn rests_that_move_together_are_a_halo() {
        let with = |rests: &[(f64, f64)]| {
            let criteria = vec![rests.iter().map(|r| r.0).collect(), rests.iter().map(|r| r.1).collect()];
            halos(&scores(rests.len()), &Grounds { rests: criteria, ..Grounds::default() })
        };
        assert_eq!(with(&[(-1.0, -2.0), (0.0, 0.0), (1.0, 2.0)]), [Some(1.0)]);
        assert_eq!(with(&[(-1.0, 2.0), (0.0, 0.0), (1.0, -2.0)]), [Some(-1.0)]);
        // Σxy = 0 over three works.
        assert_eq!(with(&[(-1.0, 1.0), (0.0, -2.0), (1.0, 1.0)]), [Some(0.0)]);
        assert_eq!(with(&[(-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]), [None]);
        assert_eq!(with(&[(-1.0, 0.0), (1.0, 1.0)]), [None], "two works tell nothing");
        assert_eq!(halos(&scores(4), &Grounds::default()), [None]);
        // Three criteria: the pairs correlate with 1, -1 and -1.
        let three = vec![vec![-1.0, 0.0, 1.0], vec![-2.0, 0.0, 2.0], vec![1.0, 0.0, -1.0]];
        let found = halos(&scores(3), &Grounds { rests: three, ..Grounds::default() })[0].unwrap();
        assert!((found + 1.0 / 3.0).abs() < 1e-12);
        let one = Grounds { rests: vec![vec![-1.0, 0.0, 1.0]], ..Grounds::default() };
        assert_eq!(halos(&scores(3), &one), [None]);
    }

    #[test]
    fn the_jury_median_and_the_number_of_scores_count() {
        let (many, few) = (scores(15), scores(14));
        assert_eq!(stand_out(&few, &[Some(0.95)]), [false]);
        assert_eq!(stand_out(&many, &[Some(0.95)]), [false], "far above its own median is nobody");
        let jury: Vec<ScoreSheet> = (0..15)
            .flat_map(|n| ["1", "2", "3"].map(|juror| ScoreSheet::new(format!("K{n}"), juror, [1, 1])))
            .collect();
        let three = Scores::new(&jury, &sixty_forty());
        assert_eq!(stand_out(&three, &[Some(0.85), Some(0.2), None]), [true, false, false]);
        assert_eq!(stand_out(&three, &[Some(0.85), Some(0.2), Some(0.3)]), [true, false, false]);
        assert_eq!(stand_out(&three, &[Some(0.79), Some(0.2), Some(0.3)]), [false; 3]);
        assert_eq!(stand_out(&three, &[Some(0.9), Some(0.7), Some(0.8)]), [false; 3]);
    }
}
