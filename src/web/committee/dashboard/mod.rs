//! The dashboard: an edition in figures, each as a drawing, a table and a file; printed, it is the report to the
//! leadership.

mod charts;
mod days;
mod files;
mod judging;
mod origins;
mod page;
mod people;
mod text;
mod tiles;

pub use files::figures;
pub use page::dashboard;
pub use text::TITLE;
