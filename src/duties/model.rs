//! A duty, and what it is decided from.

use crate::clock::At;
use crate::film_watch::OwnChange;
use crate::i18n::Message;
use crate::ids::{MemberId, WorkId};
use crate::registration::{Entry, Member};
use crate::verification::Asked;
use crate::video_check::Video;
use crate::works::{Submission, Work};

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A team waits for the reader's answer.
    AnswerInvitation {
        leader: String,
        team: String,
    },
    /// A team has its leader only, and people can still be invited.
    InviteMember,
    /// A team has its leader only, and nobody can be invited any more.
    GoAlone,
    /// These people have not confirmed.
    AwaitMembers {
        names: Vec<String>,
    },
    /// Nothing was begun.
    BeginWork,
    /// So many things lack, this one first.
    FinishWork {
        lacking: usize,
        first: Message,
    },
    SendWork,
    /// What was sent last counts, and something was changed since.
    SendChanges,
    /// The committee asked for it; the rule with its text beside it, and what of it is not done.
    Revise {
        rule: Message,
        left: Option<ItemsLeft>,
    },
    /// It is made, and not sent.
    SendRevision,
    /// A film is not what it was when intake closed.
    MendFilm {
        name: Message,
    },
    /// Learning material that was asked for is not released.
    ReleaseMaterial,
}

/// What of a revision is neither made nor answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemsLeft {
    pub open: usize,
    pub of: usize,
    /// The part of the work that the first open one is about.
    pub first: Message,
}

/// Who can do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// The reader, alone or with the others of the team.
    Reader,
    /// The leader, by name.
    Leader(String),
    /// Others, who are waited for.
    Others,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub what: What,
    pub who: Who,
    /// Exclusive end of the time for it; none where nothing is planned.
    pub due: Option<At>,
    /// The work it is about.
    pub work: Option<WorkId>,
    /// How that work is called; empty for one without a title.
    pub name: String,
    /// Where it is done, below the edition's address: `/peserta/3/karya/7/video#f-main_video`; none where the reader can
    /// only wait.
    pub path: Option<String>,
}

impl Duty {
    /// Whether the reader can do something about it.
    #[must_use]
    pub fn is_readers(&self) -> bool {
        self.who == Who::Reader
    }

    /// By what duties are put in order. What others are waited for comes last, however near its end: the reader's own work
    /// goes on meanwhile. What has no end comes after what has one.
    #[must_use]
    pub fn order(&self) -> (bool, bool, Option<At>) {
        (!self.is_readers(), self.due.is_none(), self.due)
    }
}

/// Why there is nothing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waiting {
    /// The committee took the entry out.
    Disqualified,
    /// Intake opens then; none where it has no date.
    Intake(Option<At>),
    /// The committee verifies what was sent.
    Decision,
    /// The time for the revision that was asked for is over; the committee decides on what it has.
    RevisionOver,
    /// The jury judges.
    Judging,
    /// The result is public; where it is read, below the edition's address: that of one's own work, if there is one.
    Published { path: String },
    /// Intake is over, and nothing was sent.
    NothingSent,
    /// The committee refused it.
    Refused,
    /// Its own people took it back.
    Withdrawn,
    /// Nothing takes part any more.
    Out,
}

/// What is next for a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The nearest duty first; at least one.
    Do(Vec<Duty>),
    Wait(Waiting),
}

impl Next {
    /// The nearest duty about a work that is not the nearest of all.
    #[must_use]
    pub fn of(&self, work: WorkId) -> Option<&Duty> {
        match self {
            Self::Do(duties) => duties.iter().skip(1).find(|duty| duty.work == Some(work)),
            Self::Wait(_) => None,
        }
    }
}

/// An entry as the decision looks at it.
#[derive(Debug, Clone)]
pub struct EntryFacts {
    pub entry: Entry,
    /// Unanswered invitations included, the leader first.
    pub people: Vec<Member>,
    /// Withdrawn ones included, oldest first.
    pub works: Vec<WorkFacts>,
}

impl EntryFacts {
    /// The leader's name.
    #[must_use]
    pub fn leader(&self) -> &str {
        self.people.iter().find(|person| person.leader).map_or("", |leader| leader.name.as_str())
    }
}

/// A work as the decision looks at it.
#[derive(Debug, Clone)]
pub struct WorkFacts {
    /// As its makers have it.
    pub work: Work,
    /// Its films as its makers have them.
    pub videos: Vec<Video>,
    /// What was sent last; read only while something can be sent.
    pub last: Option<Submission>,
    /// What the desk asks for while a revision is awaited.
    pub asked: Option<Asked>,
    /// What differs in its films since intake closed.
    pub changes: Vec<OwnChange>,
    /// Exclusive end of the time for learning material that was asked for and is not released as it stands.
    pub material_due: Option<At>,
}

/// For whom is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    pub member: MemberId,
    pub leader: bool,
}
