//! Letters that the committee writes itself, to an audience: drafts, templates kept with the edition, and what was sent.
//! Each person gets one, whatever they lead; nothing leaves before it was previewed with its number of receivers.

mod actions;
mod model;
mod placeholders;
mod problem;
mod receivers;
mod store;
mod typed;

pub use actions::{Previewed, create, delete, keep_as_template, save, send};
pub use model::{Announcement, AnnouncementState, Audience, Receiver, Wording};
pub use placeholders::{Placeholder, unknown};
pub use problem::{AnnouncementProblem, SaveProblem, SendProblem, unknown as unknown_message};
pub use receivers::{compose, receivers};
pub use store::{find, list};
pub use typed::{Saved, Typed};
