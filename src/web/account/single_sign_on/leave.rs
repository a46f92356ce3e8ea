//! The way to the provider.

use actix_web::{HttpRequest, HttpResponse};

use super::failure::{Failure, turned_back};
use super::{HERE, errand};
use crate::accounts::SignedIn;
use crate::accounts::single_sign_on::{Asked, IdentityProvider, Purpose};
use crate::app::App;
use crate::web::account::security::Onward;
use crate::web::account::{Visit, local_path};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::password_again;

/// The configured provider; where there is none, there are no such pages.
pub(super) fn provider(app: &App) -> Result<&IdentityProvider, PageError> {
    app.identity_provider.as_ref().ok_or(PageError::NotFound)
}

/// `GET /akun/masuk/sso`: a link and no form, since browsers let a form lead to no other site.
pub async fn leave_to_sign_in(
    visit: Visit,
    cx: Cx,
    req: HttpRequest,
    onward: Query<Onward>,
) -> Result<HttpResponse, PageError> {
    if let Some(first) = pressed_elsewhere(&visit, &req, &onward.with("/akun/masuk"))? {
        return Ok(first);
    }
    if cx.person().is_some() {
        return Ok(redirect(onward.path().unwrap_or("/")));
    }
    leave(&visit, &cx, Purpose::SignIn, onward.path().unwrap_or_default()).await
}

/// `GET /akun/keamanan/penyedia/hubungkan`: another way into an account takes a proof that is fresh.
pub async fn leave_to_link(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    req: HttpRequest,
    onward: Query<Onward>,
) -> Result<HttpResponse, PageError> {
    let page = onward.with(HERE);
    if let Some(first) = pressed_elsewhere(&visit, &req, &page)? {
        return Ok(first);
    }
    if password_again::is_wanted(&cx, &person) {
        return Err(PageError::ProveFirst { back: page });
    }
    leave(&visit, &cx, Purpose::Link(person.user_id()), onward.path().unwrap_or_default()).await
}

/// `GET /akun/konfirmasi/sso`: whoever has no password proves themselves where they signed in.
pub async fn leave_to_prove(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    req: HttpRequest,
    onward: Query<Onward>,
) -> Result<HttpResponse, PageError> {
    if let Some(first) = pressed_elsewhere(&visit, &req, &onward.with("/akun/konfirmasi"))? {
        return Ok(first);
    }
    leave(&visit, &cx, Purpose::Prove(person.user_id()), onward.path().unwrap_or_default()).await
}

/// Nobody signs in, links or proves themselves because another site's page wanted it: from there they come to our own page,
/// and press its button. Without a provider there is no such page.
fn pressed_elsewhere(
    visit: &Visit,
    req: &HttpRequest,
    page: &str,
) -> Result<Option<HttpResponse>, PageError> {
    provider(&visit.app)?;
    Ok((!is_own(req)).then(|| redirect(page)))
}

async fn leave(visit: &Visit, cx: &Cx, purpose: Purpose, next: &str) -> Result<HttpResponse, PageError> {
    let provider = provider(&visit.app)?;
    visit.limits.address(&visit.address.0)?;
    let failing = |cause: crate::secrets::NoRandomness| PageError::Internal(cause.to_string());
    let errand = errand::new(purpose, local_path(next), cx.now()).map_err(failing)?;
    match provider.address(Asked { errand: &errand, lang: cx.lang }, cx.now()).await {
        Ok(address) => {
            let mut response = redirect(&address);
            response.add_cookie(&errand::cookie(&visit.app, &errand).map_err(failing)?).ok();
            Ok(response)
        }
        Err(problem) => Ok(turned_back(&errand, Failure::of_provider(&problem), None)),
    }
}

/// Whether the browser was led here by one of our pages, or by its owner. Browsers that do not say so are believed: without
/// a session of the person at the provider nothing comes of it.
fn is_own(req: &HttpRequest) -> bool {
    let site = req.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    site.is_none_or(|site| matches!(site, "same-origin" | "none"))
}
