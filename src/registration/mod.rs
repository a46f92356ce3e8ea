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
    AnswerProblem, CommitteeSideProblem, Confirmation, CorrectProblem, CorrectedPerson, DeclarationProblem,
    EntryCorrected, EntryCorrection, EntryProblem, FieldRefused, HandOverProblem, Invitee, LeaveProblem,
    MemberProblem, PersonTaken, RegisterProblem, SavedMember, Signing, add_member, cancel_entry,
    confirm_membership, continue_alone, correct_entry, correct_own, decline_membership, edit_member,
    entry_values, hand_over_lead, invitation_path, is_committee, leave_team, lock_entry, member_nip, own_nip,
    put_correction, register, remove_member, require_committee_side, resend_invitation, save_draft,
};
pub use actor::{EntryMember, entry_member};
pub use model::{
    DRAFT_KEPT, DraftSave, DraftSaved, EditionDraft, Entry, EntryDraft, EntryForm, EntryKind, EntryName,
    EntryStatus, Identity, KnownBy, Member, MemberEdit, NewMember, OtherSide, Person, PersonFields, Side,
    Signature, TeamName, entry_title, position,
};
pub use store::{
    Addressee, AwaitedMember, BegunRegistration, DeclinedInvitation, GivenConsent, Invitation, Maker,
    MyEntry, Place, SignedDeclaration, awaited_members, begun_registrations, conceal, consents_of,
    credited_names, declined, delete_drafts_of, delete_old_drafts, drafts_of, edition_of, entries_of,
    entry_with_institution, extend, find_draft, find_entries, find_entry, find_member, institution_of,
    invitation, invitations, leader, live_recipients, makers, members, members_of, mine, numbers_of,
    other_side, own_closings, places_of, put_back, recipients, reseal_drafts, reseal_numbers, reveal,
    signed_declarations, take_back_consent, take_back_in, take_out,
};
