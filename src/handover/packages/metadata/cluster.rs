//! A cluster as a collection of its works.

use serde_json::{Value, json};

use super::super::date;
use super::work::{resource, without_empty};
use crate::handover::learning_work::{LearningCluster, PackageFrame};

/// The cluster with each of its works.
pub fn metadata_of_cluster(cluster: &LearningCluster, frame: &PackageFrame) -> Value {
    without_empty(json!({
        "@context": "https://schema.org",
        "@type": ["Collection", "LearningResource"],
        "identifier": cluster.code,
        "name": cluster.name,
        "description": cluster.description,
        "inLanguage": frame.lang.code(),
        "datePublished": date::day(frame.at),
        "hasPart": cluster.works.iter().map(|work| resource(work, frame)).collect::<Vec<_>>(),
    }))
}
