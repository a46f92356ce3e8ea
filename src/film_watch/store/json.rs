//! Fingerprints as they are stored.

use diesel::prelude::*;

use crate::db::Fault;
use crate::film_watch::model::Fingerprint;

pub(in crate::film_watch) fn read(json: &str) -> QueryResult<Fingerprint> {
    serde_json::from_str(json).map_err(|cause| Fault::DeserializationError(Box::new(cause)))
}

pub(super) fn write(print: &Fingerprint) -> QueryResult<String> {
    serde_json::to_string(print).map_err(|cause| Fault::SerializationError(Box::new(cause)))
}
