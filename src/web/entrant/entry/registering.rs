//! The registration form: one page for individuals and for leaders of teams.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::declaration::declaration;
use super::fields::Fields;
use super::form::{RawForm, refuse};
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::editions::{Edition, PhaseKey};
use crate::registration;
use crate::views::{self, PageCx, Tone, empty_state, error_summary, page};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

/// `GET /{k}/peserta/daftar`.
pub async fn register_page(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let (id, user) = (edition.id, person.user_id());
    let own = app.read(move |conn| registration::mine(conn, id, user)).await?;
    if let Some(led) = own.iter().find(|my| my.entry.leader_user_id == user) {
        return Ok(redirect(&cx.at(&format!("/peserta/{}", led.entry.id))));
    }
    if let Err(closed) = edition.require_open(PhaseKey::Registration, cx.now()) {
        let body = html! {
            h1 { (cx.t(text::REGISTRATION)) }
            (empty_state(cx.t(text::NOT_OPEN), cx.m(&closed.message()), None))
        };
        return Ok(show(StatusCode::OK, page(&cx, cx.t(text::REGISTRATION), body)));
    }
    let form = RawForm { kind: "individual".into(), name: person.name().to_owned(), ..RawForm::default() };
    answer(&cx, StatusCode::OK, &form, &Errors::default())
}

/// `POST /{k}/peserta/daftar`.
pub async fn register(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    form: Form<RawForm>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let mut errors = Errors::default();
    let Some(new) = form.entry(&mut errors, &edition.settings.declaration) else {
        return answer(&cx, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors);
    };
    let (id, key, entries) = (edition.id, Key::parse(&form.key), cx.at("/peserta"));
    let made = app
        .write_durably(move |tx| {
            creation_keys::once(tx, person.user_id(), key.as_ref(), |tx| {
                registration::register(tx, &person, id, &new).map(|entry| format!("{entries}/{entry}"))
            })
        })
        .await;
    match made {
        Ok(entry) => Ok(redirect_with(&entry, text::REGISTERED)),
        Err(problem) => {
            let status = super::members::status_of(&problem);
            refuse(problem, &mut errors)?;
            answer(&cx, status, &form, &errors)
        }
    }
}

fn answer(cx: &Cx, status: StatusCode, form: &RawForm, errors: &Errors) -> Result<HttpResponse, PageError> {
    let fields = Fields { lang: cx.lang, form, errors };
    let markup = view(cx, cx.edition()?, &fields);
    Ok(show(status, markup))
}

fn view(cx: &PageCx, edition: &Edition, fields: &Fields) -> Markup {
    let settings = &edition.settings;
    page(
        cx,
        cx.t(text::REGISTRATION),
        html! {
            h1 { (cx.t(text::REGISTRATION)) }
            p.lead { (cx.t(text::REGISTRATION_LEAD)) }
            (error_summary(cx.lang, &fields.errors.summary(cx.lang)))
            form.card method="post" action=(cx.at("/peserta/daftar")) novalidate {
                (creation::field())
                h2 { (cx.t(text::HOW)) }
                (fields.entry(settings.limits.members))
                h2 { (cx.t(text::ABOUT_YOU)) }
                (fields.person(cx.t(text::NIP_HINT)))
                (declaration(cx, &settings.declaration, fields))
                div.actions { (views::submit(cx.t(text::REGISTER), Tone::Primary)) }
            }
        },
    )
}
