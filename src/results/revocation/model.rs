//! A revocation that is asked for.

use serde::{Deserialize, Serialize};

use crate::approvals::Requests;
use crate::results::snapshot::PublishedWork;
use crate::secrets::sha256_hex;
use crate::verification::DecisionGround;
use crate::works::Work;

/// What the revocation rests on, kept with the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevocationGround {
    /// Rule that was broken: "R14".
    pub rule: String,
    /// Why; its makers and the public read it.
    pub reason: String,
    /// What proves it; for the record.
    pub evidence: String,
}

impl RevocationGround {
    /// Of the work and what is said against it.
    #[must_use]
    pub fn fingerprint(&self, number: &str) -> String {
        let Self { rule, reason, evidence } = self;
        sha256_hex(&serde_json::json!([number, rule, reason, evidence]).to_string())
    }

    /// As the desk's decisions take it.
    #[must_use]
    pub fn of_decision(&self) -> DecisionGround<'_> {
        DecisionGround {
            rule: &self.rule,
            reason: &self.reason,
            evidence: &self.evidence,
            ..DecisionGround::default()
        }
    }
}

/// A winner about to lose its award.
#[derive(Debug, Clone)]
pub struct BeforeRevoking {
    pub work: Work,
    /// As it was announced.
    pub published: PublishedWork,
    pub requests: Requests,
    /// People who get a letter.
    pub letters: usize,
}
