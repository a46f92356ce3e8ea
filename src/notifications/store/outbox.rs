//! The outbox.

use std::time::Duration;

use diesel::prelude::*;

use super::pace::{self, Leaving};
use crate::clock::At;
use crate::db::schema::letters;
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{EditionId, LetterId, UserId};
use crate::notifications::{
    About, Content, DeliveryProblem, LetterKind, LetterState, Mail, OutboxLine, Recipient, SendProblem,
};
use crate::queue::{self, Task};
use crate::secrets::{hex, random_bytes};

/// Writes a letter; unless its act is held it asks for its sending.
pub fn send(tx: &mut Tx<'_>, to: &Recipient, mail: &Mail, about: &About) -> Result<(), Fault> {
    write(tx, to, mail, about, None).map(|_| ())
}

/// Like `send`, but at most one letter ever has this key; false if it was written before.
pub fn send_once(
    tx: &mut Tx<'_>,
    to: &Recipient,
    mail: &Mail,
    about: &About,
    key: &str,
) -> Result<bool, Fault> {
    let known: i64 = letters::table.filter(letters::dedup_key.eq(key)).count().get_result(tx.conn)?;
    if known > 0 {
        return Ok(false);
    }
    write(tx, to, mail, about, Some(key)).map(|_| true)
}

/// Which of these keys a letter has.
pub fn written_keys(conn: &mut Conn, keys: &[String]) -> Result<Vec<String>, Fault> {
    Ok(letters::table
        .filter(letters::dedup_key.assume_not_null().eq_any(keys))
        .order(letters::id.asc())
        .select(letters::dedup_key.assume_not_null())
        .load(conn)?)
}

/// Subjects of the letters that left for an address, with when, the latest first.
///
/// # Errors
/// Our own failures only.
pub fn sent_to(conn: &mut Conn, email: &str) -> Result<Vec<(String, At)>, Fault> {
    Ok(letters::table
        .filter(letters::to_email.eq(email))
        .filter(letters::sent_at.is_not_null())
        .order((letters::sent_at.desc(), letters::id.desc()))
        .select((letters::subject, letters::sent_at.assume_not_null()))
        .load(conn)?)
}

fn write(
    tx: &mut Tx<'_>,
    to: &Recipient,
    mail: &Mail,
    about: &About,
    key: Option<&str>,
) -> Result<LetterId, Fault> {
    let (kind, letter) = mail.written();
    let content = letter.to(to, &about.head);
    let subject = letter.subject.get(to.lang);
    put(tx, &NewLetter { kind, to, subject, content: &content, key }, about)
}

/// A letter in its reader's language.
#[derive(Debug, Clone, Copy)]
pub struct NewLetter<'a> {
    pub kind: LetterKind,
    pub to: &'a Recipient,
    pub subject: &'a str,
    pub content: &'a Content,
    /// At most one letter ever has it.
    pub key: Option<&'a str>,
}

/// Writes a letter down; unless it is held it asks for its sending.
pub fn put(tx: &mut Tx<'_>, new: &NewLetter<'_>, about: &About) -> Result<LetterId, Fault> {
    let random = random_bytes::<16>()?;
    let host = tx.site.split("://").nth(1).unwrap_or("lomba").split([':', '/']).next().unwrap_or("lomba");
    let held = about.hold.is_some() || about.until_published;
    let state = if held { LetterState::Held } else { LetterState::Waiting };
    let id: LetterId = diesel::insert_into(letters::table)
        .values((
            letters::edition_id.eq(about.head.edition),
            letters::kind.eq(new.kind),
            letters::state.eq(state),
            letters::caused_by.eq(about.by),
            letters::work_id.eq(about.work),
            letters::hold_id.eq(about.hold),
            letters::until_published.eq(about.until_published),
            letters::dedup_key.eq(new.key),
            letters::to_email.eq(&new.to.email),
            letters::to_name.eq(&new.to.name),
            letters::reply_to.eq(&about.head.reply_to),
            letters::subject.eq(new.subject),
            letters::content.eq(json(new.content)?),
            letters::body_text.eq(new.content.plain(tx.site)),
            letters::body_html.eq(new.content.html(new.subject, tx.site)),
            letters::message_id.eq(format!("{}@{host}", hex(&random))),
            letters::created_at.eq(tx.now),
        ))
        .returning(letters::id)
        .get_result(tx.conn)?;
    if state == LetterState::Waiting {
        queue::enqueue(tx, &Task::SendLetter(id))?;
    }
    Ok(id)
}

