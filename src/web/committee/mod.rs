//! The committee's console.

mod address;
mod badges;
mod frame;
mod inbox;
mod jurors;
mod jury_text;
mod progress;
pub mod results;
mod routing;
mod text;
mod typed;
mod works;

pub use frame::frame;
pub use inbox::inbox;
pub use jurors::{invite_juror, jurors, leave, leave_form, resend_invitation};
pub use progress::progress;
pub use routing::{commit_routing, routing};
pub use works::{bulk_accept, bulk_preview, works};
