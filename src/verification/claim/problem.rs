//! Why a member does not decide on a work now.

use super::model::Claim;
use crate::clock::At;
use crate::i18n::{Lang, Message, date_time};
use crate::ids::UserId;
use crate::say;

/// Another member is verifying the work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("held by {name}")]
pub struct Held {
    pub name: String,
    /// When its time runs out.
    pub expires_at: At,
    /// When it was taken over from the one who asks.
    pub taken_over_at: Option<At>,
}

impl Held {
    /// What stands against `me`.
    #[must_use]
    pub fn of(claim: &Claim, me: UserId) -> Self {
        Self {
            name: claim.name.clone(),
            expires_at: claim.expires_at,
            taken_over_at: (claim.taken_from == Some(me)).then_some(claim.taken_at),
        }
    }

    /// The sentence for the member.
    #[must_use]
    pub fn message(&self) -> Message {
        let name = &self.name;
        let (sampai, until) = (date_time(self.expires_at, Lang::Id), date_time(self.expires_at, Lang::En));
        match self.taken_over_at {
            None => say!(
                "{name} sedang memverifikasi karya ini, paling lama sampai {sampai}.",
                "{name} is verifying this work, until {until} at the latest."
            ),
            Some(at) => {
                let (kapan, when) = (date_time(at, Lang::Id), date_time(at, Lang::En));
                say!(
                    "{name} mengambil alih verifikasi karya ini dari Anda pada {kapan}.",
                    "{name} took this work over from you on {when}."
                )
            }
        }
    }
}
