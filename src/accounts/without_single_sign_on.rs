//! A program that was built without sign-in through a provider has none, whatever is configured (`config` refuses an issuer).

use crate::config::Config;

/// There is no such provider.
#[derive(Debug)]
pub enum IdentityProvider {}

impl IdentityProvider {
    /// None.
    ///
    /// # Errors
    /// Never.
    pub fn of(_: &Config) -> Result<Option<Self>, reqwest::Error> {
        Ok(None)
    }

    /// What `lomba doctor` says of it.
    ///
    /// # Errors
    /// Never.
    pub async fn check(&self, _: crate::clock::At) -> Result<String, String> {
        match *self {}
    }
}
