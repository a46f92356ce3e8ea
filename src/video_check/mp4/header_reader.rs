//! The walk over a file's boxes, one byte range at a time, within what may be asked.

use super::box_scanner::{BoxScanner, Stop};
use super::range_buffer::RangeBuffer;
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
        start: u64,
        /// How many, at least 1.
        length: u64,
    },
    Done(Result<Header, HeaderProblem>),
}

/// A walk in progress.
#[derive(Debug, Clone)]
pub struct HeaderReader {
    total: Option<u64>,
    buffer: RangeBuffer,
    scanner: BoxScanner,
    step: Step,
    requests: u32,
    bytes: u64,
}

impl HeaderReader {
    /// A walk over a file of `total` bytes, `None` when nobody said how large it is.
    #[must_use]
    pub fn new(total: Option<u64>) -> Self {
        let mut reader = Self {
            total,
            buffer: RangeBuffer::default(),
            scanner: BoxScanner::default(),
            step: Step::Done(Err(HeaderProblem::Empty)),
            requests: 0,
            bytes: 0,
        };
        if total != Some(0) {
            reader.go();
        }
        reader
    }

    /// What to do now. Asking twice gives the same answer.
    #[must_use]
    pub fn step(&self) -> Step {
        self.step.clone()
    }

    /// Takes the bytes that came for the last `Read`, and the file's size once it is known. More bytes than
    /// were asked for are left out. Fewer say where the file ends, unless its size is known.
    pub fn feed(&mut self, start: u64, bytes: &[u8], total: Option<u64>) {
        let Step::Read { start: asked, length } = self.step else { return };
        let kept = usize::try_from(length).ok().and_then(|length| bytes.get(..length)).unwrap_or(bytes);
        let came = u64::try_from(kept.len()).unwrap_or(u64::MAX);
        self.total = total.or(self.total);
        if start == asked && came < length && self.total.is_none() {
            self.total = start.checked_add(came);
        }
        self.requests = self.requests.saturating_add(1);
        self.bytes = self.bytes.saturating_add(length);
        self.buffer.insert(start, kept);
        if self.total == Some(0) {
            self.finish(Err(HeaderProblem::Empty));
        } else if came == 0 && self.total.is_some_and(|total| asked < total) {
            self.give_up();
        } else {
            self.go();
        }
    }

    fn go(&mut self) {
        match self.scanner.go(&mut self.buffer, self.total, self.requests) {
            Ok(header) => self.finish(Ok(header)),
            Err(Stop::Problem(problem)) => self.finish(Err(problem)),
            Err(Stop::Need { at, least, want }) => self.ask(at, least, want),
        }
    }

    /// Asks for what is needed from `at` on and not held, as far as it may.
    fn ask(&mut self, at: u64, least: u64, want: u64) {
        let have = u64::try_from(self.buffer.from(at).len()).unwrap_or(u64::MAX);
        let start = at.saturating_add(have);
        let left = MOST_BYTES.saturating_sub(self.bytes);
        let to_end = self.total.map_or(u64::MAX, |total| total.saturating_sub(start));
        let length = want.max(least).saturating_sub(have).min(to_end).min(left);
        let enough = least.saturating_sub(have) <= left;
        if length == 0 || !enough || self.requests >= MOST_REQUESTS {
            self.give_up();
        } else {
            self.step = Step::Read { start, length };
        }
    }

    fn give_up(&mut self) {
        let answer = self.scanner.give_up(self.total);
        self.finish(answer);
    }

    fn finish(&mut self, answer: Result<Header, HeaderProblem>) {
        self.buffer = RangeBuffer::default();
        self.step = Step::Done(answer);
    }
}
