//! The committee's console.

mod frame;

pub use frame::frame;
