//! `metadata.json`: the work for catalogues, as JSON-LD in the terms of schema.org with those that LRMI gave to it
//! (`LearningResource`, `educationalAlignment`, `timeRequired`, `VideoObject`).

mod cluster;
mod videos;
mod work;

pub use cluster::metadata_of_cluster;
pub use videos::standing;
pub use work::metadata_of_work;
