//! What a backup says of itself, before its data.

use serde::{Deserialize, Serialize};

/// The form of the file; a higher number is not read.
pub const FORMAT: u32 = 1;

/// Where the data come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DatabaseKind {
    Sqlite,
    Postgresql,
}

impl DatabaseKind {
    /// That of an address such as `sqlite:var/lomba.db`.
    #[must_use]
    pub fn of(url: &str) -> Self {
        if url.starts_with("sqlite:") { Self::Sqlite } else { Self::Postgresql }
    }

    /// Its name, for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgresql => "PostgreSQL",
        }
    }

    /// How the address of such a database looks.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite:FILE",
            Self::Postgresql => "postgres://…",
        }
    }
}

/// How much of the main things there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub editions: i64,
    pub accounts: i64,
    pub entries: i64,
    pub works: i64,
    /// Works as they were sent, every time.
    pub submissions: i64,
    /// Score sheets in any state.
    pub sheets: i64,
    /// Charters, certificates and minutes.
    pub documents: i64,
    pub letters: i64,
    /// Lines of the trail.
    pub audit_lines: i64,
}

/// The description of a backup. Nothing in it is a secret, and it is encrypted all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `FORMAT` of the program that wrote it.
    pub format: u32,
    /// Version of the portal that wrote it.
    pub portal: String,
    /// The origin that people use.
    pub site: String,
    /// ISO 8601, UTC.
    pub made_at: String,
    pub database: DatabaseKind,
    /// Versions of the migrations that had run.
    pub migrations: Vec<String>,
    pub counts: Counts,
    /// Hash of the newest line of the trail.
    pub audit_head: String,
    /// Tells the key with which the portal seals, and nothing of it (`Seal::check_value`). The key is not in the backup.
    pub key_check: String,
}

/// The first thing that is read of a manifest: whether the rest can be.
#[derive(Debug, Deserialize)]
pub(super) struct Format {
    pub(super) format: u32,
    #[serde(default)]
    pub(super) portal: String,
}
