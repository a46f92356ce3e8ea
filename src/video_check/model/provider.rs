//! Who holds a film: a word, and behind it the file of `providers` that knows everything else.

use std::fmt;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;

use crate::video_check::providers;

/// Who holds the film (R27). Not an enum, so that a host is added by its file and a line in `providers`, and no
/// `match` elsewhere has to know it.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = Text)]
pub struct Provider(&'static str);

impl Provider {
    /// YouTube.
    pub const YOUTUBE: Self = Self("youtube");
    /// Google Drive.
    pub const DRIVE: Self = Self("drive");
    /// An https address on a host the committee allows.
    pub const DIRECT: Self = Self("direct");

    /// A host of the word it is stored under; for the host's own file.
    #[must_use]
    pub const fn named(word: &'static str) -> Self {
        Self(word)
    }

    /// The word it is stored under.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Reads `as_str` back; `None` for a word of no known host.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        providers::all().find(|provider| provider.as_str() == word)
    }
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl serde::Serialize for Provider {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Provider {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Self::parse(&word).ok_or_else(|| serde::de::Error::custom(format!("unknown provider `{word}`")))
    }
}

impl<DB: Backend> ToSql<Text, DB> for Provider
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        <str as ToSql<Text, DB>>::to_sql(self.0, out)
    }
}

impl<DB: Backend> FromSql<Text, DB> for Provider
where
    String: FromSql<Text, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let word = <String as FromSql<Text, DB>>::from_sql(raw)?;
        Self::parse(&word).ok_or_else(|| format!("unknown provider `{word}`").into())
    }
}
