//! Rows of comments and of what was decided about them.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use super::model::{CommentLine, CommentState};
use crate::clock::At;
use crate::db::schema::{assignments, comment_reviews as t, users, works};
use crate::db::search::Span;
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::ids::{AssignmentId, EditionId, UserId, WorkId};
use crate::judging::AssignmentStatus;
use crate::works::WorkStatus;

/// Final sheets with a comment, joined with what was decided; a macro, since the type of such a query cannot be written.
macro_rules! written {
    ($edition:expr, $state:expr) => {{
        let query = assignments::table
            .inner_join(works::table)
            .left_join(t::table.inner_join(users::table))
            .filter(assignments::edition_id.eq($edition))
            .filter(assignments::status.eq(AssignmentStatus::Locked))
            .filter(assignments::comment.ne(""))
            .filter(works::status.among(WorkStatus::IN_JUDGING))
            .into_boxed();
        match $state {
            CommentState::Waiting => query.filter(t::shown.nullable().is_null()),
            CommentState::Shown => query.filter(t::shown.nullable().eq(true)),
            CommentState::Hidden => query.filter(t::shown.nullable().eq(false)),
        }
    }};
}

#[derive(Queryable)]
struct Row {
    id: AssignmentId,
    number: Option<String>,
    title: String,
    comment: String,
    by: Option<String>,
    at: Option<At>,
}

/// Some of the comments in a state, by number of the work.
pub fn comments(
    conn: &mut Conn,
    edition: EditionId,
    state: CommentState,
    span: Span,
) -> Result<Vec<CommentLine>, Fault> {
    let rows: Vec<Row> = written!(edition, state)
        .order((works::number.asc(), assignments::id.asc()))
        .limit(span.limit)
        .offset(span.offset)
        .select((
            assignments::id,
            works::number,
            works::title,
            assignments::comment,
            users::name.nullable(),
            t::decided_at.nullable(),
        ))
        .load(conn)?;
    let line = |row: Row| CommentLine {
        id: row.id,
        number: row.number.unwrap_or_default(),
        title: row.title,
        comment: row.comment,
        decided: row.by.zip(row.at),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many there are in a state.
pub fn count_comments(conn: &mut Conn, edition: EditionId, state: CommentState) -> Result<i64, Fault> {
    Ok(written!(edition, state).count().get_result(conn)?)
}

/// Those of the chosen sheets that belong to the edition and have a comment.
pub(super) fn own(
    conn: &mut Conn,
    edition: EditionId,
    chosen: &[AssignmentId],
) -> Result<Vec<AssignmentId>, Fault> {
    Ok(assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::id.eq_any(chosen))
        .filter(assignments::status.eq(AssignmentStatus::Locked))
        .filter(assignments::comment.ne(""))
        .order(assignments::id.asc())
        .select(assignments::id)
        .load(conn)?)
}

/// Puts a decision in the place of an earlier one.
pub(super) fn put(tx: &mut Tx<'_>, chosen: &[AssignmentId], shown: bool, by: UserId) -> Result<(), Fault> {
    diesel::delete(t::table.filter(t::assignment_id.eq_any(chosen))).execute(tx.conn)?;
    // Numbers of our own, which nobody typed.
    let ids: Vec<String> = chosen.iter().map(AssignmentId::to_string).collect();
    diesel::sql_query(format!(
        "INSERT INTO comment_reviews (assignment_id, shown, decided_by, decided_at) \
         SELECT id, $1, $2, $3 FROM assignments WHERE id IN ({})",
        ids.join(", ")
    ))
    .bind::<Bool, _>(shown)
    .bind::<BigInt, _>(by)
    .bind::<BigInt, _>(tx.now)
    .execute(tx.conn)?;
    Ok(())
}

/// Comments on a work that may be read.
pub(super) fn shown(conn: &mut Conn, work: WorkId) -> Result<Vec<String>, Fault> {
    Ok(assignments::table
        .inner_join(t::table)
        .filter(assignments::work_id.eq(work))
        .filter(assignments::status.eq(AssignmentStatus::Locked))
        .filter(t::shown.eq(true))
        // By the words: the order says nothing of who wrote first.
        .order((assignments::comment.asc(), assignments::id.asc()))
        .select(assignments::comment)
        .load(conn)?)
}
