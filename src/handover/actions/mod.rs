//! Verbs of the hand-over.

mod bundle;
mod clusters;
mod consent;
mod course;
mod deciding;
mod differences;
mod gallery;
mod material;
mod packages;
mod reading;
mod telling;

pub use bundle::{BundleEntry, bundle, entry_body, produce};
pub use clusters::{
    ClusterSaved, ClusterTyped, PlacedWork, add_works, create_cluster, create_proposed, delete_cluster,
    move_cluster, move_work, remove_work, save_cluster,
};
pub use consent::{publishable, show_again, withdraw_from_gallery};
pub use course::record_course;
pub use deciding::{Chosen, Decision, before_deciding, candidates, decide};
pub use differences::{ChangedPackage, Differences, differences};
pub use gallery::GalleryLists;
pub use packages::{begin, frame, make_next, note_taking};
pub use reading::{PlayableFilm, main_film, proposed_clusters, titles};
pub use telling::tell_next;
