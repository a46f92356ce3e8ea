//! What is kept.

use std::sync::Arc;
use std::time::Duration;

use super::memory::Kept;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::EditionId;
use crate::overview::dashboard::{Dashboard, dashboard};
use crate::overview::inbox::{Quick, Waiting};
use crate::overview::journey::{Funnel, funnel};
use crate::overview::judging::{JudgingProgress, judging_progress};
use crate::overview::jury::{JuryLine, whole_jury};

/// Figures that were read before, by edition.
#[derive(Debug)]
pub struct KeptCounts {
    pub(in crate::overview) quick: Kept<EditionId, Quick>,
    pub(in crate::overview) slow: Kept<EditionId, Vec<Waiting>>,
    journey: Kept<EditionId, Funnel>,
    dashboard: Kept<EditionId, Arc<Dashboard>>,
    judging: Kept<EditionId, Arc<JudgingProgress>>,
    jury: Kept<EditionId, Arc<Vec<JuryLine>>>,
    totals: Kept<ListQuestion, i64>,
}

/// A list of an edition as it is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListQuestion {
    pub edition: EditionId,
    /// The list.
    pub list: &'static str,
    /// Everything it is narrowed to.
    pub narrowed: String,
}

impl KeptCounts {
    /// Figures that are kept as long; not at all for none.
    #[must_use]
    pub fn new(keep: Duration) -> Self {
        Self {
            quick: Kept::new(keep),
            slow: Kept::new(keep),
            journey: Kept::new(keep),
            dashboard: Kept::new(keep),
            judging: Kept::new(keep),
            jury: Kept::new(keep),
            totals: Kept::new(keep),
        }
    }

    /// How far the entries came, at most as old as counts may be.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn journey(&self, conn: &mut Conn, edition: &Edition, now: At) -> Result<Funnel, Fault> {
        let ask = || funnel(conn, edition.id, edition.settings.limits.jurors_per_work);
        Ok(self.journey.for_a_time(edition.id, now, ask)?.value)
    }

    /// The dashboard; its figures say when they were read.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn dashboard(&self, conn: &mut Conn, edition: &Edition, now: At) -> Result<Arc<Dashboard>, Fault> {
        let ask = |conn: &mut Conn| dashboard(conn, edition, now).map(Arc::new);
        Ok(self.dashboard.while_trail_rests(conn, edition.id, now, ask)?.value)
    }

    /// How far judging is; its figures say when they were read.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn judging(
        &self,
        conn: &mut Conn,
        edition: &Edition,
        now: At,
    ) -> Result<Arc<JudgingProgress>, Fault> {
        let ask = |conn: &mut Conn| judging_progress(conn, edition, now).map(Arc::new);
        Ok(self.judging.while_trail_rests(conn, edition.id, now, ask)?.value)
    }

    /// The whole jury, each with their pace.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn jury(&self, conn: &mut Conn, edition: &Edition, now: At) -> Result<Arc<Vec<JuryLine>>, Fault> {
        let ask = |conn: &mut Conn| whole_jury(conn, edition, now).map(Arc::new);
        Ok(self.jury.while_trail_rests(conn, edition.id, now, ask)?.value)
    }

    /// How many lines a list has that is narrowed to nothing but what stands in the trail as well.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn total(
        &self,
        conn: &mut Conn,
        question: ListQuestion,
        now: At,
        count: impl FnOnce(&mut Conn) -> Result<i64, Fault>,
    ) -> Result<i64, Fault> {
        Ok(self.totals.while_trail_rests(conn, question, now, count)?.value)
    }
}
