//! Sign-in through an agency's own identity provider (OpenID Connect, authorization code with PKCE). Built in with the feature
//! `single-sign-on` alone.
//!
//! `provider` asks the provider and believes nothing that it did not sign for this portal and this browser; `rules` decide
//! which account that opens; `actions` do it. A provider's word is a first step, as a right password is: whoever has a second
//! factor gives it afterwards, unless the operator trusts the provider's own.

mod actions;
mod model;
mod problem;
mod provider;
mod rules;
mod store;

pub use actions::{arrive, link, prove, unlink};
pub use model::{Arrival, Arrived, Asked, Brought, Errand, Identity, Purpose, Terms, Vouched};
pub use problem::{NotLetIn, ProviderProblem, SignOnProblem};
pub use provider::IdentityProvider;
pub use rules::is_alive;
