//! The security log: who signed in or tried to, who was refused and why, who took lists out, and from which address.
//!
//! Unlike the audit trail it is kept for a time only (`security.events_days`), since it holds addresses of people's devices,
//! and it may be incomplete: of a flood from one address a part is kept, and the log of the process has the rest.

mod model;
mod store;
mod text;

pub use model::{Event, EventFilter, EventKind, NewEvent};
pub use store::{PAGE, forget_old, list, note};
