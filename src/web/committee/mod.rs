//! The committee's console.

mod frame;
pub mod results;
