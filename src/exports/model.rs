//! A file that was asked for.

use std::time::Duration;

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::schema::exports;
use crate::db::string_enum::string_enum;
use crate::i18n::Lang;
use crate::ids::{EditionId, ExportId, UserId};

string_enum! {
    /// The kind of file.
    pub enum ExportKind {
        Csv = "csv" => text::CSV,
        Xlsx = "xlsx" => text::XLSX,
    }
}

string_enum! {
    /// How far a file is.
    pub enum ExportState {
        Waiting = "waiting" => text::WAITING,
        Done = "done" => text::DONE,
        Failed = "failed" => text::FAILED,
    }
}

/// A file is thrown away so long after it was asked for: it holds data of people as they were then.
pub(super) const KEPT_FOR: Duration = Duration::from_secs(2 * 86_400);

/// A file as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExport {
    pub edition: EditionId,
    pub asked_by: UserId,
    /// Name of the list: "karya".
    pub list: String,
    /// What stands behind the `?` of the list's address.
    pub query: String,
    pub kind: ExportKind,
    /// In which its heads and words are written.
    pub lang: Lang,
    /// Lines that matched when it was asked for.
    pub total: i64,
}

/// A file that was asked for, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = exports)]
pub struct Export {
    pub id: ExportId,
    pub edition_id: EditionId,
    pub asked_by: UserId,
    /// Name of the list: "karya".
    pub list: String,
    /// What stands behind the `?` of the list's address.
    pub query: String,
    pub kind: ExportKind,
    /// Tag of the language.
    pub lang: String,
    /// Lines that matched when it was asked for.
    pub total: i64,
    /// Lines of the finished file.
    pub written: i64,
    pub state: ExportState,
    pub asked_at: At,
    pub finished_at: Option<At>,
}

impl Export {
    /// When it is thrown away.
    #[must_use]
    pub fn kept_until(&self) -> At {
        self.asked_at.plus(KEPT_FOR)
    }
}

/// The bytes of a finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    pub export: Export,
    pub body: Vec<u8>,
}
