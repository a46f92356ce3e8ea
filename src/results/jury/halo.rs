//! Halo: whether a juror's two criteria move together beyond what the works and the juror's severity explain.
#![expect(clippy::indexing_slicing, reason = "places run over the very list")]

use super::grounds::Grounds;
use super::limits::{HALO, HALO_ABOVE_MEDIAN, MIN_SCORES};
use super::measures::{correlation, median};
use super::scores::Scores;

/// Per juror the correlation of what work and severity leave of content and of technical quality; none if one does
/// not vary.
pub(super) fn halos(scores: &Scores, grounds: &Grounds) -> Vec<Option<f64>> {
    let of = |juror| {
        let rests = scores.places_of(juror).iter().map(|place| grounds.rests.get(*place).copied());
        let pairs: Option<Vec<(f64, f64)>> = rests.collect();
        pairs.filter(|pairs| pairs.len() > 2).and_then(|pairs| correlation(&pairs))
    };
    (0..scores.jurors().len()).map(of).collect()
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
    use crate::results::aggregate::{Sheet, Weights};

    fn scores(sheets: usize) -> Scores {
        let sheet = |n| Sheet { work: format!("K{n:02}"), juror: "1".into(), content: 0, technical: 0 };
        Scores::new(&(0..sheets).map(sheet).collect::<Vec<_>>(), Weights::new(60, 40).unwrap())
    }

    #[test]
    fn rests_that_move_together_are_a_halo() {
        let with = |rests: &[(f64, f64)]| {
            halos(&scores(rests.len()), &Grounds { rests: rests.to_vec(), ..Grounds::default() })
        };
        assert_eq!(with(&[(-1.0, -2.0), (0.0, 0.0), (1.0, 2.0)]), [Some(1.0)]);
        assert_eq!(with(&[(-1.0, 2.0), (0.0, 0.0), (1.0, -2.0)]), [Some(-1.0)]);
        // Σxy = 0 over three works.
        assert_eq!(with(&[(-1.0, 1.0), (0.0, -2.0), (1.0, 1.0)]), [Some(0.0)]);
        assert_eq!(with(&[(-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]), [None]);
        assert_eq!(with(&[(-1.0, 0.0), (1.0, 1.0)]), [None], "two works tell nothing");
        assert_eq!(halos(&scores(4), &Grounds::default()), [None]);
    }

    #[test]
    fn the_jury_median_and_the_number_of_scores_count() {
        let (many, few) = (scores(15), scores(14));
        assert_eq!(stand_out(&few, &[Some(0.95)]), [false]);
        assert_eq!(stand_out(&many, &[Some(0.95)]), [false], "far above its own median is nobody");
        let jury: Vec<Sheet> = (0..15)
            .flat_map(|n| {
                ["1", "2", "3"].map(|juror| Sheet {
                    work: format!("K{n}"),
                    juror: juror.into(),
                    content: 1,
                    technical: 1,
                })
            })
            .collect();
        let three = Scores::new(&jury, Weights::new(60, 40).unwrap());
        assert_eq!(stand_out(&three, &[Some(0.85), Some(0.2), None]), [true, false, false]);
        assert_eq!(stand_out(&three, &[Some(0.85), Some(0.2), Some(0.3)]), [true, false, false]);
        assert_eq!(stand_out(&three, &[Some(0.79), Some(0.2), Some(0.3)]), [false; 3]);
        assert_eq!(stand_out(&three, &[Some(0.9), Some(0.7), Some(0.8)]), [false; 3]);
    }
}
