//! One walk over the films of an edition, cut into batches: each job does one and asks for the next.

use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::ids::{EditionId, VideoId};

/// Why the films are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// Intake has closed: what the films are now is what they must stay.
    Closing,
    /// Judging opens within a day.
    BeforeJudging,
    /// A night of judging.
    Nightly,
    /// The result is about to be published.
    BeforePublication,
    Asked,
}

impl Trigger {
    /// Its word in keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Closing => "closing",
            Self::BeforeJudging => "before_judging",
            Self::Nightly => "nightly",
            Self::BeforePublication => "before_publication",
            Self::Asked => "asked",
        }
    }
}

/// Where a walk stands. A film seen since `since` is not asked about again, so a batch may run twice, and a
/// later round takes up what could not be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecheckCursor {
    pub edition: EditionId,
    pub trigger: Trigger,
    /// When the walk began.
    pub since: At,
    /// The last film of the batch before; 0 at the beginning.
    pub after: VideoId,
    /// How often the walk has begun anew for films that could not be asked.
    pub round: u32,
}

impl RecheckCursor {
    /// A walk that begins now.
    #[must_use]
    pub fn new(edition: EditionId, trigger: Trigger, since: At) -> Self {
        Self { edition, trigger, since, after: VideoId(0), round: 0 }
    }

    pub(super) fn key(&self) -> String {
        let Self { edition, trigger, since, after, round } = self;
        format!("watch:{edition}:{}:{}:{round}:{after}", trigger.as_str(), since.0)
    }
}
