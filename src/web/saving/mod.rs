//! Saving a form that people write in over time: what another changed is put together with it, a conflict becomes a
//! page with both texts, and one bad field stops none of the others.

mod answer;
mod authors;
mod merge_page;
mod saved_fields;
mod settle;
mod text;

pub use answer::{SavedReply, Sender, saved_json};
pub use authors::authors;
pub use merge_page::{Conflict, MergeView, merge_page, still_typed_over, typed_over};
pub use saved_fields::{MergePlace, SavedFields, as_typed};
pub use settle::{Settled, sent_values, settle};
