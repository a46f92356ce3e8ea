//! The second factor: codes of an authenticator app (TOTP), passkeys, and recovery codes for when both are lost.
//!
//! Signing in has two steps for whoever has a factor: the right password opens a half session, which leads to nothing but
//! the page of the second step. A session remembers that a factor was used; whoever has a factor has no other sessions,
//! and whoever has none has none of these. What proves an account (secrets, codes, credentials) leaves this room only to
//! its owner, once. A lost factor is reset by a chair of the committee, a day later, unless the owner objects.

mod actions;
mod browsers;
mod model;
mod passkey;
mod problem;
mod recovery;
mod store;
pub mod text;
mod totp;

pub use actions::ceremony::{Ask, Asked, for_addition, for_proof, for_second_step};
pub use actions::enrolment::{Enrolled, add_passkey, begin_totp, confirm_totp, make_codes, pending_totp};
pub use actions::first_step::{FirstStep, Opened, after_factor_elsewhere, after_password};
pub use actions::help::{HelpAsked, ask_for_help};
pub use actions::proof::{Proof, prove};
pub use actions::removal::{remove_passkey, remove_totp, rename_passkey};
pub use actions::resetting::{ask_reset, carry_out_reset, check_refusal, refuse_reset, take_back_reset};
pub use actions::second_step::{Second, SecondStep, answer_second_step};
pub use browsers::browser_name;
pub use model::{Factors, HalfSession, NewReset, PasskeyLine, PendingTotp, Reset, ResetOutcome, TypedCode};
pub use passkey::passkeys_work;
pub use problem::{FactorProblem, ResetProblem};
pub use recovery::CODES;
pub use store::{factors, half_session, newest_reset, reseal};

pub(super) use actions::removal::forget_all;
pub(super) use store::{end_halves, sweep};
