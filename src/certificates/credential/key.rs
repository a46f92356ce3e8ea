//! The portal's signing key (Ed25519, RFC 8032) and who it speaks for (did:web, JWK RFC 8037).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use serde_json::{Value, json};

use crate::db::{Conn, Fault};
use crate::keys::{self, Purpose};
use crate::secrets::Seal;

/// The key with which credentials are signed.
#[derive(Debug)]
pub struct CredentialKey(Ed25519KeyPair);

/// A key cannot be made of the portal's own.
#[derive(Debug, thiserror::Error)]
#[error("the signing key of credentials cannot be derived")]
pub struct NoKey;

impl CredentialKey {
    /// The key that belongs to the portal's sealing key; the same after every start.
    ///
    /// # Errors
    /// None in practice; the signature is the library's.
    pub fn derive(seal: &Seal) -> Result<Self, NoKey> {
        Self::from_seed(&seal.derived(Purpose::Credentials.label()))
    }

    fn from_seed(seed: &[u8; 32]) -> Result<Self, NoKey> {
        Ok(Self(Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_rejected| NoKey)?))
    }

    /// What everybody may know of it.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(BASE64.encode(self.0.public_key().as_ref()))
    }

    /// A compact JWS (RFC 7515) over a JSON payload; the header names the key and carries it.
    #[must_use]
    pub fn sign(&self, issuer: &Issuer, payload: &Value) -> String {
        let public = self.public();
        let header =
            json!({ "alg": "EdDSA", "typ": "vc+jwt", "kid": issuer.key_id(&public), "jwk": public.jwk() });
        let part = |value: &Value| BASE64.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(payload));
        let signature = self.0.sign(signed.as_bytes());
        format!("{signed}.{}", BASE64.encode(signature.as_ref()))
    }
}

/// A public key (RFC 8037: the `x` of an Ed25519 key).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(String);

impl PublicKey {
    /// As a JWK, without a name.
    #[must_use]
    pub fn jwk(&self) -> Value {
        json!({ "kty": "OKP", "crv": "Ed25519", "x": self.0 })
    }

    /// Its name among the issuer's keys; another key has another name.
    fn name(&self) -> String {
        format!("key-{}", self.0.chars().take(12).collect::<String>())
    }
}

/// The public keys with which credentials were ever signed, the present one last: what was issued before the portal's key
/// was exchanged stays good.
///
/// # Errors
/// Our own failures only.
pub fn public_keys(conn: &mut Conn, seal: &Seal) -> Result<Vec<PublicKey>, Fault> {
    let retired = keys::retired(conn, seal, Purpose::Credentials)?.into_iter().map(|old| old.bytes);
    let seeds = retired.chain([seal.derived(Purpose::Credentials.label())]);
    seeds.map(|seed| Ok(CredentialKey::from_seed(&seed).map_err(Fault::unreadable)?.public())).collect()
}

/// Who issues: the portal at its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Origin without a trailing slash.
    pub site: String,
}

impl Issuer {
    /// The issuer at an origin.
    #[must_use]
    pub fn at(site: &str) -> Self {
        Self { site: site.to_owned() }
    }

    /// `did:web:lomba.example`; a port stands behind `%3A`.
    #[must_use]
    pub fn did(&self) -> String {
        let host = self.site.split_once("://").map_or(self.site.as_str(), |(_, rest)| rest);
        format!("did:web:{}", host.replace(':', "%3A").replace('/', ":"))
    }

    /// Name of a key.
    #[must_use]
    pub fn key_id(&self, key: &PublicKey) -> String {
        format!("{}#{}", self.did(), key.name())
    }

    /// The DID document.
    #[must_use]
    pub fn document(&self, keys: &[PublicKey]) -> Value {
        let did = self.did();
        let method = |key: &PublicKey| json!({ "id": self.key_id(key), "type": "JsonWebKey2020", "controller": did, "publicKeyJwk": key.jwk() });
        json!({
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"],
            "id": did,
            "verificationMethod": keys.iter().map(method).collect::<Vec<_>>(),
            "assertionMethod": keys.iter().map(|key| self.key_id(key)).collect::<Vec<_>>(),
        })
    }

    /// The key set (RFC 7517).
    #[must_use]
    pub fn key_set(&self, keys: &[PublicKey]) -> Value {
        let jwk = |key: &PublicKey| {
            let mut jwk = key.jwk();
            if let Some(members) = jwk.as_object_mut() {
                members.insert("kid".to_owned(), json!(self.key_id(key)));
                members.insert("alg".to_owned(), json!("EdDSA"));
                members.insert("use".to_owned(), json!("sig"));
            }
            jwk
        };
        json!({ "keys": keys.iter().map(jwk).collect::<Vec<_>>() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_issuer_is_named_after_its_address() {
        assert_eq!(Issuer::at("https://lomba.example").did(), "did:web:lomba.example");
        assert_eq!(Issuer::at("http://localhost:8080").did(), "did:web:localhost%3A8080");
    }

    #[test]
    fn a_signature_is_good_for_its_payload_and_key_alone() {
        let key = CredentialKey::derive(&Seal::from_hex(&"ab".repeat(32)).unwrap()).unwrap();
        let other = CredentialKey::derive(&Seal::from_hex(&"cd".repeat(32)).unwrap()).unwrap();
        let again = CredentialKey::derive(&Seal::from_hex(&"ab".repeat(32)).unwrap()).unwrap();
        assert_eq!(key.public(), again.public());
        assert_ne!(key.public(), other.public());
        let issuer = Issuer::at("https://lomba.example");
        let token = key.sign(&issuer, &json!({ "a": 1 }));
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let signature = BASE64.decode(signature).unwrap();
        let good = |key: &CredentialKey, message: &str| {
            let public = BASE64.decode(key.public().jwk()["x"].as_str().unwrap()).unwrap();
            ring::signature::UnparsedPublicKey::new(&ring::signature::ED25519, public)
                .verify(message.as_bytes(), &signature)
                .is_ok()
        };
        assert!(good(&key, signed));
        assert!(!good(&other, signed));
        assert!(!good(&key, &signed.replace('e', "f")));
    }
}
