//! Tokens as rows and values.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::schema::api_tokens;
use crate::db::string_enum::string_enum;
use crate::ids::{ApiTokenId, UserId};

string_enum! {
    /// What a token lets a program read.
    pub enum Scope {
        Entries = "entries" => text::ENTRIES,
        Works = "works" => text::WORKS,
        Scores = "scores" => text::SCORES,
    }
}

/// A token as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
pub struct ApiToken {
    pub id: ApiTokenId,
    /// What its owner says it is for.
    pub name: String,
    /// Words of its scopes, separated by a space.
    scopes: String,
    /// Its last four characters, by which it is known again.
    pub hint: String,
    pub created_at: At,
    /// From when on it gives nothing.
    pub expires_at: At,
    /// Rounded to the minute; none while it was never used.
    pub last_used_at: Option<At>,
    pub revoked_at: Option<At>,
}

impl ApiToken {
    /// What it lets read.
    pub fn scopes(&self) -> impl Iterator<Item = Scope> {
        self.scopes.split(' ').filter_map(Scope::parse)
    }

    /// Whether it can be used at a moment.
    #[must_use]
    pub fn holds(&self, now: At) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// A token that a member wants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewToken {
    pub name: String,
    pub scopes: Vec<Scope>,
    /// How long it holds: 30, 90 or 365.
    pub days: u32,
}

impl NewToken {
    /// How long a token may hold, in days.
    pub const DAYS: [u32; 3] = [30, 90, 365];
}

/// The program of an active member, by its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenReader {
    pub id: ApiTokenId,
    pub user: UserId,
    pub(super) scopes: Vec<Scope>,
    pub(super) last_used_at: Option<At>,
}

impl TokenReader {
    /// Whether it may read something.
    #[must_use]
    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }

    /// Whether its last use is worth noting: that is done once a minute.
    #[must_use]
    pub fn is_to_be_noted(&self, now: At) -> bool {
        self.last_used_at.is_none_or(|at| at.plus(std::time::Duration::from_secs(60)) <= now)
    }
}
