//! The states of a work (product.md §3).

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::sql_types::Text as SqlText;

use crate::i18n::Text;
use crate::works::text;

/// Where a work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, FromSqlRow, serde::Serialize, serde::Deserialize)]
#[diesel(sql_type = SqlText)]
#[serde(rename_all = "snake_case")]
pub enum WorkStatus {
    /// Being prepared; never sent.
    Draft,
    /// Sent; may still be changed while intake is open.
    Submitted,
    /// At the verification desk.
    UnderVerification,
    /// Sent back for a revision with a deadline.
    RevisionRequested,
    /// Passed verification.
    Accepted,
    /// Did not pass verification.
    Failed,
    /// Scored by its jurors.
    Judged,
    /// Part of the ranking.
    Ranked,
    /// Taken back before intake closed.
    Withdrawn,
    /// Removed for breaking a rule (R11).
    Disqualified,
}

impl WorkStatus {
    /// Every state, in the order of a work's life.
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Submitted,
        Self::UnderVerification,
        Self::RevisionRequested,
        Self::Accepted,
        Self::Failed,
        Self::Judged,
        Self::Ranked,
        Self::Withdrawn,
        Self::Disqualified,
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::UnderVerification => "under_verification",
            Self::RevisionRequested => "revision_requested",
            Self::Accepted => "accepted",
            Self::Failed => "failed",
            Self::Judged => "judged",
            Self::Ranked => "ranked",
            Self::Withdrawn => "withdrawn",
            Self::Disqualified => "disqualified",
        }
    }

    /// Reads the stored word; none for any other.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// Its name for the committee.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Draft => text::DRAFT,
            Self::Submitted => text::SUBMITTED,
            Self::UnderVerification => text::UNDER_VERIFICATION,
            Self::RevisionRequested => text::REVISION_REQUESTED,
            Self::Accepted => text::ACCEPTED,
            Self::Failed => text::FAILED,
            Self::Judged => text::JUDGED,
            Self::Ranked => text::RANKED,
            Self::Withdrawn => text::WITHDRAWN,
            Self::Disqualified => text::DISQUALIFIED,
        }
    }

    /// Its name for the entrant. Until the result is public, nobody outside learns how far judging is.
    #[must_use]
    pub fn entrant_text(self, published: bool) -> Text {
        match self {
            Self::Judged | Self::Ranked if !published => text::IN_JUDGING,
            other => other.text(),
        }
    }
}

impl<DB: Backend> FromSql<SqlText, DB> for WorkStatus
where
    String: FromSql<SqlText, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let word = String::from_sql(raw)?;
        Self::parse(&word).ok_or_else(|| format!("unknown state `{word}` of a work").into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn stored_words_read_back() {
        for status in WorkStatus::ALL {
            assert_eq!(WorkStatus::parse(status.as_str()), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
        assert_eq!(WorkStatus::parse("Draft"), None);
    }

    #[test]
    fn how_far_judging_is_stays_inside_until_publication() {
        assert_eq!(WorkStatus::Ranked.entrant_text(false), WorkStatus::Judged.entrant_text(false));
        assert_ne!(WorkStatus::Ranked.entrant_text(true).get(Lang::Id), text::IN_JUDGING.get(Lang::Id));
        assert_eq!(WorkStatus::Failed.entrant_text(false), text::FAILED);
    }
}
