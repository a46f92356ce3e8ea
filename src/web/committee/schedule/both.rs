//! Two members typed different times of one stage: both stand side by side, and a person chooses.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::form::TimesForm;
use super::text;
use crate::clock::At;
use crate::editions::Phase;
use crate::i18n::{date_time, deadline};
use crate::schedule::StageTimes;
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::forms::Errors;
use crate::web::saving::{Conflict, MergeView, merge_page};

/// What stands where two members typed different times.
pub(super) struct Met {
    pub(super) stored: StageTimes,
    pub(super) version: i64,
    /// Names of the times that both typed.
    pub(super) fields: Vec<String>,
    /// Who moved it meanwhile, and when; none for the reader's own hand.
    pub(super) by: Option<(String, At)>,
}

/// The page of both.
pub(super) fn both(cx: &Cx, phase: &Phase, typed: &TimesForm, met: &Met) -> HttpResponse {
    let at = cx.at(&format!("/panitia/tahapan/{}", phase.key.as_str()));
    let in_words = |name: &str, times: StageTimes| match name {
        "opens_at" => times.opens_at.map(|at| date_time(at, cx.lang)),
        _ => times.closes_at.map(|at| deadline(at, cx.lang)),
    };
    let mine = typed.parse(phase, &mut Errors::default()).map(|request| request.asked.times);
    let said = |name: &str, times: Option<StageTimes>| {
        times.and_then(|times| in_words(name, times)).unwrap_or_else(|| cx.t(text::NO_TIME).to_owned())
    };
    let conflict = |name: &String| {
        let (label, raw) = match name.as_str() {
            "opens_at" => (text::NEW_OPEN, &typed.opens_at),
            _ => (text::NEW_CLOSE, &typed.closes_at),
        };
        Conflict {
            name: name.clone(),
            label: cx.t(label).to_owned(),
            mine: vec![raw.clone()],
            mine_shown: said(name, mine),
            theirs_shown: said(name, Some(met.stored)),
            at: met.by.as_ref().map(|(_, at)| *at),
            by: met.by.as_ref().map(|(name, _)| name.clone()),
            is_text: false,
        }
    };
    let stored = met.stored.values();
    let conflicts: Vec<Conflict> = met.fields.iter().map(conflict).collect();
    let times = [("opens_at", typed.opens_at.as_str()), ("closes_at", typed.closes_at.as_str())];
    let mut along: Vec<(&str, &str)> = vec![("reason", &typed.reason)];
    along.extend(typed.following.then_some(("following", "1")));
    along.extend(
        times
            .into_iter()
            .filter(|(name, _)| !met.fields.iter().chain(&typed.left).any(|other| other == name)),
    );
    let page = merge_page(
        cx,
        &MergeView {
            action: &at,
            back: (&at, cx.t(text::STAGES)),
            version: met.version,
            stored: &stored,
            conflicts: &conflicts,
            along: &along,
            incomplete: !typed.undecided.is_empty(),
        },
    );
    show(StatusCode::CONFLICT, page)
}
