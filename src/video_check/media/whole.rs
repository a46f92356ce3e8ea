//! A server that answers a range with the whole file: it is read from the front as far as needed and allowed,
//! then the connection is dropped (google-video-apis.md §3).

use reqwest::Response;

use super::budget::{Budget, Trouble};
use super::header::Span;
use crate::video_check::google::unreachable;
use crate::video_check::rate_limit::Permit;

/// A whole file on its way, and what has come of it.
pub(super) struct Whole {
    response: Response,
    length: Option<u64>,
    seen: Vec<u8>,
    /// Held as long as the connection is.
    _permit: Permit,
}

impl Whole {
    pub(super) fn new(response: Response, length: Option<u64>, permit: Permit) -> Self {
        Self { response, length, seen: Vec::new(), _permit: permit }
    }

    /// The file's size: announced, or found by reaching the end.
    pub(super) fn length(&self) -> Option<u64> {
        self.length
    }

    /// The bytes of `span`, with everything before them. Refused before anything is read if that is too much.
    pub(super) async fn read(&mut self, span: Span, budget: &mut Budget) -> Result<Vec<u8>, Trouble> {
        let end = span.within(self.length).end();
        budget.affords(end.saturating_sub(self.have()))?;
        while self.have() < end {
            let Some(chunk) = self.response.chunk().await.map_err(unreachable)? else {
                self.length = Some(self.have());
                break;
            };
            budget.came(&chunk);
            self.seen.extend_from_slice(&chunk);
        }
        let place = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX).min(self.seen.len());
        Ok(self.seen.get(place(span.start)..place(end)).unwrap_or_default().to_vec())
    }

    fn have(&self) -> u64 {
        u64::try_from(self.seen.len()).unwrap_or(u64::MAX)
    }
}
