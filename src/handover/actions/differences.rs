//! What changed since packages were made.

use std::collections::{BTreeMap, BTreeSet};

use super::material::Material;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::handover::model::Handover;
use crate::handover::store;

/// What differs between the last hand-over and what one would hold now: codes of works and clusters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// Not in the last one.
    pub added: Vec<String>,
    /// In it as something else.
    pub changed: Vec<ChangedPackage>,
    /// In it, and no more.
    pub gone: Vec<String>,
}

/// A package that would be another one now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPackage {
    pub code: String,
    /// Fields of `LearningWork` or `LearningCluster` that differ.
    pub fields: Vec<String>,
}

impl Differences {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// What changed since a hand-over.
///
/// # Errors
/// Our own failures only.
pub fn differences(conn: &mut Conn, edition: &Edition, since: &Handover) -> Result<Differences, Fault> {
    let material = Material::read(conn, edition)?;
    let mut now: BTreeMap<String, serde_json::Value> = BTreeMap::new();
    for (_, work) in &material.works {
        now.insert(work.code.clone(), serde_json::to_value(work).map_err(Fault::unwritable)?);
    }
    for (_, cluster) in &material.clusters {
        now.insert(cluster.code.clone(), serde_json::to_value(cluster).map_err(Fault::unwritable)?);
    }
    let mut found = Differences::default();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for package in store::packages(conn, since.id)? {
        let then: serde_json::Value = serde_json::from_str(&package.facts).map_err(Fault::unreadable)?;
        match now.get(&package.code) {
            None => found.gone.push(package.code.clone()),
            Some(now) if *now == then => {}
            Some(now) => {
                let (code, fields) = (package.code.clone(), differing(&then, now));
                found.changed.push(ChangedPackage { code, fields });
            }
        }
        known.insert(package.code);
    }
    found.added = now.into_keys().filter(|code| !known.contains(code)).collect();
    Ok(found)
}

/// Names of the fields that differ.
fn differing(then: &serde_json::Value, now: &serde_json::Value) -> Vec<String> {
    let (Some(then), Some(now)) = (then.as_object(), now.as_object()) else { return Vec::new() };
    now.iter().filter(|(name, value)| then.get(*name) != Some(value)).map(|(name, _)| name.clone()).collect()
}
