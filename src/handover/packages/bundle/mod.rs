//! What is handed over for a whole edition (lms-handover.md §8): a folder for each work and each cluster, the list of
//! works, the operator's steps and the check sums.

mod import_steps;
mod parts;
mod steps_text;
mod works_list;

pub use import_steps::import_steps;
pub use parts::{
    EditionFiles, STEPS_FILE, SUMS_FILE, WORKS_LIST_FILE, bundle_files, bundle_name, checksums,
    cluster_folder,
};
pub use works_list::works_list;
