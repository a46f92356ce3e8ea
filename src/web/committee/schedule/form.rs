//! The form of a stage's times: what it holds, how it is read, how it is drawn.

use maud::{Markup, html};

use super::text;
use crate::clock::At;
use crate::editions::{Phase, PhaseState, rules, wall};
use crate::merge::{FormValues, Origin};
use crate::plain_text;
use crate::schedule::{MoveRequest, StageMove, StageTimes};
use crate::views::{self, Field, PageCx, Tone, field};
use crate::web::forms::Errors;
use crate::web::password_again::Again;
use crate::web::saving::{Settled, settle, still_typed_over, typed_over};

/// Times as they were typed.
#[derive(Debug, Clone, Default)]
pub(super) struct TimesForm {
    pub(super) opens_at: String,
    pub(super) closes_at: String,
    pub(super) following: bool,
    pub(super) reason: String,
    pub(super) origin: Origin,
    pub(super) undecided: Vec<String>,
    pub(super) left: Vec<String>,
    /// What the preview showed.
    pub(super) fingerprint: String,
    pub(super) again: Again,
    /// The person wants to change what they previewed.
    pub(super) edit: bool,
}

const TIMES: [&str; 2] = ["opens_at", "closes_at"];

impl TimesForm {
    /// From the form, its preview or the merge page.
    pub(super) fn read(pairs: Vec<(String, String)>) -> Self {
        let settled: Settled = settle(pairs);
        let find = |name: &str| {
            settled.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        let text = |name: &str| find(name).unwrap_or_default().to_owned();
        let mut left = settled.unnamed(TIMES.into_iter());
        left.extend(TIMES.into_iter().filter(|name| find(name).is_none()).map(str::to_owned));
        Self {
            opens_at: text("opens_at"),
            closes_at: text("closes_at"),
            following: find("following").is_some_and(|typed| !typed.is_empty()),
            reason: text("reason"),
            origin: Origin::read("tahapan", find),
            undecided: settled.undecided().to_vec(),
            left,
            fingerprint: text("fingerprint"),
            again: Again { password: text("password"), code: text("code"), passkey: text("passkey") },
            edit: find("edit").is_some(),
        }
    }

    /// The times that hold.
    pub(super) fn of(phase: &Phase) -> Self {
        let values = StageTimes::of(phase).values();
        let typed = |name: &str| values.text(name).replace(' ', "T");
        Self { opens_at: typed("opens_at"), closes_at: typed("closes_at"), ..Self::default() }
    }

    /// What it asks for.
    pub(super) fn parse(&self, phase: &Phase, errors: &mut Errors) -> Option<MoveRequest> {
        let opens_at = time(&self.opens_at, "opens_at", wall::read_opens, errors);
        let closes_at = time(&self.closes_at, "closes_at", wall::read_closes, errors);
        let reason = errors.text("reason", &self.reason, 500, text::REASON_MISSING);
        let times = StageTimes { opens_at: opens_at?, closes_at: closes_at? };
        Some(MoveRequest {
            asked: StageMove { stage: phase.key, times, following: self.following, reason: reason? },
            origin: self.origin.clone(),
            undecided: self.undecided.clone(),
            left: self.left.clone(),
        })
    }

    /// Everything typed, to go along with a preview.
    pub(super) fn hidden(&self) -> Markup {
        let named = |name: &str| !self.left.iter().any(|left| left == name);
        html! {
            (still_typed_over(&self.origin))
            @if named("opens_at") { (field::hidden("opens_at", &self.opens_at)) }
            @if named("closes_at") { (field::hidden("closes_at", &self.closes_at)) }
            @if self.following { (field::hidden("following", "1")) }
            (field::hidden("reason", &self.reason))
        }
    }
}

/// The time of a field, with its error noted. An empty field is no time; the inner option tells that from a wrong one.
pub(super) fn time(
    typed: &str,
    name: &str,
    read: impl Fn(&str) -> Result<At, String>,
    errors: &mut Errors,
) -> Option<Option<At>> {
    let typed = plain_text::digits(typed).replace('T', " ");
    if typed.trim().is_empty() {
        return Some(None);
    }
    let found = read(&typed).ok();
    if found.is_none() {
        errors.add(name, text::BAD_TIME);
    }
    found.map(Some)
}

/// What the stored times are, for a form that is opened.
pub(super) struct Stored {
    pub(super) version: i64,
    pub(super) values: FormValues,
}

/// The form; `stored` when it is opened, nothing when it comes back as it was typed.
pub(super) fn fields(
    cx: &PageCx,
    phase: &Phase,
    form: &TimesForm,
    stored: Option<&Stored>,
    errors: &Errors,
) -> Markup {
    let at = cx.at(&format!("/panitia/tahapan/{}", phase.key.as_str()));
    let one = |name: &'static str, label, value: &str| {
        let error = errors.of(name, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
    };
    let begun = rules::phase_state(phase, cx.now) != PhaseState::Later;
    html! {
        form.card id=(views::MAIN_FORM) method="post" action=(at) novalidate {
            @match stored {
                Some(stored) => { (typed_over(stored.version, &stored.values)) },
                None => { (still_typed_over(&form.origin)) },
            }
            @if begun { p { (cx.t(text::OPENED)) } }
            @else { (field::date_time(&one("opens_at", text::NEW_OPEN, &form.opens_at))) }
            (field::date_time(&one("closes_at", text::NEW_CLOSE, &form.closes_at).hint(cx.t(text::LAST_MINUTE))))
            (field::checkbox(&one("following", text::FOLLOWING, if form.following { "1" } else { "" }).hint(cx.t(text::FOLLOWING_HINT))))
            (field::textarea(&one("reason", text::WHY, &form.reason).hint(cx.t(text::WHY_HINT)), 3))
            div.actions { (views::submit(cx.t(text::SEE), Tone::Primary)) }
        }
    }
}
