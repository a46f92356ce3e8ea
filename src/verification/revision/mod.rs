//! A request for a revision as a checklist: each item names the part of the work it is about and what is to be done
//! there. Whether an item is done is read from the work itself, never ticked; what has no field is answered in words.

mod actions;
mod model;
pub mod rules;
mod store;

pub use actions::answer;
pub(super) use actions::with_items;
pub(super) use model::numbered;
pub use model::{Answer, Asked, AskedItem, NewAnswer, NumberedItem, Returned, RevisionItem, RevisionItems};
pub use store::{asked_of, returned};
