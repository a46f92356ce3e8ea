//! Marks as typed: a figure 0–100 with at most two decimals, or a band (R-J6, domain.md §5).

use std::collections::BTreeMap;

use crate::editions::rules::needs_comment;
use crate::editions::{Rubric, SubCriterion};
use crate::plain_text;

/// The most a mark can be, in hundredths.
const FULL: i64 = 10_000;

/// What the sheet says about one sub-criterion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Given {
    /// The exact figure, in hundredths.
    pub exact: Option<i64>,
    /// The band chosen, 1 = worst.
    pub band: Option<usize>,
}

/// A mark that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mark from 0 to 100 with at most two decimals")]
pub struct MarkProblem;

/// Reads "86,5" or "86.5" as 8650; nothing typed is no mark.
///
/// # Errors
/// `MarkProblem` for anything but 0 to 100 with at most two decimals.
pub fn parse_mark(typed: &str) -> Result<Option<i64>, MarkProblem> {
    let line = plain_text::digits(typed);
    let typed = line.as_str();
    if typed.is_empty() {
        return Ok(None);
    }
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 3) || !digits(part, 2) {
        return Err(MarkProblem);
    }
    let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse::<i64>().ok() };
    let hundredths = number(part).map(|n| if part.len() == 1 { n * 10 } else { n });
    let mark = number(whole).zip(hundredths).map(|(whole, rest)| whole * 100 + rest);
    mark.filter(|mark| *mark <= FULL).map(Some).ok_or(MarkProblem)
}

/// The mark a band stands for when no figure is given: the middle of a ten-point band. `number` counts
/// from 1 = worst.
#[must_use]
pub fn preset(number: usize, rubric: &Rubric) -> Option<i64> {
    let band = rubric.bands.iter().rev().nth(number.checked_sub(1)?)?;
    Some((band.to - 500).max(band.from))
}

/// The mark meant. The figure wins over the band, unless only the band was changed since `stored`: a
/// page without the script keeps showing the old figure then.
#[must_use]
pub fn settle(given: Given, stored: Option<i64>, rubric: &Rubric) -> Option<i64> {
    let chosen = given.band.and_then(|number| preset(number, rubric));
    let Some(exact) = given.exact else { return chosen };
    let own = rubric.bands.iter().rev().position(|band| (band.from..=band.to).contains(&exact));
    let moved = given.band.is_some() && given.band != own.map(|place| place + 1);
    if moved && stored == Some(exact) { chosen.or(Some(exact)) } else { Some(exact) }
}

/// Weighted mean of the marks given so far, in hundredths; the sheet's running total.
#[must_use]
pub fn running(marks: &BTreeMap<String, i64>, rubric: &Rubric) -> Option<i64> {
    running_of(marks, rubric.items())
}

/// Weighted mean of the marks given so far to some of the sub-criteria, in hundredths: those of one criterion.
#[must_use]
pub fn running_of<'a>(
    marks: &BTreeMap<String, i64>,
    items: impl Iterator<Item = &'a SubCriterion>,
) -> Option<i64> {
    let (mut points, mut weights) = (0_i64, 0_i64);
    for item in items {
        if let Some(mark) = marks.get(&item.code) {
            points += mark * i64::from(item.weight);
            weights += i64::from(item.weight);
        }
    }
    (weights > 0).then(|| points / weights)
}

/// Codes without a mark, and whether a comment is lacking for a mark below the line (R-J6).
#[must_use]
pub fn complaints(marks: &BTreeMap<String, i64>, comment: &str, rubric: &Rubric) -> (Vec<String>, bool) {
    let missing = rubric.items().filter(|item| !marks.contains_key(&item.code)).map(|item| item.code.clone());
    let low = marks.values().any(|mark| needs_comment(*mark, rubric));
    (missing.collect(), low && comment.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};

    fn rubric() -> Rubric {
        EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric
    }

    #[test]
    fn marks_are_read_with_comma_or_point() {
        for (typed, mark) in
            [("86,5", 8650), ("86.5", 8650), (" 100 ", 10_000), ("0", 0), ("70,01", 7001), ("9,", 900)]
        {
            assert_eq!(parse_mark(typed), Ok(Some(mark)), "{typed}");
        }
        assert_eq!(parse_mark("  "), Ok(None));
    }

    #[test]
    fn anything_else_is_refused() {
        for typed in ["100,01", "-1", "86,555", "1e2", "8 6", ",5", "abc", "1000", "86,5,0", "٨٦٫٥٥٥"] {
            assert_eq!(parse_mark(typed), Err(MarkProblem), "{typed}");
        }
    }

    #[test]
    fn digits_of_every_form_are_marks() {
        for typed in ["８６，５", "٨٦٫٥", "\u{200b}86,5\u{a0}", "\u{2066}86.50\u{2069}"] {
            assert_eq!(parse_mark(typed), Ok(Some(8650)), "{typed:?}");
        }
    }

    #[test]
    fn a_band_alone_means_its_middle() {
        let presets: Vec<_> = (0..=6).map(|n| preset(n, &rubric())).collect();
        assert_eq!(presets, [None, Some(5500), Some(6500), Some(7500), Some(8500), Some(9500), None]);
    }

    #[test]
    fn the_figure_wins_unless_only_the_band_changed() {
        let rubric = rubric();
        let given = |exact, band| Given { exact, band };
        assert_eq!(settle(given(Some(8600), Some(4)), None, &rubric), Some(8600));
        assert_eq!(settle(given(Some(8600), Some(2)), None, &rubric), Some(8600));
        assert_eq!(settle(given(Some(8600), Some(2)), Some(8600), &rubric), Some(6500));
        assert_eq!(settle(given(Some(8700), Some(2)), Some(8600), &rubric), Some(8700));
        assert_eq!(settle(given(None, Some(5)), Some(8600), &rubric), Some(9500));
        assert_eq!(settle(given(None, None), Some(8600), &rubric), None);
    }

    #[test]
    fn a_low_mark_needs_a_comment_and_every_code_a_mark() {
        let rubric = rubric();
        let mut marks: BTreeMap<_, _> = rubric.items().map(|item| (item.code.clone(), 6001)).collect();
        assert_eq!(complaints(&marks, "", &rubric), (vec![], false));
        marks.insert("A3".to_owned(), 6000);
        assert_eq!(complaints(&marks, "  ", &rubric), (vec![], true));
        assert_eq!(complaints(&marks, "Sumber keliru.", &rubric), (vec![], false));
        marks.remove("B2");
        assert_eq!(complaints(&marks, "Sumber keliru.", &rubric), (vec!["B2".to_owned()], false));
    }

    #[test]
    fn the_running_total_weighs_what_is_there() {
        let marks = BTreeMap::from([("A1".to_owned(), 8000), ("B5".to_owned(), 5000)]);
        assert_eq!(running(&marks, &rubric()), Some(7000));
        assert_eq!(running(&BTreeMap::new(), &rubric()), None);
        let of = |place: usize| running_of(&marks, rubric().criteria[place].items.iter());
        assert_eq!([of(0), of(1)], [Some(8000), Some(5000)]);
    }
}
