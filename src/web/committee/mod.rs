//! The committee's console.

mod address;
mod badges;
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
mod inbox;
mod text;
mod typed;
mod works;

pub use frame::frame;
pub use inbox::inbox;
pub use works::{bulk_accept, bulk_preview, works};
