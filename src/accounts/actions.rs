//! Verbs on accounts.

use std::time::Duration;

use super::actor::{SignedIn, after_sign_in};
use super::document_name::DocumentNameProblem;
use super::links::{LinkProblem, Purpose, RESET, password_link};
use super::model::{Browser, NewAccount, User};
use super::password::RenewedHash;
use super::provider_identities::delete_identities;
use super::{api_tokens, password_tries, rules, second_factor, store};
use crate::audit::{self, Subject};
use crate::creation_keys::{self, Key};
use crate::db::{self, Fault, Tx};
use crate::i18n::Lang;
use crate::ids::{SessionId, UserId};
use crate::notifications::letters::account::{
    AlreadyRegistered, ConfirmAddress, PasswordChanged, ResetPassword,
};
use crate::notifications::{self, About, Mail, Recipient};
use crate::secrets::{random_token, sha256_hex};

/// A new session: the token goes into the cookie and nowhere else.
#[derive(Debug)]
pub struct Session {
    /// Secret of the cookie.
    pub token: String,
    pub person: SignedIn,
    /// Where the link that led here wants to go; empty for none.
    pub next: String,
}

/// An account that was found or made for an invitation.
#[derive(Debug, Clone)]
pub struct Invited {
    pub user_id: UserId,
    /// Path of the link for the letter.
    pub path: String,
    /// How to address the letter.
    pub recipient: Recipient,
}

/// Somebody asks for an account. The caller answers the same in every case.
///
/// # Errors
/// Our own failures only.
pub fn request_account(
    tx: &mut Tx<'_>,
    name: &str,
    email: &str,
    lang: Lang,
    key: Option<&Key>,
) -> db::Result<()> {
    let user = find_or_insert(tx, email, name, lang)?;
    let to = user.recipient();
    once(tx, user.id, key, |tx| {
        if user.password_hash.is_some() {
            let mail = Mail::AlreadyRegistered(AlreadyRegistered);
            return notifications::send(tx, &to, &mail, &About::portal());
        }
        let path = password_link(tx, &user, Purpose::Confirm, "")?;
        notifications::send(tx, &to, &Mail::ConfirmAddress(ConfirmAddress { path }), &About::portal())
    })
}

/// Somebody asks for a new password. Without an account nothing happens, and the answer is the same.
pub fn request_reset(tx: &mut Tx<'_>, email: &str, key: Option<&Key>) -> db::Result<()> {
    let Some(user) = store::find_by_email(tx.conn, email)? else { return Ok(()) };
    once(tx, user.id, key, |tx| {
        // The newest letter alone opens the account.
        store::end_tokens(tx, user.id, RESET)?;
        let path = password_link(tx, &user, Purpose::Reset, "")?;
        let mail = Mail::ResetPassword(ResetPassword { path });
        notifications::send(tx, &user.recipient(), &mail, &About::portal())
    })
}

