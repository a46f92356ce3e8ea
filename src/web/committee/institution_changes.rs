//! Changes of institution that jurors ask for: who, from where to where, why, and the committee's word.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::institution_changes as text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::i18n::date_time;
use crate::ids::{InstitutionChangeId, InstitutionId};
use crate::judging::{self, DecideChangeProblem, DecidingChange, InstitutionChange};
use crate::refused::Refused;
use crate::views::field::{self, Choice, hidden};
use crate::views::{BadgeKind, Field, PageCx, Tone, badge, empty_state, error_summary, submit, summary};
use crate::web::answer;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Most characters of a note.
const LONGEST: u32 = 1000;

/// The committee's word as typed.
#[derive(Debug, Default, Deserialize)]
pub struct WordForm {
    #[serde(default)]
    seen: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    note: String,
}

/// What was typed for one change and what is wrong with it; field names end with the change's id.
struct Wrong<'a> {
    change: InstitutionChangeId,
    form: &'a WordForm,
    errors: Errors,
}

/// `GET /{k}/panitia/juri/instansi`.
pub async fn institution_changes(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, None).await
}

/// `POST /{k}/panitia/juri/instansi/{change}/keputusan`.
pub async fn decide_institution_change(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    path: web::Path<(String, InstitutionChangeId)>,
    form: Form<WordForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, change) = (cx.edition()?.id, path.1);
    let (note, decision) = (format!("note-{change}"), format!("decision-{change}"));
    let mut errors = Errors::default();
    let granted = match form.decision.as_str() {
        "granted" => true,
        "refused" => false,
        _ => {
            errors.add(&decision, text::DECISION_MISSING);
            false
        }
    };
    let said = errors.optional(&note, &form.note, LONGEST as usize);
    let seen = form.seen.parse::<InstitutionId>().unwrap_or(InstitutionId(0));
    let status = if let (Some(said), true) = (said, errors.is_empty()) {
        let deciding = DecidingChange { change, seen, granted, note: said };
        match app.write(move |tx| judging::decide_institution_change(tx, &who, edition, &deciding)).await {
            Ok(()) => return Ok(redirect_with(&cx.at("/panitia/juri/instansi"), text::DECIDED)),
            Err(DecideChangeProblem::Fault(fault)) => return Err(fault.into()),
            Err(problem) => {
                let missing = matches!(problem, DecideChangeProblem::NoteMissing);
                if let Some(message) = problem.message() {
                    errors.add(if missing { &note } else { &decision }, message);
                }
                if missing { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT }
            }
        }
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let wrong = Wrong { change, form: &form, errors };
    Ok(answer::show(status, view(&app, &cx, Some(&wrong)).await?))
}

async fn view(app: &App, cx: &Cx, wrong: Option<&Wrong<'_>>) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let changes = app.read(move |conn| judging::institution_changes(conn, edition)).await?;
    let body = html! {
        @if let Some(wrong) = wrong { (error_summary(cx.lang, &wrong.errors.summary(cx.lang))) }
        p { (cx.t(text::LEAD)) }
        @if changes.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @for change in &changes { (one(cx, change, wrong.filter(|wrong| wrong.change == change.id))) }
    };
    frame(cx, app, "juri", cx.t(text::TITLE), body).await
}

fn one(cx: &PageCx, change: &InstitutionChange, wrong: Option<&Wrong<'_>>) -> Markup {
    html! {
        section.card #{ "perubahan-" (change.id) } {
            h2 { (change.pseudonym) " · " (change.name) }
            (summary(&[
                (cx.t(text::FROM), html! { (change.previous) }),
                (cx.t(text::TO), html! { b { (change.institution_name) } }),
                (cx.t(text::REASON), html! { @for line in change.reason.lines() { (line) br; } }),
                (cx.t(text::ASKED), html! { (date_time(change.asked_at, cx.lang)) }),
            ]))
            @match &change.decided {
                Some(word) => {
                    @let (kind, said) = if word.granted { (BadgeKind::Ok, text::GRANTED) } else { (BadgeKind::No, text::REFUSED) };
                    p { (badge(kind, cx.t(said))) " " small { (date_time(word.at, cx.lang)) } }
                    @for line in word.note.lines() { p { (line) } }
                    // What was typed is kept where somebody else was faster.
                    @if let Some(wrong) = wrong { (unsent(cx, wrong)) }
                },
                None => { @if cx.may(Permission::Jury) { (decision_form(cx, change, wrong)) } },
            }
        }
    }
}

fn unsent(cx: &PageCx, wrong: &Wrong<'_>) -> Markup {
    let said = Field::new(cx.lang, "note", cx.t(text::UNSENT))
        .id(format!("f-decision-{}", wrong.change))
        .value(wrong.form.note.as_str())
        .optional();
    html! { @if !wrong.form.note.trim().is_empty() { (field::textarea(&said, 2)) } }
}

fn decision_form(cx: &PageCx, change: &InstitutionChange, wrong: Option<&Wrong<'_>>) -> Markup {
    let (id, lang) = (change.id, cx.lang);
    let error = |name: &str| wrong.and_then(|wrong| wrong.errors.of(name, lang));
    let (decision_key, note_key) = (format!("decision-{id}"), format!("note-{id}"));
    let decision = Field::new(lang, "decision", cx.t(text::DECISION))
        .id(format!("f-{decision_key}"))
        .value(wrong.map_or("", |wrong| wrong.form.decision.as_str()))
        .error(error(&decision_key));
    let note = Field::new(lang, "note", cx.t(text::NOTE))
        .id(format!("f-{note_key}"))
        .hint(cx.t(text::NOTE_HINT))
        .value(wrong.map_or("", |wrong| wrong.form.note.as_str()))
        .error(error(&note_key))
        .max_length(LONGEST)
        .conditional();
    let choices = [
        Choice::new("granted", cx.t(text::GRANT)).hint(cx.t(text::GRANT_HINT)),
        Choice::new("refused", cx.t(text::REFUSE)).hint(cx.t(text::REFUSE_HINT)),
    ];
    html! {
        form method="post" action=(cx.at(&format!("/panitia/juri/instansi/{id}/keputusan"))) novalidate {
            (hidden("seen", &change.institution.to_string()))
            (field::radio(&decision, &choices))
            (field::textarea(&note, 2))
            div.actions { (submit(cx.t(text::SAVE), Tone::Primary)) }
        }
    }
}
