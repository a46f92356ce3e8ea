//! The committee's console.

mod address;
mod badges;
mod desk;
mod film;
mod frame;
mod inbox;
mod links;
mod people;
mod text;
mod typed;
mod works;

pub use desk::{decide, desk, take};
pub use frame::frame;
pub use inbox::inbox;
pub use links::{confirm_film, links};
pub use works::{bulk_accept, bulk_preview, works};
