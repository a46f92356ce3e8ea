//! Rows of webhooks and messages.

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::model::{NewWebhook, Webhook, WebhookEvent, WebhookMessage};
use super::rules::ACTS;
use crate::clock::At;
use crate::db::schema::{audit_log, webhook_messages as m, webhooks as t};
use crate::db::search::Span;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, UserId, WebhookId, WebhookMessageId, WorkId};
use crate::secrets::{Place, Seal};

/// The webhooks of an edition, the oldest first.
pub fn list(conn: &mut Conn, edition: EditionId) -> Result<Vec<Webhook>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .order(t::id.asc())
        .select(Webhook::as_select())
        .load(conn)?)
}

/// One webhook of an edition.
pub fn find(conn: &mut Conn, edition: EditionId, id: WebhookId) -> Result<Option<Webhook>, Fault> {
    Ok(t::table
        .find(id)
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .select(Webhook::as_select())
        .first(conn)
        .optional()?)
}

/// Every webhook that is told something now.
pub(super) fn running(conn: &mut Conn) -> Result<Vec<Webhook>, Fault> {
    Ok(t::table
        .filter(t::deleted_at.is_null())
        .filter(t::paused_at.is_null())
        .order(t::id.asc())
        .select(Webhook::as_select())
        .load(conn)?)
}

/// A page of the messages of a webhook, the newest first, and the number of all.
pub fn messages(conn: &mut Conn, webhook: WebhookId, page: i64) -> Result<(Vec<WebhookMessage>, i64), Fault> {
    let own = m::table.filter(m::webhook_id.eq(webhook));
    let total = own.select(count_star()).get_result(conn)?;
    let span = Span::shown(page, total);
    let shown = own
        .order(m::id.desc())
        .offset(span.offset)
        .limit(span.limit)
        .select(WebhookMessage::as_select())
        .load(conn)?;
    Ok((shown, total))
}

/// A message with the webhook that it goes to.
pub(super) fn find_message(
    conn: &mut Conn,
    id: WebhookMessageId,
) -> Result<Option<(WebhookMessage, Webhook)>, Fault> {
    Ok(m::table
        .inner_join(t::table)
        .filter(m::id.eq(id))
        .filter(t::deleted_at.is_null())
        .select((WebhookMessage::as_select(), Webhook::as_select()))
        .first(conn)
        .optional()?)
}

/// The newest line of the trail.
pub(super) fn newest_line(conn: &mut Conn) -> Result<i64, Fault> {
    let newest: Option<i64> = audit_log::table.select(max(audit_log::id)).get_result(conn)?;
    Ok(newest.unwrap_or_default())
}

pub(super) fn insert_webhook(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: UserId,
    new: &NewWebhook,
) -> Result<WebhookId, Fault> {
    let words: Vec<&str> = new.events.iter().map(|event| event.as_str()).collect();
    let from = newest_line(tx.conn)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::url.eq(&new.url),
            t::events.eq(words.join(" ")),
            t::secret.eq(""),
            t::audit_id.eq(from),
            t::created_by.eq(by),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// A line of the trail that somebody may be told of.
#[derive(Debug, Queryable)]
pub(super) struct TrailLine {
    pub(super) id: i64,
    pub(super) at: At,
    pub(super) act: String,
    pub(super) subject_kind: String,
    pub(super) subject_id: i64,
}

impl TrailLine {
    /// The work that it is about.
    pub(super) fn work(&self) -> Option<WorkId> {
        (self.subject_kind == "work").then_some(WorkId(self.subject_id))
    }
}

/// The next lines that a webhook has not been told of.
pub(super) fn untold(conn: &mut Conn, of: &Webhook, most: i64) -> Result<Vec<TrailLine>, Fault> {
    Ok(audit_log::table
        .filter(audit_log::edition_id.eq(of.edition_id))
        .filter(audit_log::id.gt(of.audit_id))
        .filter(audit_log::act.eq_any(ACTS))
        .order(audit_log::id.asc())
        .limit(most)
        .select((
            audit_log::id,
            audit_log::at,
            audit_log::act,
            audit_log::subject_kind,
            audit_log::subject_id,
        ))
        .load(conn)?)
}

/// Moves a webhook's place in the trail; 0 where another process did so in the same moment.
pub(super) fn advance(tx: &mut Tx<'_>, of: &Webhook, to: i64) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(of.id).filter(t::audit_id.eq(of.audit_id)))
        .set(t::audit_id.eq(to))
        .execute(tx.conn)?)
}

