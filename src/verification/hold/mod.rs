//! Decisions whose letters are held: until they leave, the member who decided can take letter and decision back, and
//! the makers of the works are shown what stood before. Sending and taking back compete for the row of the act.

mod actions;
mod model;
mod problem;
mod store;

pub(super) use actions::begin;
pub use actions::{cancel, release, release_all, send_now};
pub use model::{HeldDecision, HeldWork, OpenHold};
pub use problem::{CancelProblem, SendNowProblem};
pub use store::{find_held, open_held, own_held};
