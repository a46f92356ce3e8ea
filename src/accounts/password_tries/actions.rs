//! Beginning a try, and what a right password ends.

use std::time::Duration;

use super::{rules, store};
use crate::db::{Fault, Tx};
use crate::secrets::sha256_hex;

/// Somebody tries a password.
#[derive(Debug, Clone)]
pub struct PasswordTry {
    /// As typed, in small letters; whether there is such an account or not.
    pub email: String,
    /// From where, as the proxy and the connection tell it.
    pub address: String,
    /// The owner signed in with this browser before.
    pub known: bool,
}

impl PasswordTry {
    fn key(&self) -> String {
        sha256_hex(&format!("{} {} {}", self.known, self.address, self.email))
    }
}

/// Counts a try as wrong before its password is compared, where `free` cost no wait; or how long to wait, and nothing is
/// counted.
///
/// # Errors
/// Our own failures only.
pub fn begin(tx: &mut Tx<'_>, of: &PasswordTry, free: u32) -> Result<Option<Duration>, Fault> {
    let key = of.key();
    let tried = store::lock(tx, &key)?.at(tx.now);
    let wait = tried.wait(free, tx.now);
    if wait.is_none() {
        let tried = tried.and_now(tx.now);
        store::put(tx, &key, tried)?;
    }
    Ok(wait)
}

/// The password was right: the count begins anew.
///
/// # Errors
/// Our own failures only.
pub fn succeeded(tx: &mut Tx<'_>, of: &PasswordTry) -> Result<(), Fault> {
    store::delete(tx, &of.key())?;
    Ok(())
}

/// Forgets what was tried long ago.
///
/// # Errors
/// Our own failures only.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let until = tx.now.minus(rules::FORGOTTEN);
    store::delete_until(tx, until)
}
