//! The committee's console.

mod address;
mod badges;
mod frame;
mod inbox;
mod text;
mod typed;
mod works;

pub use frame::frame;
pub use inbox::inbox;
pub use works::{bulk_accept, bulk_preview, works};
