//! `/akun/keamanan/penyedia`: linking the account with the provider, and taking that back.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::failure::Failure;
use super::leave::provider;
use super::parts::linked_at;
use super::{HERE, text as words};
use crate::accounts::single_sign_on::{self, SignOnProblem};
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::date;
use crate::say;
use crate::views::{PageCx, Tone, error_summary, page, submit};
use crate::web::account::security::text::{CANCEL, GO_ON};
use crate::web::account::security::{self, Onward};
use crate::web::account::{Failed, Visit};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

/// What the page knows.
struct Known<'a> {
    /// The provider, as people know it.
    name: &'a str,
    since: Option<At>,
    has_password: bool,
    onward: &'a Onward,
}

/// `GET /akun/keamanan/penyedia`; `?ke=` says which page led here.
pub async fn identity(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    onward: Query<Onward>,
    failed: Query<Failed>,
) -> Result<HttpResponse, PageError> {
    let known = known(&app, &person, &onward).await?;
    let failed = Failure::shown(&cx, known.name, &failed.gagal);
    Ok(show(StatusCode::OK, view(&cx, &person, &known, &failed, &Errors::default())))
}

/// `POST /akun/keamanan/penyedia/penghapusan`.
pub async fn unlink(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<Again>,
) -> Result<HttpResponse, PageError> {
    let of = provider(&visit.app)?;
    let (onward, mut errors) = (Onward::default(), Errors::default());
    password_again::check_always(&visit, &person, &form, &mut errors).await?;
    if !errors.is_empty() {
        let known = known(&visit.app, &person, &onward).await?;
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&cx, &person, &known, &html! {}, &errors)));
    }
    let (who, issuer, name) = (person.clone(), of.issuer().to_owned(), of.name().to_owned());
    match visit.app.write(move |tx| single_sign_on::unlink(tx, &who, &issuer, &name)).await {
        Ok(()) => Ok(redirect_with(security::HERE, words::UNLINKED)),
        Err(SignOnProblem::NotLetIn(why)) => {
            let known = known(&visit.app, &person, &onward).await?;
            let failed = Failure::NotLetIn(why).view(&cx, known.name);
            Ok(show(StatusCode::CONFLICT, view(&cx, &person, &known, &failed, &errors)))
        }
        Err(SignOnProblem::Fault(fault)) => Err(fault.into()),
    }
}

async fn known<'a>(app: &'a App, person: &SignedIn, onward: &'a Onward) -> Result<Known<'a>, PageError> {
    let of = provider(app)?;
    let user = person.user_id();
    let found = app.read(move |conn| accounts::find_user(conn, user)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?;
    let has_password = found.is_some_and(|user| user.password_hash.is_some());
    Ok(Known { name: of.name(), since: linked_at(app, person).await?, has_password, onward })
}

fn view(cx: &PageCx, person: &SignedIn, known: &Known<'_>, failed: &Markup, errors: &Errors) -> Markup {
    let name = known.name;
    let title = say!("Masuk dengan {name}", "Sign in with {name}");
    let body = html! {
        p.crumbs { a href=(security::HERE) { (cx.t(security::TITLE)) } }
        h1 { (cx.m(&title)) }
        (failed)
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @match known.since {
            Some(since) => { (linked(cx, known, since)) (unlink_form(cx, person, known, errors)) }
            None => (link_card(cx, known)),
        }
    };
    page(cx, cx.m(&title), body)
}

fn linked(cx: &PageCx, known: &Known<'_>, since: At) -> Markup {
    let (name, sejak, from) =
        (known.name, date(since, crate::i18n::Lang::Id), date(since, crate::i18n::Lang::En));
    let said = say!(
        "Akun Anda terhubung dengan {name} sejak {sejak}.",
        "Your account has been linked with {name} since {from}."
    );
    html! {
        section.card {
            p { (cx.m(&said)) }
            @if let Some(path) = known.onward.path() { div.actions { a.button href=(path) { (cx.t(GO_ON)) } } }
        }
    }
}

fn link_card(cx: &PageCx, known: &Known<'_>) -> Markup {
    let name = known.name;
    let said = say!(
        "Anda diantar ke {name}, masuk di sana, lalu kembali ke sini. Sesudah itu Anda dapat masuk dengan {name}; kata sandi Anda tetap berlaku.",
        "You are led to {name}, sign in there, and come back. After that you can sign in with {name}; your password still holds."
    );
    let at = known.onward.with(&format!("{HERE}/hubungkan"));
    html! {
        section.card {
            p { (cx.m(&said)) }
            div.actions {
                a.button href=(at) { (cx.t(words::LINK)) }
                a.button.plain href=(known.onward.path().unwrap_or(security::HERE)) { (cx.t(CANCEL)) }
            }
        }
    }
}

fn unlink_form(cx: &PageCx, person: &SignedIn, known: &Known<'_>, errors: &Errors) -> Markup {
    if !known.has_password {
        return html! {
            p.notice { (cx.t(words::NO_PASSWORD)) " " a href="/akun/lupa-sandi" { (cx.t(words::MAKE_PASSWORD)) } }
        };
    }
    html! {
        section.card.confirm.danger {
            h2 { (cx.t(words::UNLINK)) }
            p { (cx.t(words::UNLINK_EFFECT)) }
            form method="post" action={ (HERE) "/penghapusan" } data-native="1" novalidate {
                (password_again::fields(cx, person, errors))
                div.actions { (submit(cx.t(words::UNLINK), Tone::Danger)) a.button.plain href=(security::HERE) { (cx.t(CANCEL)) } }
            }
        }
    }
}
