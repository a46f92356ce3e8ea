//! Kinds of things that wait, and a note on one of them.

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::UserId;

string_enum! {
    /// What waits for a person; one line of the inbox each. Stored with notes and posted by their forms.
    pub enum InboxKind {
        /// A host of films is not asked for a while.
        Checks = "checks" => text::CHECKS,
        /// Films that are not what they were when intake closed.
        Changed = "changed" => text::CHANGED,
        /// Letters that could not be sent.
        Letters = "letters" => text::LETTERS,
        /// Background work that was given up.
        Jobs = "jobs" => text::JOBS,
        /// What people ask about their own data.
        DataRequests = "data_requests" => text::DATA_REQUESTS,
        /// Suspected violations that jurors raised.
        Flags = "flags" => text::FLAGS,
        /// Sheets that are open while judging closes within days.
        Sealing = "sealing" => text::SEALING,
        /// Drafts that could be sent, while intake closes within hours.
        Drafts = "drafts" => text::DRAFTS,
        /// Accepted works with fewer jurors than they need.
        Short = "short" => text::SHORT,
        /// Works with jurors enough, of whom too few will be done by the closing.
        AtRisk = "at_risk" => text::AT_RISK,
        /// Acts that wait for a second member.
        Approvals = "approvals" => text::APPROVALS,
        /// Changes of institution that jurors ask for.
        Moves = "moves" => text::MOVES,
        /// Locked sheets that jurors ask to have opened.
        Unlocks = "unlocks" => text::UNLOCKS,
        /// Works at the desk.
        Works = "works" => text::WORKS,
        /// Films that a person must judge.
        Films = "films" => text::FILMS,
        /// Names of institutions that are not in the directory.
        Institutions = "institutions" => text::INSTITUTIONS,
        /// Jurors who have not answered an invitation.
        Invited = "invited" => text::INVITED,
        /// Jurors who have works and opened none.
        Silent = "silent" => text::SILENT,
        /// People who take part in more than one entry.
        SamePerson = "same_person" => text::SAME_PERSON,
        /// Entries whose people work at several institutions.
        Mixed = "mixed" => text::MIXED,
        /// Films that more than one work links to.
        SameFilm = "same_film" => text::SAME_FILM,
    }
}

/// What the committee noted on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub kind: InboxKind,
    /// Who looks after it.
    pub assignee: Option<Member>,
    /// When it comes back; none while it is not put off.
    pub snoozed_until: Option<At>,
    /// How much waited when it was put off.
    pub snoozed_count: i64,
    /// Who noted it last.
    pub by: Member,
    /// When the note was written.
    pub at: At,
    /// Grows with every note on the line.
    pub version: i64,
}

/// A member of the committee, by account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: UserId,
    pub name: String,
}

/// The line that a form was filled in for, as its reader saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub kind: InboxKind,
    /// Version of the note; 0 where there was none.
    pub version: i64,
}
