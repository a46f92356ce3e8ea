//! Proving oneself again in a session that is open: before what cannot be undone.

use super::ceremony::{Ask, of_session};
use super::matching::{self, Answer};
use crate::accounts::second_factor::model::TypedCode;
use crate::accounts::second_factor::store;
use crate::accounts::{SignedIn, find_user, note_proof};
use crate::db::{Fault, Tx};

/// What is given.
#[derive(Debug, Clone)]
pub enum Proof {
    /// The password, which was verified outside the transaction.
    Password,
    /// A code of the authenticator app.
    Code(TypedCode),
    /// The answer of a passkey, JSON.
    Passkey(String),
}

/// Whether it proves the person; the session remembers when.
///
/// # Errors
/// Our own failures only.
pub fn prove(tx: &mut Tx<'_>, who: &SignedIn, given: &Proof) -> Result<bool, Fault> {
    let user = find_user(tx.conn, who.user_id())?.ok_or(Fault::NotFound)?;
    let good = match given {
        Proof::Password => {
            note_proof(tx, who.session_id())?;
            return Ok(true);
        }
        Proof::Code(code) => matching::code(tx, &user, code)?,
        Proof::Passkey(credential) => {
            let bound_to = of_session(who);
            matching::passkey(
                tx,
                &user,
                &Answer { purpose: Ask::Proof.word(), bound_to: &bound_to, credential },
            )?
        }
    };
    if good {
        store::mark_session(tx, who.session_id())?;
    }
    Ok(good)
}
