//! What a juror should look at before locking: what lacks, what waits, what is unlike the rest. Nothing of it but a
//! missing sheet stands against locking; the rest asks the juror to look once more.

use std::time::Duration;

use super::complaints;
use crate::editions::Rubric;
use crate::judging::model::{AssignmentStatus as S, CheckedSheet, FarMark, Hasty, Incomplete, LockCheck};

/// Marks for a sub-criterion below which a median says nothing.
const FEWEST: usize = 5;
/// The least distance that is far, hundredths: the spread at which R-J3 looks, whatever the juror's own spread.
const FLOOR: i64 = 1500;

/// Looks through all sheets of a juror.
#[must_use]
pub fn lock_check<'s>(sheets: &'s [CheckedSheet], rubric: &Rubric) -> LockCheck<'s> {
    let (mut incomplete, mut ready) = (Vec::new(), Vec::new());
    for sheet in sheets.iter().filter(|sheet| S::UNFINISHED.contains(&sheet.status)) {
        let (missing, comment) = complaints(&sheet.marks, &sheet.comment, rubric);
        if missing.is_empty() && !comment {
            ready.push(sheet);
        } else {
            incomplete.push(Incomplete { sheet, missing, comment });
        }
    }
    let of = |status| sheets.iter().filter(|sheet| sheet.status == status).count();
    LockCheck {
        incomplete,
        ready,
        uncommented: uncommented(sheets, rubric),
        far: far_marks(sheets, rubric),
        hasty: sheets.iter().filter_map(hasty).collect(),
        submitted: of(S::Submitted),
        locked: of(S::Locked),
    }
}

/// Complete sheets without a comment, if more than half of the juror's marked sheets have one: it may be forgotten.
/// Final sheets count, but are not named: they can no longer be changed.
fn uncommented<'s>(sheets: &'s [CheckedSheet], rubric: &Rubric) -> Vec<&'s CheckedSheet> {
    let marked: Vec<&CheckedSheet> = sheets.iter().filter(|sheet| !sheet.marks.is_empty()).collect();
    let without = |sheet: &&&CheckedSheet| sheet.comment.trim().is_empty();
    if marked.iter().filter(without).count() * 2 >= marked.len() {
        return Vec::new();
    }
    let complete =
        |sheet: &CheckedSheet| complaints(&sheet.marks, &sheet.comment, rubric) == (Vec::new(), false);
    let open = marked.iter().filter(without).filter(|sheet| sheet.status != S::Locked && complete(sheet));
    open.copied().collect()
}

/// Marks far from the juror's own usual: `|x − m| > max(3 · 1.4826 · MAD, 15 points)`, where `m` is the median of the
/// juror's marks for the sub-criterion and `MAD` the median of their distances from `m`; the factor makes `MAD` a
/// standard deviation where marks are normal. Fewer than five marks give no usual. Final sheets count for the usual,
/// but are not named: they can no longer be changed.
fn far_marks<'s>(sheets: &'s [CheckedSheet], rubric: &Rubric) -> Vec<FarMark<'s>> {
    let mut far = Vec::new();
    for item in rubric.items() {
        let marks: Vec<i64> =
            sheets.iter().filter_map(|sheet| sheet.marks.get(&item.code).copied()).collect();
        let Some(usual) = median(&marks).filter(|_| marks.len() >= FEWEST) else { continue };
        let distances: Vec<i64> = marks.iter().map(|mark| (mark - usual).abs()).collect();
        let limit = (median(&distances).unwrap_or(0) * 44_478 / 10_000).max(FLOOR);
        for sheet in sheets.iter().filter(|sheet| sheet.status != S::Locked) {
            let mark = sheet.marks.get(&item.code).copied();
            if let Some(mark) = mark.filter(|mark| (mark - usual).abs() > limit) {
                far.push(FarMark { sheet, code: item.code.clone(), mark, usual });
            }
        }
    }
    far.sort_by_key(|mark| mark.sheet.id);
    far
}

/// The middle value, or the mean of the two in the middle, cut off.
fn median(values: &[i64]) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let (low, high) = (sorted.len().checked_sub(1)? / 2, sorted.len() / 2);
    Some((sorted.get(low)? + sorted.get(high)?) / 2)
}

