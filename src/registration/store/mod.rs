//! Queries on entries, their people and the texts they signed.

mod committee;
mod declarations;
mod entries;
mod members;

pub use committee::{
    DuplicateNip, DuplicatePerson, ENTRIES_PER_PAGE, EntryFilter, EntryLine, EntryPage, duplicate_nips,
    list_entries,
};
pub(super) use declarations::keep as keep_declaration;
pub use entries::{
    Invitation, MyEntry, entry_with_institution, find_entry, institution_of, invitation, invitations, mine,
};
pub(super) use entries::{count_works, edition, insert_entry, lock, move_status, set_alone};
pub(super) use members::{
    Row, Sealed, delete_member, find_invited, insert_member, mark_invited, sign, update_invited,
    update_person,
};
pub use members::{find_member, leader_recipient, members, recipients};
