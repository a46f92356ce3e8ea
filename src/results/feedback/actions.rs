//! Deciding on comments, and reading the result of one's own work.

use super::model::OwnResult;
use super::problem::ReviewProblem;
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition, Feedback};
use crate::ids::{AssignmentId, EditionId, WorkId};
use crate::results::panel;

/// Lets makers read comments, or keeps them back; how many were decided on comes back. It can be decided anew at any time.
///
/// # Errors
/// The sheets are not sealed, or nothing was chosen.
pub fn review_comments(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    chosen: &[AssignmentId],
    shown: bool,
) -> Result<usize, ReviewProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.sealed_at.is_none() {
        return Err(ReviewProblem::NotSealed);
    }
    let chosen = store::own(tx.conn, edition.id, chosen)?;
    if chosen.is_empty() {
        return Err(ReviewProblem::NothingChosen);
    }
    store::put(tx, &chosen, shown, who.person().user_id())?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "comments.reviewed", subject);
    record.details = serde_json::json!({ "sheets": chosen, "shown": shown });
    audit::record(tx, &record)?;
    Ok(chosen.len())
}

/// The result of a work as its makers may see it; none before the result is public.
///
/// # Errors
/// Our own failures only.
pub fn own_result(conn: &mut Conn, edition: &Edition, work: WorkId) -> Result<Option<OwnResult>, Fault> {
    if !edition.is_published() {
        return Ok(None);
    }
    Ok(Some(match edition.settings.judging.feedback {
        Feedback::Nothing => OwnResult::default(),
        Feedback::Points => OwnResult { panel: panel(conn, work, None)?, comments: Vec::new() },
        Feedback::Comments => {
            OwnResult { panel: panel(conn, work, None)?, comments: store::shown(conn, work)? }
        }
    }))
}
