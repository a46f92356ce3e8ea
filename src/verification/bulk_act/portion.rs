//! One portion of an act on many works, in one transaction.

use super::model::{BulkAct, SeenWork};
use super::{store, text};
use crate::accounts::{self, Permission, Permitted, right};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::ids::{BulkActId, HoldId};
use crate::notifications::{self, HeldAct, Settled};
use crate::refused::Refused as _;
use crate::say;
use crate::team;
use crate::verification::actions::{accept_held, accepted, open_edition};
use crate::verification::hold;
use crate::verification::problem::{AcceptProblem, DecideProblem, ScoresSealed};
use crate::works;

/// Works of one portion.
pub const AT_ONCE: i64 = 100;

/// Accepts the next works of an act, in the name of who asked for it and with the rights they have now; how many remain.
/// A work that is not as it was when it was chosen, or that the desk would refuse, is left out with its reason.
///
/// # Errors
/// Our own failures only.
pub fn accept_next(tx: &mut Tx<'_>, id: BulkActId) -> Result<i64, Fault> {
    // Wiped with its edition, or done: there is nothing to do.
    let Some(act) = store::lock_running(tx, id)? else { return Ok(0) };
    let ready = match prepared(tx, &act)? {
        Ok(ready) => ready,
        Err(why) => {
            store::leave_out_rest(tx, id, &why)?;
            store::finish(tx, id)?;
            return Ok(0);
        }
    };
    for seen in store::next_waiting(tx.conn, id, AT_ONCE)? {
        let outcome = accept_one(tx, &ready, seen)?;
        store::settle(tx, id, seen.id, outcome.as_ref())?;
    }
    let remain = store::tally(tx.conn, id)?.waiting;
    if remain == 0 {
        store::finish(tx, id)?;
    }
    Ok(remain)
}

/// What a portion needs.
struct Ready {
    who: Permitted<right::Works>,
    edition: Edition,
    checklist: Vec<String>,
    hold: Option<HoldId>,
}

/// Everything for a portion, or why no further work is accepted.
fn prepared(tx: &mut Tx<'_>, act: &BulkAct) -> Result<Result<Ready, Message>, Fault> {
    let Ok(edition) = open_edition(tx, act.edition)? else { return Ok(Err(ScoresSealed::TEXT.into())) };
    let member = accounts::acting(tx.conn, act.asked_by, tx.now)?;
    let Some(who) = member.and_then(|member| member.permitted()) else {
        return Ok(Err(text::NO_RIGHT.into()));
    };
    let settled = match act.hold {
        Some(id) if notifications::lock_hold(tx, id)? => None,
        Some(id) => notifications::find_hold(tx.conn, act.edition, id)?.and_then(|hold| hold.settled),
        None => Some(Settled::Released),
    };
    let hold = match settled {
        Some(Settled::Cancelled) => return Ok(Err(text::TAKEN_BACK.into())),
        // The time of the letters before is up, or these are the first.
        Some(Settled::Released) => {
            let hold = hold::begin(tx, &who, edition.id, HeldAct::Accepted)?;
            store::set_hold(tx, act.id, hold)?;
            hold
        }
        None => act.hold,
    };
    let checklist = serde_json::from_str(&act.checklist).unwrap_or_default();
    Ok(Ok(Ready { who, edition, checklist, hold }))
}

/// Accepts a work, or says why not.
fn accept_one(tx: &mut Tx<'_>, ready: &Ready, seen: SeenWork) -> Result<Option<Message>, Fault> {
    let Some(work) = works::lock(tx, seen.id)? else { return Ok(Some(text::GONE.into())) };
    if work.status != seen.status || work.updated_at != seen.updated_at {
        return Ok(Some(changed(work.status.text())));
    }
    if let Some(bound) = team::bound(tx.conn, &ready.who, work.entry_id, Permission::Works)? {
        return Ok(Some(bound.message()));
    }
    let entered = accepted(&ready.checklist, ready.hold);
    match accept_held(tx, &ready.who, &ready.edition, &work, &entered) {
        Ok(()) => Ok(None),
        Err(AcceptProblem::Fault(fault) | AcceptProblem::Decide(DecideProblem::Fault(fault))) => Err(fault),
        Err(problem) => Ok(problem.message()),
    }
}

/// What is said of a work that is not as it was.
fn changed(status: crate::i18n::Text) -> Message {
    let (id, en) = (status.id, status.en);
    say!("Berubah sejak dipilih; kini berstatus {id}.", "It changed since it was chosen, and is now {en}.")
}
