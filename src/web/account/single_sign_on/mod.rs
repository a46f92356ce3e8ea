//! Sign-in through an agency's own identity provider: the way there, the way back, and what stands about it on other pages.
//!
//! A browser is sent to the provider with an errand in a sealed cookie and comes back with a code; nothing is kept on the
//! server meanwhile. Works without a script.

mod back;
mod errand;
mod failure;
mod identity;
mod leave;
mod not_let_in;
mod parts;
mod text;

pub use back::back;
pub use identity::{identity, unlink};
pub use leave::{leave_to_link, leave_to_prove, leave_to_sign_in};
pub use parts::{failed, on_confirm, on_security, way_in};

/// Where linking stands.
const HERE: &str = "/akun/keamanan/penyedia";
