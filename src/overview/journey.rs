//! How far the entrants came.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::judging::AssignmentStatus;
use crate::registration::EntryStatus;
use crate::video_check::{CheckStatus, PartKind};
use crate::works::WorkStatus;

/// How many entries reached each stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, QueryableByName)]
pub struct Funnel {
    /// Registered and not cancelled.
    #[diesel(sql_type = BigInt)]
    pub registered: i64,
    #[diesel(sql_type = BigInt)]
    pub complete: i64,
    /// At least one work sent.
    #[diesel(sql_type = BigInt)]
    pub sent: i64,
    /// At least one work whose films all passed.
    #[diesel(sql_type = BigInt)]
    pub checked: i64,
    /// At least one work accepted.
    #[diesel(sql_type = BigInt)]
    pub accepted: i64,
    /// At least one work rejected or disqualified, and none accepted.
    #[diesel(sql_type = BigInt)]
    pub refused: i64,
    /// At least one work scored by as many jurors as it needs.
    #[diesel(sql_type = BigInt)]
    pub scored: i64,
}

/// The journey of an edition's entries in one query; `per_work` jurors make a work fully scored.
pub fn funnel(conn: &mut Conn, edition: EditionId, per_work: u32) -> Result<Funnel, Fault> {
    const ENTRIES: &str = "SELECT COUNT(*) FROM entries WHERE edition_id = $1";
    const WITH_WORK: &str = "SELECT COUNT(DISTINCT w.entry_id) FROM works w WHERE w.edition_id = $1";
    let (cancelled, complete) = (EntryStatus::Cancelled.as_str(), EntryStatus::Complete.as_str());
    let (main, passed) = (PartKind::Main.as_str(), CheckStatus::Passed.as_str());
    let done = AssignmentStatus::sql_list(AssignmentStatus::DONE);
    let sent = WorkStatus::sql_list(WorkStatus::COUNTED_FOR_LIMIT);
    let accepted = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    let refused = WorkStatus::sql_list(WorkStatus::REFUSED);
    Ok(diesel::sql_query(format!(
        "SELECT ({ENTRIES} AND status <> '{cancelled}') AS registered, \
         ({ENTRIES} AND status = '{complete}') AS complete, \
         ({WITH_WORK} AND w.status IN ({sent})) AS sent, \
         ({WITH_WORK} AND w.status IN ({sent}) \
           AND EXISTS (SELECT 1 FROM videos v WHERE v.work_id = w.id AND v.part = '{main}' AND v.unsent = FALSE) \
           AND NOT EXISTS (SELECT 1 FROM videos v WHERE v.work_id = w.id AND v.unsent = FALSE \
             AND v.check_status <> '{passed}')) AS checked, \
         ({WITH_WORK} AND w.status IN ({accepted})) AS accepted, \
         ({WITH_WORK} AND w.status IN ({refused}) \
           AND NOT EXISTS (SELECT 1 FROM works o WHERE o.entry_id = w.entry_id AND o.status IN ({accepted}))) AS refused, \
         ({WITH_WORK} AND w.status IN ({accepted}) \
           AND (SELECT COUNT(*) FROM assignments a WHERE a.work_id = w.id \
             AND a.status IN ({done})) >= $2) AS scored"
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(i64::from(per_work))
    .get_result(conn)?)
}
