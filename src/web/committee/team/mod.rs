//! The committee's own people: who they are, what each may do, joining and leaving.

mod institution;
mod invitation;
mod list;
mod member;
mod member_acts;
mod text;

pub use institution::{change_institution, institution};
pub use invitation::{accept, invitation};
pub use list::{invite, team};
pub use member::member;
pub use member_acts::{change_role, end_sessions, invite_again, reinstate, remove, suspend};
pub use text::TITLE;
