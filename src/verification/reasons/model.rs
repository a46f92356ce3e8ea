//! A reason that the committee wrote, and saving it.

use diesel::prelude::*;

use super::text::StandardReason;
use crate::db::schema::desk_reasons;
use crate::i18n::{Lang, Message, Text};
use crate::ids::{EditionId, ReasonId};
use crate::merge::{Edits, FormValues, Merged, Origin};
use crate::say;
use crate::verification::Verdict;

/// A reason of an edition's own.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = desk_reasons)]
pub struct Reason {
    pub id: ReasonId,
    pub edition_id: EditionId,
    /// The rule it belongs to: "R20".
    pub rule: String,
    pub wording_id: String,
    pub wording_en: String,
    /// Grows with every change.
    pub lock_version: i64,
    /// Who changed which field last.
    pub edits: Edits,
}

impl Reason {
    /// What it says; in the one language where there is no other.
    #[must_use]
    pub fn said(&self) -> Message {
        let other = if self.wording_en.is_empty() { &self.wording_id } else { &self.wording_en };
        Message { id: self.wording_id.clone(), en: other.clone() }
    }

    /// The same in a language.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.wording_en.is_empty() => &self.wording_en,
            Lang::Id | Lang::En => &self.wording_id,
        }
    }

    /// What was typed.
    #[must_use]
    pub fn wording(&self) -> ReasonWording {
        ReasonWording {
            rule: self.rule.clone(),
            wording_id: self.wording_id.clone(),
            wording_en: self.wording_en.clone(),
        }
    }
}

/// Rule and words of a reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReasonWording {
    pub rule: String,
    pub wording_id: String,
    pub wording_en: String,
}

impl ReasonWording {
    /// Names of its fields.
    pub const FIELDS: [&'static str; 3] = ["rule", "wording_id", "wording_en"];

    /// What stands in it, by field.
    #[must_use]
    pub fn values(&self) -> FormValues {
        let [rule, wording_id, wording_en] = Self::FIELDS;
        [
            (rule, self.rule.as_str()),
            (wording_id, self.wording_id.as_str()),
            (wording_en, self.wording_en.as_str()),
        ]
        .into_iter()
        .collect()
    }

    /// The same from its fields.
    #[must_use]
    pub fn of(values: &FormValues) -> Self {
        let [rule, wording_id, wording_en] = Self::FIELDS.map(|name| values.text(name));
        Self { rule, wording_id, wording_en }
    }
}

/// A form of a reason as it was sent.
#[derive(Debug, Clone, Default)]
pub struct ReasonTyped {
    pub sent: FormValues,
    /// Fields that stay as they are stored: they cannot be kept, or the form does not speak of them.
    pub left: Vec<String>,
    /// Fields of the merge page for which nothing was chosen.
    pub undecided: Vec<String>,
    pub origin: Origin,
}

/// A reason after a save.
#[derive(Debug, Clone)]
pub struct ReasonSaved {
    /// As it is stored now.
    pub one: Reason,
    pub sent: FormValues,
    pub merged: Merged,
}

impl StandardReason {
    /// What the makers read: of a rejected work what is wrong alone.
    #[must_use]
    pub fn said(&self, verdict: Option<Verdict>) -> Message {
        let Text { id, en } = self.finding;
        match self.remedy.filter(|_| verdict == Some(Verdict::RevisionRequested)) {
            Some(Text { id: cara, en: how }) => say!("{id} {cara}", "{en} {how}"),
            None => self.finding.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verification::reasons::STANDARD;

    #[test]
    fn who_is_rejected_is_not_asked_to_mend() {
        let format = STANDARD.iter().find(|reason| reason.rule == "R24").unwrap();
        let said = |verdict| format.said(verdict).id;
        assert_eq!(said(Some(Verdict::Failed)), "Film tidak berformat .mp4 atau .mov.");
        assert_eq!(
            said(Some(Verdict::RevisionRequested)),
            "Film tidak berformat .mp4 atau .mov. Ekspor ulang dengan format tersebut."
        );
        assert_eq!(said(None), said(Some(Verdict::Failed)));
    }
}
