//! Who an account is at an agency's own identity provider. An identity is the provider and its word for the person; what the
//! provider says about the address of mail never finds an account that was linked before.
//!
//! In every build: what was linked is told to its owner and erased with the account, whether this program can use it or not.

mod model;
mod store;

pub use model::ProviderIdentity;
pub use store::{delete_identities, identities_of};
