//! What came into a juror's queue and what left it since the juror read it last.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::clock::At;
use crate::db::schema::jurors;
use crate::db::{Conn, Fault, Tx, prepared};
use crate::i18n::Message;
use crate::ids::JurorId;
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, QueueChange, QueueNews, RecusalReason};
use crate::works::WorkStatus;

/// Most changes that are told at once, the newest first.
const MOST: i64 = 30;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    number: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Text)]
    status: S,
    #[diesel(sql_type = Nullable<Text>)]
    ground: Option<RecusalReason>,
    #[diesel(sql_type = Text)]
    reason: String,
    #[diesel(sql_type = BigInt)]
    gone: i64,
    #[diesel(sql_type = BigInt)]
    at: At,
}

impl Row {
    fn read(self) -> Result<QueueNews, Fault> {
        let change = match self.status {
            S::Recused => QueueChange::Recused(self.ground),
            S::Reassigned => QueueChange::GivenToOther,
            _ if self.gone == 1 => QueueChange::OutOfCompetition,
            _ => QueueChange::Arrived(
                serde_json::from_str::<Message>(&self.reason).map_err(Fault::unreadable)?,
            ),
        };
        Ok(QueueNews { number: self.number, title: self.title, change, at: self.at })
    }
}

/// The newest changes since the juror read them last; before that, since the first works were given out, which are no
/// news. One query.
pub fn queue_news(conn: &mut Conn, juror: &Juror) -> Result<Vec<QueueNews>, Fault> {
    let (live, gone) = (S::sql_list(S::LIVE), S::sql_list(S::GONE));
    let (judged, out) = (WorkStatus::sql_list(WorkStatus::IN_JUDGING), WorkStatus::sql_list(WorkStatus::OUT));
    let since =
        "COALESCE(j.queue_seen_at, (SELECT MIN(f.created_at) FROM assignments f WHERE f.juror_id = j.id))";
    let left = format!("a.status IN ({gone}) AND a.left_at > {since}");
    let withdrawn = format!("a.status IN ({live}) AND w.status IN ({out}) AND w.updated_at > {since}");
    let arrived = format!(
        "a.status IN ({live}) AND a.created_at > {since} AND (k.id IS NOT NULL OR w.status IN ({judged}))"
    );
    let query = diesel::sql_query(format!(
        "SELECT COALESCE(w.number, k.number, '') AS number, COALESCE(w.title, k.title) AS title, a.status AS status, \
         a.recusal_reason AS ground, a.reason AS reason, CAST(CASE WHEN {withdrawn} THEN 1 ELSE 0 END AS BIGINT) AS gone, \
         CASE WHEN {left} THEN a.left_at WHEN {withdrawn} THEN w.updated_at ELSE a.created_at END AS at \
         FROM assignments a JOIN jurors j ON j.id = a.juror_id LEFT JOIN works w ON w.id = a.work_id \
         LEFT JOIN calibration_works k ON k.id = a.calibration_id \
         WHERE a.juror_id = $1 AND (({left}) OR ({withdrawn}) OR ({arrived})) ORDER BY at DESC, a.id DESC LIMIT {MOST}"
    ));
    let rows: Vec<Row> = prepared(query.bind::<BigInt, _>(juror.id())).load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// Notes until when the juror has read it; an older page takes nothing back.
pub fn mark_queue_seen(tx: &mut Tx<'_>, juror: JurorId, until: At) -> Result<usize, Fault> {
    let earlier = jurors::queue_seen_at.is_null().or(jurors::queue_seen_at.lt(until));
    Ok(diesel::update(jurors::table.find(juror).filter(earlier))
        .set(jurors::queue_seen_at.eq(until))
        .execute(tx.conn)?)
}
