//! What marks add up to, in exact integers (domain.md §5). Marks and totals are hundredths, 0 to 10000.

use std::collections::BTreeMap;

use crate::editions::rubric::{Band, Criterion, CriterionPoints, Rubric, SubCriterion, Totals};

/// The most a mark can be, in hundredths.
const FULL: i64 = 10_000;

/// Every criterion and the total of one juror's marks by sub-criterion code, each on the scale 0 to 100
/// in hundredths, rounded half to even. `None` unless every sub-criterion, and nothing else, has a mark
/// from 0 to 10000 (R-J6) and every criterion weighs something.
#[must_use]
pub fn weighted_total(marks: &BTreeMap<String, i64>, rubric: &Rubric) -> Option<Totals> {
    let known = marks.keys().all(|code| rubric.item(code).is_some());
    let in_scale = marks.values().all(|mark| (0..=FULL).contains(mark));
    if !known || !in_scale {
        return None;
    }
    let criterion = |criterion: &Criterion| {
        let points = mean(marks, criterion.items.iter())?;
        Some(CriterionPoints { key: criterion.key.clone(), points })
    };
    let criteria = rubric.criteria.iter().map(criterion).collect::<Option<Vec<_>>>()?;
    Some(Totals { criteria, total: mean(marks, rubric.items())? })
}

/// The band that `points` (hundredths) fall in.
#[must_use]
pub fn band(points: i64, rubric: &Rubric) -> Option<&Band> {
    rubric.bands.iter().find(|band| (band.from..=band.to).contains(&points))
}

/// The place of that band in the list, 0 = best: also the place of its sentence in a sub-criterion.
#[must_use]
pub fn band_index(points: i64, rubric: &Rubric) -> Option<usize> {
    rubric.bands.iter().position(|band| (band.from..=band.to).contains(&points))
}

/// Does this mark (hundredths) need a comment (R-J6)?
#[must_use]
pub fn needs_comment(mark: i64, rubric: &Rubric) -> bool {
    mark < rubric.comment_below
}

/// Do the total and every criterion reach the standard (R48)?
#[must_use]
pub fn meets_standard(totals: &Totals, rubric: &Rubric) -> bool {
    let criteria = totals.criteria.iter().map(|criterion| criterion.points);
    criteria.chain([totals.total]).all(|points| points >= rubric.standard_from)
}

fn mean<'a>(marks: &BTreeMap<String, i64>, items: impl Iterator<Item = &'a SubCriterion>) -> Option<i64> {
    let (mut sum, mut weights) = (0_i64, 0_i64);
    for item in items {
        let weight = i64::from(item.weight);
        sum = sum.checked_add(marks.get(&item.code)?.checked_mul(weight)?)?;
        weights = weights.checked_add(weight)?;
    }
    (weights > 0).then(|| half_even(sum, weights))
}

