//! The committee's console.

mod frame;
pub mod results;

pub use frame::frame;
mod jurors;
mod jury_text;
mod progress;
mod routing;

pub use jurors::{invite_juror, jurors, leave, leave_form, resend_invitation};
pub use progress::progress;
pub use routing::{commit_routing, routing};
