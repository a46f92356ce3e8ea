//! Labels of measures.

use prometheus_client::encoding::EncodeLabelSet;

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobOutcome {
    Done,
    /// Waits for another try.
    Again,
    /// Left to a person.
    Failed,
}

impl JobOutcome {
    fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Again => "again",
            Self::Failed => "failed",
        }
    }
}

/// Why nobody was signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A wrong password, code or key, or no such account.
    Credentials,
    /// Too many attempts.
    TooMany,
}

impl Refusal {
    fn word(self) -> &'static str {
        match self {
            Self::Credentials => "credentials",
            Self::TooMany => "too_many",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Request {
    route: String,
    method: &'static str,
    status: u16,
}

impl Request {
    pub(super) fn new(route: &str, method: &'static str, status: u16) -> Self {
        Self { route: route.to_owned(), method, status }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Route {
    route: String,
}

impl Route {
    pub(super) fn new(route: &str) -> Self {
        Self { route: route.to_owned() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Reason {
    reason: &'static str,
}

impl Reason {
    pub(super) fn of(refusal: Refusal) -> Self {
        Self { reason: refusal.word() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Outcome {
    outcome: &'static str,
}

impl Outcome {
    pub(super) fn new(outcome: &'static str) -> Self {
        Self { outcome }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Job {
    task: String,
    outcome: &'static str,
}

impl Job {
    pub(super) fn new(task: &str, outcome: JobOutcome) -> Self {
        Self { task: task.to_owned(), outcome: outcome.word() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct State {
    pub(super) state: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Provider {
    pub(super) provider: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Build {
    pub(super) version: &'static str,
    pub(super) database: &'static str,
}
