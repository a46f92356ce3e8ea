//! The walk over a file's boxes, one byte range at a time.

use crate::video_check::model::{Header, HeaderProblem};

/// Most ranges asked of one file.
pub const MOST_REQUESTS: u32 = 12;
/// Most bytes asked of one file.
pub const MOST_BYTES: u64 = 8 << 20;

/// What the walk wants next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// These bytes; fewer may come only where the file ends.
    Read {
        /// First byte.
        start: u64,
        /// How many, at least 1.
        length: u64,
    },
    /// Finished.
    Done(Result<Header, HeaderProblem>),
}

/// A walk in progress.
#[derive(Debug, Clone)]
pub struct Walk {
    total: Option<u64>,
}

impl Walk {
    /// A walk over a file of `total` bytes, `None` when nobody said how large it is.
    #[must_use]
    pub fn new(total: Option<u64>) -> Self {
        Self { total }
    }

    /// What to do now. Asking twice gives the same answer.
    #[must_use]
    pub fn step(&self) -> Step {
        let _ = self.total;
        Step::Done(Err(HeaderProblem::OutOfBudget))
    }

    /// Takes the bytes that came for the last `Read`, and the file's size once it is known.
    pub fn feed(&mut self, start: u64, bytes: &[u8], total: Option<u64>) {
        let _ = (start, bytes);
        self.total = self.total.or(total);
    }
}
