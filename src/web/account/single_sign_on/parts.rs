//! What other pages say of the provider.

use maud::{Markup, html};

use super::failure::Failure;
use super::{HERE, text as words};
use crate::accounts::SignedIn;
use crate::accounts::provider_identities::identities_of;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date;
use crate::say;
use crate::views::{BadgeKind, PageCx, badge};
use crate::web::account::security::Onward;
use crate::web::account::security::text::MANAGE;
use crate::web::errors::PageError;

/// Why the browser was led back to this page, if it was.
pub fn failed(app: &App, cx: &PageCx, word: &str) -> Markup {
    html! { @if let Some(provider) = &app.identity_provider { (Failure::shown(cx, provider.name(), word)) } }
}

/// The other way to sign in, below the password.
pub fn way_in(app: &App, cx: &PageCx, next: &str) -> Markup {
    let Some(provider) = &app.identity_provider else { return html! {} };
    let name = provider.name();
    let label = say!("Masuk dengan {name}", "Sign in with {name}");
    let lead = say!(
        "Punya akun di {name}? Tidak perlu kata sandi di sini.",
        "You have an account at {name}? You need no password here."
    );
    html! {
        section.card {
            p { (cx.m(&lead)) }
            div.actions { a.button.quiet href=(Onward::to(next).with("/akun/masuk/sso")) data-provider { (cx.m(&label)) } }
        }
    }
}

/// The card on the page of security.
///
/// # Errors
/// Our own failures only.
pub async fn on_security(app: &App, cx: &PageCx, person: &SignedIn) -> Result<Markup, PageError> {
    let Some(provider) = &app.identity_provider else { return Ok(html! {}) };
    let (name, since) = (provider.name(), linked_at(app, person).await?);
    let label = say!("Masuk dengan {name}", "Sign in with {name}");
    Ok(html! {
        section.card data-provider-linked=(if since.is_some() { "yes" } else { "no" }) {
            h2 {
                (cx.m(&label)) " "
                @if since.is_some() { (badge(BadgeKind::Ok, cx.t(words::ON))) } @else { (badge(BadgeKind::Info, cx.t(words::OFF))) }
            }
            @if let Some(since) = since { p { (cx.t(words::SINCE)) " " (date(since, cx.lang)) } }
            @else {
                @let why = say!("Masuk tanpa kata sandi, melalui {name}.", "Sign in without a password, through {name}.");
                p { (cx.m(&why)) }
            }
            div.actions { a.button.quiet href=(HERE) aria-label=(cx.m(&label)) { (cx.t(if since.is_some() { MANAGE } else { words::LINK })) } }
        }
    })
}

/// The way for whoever came through the provider, on the page that asks who is there.
///
/// # Errors
/// Our own failures only.
pub async fn on_confirm(app: &App, cx: &PageCx, person: &SignedIn, next: &str) -> Result<Markup, PageError> {
    let Some(provider) = &app.identity_provider else { return Ok(html! {}) };
    if linked_at(app, person).await?.is_none() {
        return Ok(html! {});
    }
    let name = provider.name();
    let label = say!("Konfirmasi dengan {name}", "Confirm with {name}");
    let lead = say!(
        "Masuk tanpa kata sandi? Buktikan diri Anda di {name}.",
        "You sign in without a password? Prove yourself at {name}."
    );
    Ok(html! {
        section.card {
            p { (cx.m(&lead)) }
            div.actions { a.button.quiet href=(Onward::to(next).with("/akun/konfirmasi/sso")) data-provider { (cx.m(&label)) } }
        }
    })
}

/// Since when the configured provider opens the account.
pub(super) async fn linked_at(app: &App, person: &SignedIn) -> Result<Option<crate::clock::At>, PageError> {
    let (user, at) = (person.user_id(), app.clone());
    let identities = app.read(move |conn| identities_of(conn, user)).await;
    let identities = identities.map_err(|fault: Fault| PageError::from(fault))?;
    let issuer = at.identity_provider.as_ref().map(|provider| provider.issuer());
    Ok(identities.into_iter().find(|one| Some(one.issuer.as_str()) == issuer).map(|one| one.linked_at))
}
