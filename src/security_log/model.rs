//! What is noted.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::{EditionId, UserId};

string_enum! {
    /// What happened.
    pub enum EventKind {
        SignedIn = "signed_in" => text::SIGNED_IN,
        SignInFailed = "sign_in_failed" => text::SIGN_IN_FAILED,
        SignedOut = "signed_out" => text::SIGNED_OUT,
        /// A password was chosen or changed.
        PasswordSet = "password_set" => text::PASSWORD_SET,
        /// Somebody who is signed in asked for what is not theirs (403).
        Forbidden = "forbidden" => text::FORBIDDEN,
        /// A limit was met (429).
        TooMany = "too_many" => text::TOO_MANY,
        /// A form that another site's page sent.
        OtherSite = "other_site" => text::OTHER_SITE,
        /// A member of the committee was invited, changed, suspended or removed.
        RolesChanged = "roles_changed" => text::ROLES_CHANGED,
        /// A chair began to see pages as somebody else does.
        ViewedAs = "viewed_as" => text::VIEWED_AS,
        /// A file left the committee's rooms.
        TakenOut = "taken_out" => text::TAKEN_OUT,
    }
}

/// What is to be noted.
#[derive(Debug, Clone)]
pub struct NewEvent {
    pub kind: EventKind,
    pub edition: Option<EditionId>,
    /// Who is signed in, or whose account was tried.
    pub user: Option<UserId>,
    /// Address of the client.
    pub address: String,
    /// Where: method and pattern of the route, never the path, which may hold a token.
    pub details: String,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Event {
    pub id: i64,
    pub at: At,
    pub kind: EventKind,
    /// Name of the account, where there is one.
    pub name: Option<String>,
    /// Its address of mail.
    pub email: Option<String>,
    pub address: String,
    pub details: String,
}

/// Which lines are wanted.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    pub kind: Option<EventKind>,
    /// Part of a name or an address of mail, or the beginning of a client's address; empty for all.
    pub search: String,
    /// Only lines older than this one.
    pub before: Option<i64>,
}
