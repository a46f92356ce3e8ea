//! Verbs around a question to a provider: may it be asked, and what its answer means for all the others.

use std::time::Duration;

use super::{rules, store, words};
use crate::accounts::{self, Permission, Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::i18n::Message;
use crate::ids::EditionId;
use crate::notifications::letters::committee::ProviderPaused;
use crate::notifications::{self, About, Mail};
use crate::queue::{self, Task};
use crate::video_check::model::{BreakerReason, OpenCircuit, Provider};
use crate::video_check::problem::{ProviderProblem, next_quota_day, quota_day};
use crate::video_check::providers;

/// Permit to ask a provider one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permit {
    Closed,
    /// The first after a pause: it goes alone, with one film, and shows whether the pause is over.
    HalfOpen,
}

/// Asks for leave to put one question, spending a unit of the day where there is an allowance. The pause
/// that forbids it otherwise; none of its films is to blame.
pub fn enter(
    tx: &mut Tx<'_>,
    provider: Provider,
    daily_units: Option<u32>,
) -> Result<Result<Permit, OpenCircuit>, Fault> {
    let permit = match store::find(tx.conn, provider)? {
        None => Permit::Closed,
        Some(old) if old.until.plus(rules::FORGOTTEN) < tx.now => {
            store::remove(tx, provider)?;
            Permit::Closed
        }
        Some(pause) if tx.now < pause.until => return Ok(Err(pause)),
        Some(pause) => {
            let held = tx.now.plus(rules::HALF_OPEN_FOR);
            if store::move_until(tx, &pause, held)? == 0 {
                return Ok(Err(OpenCircuit { until: held, ..pause }));
            }
            Permit::HalfOpen
        }
    };
    let day = quota_day(tx.now);
    match daily_units {
        Some(allowed) if !store::spend_unit(tx, provider, &day, allowed)? => {
            let until = next_quota_day(tx.now);
            open(tx, provider, BreakerReason::Budget, until).map(Err)
        }
        _ => Ok(Ok(permit)),
    }
}

/// A question was answered; after a trial everything that waited goes on.
pub fn answered(tx: &mut Tx<'_>, provider: Provider, permit: Permit) -> Result<(), Fault> {
    if permit == Permit::HalfOpen && store::remove(tx, provider)? == 1 {
        wake(tx, provider)?;
    }
    Ok(())
}

/// A question that went wrong.
#[derive(Debug, Clone, Copy)]
pub struct Failure<'a> {
    /// With which permit it was put.
    pub permit: Permit,
    /// What came of it.
    pub problem: &'a ProviderProblem,
    /// Put on short waits, so that processes do not come back together.
    pub jitter: Duration,
}

/// A question went wrong. The pause it brings, if it concerns more than the film asked about.
pub fn failed(
    tx: &mut Tx<'_>,
    provider: Provider,
    failure: &Failure<'_>,
) -> Result<Option<OpenCircuit>, Fault> {
    let Failure { permit, problem, jitter } = *failure;
    let Some(reason) = rules::reason(provider, problem) else {
        if rules::proves_service(Some(problem)) {
            answered(tx, provider, permit)?;
        }
        return Ok(None);
    };
    let old = store::find(tx.conn, provider)?;
    let failures = old.as_ref().map_or(0, |old| old.failures.saturating_add(1));
    let mut until = rules::until(reason, problem, tx.now, failures);
    if reason == BreakerReason::Busy {
        until = until.plus(jitter);
    }
    open(tx, provider, reason, until).map(Some)
}

/// Begins a pause or prolongs the one that stands; the committee is told once.
fn open(
    tx: &mut Tx<'_>,
    provider: Provider,
    reason: BreakerReason,
    until: crate::clock::At,
) -> Result<OpenCircuit, Fault> {
    let new = OpenCircuit { provider, reason, since: tx.now, until, failures: 0, alerted_at: None };
    let mut pause = if store::insert(tx, &new)? {
        new
    } else {
        let old = store::find(tx.conn, provider)?.ok_or(Fault::NotFound)?;
        prolonged(&old, new)
    };
    if pause.reason.alerts() && pause.alerted_at.is_none() {
        pause.alerted_at = Some(tx.now);
        tell_the_committee(tx, &pause)?;
    }
    store::put(tx, &pause)?;
    store::hold_films(tx, provider, pause.until)?;
    Ok(pause)
}

/// A fault that needs a person stays what it is while the provider is merely busy, and it is the same
/// pause as long as its reason is the same.
fn prolonged(old: &OpenCircuit, new: OpenCircuit) -> OpenCircuit {
    let failures = old.failures.saturating_add(1);
    if old.reason == new.reason || (old.reason.alerts() && !new.reason.alerts()) {
        return OpenCircuit { until: new.until, failures, ..old.clone() };
    }
    OpenCircuit { failures, ..new }
}

fn tell_the_committee(tx: &mut Tx<'_>, pause: &OpenCircuit) -> Result<(), Fault> {
    let (what, next) = (words::what_stopped(pause.reason), words::next_step(pause.reason));
    let mail = Mail::ProviderPaused(ProviderPaused {
        provider: providers::name(pause.provider).to_owned(),
        what: Message::from(what),
        next: Message::from(next),
        since: pause.since,
        until: pause.until,
        path: "/panitia".to_owned(),
    });
    for to in accounts::committee_recipients(tx.conn, Permission::Links)? {
        let key = format!(
            "paused:{}:{}:{}:{}",
            pause.provider.as_str(),
            pause.reason.as_str(),
            pause.since.0,
            to.email
        );
        notifications::send_once(tx, &to, &mail, &About::portal(), &key)?;
    }
    let record = Record {
        edition: None,
        actor: None,
        actor_name: "portal",
        act: "provider.paused",
        subject: Subject::new("provider", providers::number(pause.provider)),
        reason: "",
        details: serde_json::json!({
            "provider": pause.provider.as_str(), "reason": pause.reason.as_str(), "until": pause.until.iso(),
        }),
    };
    audit::record(tx, &record)
}

/// A member of the committee wants the provider asked now. False if it is not paused.
pub fn try_now(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Links>,
    edition: EditionId,
    provider: Provider,
) -> Result<bool, Fault> {
    let Some(pause) = store::find(tx.conn, provider)?.filter(|pause| tx.now < pause.until) else {
        return Ok(false);
    };
    let now = tx.now;
    if store::move_until(tx, &pause, now)? == 0 {
        return Ok(false);
    }
    wake(tx, provider)?;
    let subject = Subject::new("provider", providers::number(provider));
    let mut record = who.person().record(Some(edition), "provider.tried_again", subject);
    record.details = serde_json::json!({ "provider": provider.as_str(), "reason": pause.reason.as_str() });
    audit::record(tx, &record)?;
    Ok(true)
}

/// Everything that waited for the provider is due.
fn wake(tx: &mut Tx<'_>, provider: Provider) -> Result<(), Fault> {
    let films = store::wake_films(tx, provider)?;
    if provider == Provider::YOUTUBE {
        return queue::enqueue(tx, &Task::CheckYouTube);
    }
    for film in films {
        queue::enqueue(tx, &Task::CheckVideo(film))?;
    }
    Ok(())
}

/// The machine's clock was ahead and went back: pauses that began while it was are over, and films that wait for a time it
/// had named are asked about now. One question more does no harm; a year of waiting does.
pub fn clock_went_back(tx: &mut Tx<'_>) -> Result<(), Fault> {
    store::remove_begun_later(tx)?;
    for film in store::wake_waiting(tx)? {
        queue::enqueue(tx, &Task::CheckVideo(film))?;
    }
    Ok(())
}
