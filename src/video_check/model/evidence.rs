//! What a judgement starts from: the provider's answer, the entrant's declaration, the edition's limits.

use super::{DirectAnswer, DriveAnswer, Facts, Probe, Provider, YouTubeAnswer};
use crate::db::string_enum::string_enum;
use crate::video_check::problem::ProviderProblem;

string_enum! {
    /// What to do with films taller than wide (R25; domain.md Q4).
    pub enum Portrait {
        Refuse = "refuse",
        /// They pass when the long side meets the width and the short side the height.
        Accept = "accept",
        /// As accept, but a person decides.
        Ask = "ask",
    }
}

/// Limits of one film, from the edition and the part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub min_width: u32,
    pub min_height: u32,
    /// Longest duration, milliseconds; exactly this passes.
    pub max_ms: i64,
    /// What to do with upright films.
    pub portrait: Portrait,
    pub containers: Accepted,
}

/// The formats that an edition accepts (R24), both unless it says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    pub mp4: bool,
    pub mov: bool,
}

impl Accepted {
    /// As the terms of reference have it.
    pub const BOTH: Self = Self { mp4: true, mov: true };

    /// Whether a film of this format is accepted.
    #[must_use]
    pub fn takes(self, container: Container) -> bool {
        match container {
            Container::Mp4 => self.mp4,
            Container::Mov => self.mov,
            Container::Other => false,
        }
    }
}

string_enum! {
    /// The format of the entrant's own file as declared.
    pub enum Container {
        /// MPEG-4.
        Mp4 = "mp4",
        Mov = "mov",
        Other = "other",
    }
}

/// What the entrant states about the film where the provider cannot tell (R27).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Declared {
    /// Format of the original file.
    pub container: Option<Container>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub duration_ms: Option<i64>,
}

/// What asking the provider brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Drive knows the file.
    Drive(DriveAnswer),
    /// YouTube answered; `None` when the film is not in the answer: missing, private or deleted.
    YouTube(Option<YouTubeAnswer>),
    /// A direct link: nobody describes the film, but its host says a little beside the bytes.
    Direct(DirectAnswer),
    /// A host that describes its films in the facts all share.
    Described(Provider, Box<Facts>),
    /// The provider did not give a description.
    Problem(Provider, ProviderProblem),
}

impl Answer {
    /// Who was asked.
    #[must_use]
    pub fn provider(&self) -> Provider {
        match self {
            Self::Drive(_) => Provider::DRIVE,
            Self::YouTube(_) => Provider::YOUTUBE,
            Self::Direct(_) => Provider::DIRECT,
            Self::Described(provider, _) | Self::Problem(provider, _) => *provider,
        }
    }
}

/// How many checks just before this one ended without an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Earlier {
    /// Checks in a row that ended `pending`.
    pub pending: u32,
    /// Checks in a row that ended `unchecked`.
    pub unchecked: u32,
}

/// What a check cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    pub requests: u32,
    /// Bytes of answers read.
    pub bytes: u64,
}

/// Everything a judgement looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What the provider said.
    pub answer: Answer,
    /// What the film's own bytes say.
    pub probe: Probe,
    /// What the entrant declares, if asked.
    pub declared: Option<Declared>,
    /// Earlier checks without an answer: decides when to ask again and when a person takes over.
    pub earlier: Earlier,
    pub spent: Spent,
}

impl Evidence {
    /// A first check that had no declaration.
    #[must_use]
    pub fn new(answer: Answer) -> Self {
        Self {
            answer,
            probe: Probe::default(),
            declared: None,
            earlier: Earlier::default(),
            spent: Spent::default(),
        }
    }
}
