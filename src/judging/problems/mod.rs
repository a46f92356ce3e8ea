//! Why an act of judging did not happen: one enum for each use case. What several of them share stands in `facts`.

mod facts;
mod flags;
mod giving;
mod invitation;
mod jury;
mod sheets;

pub(super) use facts::require_unsealed;
pub use facts::{EditionSealed, JudgingClosed, SheetStands};
pub use flags::{RaiseFlagProblem, SettleFlagProblem};
pub use giving::{CommitProblem, GivingClosed};
pub use invitation::{AnswerProblem, RevokeProblem};
pub use jury::{DeclareProblem, InviteProblem, LeaveProblem, ResendProblem};
pub use sheets::{DraftProblem, LockProblem, RecuseProblem, RoomProblem, StepProblem, SubmitProblem};
