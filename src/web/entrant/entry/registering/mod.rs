//! Registering: a page for each group of questions, kept from the first field on; a page to check everything and sign.

mod institution_search;
mod register;
mod review_view;
mod save;
mod sheet;
mod step;
mod step_view;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use self::review_view::{Refused, answers, review_page};
use self::sheet::Sheet;
use self::step::RegisterStep;
use self::step_view::{StepView, step_page};
use super::form::RawForm;
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::editions::PhaseKey;
use crate::i18n::Text;
use crate::registration::EntryKind;
use crate::registration::values::AsnKind;
use crate::views::{PageCx, empty_state, page};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;

pub use self::institution_search::search;
pub use self::register::register;
pub use self::save::save_step;
pub use self::step_view::closing;

/// `GET /{k}/peserta/daftar`: on to the first page that is not answered.
pub async fn register_page(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, cx.edition()?.id, &person).await?;
    if let Some(elsewhere) = stands_in_the_way(&cx, &sheet)? {
        return Ok(elsewhere);
    }
    let step = sheet.open_step().as_str();
    Ok(redirect(&cx.at(&format!("/peserta/daftar/{step}"))))
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
    if let Some(elsewhere) = stands_in_the_way(&cx, &sheet)? {
        return Ok(elsewhere);
    }
    let (form, errors) = (sheet.form(), Errors::default());
    let markup = match step {
        RegisterStep::Review => review_page(&cx, &form, &Refused { errors: &errors, led: None })?,
        _ => step_page(&cx, &StepView { sheet: &sheet, step, form: &form, errors: &errors, doubts: &[] })?,
    };
    Ok(show(StatusCode::OK, markup))
}

/// The entry that was registered already, or that registration is not open: what was typed is read there all the same.
fn stands_in_the_way(cx: &Cx, sheet: &Sheet) -> Result<Option<HttpResponse>, PageError> {
    if let Some(led) = &sheet.led {
        return Ok(Some(redirect(&cx.at(&format!("/peserta/{}", led.entry.id)))));
    }
    let edition = cx.edition()?;
    let Err(closed) = edition.require_open_late(PhaseKey::Registration, cx.now()) else { return Ok(None) };
    let body = html! {
        h1 { (cx.t(text::REGISTRATION)) }
        (empty_state(cx.t(text::NOT_OPEN), cx.m(&closed.message()), None))
        @if sheet.is_begun() { (never_sent(cx, &sheet.form())) }
    };
    Ok(Some(show(StatusCode::OK, page(cx, cx.t(text::REGISTRATION), body))))
}

fn never_sent(cx: &PageCx, form: &RawForm) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::BEGUN)) }
            p { (cx.t(text::DRAFT_CLOSED)) }
            (answers(cx, form))
        }
    }
}

/// What a field of the registration is called.
fn label(name: &str) -> Text {
    match name {
        "kind" => text::KIND,
        "team_name" => text::TEAM_NAME,
        "name" => text::NAME,
        "document_name" => text::TITLED,
        "asn_kind" => text::ASN_KIND,
        "nip" => text::NIP,
        "position" => text::POSITION,
        "phone" => text::PHONE,
        _ => text::INSTITUTION,
    }
}

/// A value in words.
fn shown_value(cx: &PageCx, name: &str, value: &str) -> String {
    let words = match name {
        "kind" => EntryKind::parse(value).map(EntryKind::text),
        "asn_kind" => AsnKind::parse(value).map(AsnKind::text),
        _ => None,
    };
    words.map_or_else(|| value.to_owned(), |words| cx.t(words).to_owned())
}
