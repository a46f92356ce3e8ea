//! Checks a linked film against the rules of the competition (R24–R27) without downloading it.
//!
//! Four parts: `providers` holds a file for each host (reads links, asks, judges, plays, names itself); `rate_limit`,
//! `circuit_breaker` and `url_allowlist` guard what is asked of them; `mp4` reads a film's own header, fetched
//! by `media`; `rules` turn what all of them said into a verdict per rule with its remedy. `Video` is the one row of a
//! linked film. A failure on our side (key, quota, network) is never held against the entrant: it is tried again.

mod actions;
mod ask;
pub mod circuit_breaker;
pub mod google;
mod iso_duration;
pub mod link;
mod media;
pub mod model;
pub mod mp4;
mod probe_line;
pub mod problem;
pub mod providers;
mod rate_limit;
mod recent;
pub mod rules;
mod store;
pub mod text;
mod url_allowlist;

pub use crate::egress::Egress;
pub use actions::{Checked, Decision, request_check, store_decision, store_report, take_decision_back};
pub use ask::{ask, describe};
pub use google::{ClientProblem, GoogleClient};
pub use link::LinkProblem;
pub use media::{LocalFilm, read_file};
pub use model::{
    Accepted, Answer, Asked, BlindVideo, BreakerReason, CheckStatus, Claim, Container, Declared,
    DirectAnswer, Doubts, Earlier, Evidence, FactSource, Facts, Header, HeaderProblem, JudgedVideo,
    Judgement, Limits, OpenCircuit, PartKind, PartStatus, Portrait, Probe, Provider, Reason, Report, Rule,
    RuleFinding, SourcedFacts, Spent, Video, VideoLink,
};
pub use probe_line::{Subject, probe_line};
pub use problem::ProviderProblem;
pub use rules::{agree, direct_hosts, judge, judge_file, limits, provider_allowed, refuse};
pub use store::{
    VideoColumns, ask_again, declare, due_on_youtube, find, find_judged, list, load_for_check, main_lengths,
    next_on_youtube, of_works, sent, sent_blind, sent_judged, sent_of_works,
};
