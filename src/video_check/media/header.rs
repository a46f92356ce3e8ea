//! Drives the walk over a film's boxes: fetches what it asks for, begins again once when the content changes
//! under it, and stops at the budget whatever the walk or the server want.

use super::budget::{Budget, Trouble};
use crate::video_check::model::{Header, HeaderProblem, Probe};
use crate::video_check::mp4::{HeaderReader, Step};

/// Steps of one walk, those answered without a request included.
const MOST_STEPS: u32 = 64;

/// A stretch of a file: the first byte, and how many, at least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u64,
    pub(super) length: u64,
}

impl Span {
    /// The first byte after it.
    pub(super) fn end(self) -> u64 {
        self.start.saturating_add(self.length)
    }

    /// The part of it that lies within `total` bytes, empty when none does.
    pub(super) fn within(self, total: Option<u64>) -> Self {
        let length = total.map_or(self.length, |total| self.length.min(total.saturating_sub(self.start)));
        Self { length, ..self }
    }
}

/// Where a film's bytes are.
pub(super) trait Source {
    /// The file's size as far as known.
    fn total(&self) -> Option<u64>;

    /// The bytes of `span`; fewer only where the file ends.
    async fn read(&mut self, span: Span, budget: &mut Budget) -> Result<Vec<u8>, Trouble>;

    /// Forgets what the content looked like, to begin again.
    fn forget(&mut self);
}

/// Reads the header of the film at `source`.
pub(super) async fn read_header(source: &mut impl Source, budget: &mut Budget) -> Probe {
    // A content that changes twice while it is read is for a person.
    for _ in 0..2 {
        match walk(source, budget).await {
            Ok(Ok(header)) => return Probe::Read(header),
            Ok(Err(problem)) | Err(Trouble::Film(problem)) => return Probe::Broken(problem),
            Err(Trouble::Ours(problem)) => return Probe::Refused(problem),
            Err(Trouble::TooMuch) => break,
            Err(Trouble::Changed) => source.forget(),
        }
    }
    Probe::Broken(HeaderProblem::OutOfBudget)
}

async fn walk(
    source: &mut impl Source,
    budget: &mut Budget,
) -> Result<Result<Header, HeaderProblem>, Trouble> {
    let mut reader = HeaderReader::new(source.total());
    for _ in 0..MOST_STEPS {
        let (start, length) = match reader.step() {
            Step::Done(outcome) => return Ok(outcome),
            Step::Read { start, length } => (start, length),
        };
        let span = Span { start, length }.within(source.total());
        let bytes = if span.length == 0 { Vec::new() } else { source.read(span, budget).await? };
        reader.feed(start, &bytes, source.total());
    }
    Err(Trouble::TooMuch)
}
