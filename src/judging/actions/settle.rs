//! Conflicts that come to light after works were given out: two names turn out to be one institution, a member's
//! number or address turns out to be a juror's (R30).

use std::collections::BTreeMap;

use super::refill::refill;
use crate::audit::{self, Record, Subject};
use crate::db::{self, Tx};
use crate::editions;
use crate::i18n::Text;
use crate::ids::EditionId;
use crate::judging::model::{ConflictGround, RecusalReason};
use crate::judging::store::{self, Changed, Clash};
use crate::judging::text;

/// Sets aside every sheet, final ones included, whose juror must not judge its work as things stand since the
/// change, and finds other jurors: routing refuses to plan around a score that must not be given. Sealed
/// editions stay as they are. The number of sheets set aside comes back; works that find nobody show up in the
/// committee's progress. Safe to run twice.
///
/// # Errors
/// Only our own failures.
pub fn settle_conflicts(tx: &mut Tx<'_>, changed: Changed) -> db::Result<usize> {
    let mut found: BTreeMap<EditionId, Vec<Clash>> = BTreeMap::new();
    for clash in store::clashes(tx.conn, changed)? {
        found.entry(clash.edition).or_default().push(clash);
    }
    let mut settled = 0;
    for (id, clashes) in found {
        let edition = editions::lock(tx, id)?;
        if edition.sealed_at.is_some() {
            continue;
        }
        let mut works = Vec::new();
        for clash in clashes {
            if set_aside(tx, &clash)? {
                settled += 1;
                works.extend(clash.work);
            }
        }
        refill(tx, &edition, &works)?;
    }
    Ok(settled)
}

/// False if the sheet moved on meanwhile; the next run sees it as it is then.
fn set_aside(tx: &mut Tx<'_>, clash: &Clash) -> db::Result<bool> {
    let (reason, words) = found(clash.ground);
    if store::recuse_sheet(tx, clash.id, clash.status, reason, words.id)? == 0 {
        return Ok(false);
    }
    audit::record(
        tx,
        &Record {
            edition: Some(clash.edition),
            actor: None,
            actor_name: "portal",
            act: "assignment.recused",
            subject: Subject::new("assignment", clash.id.0),
            reason: words.id,
            details: serde_json::json!({ "work": clash.work, "from": clash.status }),
        },
    )?;
    Ok(true)
}

fn found(ground: ConflictGround) -> (RecusalReason, Text) {
    match ground {
        ConflictGround::Institution => (RecusalReason::Institution, text::CONFLICT_FOUND),
        ConflictGround::Involved => (RecusalReason::Involved, text::CONFLICT_OWN),
        ConflictGround::Named => (RecusalReason::Involved, text::CONFLICT_NAMED),
    }
}
