//! Links in letters that open an account: what for, how long, and what they do once.

use std::time::Duration;

use super::actions::end_sessions;
use super::model::User;
use super::store::{self, LiveToken};
use super::text;
use crate::audit::{self, Record, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::UserId;
use crate::notifications::letters::account::PasswordChanged;
use crate::notifications::{self, About, Mail};
use crate::refused::Refused;
use crate::secrets::{random_token, sha256_hex};

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
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
pub(super) const RESET: &str = "reset";

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

/// The account a link belongs to, without using the link: pages and mail scanners may look as often as
/// they like.
pub fn check_token(conn: &mut Conn, token: &str, now: crate::clock::At) -> Result<User, LinkProblem> {
    let found = store::live_token(conn, &sha256_hex(token), now)?;
    found.map(|live| live.user).ok_or(LinkProblem::Dead)
}

/// What a link led to.
#[derive(Debug)]
pub struct PasswordSet {
    pub user: UserId,
    /// Where its owner goes on; empty for none.
    pub next: String,
}

/// Uses a link up: stores the password, proves the address, ends all sessions. Signing in is the next step: a letter is no
/// second factor.
pub fn set_password(tx: &mut Tx<'_>, token: &str, chosen: &Chosen<'_>) -> Result<PasswordSet, LinkProblem> {
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
        let mail = Mail::PasswordChanged(PasswordChanged { at: tx.now, by_link: true });
        notifications::send(tx, &user.recipient(), &mail, &About::portal())?;
    }
    let name = chosen.name.unwrap_or(&user.name);
    audit::record(
        tx,
        &Record {
            edition: None,
            actor: Some(user.id),
            actor_name: name,
            act: "account.password_set",
            subject: Subject::new("user", user.id.0),
            reason: "",
            details: serde_json::Value::Null,
        },
    )?;
    Ok(PasswordSet { user: user.id, next })
}

/// A new link of a purpose; `next` is where its owner goes on.
pub(super) fn password_link(
    tx: &mut Tx<'_>,
    user: &User,
    purpose: Purpose,
    next: &str,
) -> db::Result<String> {
    let token = random_token()?;
    let expires_at = tx.now.plus(purpose.life());
    store::insert_token(tx, user, purpose.as_str(), &sha256_hex(&token), next, expires_at)?;
    Ok(format!("/akun/sandi/{token}"))
}
