//! The committee's desk: is a submitted work what the terms of reference ask for (R17–R27)?
//!
//! Four decisions: accept, ask for a revision, reject, disqualify (R11). Each locks its work first, so of
//! two members who decide at once one wins and the other is told who decided what and when. Films that no
//! provider can prove are confirmed here by a person. Points are none of this room's business.

mod actions;
mod bound;
mod bulk;
pub mod bulk_act;
mod claim;
pub mod decision_import;
pub mod elimination;
mod film_problem;
mod film_word;
mod grounds;
pub mod hold;
mod identity;
mod letter;
mod model;
pub mod opinion;
mod problem;
pub mod reasons;
mod revision;
pub mod rules;
mod store;
pub mod text;

pub use actions::{AcceptedMany, accept, accept_many, disqualify, reject, reopen, request_revision, revoke};
pub use bound::bound_works;
pub use bulk::{Bulk, BulkLine, Unseen, bulk};
pub use claim::{Claim, Held, claim_on, claims_on, release, stay, take};
pub use film_problem::{ConfirmFilmProblem, UndoFilmProblem};
pub use film_word::{confirm_film, undo_film_word};
pub use grounds::grounds;
pub use identity::{MakerIdentity, look_at_identities, nip_warnings};
pub use letter::draft_letter;
pub use model::{DecisionGround, DecisionLine, FilmWord, Revocation, TakenBack, Verdict};
pub use problem::{
    AcceptManyProblem, AcceptProblem, DecideProblem, DisqualifyProblem, RejectProblem, ReopenProblem,
    ReviseProblem, ScoresSealed, TakeProblem, WorkStands,
};
pub use revision::rules as revision_rules;
pub use revision::{
    Answer, Asked, AskedItem, NewAnswer, Returned, RevisionItem, RevisionItems, answer, asked_of, returned,
};
pub use store::{decisions_of, newest_decisions, revocations, taken_back};
