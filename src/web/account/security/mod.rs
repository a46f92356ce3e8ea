//! `/akun/keamanan`: the second factor, the password, and where one is signed in.

mod app;
mod codes;
mod confirm;
mod overview;
mod passkey;
mod passkeys;
mod password;
mod sessions;
mod text;

pub use app::{app_page, begin_app, confirm_app, remove_app};
pub use codes::{codes_page, new_codes};
pub use confirm::{confirm, confirm_page, confirm_passkey};
pub use overview::overview;
pub use passkey::{passkey_page, remove_passkey, rename_passkey};
pub use passkeys::{add_passkey, passkey_challenge, passkeys_page};
pub use password::{change_password, password_page};
pub use sessions::{end_other_sessions, end_session};
pub use text::{OPEN, SUMMARY, TITLE};

use serde::Deserialize;

use crate::web::account::local_path;

/// Where the page is.
const HERE: &str = "/akun/keamanan";

/// Where a person goes on who was led here.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Onward {
    ke: String,
}

impl Onward {
    /// The path, if one was given.
    fn path(&self) -> Option<&str> {
        Some(local_path(&self.ke)).filter(|path| *path != "/")
    }

    /// An address that takes it along.
    fn with(&self, address: &str) -> String {
        let Some(path) = self.path() else { return address.to_owned() };
        let query: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
        format!("{address}?ke={query}")
    }
}
