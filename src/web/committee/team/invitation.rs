//! An invitation to the committee: what the role may do, and the institution that comes with accepting.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::institution::FIELD;
use super::text as words;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::team::{self, AcceptProblem, Invitation};
use crate::views::{self, PageCx, Tone, error_summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::institution_field::TypedInstitution;

/// `GET /panitia/undangan`.
pub async fn invitation(app: web::Data<App>, cx: Cx, who: SignedIn) -> Result<HttpResponse, PageError> {
    match waiting(&app, &who).await? {
        Some(found) => {
            let body = view(&cx, &found, &TypedInstitution::default(), &[], &Errors::default());
            Ok(show(StatusCode::OK, body))
        }
        None if cx.viewer.committee.is_some() => Ok(redirect("/panitia")),
        None => Err(AcceptProblem::NotInvited.into()),
    }
}

/// `POST /panitia/undangan`.
pub async fn accept(
    app: web::Data<App>,
    cx: Cx,
    who: SignedIn,
    form: Form<TypedInstitution>,
) -> Result<HttpResponse, PageError> {
    let found = waiting(&app, &who).await?.ok_or(AcceptProblem::NotInvited)?;
    let mut errors = Errors::default();
    let name = form.read(&mut errors);
    let doubts = form.doubts(&app, &mut errors).await?;
    let Some(name) = name.filter(|_| errors.is_empty()) else {
        let body = view(&cx, &found, &form, &doubts, &errors);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, body));
    };
    app.write(move |tx| team::accept(tx, &who, &name)).await?;
    Ok(redirect_with("/panitia", words::ACCEPTED))
}

async fn waiting(app: &App, who: &SignedIn) -> Result<Option<Invitation>, PageError> {
    let who = who.clone();
    Ok(app.read(move |conn| team::waiting_invitation(conn, &who)).await?)
}

fn view(
    cx: &PageCx,
    found: &Invitation,
    form: &TypedInstitution,
    doubts: &[String],
    errors: &Errors,
) -> Markup {
    let body = html! {
        h1 { (cx.t(words::INVITATION)) }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(words::YOUR_ROLE)) ": " b { (cx.t(found.role.text())) } }
        p { (cx.t(words::YOU_MAY)) }
        ul {
            li { (cx.t(words::READ_TOO)) }
            @for permission in found.role.permissions() { li { (cx.t(permission.text())) } }
        }
        form.card id=(crate::views::MAIN_FORM) method="post" action="/panitia/undangan" novalidate {
            (form.view(cx, &FIELD, doubts, errors))
            p.hint { (cx.t(words::OWN_WHY)) }
            div.actions { (views::submit(cx.t(words::ACCEPT), Tone::Primary)) }
        }
    };
    views::page(cx, cx.t(words::INVITATION), body)
}
