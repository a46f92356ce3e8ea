//! Taking an award back after the announcement (R12): one member asks with rule, reason and evidence, another does it.
//! The published document stays as it was frozen; what was revoked stands beside it. Whether the next work moves up
//! is the jury's decision (`plenary`).

mod actions;
mod model;
mod problem;
mod text;

pub use crate::verification::{Revocation, revocations};
pub use actions::{
    ask_revocation, before_revoking, published_document, published_revocations, revoke, revoke_alone,
};
pub use model::{BeforeRevoking, RevocationGround};
pub use problem::RevokeProblem;
