//! What the makers of a work are told about a decision.

use super::model::{DecisionGround, Verdict};
use super::revision::{NumberedItem, numbered, rules};
use super::store::Entered;
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::UserId;
use crate::notifications::letters::verdict::{
    AwardRevoked, Decided, DecisionReopened, Ground, RevisionPoint, RevisionRequested, WorkAccepted,
    WorkDisqualified, WorkFailed,
};
use crate::notifications::{self, Content, Mail, Recipient};
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

/// The letter about a decision that is not taken yet, as one of its readers would get it: subject and content.
#[must_use]
pub fn draft_letter(
    edition: &Edition,
    work: &Work,
    verdict: Verdict,
    ground: &DecisionGround<'_>,
    reader: &Recipient,
) -> (String, Content) {
    let (_, letter) = mail(edition, work, &Entered::new(verdict, *ground)).written();
    let about = edition.about();
    (letter.subject.get(reader.lang).to_owned(), letter.to(reader, &about.head))
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
            let ground = Ground { reason: introduction(entered), ..ground };
            let items = items(edition, &work.path, entered);
            Mail::RevisionRequested(RevisionRequested { work, ground, items, due })
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

/// The reason, where the items do not say the same.
fn introduction(entered: &Entered<'_>) -> String {
    rules::introduction(entered.ground.reason, entered.ground.items.iter()).to_owned()
}

/// Each item with the address of its field.
fn items(edition: &Edition, path: &str, entered: &Entered<'_>) -> Vec<RevisionPoint> {
    let point = |NumberedItem { number, item }: NumberedItem<'_>| RevisionPoint {
        about: item.about.name(),
        todo: item.todo.clone(),
        rule: (!item.rule.is_empty()).then(|| edition.settings.rule_named(&item.rule)),
        path: format!("{path}{}", rules::path(number, item)),
    };
    numbered(entered.ground.items).map(point).collect()
}
