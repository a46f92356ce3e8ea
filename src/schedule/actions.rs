//! Verbs on the schedule.

use super::model::{BeforeMoving, MoveRequest, MovedStage, Pending, StageMove, StageTimes, Weighed};
use super::problem::MoveProblem;
use super::store::{self, StoredMove};
use super::{audience, rules};
use crate::accounts::{Committee, Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, SecondProblem};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{EditionId, UserId};
use crate::merge::{FormValues, Origin, Stored, merge};
use crate::notifications;
use crate::secrets::sha256_hex;

/// The times of a stage with the version that a form of them is typed over.
///
/// # Errors
/// Our own failures only.
pub fn stage_values(conn: &mut Conn, edition: EditionId, stage: PhaseKey) -> db::Result<(i64, FormValues)> {
    let stored = store::find(conn, edition, stage)?;
    Ok((stored.version, stored.times().values()))
}

/// What a form of times asks for, held against what others moved meanwhile.
///
/// # Errors
/// Why the stages cannot move so.
pub fn before_moving(
    conn: &mut Conn,
    edition: &Edition,
    who: &Committee,
    request: &MoveRequest,
    now: At,
) -> Result<Weighed, MoveProblem> {
    edition.phase(request.asked.stage).ok_or(MoveProblem::NoSuchStage)?;
    let stored = store::find(conn, edition.id, request.asked.stage)?;
    let values = stored.times().values();
    let mut sent = request.asked.times.values();
    request.left.iter().for_each(|name| sent.copy(name, &values));
    let met = Stored { version: stored.version, values: &values, edits: &stored.edits };
    let mut merged = merge(met, &sent, &request.origin, who.person().user_id());
    merged.reopen(&request.undecided, &values);
    if !merged.conflicts.is_empty() {
        let last = merged.conflicts.iter().find_map(|name| stored.edits.of(name));
        return Ok(Weighed::Differs {
            stored: stored.times(),
            version: stored.version,
            by: last.map(|edit| (edit.by, edit.at)),
            fields: merged.conflicts,
        });
    }
    let (sent, changed) = (request.asked.times, |name| merged.changed.iter().any(|changed| changed == name));
    let times = StageTimes {
        opens_at: if changed("opens_at") { sent.opens_at } else { stored.opens_at },
        closes_at: if changed("closes_at") { sent.closes_at } else { stored.closes_at },
    };
    let asked = StageMove { times, ..request.asked.clone() };
    Ok(Weighed::Ready(Box::new(weigh(conn, edition, asked, now)?)))
}

fn weigh(conn: &mut Conn, edition: &Edition, asked: StageMove, now: At) -> Result<BeforeMoving, MoveProblem> {
    let stages = rules::planned(edition, &asked, now)?;
    let reopens = edition.phase(asked.stage).is_some_and(|stage| rules::reopens(stage, now));
    let letters = audience::concerned(conn, edition, &stages)?.len();
    let requests = approvals::requests(conn, edition, ProtectedAct::ReopenStage, asked.stage.as_str())?;
    let said = serde_json::to_string(&(&asked, &stages)).map_err(Fault::unwritable)?;
    Ok(BeforeMoving { asked, stages, reopens, letters, requests, fingerprint: sha256_hex(&said) })
}

/// The newest open request to open a stage again, as things stand now.
///
/// # Errors
/// Our own failures only.
pub fn pending(conn: &mut Conn, edition: &Edition, stage: PhaseKey, now: At) -> db::Result<Option<Pending>> {
    let requests = approvals::requests(conn, edition, ProtectedAct::ReopenStage, stage.as_str())?;
    let Some(request) = requests.open.into_iter().next() else { return Ok(None) };
    let asked: StageMove = serde_json::from_str(&request.details).map_err(Fault::unreadable)?;
    Ok(Some(Pending { before: weigh(conn, edition, asked, now), request }))
}

fn asked<'a>(edition: &'a Edition, before: &'a BeforeMoving, page: &'a str) -> Asked<'a> {
    Asked {
        edition,
        act: ProtectedAct::ReopenStage,
        subject: before.asked.stage.as_str(),
        fingerprint: &before.fingerprint,
        page,
    }
}

/// Moves the stages as they were `shown`. A stage that has closed moves only where the edition does without a second
/// member.
///
/// # Errors
/// A refusal in words: the times cannot be, somebody else moved them, the schedule is not as shown, or it takes two.
pub fn move_stage(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    request: &MoveRequest,
    shown: &str,
) -> Result<(), MoveProblem> {
    let (edition, before) = as_shown(tx, who, edition, request, shown)?;
    if before.reopens && edition.settings.approval.second_member {
        return Err(SecondProblem::NotAsked.into());
    }
    apply(tx, who, &edition, &before, &request.origin)
}

