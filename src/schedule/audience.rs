//! Whom a moved stage concerns, and their letter.

use std::collections::BTreeMap;

use super::model::{BeforeMoving, MovedStage};
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::ids::JurorId;
use crate::judging;
use crate::notifications::letters::schedule::{MovedTimes, StagesMoved};
use crate::notifications::{Mail, Recipient};
use crate::registration;

/// Entrants for what they register, send and await; jurors for what they judge. Each address once; nobody while the
/// edition is a draft.
pub(super) fn concerned(
    conn: &mut Conn,
    edition: &Edition,
    stages: &[MovedStage],
) -> Result<Vec<Recipient>, Fault> {
    if edition.is_draft() {
        return Ok(Vec::new());
    }
    use PhaseKey::{Intake, Judging, Presentation, Registration, Results};
    let any = |of: &[PhaseKey]| stages.iter().any(|stage| of.contains(&stage.key));
    let mut found: BTreeMap<String, Recipient> = BTreeMap::new();
    if any(&[Registration, Intake, Presentation, Results]) {
        for person in registration::live_recipients(conn, edition.id)? {
            found.entry(person.to.email.to_lowercase()).or_insert(person.to);
        }
    }
    if any(&[Judging, Presentation, Results]) {
        let jury = judging::jurors(conn, edition.id)?;
        let seated: Vec<JurorId> =
            jury.iter().filter(|line| line.status.is_seated()).map(|line| line.id).collect();
        for (_, to) in judging::juror_recipients(conn, &seated)? {
            found.entry(to.email.to_lowercase()).or_insert(to);
        }
    }
    Ok(found.into_values().collect())
}

/// The letter of a move; none while the edition is a draft.
pub(super) fn letter(edition: &Edition, before: &BeforeMoving) -> Option<Mail> {
    let times = |stage: &MovedStage| MovedTimes {
        name: stage.name.clone(),
        opens_at: stage.after.opens_at.filter(|_| stage.after.opens_at != stage.before.opens_at),
        closes_at: stage.after.closes_at.filter(|_| stage.after.closes_at != stage.before.closes_at),
    };
    (!edition.is_draft()).then(|| {
        Mail::StagesMoved(StagesMoved {
            edition: edition.short_title(),
            stages: before.stages.iter().map(times).collect(),
            reason: before.asked.reason.clone(),
            path: format!("/{}", edition.slug),
        })
    })
}