/// A message to be sent.
pub(super) struct NewMessage<'a> {
    pub(super) webhook: WebhookId,
    pub(super) message_id: &'a str,
    pub(super) event: WebhookEvent,
    pub(super) payload: &'a str,
}

pub(super) fn insert_message(tx: &mut Tx<'_>, new: &NewMessage<'_>) -> Result<WebhookMessageId, Fault> {
    Ok(diesel::insert_into(m::table)
        .values((
            m::webhook_id.eq(new.webhook),
            m::message_id.eq(new.message_id),
            m::event.eq(new.event),
            m::payload.eq(new.payload),
            m::created_at.eq(tx.now),
        ))
        .returning(m::id)
        .get_result(tx.conn)?)
}

/// What became of an attempt.
pub(super) struct Outcome<'a> {
    pub(super) status: Option<i32>,
    pub(super) error: &'a str,
    pub(super) delivered: bool,
    pub(super) given_up: bool,
}

pub(super) fn note_attempt(tx: &mut Tx<'_>, id: WebhookMessageId, of: &Outcome<'_>) -> Result<usize, Fault> {
    let now = tx.now;
    Ok(diesel::update(m::table.find(id))
        .set((
            m::attempts.eq(m::attempts + 1),
            m::last_attempt_at.eq(now),
            m::last_status.eq(of.status),
            m::last_error.eq(of.error),
            m::delivered_at.eq(of.delivered.then_some(now)),
            m::given_up_at.eq(of.given_up.then_some(now)),
        ))
        .execute(tx.conn)?)
}

/// Messages of a webhook that wait, or that were given up.
pub(super) fn unsent(
    conn: &mut Conn,
    webhook: WebhookId,
    given_up: bool,
) -> Result<Vec<WebhookMessageId>, Fault> {
    let own = m::table.filter(m::webhook_id.eq(webhook)).filter(m::delivered_at.is_null());
    let ids = own.order(m::id.asc()).select((m::id, m::given_up_at));
    let rows: Vec<(WebhookMessageId, Option<At>)> = ids.load(conn)?;
    Ok(rows.into_iter().filter(|(_, at)| at.is_some() == given_up).map(|(id, _)| id).collect())
}

/// A message waits again.
pub(super) fn mark_waiting(tx: &mut Tx<'_>, id: WebhookMessageId) -> Result<usize, Fault> {
    Ok(diesel::update(m::table.find(id))
        .set((m::delivered_at.eq(None::<At>), m::given_up_at.eq(None::<At>)))
        .execute(tx.conn)?)
}

pub(super) fn set_paused(tx: &mut Tx<'_>, id: WebhookId, paused: bool) -> Result<usize, Fault> {
    let at = paused.then_some(tx.now);
    Ok(diesel::update(t::table.find(id)).set(t::paused_at.eq(at)).execute(tx.conn)?)
}

/// Where a webhook's secret is sealed for.
pub(super) fn secret_place(id: WebhookId) -> Place {
    Place::new("webhooks.secret", id)
}

pub(super) fn set_secret(tx: &mut Tx<'_>, id: WebhookId, secret: &str) -> Result<usize, Fault> {
    let sealed = tx.seal.seal(&secret_place(id), secret)?;
    Ok(diesel::update(t::table.find(id)).set(t::secret.eq(sealed)).execute(tx.conn)?)
}

pub(super) fn mark_deleted(tx: &mut Tx<'_>, id: WebhookId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::deleted_at.is_null()))
        .set(t::deleted_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Seals every secret anew for another key; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let rows: Vec<(WebhookId, String)> = t::table.select((t::id, t::secret)).load(tx.conn)?;
    for (id, secret) in &rows {
        let plain = tx.seal.open(&secret_place(*id), secret).map_err(Fault::unreadable)?;
        let sealed = to.seal(&secret_place(*id), &plain)?;
        diesel::update(t::table.find(id)).set(t::secret.eq(sealed)).execute(tx.conn)?;
    }
    Ok(rows.len())
}
