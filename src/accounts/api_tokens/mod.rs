//! Personal tokens with which programs of a committee member read what the member may read.
//!
//! The token itself is shown once; its digest is stored. It ends with its day, when its owner ends it, when the owner's
//! sessions are ended by the committee or with a new password, and it gives nothing while its owner is not an active
//! member.

mod actions;
mod model;
mod problem;
mod store;
mod text;

pub use actions::{create, reader, revoke, revoke_all, touch};
pub use model::{ApiToken, NewToken, Scope, TokenReader};
pub use problem::TokenProblem;
pub use store::tokens_of;
