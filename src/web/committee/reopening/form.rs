//! The form: what it holds, how it is read, how it is drawn.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::text;
use crate::editions::wall;
use crate::ids::JurorId;
use crate::judging::reopening::Reopening;
use crate::judging::{JurorLine, JurorStatus};
use crate::plain_text;
use crate::views::{Choice, Field, MAIN_FORM, PageCx, Tone, field, submit};
use crate::web::committee::schedule::text::BAD_TIME;
use crate::web::forms::Errors;
use crate::web::password_again::Again;

/// Most characters of the reason.
const LONGEST: usize = 500;

/// What was typed and chosen.
#[derive(Debug, Clone, Default)]
pub(super) struct ReopeningForm {
    works: String,
    jurors: Vec<String>,
    closes_at: String,
    reason: String,
    /// What the preview showed.
    pub(super) fingerprint: String,
    pub(super) again: Again,
    /// The person wants to change what they previewed.
    pub(super) edit: bool,
}

impl ReopeningForm {
    /// From the form or its preview.
    pub(super) fn read(pairs: &[(String, String)]) -> Self {
        let all = |name: &str| -> Vec<String> {
            pairs.iter().filter(|(known, _)| known == name).map(|(_, typed)| typed.clone()).collect()
        };
        let text = |name: &str| all(name).into_iter().next().unwrap_or_default();
        Self {
            works: text("works"),
            jurors: all("juror"),
            closes_at: text("closes_at"),
            reason: text("reason"),
            fingerprint: text("fingerprint"),
            again: Again { password: text("password"), code: text("code"), passkey: text("passkey") },
            edit: pairs.iter().any(|(name, _)| name == "edit"),
        }
    }

    /// What it asks for.
    pub(super) fn parse(&self, errors: &mut Errors) -> Option<Reopening> {
        let works: BTreeSet<String> = self
            .works
            .split(|c: char| c.is_whitespace() || ",;".contains(c))
            .map(|typed| plain_text::single_line(typed).to_uppercase())
            .filter(|number| !number.is_empty())
            .collect();
        let jurors: BTreeSet<JurorId> = self.jurors.iter().filter_map(|id| id.parse().ok()).collect();
        if works.is_empty() && jurors.is_empty() {
            errors.add("works", text::CHOOSE);
        }
        let typed = plain_text::digits(&self.closes_at).replace('T', " ");
        let closes_at = wall::read_closes(&typed).ok();
        if closes_at.is_none() {
            let missing = typed.trim().is_empty();
            errors.add("closes_at", if missing { text::TIME_MISSING } else { BAD_TIME });
        }
        let reason = errors.text("reason", &self.reason, LONGEST, text::REASON_MISSING);
        let (closes_at, reason) = (closes_at?, reason?);
        let asked = Reopening {
            works: works.into_iter().collect(),
            jurors: jurors.into_iter().collect(),
            closes_at,
            reason,
        };
        errors.is_empty().then_some(asked)
    }

    /// Everything typed, to go along with a preview.
    pub(super) fn hidden(&self) -> Markup {
        html! {
            (field::hidden("works", &self.works))
            @for juror in &self.jurors { (field::hidden("juror", juror)) }
            (field::hidden("closes_at", &self.closes_at))
            (field::hidden("reason", &self.reason))
        }
    }

    /// The form with what was typed; `jury` are all jurors of the edition.
    pub(super) fn fields(&self, cx: &PageCx, jury: &[JurorLine], errors: &Errors) -> Markup {
        let one = |name: &'static str, label, value: &str| {
            let error = errors.of(name, cx.lang).map(str::to_owned);
            Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
        };
        let works = one("works", text::WORKS, &self.works).hint(cx.t(text::WORKS_HINT)).conditional();
        let jurors = one("juror", text::JURORS, "").hint(cx.t(text::JURORS_HINT)).conditional();
        let closes = one("closes_at", text::CLOSES, &self.closes_at).hint(cx.t(text::CLOSES_HINT));
        let reason = one("reason", text::WHY, &self.reason).hint(cx.t(text::WHY_HINT)).max_length(500);
        let active = jury.iter().filter(|juror| juror.status == JurorStatus::Active);
        let choices: Vec<Choice> = active
            .map(|juror| Choice::new(juror.id.to_string(), format!("{} · {}", juror.name, juror.pseudonym)))
            .collect();
        html! {
            form.card id=(MAIN_FORM) method="post" action=(cx.at(super::page::AT)) novalidate {
                (field::textarea(&works, 3))
                (field::checkboxes(&jurors, &choices, &self.jurors))
                (field::date_time(&closes))
                (field::textarea(&reason, 3))
                div.actions { (submit(cx.t(text::SEE), Tone::Primary)) }
            }
        }
    }
}
