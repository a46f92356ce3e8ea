//! Checks a linked film against the rules of the competition (R24–R27) without downloading it.
//!
//! `link` reads pasted text, `drive` and `youtube` ask the providers through `google`, `rules` turns what
//! they said into a verdict per rule with how to mend it. A failure on our side (key, quota, network) is
//! never held against the entrant: it is tried again.

mod actions;
mod ask;
pub mod container;
pub mod drive;
pub mod google;
mod iso_duration;
pub mod link;
mod manners;
pub mod model;
mod probe_line;
pub mod problem;
pub mod rules;
mod store;
pub mod text;
pub mod youtube;

pub use actions::{Checked, store_decision, store_report};
pub use ask::ask;
pub use google::{ClientProblem, GoogleClient};
pub use link::LinkProblem;
pub use model::{
    Answer, Asked, Container, Declared, Earlier, Evidence, FactSource, Facts, Header, HeaderProblem, Limits,
    LinkStatus, PartKind, Portrait, Probe, Provider, Reason, Report, Rule, RuleFinding, RuleVerdict, Spent,
    VideoLink, VideoRow,
};
pub use probe_line::probe_line;
pub use problem::ProviderProblem;
pub use rules::{direct_hosts, judge, limits, provider_allowed, refuse};
pub use store::{ask_again, declare, find, list, load_for_check, of_works};