fn json(content: &Content) -> Result<String, Fault> {
    serde_json::to_string(content).map_err(Fault::unwritable)
}

/// One letter.
pub fn find(conn: &mut Conn, id: LetterId) -> Result<Option<OutboxLine>, Fault> {
    Ok(letters::table.find(id).select(OutboxLine::as_select()).first(conn).optional()?)
}

/// Newest letters first; failed ones before all others.
pub fn list_recent(conn: &mut Conn, limit: i64) -> Result<Vec<OutboxLine>, Fault> {
    Ok(letters::table
        .order((letters::failed_at.is_null().asc(), letters::id.desc()))
        .limit(limit)
        .select(OutboxLine::as_select())
        .load(conn)?)
}

/// What becomes of a letter whose turn has come.
#[derive(Debug, Clone)]
pub enum Turn {
    /// It is in hand: nobody holds it or takes it back any more.
    Leaves(Box<OutboxLine>),
    /// Too many letters left lately; there is room then.
    Waits(At),
    /// It was sent, held or taken back.
    Stays,
}

/// Takes a letter in hand. A letter that a worker left in hand when it stopped is taken again.
pub fn begin_sending(tx: &mut Tx<'_>, id: LetterId) -> Result<Turn, Fault> {
    let may_leave = [LetterState::Waiting, LetterState::Sending];
    let waiting = || letters::table.find(id).filter(letters::state.eq_any(may_leave));
    let found: Option<(String, Option<UserId>)> =
        waiting().select((letters::to_email, letters::caused_by)).first(tx.conn).optional()?;
    let Some((to, by)) = found else { return Ok(Turn::Stays) };
    if let Some(room) = pace::wait_for(tx, &Leaving { id, to, by })? {
        diesel::update(waiting())
            .set((
                letters::state.eq(LetterState::Waiting),
                letters::problem.eq(DeliveryProblem::Paced),
                letters::last_error.eq(None::<String>),
            ))
            .execute(tx.conn)?;
        return Ok(Turn::Waits(room));
    }
    let taken = diesel::update(waiting())
        .set((letters::state.eq(LetterState::Sending), letters::taken_at.eq(tx.now)))
        .execute(tx.conn)?;
    match find(tx.conn, id)? {
        Some(line) if taken == 1 => Ok(Turn::Leaves(Box::new(line))),
        _ => Ok(Turn::Stays),
    }
}

/// The transport took it.
pub fn mark_sent(tx: &mut Tx<'_>, id: LetterId) -> Result<usize, Fault> {
    Ok(diesel::update(letters::table.find(id))
        .set((
            letters::state.eq(LetterState::Sent),
            letters::sent_at.eq(tx.now),
            letters::failed_at.eq(None::<At>),
            letters::problem.eq(None::<DeliveryProblem>),
            letters::last_error.eq(None::<String>),
        ))
        .execute(tx.conn)?)
}

/// It will be tried again.
pub fn mark_retry(tx: &mut Tx<'_>, id: LetterId, why: &SendProblem) -> Result<usize, Fault> {
    let back = letters::state.eq(LetterState::Waiting);
    Ok(diesel::update(letters::table.find(id))
        .set((back, letters::problem.eq(why.problem), letters::last_error.eq(&why.said)))
        .execute(tx.conn)?)
}

/// It was given up; a person must look.
pub fn mark_failed(tx: &mut Tx<'_>, id: LetterId, why: &SendProblem) -> Result<usize, Fault> {
    let given_up = (letters::state.eq(LetterState::Failed), letters::failed_at.eq(tx.now));
    Ok(diesel::update(letters::table.find(id))
        .set((given_up, letters::problem.eq(why.problem), letters::last_error.eq(&why.said)))
        .execute(tx.conn)?)
}

/// Sends a failed letter again; false if it is not failed.
pub fn requeue(tx: &mut Tx<'_>, id: LetterId) -> Result<bool, Fault> {
    moved(tx, id, &[LetterState::Failed], LetterState::Waiting)
}

/// Sends those of some letters again that failed; how many there were.
pub fn requeue_all(tx: &mut Tx<'_>, ids: &[LetterId]) -> Result<usize, Fault> {
    let failed =
        letters::table.filter(letters::id.among_ids(ids)).filter(letters::state.eq(LetterState::Failed));
    let waits = (
        letters::state.eq(LetterState::Waiting),
        letters::failed_at.eq(None::<At>),
        letters::until_published.eq(false),
    );
    let mut moved: Vec<LetterId> =
        diesel::update(failed).set(waits).returning(letters::id).get_results(tx.conn)?;
    moved.sort_unstable();
    for id in &moved {
        queue::enqueue(tx, &Task::SendLetter(*id))?;
    }
    Ok(moved.len())
}

