//! Rows of second opinions.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::{NewOpinion, Opinion, OpinionWanted};
use crate::clock::At;
use crate::db::schema::{second_opinions as t, users, works};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{EditionId, OpinionId, UserId, WorkId};
use crate::works::WorkStatus;

/// Most opinions that are listed for one member.
const MOST_WANTED: i64 = 20;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    id: OpinionId,
    work_id: WorkId,
    asked_by: UserId,
    asked_of: Option<UserId>,
    question: String,
    asked_at: At,
    answered_by: Option<UserId>,
    answered_at: Option<At>,
    answer: String,
}

/// What was asked and answered about a work, newest first. Two queries.
///
/// # Errors
/// Our own failures only.
pub fn opinions_of(conn: &mut Conn, work: WorkId) -> Result<Vec<Opinion>, Fault> {
    let rows =
        t::table.filter(t::work_id.eq(work)).order(t::id.desc()).select(Row::as_select()).load(conn)?;
    named(conn, rows)
}

/// Those of some works that nobody has answered, by work. Two queries.
///
/// # Errors
/// Our own failures only.
pub fn waiting_opinions(conn: &mut Conn, of: &[WorkId]) -> Result<Vec<Opinion>, Fault> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let rows = t::table
        .filter(t::work_id.among_ids(of))
        .filter(t::answered_at.is_null())
        .order((t::work_id.asc(), t::id.asc()))
        .select(Row::as_select())
        .load(conn)?;
    named(conn, rows)
}

/// What a member is asked for, or anybody but the one who asks, about works that wait at the desk; the oldest first, so
/// many at most. Two queries.
///
/// # Errors
/// Our own failures only.
pub fn opinions_wanted(
    conn: &mut Conn,
    edition: EditionId,
    member: UserId,
) -> Result<Vec<OpinionWanted>, Fault> {
    let rows: Vec<(Row, Option<String>, String)> = t::table
        .inner_join(works::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq_any(WorkStatus::AT_THE_DESK))
        .filter(t::answered_at.is_null())
        .filter(t::asked_by.ne(member))
        .filter(t::asked_of.is_null().or(t::asked_of.eq(member)))
        .order(t::id.asc())
        .limit(MOST_WANTED)
        .select((Row::as_select(), works::number, works::title))
        .load(conn)?;
    let opinions = named(conn, rows.iter().map(|(row, _, _)| row.clone()).collect())?;
    let about = rows.into_iter().map(|(_, number, title)| (number, title));
    Ok(opinions
        .into_iter()
        .zip(about)
        .map(|(opinion, (number, title))| OpinionWanted { opinion, number, title })
        .collect())
}

fn named(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Opinion>, Fault> {
    // Most pages show works about which nobody was asked.
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<UserId> =
        rows.iter().flat_map(|row| [Some(row.asked_by), row.asked_of, row.answered_by]).flatten().collect();
    let names: BTreeMap<UserId, String> = users::table
        .filter(users::id.among_ids(&people))
        .order(users::id.asc())
        .select((users::id, users::name))
        .load::<(UserId, String)>(conn)?
        .into_iter()
        .collect();
    let name = |id: UserId| names.get(&id).cloned().unwrap_or_default();
    let opinion = |row: Row| Opinion {
        id: row.id,
        work: row.work_id,
        asked_by: row.asked_by,
        asker: name(row.asked_by),
        asked_of: row.asked_of.map(name),
        question: row.question,
        asked_at: row.asked_at,
        answered_by: row.answered_by.map(name),
        answered_at: row.answered_at,
        answer: row.answer,
    };
    Ok(rows.into_iter().map(opinion).collect())
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    work: WorkId,
    by: UserId,
    new: NewOpinion<'_>,
) -> Result<OpinionId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::work_id.eq(work),
            t::asked_by.eq(by),
            t::asked_of.eq(new.of),
            t::question.eq(new.question),
            t::asked_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Takes an answer down; 0 rows if there is one, or the opinion is not about the work.
pub(super) fn answer(tx: &mut Tx<'_>, of: &Opinion, by: UserId, answer: &str) -> Result<usize, Fault> {
    let open = t::table.find(of.id).filter(t::work_id.eq(of.work)).filter(t::answered_at.is_null());
    Ok(diesel::update(open)
        .set((t::answered_by.eq(by), t::answered_at.eq(tx.now), t::answer.eq(answer)))
        .execute(tx.conn)?)
}
