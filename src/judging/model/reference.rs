//! The committee's own sheet for a calibration work: what a juror compares theirs with (judging.md §3).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::MarkSheet;
use crate::editions::Rubric;
use crate::ids::AssignmentId;
use crate::merge::{Edits, FormValues};

/// Marks with the reasons for them. Stored as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceSheet {
    /// Marks by sub-criterion code, in hundredths.
    pub marks: BTreeMap<String, i64>,
    /// Why, by sub-criterion code.
    pub reasons: BTreeMap<String, String>,
    /// On the work as a whole.
    pub summary: String,
    /// Which field was changed when, by whom.
    pub edits: Edits,
}

impl ReferenceSheet {
    /// The field of a sub-criterion's reason.
    #[must_use]
    pub fn reason_field(code: &str) -> String {
        format!("{code}.reason")
    }

    /// What stands in the sheet, by field; marks in hundredths.
    #[must_use]
    pub fn values(&self) -> FormValues {
        let mut values: FormValues = self.marks.iter().map(|(code, mark)| (code, mark.to_string())).collect();
        for (code, reason) in &self.reasons {
            values.add(&Self::reason_field(code), reason);
        }
        values.add("summary", &self.summary);
        values
    }

    /// Takes over what is to stand in the sheet, for the sub-criteria of `rubric`.
    pub fn take(&mut self, values: &FormValues, rubric: &Rubric) {
        let codes = || rubric.items().map(|item| item.code.clone());
        self.marks =
            codes().filter_map(|code| Some((code.clone(), values.text(&code).parse().ok()?))).collect();
        let reasons = codes().map(|code| (code.clone(), values.text(&Self::reason_field(&code))));
        self.reasons = reasons.filter(|(_, reason)| !reason.is_empty()).collect();
        self.summary = values.text("summary");
    }

    /// Whether every sub-criterion has a mark. Jurors see a complete sheet only.
    #[must_use]
    pub fn is_complete(&self, rubric: &Rubric) -> bool {
        rubric.items().all(|item| self.marks.contains_key(&item.code))
    }
}

/// A reference sheet as it is stored, with its calibration work.
#[derive(Debug, Clone)]
pub struct StoredReference {
    /// "KAL-2023-01".
    pub number: String,
    pub title: String,
    /// Empty if none was written yet.
    pub sheet: ReferenceSheet,
    /// Grows with every change.
    pub version: i64,
    /// Whether a juror may have read it: from then on it stays.
    pub read: bool,
}

/// A juror's own sheet beside the reference.
#[derive(Debug, Clone)]
pub struct Compared {
    pub number: String,
    pub title: String,
    pub own: MarkSheet,
    pub reference: ReferenceSheet,
}

/// A calibration work that a juror practises on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    pub assignment: AssignmentId,
    pub number: String,
    pub title: String,
    /// Whether the juror's sheet is handed in.
    pub done: bool,
    /// Whether there is a reference sheet to compare with.
    pub has_reference: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};

    #[test]
    fn a_sheet_comes_back_from_its_fields_and_is_complete_with_every_mark() {
        let rubric = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric;
        let mut sheet =
            ReferenceSheet { summary: "Contoh yang baik.".to_owned(), ..ReferenceSheet::default() };
        for item in rubric.items() {
            assert!(!sheet.is_complete(&rubric));
            sheet.marks.insert(item.code.clone(), 8650);
        }
        sheet.reasons.insert("A1".to_owned(), "Tujuan disebut sejak awal.".to_owned());
        assert!(sheet.is_complete(&rubric));
        let mut again = ReferenceSheet::default();
        let mut values = sheet.values();
        values.add("Z9", "100");
        again.take(&values, &rubric);
        assert_eq!(again, sheet, "what is not of the rubric is left out");
    }
}
