//! Demo.
pub mod films;
pub mod google;
