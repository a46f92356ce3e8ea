//! What is left of every change to a factor or another way in: a line of the trail, and a letter to the owner of the account.

use serde_json::Value;

use super::User;
use crate::audit::{self, Record, Subject};
use crate::db::{self, Tx};
use crate::notifications::letters::factor::{FactorChanged, FactorNews};
use crate::notifications::{self, About, Mail};

/// A line of the trail with the account as the actor and the subject.
pub(super) fn note(tx: &mut Tx<'_>, user: &User, act: &'static str, details: Value) -> db::Result<()> {
    let record = Record {
        edition: None,
        actor: Some(user.id),
        actor_name: &user.name,
        act,
        subject: Subject::new("user", user.id.0),
        reason: "",
        details,
    };
    audit::record(tx, &record)
}

/// Tells the owner of an account what happened to its ways in.
pub(super) fn tell(tx: &mut Tx<'_>, user: &User, news: FactorNews) -> db::Result<()> {
    let mail = Mail::FactorChanged(FactorChanged { news, at: tx.now });
    notifications::send(tx, &user.recipient(), &mail, &About::portal())
}
