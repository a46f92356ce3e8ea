//! Verbs on accounts.

use std::time::Duration;

use super::actor::{SignedIn, after_sign_in};
use super::document_name::DocumentNameProblem;
use super::model::{NewAccount, User};
use super::store::LiveToken;
use super::{api_tokens, rules, store, text};
use crate::audit::{self, Subject};
use crate::creation_keys::{self, Key};
use crate::db::{self, Conn, Fault, Tx};
use crate::i18n::{Lang, Message};
use crate::ids::UserId;
use crate::notifications::letters::account::{
    AlreadyRegistered, ConfirmAddress, PasswordChanged, ResetPassword,
};
use crate::notifications::{self, About, Mail, Recipient};
use crate::refused::Refused;
use crate::secrets::{random_token, sha256_hex};

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// Confirms an address with the first password.
    Confirm,
    /// The same for somebody who was invited.
    Invitation,
    /// A password in place of a forgotten one.
    Reset,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Confirm | Self::Invitation => "confirm",
            Self::Reset => RESET,
        }
    }

    /// How long the link works. Who reads a mailbox later finds no way into the account there.
    fn life(self) -> Duration {
        Duration::from_secs(match self {
            Self::Confirm => 7 * 86_400,
            Self::Invitation => 30 * 86_400,
            Self::Reset => 3600,
        })
    }
}

/// As tokens are stored that replace a password.
const RESET: &str = "reset";

/// What the owner of a link chooses.
#[derive(Clone, Copy)]
pub struct Chosen<'a> {
    /// Digest of the password.
    pub hash: &'a str,
    /// The full name, where the account had no password: whoever signed the address up need not be its owner.
    pub name: Option<&'a str>,
}

/// Why a link was not followed.
#[derive(Debug, thiserror::Error)]
pub enum LinkProblem {
    /// It was used, replaced or has expired.
    #[error("the link was used or has expired")]
    Dead,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for LinkProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Dead => Ok(text::DEAD_TOKEN.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

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
    let session = open_session(tx, user, new.device, String::new())?;
    audit::record(tx, &session.person.record(None, "account.password_set", Subject::new("user", user.0)))?;
    Ok(session)
}

/// The account a link belongs to, without using the link: pages and mail scanners may look as often as
/// they like.
pub fn check_token(conn: &mut Conn, token: &str, now: crate::clock::At) -> Result<User, LinkProblem> {
    let found = store::live_token(conn, &sha256_hex(token), now)?;
    found.map(|live| live.user).ok_or(LinkProblem::Dead)
}

/// Uses a link up: stores the password, proves the address, ends all other sessions, signs in.
pub fn set_password(
    tx: &mut Tx<'_>,
    token: &str,
    chosen: &Chosen<'_>,
    device: &str,
) -> Result<Session, LinkProblem> {
    let digest = sha256_hex(token);
    let LiveToken { user, next, purpose } =
        store::live_token(tx.conn, &digest, tx.now)?.ok_or(LinkProblem::Dead)?;
    if store::use_token(tx, &digest, user.id)? == 0 {
        return Err(LinkProblem::Dead);
    }
    store::set_password(tx, user.id, chosen.hash)?;
    if let Some(name) = chosen.name.filter(|name| *name != user.name) {
        store::set_name(tx, user.id, name)?;
    }
    end_sessions(tx, user.id)?;
    if purpose == RESET {
        let mail = Mail::PasswordChanged(PasswordChanged { at: tx.now });
        notifications::send(tx, &user.recipient(), &mail, &About::portal())?;
    }
    let session = open_session(tx, user.id, device, next)?;
    audit::record(tx, &session.person.record(None, "account.password_set", Subject::new("user", user.id.0)))?;
    Ok(session)
}

/// Opens a session for a person whose password was verified.
pub fn sign_in(tx: &mut Tx<'_>, user: UserId, device: &str) -> db::Result<Session> {
    open_session(tx, user, device, String::new())
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
    store::delete_sessions(tx, user)
}

/// Removes sessions unused for a month and links long expired.
pub fn sweep(tx: &mut Tx<'_>) -> db::Result<usize> {
    let month = tx.now.minus(Duration::from_secs(30 * 86_400));
    store::delete_stale(tx, month, month)
}

fn find_or_insert(tx: &mut Tx<'_>, email: &str, name: &str, lang: Lang) -> db::Result<User> {
    if let Some(user) = store::find_by_email(tx.conn, email)? {
        return Ok(user);
    }
    let id = store::insert_user(tx, email, name, lang.code())?;
    store::find_user(tx.conn, id)?.ok_or(Fault::NotFound)
}

fn password_link(tx: &mut Tx<'_>, user: &User, purpose: Purpose, next: &str) -> db::Result<String> {
    let token = random_token()?;
    let expires_at = tx.now.plus(purpose.life());
    store::insert_token(tx, user, purpose.as_str(), &sha256_hex(&token), next, expires_at)?;
    Ok(format!("/akun/sandi/{token}"))
}

fn open_session(tx: &mut Tx<'_>, user: UserId, device: &str, next: String) -> db::Result<Session> {
    let token = random_token()?;
    let id = store::insert_session(tx, user, &sha256_hex(&token), device)?;
    Ok(Session { token, person: after_sign_in(tx.conn, user, id, tx.now)?, next })
}
