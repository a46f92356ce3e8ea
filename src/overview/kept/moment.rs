//! When something is asked.

use std::sync::Arc;

use crate::audit;
use crate::clock::At;
use crate::db::{Conn, Fault};

/// The instant of a question and, where the request has read it already, the end of the audit trail before it.
#[derive(Debug, Clone)]
pub struct Moment {
    pub now: At,
    trail: Option<Arc<str>>,
}

impl Moment {
    /// An instant, with the end of the trail as it was read before anything else of the request.
    #[must_use]
    pub fn new(now: At, trail: Option<Arc<str>>) -> Self {
        Self { now, trail }
    }

    /// The end of the trail if it was read.
    pub(super) fn known_trail(&self) -> Option<&str> {
        self.trail.as_deref()
    }

    /// The end of the trail, read now if it was not before.
    pub(super) fn trail(&self, conn: &mut Conn) -> Result<String, Fault> {
        match &self.trail {
            Some(known) => Ok(known.to_string()),
            None => Ok(audit::end(conn)?.hash),
        }
    }
}

/// The trail is read when it is needed.
impl From<At> for Moment {
    fn from(now: At) -> Self {
        Self { now, trail: None }
    }
}
