//! Entering, confirming and taking back a decision of the jury.

use super::model::{NewDecision, PlenaryDecision, Resolution, Wish};
use super::problem::{ConfirmProblem, EnterProblem, WithdrawProblem};
use super::rules;
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, PlenaryId};
use crate::results::RankingProblem;
use crate::results::actions::{Contest, contest, contest_before};
use crate::results::outcome::RankedWork;

/// What the plenary's desk shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Groups of works that no computed step separates, best first; none once the result is public.
    pub ties: Vec<Vec<String>>,
    /// Works taken out whose place is not decided yet.
    pub vacancies: Vec<String>,
    /// The work that would move up.
    pub next: Option<String>,
    /// Every decision, the oldest first.
    pub decisions: Vec<PlenaryDecision>,
}

/// The desk of an edition whose sheets are sealed.
///
/// # Errors
/// `NotSealed`, or our own failures.
pub fn desk(conn: &mut Conn, edition: &Edition) -> Result<Desk, RankingProblem> {
    let decisions = store::list_decisions(conn, edition.id)?;
    let now = contest(conn, edition)?;
    let ties = if edition.is_published() { Vec::new() } else { rules::ties(&now.placed) };
    let undecided = |work: &String| !rules::is_decided(&decisions, work);
    let vacancies = taken_out(conn, edition, &now)?.into_iter().filter(undecided).collect();
    Ok(Desk { ties, vacancies, next: next(edition, &now, &decisions), decisions })
}

