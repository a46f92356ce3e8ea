//! What the provider says of itself, and its keys: read now and then, and again when a signature does not fit.

use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, IssuerUrl, ProviderMetadata};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use super::failures::of_discovery;
use super::http::Http;
use crate::accounts::single_sign_on::problem::ProviderProblem;
use crate::clock::At;

/// So long it is taken as said.
const FRESH: Duration = Duration::from_secs(3600);

/// What the library does not read by itself.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Further {
    /// Whether the provider names itself in what the browser brings back (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Further {}

/// What a provider says of itself, with its keys.
pub type Metadata = ProviderMetadata<
    Further,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// How old it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    UpToAnHour,
    /// A key is missing: the provider may have new ones.
    JustNow,
}

/// What was read last, and when.
#[derive(Debug, Default)]
pub struct Known(Mutex<Option<Box<Read>>>);

#[derive(Debug)]
struct Read {
    metadata: Metadata,
    at: At,
}

impl Known {
    /// What the provider says of itself. Whoever comes while it is read waits for the same answer.
    ///
    /// # Errors
    /// The provider cannot be asked, or says what is of no use.
    pub async fn metadata(
        &self,
        http: &Http,
        issuer: &str,
        age: Age,
        now: At,
    ) -> Result<Metadata, ProviderProblem> {
        let mut known = self.0.lock().await;
        let fresh = |read: &&Read| age == Age::UpToAnHour && read.at <= now && now.since(read.at) < FRESH;
        if let Some(read) = known.as_deref().filter(fresh) {
            return Ok(read.metadata.clone());
        }
        let issuer = IssuerUrl::new(issuer.to_owned())
            .map_err(|cause| ProviderProblem::Unusable(cause.to_string()))?;
        let call = |asked| http.call(asked);
        let metadata = Metadata::discover_async(issuer, &call).await.map_err(of_discovery)?;
        *known = Some(Box::new(Read { metadata: metadata.clone(), at: now }));
        Ok(metadata)
    }
}
