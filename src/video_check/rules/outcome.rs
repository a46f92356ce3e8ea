//! One rule's outcome while a report is being put together.

use crate::i18n::Message;
use crate::video_check::model::{CheckStatus, Claim, FactSource, Limits, Reason, Rule, RuleFinding};
use crate::video_check::text::{evidence, finding};

/// A finding with the reasons it gives to the report.
#[derive(Debug, Clone)]
pub(in crate::video_check) struct Outcome {
    pub(in crate::video_check) rule: Rule,
    pub(in crate::video_check) verdict: CheckStatus,
    pub(in crate::video_check) reasons: &'static [Reason],
    /// Whether it decides the report. A fact nobody can learn from the provider, or a rule left unlooked at
    /// because another one already failed, does not.
    pub(in crate::video_check) binding: bool,
    pub(in crate::video_check) source: FactSource,
    measured: Option<Message>,
    remedy: Option<Message>,
    note: Option<Message>,
    others: Vec<Claim>,
}

impl Outcome {
    pub(in crate::video_check) fn new(rule: Rule, verdict: CheckStatus, source: FactSource) -> Self {
        let (measured, remedy, note, others) = (None, None, None, Vec::new());
        Self { rule, verdict, reasons: &[], binding: true, source, measured, remedy, note, others }
    }

    /// The rule holds.
    pub(in crate::video_check) fn passed(
        rule: Rule,
        source: FactSource,
        measured: impl Into<Message>,
    ) -> Self {
        Self::new(rule, CheckStatus::Passed, source).measured(measured)
    }

    /// Nothing to look at, because something else went wrong first.
    pub(in crate::video_check) fn skipped(rule: Rule, source: FactSource) -> Self {
        Self { binding: false, ..Self::new(rule, CheckStatus::Unchecked, source) }
    }

    pub(in crate::video_check) fn measured(mut self, measured: impl Into<Message>) -> Self {
        self.measured = Some(measured.into());
        self
    }

    pub(in crate::video_check) fn because(mut self, reasons: &'static [Reason]) -> Self {
        self.reasons = reasons;
        self
    }

    pub(in crate::video_check) fn remedy(mut self, remedy: impl Into<Message>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Something to know beside the outcome.
    pub(in crate::video_check) fn note(mut self, note: impl Into<Message>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Shows what a weaker source says differently; the outcome stays.
    pub(in crate::video_check) fn beside(mut self, source: FactSource, measured: impl Into<Message>) -> Self {
        self.others.push(Claim { source, measured: measured.into() });
        self
    }

    /// Sources that disagree are for a person, whatever the stronger one says; its reasons stay.
    pub(in crate::video_check) fn disputed(mut self) -> Self {
        self.verdict = CheckStatus::NeedsReview;
        self.remedy = Some(evidence::ASK_DISPUTED.into());
        self
    }

    /// A file that contradicts itself is for a person as well.
    pub(in crate::video_check) fn contradictory(self) -> Self {
        self.disputed().remedy(evidence::ASK_PARTS)
    }

    pub(in crate::video_check) fn not_binding(mut self) -> Self {
        self.binding = false;
        self
    }

    /// A provider that never answers is not waited for: a person takes over.
    pub(in crate::video_check) fn hand_to_a_person(mut self) -> Self {
        if self.verdict == CheckStatus::Pending {
            self.verdict = CheckStatus::NeedsReview;
            self.remedy = Some(finding::ASK_PERSON.into());
        }
        self
    }

    pub(in crate::video_check) fn into_finding(self, limits: &Limits) -> RuleFinding {
        let limit = limit(self.rule, limits);
        let Self { rule, verdict, source, measured, remedy, note, others, .. } = self;
        RuleFinding { rule, verdict, measured, limit, source, remedy, note, others }
    }
}

fn limit(rule: Rule, limits: &Limits) -> Message {
    match rule {
        Rule::Access => finding::LIMIT_ACCESS.into(),
        Rule::Container => finding::limit_container(limits.containers),
        Rule::Resolution => finding::limit_resolution(limits.min_width, limits.min_height),
        Rule::Duration => finding::limit_duration(limits.max_ms),
        Rule::Embeddable => finding::LIMIT_EMBEDDABLE.into(),
    }
}
