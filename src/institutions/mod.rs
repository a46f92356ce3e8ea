//! The directory of institutions, its CSV import, and the merging of names typed freely.
//!
//! A name typed by an entrant or juror that the directory does not know becomes a row of its own and waits
//! for the committee, which merges it or takes it in. Rows are never deleted: a merged one points to its
//! target, so that what was written in the past stays readable.

mod actions;
pub mod corrections;
pub mod csv_file;
pub mod import_plan;
pub mod imports;
pub mod likeness;
pub mod merges;
mod model;
mod name;
mod provinces;
pub mod rules;
mod store;
pub mod text;

pub use actions::{
    ImportReport, ListProblem, NAMES_A_PAGE, NamesPage, Unlisted, ensure_seed, find_or_propose, import,
    known, list_as_new, look_up, meant, preview, search, suggestions, unlisted,
};
pub use merges::{MergeProblem, UndoProblem, merge};
pub use model::*;
pub use name::InstitutionName;
pub use store::{find, list_active, resolve};
