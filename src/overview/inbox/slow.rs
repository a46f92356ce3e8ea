//! Kinds that cannot be told from what waits alone: who stands in two entries, which films are linked twice, which work
//! lacks a juror. Counted at most once in some seconds (`kept`).

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::drafts::sendable_drafts;
use super::line::Waiting;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::ids::EditionId;
use crate::inbox::InboxKind;
use crate::judging::{self, AssignmentStatus, JurorStatus};
use crate::overview::entries::{people_in_several, spans_institutions};
use crate::overview::films::same_key;
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// Milliseconds before the closing of judging from which on open sheets are a matter of the committee.
const SEALING_NEAR: i64 = 3 * 86_400_000;

/// How much of each kind waits; four queries at most, whatever the size of the edition.
pub(super) fn slow(conn: &mut Conn, edition: &Edition, now: At) -> Result<Vec<Waiting>, Fault> {
    let mut all = of_tables(conn, edition.id, sealing_near(edition, now))?;
    let open = edition.sealed_at.is_none();
    if open && judging::is_routed(conn, edition.id)? {
        let per_work = i64::from(edition.settings.limits.jurors_per_work);
        let count = judging::coverage(conn, edition.id, per_work)?.short;
        all.push(Waiting { kind: InboxKind::Short, count, since: None });
    }
    let count = sendable_drafts(conn, edition, now)?;
    all.push(Waiting { kind: InboxKind::Drafts, count, since: None });
    Ok(all)
}

/// Whether judging closes within days, or has closed, and is not sealed.
fn sealing_near(edition: &Edition, now: At) -> bool {
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    edition.sealed_at.is_none() && closes.is_some_and(|closes| closes.0 - now.0 <= SEALING_NEAR)
}

/// Everything that is one count over tables; one query.
fn of_tables(conn: &mut Conn, edition: EditionId, sealing: bool) -> Result<Vec<Waiting>, Fault> {
    let one = |kind: InboxKind, since: &str, from: &str| {
        format!("SELECT '{}' AS kind, COUNT(*) AS count, {since} AS since FROM {from}", kind.as_str())
    };
    const NEVER: &str = "CAST(NULL AS BIGINT)";
    const MIXED: &str = spans_institutions!("e");
    let live = EntryStatus::sql_list(EntryStatus::LIVE);
    let mut parts = vec![
        one(
            InboxKind::Mixed,
            NEVER,
            &format!("entries e WHERE e.edition_id = $1 AND e.status IN ({live}) AND {MIXED}"),
        ),
        one(InboxKind::SamePerson, NEVER, &format!("({}) AS n", people_in_several(edition))),
        one(InboxKind::SameFilm, NEVER, &same_films()),
        one(InboxKind::Silent, "MIN(s.since)", &format!("({}) AS s", silent_jurors())),
    ];
    if sealing {
        parts.push(one(InboxKind::Sealing, "MIN(g.created_at)", &open_sheets()));
    }
    Ok(diesel::sql_query(parts.join(" UNION ALL ")).bind::<BigInt, _>(edition).load(conn)?)
}

/// Films that more than one competing work links to, by id or by content. Films whose id and content stand alone are left
/// aside first, along their indexes; `CROSS JOIN` keeps SQLite to that order.
fn same_films() -> String {
    const SAME: &str = same_key!("v");
    const SEVERAL: &str = "SELECT a.id FROM videos a WHERE (a.provider, a.provider_id) IN \
        (SELECT d.provider, d.provider_id FROM videos d GROUP BY d.provider, d.provider_id HAVING COUNT(*) > 1) \
        UNION SELECT b.id FROM videos b WHERE b.checksum IN \
        (SELECT d.checksum FROM videos d WHERE d.checksum IS NOT NULL GROUP BY d.checksum HAVING COUNT(*) > 1)";
    let competing = WorkStatus::sql_list(WorkStatus::COMPETING);
    format!(
        "(SELECT k.film FROM (SELECT v.work_id, {SAME} AS film FROM ({SEVERAL}) AS s \
           CROSS JOIN videos v CROSS JOIN works w WHERE v.id = s.id AND w.id = v.work_id AND w.edition_id = $1 AND v.unsent = FALSE AND w.status IN ({competing})) AS k \
         GROUP BY k.film HAVING COUNT(DISTINCT k.work_id) > 1) AS f"
    )
}

/// Jurors who were given works and opened none, each with since when.
fn silent_jurors() -> String {
    let (active, assigned) = (JurorStatus::Active.as_str(), AssignmentStatus::Assigned);
    let begun: Vec<_> = AssignmentStatus::LIVE.iter().copied().filter(|status| *status != assigned).collect();
    format!(
        "SELECT (SELECT MIN(a.created_at) FROM assignments a WHERE a.juror_id = j.id AND a.status = '{}') AS since \
         FROM jurors j WHERE j.edition_id = $1 AND j.status = '{active}' \
         AND EXISTS (SELECT 1 FROM assignments a WHERE a.juror_id = j.id AND a.status = '{}') \
         AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.juror_id = j.id AND a.status IN ({}))",
        assigned.as_str(),
        assigned.as_str(),
        AssignmentStatus::sql_list(&begun)
    )
}

/// Sheets of competing works that are not handed in.
fn open_sheets() -> String {
    format!(
        "assignments g JOIN works w ON w.id = g.work_id WHERE g.edition_id = $1 AND g.status IN ({}) \
         AND w.status IN ({})",
        AssignmentStatus::sql_list(AssignmentStatus::UNFINISHED),
        WorkStatus::sql_list(WorkStatus::IN_JUDGING)
    )
}
