//! What routing is asked: works, jurors, conflicts and pairs that must stay.
//!
//! Ids are the published numbers: the draw is made from them, so a plan can be repeated from the files alone.

use super::explain::Infeasible;
use super::roster::Roster;

/// A work to be judged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    pub id: String,
    /// Name of the institution it comes from, as written in the directory.
    pub institution: Option<String>,
    /// The entry it belongs to; works of one entry are spread over different jurors.
    pub team: Option<String>,
    /// Jurors this work needs when not the plan's usual number (extra jurors of the review rule, later rounds).
    pub per_work: Option<usize>,
}

/// A juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Juror {
    pub id: String,
    /// Name of the juror's own institution: its works are never given to the juror.
    pub institution: Option<String>,
    /// Most works the juror takes; `None` for no limit.
    pub capacity: Option<u32>,
    /// False for a juror who left: nothing new is given, pinned pairs stay.
    pub active: bool,
}

/// Everything a plan follows from; the order of rows does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// The works, in any order.
    pub works: Vec<Work>,
    /// The jurors, in any order.
    pub jurors: Vec<Juror>,
    /// Jurors per work unless a work says otherwise.
    pub per_work: usize,
    /// Pairs (work id, juror id) that are forbidden, whatever the ground: recusal, declared conflict, past
    /// collaboration. Pairs that name works or jurors outside the problem do not matter.
    pub conflicts: Vec<(String, String)>,
    /// Pairs (work id, juror id) whose score was begun or handed in: they never move.
    pub pinned: Vec<(String, String)>,
    /// The published seed text.
    pub seed: String,
}

/// Why the input contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputFault {
    /// Two works with one id.
    DuplicateWork(String),
    /// Two jurors with one id.
    DuplicateJuror(String),
    /// A pinned pair names a work that is not there.
    UnknownWork(String),
    /// A pinned pair names a juror who is not there.
    UnknownJuror(String),
    /// A pinned pair is a forbidden one: the score has to be withdrawn before routing.
    PinnedConflict {
        /// Id of the work.
        work: String,
        /// Id of the juror.
        juror: String,
    },
}

impl Problem {
    /// Checks the input without routing.
    ///
    /// # Errors
    /// `Infeasible::Input` naming the first contradiction.
    pub fn check(&self) -> Result<(), Infeasible> {
        Roster::new(self).map(|_| ()).map_err(Infeasible::Input)
    }
}
