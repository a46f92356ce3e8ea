//! The outcome of one check, stored as JSON with its evidence.

use super::{CheckStatus, FactSource, Reason, Rule};
use crate::clock::At;
use crate::i18n::Message;

/// What one source says about a rule where it contradicts the stronger one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Claim {
    pub source: FactSource,
    pub measured: Message,
}

/// One rule, what was measured and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RuleFinding {
    pub rule: Rule,
    pub verdict: CheckStatus,
    /// What was found, in words; `None` when nothing could be measured.
    pub measured: Option<Message>,
    /// What is required, in words.
    pub limit: Message,
    pub source: FactSource,
    /// What happened and what the entrant can do about it.
    pub remedy: Option<Message>,
    /// What should be known beside the outcome without changing it: that the format was not verified.
    #[serde(default)]
    pub note: Option<Message>,
    /// What weaker sources say against `measured`; empty when they agree or say nothing.
    #[serde(default)]
    pub others: Vec<Claim>,
}

/// What is known about a film; every field may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Facts {
    /// `mp4` or `mov`; what the first bytes are when they are neither, such as `Matroska`.
    pub container: Option<String>,
    /// The MIME type the provider gives; it follows the file's name, not its bytes.
    pub mime: Option<String>,
    /// Four-character code of the picture's codec.
    pub codec: Option<String>,
    /// Width as shown, pixels.
    pub width: Option<u32>,
    /// Height as shown, pixels.
    pub height: Option<u32>,
    /// Width as coded, pixels.
    pub coded_width: Option<u32>,
    /// Height as coded, pixels.
    pub coded_height: Option<u32>,
    /// Clockwise turn before showing: 0, 90, 180 or 270 degrees.
    pub rotation: Option<u32>,
    pub duration_ms: Option<i64>,
    /// Size of the file, bytes.
    pub size_bytes: Option<i64>,
    /// MD5 of the file as the provider gives it: tells whether the film was replaced.
    pub checksum: Option<String>,
    /// The provider's revision id: the same purpose.
    pub revision: Option<String>,
    /// The owner's title or file name: free text, never a path, never HTML.
    pub title: Option<String>,
    /// Ratio of the picture as width and height of YouTube's player, which are not pixels of the film.
    pub aspect: Option<(u32, u32)>,
    /// YouTube offers 720p or more.
    pub definition_hd: Option<bool>,
}

/// What one source alone says about a film.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SourcedFacts {
    pub source: FactSource,
    pub facts: Facts,
}

/// The outcome of one check of one link.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Report {
    /// The outcome as a whole.
    pub status: CheckStatus,
    /// Why, without repetition, in the order of the rules.
    pub reasons: Vec<Reason>,
    /// One per rule that applies to the provider.
    pub findings: Vec<RuleFinding>,
    /// The best that is known: of each fact what the strongest source says.
    pub facts: Facts,
    /// What each source says by itself, the strongest first; empty in reports of earlier versions.
    #[serde(default)]
    pub sources: Vec<SourcedFacts>,
    /// When the provider was asked.
    pub checked_at: At,
    /// When to ask again by itself; `None` when the outcome is final until someone asks.
    pub retry_at: Option<At>,
    /// Requests this check cost.
    pub requests: u32,
    /// Bytes of answers read.
    pub bytes: u64,
}

impl Report {
    /// The finding of one rule, if the rule applies.
    #[must_use]
    pub fn finding(&self, rule: Rule) -> Option<&RuleFinding> {
        self.findings.iter().find(|finding| finding.rule == rule)
    }

    /// What one source says, if it says anything.
    #[must_use]
    pub fn said_by(&self, source: FactSource) -> Option<&Facts> {
        self.sources.iter().find(|said| said.source == source).map(|said| &said.facts)
    }

    /// Whether the provider's player may stand in our pages. A person's word settles the rule, but no player
    /// plays because of it.
    #[must_use]
    pub fn embeddable(&self) -> bool {
        self.finding(Rule::Embeddable).is_none_or(|finding| {
            finding.verdict == CheckStatus::Passed && finding.source != FactSource::Committee
        })
    }
}
