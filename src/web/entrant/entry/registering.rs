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
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::ids::{EditionId, UserId};
use crate::registration::{self, MyEntry, RegisterProblem, entry_title};
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
    if let Some(led) = led(&app, id, user).await? {
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
    answer(&cx, StatusCode::OK, &Shown { form: &form, errors: &Errors::default(), led: None })
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
        let shown = Shown { form: &form, errors: &errors, led: None };
        return answer(&cx, StatusCode::UNPROCESSABLE_ENTITY, &shown);
    };
    let user = person.user_id();
    let (id, key, entries) = (edition.id, Key::parse(&form.key), cx.at("/peserta"));
    let made = app
        .write_durably(move |tx| {
            creation_keys::once(tx, user, key.as_ref(), |tx| {
                registration::register(tx, &person, id, &new).map(|entry| format!("{entries}/{entry}"))
            })
        })
        .await;
    match made {
        Ok(entry) => Ok(redirect_with(&entry, text::REGISTERED)),
        Err(problem) => {
            let status = super::members::status_of(&problem);
            // Another tab was first: what was typed here stays readable, and the way leads to the entry.
            let led = match problem {
                RegisterProblem::AlreadyLeads => led(&app, id, user).await?,
                _ => None,
            };
            refuse(problem, &mut errors)?;
            answer(&cx, status, &Shown { form: &form, errors: &errors, led })
        }
    }
}

/// The entry of the edition that the person leads.
async fn led(app: &App, edition: EditionId, user: UserId) -> Result<Option<MyEntry>, Fault> {
    let own = app.read(move |conn| registration::mine(conn, edition, user)).await?;
    Ok(own.into_iter().find(|my| my.entry.leader_user_id == user))
}

/// The form as it is shown, and the entry that stands in its way.
struct Shown<'a> {
    form: &'a RawForm,
    errors: &'a Errors,
    led: Option<MyEntry>,
}

fn answer(cx: &Cx, status: StatusCode, shown: &Shown<'_>) -> Result<HttpResponse, PageError> {
    let markup = view(cx, cx.edition()?, shown);
    Ok(show(status, markup))
}

fn view(cx: &PageCx, edition: &Edition, shown: &Shown<'_>) -> Markup {
    let settings = &edition.settings;
    let fields = &Fields { lang: cx.lang, form: shown.form, errors: shown.errors };
    page(
        cx,
        cx.t(text::REGISTRATION),
        html! {
            h1 { (cx.t(text::REGISTRATION)) }
            p.lead { (cx.t(text::REGISTRATION_LEAD)) }
            (error_summary(cx.lang, &fields.errors.summary(cx.lang)))
            @if let Some(led) = &shown.led { (to_entry(cx, led)) }
            form.card id=(views::MAIN_FORM) method="post" action=(cx.at("/peserta/daftar")) novalidate {
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

/// The way to the entry that was registered first.
fn to_entry(cx: &PageCx, led: &MyEntry) -> Markup {
    html! {
        section.card {
            p { b { (entry_title(&led.entry, &led.leader)) } }
            p { (cx.t(text::NOT_SENT_TWICE)) }
            div.actions { a.button href=(cx.at(&format!("/peserta/{}", led.entry.id))) { (cx.t(text::TO_MY_ENTRY)) } }
        }
    }
}
