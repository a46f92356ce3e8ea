//! Factors as rows and values.

use diesel::prelude::*;

use super::text;
use crate::accounts::User;
use crate::clock::At;
use crate::db::schema::{factor_resets, passkeys};
use crate::db::string_enum::string_enum;
use crate::ids::{FactorResetId, HalfSessionId, PasskeyId, UserId};

/// What an account has beside its password.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Factors {
    /// Since when codes of an authenticator app are asked for.
    pub totp_since: Option<At>,
    /// Passkeys, the oldest first.
    pub passkeys: Vec<PasskeyLine>,
    /// Recovery codes that were not used yet.
    pub codes_left: usize,
    /// When the present set of them was made.
    pub codes_made: Option<At>,
}

impl Factors {
    /// Whether signing in takes a second step. Recovery codes alone are no factor.
    #[must_use]
    pub fn any(&self) -> bool {
        self.totp_since.is_some() || !self.passkeys.is_empty()
    }
}

/// A passkey as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = passkeys)]
pub struct PasskeyLine {
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    pub created_at: At,
    pub last_used_at: Option<At>,
}

/// A secret that waits for its first code, for the page that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingTotp {
    /// In groups of four, for typing.
    pub groups: String,
    /// Address that an authenticator app opens.
    pub url: String,
}

/// A code as it was typed.
#[derive(Debug, Clone)]
pub struct TypedCode {
    pub typed: String,
    /// What the clocks of devices show: the portal's own may stand in another year, in a demonstration.
    pub at: At,
}

/// A sign-in whose second factor is still to come.
#[derive(Debug, Clone)]
pub struct HalfSession {
    pub id: HalfSessionId,
    pub user: User,
    /// Where the person goes on; empty for none.
    pub next: String,
}

string_enum! {
    /// How a reset ended.
    pub enum ResetOutcome {
        Done = "done" => text::RESET_DONE,
        /// By the owner of the account.
        Refused = "refused" => text::RESET_REFUSED,
        /// A factor was used before the day was over.
        Used = "used" => text::RESET_USED,
        /// By the committee.
        TakenBack = "taken_back" => text::RESET_TAKEN_BACK,
    }
}

/// A chair lets somebody in who lost every factor.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = factor_resets)]
pub struct Reset {
    pub id: FactorResetId,
    pub user_id: UserId,
    pub asked_by: UserId,
    /// Why, and how the person was recognised.
    pub reason: String,
    pub asked_at: At,
    /// When it takes effect.
    pub due_at: At,
    /// None while it waits.
    pub outcome: Option<ResetOutcome>,
    pub settled_at: Option<At>,
}

/// What a chair asks.
#[derive(Debug, Clone)]
pub struct NewReset {
    pub user: UserId,
    pub reason: String,
}
