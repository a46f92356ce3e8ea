//! Comments of jurors to makers, and the result as makers see it.

use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::i18n::text;
use crate::ids::AssignmentId;
use crate::results::PanelSheet;

string_enum! {
    /// What the committee said about a comment; the words stand in addresses.
    pub enum CommentState {
        Waiting = "menunggu" => text("Menunggu", "Waiting"),
        Shown = "ditampilkan" => text("Ditampilkan", "Shown"),
        Hidden = "disembunyikan" => text("Tidak ditampilkan", "Not shown"),
    }
}

/// A comment as the committee reads it. Which juror wrote it is not read: the words alone decide.
#[derive(Debug, Clone)]
pub struct CommentLine {
    pub id: AssignmentId,
    /// Number and title of the work.
    pub number: String,
    pub title: String,
    pub comment: String,
    /// Who decided, and when; none while it waits.
    pub decided: Option<(String, At)>,
}

/// The result of a work as its makers see it.
#[derive(Debug, Clone, Default)]
pub struct OwnResult {
    /// The final sheets by their totals; empty where the edition shows no points.
    pub panel: Vec<PanelSheet>,
    /// Comments that the committee let pass.
    pub comments: Vec<String>,
}
