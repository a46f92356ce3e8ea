//! The hand-over: packages for the learning platform, and what became of them there (R47).

mod course;
mod files;
mod overview;
mod text;

pub use course::{course, record};
pub use files::{archive, file};
pub use overview::{begin, overview};
pub use text::TITLE;