/// Handed in sooner after it was begun than the main film lasts.
fn hasty(sheet: &CheckedSheet) -> Option<Hasty<'_>> {
    if sheet.status != S::Submitted {
        return None;
    }
    let taken: Duration = sheet.submitted_at?.since(sheet.begun_at?);
    let film = sheet.film.filter(|film| taken < *film)?;
    Some(Hasty { sheet, taken, film })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};
    use crate::ids::AssignmentId;

    fn rubric() -> Rubric {
        EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric
    }

    fn sheet(id: i64, status: S, mark: i64) -> CheckedSheet {
        CheckedSheet {
            id: AssignmentId(id),
            number: format!("ML-2023-{id:04}"),
            title: String::new(),
            status,
            marks: rubric().items().map(|item| (item.code.clone(), mark)).collect(),
            comment: String::new(),
            begun_at: None,
            submitted_at: None,
            film: None,
        }
    }

    #[test]
    fn unfinished_sheets_are_complete_or_lack_marks_or_a_comment() {
        let mut half = sheet(1, S::Drafted, 8000);
        half.marks.remove("B2");
        let low = sheet(2, S::Later, 6000);
        let sheets =
            [half, low, sheet(3, S::Drafted, 8000), sheet(4, S::Submitted, 8000), sheet(5, S::Locked, 1)];
        let check = lock_check(&sheets, &rubric());
        let lacking: Vec<_> =
            check.incomplete.iter().map(|of| (of.sheet.id.0, of.missing.as_slice(), of.comment)).collect();
        assert_eq!(lacking, [(1, ["B2".to_owned()].as_slice(), false), (2, [].as_slice(), true)]);
        assert_eq!(check.ready.iter().map(|sheet| sheet.id.0).collect::<Vec<_>>(), [3]);
        assert_eq!((check.unfinished(), check.submitted, check.locked), (3, 1, 1));
    }

    #[test]
    fn a_mark_is_far_beyond_the_floor_or_three_deviations() {
        let with = |last: i64, others: [i64; 5]| {
            let mut sheets: Vec<_> =
                others.iter().zip(1..).map(|(m, id)| sheet(id, S::Submitted, *m)).collect();
            let mut odd = sheet(6, S::Submitted, 8000);
            odd.marks.insert("A1".to_owned(), last);
            sheets.push(odd);
            let check = lock_check(&sheets, &rubric());
            check
                .far
                .iter()
                .map(|far| (far.sheet.id.0, far.code.clone(), far.mark, far.usual))
                .collect::<Vec<_>>()
        };
        let even = [8000, 8000, 8000, 8000, 8000];
        assert_eq!(with(6500, even), [], "fifteen points are not beyond the floor");
        assert_eq!(with(6499, even), [(6, "A1".to_owned(), 6499, 8000)]);
        // Distances from 8000: 0, 600, 600, 600, 600 and the last; 3 · 1.4826 · 600 = 2668.
        let spread = [7400, 7400, 8000, 8600, 8600];
        assert_eq!(with(5333, spread), [], "within the juror's own spread");
        assert_eq!(with(5000, spread).len(), 1);
    }

    #[test]
    fn few_marks_have_no_usual_and_a_final_sheet_is_not_named() {
        let few: Vec<_> =
            [8000, 8000, 8000, 100].iter().zip(1..).map(|(m, id)| sheet(id, S::Submitted, *m)).collect();
        assert_eq!(lock_check(&few, &rubric()).far, []);
        let mut sheets: Vec<_> = (1..=5).map(|id| sheet(id, S::Submitted, 8000)).collect();
        sheets.push(sheet(6, S::Locked, 100));
        assert_eq!(lock_check(&sheets, &rubric()).far, []);
    }

    #[test]
    fn a_comment_is_missed_where_most_sheets_have_one() {
        let with = |id, status, comment: &str| CheckedSheet {
            comment: comment.to_owned(),
            ..sheet(id, status, 8000)
        };
        let missed = |sheets: &[CheckedSheet]| -> Vec<i64> {
            lock_check(sheets, &rubric()).uncommented.iter().map(|sheet| sheet.id.0).collect()
        };
        let mut sheets = vec![with(1, S::Submitted, "Baik"), with(2, S::Submitted, " ")];
        assert_eq!(missed(&sheets), [0_i64; 0], "half have one");
        sheets.push(with(3, S::Locked, "Jelas"));
        assert_eq!(missed(&sheets), [2]);
        sheets.extend([with(4, S::Locked, "Jelas"), with(5, S::Locked, "")]);
        assert_eq!(missed(&sheets), [2], "a final sheet is not named");
        let low = CheckedSheet { comment: String::new(), ..sheet(2, S::Drafted, 5000) };
        let lacking = [with(1, S::Submitted, "Baik"), low, with(3, S::Submitted, "Jelas")];
        assert_eq!(missed(&lacking), [0_i64; 0], "where one is required the sheet is incomplete");
    }

    #[test]
    fn only_a_sheet_sent_sooner_than_its_film_lasts_is_hasty() {
        let timed = |status, begun, sent, film: Option<u64>| {
            let sheet = CheckedSheet {
                begun_at: begun,
                submitted_at: sent,
                film: film.map(Duration::from_millis),
                ..sheet(1, status, 8000)
            };
            lock_check(&[sheet], &rubric()).hasty.len()
        };
        let (from, to) = (Some(At(1000)), Some(At(61_000)));
        assert_eq!(timed(S::Submitted, from, to, Some(60_001)), 1);
        assert_eq!(timed(S::Submitted, from, to, Some(60_000)), 0);
        assert_eq!(timed(S::Submitted, from, to, None), 0);
        assert_eq!(timed(S::Submitted, None, to, Some(60_001)), 0);
        assert_eq!(timed(S::Locked, from, to, Some(60_001)), 0);
    }
}
