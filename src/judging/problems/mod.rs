//! Why an act of judging did not happen: one enum for each use case. What several of them share stands in `facts`.

mod closing;
mod facts;
mod flags;
mod giving;
mod institution_change;
mod invitation;
mod jury;
mod reference;
mod sheets;

pub use closing::{AskUnlockProblem, DecideUnlockProblem, ReopenProblem};
pub(super) use facts::require_unsealed;
pub use facts::{EditionSealed, JudgingClosed, SheetStands};
pub use flags::{RaiseFlagProblem, SettleFlagProblem};
pub use giving::{CommitProblem, GivingClosed};
pub use institution_change::{AskChangeProblem, DecideChangeProblem};
pub use invitation::{AnswerDateProblem, AnswerProblem, RevokeProblem};
pub use jury::{
    DeclareProblem, EditJurorProblem, ImportProblem, InviteProblem, LeaveProblem, ProposalProblem,
    ResendProblem,
};
pub use reference::{CompareProblem, SaveReferenceProblem};
pub use sheets::{DraftProblem, LockProblem, RecuseProblem, RoomProblem, StepProblem, SubmitProblem};
