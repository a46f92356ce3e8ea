//! Rows of accounts and sessions.

use diesel::prelude::*;

use super::permission::Role;
use super::viewing::StoredView;
use crate::clock::At;
use crate::db::schema::users;
use crate::i18n::Lang;
use crate::ids::{InstitutionId, SessionId, UserId};
use crate::notifications::Recipient;

/// An account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct User {
    pub id: UserId,
    pub email: String,
    /// Full name without titles.
    pub name: String,
    /// Argon2id hash; none until a password was chosen.
    pub password_hash: Option<String>,
    /// When the address was proved.
    pub email_confirmed_at: Option<At>,
    /// Tag of the reader's language.
    pub lang: String,
}

impl User {
    /// The person as the receiver of a letter. Until the address is proved the name is somebody else's word for it, and
    /// stands in no letter.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        let name = if self.email_confirmed_at.is_some() { self.name.clone() } else { String::new() };
        Recipient { email: self.email.clone(), name, lang: self.language() }
    }

    /// The reader's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang)
    }
}

/// What somebody new chooses last.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'a> {
    /// Full name without titles.
    pub name: &'a str,
    /// Argon2id hash of the password.
    pub hash: &'a str,
    pub browser: Browser<'a>,
}

/// The browser that a session is opened for.
#[derive(Debug, Clone, Copy)]
pub struct Browser<'a> {
    /// As it names itself.
    pub device: &'a str,
    /// Where it is; empty where that is not known.
    pub address: &'a str,
    /// Token of the session it bore until now, whoever's; that session ends.
    pub earlier: Option<&'a str>,
}

/// Which second factors an account has.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Has {
    pub totp: bool,
    pub passkey: bool,
}

/// A session as it is stored, whether still good or not.
#[derive(Debug, Clone)]
pub(super) struct StoredSession {
    pub id: SessionId,
    pub created_at: At,
    pub seen_at: At,
    pub proved_at: At,
    /// When a second factor was used.
    pub factor_at: Option<At>,
    /// Whose pages it sees, over or not.
    pub view: Option<StoredView>,
    pub has: Has,
    pub user: User,
    /// Role and institution of an active member of the committee.
    pub membership: Option<(Role, InstitutionId)>,
    /// The end of the audit trail when it was read.
    pub trail: String,
}
