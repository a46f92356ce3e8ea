//! What the room talks about: links, verdicts, facts, provider answers. Values only; decisions are in
//! `rules`, sentences in `text`.

mod answer;
mod breaker;
mod evidence;
mod header;
mod link;
mod provider;
mod report;
mod verdict;
mod video;

pub use answer::{
    Broadcast, DirectAnswer, DriveAnswer, Privacy, ShortcutTarget, UploadStatus, YouTubeAnswer,
};
pub use breaker::{BreakerReason, OpenCircuit};
pub use evidence::{Accepted, Answer, Container, Declared, Earlier, Evidence, Limits, Portrait, Spent};
pub use header::{Asked, Doubts, Header, HeaderProblem, PictureSize, Probe};
pub use link::{PartKind, VideoLink};
pub use provider::Provider;
pub use report::{Claim, Facts, Report, RuleFinding, SourcedFacts};
pub use verdict::{CheckStatus, FactSource, Reason, Rule};
pub use video::{BlindVideo, JudgedVideo, Judgement, PartStatus, Video};
