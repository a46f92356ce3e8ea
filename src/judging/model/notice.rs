//! What a juror is told about the closing on every page of the room.

use crate::clock::At;
use crate::judging::reopening::ReopenedSheets;

/// How many of a juror's sheets stand where, as the closing sees them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SheetTally {
    /// Handed in or final.
    pub given: i64,
    /// Every sub-criterion has its mark, and the sheet was not handed in.
    pub ready: i64,
    /// Assigned, or begun and lacking marks.
    pub unfinished: i64,
}

/// What the closing means for a juror's sheets now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingNotice {
    /// Judging closes soon and complete drafts wait.
    DraftsWait { ready: i64, closes_at: At },
    /// Judging is closed and what was written in time is still taken.
    DraftsLate { ready: i64, until: At },
    /// Judging is closed, the sheets are not sealed yet: drafts came too late.
    DraftsMissed { ready: i64 },
    /// Sheets were opened again, with a closing of their own.
    Reopened(ReopenedSheets),
    /// The sheets are sealed.
    Sealed { tally: SheetTally, sealed_at: At },
}
