//! Works that jurors gave up or that were taken back, with the reason.

use diesel::prelude::*;

use super::number;
use crate::db::schema::{assignments as t, calibration_works, jurors, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::EditionId;
use crate::judging::model::{AssignmentStatus as S, GivenUp, RecusalReason};

/// How many are listed.
const LISTED: i64 = 50;

type Row = (String, String, S, Option<RecusalReason>, String);

/// The newest of them, and how many there are.
pub fn given_up(conn: &mut Conn, edition: EditionId) -> Result<(Vec<GivenUp>, i64), Fault> {
    let rows: Vec<Row> = t::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .inner_join(jurors::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(S::GONE))
        .order(t::id.desc())
        .limit(LISTED)
        .select((number(), jurors::pseudonym, t::status, t::recusal_reason, t::recusal_words))
        .load(conn)?;
    let all = t::table.filter(t::edition_id.eq(edition)).filter(t::status.among(S::GONE));
    let count = all.count().get_result(conn)?;
    let line = |(work, juror, status, ground, words): Row| GivenUp { work, juror, status, ground, words };
    Ok((rows.into_iter().map(line).collect(), count))
}
