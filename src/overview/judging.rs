//! How far judging is, as one page shows it: each juror, each work, the whole, and where it is heading. The sheets are added
//! up once for all of it.

use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::judging::{self, Coverage, Forecast, JurorProgress, WorkPage, WorkProgress};

/// The figures.
#[derive(Debug, Clone)]
pub struct JudgingProgress {
    /// When they were read.
    pub counted_at: At,
    pub jury: Vec<JurorProgress>,
    pub coverage: Coverage,
    /// Every work, those that lack jurors or sheets first.
    pub works: Vec<WorkProgress>,
    pub ahead: Forecast,
}

/// The figures at `now`; nine queries.
pub(super) fn judging_progress(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
) -> Result<JudgingProgress, Fault> {
    let jury = judging::juror_progress(conn, edition.id)?;
    let per_work = i64::from(edition.settings.limits.jurors_per_work);
    let all = WorkPage { per_work, limit: i64::MAX, offset: 0 };
    let works = judging::work_progress(conn, edition.id, all)?;
    let ahead = judging::forecast(conn, edition, now, &jury, &works)?;
    Ok(JudgingProgress { counted_at: now, coverage: Coverage::of(&works), jury, works, ahead })
}
