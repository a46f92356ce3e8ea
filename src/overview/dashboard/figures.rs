//! Everything on the dashboard.

use super::days::{DayCount, Previous, by_day, previous};
use super::jury::{JuryPace, jury_pace};
use super::parts::{
    CompetencyCount, LetterCount, Origin, ScoreBand, competencies, letters_by_state, origins, score_bands,
};
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::overview::journey::{Funnel, funnel};
use crate::results::{Matter, Reader, Visibility};

/// The figures.
#[derive(Debug, Clone)]
pub struct Dashboard {
    /// When they were read.
    pub counted_at: At,
    pub journey: Funnel,
    /// The edition before this one, if there is one.
    pub previous: Option<Previous>,
    /// Entries and works by day, of this edition and of the one before.
    pub days: Vec<DayCount>,
    /// Entries by kind and province of their institution.
    pub origins: Vec<Origin>,
    pub competencies: Vec<CompetencyCount>,
    /// How many sheets gave how many points; none before the committee may see scores.
    pub scores: Option<Vec<ScoreBand>>,
    pub jury: JuryPace,
    pub letters: Vec<LetterCount>,
}

/// The figures at `now`; eight queries, seven before the sheets are sealed.
pub(in crate::overview) fn dashboard(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
) -> Result<Dashboard, Fault> {
    let previous = previous(conn, edition)?;
    let shown = Visibility::of(edition).shows(Matter::Sheets, Reader::Committee);
    Ok(Dashboard {
        counted_at: now,
        journey: funnel(conn, edition.id, edition.settings.limits.jurors_per_work)?,
        days: by_day(conn, edition.id, previous.as_ref().map(|before| before.id))?,
        origins: origins(conn, edition.id)?,
        competencies: competencies(conn, edition.id)?,
        scores: if shown { Some(score_bands(conn, edition.id)?) } else { None },
        jury: jury_pace(conn, edition, now)?,
        letters: letters_by_state(conn, edition.id)?,
        previous,
    })
}
