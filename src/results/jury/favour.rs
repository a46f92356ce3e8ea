//! Whether a juror scores the works of one institution higher than the others do: found seldom (three times in ten
//! for 15 points), so it serves to ask and never to accuse.

use std::collections::BTreeMap;

use super::deviations::Deviations;
use super::limits::{FAVOUR_CHANCE, FAVOUR_SCORES};
use super::scores::Scores;
use crate::results::stats::normal_tail;

/// One juror's scores for one institution that stand out.
#[derive(Debug, Clone, PartialEq)]
pub struct Favour {
    /// Place of the juror.
    pub juror: usize,
    pub institution: String,
    /// Scores for its works.
    pub scores: usize,
    pub points: f64,
    /// z = Σd / √(Σ variance of d).
    pub z: f64,
    /// Chance of it or more without any favour.
    pub p: f64,
}

/// What was looked at and what stands out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Favours {
    /// Pairs of juror and institution with enough scores.
    pub tested: usize,
    /// Those that stand out, the least likely first.
    pub found: Vec<Favour>,
}

/// Looks at every juror and institution; `institutions` names that of a work by its number, in any order. Works
/// without one are passed over.
#[must_use]
pub fn favours(scores: &Scores, deviations: &Deviations, institutions: &[(&str, &str)]) -> Favours {
    let houses: BTreeMap<&str, &str> = institutions.iter().copied().collect();
    let of_work: Vec<Option<&str>> =
        scores.works().iter().map(|work| houses.get(work.as_str()).copied()).collect();
    let tests: Vec<Favour> =
        (0..scores.jurors().len()).flat_map(|juror| looked_at(scores, deviations, juror, &of_work)).collect();
    let tested = tests.len();
    let limit = FAVOUR_CHANCE / tested.max(1) as f64;
    let mut found: Vec<Favour> = tests.into_iter().filter(|favour| favour.p < limit).collect();
    found.sort_by(|a, b| b.z.total_cmp(&a.z).then(a.juror.cmp(&b.juror)));
    Favours { tested, found }
}

/// Sum of d, of its variance, and their number.
type Sum = (f64, f64, usize);

fn looked_at(
    scores: &Scores,
    deviations: &Deviations,
    juror: usize,
    of_work: &[Option<&str>],
) -> Vec<Favour> {
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for (place, cell) in scores.places_of(juror).iter().zip(scores.of(juror)) {
        let house = of_work.get(cell.work).copied().flatten();
        let found = deviations.at(*place);
        if let (Some(house), Some(found), Some(variance)) = (house, found, found.and_then(|d| d.variance)) {
            let sum = sums.entry(house).or_default();
            *sum = (sum.0 + found.points, sum.1 + variance, sum.2 + 1);
        }
    }
    let test = |(house, (points, variance, count)): (&str, Sum)| {
        let z = points / variance.sqrt();
        let (institution, p) = (house.to_owned(), normal_tail(z));
        Favour { juror, institution, scores: count, points: points / count as f64, z, p }
    };
    sums.into_iter().filter(|(_, sum)| sum.2 >= FAVOUR_SCORES).map(test).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::jury::Grounds;
    use crate::results::score_sheet::ScoreSheet;

    /// Juror 1 gives `gift` points more than juror 2 to three works of Kota Satu, the same to three of Kota Dua.
    fn found(gift: i64, three: usize) -> Favours {
        let numbers = ["A", "B", "C", "D", "E", "F"];
        let sheet = |place: usize, juror: &str, more: i64| {
            ScoreSheet::new(numbers[place], juror, [6000 + more, 6000 + more])
        };
        let sheets: Vec<ScoreSheet> = (0..6)
            .flat_map(|n| [sheet(n, "1", if n < three { gift } else { 0 }), sheet(n, "2", 0)])
            .collect();
        let scores = Scores::new(&sheets, &sixty_forty());
        let grounds = Grounds { se2: Some(24.0), ..Grounds::default() };
        let houses: Vec<(&str, &str)> = numbers
            .iter()
            .enumerate()
            .map(|(n, work)| (*work, if n < three { "Kota Satu" } else { "Kota Dua" }))
            .collect();
        favours(&scores, &Deviations::of(&scores, &grounds), &houses)
    }

    #[test]
    fn z_by_hand_and_the_share_of_the_chance() {
        // d = 20 three times; variance 24 · 2 each: z = 60 / √144 = 5.
        let found = found(2000, 3);
        assert_eq!((found.tested, found.found.len()), (4, 1));
        let favour = &found.found[0];
        assert_eq!((favour.juror, favour.institution.as_str(), favour.scores), (0, "Kota Satu", 3));
        assert_eq!((favour.points, favour.z), (20.0, 5.0));
        assert!((favour.p - 2.866_515_7e-7).abs() < 1e-12);
    }

    #[test]
    fn the_limit_is_shared_among_all_pairs_and_one_sided() {
        // Four pairs: p must be below .0025, z above 2.807; z = gift / 4.
        assert_eq!((found(1120, 3).found.len(), found(1124, 3).found.len()), (0, 1));
        // The other juror is not said to disfavour: only higher scores are asked about.
        assert!(found(2000, 3).found.iter().all(|favour| favour.juror == 0));
    }

    #[test]
    fn two_scores_are_too_few() {
        let found = found(4000, 2);
        assert_eq!((found.tested, found.found.len()), (2, 0));
    }
}
