//! Entries: one person or a team of at most five in one edition, its members, their proof of being civil
//! servants, and the declaration each signs in person. Grants the actor `EntryMember`.
//!
//! A member's employee number is sealed; only its owner reads it back, everybody else sees three digits.

mod actions;
mod actor;
mod model;
pub mod rules;
mod store;
pub mod text;
pub mod values;

pub use actions::{
    AnswerProblem, CommitteeSideProblem, Confirmation, DeclarationProblem, EntryProblem, FieldRefused,
    LeaveProblem, MemberProblem, PersonTaken, RegisterProblem, SavedMember, Signing, add_member,
    cancel_entry, confirm_membership, continue_alone, correct_own, decline_membership, edit_member,
    is_committee, member_nip, own_nip, register, remove_member, require_committee_side, resend_invitation,
};
pub use actor::{EntryMember, entry_member};
pub use model::{
    Entry, EntryForm, EntryKind, EntryName, EntryStatus, Identity, KnownBy, Member, MemberEdit, NewMember,
    OtherSide, Person, PersonFields, Side, Signature, TeamName, entry_title, position,
};
pub use store::{
    Addressee, Invitation, MyEntry, conceal, credited_names, edition_of, entries_of, entry_with_institution,
    extend, find_entries, find_entry, find_member, invitation, invitations, leader, live_recipients, members,
    members_of, mine, numbers_of, other_side, own_closing, own_closings, put_back, recipients, reveal,
    take_back_in, take_out, takes_part,
};
