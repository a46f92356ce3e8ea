//! Entries: one person or a team of at most five in one edition, its members, their proof of being civil
//! servants, and the declaration each signs in person. Grants the actor `EntryMember`.

mod actor;
pub mod values;

pub use actor::{EntryMember, entries_of, entry_member, takes_part};
