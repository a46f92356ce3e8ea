//! What the room talks about: links, verdicts, facts, provider answers. Values only; decisions are in
//! `rules`, sentences in `text`.

mod answer;
mod evidence;
mod header;
mod link;
mod names;
mod pause;
mod report;
mod row;
mod verdict;

pub use answer::{
    Broadcast, DirectAnswer, DriveAnswer, Privacy, ShortcutTarget, UploadStatus, YouTubeAnswer,
};
pub use evidence::{Answer, Container, Declared, Earlier, Evidence, Limits, Portrait, Spent};
pub use header::{Asked, Doubts, Header, HeaderProblem, PictureSize, Probe};
pub use link::{PartKind, Provider, VideoLink};
pub use pause::{Pause, PauseReason};
pub use report::{Claim, Facts, Report, RuleFinding, SourcedFacts};
pub use row::VideoRow;
pub use verdict::{FactSource, LinkStatus, Reason, Rule, RuleVerdict};
