//! Acts that two members of the committee decide: one asks, another does exactly what was asked for. An edition may
//! do without the second member; what is public then says so.
//!
//! A request names the act, the subject (a work's number; empty for the whole edition) and the fingerprint of what
//! the member saw. Whatever changes what is done changes the fingerprint, and the request holds no more.

mod actions;
mod model;
mod problem;
mod store;
pub mod text;

pub use actions::{Asked, ask, second, withdraw};
pub use model::{Approval, ProtectedAct, Requests};
pub use problem::{SecondProblem, WithdrawRequestProblem};
pub use store::{
    HeldDetails, any_waits, count_members, details_of, history, put_details, requests, standing_sql, waiting,
};
