//! What an act against a work or an entry rests on: rule, reason and evidence, as a form.

use maud::{Markup, html};
use serde::Deserialize;

use super::desk::rule_choices;
use super::text::{self, desk as words};
use crate::editions::Edition;
use crate::i18n::Text;
use crate::plain_text;
use crate::verification::{grounds, text as room};
use crate::views::{Field, PageCx, field};
use crate::web::forms::Errors;
use crate::web::password_again::Again;

/// Most characters of a reason and of evidence.
pub const MOST: u16 = 2000;

/// The form as it came.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct GroundForm {
    #[serde(default)]
    rule: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    evidence: String,
    /// Only where the act asks for it.
    #[serde(flatten)]
    pub again: Again,
}

/// A ground that says everything it has to.
#[derive(Debug, Clone)]
pub struct Ground {
    pub rule: String,
    pub reason: String,
    pub evidence: String,
}

impl GroundForm {
    /// The ground; what is missing or unknown is noted.
    pub fn read(&self, edition: &Edition, errors: &mut Errors) -> Option<Ground> {
        let rule = plain_text::single_line(&self.rule);
        if rule.is_empty() {
            errors.add("rule", room::RULE_MISSING);
        } else if !grounds(edition).iter().any(|(known, _)| *known == rule) {
            errors.add("rule", words::UNKNOWN_RULE);
        }
        let most = usize::from(MOST);
        let reason = errors.text("reason", &self.reason, most, room::REASON_MISSING);
        let evidence = errors.text("evidence", &self.evidence, most, room::EVIDENCE_MISSING);
        let ground = Ground { rule, reason: reason?, evidence: evidence? };
        errors.is_empty().then_some(ground)
    }

    /// The three fields; `hint` says who reads the reason.
    pub fn fields(&self, cx: &PageCx, edition: &Edition, errors: &Errors, hint: Text) -> Markup {
        let field = |name: &'static str, label, value: &str| {
            let error = errors.of(name, cx.lang).map(str::to_owned);
            Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
        };
        let rule = field("rule", words::RULE, &self.rule);
        let reason = field("reason", text::REASON, &self.reason).hint(cx.t(hint));
        let evidence = field("evidence", words::EVIDENCE, &self.evidence).hint(cx.t(words::EVIDENCE_HINT));
        html! {
            (field::select(&rule, &rule_choices(cx, edition), Some(cx.t(words::CHOOSE_RULE))))
            (field::textarea(&reason.max_length(MOST.into()), 4))
            (field::textarea(&evidence.max_length(MOST.into()), 4))
        }
    }
}

/// A ground as it was written down.
pub fn written(
    cx: &PageCx,
    edition: &Edition,
    rule: &str,
    reason: &str,
    evidence: &str,
) -> Vec<(&'static str, Markup)> {
    vec![
        (cx.t(words::RULE), html! { (cx.m(&edition.settings.rule_named(rule))) }),
        (cx.t(text::REASON), html! { (reason) }),
        (cx.t(words::EVIDENCE), html! { (evidence) }),
    ]
}
