//! The one transaction of a rotation.

use crate::accounts::second_factor;
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::judging;
use crate::kept_forms;
use crate::keys::{self, Purpose};
use crate::registration;
use crate::secrets::Seal;
use crate::webhooks;

/// How many values were sealed anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Resealed {
    /// Employee numbers of entrants, jurors and people proposed as jurors.
    pub numbers: usize,
    /// Registrations begun, and forms kept for people who were signed out.
    pub forms: usize,
    /// Secrets of webhooks and of authenticator apps.
    pub secrets: usize,
    /// Keys of earlier rotations.
    pub keys: usize,
}

/// Seals everything for another key, which is the database's from then on.
///
/// # Errors
/// Our own failures, a value that the present key does not open among them; then nothing is changed.
pub fn rotate(tx: &mut Tx<'_>, to: &Seal) -> Result<Resealed, Fault> {
    let numbers = registration::reseal_numbers(tx, to)? + judging::reseal_numbers(tx, to)?;
    let forms = registration::reseal_drafts(tx, to)? + kept_forms::reseal(tx, to)?;
    let secrets = webhooks::reseal(tx, to)? + second_factor::reseal(tx, to)?;
    let keys = keys::reseal_retired(tx, to)?;
    let done = Resealed { numbers, forms, secrets, keys };
    let mut record = Record::of_portal(None, "portal.key_rotated", Subject::new("portal", 0));
    record.details = serde_json::json!({
        "before": tx.seal.check_value(), "after": to.check_value(),
        "numbers": numbers, "forms": forms, "secrets": secrets, "keys": keys,
    });
    // The last line that the old key holds.
    audit::record(tx, &record)?;
    let end = audit::end(tx.conn)?;
    keys::retire(tx, Purpose::Trail, end.line, to)?;
    keys::retire(tx, Purpose::Anchors, 0, to)?;
    keys::retire(tx, Purpose::Credentials, 0, to)?;
    keys::retire(tx, Purpose::RecoveryCodes, 0, to)?;
    keys::put_check_value(tx, to)?;
    Ok(done)
}
