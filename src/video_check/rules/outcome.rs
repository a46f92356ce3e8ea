//! One rule's outcome while a report is being put together.

use crate::i18n::Message;
use crate::video_check::model::{Claim, FactSource, Limits, Reason, Rule, RuleFinding, RuleVerdict};
use crate::video_check::text::{evidence, finding};

/// A finding with the reasons it gives to the report.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    pub(super) rule: Rule,
    pub(super) verdict: RuleVerdict,
    pub(super) reasons: &'static [Reason],
    /// Whether it decides the report. A fact nobody can learn from the provider, or a rule left unlooked at
    /// because another one already failed, does not.
    pub(super) binding: bool,
    pub(super) source: FactSource,
    measured: Option<Message>,
    mend: Option<Message>,
    note: Option<Message>,
    others: Vec<Claim>,
}

impl Outcome {
    pub(super) fn new(rule: Rule, verdict: RuleVerdict, source: FactSource) -> Self {
        let (measured, mend, note, others) = (None, None, None, Vec::new());
        Self { rule, verdict, reasons: &[], binding: true, source, measured, mend, note, others }
    }

    /// The rule holds.
    pub(super) fn passed(rule: Rule, source: FactSource, measured: impl Into<Message>) -> Self {
        Self::new(rule, RuleVerdict::Passed, source).measured(measured)
    }

    /// Nothing to look at, because something else went wrong first.
    pub(super) fn skipped(rule: Rule, source: FactSource) -> Self {
        Self { binding: false, ..Self::new(rule, RuleVerdict::Unchecked, source) }
    }

    pub(super) fn measured(mut self, measured: impl Into<Message>) -> Self {
        self.measured = Some(measured.into());
        self
    }

    pub(super) fn because(mut self, reasons: &'static [Reason]) -> Self {
        self.reasons = reasons;
        self
    }

    pub(super) fn mend(mut self, mend: impl Into<Message>) -> Self {
        self.mend = Some(mend.into());
        self
    }

    /// Something to know beside the outcome.
    pub(super) fn note(mut self, note: impl Into<Message>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Shows what a weaker source says differently; the outcome stays.
    pub(super) fn beside(mut self, source: FactSource, measured: impl Into<Message>) -> Self {
        self.others.push(Claim { source, measured: measured.into() });
        self
    }

    /// Sources that disagree are for a person, whatever the stronger one says; its reasons stay.
    pub(super) fn disputed(mut self) -> Self {
        self.verdict = RuleVerdict::NeedsReview;
        self.mend = Some(evidence::ASK_DISPUTED.into());
        self
    }

    /// A file that contradicts itself is for a person as well.
    pub(super) fn contradictory(self) -> Self {
        self.disputed().mend(evidence::ASK_PARTS)
    }

    pub(super) fn not_binding(mut self) -> Self {
        self.binding = false;
        self
    }

    /// A provider that never answers is not waited for: a person takes over.
    pub(super) fn hand_to_a_person(mut self) -> Self {
        if self.verdict == RuleVerdict::Pending {
            self.verdict = RuleVerdict::NeedsReview;
            self.mend = Some(finding::ASK_PERSON.into());
        }
        self
    }

    pub(super) fn into_finding(self, limits: &Limits) -> RuleFinding {
        let limit = limit(self.rule, limits);
        let Self { rule, verdict, source, measured, mend, note, others, .. } = self;
        RuleFinding { rule, verdict, measured, limit, source, mend, note, others }
    }
}

fn limit(rule: Rule, limits: &Limits) -> Message {
    match rule {
        Rule::Access => finding::LIMIT_ACCESS.into(),
        Rule::Container => finding::LIMIT_CONTAINER.into(),
        Rule::Resolution => finding::limit_resolution(limits.min_width, limits.min_height),
        Rule::Duration => finding::limit_duration(limits.max_ms),
        Rule::Embeddable => finding::LIMIT_EMBEDDABLE.into(),
    }
}
