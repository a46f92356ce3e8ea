//! The jury page: how strict, how steady each juror is, whether they agree, and what to ask one of them about.
//!
//! For the committee, once the sheets are sealed; nobody else ever. Flags are questions and no proof, and the page
//! says so above everything.

mod fairness;
mod file;
mod jurors;
mod overview;
mod page;
mod plots;
mod questions;
mod text;
mod words;

pub use file::table;
pub use page::page;