/// Keeps a letter that waits from leaving; false if it is not waiting any more.
pub fn keep_back(tx: &mut Tx<'_>, id: LetterId) -> Result<bool, Fault> {
    moved(tx, id, &[LetterState::Waiting], LetterState::Held)
}

/// Lets a letter go that a person keeps back, and one that waits at once; false if it does neither.
pub fn let_go(tx: &mut Tx<'_>, id: LetterId) -> Result<bool, Fault> {
    moved(tx, id, &[LetterState::Held, LetterState::Waiting], LetterState::Waiting)
}

/// Takes a letter back for good; false if it left, or is leaving.
pub fn take_back(tx: &mut Tx<'_>, id: LetterId) -> Result<bool, Fault> {
    moved(tx, id, &[LetterState::Waiting, LetterState::Held, LetterState::Failed], LetterState::Cancelled)
}

/// A letter that waits with its act follows that act alone.
fn moved(tx: &mut Tx<'_>, id: LetterId, from: &[LetterState], to: LetterState) -> Result<bool, Fault> {
    let free = letters::hold_id.is_null().or(letters::state.ne(LetterState::Held));
    let moving = letters::table.find(id).filter(letters::state.eq_any(from)).filter(free);
    let changed = diesel::update(moving)
        .set((letters::state.eq(to), letters::failed_at.eq(None::<At>), letters::until_published.eq(false)))
        .execute(tx.conn)?;
    if changed == 1 && to == LetterState::Waiting {
        queue::enqueue(tx, &Task::SendLetter(id))?;
    }
    Ok(changed == 1)
}

/// A letter with another subject and text.
#[derive(Debug, Clone, Copy)]
pub struct Edited<'a> {
    pub subject: &'a str,
    pub content: &'a Content,
    /// Subject and text as they were, JSON.
    pub original: &'a str,
    pub by: UserId,
}

/// Rewrites a letter that has not left; what stood there first is kept. False if it left, or is leaving.
pub fn rewrite(tx: &mut Tx<'_>, id: LetterId, new: &Edited<'_>) -> Result<bool, Fault> {
    let open = [LetterState::Waiting, LetterState::Held, LetterState::Failed];
    let written = letters::table.find(id).filter(letters::state.eq_any(open));
    let changed = diesel::update(written)
        .set((
            letters::subject.eq(new.subject),
            letters::content.eq(json(new.content)?),
            letters::body_text.eq(new.content.plain(tx.site)),
            letters::body_html.eq(new.content.html(new.subject, tx.site)),
            letters::edited_by.eq(new.by),
            letters::edited_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    let first = letters::table.find(id).filter(letters::original.is_null());
    if changed == 1 {
        diesel::update(first).set(letters::original.eq(new.original)).execute(tx.conn)?;
    }
    Ok(changed == 1)
}

/// The result is public: letters that waited for it leave; how many there are.
pub fn release_published(tx: &mut Tx<'_>, edition: EditionId) -> Result<usize, Fault> {
    let held = || {
        letters::table
            .filter(letters::edition_id.eq(edition))
            .filter(letters::until_published.eq(true))
            .filter(letters::state.eq(LetterState::Held))
    };
    let ids: Vec<LetterId> = held().order(letters::id.asc()).select(letters::id).load(tx.conn)?;
    diesel::update(held())
        .set((letters::state.eq(LetterState::Waiting), letters::until_published.eq(false)))
        .execute(tx.conn)?;
    for id in &ids {
        queue::enqueue(tx, &Task::SendLetter(*id))?;
    }
    Ok(ids.len())
}

/// When a person may cause further letters of a kind to others; none if now.
pub fn wait_before_another(tx: &mut Tx<'_>, by: UserId, kind: LetterKind) -> Result<Option<At>, Fault> {
    let hour = Duration::from_secs(3600);
    // 0 is no limit.
    let before_last = i64::from(tx.letters.sender_per_hour) - 1;
    if before_last < 0 {
        return Ok(None);
    }
    let oldest: Option<At> = letters::table
        .filter(letters::caused_by.eq(by))
        .filter(letters::kind.eq(kind))
        .filter(letters::created_at.gt(tx.now.minus(hour)))
        .order((letters::created_at.desc(), letters::id.desc()))
        .offset(before_last)
        .select(letters::created_at)
        .first(tx.conn)
        .optional()?;
    Ok(oldest.map(|at| at.plus(hour)))
}
