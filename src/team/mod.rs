//! The committee's members: inviting, accepting, roles, suspension, removal.
//!
//! What a role may do stands in `accounts`; here is who has which role, and that a chair always remains. A member
//! counts from the moment they accept the invitation and say where they work.

mod actions;
mod impartiality;
mod joining;
mod model;
mod problem;
mod rules;
mod store;
pub mod text;
mod ties;

pub use actions::{change_role, end_sessions, reinstate, remove, suspend};
pub use impartiality::{Bound, ExceptProblem, Tie, bound, bound_entries, except};
pub use joining::{Invitation, accept, change_institution, invite, invite_again, waiting_invitation};
pub use model::{MemberState, NewMember, TeamMember};
pub use problem::{AcceptProblem, InviteProblem, TeamProblem};
pub use rules::is_last_chair;
pub use store::{find_by_email, list};
