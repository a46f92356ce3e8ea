//! Pure decisions about works: which state follows which, who may edit when, what is still missing, what a
//! receipt's hash covers.

mod edit;
mod fingerprint;
mod next;
mod readiness;
mod topics;

pub use edit::{Refusal, free_slot, may_edit, may_withdraw};
pub use fingerprint::{fingerprint, number, receipt, sent};
pub use next::next;
pub use readiness::{Item, ItemKind, blocking, missing, progress, readiness};
pub use topics::topic_warning;
