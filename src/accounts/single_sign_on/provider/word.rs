//! What the provider says of a person, once it is believed.

use std::time::{Duration, UNIX_EPOCH};

use openidconnect::core::{CoreGenderClaim, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm};
use openidconnect::{
    ClaimsVerificationError, EmptyAdditionalClaims, EndUserName, LocalizedClaim, Nonce, UserInfoClaims,
};

use super::client::Client;
use crate::accounts::single_sign_on::model::Vouched;
use crate::clock::At;

/// Signatures that are taken: with the provider's private key alone, never with the secret that the portal knows as well.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 4] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];
/// Clocks of the provider and of this machine may differ by so much.
const CLOCKS: Duration = Duration::from_secs(60);

/// Claims of people as the provider's page of a person gives them.
pub type PersonPage = UserInfoClaims<EmptyAdditionalClaims, CoreGenderClaim>;

/// Checks the token: who signed it, for whom, for which browser, and until when.
///
/// # Errors
/// What does not fit.
pub fn believed<'a>(
    client: &Client,
    token: &'a CoreIdToken,
    nonce: &str,
    now: At,
) -> Result<&'a CoreIdTokenClaims, ClaimsVerificationError> {
    let (late, early) = (now.minus(CLOCKS), now.plus(CLOCKS));
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(SIGNED_BY)
        .set_time_fn(move || machine(late).into())
        .set_issue_time_verifier_fn(move |issued| match At(issued.timestamp_millis()) <= early {
            true => Ok(()),
            false => Err("it is of the future".to_owned()),
        });
    let claims = token.claims(&verifier, &Nonce::new(nonce.to_owned()))?;
    // The library leaves this one to its users: a token made out to another party through us.
    match claims.authorized_party() {
        Some(party) if party.as_str() != client.client_id().as_str() => {
            Err(ClaimsVerificationError::InvalidAudience("made out to another party".to_owned()))
        }
        _ => Ok(claims),
    }
}

/// An instant as the library takes it.
fn machine(at: At) -> std::time::SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(at.0).unwrap_or_default())
}

/// Who it is, by the token and, for what it leaves out, by the provider's page of the person.
pub fn vouched(claims: &CoreIdTokenClaims, page: Option<&PersonPage>) -> Vouched {
    let methods = claims.auth_method_refs().into_iter().flatten().map(|method| method.as_str().to_owned());
    let class = claims.auth_context_ref().map(|class| class.as_str().to_owned());
    let in_token = claims.email().map(|email| (email, claims.email_verified()));
    let address = in_token.or_else(|| page.and_then(|page| Some((page.email()?, page.email_verified()))));
    let name = spoken(claims.name()).or_else(|| spoken(page.and_then(PersonPage::name)));
    Vouched {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        email: address.map(|(email, _)| email.trim().to_lowercase()),
        email_verified: address.is_some_and(|(_, verified)| verified == Some(true)),
        name: name.unwrap_or_default(),
        methods: methods.chain(class).collect(),
        proved_at: claims.auth_time().map(|at| At(at.timestamp_millis())),
    }
}

fn spoken(name: Option<&LocalizedClaim<EndUserName>>) -> Option<String> {
    let name = name?;
    let any = name.get(None).or_else(|| name.iter().next().map(|(_, name)| name));
    any.map(|name| name.to_string())
}
