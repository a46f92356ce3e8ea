//! The directory of institutions, its CSV import, and the merging of names typed freely.

pub mod csv_file;
mod model;
mod provinces;
pub mod rules;
pub mod text;

pub use model::*;
