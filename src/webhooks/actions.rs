//! Making webhooks, telling them, and sending messages again.

use std::collections::BTreeMap;

use super::model::{NewWebhook, Webhook, WebhookEvent, WebhookMessage};
use super::problem::WebhookProblem;
use super::rules::{Told, event_of, payload};
use super::signature::fresh_secret;
use super::store::{self, NewMessage, Outcome, TrailLine};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions;
use crate::egress::is_page;
use crate::ids::{EditionId, WebhookId, WebhookMessageId, WorkId};
use crate::queue::{self, Task};
use crate::secrets::{Seal, random_token};
use crate::works;

/// Webhooks that an edition may have.
const MOST: usize = 10;
/// Longest address, in bytes.
const LONGEST_ADDRESS: usize = 500;
/// Lines of the trail told in one go; the rest follows half a minute later.
const AT_ONCE: i64 = 200;

/// A webhook with its secret, which is shown this once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub id: WebhookId,
    pub secret: String,
}

/// Makes a webhook, which is told what happens from now on.
///
/// # Errors
/// What is wanted is not whole, or there are too many.
pub fn create(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    new: &NewWebhook,
) -> Result<Made, WebhookProblem> {
    let held = editions::lock(tx, edition)?;
    if held.is_draft() && !held.is_trial() {
        return Err(WebhookProblem::StillDraft);
    }
    let edition = held.id;
    if new.url.len() > LONGEST_ADDRESS || !is_page(&new.url) {
        return Err(WebhookProblem::BadAddress);
    }
    if new.events.is_empty() {
        return Err(WebhookProblem::NoEvent);
    }
    if store::list(tx.conn, edition)?.len() >= MOST {
        return Err(WebhookProblem::TooMany);
    }
    let secret = fresh_secret()?;
    let id = store::insert_webhook(tx, edition, who.person().user_id(), new)?;
    store::set_secret(tx, id, &secret)?;
    let details = serde_json::json!({ "url": new.url, "events": new.events });
    log(tx, who, edition, Act { act: "webhook.created", id, details })?;
    Ok(Made { id, secret })
}

/// A new secret in place of the old one.
///
/// # Errors
/// It is gone, or our own failures.
pub fn rotate_secret(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    id: WebhookId,
) -> Result<Made, WebhookProblem> {
    own(tx.conn, edition, id)?;
    let secret = fresh_secret()?;
    store::set_secret(tx, id, &secret)?;
    log(tx, who, edition, Act::plain("webhook.secret_changed", id))?;
    Ok(Made { id, secret })
}

fn own(conn: &mut Conn, edition: EditionId, id: WebhookId) -> Result<Webhook, Fault> {
    store::find(conn, edition, id)?.ok_or(Fault::NotFound)
}

/// Nothing is sent until it is resumed; what happens meanwhile is told then.
///
/// # Errors
/// It is gone.
pub fn pause(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    id: WebhookId,
) -> Result<(), WebhookProblem> {
    own(tx.conn, edition, id)?;
    store::set_paused(tx, id, true)?;
    Ok(log(tx, who, edition, Act::plain("webhook.paused", id))?)
}

/// Sends again, what waited first.
///
/// # Errors
/// It is gone.
pub fn resume(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    id: WebhookId,
) -> Result<(), WebhookProblem> {
    own(tx.conn, edition, id)?;
    store::set_paused(tx, id, false)?;
    for message in store::unsent(tx.conn, id, false)? {
        queue::enqueue(tx, &Task::DeliverWebhook(message))?;
    }
    Ok(log(tx, who, edition, Act::plain("webhook.resumed", id))?)
}

/// Ends a webhook; messages that wait are not sent.
///
/// # Errors
/// It is gone.
pub fn delete(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    id: WebhookId,
) -> Result<(), WebhookProblem> {
    own(tx.conn, edition, id)?;
    store::mark_deleted(tx, id)?;
    Ok(log(tx, who, edition, Act::plain("webhook.deleted", id))?)
}

/// Sends a message that says nothing but that it is a test.
///
/// # Errors
/// It is gone or paused.
pub fn send_test(
    tx: &mut Tx<'_>,
    _who: &Permitted<right::Edition>,
    edition: EditionId,
    id: WebhookId,
) -> Result<(), WebhookProblem> {
    let edition = editions::find_by_id(tx.conn, edition)?.ok_or(Fault::NotFound)?;
    let webhook = own(tx.conn, edition.id, id)?;
    if webhook.paused_at.is_some() {
        return Err(WebhookProblem::Paused);
    }
    let site = tx.site.trim_end_matches('/');
    let told = Told { event: WebhookEvent::Test, at: tx.now, edition: &edition.slug, work: None, site };
    let body = payload(&told);
    Ok(put(tx, id, WebhookEvent::Test, &body)?)
}

/// Sends a message once more under its old id, delivered or not: the receiver knows it by that.
///
/// # Errors
/// It is not there, or its webhook is paused.
pub fn replay(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    message: WebhookMessageId,
) -> Result<WebhookId, WebhookProblem> {
    let (_, webhook) = store::find_message(tx.conn, message)?.ok_or(Fault::NotFound)?;
    own(tx.conn, edition, webhook.id)?;
    if webhook.paused_at.is_some() {
        return Err(WebhookProblem::Paused);
    }
    again(tx, message)?;
    let details = serde_json::json!({ "message": message });
    log(tx, who, edition, Act { act: "webhook.replayed", id: webhook.id, details })?;
    Ok(webhook.id)
}

