//! Verbs on entries, by who acts: the person registering, the leader, the person invited.

mod answer;
mod edit;
mod invite;
mod leave;
mod problem;
mod refusal;
mod register;
mod settle;
mod side;

pub use answer::{
    Confirmation, Signing, confirm_membership, correct_own, decline_membership, member_nip, own_nip,
};
pub use edit::SavedMember;
pub use invite::{add_member, edit_member, remove_member, resend_invitation};
pub use leave::{cancel_entry, continue_alone};
pub use problem::{
    AnswerProblem, DeclarationProblem, EntryProblem, LeaveProblem, MemberProblem, PersonTaken,
    RegisterProblem,
};
pub use refusal::FieldRefused;
pub use register::register;
pub use side::{CommitteeSideProblem, is_committee, require_committee_side};
