//! Opening the pages of a registration.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::super::form::RawForm;
use super::review_view::{ReviewView, answers, review_page};
use super::sheet::Sheet;
use super::step::RegisterStep;
use super::step_view::{StepView, step_page};
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::editions::PhaseKey;
use crate::i18n::Text;
use crate::registration;
use crate::views::{PageCx, empty_state, page, reaching};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;

/// `GET /{k}/peserta/daftar`: the first page that is not answered. It is shown at this address, since on a slow line
/// every way round costs half a second.
pub async fn register_page(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, cx.edition()?.id, &person).await?;
    opened(&cx, &sheet, sheet.open_step())
}

/// `GET /{k}/peserta/daftar/{step}`.
pub async fn register_step(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let step = RegisterStep::parse(&path.1).ok_or(PageError::NotFound)?;
    let sheet = Sheet::load(&app, cx.edition()?.id, &person).await?;
    opened(&cx, &sheet, step)
}

fn opened(cx: &Cx, sheet: &Sheet, step: RegisterStep) -> Result<HttpResponse, PageError> {
    if let Some(elsewhere) = stands_in_the_way(cx, sheet)? {
        return Ok(elsewhere);
    }
    let (form, errors) = (sheet.form(), Errors::default());
    let markup = match step {
        RegisterStep::Review => {
            let values = &sheet.draft.values;
            review_page(cx, &ReviewView { values, form: &form, errors: &errors, led: None })?
        }
        _ => step_page(cx, &StepView { sheet, step, form: &form, errors: &errors, doubts: &[] })?,
    };
    Ok(show(StatusCode::OK, markup))
}

/// The entry that was registered already, or that registration is not open: what was typed is read there all the same.
fn stands_in_the_way(cx: &Cx, sheet: &Sheet) -> Result<Option<HttpResponse>, PageError> {
    if let Some(led) = &sheet.led {
        return Ok(Some(redirect(&cx.at(&format!("/peserta/{}", led.entry.id)))));
    }
    if let Some(other) = other_side(cx) {
        let body = html! {
            h1 { (cx.t(text::REGISTRATION)) }
            section.card { p { (reaching(cx.t(other))) } }
            @if sheet.is_begun() { (never_sent(cx, &sheet.form(), text::DRAFT_OTHER_SIDE)) }
        };
        return Ok(Some(show(StatusCode::CONFLICT, page(cx, cx.t(text::REGISTRATION), body))));
    }
    let edition = cx.edition()?;
    let Err(closed) = edition.require_open_late(PhaseKey::Registration, cx.now()) else { return Ok(None) };
    let body = html! {
        h1 { (cx.t(text::REGISTRATION)) }
        (empty_state(cx.t(text::NOT_OPEN), cx.m(&closed.message()), None))
        @if sheet.is_begun() { (never_sent(cx, &sheet.form(), text::DRAFT_CLOSED)) }
    };
    Ok(Some(show(StatusCode::OK, page(cx, cx.t(text::REGISTRATION), body))))
}

/// Whoever is of the committee or the jury takes no part (R30): told before anything is typed. The act itself asks again.
fn other_side(cx: &PageCx) -> Option<Text> {
    if cx.viewer.committee.is_some() {
        return Some(registration::text::ENTRANT_ON_COMMITTEE);
    }
    cx.viewer.juror.then_some(registration::text::ENTRANT_IN_JURY)
}

fn never_sent(cx: &PageCx, form: &RawForm, why: Text) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::BEGUN)) }
            p { (cx.t(why)) }
            (answers(cx, form))
        }
    }
}
