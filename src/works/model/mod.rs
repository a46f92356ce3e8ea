//! What the room talks about.

mod content;
mod status;
mod submission;
mod work;

pub use content::{Question, WorkContent};
pub use status::WorkStatus;
pub use submission::{DecisionLine, Sent, SentLink, Submission};
pub use work::Work;
pub(super) use work::WorkRow;
