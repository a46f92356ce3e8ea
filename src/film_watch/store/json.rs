//! Fingerprints as they are stored.

use crate::db::Fault;
use crate::film_watch::model::Fingerprint;

pub(in crate::film_watch) fn read(json: &str) -> Result<Fingerprint, Fault> {
    serde_json::from_str(json).map_err(Fault::unreadable)
}

pub(super) fn write(print: &Fingerprint) -> Result<String, Fault> {
    serde_json::to_string(print).map_err(Fault::unwritable)
}
