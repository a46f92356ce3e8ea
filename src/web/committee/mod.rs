//! The committee's console.

mod frame;
pub mod results;

pub use frame::frame;
