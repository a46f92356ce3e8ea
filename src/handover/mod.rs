//! Works reach the learners (R4, R47, R48): which works are fit for the national learning platform, clusters of works,
//! and the packages it takes.
//!
//! The second verdict stands apart from the ranking: a work below the awards can be fit, and one among them unfit. What
//! goes into a package or the gallery passes through `LearningWork`, which has no place for a NIP, an address, a score
//! or a juror's note.

mod actions;
pub mod learning_material;
mod learning_work;
mod model;
pub mod packages;
mod problem;
mod proposal;
mod store;
pub mod text;

pub use actions::{
    BundleEntry, ChangedPackage, Chosen, ClusterSaved, ClusterTyped, Decision, Differences, GalleryLists,
    PlacedWork, PlayableFilm, add_works, before_deciding, begin, bundle, candidates, create_cluster,
    create_proposed, decide, delete_cluster, differences, entry_body, frame, main_film, make_next,
    move_cluster, move_work, note_taking, produce, proposed_clusters, publishable, record_course,
    remove_work, save_cluster, show_again, tell_next, titles, withdraw_from_gallery,
};
pub use learning_work::{
    FilmHost, LearningCluster, LearningFilm, LearningSource, LearningTag, LearningWork, PackageFrame,
};
pub use model::{
    Candidate, Cluster, ClusterWording, Course, GalleryWork, Handover, LmsDecision, LmsOutcome, Named,
    Package, PackageFileLine, Reasons, Withdrawal,
};
pub use problem::{ClusterProblem, CourseProblem, DecideProblem, HandoverProblem, SaveClusterProblem};
pub use proposal::{ClusterProposal, cluster_proposals};
pub use store::{
    cluster_works, clusters, course_of, courses, decisions_of, file_body, files, find, find_cluster,
    fit_count, fit_works, last_finished, learning_works, newest, package, packages, standing, withdrawal_of,
    withdrawn,
};