/// `numerator / denominator`, both not negative, rounded half to even.
fn half_even(numerator: i64, denominator: i64) -> i64 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    match (rest * 2).cmp(&denominator) {
        std::cmp::Ordering::Less => whole,
        std::cmp::Ordering::Greater => whole + 1,
        std::cmp::Ordering::Equal => whole + whole % 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::model::EditionSettings;
    use crate::i18n::Lang;
    use proptest::prelude::*;

    fn rubric() -> Rubric {
        EditionSettings::from_toml(include_str!("../../../config/edition-2023.toml")).unwrap().rubric
    }

    fn totals(content: i64, technical: i64, total: i64) -> Totals {
        let points = |(key, points): (&str, i64)| CriterionPoints { key: key.to_owned(), points };
        Totals { criteria: [("content", content), ("technical", technical)].map(points).to_vec(), total }
    }

    fn marks(content: i64, technical: i64) -> BTreeMap<String, i64> {
        let mark = |code: &str| if code.starts_with('A') { content } else { technical };
        rubric().items().map(|item| (item.code.clone(), mark(&item.code))).collect()
    }

    #[test]
    fn criteria_weigh_sixty_and_forty() {
        assert_eq!(weighted_total(&marks(9000, 8000), &rubric()), Some(totals(9000, 8000, 8600)));
    }

    #[test]
    fn a_rubric_may_have_any_number_of_criteria() {
        let mut three = rubric();
        let moved = three.criteria[1].items.split_off(3);
        let (code, key, weight) = ("C".to_owned(), "access".to_owned(), 12);
        three.criteria[1].weight = 28;
        three.criteria.push(Criterion { code, key, weight, items: moved, ..three.criteria[1].clone() });
        let found = weighted_total(&marks(9000, 8000), &three).unwrap();
        let points: Vec<(&str, i64)> = found.criteria.iter().map(|c| (c.key.as_str(), c.points)).collect();
        assert_eq!(
            (points, found.total),
            (vec![("content", 9000), ("technical", 8000), ("access", 8000)], 8600)
        );
    }

    #[test]
    fn one_mark_moves_the_total_by_its_weight() {
        let mut given = marks(8000, 8000);
        given.insert("A3".to_owned(), 9000);
        assert_eq!(weighted_total(&given, &rubric()), Some(totals(8200, 8000, 8120)));
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let cases = [
            (5, 10, 0),
            (15, 10, 2),
            (25, 10, 2),
            (26, 10, 3),
            (24, 10, 2),
            (7, 60, 0),
            (30, 60, 0),
            (90, 60, 2),
        ];
        for (n, d, expected) in cases {
            assert_eq!(half_even(n, d), expected, "{n}/{d}");
        }
        // B1 weighs 10 of 100: five hundredths more there are half a hundredth of the total.
        let mut given = marks(8000, 8000);
        given.insert("B1".to_owned(), 8005);
        assert_eq!(weighted_total(&given, &rubric()).unwrap().total, 8000);
        given.insert("A1".to_owned(), 8010);
        assert_eq!(weighted_total(&given, &rubric()).unwrap().total, 8002);
    }

    #[test]
    fn a_missing_unknown_or_impossible_mark_has_no_total() {
        let mut missing = marks(8000, 8000);
        missing.remove("B5");
        assert_eq!(weighted_total(&missing, &rubric()), None);
        for (code, mark) in [("C1", 8000), ("A1", 10_001), ("A1", -1)] {
            let mut wrong = marks(8000, 8000);
            wrong.insert(code.to_owned(), mark);
            assert_eq!(weighted_total(&wrong, &rubric()), None, "{code} {mark}");
        }
    }

    #[test]
    fn bands_meet_without_gap_or_overlap() {
        let rubric = rubric();
        let name = |points| band(points, &rubric).map(|band| band.name.get(Lang::Id));
        let cases = [
            (10_000, "Sangat Memuaskan"),
            (9001, "Sangat Memuaskan"),
            (9000, "Memuaskan"),
            (8000, "Cukup Memuaskan"),
            (7001, "Cukup Memuaskan"),
            (7000, "Kurang Memuaskan"),
            (6000, "Tidak Memuaskan"),
            (0, "Tidak Memuaskan"),
        ];
        for (points, expected) in cases {
            assert_eq!(name(points), Some(expected), "{points}");
        }
        assert_eq!((name(-1), name(10_001)), (None, None));
        assert_eq!(band_index(7001, &rubric), Some(2));
    }

    #[test]
    fn comment_and_standard_lines_are_exact() {
        let rubric = rubric();
        assert!(needs_comment(6000, &rubric) && !needs_comment(6001, &rubric));
        assert!(meets_standard(&totals(7001, 7001, 7001), &rubric));
        assert!(!meets_standard(&totals(9000, 7000, 8200), &rubric));
        assert!(!meets_standard(&totals(7000, 9000, 7800), &rubric));
    }

    proptest! {
        #[test]
        fn totals_stay_between_the_least_and_the_greatest_mark(values in prop::collection::vec(0_i64..=10_000, 12)) {
            let rubric = rubric();
            let given: BTreeMap<_, _> = rubric.items().map(|item| item.code.clone()).zip(values.clone()).collect();
            let totals = weighted_total(&given, &rubric).unwrap();
            let (least, most) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
            for points in totals.criteria.iter().map(|criterion| criterion.points).chain([totals.total]) {
                prop_assert!((least..=most).contains(&points));
            }
        }
    }
}
