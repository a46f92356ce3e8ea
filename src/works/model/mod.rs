//! What the room talks about.

mod content;
mod event;
mod shared;
mod status;
mod submission;
mod work;

pub use content::{Question, WorkContent};
pub use event::Event;
pub(super) use event::Move;
pub use shared::{SharedFilm, SharedWith};
pub use status::WorkStatus;
pub use submission::{DecisionLine, Sent, SentLink, Submission};
pub use work::Work;
pub(super) use work::WorkRow;
