//! The outbox.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::letters;
use crate::db::{Conn, Fault, Tx};
use crate::ids::LetterId;
use crate::notifications::{About, DeliveryProblem, LetterState, Mail, OutboxLine, Recipient, SendProblem};
use crate::queue::{self, Task};
use crate::secrets::{hex, random_bytes};

/// Writes a letter; unless its act is held it asks for its sending.
pub fn send(tx: &mut Tx<'_>, to: &Recipient, mail: &Mail, about: About) -> Result<(), Fault> {
    write(tx, to, mail, about, None).map(|_| ())
}

/// Like `send`, but at most one letter ever has this key; false if it was written before.
pub fn send_once(
    tx: &mut Tx<'_>,
    to: &Recipient,
    mail: &Mail,
    about: About,
    key: &str,
) -> Result<bool, Fault> {
    let known: i64 = letters::table.filter(letters::dedup_key.eq(key)).count().get_result(tx.conn)?;
    if known > 0 {
        return Ok(false);
    }
    write(tx, to, mail, about, Some(key))
}

/// Which of these keys a letter has.
pub fn written_keys(conn: &mut Conn, keys: &[String]) -> Result<Vec<String>, Fault> {
    Ok(letters::table
        .filter(letters::dedup_key.assume_not_null().eq_any(keys))
        .order(letters::id.asc())
        .select(letters::dedup_key.assume_not_null())
        .load(conn)?)
}

fn write(
    tx: &mut Tx<'_>,
    to: &Recipient,
    mail: &Mail,
    about: About,
    key: Option<&str>,
) -> Result<bool, Fault> {
    let (kind, letter) = mail.written();
    let random = random_bytes::<16>()?;
    let host = tx.site.split("://").nth(1).unwrap_or("lomba").split([':', '/']).next().unwrap_or("lomba");
    let state = if about.hold.is_some() { LetterState::Held } else { LetterState::Waiting };
    let id: LetterId = diesel::insert_into(letters::table)
        .values((
            letters::edition_id.eq(about.edition),
            letters::kind.eq(kind),
            letters::state.eq(state),
            letters::caused_by.eq(about.by),
            letters::work_id.eq(about.work),
            letters::hold_id.eq(about.hold),
            letters::dedup_key.eq(key),
            letters::to_email.eq(&to.email),
            letters::to_name.eq(&to.name),
            letters::subject.eq(letter.subject.get(to.lang)),
            letters::body_text.eq(letter.plain(&to.name, to.lang, tx.site)),
            letters::body_html.eq(letter.html(&to.name, to.lang, tx.site)),
            letters::message_id.eq(format!("{}@{host}", hex(&random))),
            letters::created_at.eq(tx.now),
        ))
        .returning(letters::id)
        .get_result(tx.conn)?;
    if state == LetterState::Waiting {
        queue::enqueue(tx, &Task::SendLetter(id))?;
    }
    Ok(true)
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

/// Takes a letter in hand: from now on nobody can hold it or take it back. None if it must not leave. A letter that a
/// worker left in hand when it stopped is taken again.
pub fn begin_sending(tx: &mut Tx<'_>, id: LetterId) -> Result<Option<OutboxLine>, Fault> {
    let may_leave = [LetterState::Waiting, LetterState::Sending];
    let taken = diesel::update(letters::table.find(id).filter(letters::state.eq_any(may_leave)))
        .set(letters::state.eq(LetterState::Sending))
        .execute(tx.conn)?;
    if taken == 1 { find(tx.conn, id) } else { Ok(None) }
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
    let changed = diesel::update(letters::table.find(id).filter(letters::state.eq(LetterState::Failed)))
        .set((letters::state.eq(LetterState::Waiting), letters::failed_at.eq(None::<At>)))
        .execute(tx.conn)?;
    if changed == 1 {
        queue::enqueue(tx, &Task::SendLetter(id))?;
    }
    Ok(changed == 1)
}
