//! People: accounts, sessions, passwords, and the actors `SignedIn` and `Committee`.
//!
//! One mechanism serves signing up, resetting and every invitation: a letter with a link that works once
//! leads to choosing a password, which also proves the address. Answers never reveal whether an
//! address has an account.

mod actions;
mod actor;
mod hash_memory;
mod model;
mod password;
mod rules;
mod store;
pub mod text;

pub use actions::{
    Invited, LinkProblem, Session, account_for, add_committee, change_language, check_token, invite,
    open_account, request_account, request_reset, set_password, sign_in, sign_out, sign_out_everywhere,
    sweep,
};
pub use actor::{Committee, SessionLimits, SignedIn, committee, from_session};
pub use model::{NewAccount, User};
pub use password::{HashProblem, hash_password, hashes_at_once, verify_password};
pub use rules::{PasswordProblem, check_password};
pub use store::{committee_recipients, find_by_email, find_user, names, session_owner, touch_session};
