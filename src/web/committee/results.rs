//! Results in the console: what is missing, closing judging, the ranking nobody else sees, the announcement.

mod files;
mod overview;
mod publication;
mod ranking;
mod sealing;
mod text;

pub use files::sheets;
pub use overview::overview;
pub use publication::{publication, publish};
pub use sealing::{seal, sealing};
