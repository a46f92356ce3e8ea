//! Types of the judging room. Points and marks are hundredths, 0 to 10000.

mod flag;
mod invitation;
mod item;
mod juror;
mod lms;
mod makers;
mod own_marks;
mod progress;
mod queue;
mod round;
mod sheet;
mod status;

pub use flag::ViolationFlag;
pub use invitation::{Invitation, LinkState, Workload};
pub use item::JudgedItem;
pub use juror::{JurorLine, NamedConflict, Statement};
pub use lms::{JurorLmsVerdict, LmsAnswer, LmsQuestion, LmsVerdict};
pub use makers::Makers;
pub use own_marks::{Anchor, OwnMarks};
pub use progress::{Coverage, GivenUp, JurorProgress, PanelSeat, WorkPage, WorkProgress};
pub use queue::{QueueLine, QueuePlace, QueueTab, Standing, ToWatch};
pub use round::{RoundJurors, RoundKind, RoundState};
pub use sheet::{CountedSheet, CountedSheets, MarkSheet, sheet_values};
pub use status::{AssignmentStatus, ConflictGround, JurorStatus, RecusalReason};
