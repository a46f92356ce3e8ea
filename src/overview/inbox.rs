//! What needs attention, each with how many and since when; and how far the entrants came.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

use super::badges::{open_changes, open_data_requests, silent_jurors, waiting_films};
use super::entries::spans_institutions;
use super::films::same_key;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::judging::AssignmentStatus;
use crate::registration::EntryStatus;
use crate::video_check::{CheckStatus, PartKind};
use crate::works::WorkStatus;

/// Figures of the inbox. Counts, and the instant since which the oldest has waited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, QueryableByName)]
pub struct Inbox {
    /// Works waiting for verification.
    #[diesel(sql_type = BigInt)]
    pub works: i64,
    /// Oldest submission among them.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub works_since: Option<At>,
    /// Films that a person must judge.
    #[diesel(sql_type = BigInt)]
    pub films: i64,
    /// Oldest check among them.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub films_since: Option<At>,
    /// Institutions typed freely and not merged.
    #[diesel(sql_type = BigInt)]
    pub institutions: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub institutions_since: Option<At>,
    /// Employee numbers that stand in more than one entry.
    #[diesel(sql_type = BigInt)]
    pub same_nip: i64,
    /// Entries whose people work at several institutions.
    #[diesel(sql_type = BigInt)]
    pub mixed: i64,
    /// Films that more than one work links to.
    #[diesel(sql_type = BigInt)]
    pub same_film: i64,
    /// Films that are not what they were when intake closed, and that nobody has settled.
    #[diesel(sql_type = BigInt)]
    pub changed: i64,
    /// Oldest change among them.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub changed_since: Option<At>,
    /// Suspected violations that jurors raised and nobody has settled.
    #[diesel(sql_type = BigInt)]
    pub flags: i64,
    /// When the oldest of them was raised.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub flags_since: Option<At>,
    /// Changes of institution that jurors ask for and nobody has decided.
    #[diesel(sql_type = BigInt)]
    pub moves: i64,
    /// When the oldest of them was asked for.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub moves_since: Option<At>,
    /// Jurors' requests to open what is locked that nobody has decided.
    #[diesel(sql_type = BigInt)]
    pub unlocks: i64,
    /// When the oldest of them was asked.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub unlocks_since: Option<At>,
    #[diesel(sql_type = BigInt)]
    pub letters: i64,
    /// Oldest failure among them.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub letters_since: Option<At>,
    #[diesel(sql_type = BigInt)]
    pub jobs: i64,
    /// Oldest failure among them.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub jobs_since: Option<At>,
    /// What people ask about their data and nobody has answered.
    #[diesel(sql_type = BigInt)]
    pub data_requests: i64,
    /// When the oldest of them was asked.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub data_requests_since: Option<At>,
    /// Jurors who have works and opened none.
    #[diesel(sql_type = BigInt)]
    pub jurors: i64,
    /// When the first of them was given works.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub jurors_since: Option<At>,
}

/// Everything that needs attention in an edition, in one query.
pub fn inbox(conn: &mut Conn, edition: EditionId) -> Result<Inbox, Fault> {
    let at_desk = WorkStatus::sql_list(WorkStatus::AT_THE_DESK);
    let waiting = format!("FROM works WHERE edition_id = $1 AND status IN ({at_desk})");
    const FREE: &str = "FROM institutions WHERE listed = FALSE AND merged_into IS NULL";
    const SAME: &str = same_key!("v");
    const MIXED: &str = spans_institutions!("e");
    let films = format!("FROM videos v JOIN works w ON w.id = v.work_id WHERE {}", waiting_films());
    const FLAGS: &str = "FROM violation_flags WHERE edition_id = $1 AND settled_at IS NULL";
    const MOVES: &str = "FROM institution_changes c JOIN jurors j ON j.id = c.juror_id \
                         WHERE j.edition_id = $1 AND c.decided_at IS NULL";
    const UNLOCKS: &str = "FROM unlock_requests WHERE edition_id = $1 AND verdict IS NULL";
    let competing = WorkStatus::sql_list(WorkStatus::COMPETING);
    let (changes, live) = (open_changes(), EntryStatus::sql_list(EntryStatus::LIVE));
    let silent = silent_jurors();
    let asked = open_data_requests();
    Ok(diesel::sql_query(format!(
        "SELECT (SELECT COUNT(*) {waiting}) AS works, (SELECT MIN(submitted_at) {waiting}) AS works_since, \
         (SELECT COUNT(*) {films}) AS films, (SELECT MIN(v.checked_at) {films}) AS films_since, \
         (SELECT COUNT(*) {FREE}) AS institutions, (SELECT MIN(created_at) {FREE}) AS institutions_since, \
         (SELECT COUNT(*) FROM (SELECT m.nip_fingerprint FROM members m JOIN entries e ON e.id = m.entry_id \
           WHERE e.edition_id = $1 AND e.status IN ({live}) \
           GROUP BY m.nip_fingerprint HAVING COUNT(DISTINCT m.entry_id) > 1) AS n) AS same_nip, \
         (SELECT COUNT(*) FROM entries e WHERE e.edition_id = $1 AND e.status IN ({live}) AND {MIXED}) AS mixed, \
         (SELECT COUNT(*) FROM (SELECT k.film FROM (SELECT v.work_id, {SAME} AS film \
             FROM videos v JOIN works w ON w.id = v.work_id \
             WHERE w.edition_id = $1 AND v.unsent = FALSE AND w.status IN ({competing})) AS k \
           GROUP BY k.film HAVING COUNT(DISTINCT k.work_id) > 1) AS f) AS same_film, \
         (SELECT COUNT(DISTINCT c.video_id) {changes}) AS changed, \
         (SELECT MIN(c.found_at) {changes}) AS changed_since, \
         (SELECT COUNT(*) {FLAGS}) AS flags, (SELECT MIN(raised_at) {FLAGS}) AS flags_since, \
         (SELECT COUNT(*) {MOVES}) AS moves, (SELECT MIN(c.asked_at) {MOVES}) AS moves_since, \
         (SELECT COUNT(*) {UNLOCKS}) AS unlocks, (SELECT MIN(asked_at) {UNLOCKS}) AS unlocks_since, \
         (SELECT COUNT(*) {asked}) AS data_requests, (SELECT MIN(asked_at) {asked}) AS data_requests_since, \
         (SELECT COUNT(*) FROM letters WHERE failed_at IS NOT NULL) AS letters, \
         (SELECT MIN(failed_at) FROM letters) AS letters_since, \
         (SELECT COUNT(*) FROM jobs WHERE failed_at IS NOT NULL) AS jobs, \
         (SELECT MIN(failed_at) FROM jobs) AS jobs_since, \
         (SELECT COUNT(*) FROM jurors j WHERE {silent}) AS jurors, \
         (SELECT MIN(g.created_at) FROM jurors j JOIN assignments g ON g.juror_id = j.id \
           WHERE {silent}) AS jurors_since"
    ))
    .bind::<BigInt, _>(edition)
    .get_result(conn)?)
}

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
    /// At least one work rejected or disqualified.
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
         ({WITH_WORK} AND w.status IN ({refused})) AS refused, \
         ({WITH_WORK} AND w.status IN ({accepted}) \
           AND (SELECT COUNT(*) FROM assignments a WHERE a.work_id = w.id \
             AND a.status IN ({done})) >= $2) AS scored"
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(i64::from(per_work))
    .get_result(conn)?)
}
