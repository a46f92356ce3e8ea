//! Kinds whose count costs what waits: each is found through an index of its own, most of them of what waits alone.

use std::sync::LazyLock;

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::line::Waiting;
use crate::approvals;
use crate::clock::At;
use crate::data_rights::RequestStatus;
use crate::db::{Conn, Fault, prepared};
use crate::ids::EditionId;
use crate::inbox::InboxKind;
use crate::judging::JurorStatus;
use crate::video_check::CheckStatus;
use crate::works::WorkStatus;

/// How one kind is counted: what is the oldest, and what stands behind `FROM`. `$1` is the edition, `$2` now.
struct Source {
    kind: InboxKind,
    /// What is counted; every row, or each different value once.
    count: &'static str,
    since: &'static str,
    from: String,
}

fn rows(kind: InboxKind, since: &'static str, from: impl Into<String>) -> Source {
    Source { kind, count: "*", since, from: from.into() }
}

/// Films of edition `$1` that wait for a person.
fn films() -> String {
    format!(
        "videos v JOIN works w ON w.id = v.work_id WHERE w.edition_id = $1 AND v.unsent = FALSE \
         AND v.check_status IN ({}) AND w.status IN ({})",
        CheckStatus::sql_list(CheckStatus::FOR_A_PERSON),
        WorkStatus::sql_list(WorkStatus::AT_THE_DESK)
    )
}

/// Changes of films of edition `$1` that wait for a person; `CROSS JOIN` keeps SQLite to that order: from the changes, which
/// are few, to their works.
fn changes() -> String {
    format!(
        "film_changes c CROSS JOIN videos v CROSS JOIN works w \
         WHERE v.id = c.video_id AND w.id = c.work_id AND w.edition_id = $1 AND v.unsent = FALSE AND c.settled_at IS NULL AND c.alarm = TRUE \
         AND w.status IN ({})",
        WorkStatus::sql_list(WorkStatus::COMPETING)
    )
}

fn sources() -> [Source; 12] {
    let at_desk = WorkStatus::sql_list(WorkStatus::AT_THE_DESK);
    let (invited, asked) = (JurorStatus::Invited.as_str(), RequestStatus::Waiting.as_str());
    [
        rows(
            InboxKind::Works,
            "submitted_at",
            format!("works WHERE edition_id = $1 AND status IN ({at_desk})"),
        ),
        rows(InboxKind::Films, "v.checked_at", films()),
        Source {
            kind: InboxKind::Changed,
            count: "DISTINCT c.video_id",
            since: "c.found_at",
            from: changes(),
        },
        rows(
            InboxKind::Institutions,
            "created_at",
            "institutions WHERE listed = FALSE AND merged_into IS NULL",
        ),
        rows(InboxKind::Flags, "raised_at", "violation_flags WHERE edition_id = $1 AND settled_at IS NULL"),
        rows(
            InboxKind::Moves,
            "c.asked_at",
            "institution_changes c JOIN jurors j ON j.id = c.juror_id \
             WHERE j.edition_id = $1 AND c.decided_at IS NULL",
        ),
        rows(InboxKind::Unlocks, "asked_at", "unlock_requests WHERE edition_id = $1 AND verdict IS NULL"),
        rows(InboxKind::DataRequests, "asked_at", format!("data_requests WHERE status = '{asked}'")),
        rows(
            InboxKind::Letters,
            "failed_at",
            // Not `edition_id = $1 OR …`: that would walk through all letters of the edition.
            "letters WHERE failed_at IS NOT NULL AND COALESCE(edition_id, $1) = $1",
        ),
        rows(InboxKind::Jobs, "failed_at", "jobs WHERE failed_at IS NOT NULL"),
        rows(
            InboxKind::Invited,
            "invited_at",
            format!("jurors WHERE edition_id = $1 AND status = '{invited}'"),
        ),
        rows(
            InboxKind::Approvals,
            "asked_at",
            format!("approvals WHERE edition_id = $1 AND {}", approvals::standing_sql()),
        ),
    ]
}

/// The whole question: a row per kind. SQLite numbers `$n` by first appearance, so the edition stands first.
static QUESTION: LazyLock<String> = LazyLock::new(|| {
    let checks = InboxKind::Checks.as_str();
    let one = |of: &Source| {
        let Source { kind, count, since, from } = of;
        format!(
            "SELECT '{}' AS kind, COUNT({count}) AS count, MIN({since}) AS since FROM {from}",
            kind.as_str()
        )
    };
    let mut all: Vec<String> = sources().iter().map(one).collect();
    all.push(format!(
        "SELECT '{checks}' AS kind, COUNT(*) AS count, MIN(since) AS since FROM circuit_breakers \
         WHERE until > $2 AND alerted_at IS NOT NULL"
    ));
    all.join(" UNION ALL ")
});

/// How much of each kind waits; one query.
pub(super) fn quick(conn: &mut Conn, edition: EditionId, now: At) -> Result<Vec<Waiting>, Fault> {
    let question = diesel::sql_query(QUESTION.as_str()).bind::<BigInt, _>(edition).bind::<BigInt, _>(now);
    Ok(prepared(question).load(conn)?)
}

#[cfg(test)]
mod tests {
    use diesel::sql_types::Text;

    use super::*;

    #[derive(QueryableByName)]
    struct Step {
        #[diesel(sql_type = Text)]
        detail: String,
    }

    /// What SQLite would do for the question.
    fn plan() -> Vec<String> {
        let mut conn = Conn::open("sqlite::memory:").unwrap();
        crate::db::migrate(&mut conn).unwrap();
        let steps: Vec<Step> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {}", QUESTION.as_str()))
            .bind::<BigInt, _>(1)
            .bind::<BigInt, _>(1)
            .load(&mut conn)
            .unwrap();
        steps.into_iter().map(|step| step.detail).collect()
    }

    #[test]
    fn no_large_table_is_walked_through() {
        let plan = plan();
        let walks = |step: &&String| step.starts_with("SCAN ") && !step.contains(" USING ");
        let walked: Vec<&String> = plan.iter().filter(walks).collect();
        assert_eq!(walked, ["SCAN circuit_breakers"], "a row per host of films; all steps: {plan:#?}");
        for index in [
            "works_edition",
            "videos_status",
            "film_changes_alarm",
            "institutions_unlisted",
            "letters_failed",
            "jobs_failed",
        ] {
            assert!(plan.iter().any(|step| step.contains(index)), "{index} is not used: {plan:#?}");
        }
    }
}
