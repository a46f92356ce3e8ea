//! Whoever lost every factor asks the chairs of the committee, from the page of the second step.

use crate::accounts::second_factor::model::HalfSession;
use crate::accounts::{Permission, committee_recipients};
use crate::db::{Fault, Tx};
use crate::notifications::letters::factor::FactorHelpAsked;
use crate::notifications::{self, About, Mail};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpAsked {
    Sent,
    /// The chairs were written to about this account today.
    SentBefore,
    /// Nobody heads the committee.
    Nobody,
}

/// Writes to the chairs, once a day and account. `page` is where they begin a reset.
///
/// # Errors
/// Our own failures only.
pub fn ask_for_help(tx: &mut Tx<'_>, half: &HalfSession, page: &str) -> Result<HelpAsked, Fault> {
    let chairs: Vec<_> = committee_recipients(tx.conn, Permission::Team)?
        .into_iter()
        .filter(|chair| chair.email != half.user.email)
        .collect();
    let mail = Mail::FactorHelpAsked(FactorHelpAsked {
        name: half.user.name.clone(),
        email: half.user.email.clone(),
        path: page.to_owned(),
    });
    let (user, day) = (half.user.id, tx.now.unix_seconds() / 86_400);
    let mut outcome = HelpAsked::Nobody;
    for chair in &chairs {
        let key = format!("factor-help:{user}:{day}:{}", chair.email);
        let new = notifications::send_once(tx, chair, &mail, &About::portal().by(user), &key)?;
        outcome = if new { HelpAsked::Sent } else { HelpAsked::SentBefore };
    }
    Ok(outcome)
}
