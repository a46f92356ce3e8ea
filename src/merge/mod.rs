//! Two people, or two devices of one, change the same record: what each changed is put together field by field.
//!
//! A form carries a short digest of every field as it was shown (`Base`). What was sent is compared with the digests,
//! and so is what is stored now: a field that only one side changed takes that side's value, a field both changed
//! differently is a conflict that a person settles. Pure; nothing here reads or writes a record.

mod base;
mod edits;
mod three_way;
mod values;

pub use base::{Base, Origin};
pub use edits::{Edits, FieldEdit};
pub use three_way::{Merged, Stored, merge};
pub use values::FormValues;
