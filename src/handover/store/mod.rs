//! Rows of the hand-over.

mod clusters;
mod decisions;
mod gallery;
mod packages;
mod works;

pub use clusters::{cluster_works, clusters, find_cluster};
pub(super) use clusters::{
    delete_cluster, insert_cluster, insert_works, lock_clusters, note_save, place_cluster, place_work,
    places, remove_work, save_cluster,
};
pub(super) use decisions::{NewDecision, insert_decision, mark_replaced, mark_told, told_before, untold};
pub use decisions::{decisions_of, fit_count, standing};
pub(super) use gallery::{delete_withdrawal, insert_withdrawal};
pub use gallery::{withdrawal_of, withdrawn};
pub(super) use packages::{
    NewPackage, drop_older_bodies, finish, insert_file, insert_handover, insert_package, mark_made,
    put_course, put_problem, waiting,
};
pub use packages::{course_of, courses, file_body, files, find, last_finished, newest, package, packages};
pub(super) use works::judged_tags;
pub use works::{fit_works, learning_works};