/// One member wants a stage opened again; another one does it.
///
/// # Errors
/// As for `move_stage`.
pub fn ask_move(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    request: &MoveRequest,
    shown: &str,
) -> Result<(), MoveProblem> {
    let (edition, before) = as_shown(tx, who, edition, request, shown)?;
    ask(tx, who, &edition, &before)
}

/// Opens a stage again exactly as another member asked for it.
///
/// # Errors
/// As for `move_stage`; nobody else asked for exactly this.
pub fn confirm_move(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    stage: PhaseKey,
    fingerprint: &str,
) -> Result<(), MoveProblem> {
    let (edition, before) = pending_as_shown(tx, edition, stage, fingerprint)?;
    approvals::second(tx, who, asked(&edition, &before, ""))?;
    apply(tx, who, &edition, &before, &Origin::default())
}

/// Approves a request anew after the schedule has changed under it.
///
/// # Errors
/// As for `move_stage`; there is no such request.
pub fn ask_again(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    stage: PhaseKey,
    fingerprint: &str,
) -> Result<(), MoveProblem> {
    let (edition, before) = pending_as_shown(tx, edition, stage, fingerprint)?;
    ask(tx, who, &edition, &before)
}

fn ask(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    before: &BeforeMoving,
) -> Result<(), MoveProblem> {
    let page = format!("/tahapan/{}", before.asked.stage.as_str());
    let details = serde_json::to_string(&before.asked).map_err(Fault::unwritable)?;
    Ok(approvals::ask(tx, who, asked(edition, before, &page), &details)?)
}

/// The edition, locked, with the newest request if it still stands as it was shown.
fn pending_as_shown(
    tx: &mut Tx<'_>,
    edition: EditionId,
    stage: PhaseKey,
    fingerprint: &str,
) -> Result<(Edition, BeforeMoving), MoveProblem> {
    let edition = editions::lock(tx, edition)?;
    let found = pending(tx.conn, &edition, stage, tx.now)?.ok_or(SecondProblem::NotAsked)?;
    let before = found.before?;
    if before.fingerprint == fingerprint { Ok((edition, before)) } else { Err(MoveProblem::Changed) }
}

/// The edition, locked, with what is asked for if it still stands as it was shown.
fn as_shown(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    request: &MoveRequest,
    shown: &str,
) -> Result<(Edition, BeforeMoving), MoveProblem> {
    let edition = editions::lock(tx, edition)?;
    match before_moving(tx.conn, &edition, who, request, tx.now)? {
        Weighed::Ready(before) if before.fingerprint == shown => Ok((edition, *before)),
        _ => Err(MoveProblem::Changed),
    }
}

fn apply(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    before: &BeforeMoving,
    origin: &Origin,
) -> Result<(), MoveProblem> {
    for stage in &before.stages {
        keep(tx, who.person().user_id(), Kept { edition, stage, reason: &before.asked.reason, origin })?;
    }
    let about = edition.about().by(who.person().user_id());
    if let Some(mail) = audience::letter(edition, before) {
        for to in audience::concerned(tx.conn, edition, &before.stages)? {
            notifications::send(tx, &to, &mail, &about)?;
        }
    }
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "edition.stages_moved", subject);
    record.reason = &before.asked.reason;
    record.details = serde_json::json!({ "stages": before.stages, "reopened": before.reopens });
    Ok(audit::record(tx, &record)?)
}

/// A stage with its new times, and where they come from.
struct Kept<'a> {
    edition: &'a Edition,
    stage: &'a MovedStage,
    reason: &'a str,
    origin: &'a Origin,
}

fn keep(tx: &mut Tx<'_>, by: UserId, kept: Kept<'_>) -> Result<(), Fault> {
    let Kept { edition, stage, reason, origin } = kept;
    let mut stored = store::find(tx.conn, edition.id, stage.key)?;
    let (old, new) = (stage.before.values(), stage.after.values());
    let changed: Vec<String> = ["opens_at", "closes_at"]
        .into_iter()
        .filter(|name| old.text(name) != new.text(name))
        .map(str::to_owned)
        .collect();
    stored.edits.note(&changed, by, tx.now, origin);
    // Nobody relied on the times of a draft, and a stage that is back where it was has not moved.
    let announced = Some(stored.announced()).filter(|first| *first != stage.after && !edition.is_draft());
    let moved = StoredMove {
        times: stage.after,
        version: stored.version + 1,
        edits: &stored.edits,
        announced,
        reason,
    };
    store::update(tx, edition.id, stage.key, &moved)?;
    Ok(())
}
