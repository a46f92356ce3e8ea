//! Ending a trial.

use super::problem::TrialProblem;
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::Tx;
use crate::editions::{self, Edition};
use crate::ids::EditionId;

/// Wipes what a trial left; the edition is a draft again.
///
/// # Errors
/// It is no trial, or another word was typed than the edition's.
pub fn end(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    id: EditionId,
    typed: &str,
) -> Result<(), TrialProblem> {
    let edition = editions::lock(tx, id)?;
    wipe(tx, who, &edition, typed)
}

/// Wipes what a trial left and announces the edition.
///
/// # Errors
/// As for `end`; or the settings contradict each other.
pub fn go_live(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    id: EditionId,
    typed: &str,
) -> Result<(), TrialProblem> {
    end(tx, who, id, typed)?;
    Ok(editions::make_public(tx, who, id)?)
}

fn wipe(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    typed: &str,
) -> Result<(), TrialProblem> {
    if !edition.is_trial() {
        return Err(TrialProblem::NoTrial);
    }
    if typed != edition.slug {
        return Err(TrialProblem::OtherWord);
    }
    let left = store::leftovers(tx.conn, edition.id)?;
    store::wipe(tx, edition.id)?;
    editions::end_trial(tx, edition.id)?;
    let mut record =
        who.person().record(Some(edition.id), "edition.trial_ended", Subject::new("edition", edition.id.0));
    record.details = serde_json::json!(left);
    Ok(audit::record(tx, &record)?)
}
