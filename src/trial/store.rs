//! What a trial holds, and wiping it.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::model::Leftovers;
use crate::db::{Conn, Fault, Tx};
use crate::ids::EditionId;
use crate::judging::AssignmentStatus as S;
use crate::outbox::announcement::AnnouncementState;

/// Counts what would go.
pub fn leftovers(conn: &mut Conn, edition: EditionId) -> Result<Leftovers, Fault> {
    let untouched = S::sql_list(&[S::Assigned, S::Recused, S::Reassigned]);
    Ok(diesel::sql_query(format!(
        "SELECT (SELECT COUNT(*) FROM entries WHERE edition_id = $1) AS entries, \
         (SELECT COUNT(*) FROM works WHERE edition_id = $1) AS works, \
         (SELECT COUNT(*) FROM jurors WHERE edition_id = $1) AS jurors, \
         (SELECT COUNT(*) FROM assignments WHERE edition_id = $1 AND status NOT IN ({untouched})) AS sheets, \
         (SELECT COUNT(*) FROM calibration_works WHERE edition_id = $1) AS calibration, \
         (SELECT COUNT(*) FROM letters WHERE edition_id = $1) AS letters"
    ))
    .bind::<BigInt, _>(edition)
    .get_result(conn)?)
}

const ENTRIES: &str = "SELECT id FROM entries WHERE edition_id = $1";
const WORKS: &str = "SELECT id FROM works WHERE edition_id = $1";
const JURORS: &str = "SELECT id FROM jurors WHERE edition_id = $1";
const ROUNDS: &str = "SELECT id FROM rounds WHERE edition_id = $1";
const ASSIGNMENTS: &str = "SELECT id FROM assignments WHERE edition_id = $1";
const HANDOVERS: &str = "SELECT id FROM handovers WHERE edition_id = $1";
const PACKAGES: &str = "SELECT handover_packages.id FROM handover_packages \
     JOIN handovers ON handovers.id = handover_packages.handover_id WHERE edition_id = $1";
const WEBHOOKS: &str = "SELECT id FROM webhooks WHERE edition_id = $1";
const CLUSTERS: &str = "SELECT id FROM clusters WHERE edition_id = $1";
const DOCUMENTS: &str = "SELECT id FROM documents WHERE edition_id = $1";
const SUBMISSIONS: &str = "SELECT submissions.id FROM submissions JOIN works ON works.id = submissions.work_id WHERE edition_id = $1";
const DECISIONS: &str =
    "SELECT decisions.id FROM decisions JOIN works ON works.id = decisions.work_id WHERE edition_id = $1";

/// How the rows of a table are found.
enum By {
    /// They name the edition.
    Edition,
    /// They name something of the edition: a column, and which ids it may have.
    Of(&'static str, &'static str),
    /// Letters of the committee: drafts and templates are its own, and stay.
    Sent,
}

/// Every table that holds what people leave in an edition; what refers to another stands before it.
const TABLES: &[(&str, By)] = &[
    ("lms_courses", By::Edition),
    ("learning_materials", By::Edition),
    ("handover_files", By::Of("package_id", PACKAGES)),
    ("handover_packages", By::Of("handover_id", HANDOVERS)),
    ("handovers", By::Edition),
    ("gallery_withdrawals", By::Of("work_id", WORKS)),
    ("cluster_works", By::Of("cluster_id", CLUSTERS)),
    ("clusters", By::Edition),
    ("lms_decisions", By::Edition),
    ("document_files", By::Of("document_id", DOCUMENTS)),
    ("documents", By::Edition),
    ("letters", By::Edition),
    ("announcements", By::Sent),
    ("film_changes", By::Of("work_id", WORKS)),
    ("film_watches", By::Of("work_id", WORKS)),
    ("plenary_drafts", By::Edition),
    ("plenary_decisions", By::Edition),
    ("corrections", By::Edition),
    ("approvals", By::Edition),
    ("inbox_notes", By::Edition),
    ("publications", By::Edition),
    ("seals", By::Edition),
    ("methods", By::Edition),
    ("exclusions", By::Edition),
    ("reviews", By::Edition),
    ("juror_named", By::Of("juror_id", JURORS)),
    ("violation_flags", By::Edition),
    ("unlock_requests", By::Edition),
    ("sheet_revisions", By::Of("assignment_id", ASSIGNMENTS)),
    ("comment_reviews", By::Of("assignment_id", ASSIGNMENTS)),
    ("assignment_points", By::Of("assignment_id", ASSIGNMENTS)),
    ("planned_assignments", By::Edition),
    ("assignments", By::Edition),
    ("round_works", By::Of("round_id", ROUNDS)),
    ("rounds", By::Edition),
    ("calibration_works", By::Edition),
    ("webhook_messages", By::Of("webhook_id", WEBHOOKS)),
    ("webhooks", By::Edition),
    ("draws", By::Edition),
    ("plans", By::Edition),
    ("institution_changes", By::Of("juror_id", JURORS)),
    ("juror_conflicts", By::Of("juror_id", JURORS)),
    ("juror_invitations", By::Of("juror_id", JURORS)),
    ("jurors", By::Edition),
    ("eliminations", By::Of("entry_id", ENTRIES)),
    ("desk_claims", By::Of("work_id", WORKS)),
    ("second_opinions", By::Of("work_id", WORKS)),
    ("revision_answers", By::Of("decision_id", DECISIONS)),
    ("cancelled_decisions", By::Of("decision_id", DECISIONS)),
    ("decisions", By::Of("work_id", WORKS)),
    ("submission_makers", By::Of("submission_id", SUBMISSIONS)),
    ("submissions", By::Of("work_id", WORKS)),
    ("video_checks", By::Of("work_id", WORKS)),
    ("videos", By::Of("work_id", WORKS)),
    ("bulk_items", By::Of("work_id", WORKS)),
    ("bulk_acts", By::Edition),
    ("works", By::Edition),
    ("consents", By::Edition),
    ("declarations", By::Edition),
    ("declined_invitations", By::Of("entry_id", ENTRIES)),
    ("members", By::Of("entry_id", ENTRIES)),
    ("desk_exceptions", By::Of("entry_id", ENTRIES)),
    ("entries", By::Edition),
    ("entry_drafts", By::Edition),
    ("exports", By::Edition),
    ("kept_imports", By::Edition),
    ("holds", By::Edition),
];

/// Deletes everything that people left in the edition.
pub(super) fn wipe(tx: &mut Tx<'_>, edition: EditionId) -> Result<(), Fault> {
    for (table, by) in TABLES {
        let found = match by {
            By::Edition => "edition_id = $1".to_owned(),
            By::Sent => {
                let sent = AnnouncementState::sql_list(&[AnnouncementState::Sent]);
                format!("edition_id = $1 AND state IN ({sent})")
            }
            By::Of(column, ids) => format!("{column} IN ({ids})"),
        };
        diesel::sql_query(format!("DELETE FROM {table} WHERE {found}"))
            .bind::<BigInt, _>(edition)
            .execute(tx.conn)?;
    }
    Ok(())
}
