//! What the makers of a work are told about a decision.

use super::model::Verdict;
use super::store::Entered;
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::UserId;
use crate::notifications::letters::verdict::{
    AwardRevoked, Decided, DecisionReopened, Ground, RevisionRequested, WorkAccepted, WorkDisqualified,
    WorkFailed,
};
use crate::notifications::{self, Mail};
use crate::registration;
use crate::works::Work;

/// Writes to everybody who takes part in the entry.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    by: UserId,
    edition: &Edition,
    held: &Work,
    entered: &Entered<'_>,
) -> Result<(), Fault> {
    let mail = mail(edition, held, entered);
    let about = edition.about().by(by).work(held.id).with(entered.hold);
    for maker in registration::recipients(tx.conn, &[held.entry_id])? {
        notifications::send(tx, &maker.to, &mail, &about)?;
    }
    Ok(())
}

fn mail(edition: &Edition, held: &Work, entered: &Entered<'_>) -> Mail {
    let work = Decided {
        number: held.label().to_owned(),
        title: held.content.title.clone(),
        path: format!("/{}/peserta/{}/karya/{}", edition.slug, held.entry_id, held.id),
    };
    let ground = Ground {
        rule: edition.settings.rule_named(entered.ground.rule),
        reason: entered.ground.reason.to_owned(),
    };
    match (entered.verdict, entered.ground.due_at) {
        (Verdict::Accepted, _) => Mail::WorkAccepted(WorkAccepted(work)),
        (Verdict::RevisionRequested, Some(due)) => {
            Mail::RevisionRequested(RevisionRequested { work, ground, due })
        }
        (Verdict::Disqualified, _) => Mail::WorkDisqualified(WorkDisqualified { work, ground }),
        (Verdict::Reopened | Verdict::Restored, _) => {
            Mail::DecisionReopened(DecisionReopened { work, reason: ground.reason })
        }
        (Verdict::Revoked, _) => Mail::AwardRevoked(AwardRevoked { work, ground }),
        (Verdict::RevisionRequested, None) | (Verdict::Failed, _) => {
            Mail::WorkFailed(WorkFailed { work, ground })
        }
    }
}
