//! Where people go on who were led to the page of security.

use serde::Deserialize;

use crate::web::account::local_path;

/// Where a person goes on who was led here.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Onward {
    pub(super) ke: String,
}

impl Onward {
    /// To this path.
    pub fn to(path: &str) -> Self {
        Self { ke: path.to_owned() }
    }

    /// The path, if one was given.
    pub fn path(&self) -> Option<&str> {
        Some(local_path(&self.ke)).filter(|path| *path != "/")
    }

    /// An address that takes it along.
    pub fn with(&self, address: &str) -> String {
        let Some(path) = self.path() else { return address.to_owned() };
        let query: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
        format!("{address}?ke={query}")
    }
}
