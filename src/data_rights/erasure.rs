//! Erasing: what a person asked to be erased, and what retention does by itself.

use serde_json::json;

use super::problem::DecideProblem;
use super::{rules, store, text};
use crate::accounts;
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions;
use crate::i18n::Lang;
use crate::ids::{EditionId, UserId};
use crate::judging;
use crate::registration;

/// The act under which retention stands in the trail.
pub(super) const RETENTION_ACT: &str = "retention.carried_out";

/// Erases a person: the account cannot be used any more, numbers, phones and addresses go. The name stays with works that
/// were judged, since results and documents are an archive.
///
/// # Errors
/// The person takes part in a running edition, or has a part in running one.
pub(super) fn erase(tx: &mut Tx<'_>, user: UserId) -> Result<(), DecideProblem> {
    if let Some(edition) = store::running_part(tx.conn, user)? {
        return Err(DecideProblem::TakesPart(edition));
    }
    if accounts::is_on_committee(tx.conn, user)? || judging::judges_anywhere(tx.conn, user)? {
        return Err(DecideProblem::Serves);
    }
    let own = store::places(tx.conn, user)?;
    let unjudged = store::unjudged(tx.conn, &own)?;
    store::erase_contacts(tx, &own)?;
    store::erase_names(tx, &unjudged)?;
    store::erase_receipts_of(tx, user)?;
    registration::delete_drafts_of(tx, user)?;
    Ok(accounts::erase(tx, user, text::ERASED_NAME.get(Lang::Id))?)
}

/// What retention demands: of editions whose time is over, employee numbers, phones and addresses go, and the names of people
/// whose works were not judged; registrations that were begun and left lying go as well. How many people came under it comes back; done twice, it does nothing.
///
/// # Errors
/// Our own failures only.
pub fn carry_out_retention(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    registration::delete_old_drafts(tx)?;
    let mut all = 0;
    for edition in editions::list(tx.conn)? {
        if !rules::retention_is_over(&edition, tx.now) {
            continue;
        }
        let erased = of_edition(tx, edition.id)?;
        if erased > 0 {
            let subject = Subject::new("edition", edition.id.0);
            let line = Record::of_portal(Some(edition.id), RETENTION_ACT, subject);
            audit::record(tx, &Record { details: json!({ "people": erased }), ..line })?;
        }
        all += erased;
    }
    Ok(all)
}

fn of_edition(tx: &mut Tx<'_>, edition: EditionId) -> Result<usize, Fault> {
    let kept = store::kept(tx.conn, edition)?;
    let unjudged = store::unjudged(tx.conn, &kept)?;
    store::erase_contacts(tx, &kept)?;
    store::erase_names(tx, &unjudged)?;
    store::erase_receipts_in(tx, edition)?;
    Ok(kept.len())
}
