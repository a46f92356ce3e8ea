//! The second step of signing in.

use super::ceremony::{Ask, of_half};
use super::matching::{self, Answer};
use crate::accounts::second_factor::model::{HalfSession, TypedCode};
use crate::accounts::second_factor::store;
use crate::accounts::told;
use crate::accounts::{Browser, Session, open_session};
use crate::db::{Fault, Tx};
use crate::notifications::letters::factor::FactorNews;

/// Wrong answers to one right password; after them it has to be typed again, which is counted as well.
const MOST_WRONG: i32 = 5;

/// What is given as the second factor.
#[derive(Debug, Clone)]
pub enum Second {
    /// A code of the authenticator app.
    Code(TypedCode),
    Recovery(String),
    /// The answer of a passkey, JSON.
    Passkey(String),
}

/// What became of it.
#[derive(Debug)]
pub enum SecondStep {
    In(Box<Session>),
    Wrong,
    /// Too many were wrong, or it took too long: the password is asked for again.
    Over,
}

/// Looks at what was given, once. The half session ends with a right answer, and with the fifth wrong one, of which the
/// owner learns: somebody has the password.
///
/// # Errors
/// Our own failures only.
pub fn answer_second_step(
    tx: &mut Tx<'_>,
    half: &HalfSession,
    given: &Second,
    browser: &Browser<'_>,
) -> Result<SecondStep, Fault> {
    let Some(attempts) = store::count_attempt(tx, half.id, MOST_WRONG)? else { return Ok(SecondStep::Over) };
    let user = &half.user;
    let good = match given {
        Second::Code(code) => matching::code(tx, user, code)?,
        Second::Recovery(typed) => matching::recovery(tx, user, typed)?,
        Second::Passkey(credential) => {
            let bound_to = of_half(half);
            let purpose = Ask::SecondStep.word();
            matching::passkey(tx, user, &Answer { purpose, bound_to: &bound_to, credential })?
        }
    };
    if good {
        store::end_half(tx, half.id)?;
        let session = open_session(tx, user.id, browser, half.next.clone())?;
        store::mark_session(tx, session.person.session_id())?;
        return Ok(SecondStep::In(Box::new(session)));
    }
    if attempts < MOST_WRONG {
        return Ok(SecondStep::Wrong);
    }
    store::end_half(tx, half.id)?;
    told::note(tx, user, "account.factor_wrong", serde_json::json!({ "times": attempts }))?;
    told::tell(tx, user, FactorNews::WrongCodes)?;
    Ok(SecondStep::Over)
}
