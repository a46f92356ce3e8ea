//! The same facts for machines: Open Badges 3.0 (a W3C Verifiable Credential) as VC-JWT with EdDSA, and a Bitstring
//! Status List for what is revoked. The issuer is `did:web` of the portal's address; its key is derived from the portal's
//! own and published at `/.well-known/did.json` and `/.well-known/jwks.json`.

mod badge;
mod key;
mod status_list;

pub use badge::{Named, badge_jwt, facts_json};
pub use key::{CredentialKey, Issuer, NoKey, PublicKey, public_keys};
pub use status_list::{LIST_LENGTH, list_of, status_list_jwt};
