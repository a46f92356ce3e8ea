//! `/akun/keamanan`: the second factor, the password, and where one is signed in.

mod app;
mod codes;
mod confirm;
mod onward;
mod overview;
mod passkey;
mod passkeys;
mod password;
mod sessions;
pub(super) mod text;

pub use app::{app_page, begin_app, confirm_app, remove_app};
pub use codes::{codes_page, new_codes};
pub use confirm::{confirm, confirm_page, confirm_passkey};
pub use onward::Onward;
pub use overview::overview;
pub use passkey::{passkey_page, remove_passkey, rename_passkey};
pub use passkeys::{add_passkey, passkey_challenge, passkeys_page};
pub use password::{change_password, password_page};
pub use sessions::{end_other_sessions, end_session};
pub use text::{OPEN, SUMMARY, TITLE};

/// Where the page is.
pub const HERE: &str = "/akun/keamanan";
