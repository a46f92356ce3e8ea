//! Works that jurors gave up or that were taken back, with the reason.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{assignments as t, jurors, works};
use crate::ids::EditionId;
use crate::judging::model::{AssignmentStatus as S, Move, RecusalReason};

/// How many are listed.
const LISTED: i64 = 50;

type Row = (Option<String>, String, String, String);

/// The newest of them, and how many there are.
pub fn moves(conn: &mut Conn, edition: EditionId) -> QueryResult<(Vec<Move>, i64)> {
    let gone = [S::Recused.as_str(), S::Reassigned.as_str()];
    let rows: Vec<Row> = t::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::status.eq_any(gone))
        .order(t::id.desc())
        .limit(LISTED)
        .select((works::number, jurors::pseudonym, t::status, t::recusal_reason))
        .load(conn)?;
    let all = t::table.filter(t::edition_id.eq(edition)).filter(t::status.eq_any(gone));
    let count = all.count().get_result(conn)?;
    Ok((rows.into_iter().map(given_up).collect(), count))
}

fn given_up((work, juror, status, reason): Row) -> Move {
    let (ground, words) = reason.split_once(": ").unwrap_or((reason.as_str(), ""));
    let ground = RecusalReason::parse(ground);
    let words = if ground.is_some() { words.to_owned() } else { reason };
    Move { work: work.unwrap_or_default(), juror, status: S::stored(&status), ground, words }
}
