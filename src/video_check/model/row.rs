//! A linked film as stored: its place in the work, its link, and what is known about it.

use super::{Declared, Earlier, LinkStatus, PartKind, Report, VideoLink};
use crate::clock::At;
use crate::ids::{UserId, VideoId, WorkId};

/// One linked film of a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VideoRow {
    /// Its id.
    pub id: VideoId,
    /// The work it belongs to.
    pub work_id: WorkId,
    /// Which part of the work it is.
    pub part: PartKind,
    /// Place among the films of that part, from 0.
    pub position: i32,
    /// The link in canonical form.
    pub link: VideoLink,
    /// What was pasted, for reference.
    pub pasted: String,
    /// State of the check.
    pub status: LinkStatus,
    /// The last outcome; kept while a new check runs.
    pub report: Option<Report>,
    /// When the provider was asked last.
    pub checked_at: Option<At>,
    /// When it will be asked again by itself.
    pub retry_at: Option<At>,
    /// Checks in a row that ended like the last one, if that one gave no answer.
    pub attempts: i32,
    /// What the entrant states about the film.
    pub declared: Declared,
    /// Committee member who looked.
    pub confirmed_by: Option<UserId>,
    /// When.
    pub confirmed_at: Option<At>,
    /// What the member noted.
    pub confirm_note: String,
}

impl VideoRow {
    /// Whether a check waits in the queue now, as opposed to a provider that needs time.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.status == LinkStatus::Pending && self.retry_at.is_none()
    }

    /// Whether a member of the committee decided about this link; the machine then keeps quiet.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// The declaration, if anything was stated.
    #[must_use]
    pub fn declaration(&self) -> Option<Declared> {
        Some(self.declared).filter(|declared| *declared != Declared::default())
    }

    /// How many checks just before the next one ended without an answer.
    #[must_use]
    pub fn earlier(&self) -> Earlier {
        let attempts = u32::try_from(self.attempts).unwrap_or(0);
        match self.report.as_ref().map(|report| report.status) {
            Some(LinkStatus::Pending) => Earlier { pending: attempts, unchecked: 0 },
            Some(LinkStatus::Unchecked) => Earlier { pending: 0, unchecked: attempts },
            _ => Earlier::default(),
        }
    }
}
