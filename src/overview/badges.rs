//! How much waits in each place of the console, in one query.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::data_rights::RequestStatus;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::judging::{AssignmentStatus, JurorStatus};
use crate::video_check::CheckStatus;
use crate::works::WorkStatus;

/// Counts shown beside the places of the console.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, QueryableByName)]
pub struct Badges {
    /// Works waiting for verification.
    #[diesel(sql_type = BigInt)]
    pub works: i64,
    /// Films of submitted works that a person must judge.
    #[diesel(sql_type = BigInt)]
    pub films: i64,
    /// Films that changed after intake closed.
    #[diesel(sql_type = BigInt)]
    pub changed: i64,
    /// Institutions typed freely and not merged yet.
    #[diesel(sql_type = BigInt)]
    pub institutions: i64,
    /// Jurors who have works and opened none.
    #[diesel(sql_type = BigInt)]
    pub jurors: i64,
    #[diesel(sql_type = BigInt)]
    pub letters: i64,
    #[diesel(sql_type = BigInt)]
    pub jobs: i64,
    /// What people ask about their data and nobody has answered.
    #[diesel(sql_type = BigInt)]
    pub data_requests: i64,
}

impl Badges {
    /// All that needs attention beside the daily verification.
    #[must_use]
    pub fn attention(&self) -> i64 {
        self.films
            + self.changed
            + self.institutions
            + self.jurors
            + self.letters
            + self.jobs
            + self.data_requests
    }
}

/// Jurors of edition `$1` who were given works and opened none; completes `FROM jurors j WHERE`.
pub(super) fn silent_jurors() -> String {
    let (active, assigned) = (JurorStatus::Active.as_str(), AssignmentStatus::Assigned);
    let begun: Vec<_> = AssignmentStatus::LIVE.iter().copied().filter(|status| *status != assigned).collect();
    format!(
        "j.edition_id = $1 AND j.status = '{active}' \
         AND EXISTS (SELECT 1 FROM assignments a WHERE a.juror_id = j.id AND a.status = '{}') \
         AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.juror_id = j.id AND a.status IN ({}))",
        assigned.as_str(),
        AssignmentStatus::sql_list(&begun)
    )
}

/// Films of edition `$1` that wait for a person; completes `FROM videos v JOIN works w … WHERE`.
pub(super) fn waiting_films() -> String {
    format!(
        "w.edition_id = $1 AND v.unsent = FALSE AND v.check_status IN ({}) \
         AND w.status IN ({})",
        CheckStatus::sql_list(CheckStatus::FOR_A_PERSON),
        WorkStatus::sql_list(WorkStatus::AT_THE_DESK)
    )
}

/// Changes of films of edition `$1` that wait for a person; completes `SELECT …`.
pub(super) fn open_changes() -> String {
    format!(
        "FROM film_changes c JOIN videos v ON v.id = c.video_id JOIN works w ON w.id = c.work_id \
         WHERE w.edition_id = $1 AND v.unsent = FALSE AND c.settled_at IS NULL AND c.alarm = TRUE \
         AND w.status IN ({})",
        WorkStatus::sql_list(WorkStatus::COMPETING)
    )
}

/// Requests about personal data that wait; completes `SELECT …`.
pub(super) fn open_data_requests() -> String {
    format!("FROM data_requests WHERE status = '{}'", RequestStatus::Waiting.as_str())
}

/// The counts of an edition.
pub fn badges(conn: &mut Conn, edition: EditionId) -> Result<Badges, Fault> {
    let (films, changes, silent) = (waiting_films(), open_changes(), silent_jurors());
    let asked = open_data_requests();
    let waiting = WorkStatus::sql_list(WorkStatus::AT_THE_DESK);
    Ok(diesel::sql_query(format!(
        "SELECT \
         (SELECT COUNT(*) FROM works WHERE edition_id = $1 \
           AND status IN ({waiting})) AS works, \
         (SELECT COUNT(*) FROM videos v JOIN works w ON w.id = v.work_id WHERE {films}) AS films, \
         (SELECT COUNT(DISTINCT c.video_id) {changes}) AS changed, \
         (SELECT COUNT(*) FROM institutions WHERE listed = FALSE AND merged_into IS NULL) AS institutions, \
         (SELECT COUNT(*) FROM jurors j WHERE {silent}) AS jurors, \
         (SELECT COUNT(*) FROM letters WHERE failed_at IS NOT NULL) AS letters, \
         (SELECT COUNT(*) FROM jobs WHERE failed_at IS NOT NULL) AS jobs, \
         (SELECT COUNT(*) {asked}) AS data_requests"
    ))
    .bind::<BigInt, _>(edition)
    .get_result(conn)?)
}