/// Decisions that count, the oldest first.
pub(in crate::results) fn counting(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<PlenaryDecision>> {
    let decisions = store::list_decisions(conn, edition)?;
    Ok(decisions.into_iter().filter(PlenaryDecision::counts).collect())
}

/// Enters a decision. It counts at once unless it departs from the order as it stands.
///
/// # Errors
/// Which of these stands against it.
pub fn enter(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    new: &NewDecision,
) -> Result<PlenaryId, EnterProblem> {
    let edition = editions::lock(tx, edition)?;
    rules::check_minutes(&new.minutes, tx.now)?;
    let (resolution, departs) = resolve(tx.conn, &edition, &new.wish)?;
    let by = who.person().user_id();
    let entry =
        store::Entry { edition: edition.id, by, resolution: &resolution, departs, minutes: &new.minutes };
    let id = store::insert_decision(tx, &entry)?;
    let mut record = who.person().record(Some(edition.id), "plenary.entered", Subject::new("plenary", id.0));
    record.reason = &new.minutes.reason;
    record.details = serde_json::json!({
        "resolution": resolution, "minutes": new.minutes.reference, "departs": departs,
    });
    audit::record(tx, &record)?;
    Ok(id)
}

fn resolve(conn: &mut Conn, edition: &Edition, wish: &Wish) -> Result<(Resolution, bool), EnterProblem> {
    let now = contest(conn, edition)?;
    match wish {
        Wish::Order(_) | Wish::Departure(_) if edition.is_published() => Err(EnterProblem::Published),
        Wish::Order(works) => {
            if !rules::is_tie(&rules::ties(&now.placed), works) {
                return Err(EnterProblem::NotTied { works: works.clone() });
            }
            Ok((Resolution::Order { works: works.clone() }, !rules::stands(&now.placed, works)))
        }
        Wish::Departure(works) => {
            if !rules::are_placed(&now.placed, works) {
                return Err(EnterProblem::NotPlaced { works: works.clone() });
            }
            if rules::stands(&now.placed, works) {
                return Err(EnterProblem::Stands);
            }
            Ok((Resolution::Departure { works: works.clone() }, true))
        }
        Wish::Vacancy(work, up) => vacancy(conn, edition, &now, work, *up),
    }
}

fn vacancy(
    conn: &mut Conn,
    edition: &Edition,
    now: &Contest,
    work: &String,
    up: bool,
) -> Result<(Resolution, bool), EnterProblem> {
    let decisions = store::list_decisions(conn, edition.id)?;
    if rules::is_decided(&decisions, work) {
        return Err(EnterProblem::Decided);
    }
    if !taken_out(conn, edition, now)?.contains(work) {
        return Err(EnterProblem::NoVacancy { work: work.clone() });
    }
    let next = next(edition, now, &decisions);
    if up && next.is_none() {
        return Err(EnterProblem::NobodyNext);
    }
    let moves_up = next.filter(|_| up);
    let departs = rules::vacancy_departs(edition.is_published(), up);
    Ok((Resolution::Vacancy { taken_out: work.clone(), moves_up }, departs))
}

/// Works that were taken out and would be, or were, among the awarded.
fn taken_out(conn: &mut Conn, edition: &Edition, now: &Contest) -> Result<Vec<String>, RankingProblem> {
    if edition.is_published() {
        return Ok(now.gone.clone());
    }
    let with_all = contest_before(conn, edition)?;
    let awarded = with_all.into_iter().take(now.award_size).map(|row| row.work);
    Ok(awarded.filter(|number| now.excluded.contains(number)).collect())
}

/// Before the announcement the list closes up by itself, and its last work is the one that moved up; after it
/// the first work below the list that did not move up before.
fn next(edition: &Edition, now: &Contest, decisions: &[PlenaryDecision]) -> Option<String> {
    if !edition.is_published() {
        return now.placed.get(..now.award_size).unwrap_or(&now.placed).last().map(|row| row.work.clone());
    }
    let moved = |number: &&String| {
        decisions.iter().filter(|decision| decision.withdrawn_at.is_none()).any(|decision| {
            matches!(&decision.resolution, Resolution::Vacancy { moves_up: Some(up), .. } if up == *number)
        })
    };
    let below = |number: &&String| !now.published.contains(*number) && now.competing.contains(*number);
    now.placed.iter().map(|row| &row.work).find(|number| below(number) && !moved(number)).cloned()
}

/// Confirms a decision that departs from the order: by another member than the one who entered it, and only while
/// it still says something about the ranking as it is.
///
/// # Errors
/// `SameMember`, `NotWaiting` or `Outdated`.
pub fn confirm(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: PlenaryId,
) -> Result<(), ConfirmProblem> {
    let edition = editions::lock(tx, edition)?;
    let decision = waiting(tx.conn, &edition, id)?;
    let me = who.person().user_id();
    if decision.recorded_by == me {
        return Err(ConfirmProblem::SameMember);
    }
    if !fits(tx.conn, &edition, &decision)? {
        return Err(ConfirmProblem::Outdated);
    }
    if store::confirm_decision(tx, edition.id, id, me)? == 0 {
        return Err(WithdrawProblem::NotWaiting.into());
    }
    let mut record =
        who.person().record(Some(edition.id), "plenary.confirmed", Subject::new("plenary", id.0));
    record.reason = &decision.minutes.reason;
    record.details = serde_json::json!({ "recorded_by": decision.recorded_by, "confirmed_by": me });
    Ok(audit::record(tx, &record)?)
}

/// Takes back a decision that waits for its second member.
///
/// # Errors
/// `NotWaiting`.
pub fn withdraw(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: PlenaryId,
) -> Result<(), WithdrawProblem> {
    let edition = editions::lock(tx, edition)?;
    waiting(tx.conn, &edition, id)?;
    if store::withdraw_decision(tx, edition.id, id, who.person().user_id())? == 0 {
        return Err(WithdrawProblem::NotWaiting);
    }
    Ok(audit::record(
        tx,
        &who.person().record(Some(edition.id), "plenary.withdrawn", Subject::new("plenary", id.0)),
    )?)
}

fn waiting(conn: &mut Conn, edition: &Edition, id: PlenaryId) -> Result<PlenaryDecision, WithdrawProblem> {
    let decisions = store::list_decisions(conn, edition.id)?;
    let decision = decisions.into_iter().find(|decision| decision.id == id).ok_or(Fault::NotFound)?;
    if decision.waits() { Ok(decision) } else { Err(WithdrawProblem::NotWaiting) }
}

fn fits(conn: &mut Conn, edition: &Edition, decision: &PlenaryDecision) -> Result<bool, RankingProblem> {
    let now = contest(conn, edition)?;
    let placed: &[RankedWork] = &now.placed;
    Ok(match &decision.resolution {
        Resolution::Order { works } => !edition.is_published() && rules::is_tie(&rules::ties(placed), works),
        Resolution::Departure { works } => !edition.is_published() && rules::are_placed(placed, works),
        Resolution::Vacancy { taken_out: work, moves_up } => {
            // Its own entry must not hide the work that it lets move up.
            let next = next(edition, &now, &[]);
            let free = taken_out(conn, edition, &now)?.contains(work);
            let up = match moves_up {
                Some(up) if edition.is_published() => now.competing.contains(up),
                Some(up) => next.as_ref() == Some(up),
                None => true,
            };
            free && up
        }
    })
}

/// How many decisions wait for their second member.
pub(in crate::results) fn waiting_count(conn: &mut Conn, edition: EditionId) -> db::Result<usize> {
    let decisions = store::list_decisions(conn, edition)?;
    Ok(decisions.iter().filter(|decision| decision.waits()).count())
}
