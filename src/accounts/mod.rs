//! People: accounts, sessions, passwords, and the actors `SignedIn` and `Committee`.
//!
//! One mechanism serves signing up, resetting and every invitation: a letter with a link that works once
//! leads to choosing a password, which also proves the address. Answers never reveal whether an
//! address has an account. `second_factor` holds what is asked for beside the password; `single_sign_on` is another way to
//! the first step, through an agency's own provider.

mod actions;
mod actor;
pub mod api_tokens;
mod breached;
mod document_name;
mod erased;
mod hash_memory;
mod links;
mod model;
mod password;
pub mod password_tries;
mod permission;
pub mod provider_identities;
mod rules;
pub mod second_factor;
#[cfg(feature = "single-sign-on")]
pub mod single_sign_on;
#[cfg(not(feature = "single-sign-on"))]
#[path = "without_single_sign_on.rs"]
pub mod single_sign_on;
mod store;
pub mod text;
mod told;
pub mod viewing;

pub use actions::{
    Invited, Session, account_for, change_language, change_password, end_other_sessions, end_session,
    end_sessions, erase, invite, keep_renewed, open_account, rename, request_account, request_reset,
    set_document_name, sign_in, sign_out, sign_out_everywhere, sweep,
};
use actions::{note_proof, open_session};
pub use actor::{
    Committee, FromSession, Permitted, SessionLimits, SignedIn, acting, committee, from_session,
};
pub use document_name::DocumentNameProblem;
pub use erased::{ERASED, address_shown};
pub use links::{Chosen, LinkProblem, PasswordSet, check_token, set_password};
pub use model::{Browser, NewAccount, User};
pub use password::{HashProblem, RenewedHash, hash_password, hashes_at_once, renew_hash, verify_password};
pub use permission::{Permission, Right, Role, right};
pub use rules::{LONGEST_DOCUMENT_NAME, PasswordProblem, check_password, contains_name, printed_name};

pub use store::{
    SignedInBrowser, active_roles, committee_recipients, document_name, find_by_email, find_user,
    is_on_committee, names, session_owner, sessions_of, touch_session, whole_committee,
};