/// One letter for one form, however often it is sent.
fn once(
    tx: &mut Tx<'_>,
    user: UserId,
    key: Option<&Key>,
    send: impl FnOnce(&mut Tx<'_>) -> db::Result<()>,
) -> db::Result<()> {
    creation_keys::once(tx, user, key, |tx| send(tx).map(|()| String::new())).map(drop)
}

/// Finds or makes the account of an invited person. The link leads to choosing a password and then to
/// `next`, or straight to `next` when the person has a password already.
pub fn invite(tx: &mut Tx<'_>, email: &str, name: &str, lang: Lang, next: &str) -> db::Result<Invited> {
    let user = find_or_insert(tx, email, name, lang)?;
    let path = match user.password_hash {
        Some(_) => next.to_owned(),
        None => password_link(tx, &user, Purpose::Invitation, next)?,
    };
    Ok(Invited { user_id: user.id, path, recipient: user.recipient() })
}

/// Finds or makes the account of somebody who is invited by a letter of another room; sends nothing.
///
/// # Errors
/// Our own failures only.
pub fn account_for(tx: &mut Tx<'_>, email: &str, name: &str, lang: Lang) -> db::Result<User> {
    find_or_insert(tx, email, name, lang)
}

/// Gives an account without a password its name and first password, and signs in. Whoever calls it has proof that the
/// person reads the account's letters.
///
/// # Errors
/// The account has a password by now.
pub fn open_account(tx: &mut Tx<'_>, user: UserId, new: &NewAccount<'_>) -> Result<Session, LinkProblem> {
    if store::set_first_password(tx, user, new)? == 0 {
        return Err(LinkProblem::Dead);
    }
    store::end_all_tokens(tx, user)?;
    let session = open_session(tx, user, &new.browser, String::new())?;
    audit::record(tx, &session.person.record(None, "account.password_set", Subject::new("user", user.0)))?;
    Ok(session)
}

/// Opens a session for somebody the portal made up itself. People come in by `second_factor::after_password`.
pub fn sign_in(tx: &mut Tx<'_>, user: UserId, device: &str) -> db::Result<Session> {
    open_session(tx, user, &Browser { device, address: "", earlier: None }, String::new())
}

/// Ends this session.
pub fn sign_out(tx: &mut Tx<'_>, person: &SignedIn) -> db::Result<()> {
    store::delete_session(tx, person.session_id())?;
    Ok(())
}

/// Ends every session of the person, on whatever device.
pub fn sign_out_everywhere(tx: &mut Tx<'_>, person: &SignedIn) -> db::Result<usize> {
    let ended = store::delete_sessions(tx, person.user_id())?;
    audit::record(
        tx,
        &person.record(None, "account.signed_out_everywhere", Subject::new("user", person.user_id().0)),
    )?;
    Ok(ended)
}

/// Ends one session of the person's own, on another device; done twice it changes nothing.
///
/// # Errors
/// Our own failures only.
pub fn end_session(tx: &mut Tx<'_>, person: &SignedIn, id: SessionId) -> db::Result<()> {
    if store::delete_session_of(tx, person.user_id(), id)? == 0 {
        return Ok(());
    }
    audit::record(tx, &person.record(None, "account.session_ended", Subject::new("user", person.user_id().0)))
}

/// Ends every session of the person but this one; how many there were comes back.
///
/// # Errors
/// Our own failures only.
pub fn end_other_sessions(tx: &mut Tx<'_>, person: &SignedIn) -> db::Result<usize> {
    let ended = store::delete_other_sessions(tx, person.user_id(), person.session_id())?;
    if ended > 0 {
        let subject = Subject::new("user", person.user_id().0);
        let mut record = person.record(None, "account.other_sessions_ended", subject);
        record.details = serde_json::json!({ "sessions": ended });
        audit::record(tx, &record)?;
    }
    Ok(ended)
}

/// Another password, by somebody who gave the one before. Their other sessions end.
///
/// # Errors
/// Our own failures only.
pub fn change_password(tx: &mut Tx<'_>, person: &SignedIn, hash: &str) -> db::Result<()> {
    store::set_password(tx, person.user_id(), hash)?;
    // A link that was asked for before would open the account past the new password.
    store::end_tokens(tx, person.user_id(), RESET)?;
    end_other_sessions(tx, person)?;
    second_factor::end_halves(tx, person.user_id())?;
    api_tokens::revoke_all(tx, person.user_id())?;
    note_proof(tx, person.session_id())?;
    let mail = Mail::PasswordChanged(PasswordChanged { at: tx.now, by_link: false });
    notifications::send(tx, &person.recipient(), &mail, &About::portal())?;
    audit::record(tx, &person.record(None, "account.password_set", Subject::new("user", person.user_id().0)))
}

/// Stores a hash that was made anew at a sign-in. The password stays as it is, so sessions stay too; one that was changed
/// meanwhile is left alone.
///
/// # Errors
/// Our own failures only.
pub fn keep_renewed(tx: &mut Tx<'_>, user: UserId, renewed: &RenewedHash) -> db::Result<()> {
    store::replace_hash(tx, user, renewed).map(drop)
}

/// Notes that the person proved themselves again in this session.
pub(super) fn note_proof(tx: &mut Tx<'_>, session: SessionId) -> db::Result<()> {
    store::prove_session(tx, session).map(drop)
}

/// Stores the language of pages and letters.
pub fn change_language(tx: &mut Tx<'_>, person: &SignedIn, lang: Lang) -> db::Result<()> {
    store::set_language(tx, person.user_id(), lang.code())?;
    Ok(())
}

/// Corrects the account's name. Data that were given with an entry, and documents, keep the name they have; a name with titles
/// that does not contain the new one goes.
///
/// # Errors
/// Our own failures only.
pub fn rename(tx: &mut Tx<'_>, person: &SignedIn, name: &str) -> db::Result<()> {
    if name == person.name() {
        return Ok(());
    }
    let titled = store::document_name(tx.conn, person.user_id())?;
    let kept = if rules::contains_name(&titled, name) { titled.as_str() } else { "" };
    store::put_name(tx, person.user_id(), name, kept)?;
    let mut record = person.record(None, "account.renamed", Subject::new("user", person.user_id().0));
    record.details = serde_json::json!({ "before": person.name(), "after": name });
    audit::record(tx, &record)
}

/// Erases an account: name and address go, and every session and token ends. The row stays, since other records name it.
///
/// # Errors
/// Our own failures only.
pub fn erase(tx: &mut Tx<'_>, user: UserId, name: &str) -> db::Result<()> {
    end_sessions(tx, user)?;
    second_factor::forget_all(tx, user)?;
    delete_identities(tx, user)?;
    store::erase(tx, user, name)?;
    Ok(())
}

/// Stores the name with titles that documents print; an empty one goes back to the account's name. Documents that were
/// issued keep theirs.
///
/// # Errors
/// It does not contain `name`, or is too long.
pub fn set_document_name(
    tx: &mut Tx<'_>,
    person: &SignedIn,
    titled: &str,
    name: &str,
) -> Result<(), DocumentNameProblem> {
    if titled.chars().count() > rules::LONGEST_DOCUMENT_NAME {
        return Err(DocumentNameProblem::TooLong);
    }
    if !titled.is_empty() && !rules::contains_name(titled, name) {
        return Err(DocumentNameProblem::AnotherName(name.to_owned()));
    }
    if store::document_name(tx.conn, person.user_id())? == titled {
        return Ok(());
    }
    store::put_document_name(tx, person.user_id(), titled)?;
    Ok(audit::record(
        tx,
        &person.record(None, "account.document_name", Subject::new("user", person.user_id().0)),
    )?)
}

/// Ends every session of an account, on whatever device, and every token of its programs; how many sessions there were
/// comes back. The caller leaves the trace.
pub fn end_sessions(tx: &mut Tx<'_>, user: UserId) -> db::Result<usize> {
    api_tokens::revoke_all(tx, user)?;
    second_factor::end_halves(tx, user)?;
    store::delete_sessions(tx, user)
}

/// Removes sessions unused for a month and links long expired.
pub fn sweep(tx: &mut Tx<'_>) -> db::Result<usize> {
    let month = tx.now.minus(Duration::from_secs(30 * 86_400));
    second_factor::sweep(tx)?;
    password_tries::sweep(tx)?;
    store::delete_stale(tx, month, month)
}

fn find_or_insert(tx: &mut Tx<'_>, email: &str, name: &str, lang: Lang) -> db::Result<User> {
    if let Some(user) = store::find_by_email(tx.conn, email)? {
        return Ok(user);
    }
    let id = store::insert_user(tx, email, name, lang.code())?;
    store::find_user(tx.conn, id)?.ok_or(Fault::NotFound)
}

pub(super) fn open_session(
    tx: &mut Tx<'_>,
    user: UserId,
    browser: &Browser<'_>,
    next: String,
) -> db::Result<Session> {
    if let Some(earlier) = browser.earlier {
        store::delete_session_by_token(tx, &sha256_hex(earlier))?;
    }
    let token = random_token()?;
    let id = store::insert_session(tx, user, &sha256_hex(&token), browser)?;
    Ok(Session { token, person: after_sign_in(tx.conn, user, id, tx.now)?, next })
}
