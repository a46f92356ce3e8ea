//! What people may ask of their own data (UU 27/2022): to see them, have a copy, have them corrected, restricted or erased,
//! take consent back; the clock of the committee; and the erasing that retention demands.
//!
//! Awards stay as an archive: names on a published result, on documents and in the trail are not erased.

mod actions;
mod erasure;
mod model;
mod own_data;
mod problem;
pub mod rules;
mod store;
mod text;

pub use actions::{Decision, ask, decide, people_affected, withdraw_consent};
pub use erasure::carry_out_retention;
pub use model::{AffectedPerson, DataRequest, RequestKind, RequestStatus};
pub use own_data::{OwnConsent, OwnData, OwnDraft, OwnEntry, OwnPasskey, OwnReceipt, own_consents, own_data};
pub use problem::{AskProblem, DecideProblem, WithdrawProblem};
pub use store::{REQUESTS_SHOWN, own_requests, requests, retained_lately};
