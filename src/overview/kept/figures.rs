//! What is kept.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use super::memory::Kept;
use super::moment::Moment;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{self, Edition};
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
    pages: Kept<PageQuestion, Shared>,
    totals: Kept<ListQuestion, i64>,
    found: Kept<ListQuestion, Arc<Vec<i64>>>,
    editions: Kept<String, Edition>,
}

/// A page of an edition whose figures are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PageQuestion {
    pub edition: EditionId,
    /// Another word for each kind of figures.
    pub page: &'static str,
}

/// A list of an edition as it is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListQuestion {
    pub edition: EditionId,
    /// Another word for each list: the same words narrow them all.
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
            pages: Kept::new(keep),
            totals: Kept::new(keep),
            found: Kept::new(keep),
            editions: Kept::new(keep),
        }
    }

    /// The edition of an address, which changes with the trail alone. One that there is not is looked for each time, and so is
    /// any while the request has not read the end of the trail: that would be a statement as well.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn edition(&self, conn: &mut Conn, slug: &str, at: &Moment) -> Result<Option<Edition>, Fault> {
        if let Some(found) = self.editions.at_rest(&slug.to_owned(), at) {
            return Ok(Some(found.value));
        }
        let found = editions::find(conn, slug)?;
        if let Some(edition) = &found {
            self.editions.keep_at_rest(slug.to_owned(), at, edition.clone());
        }
        Ok(found)
    }

    /// How far the entries came, at most as old as counts may be.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn journey(&self, conn: &mut Conn, edition: &Edition, at: &Moment) -> Result<Funnel, Fault> {
        let ask = || funnel(conn, edition.id, edition.settings.limits.jurors_per_work);
        Ok(self.journey.for_a_time(edition.id, at.now, ask)?.value)
    }

    /// The figures of a page that are made of nothing but what stands in the trail, or may be as old as counts may be.
    ///
    /// # Errors
    /// As `ask`, and our own failures.
    pub fn figures<T: Send + Sync + 'static, E: From<Fault>>(
        &self,
        conn: &mut Conn,
        question: PageQuestion,
        at: &Moment,
        ask: impl Fn(&mut Conn) -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let any = |conn: &mut Conn| -> Result<Shared, E> { Ok(Arc::new(ask(conn)?)) };
        match self.pages.while_trail_rests(conn, question, at, any)?.value.downcast() {
            Ok(found) => Ok(found),
            // Two kinds of figures under one word: neither is kept for the other.
            Err(_) => Ok(Arc::new(ask(conn)?)),
        }
    }

    /// Figures that cost much and stand though the trail went on; for pages that say of when theirs are.
    fn standing<T: Send + Sync + 'static>(&self, question: PageQuestion, now: At) -> Option<Arc<T>> {
        self.pages.standing(&question, now)?.downcast().ok()
    }

    /// The dashboard; its figures say when they were read.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn dashboard(
        &self,
        conn: &mut Conn,
        edition: &Edition,
        at: &Moment,
    ) -> Result<Arc<Dashboard>, Fault> {
        let question = PageQuestion { edition: edition.id, page: "dashboard" };
        match self.standing(question, at.now) {
            Some(found) => Ok(found),
            None => self.figures(conn, question, at, |conn| dashboard(conn, edition, at.now)),
        }
    }

    /// How far judging is; its figures say when they were read.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn judging(
        &self,
        conn: &mut Conn,
        edition: &Edition,
        at: &Moment,
    ) -> Result<Arc<JudgingProgress>, Fault> {
        let question = PageQuestion { edition: edition.id, page: "judging" };
        match self.standing(question, at.now) {
            Some(found) => Ok(found),
            None => self.figures(conn, question, at, |conn| judging_progress(conn, edition, at.now)),
        }
    }

    /// The whole jury, each with their pace.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn jury(&self, conn: &mut Conn, edition: &Edition, at: &Moment) -> Result<Arc<Vec<JuryLine>>, Fault> {
        let question = PageQuestion { edition: edition.id, page: "jury" };
        self.figures(conn, question, at, |conn| whole_jury(conn, edition, at.now))
    }

    /// Ids of all lines that a search found, in their order.
    ///
    /// # Errors
    /// Our own failures only.
    pub(in crate::overview) fn found(
        &self,
        conn: &mut Conn,
        question: ListQuestion,
        at: &Moment,
        search: impl FnOnce(&mut Conn) -> Result<Vec<i64>, Fault>,
    ) -> Result<Arc<Vec<i64>>, Fault> {
        let search = |conn: &mut Conn| search(conn).map(Arc::new);
        Ok(self.found.while_trail_rests(conn, question, at, search)?.value)
    }

    /// How many lines a list has that is narrowed to nothing but what stands in the trail as well.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn total(
        &self,
        conn: &mut Conn,
        question: ListQuestion,
        at: &Moment,
        count: impl FnOnce(&mut Conn) -> Result<i64, Fault>,
    ) -> Result<i64, Fault> {
        Ok(self.totals.while_trail_rests(conn, question, at, count)?.value)
    }
}

/// Figures of any page.
type Shared = Arc<dyn Any + Send + Sync>;
