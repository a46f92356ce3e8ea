//! What reading one film may cost, and how it can end early.

use crate::video_check::model::{HeaderProblem, Spent};
use crate::video_check::mp4::{MOST_BYTES, MOST_REQUESTS};
use crate::video_check::problem::ProviderProblem;

/// Why a stretch of bytes did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The content is another one than a moment ago: begin again.
    Changed,
    /// More than one film may cost.
    TooMuch,
    /// The film itself is at fault.
    Film(HeaderProblem),
    /// The bytes cannot be had.
    Ours(ProviderProblem),
}

impl From<ProviderProblem> for Trouble {
    fn from(problem: ProviderProblem) -> Self {
        Self::Ours(problem)
    }
}

/// Requests and bytes spent on one film, begun-again readings included.
#[derive(Debug, Default)]
pub(super) struct Budget {
    spent: Spent,
}

impl Budget {
    pub(super) fn spent(&self) -> Spent {
        self.spent
    }

    /// Whether `length` more bytes may be asked for.
    pub(super) fn affords(&self, length: u64) -> Result<(), Trouble> {
        if self.spent.bytes.saturating_add(length) > MOST_BYTES { Err(Trouble::TooMuch) } else { Ok(()) }
    }

    /// Notes one request, redirected ones included.
    pub(super) fn request(&mut self) -> Result<(), Trouble> {
        if self.spent.requests >= MOST_REQUESTS {
            return Err(Trouble::TooMuch);
        }
        self.spent.requests += 1;
        Ok(())
    }

    /// Notes bytes that have come.
    pub(super) fn came(&mut self, bytes: &[u8]) {
        self.spent.bytes = self.spent.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thirteenth_request_and_the_byte_above_eight_mib_are_refused() {
        let mut budget = Budget::default();
        for _ in 0..12 {
            assert_eq!(budget.request(), Ok(()));
        }
        assert_eq!(budget.request(), Err(Trouble::TooMuch));
        assert_eq!(budget.affords(8 << 20), Ok(()));
        budget.came(b"x");
        assert_eq!(budget.affords((8 << 20) - 1), Ok(()));
        assert_eq!(budget.affords(8 << 20), Err(Trouble::TooMuch));
        assert_eq!(budget.affords(u64::MAX), Err(Trouble::TooMuch));
        assert_eq!(budget.spent(), Spent { requests: 12, bytes: 1 });
    }
}
