//! A kept form.

use std::time::Duration;

use crate::clock::At;

/// How long a form is kept.
pub const SHELF_LIFE: Duration = Duration::from_secs(24 * 3600);

/// How many forms of one person are kept at once.
pub const MOST: i64 = 20;

/// A form as it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// Who signed in last with that browser, as a keyed digest.
    pub person: String,
    /// Path of the page the form stands on.
    pub page: String,
    /// Path it was sent to.
    pub action: String,
    /// Names and values, `application/x-www-form-urlencoded`.
    pub body: String,
    pub created_at: At,
}

/// A form to be kept; `token` is the random word that only the browser has.
#[derive(Debug, Clone)]
pub struct NewKeptForm {
    pub token: String,
    pub person: String,
    pub page: String,
    pub action: String,
    pub body: String,
}
