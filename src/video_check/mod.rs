//! Checks a linked film against the rules of the competition (R24–R27) without downloading it.
//!
//! `link` reads pasted text, `drive` and `youtube` ask the providers through `google`, `media` reads the film's
//! own header within the limits of `fence` and `reach`, `rules` turns what all of them said into a verdict per
//! rule with how to mend it. A failure on our side (key, quota, network) is
//! never held against the entrant: it is tried again.

mod actions;
mod address;
mod ask;
pub mod container;
pub mod drive;
mod fence;
pub mod google;
mod iso_duration;
pub mod link;
mod manners;
mod media;
pub mod model;
pub mod pauses;
mod probe_line;
pub mod problem;
mod reach;
mod recent;
pub mod rules;
mod store;
pub mod text;
pub mod youtube;

pub use actions::{Checked, store_decision, store_report};
pub use ask::{ask, describe};
pub use google::{ClientProblem, GoogleClient};
pub use link::LinkProblem;
pub use media::{LocalFilm, read_file};
pub use model::{
    Answer, Asked, Claim, Container, Declared, DirectAnswer, Doubts, Earlier, Evidence, FactSource, Facts,
    Header, HeaderProblem, Limits, LinkStatus, PartKind, Pause, PauseReason, Portrait, Probe, Provider,
    Reason, Report, Rule, RuleFinding, RuleVerdict, SourcedFacts, Spent, VideoLink, VideoRow,
};
pub use probe_line::{Subject, probe_line};
pub use problem::ProviderProblem;
pub use reach::Reach;
pub use rules::{agree, direct_hosts, judge, judge_file, limits, provider_allowed, refuse};
pub use store::{ask_again, declare, due_on_youtube, find, list, load_for_check, next_on_youtube, of_works};
