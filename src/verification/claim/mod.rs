//! Who is verifying a work now. A member takes it, lets go of it or decides; otherwise the time runs out. As long as one
//! holds it, another decides only after taking it over, which the first is told.

mod actions;
mod model;
mod problem;
mod store;

pub(super) use actions::{end, require_free};
pub use actions::{release, stay, take};
pub use model::Claim;
pub use problem::Held;
pub use store::{claim_on, claims_on};
