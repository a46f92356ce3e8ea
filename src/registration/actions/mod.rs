//! Verbs on entries, by who acts: the person registering, the leader, the person invited.

mod answer;
mod committee;
mod correct;
mod decline;
mod draft;
mod edit;
mod invite;
mod lead;
mod leave;
mod problem;
mod refusal;
mod register;
mod settle;
mod side;

pub use answer::{Confirmation, Signing, confirm_membership, correct_own, member_nip, own_nip};
pub use committee::{CorrectedPerson, lock_entry, put_correction};
pub use correct::{EntryCorrected, EntryCorrection, correct_entry, entry_values};
pub use decline::{Invitee, decline_membership};
pub use draft::save_draft;
pub use edit::SavedMember;
pub use invite::{add_member, edit_member, invitation_path, remove_member, resend_invitation};
pub use lead::{hand_over_lead, leave_team};
pub use leave::{cancel_entry, continue_alone};
pub use problem::{
    AnswerProblem, CorrectProblem, DeclarationProblem, EntryProblem, HandOverProblem, LeaveProblem,
    MemberProblem, PersonTaken, RegisterProblem,
};
pub use refusal::FieldRefused;
pub use register::register;
pub use side::{CommitteeSideProblem, is_committee, require_committee_side};
