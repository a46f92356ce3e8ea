//! What the makers of a work are told about a decision.

use diesel::QueryResult;

use super::model::Verdict;
use super::store::{self, Entered};
use crate::db::Tx;
use crate::editions::Edition;
use crate::notifications::{self, Mail};
use crate::works::Work;

/// Writes to everybody who takes part in the entry.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    edition: &Edition,
    held: &Work,
    entered: &Entered<'_>,
) -> QueryResult<()> {
    let mail = mail(edition, held, entered);
    for maker in store::makers(tx.conn, held.entry_id)? {
        notifications::send(tx, &maker, &mail)?;
    }
    Ok(())
}

fn mail(edition: &Edition, held: &Work, entered: &Entered<'_>) -> Mail {
    let path = format!("/{}/peserta/{}/karya/{}", edition.slug, held.entry_id, held.id);
    let (number, title) = (held.label().to_owned(), held.content.title.clone());
    let (rule, reason) = (entered.ground.rule.to_owned(), entered.ground.reason.to_owned());
    match (entered.verdict, entered.ground.due_at) {
        (Verdict::Accepted, _) => Mail::WorkAccepted { number, title, path },
        (Verdict::RevisionRequested, Some(due)) => {
            Mail::RevisionRequested { number, title, rule, reason, due, path }
        }
        (Verdict::Disqualified, _) => Mail::WorkDisqualified { number, title, rule, reason, path },
        (Verdict::RevisionRequested, None) | (Verdict::Failed, _) => {
            Mail::WorkFailed { number, title, rule, reason, path }
        }
    }
}
