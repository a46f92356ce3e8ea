//! What stands against an act of registration: one enum per use case, over what all of them share.

use crate::accounts::DocumentNameProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::registration::model::OtherSide;

/// What can stand against any act on an entry.
#[derive(Debug, thiserror::Error)]
pub enum EntryProblem {
    #[error("the entry is closed")]
    EntryClosed,
    /// An act of the committee is not final yet.
    #[error("the committee is looking at the entry")]
    BeingChecked,
    #[error("only the leader may do this")]
    LeaderOnly,
    #[error("changed meanwhile by somebody else")]
    ChangedMeanwhile,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What can stand against accepting the declaration.
#[derive(Debug, thiserror::Error)]
pub enum DeclarationProblem {
    /// The declaration accepted is not the one in force.
    #[error("another version of the declaration was accepted")]
    Changed,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What another member of the entry has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonTaken {
    #[error("the employee number stands in the entry already")]
    Nip,
    #[error("the address stands in the entry already")]
    Email,
}

/// Registering.
#[derive(Debug, thiserror::Error)]
pub enum RegisterProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Entry(#[from] EntryProblem),
    #[error(transparent)]
    Declaration(#[from] DeclarationProblem),
    /// The person judges, or is on the committee.
    #[error(transparent)]
    OtherSide(#[from] OtherSide),
    #[error("the person leads another entry")]
    AlreadyLeads,
    /// The name with titles is not one.
    #[error(transparent)]
    DocumentName(#[from] DocumentNameProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Inviting, correcting and removing members.
#[derive(Debug, thiserror::Error)]
pub enum MemberProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Entry(#[from] EntryProblem),
    #[error(transparent)]
    Taken(#[from] PersonTaken),
    /// An individual entry has one person.
    #[error("the entry is not a team")]
    NotATeam,
    /// The team has as many people as the edition allows (R10).
    #[error("the team has {limit} members already")]
    TeamFull { limit: u32 },
    /// The member confirmed: only they may change their data.
    #[error("the member confirmed already")]
    ConfirmedAlready,
    #[error("the leader cannot be removed")]
    LeaderStays,
    /// The last invitation is too fresh.
    #[error("invited too recently")]
    TooSoon {
        /// Whole minutes to wait.
        minutes: u64,
    },
    /// So many letters to others came of this person's acts lately; the next one may go then.
    #[error("too many letters to others")]
    TooManyLetters { at: At },
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Answering an invitation to a team.
#[derive(Debug, thiserror::Error)]
pub enum AnswerProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Entry(#[from] EntryProblem),
    #[error(transparent)]
    Declaration(#[from] DeclarationProblem),
    #[error(transparent)]
    Taken(#[from] PersonTaken),
    /// The name with titles is not one.
    #[error(transparent)]
    DocumentName(#[from] DocumentNameProblem),
    /// The person judges, or is on the committee.
    #[error(transparent)]
    OtherSide(#[from] OtherSide),
    /// The edition takes no team across institutions (R6).
    #[error("works at another institution")]
    OtherInstitution,
    /// The invitation has outlived itself; the leader can send it again.
    #[error("the invitation is over")]
    InvitationOver { ended: At },
    /// Whoever confirmed declines no more.
    #[error("the member confirmed already")]
    ConfirmedAlready,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Cancelling an entry, or going on alone.
#[derive(Debug, thiserror::Error)]
pub enum LeaveProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Entry(#[from] EntryProblem),
    /// The team has others besides its leader.
    #[error("the team has other members")]
    NotAlone,
    /// Works were submitted; they are withdrawn first.
    #[error("{count} works are submitted")]
    WorksSubmitted { count: i64 },
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Handing a team over to another leader.
#[derive(Debug, thiserror::Error)]
pub enum HandOverProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Entry(#[from] EntryProblem),
    #[error("the member has not confirmed")]
    NotConfirmed,
    /// One person leads one entry of an edition.
    #[error("the member leads another entry")]
    LeadsAnother,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Mending team name or institution.
#[derive(Debug, thiserror::Error)]
pub enum CorrectProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Entry(#[from] EntryProblem),
    /// The edition takes no team across institutions (R6).
    #[error("{count} members work elsewhere")]
    OthersElsewhere { count: i64 },
    #[error(transparent)]
    Fault(#[from] Fault),
}