/// The same for every message that was given up; how many there were comes back.
///
/// # Errors
/// The webhook is gone or paused.
pub fn replay_failed(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    id: WebhookId,
) -> Result<usize, WebhookProblem> {
    if own(tx.conn, edition, id)?.paused_at.is_some() {
        return Err(WebhookProblem::Paused);
    }
    let failed = store::unsent(tx.conn, id, true)?;
    for message in &failed {
        again(tx, *message)?;
    }
    let details = serde_json::json!({ "messages": failed.len() });
    log(tx, who, edition, Act { act: "webhook.replayed", id, details })?;
    Ok(failed.len())
}

fn again(tx: &mut Tx<'_>, message: WebhookMessageId) -> Result<(), Fault> {
    store::mark_waiting(tx, message)?;
    queue::enqueue(tx, &Task::DeliverWebhook(message))
}

/// Makes messages of what happened since each webhook was last told; how many there are comes back. Two processes at once
/// make each message once.
///
/// # Errors
/// Our own failures only.
pub fn collect(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let mut made = 0;
    for webhook in store::running(tx.conn)? {
        let lines = store::untold(tx.conn, &webhook, AT_ONCE)?;
        let Some(last) = lines.last().map(|line| line.id) else { continue };
        if store::advance(tx, &webhook, last)? == 0 {
            continue;
        }
        let Some(edition) = editions::find_by_id(tx.conn, webhook.edition_id)? else { continue };
        let numbers = numbers(tx.conn, &lines)?;
        for line in &lines {
            let Some(event) = event_of(&line.act).filter(|event| webhook.wants(*event)) else { continue };
            let work = line.work().and_then(|work| numbers.get(&work)).map(String::as_str);
            let site = tx.site.trim_end_matches('/');
            let told = Told { event, at: line.at, edition: &edition.slug, work, site };
            let body = payload(&told);
            put(tx, webhook.id, event, &body)?;
            made += 1;
        }
    }
    Ok(made)
}

/// Numbers of the works that lines are about.
fn numbers(conn: &mut Conn, lines: &[TrailLine]) -> Result<BTreeMap<WorkId, String>, Fault> {
    let ids: Vec<WorkId> = lines.iter().filter_map(TrailLine::work).collect();
    Ok(works::names(conn, &ids)?.into_iter().map(|(id, number, _)| (id, number)).collect())
}

fn put(tx: &mut Tx<'_>, webhook: WebhookId, event: WebhookEvent, payload: &str) -> Result<(), Fault> {
    let message_id = format!("msg_{}", random_token()?);
    let new = NewMessage { webhook, message_id: &message_id, event, payload };
    let id = store::insert_message(tx, &new)?;
    queue::enqueue(tx, &Task::DeliverWebhook(id))
}

/// A message that is to be sent now.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub message: WebhookMessage,
    pub url: String,
    /// What messages are signed with, opened.
    pub secret: String,
}

/// A message that waits; none where it is delivered, given up, or its webhook is paused or gone.
///
/// # Errors
/// Our own failures only.
pub fn delivery(conn: &mut Conn, seal: &Seal, id: WebhookMessageId) -> Result<Option<Delivery>, Fault> {
    let found = store::find_message(conn, id)?;
    let waits = |message: &WebhookMessage| message.delivered_at.is_none() && message.given_up_at.is_none();
    let Some((message, webhook)) =
        found.filter(|(message, webhook)| waits(message) && webhook.paused_at.is_none())
    else {
        return Ok(None);
    };
    let secret = seal.open(&store::secret_place(webhook.id), &webhook.secret).map_err(Fault::unreadable)?;
    Ok(Some(Delivery { message, url: webhook.url, secret }))
}

/// What became of an attempt to deliver a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempt {
    /// HTTP status of the answer; none without an answer.
    pub status: Option<u16>,
    /// What went wrong; empty if nothing.
    pub error: String,
    /// There is no further try.
    pub last: bool,
}

impl Attempt {
    /// Whether the receiver took the message.
    #[must_use]
    pub fn delivered(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }
}

/// Notes an attempt. A receiver that says the address is gone (410) is paused.
///
/// # Errors
/// Our own failures only.
pub fn note_attempt(tx: &mut Tx<'_>, id: WebhookMessageId, of: &Attempt) -> Result<(), Fault> {
    let delivered = of.delivered();
    let outcome = Outcome {
        status: of.status.map(i32::from),
        error: &of.error,
        delivered,
        given_up: of.last && !delivered,
    };
    store::note_attempt(tx, id, &outcome)?;
    if of.status == Some(410)
        && let Some((_, webhook)) = store::find_message(tx.conn, id)?
    {
        store::set_paused(tx, webhook.id, true)?;
        let subject = Subject::new("webhook", webhook.id.0);
        audit::record(tx, &audit::Record::of_portal(Some(webhook.edition_id), "webhook.paused", subject))?;
    }
    Ok(())
}

/// What was done to a webhook.
struct Act {
    act: &'static str,
    id: WebhookId,
    details: serde_json::Value,
}

impl Act {
    fn plain(act: &'static str, id: WebhookId) -> Self {
        Self { act, id, details: serde_json::Value::Null }
    }
}

fn log(tx: &mut Tx<'_>, who: &Permitted<right::Edition>, edition: EditionId, of: Act) -> Result<(), Fault> {
    let mut record = who.person().record(Some(edition), of.act, Subject::new("webhook", of.id.0));
    record.details = of.details;
    audit::record(tx, &record)
}
