//! The page itself: what is set up, and what needs attention.

use actix_web::web;
use maud::{Markup, html};

use super::sessions::sessions_view;
use super::text as words;
use super::{HERE, Onward};
use crate::accounts::second_factor::{self, Factors, passkeys_work};
use crate::accounts::{self, SignedIn, SignedInBrowser};
use crate::app::App;
use crate::db::Fault;
use crate::editions::FactorRole;
use crate::i18n::{Text, date, text};
use crate::say;
use crate::views::{BadgeKind, PageCx, badge, page};
use crate::web::account::single_sign_on;
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// What the page knows.
pub(super) struct Known {
    pub factors: Factors,
    pub sessions: Vec<SignedInBrowser>,
    /// Roles of which the current edition asks a factor.
    pub required_of: Vec<FactorRole>,
    /// Whether passkeys can be used at the portal's address.
    pub passkeys_work: bool,
}

/// `GET /akun/keamanan`; `?ke=` says which page led here.
pub async fn overview(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    onward: Query<Onward>,
) -> Result<Markup, PageError> {
    let user = person.user_id();
    let (factors, sessions) = app
        .read(move |conn| {
            Ok::<_, Fault>((second_factor::factors(conn, user)?, accounts::sessions_of(conn, user)?))
        })
        .await?;
    let required_of = cx.edition().map(|edition| edition.settings.second_factor.required_of.clone());
    let known = Known {
        factors,
        sessions,
        required_of: required_of.unwrap_or_default(),
        passkeys_work: passkeys_work(&app.config.server.public_url),
    };
    let provider = single_sign_on::on_security(&app, &cx, &person).await?;
    Ok(view(&cx, &person, &known, &Around { onward: &onward, provider }))
}

/// What stands around the second factor.
struct Around<'a> {
    onward: &'a Onward,
    /// The card of an agency's own identity provider, if there is one.
    provider: Markup,
}

fn view(cx: &PageCx, person: &SignedIn, known: &Known, around: &Around<'_>) -> Markup {
    let onward = around.onward;
    let body = html! {
        p.crumbs { a href="/akun" { (cx.t(crate::web::text::ACCOUNT)) } }
        h1 { (cx.t(words::TITLE)) }
        (led_here(cx, person, onward))
        (factor_view(cx, known, onward))
        section.card {
            h2 { (cx.t(words::PASSWORD)) }
            p { (cx.t(words::PASSWORD_ABOUT)) }
            div.actions { a.button.quiet href={ (HERE) "/kata-sandi" } { (cx.t(words::CHANGE_PASSWORD)) } }
        }
        (around.provider)
        (sessions_view(cx, person, &known.sessions))
    };
    page(cx, cx.t(words::TITLE), body)
}

/// Why one is here, and the way on.
fn led_here(cx: &PageCx, person: &SignedIn, onward: &Onward) -> Markup {
    html! {
        @if let Some(path) = onward.path() {
            @if person.used_factor() {
                section.card.next data-factor-needed="done" {
                    p { (cx.t(words::NEEDED_DONE)) }
                    div.actions { a.button href=(path) { (cx.t(words::GO_ON)) } }
                }
            } @else { p.notice data-factor-needed="yes" { (cx.t(words::NEEDED)) } }
        }
    }
}

fn factor_view(cx: &PageCx, known: &Known, onward: &Onward) -> Markup {
    let factors = &known.factors;
    html! {
        section.card data-factor=(if factors.any() { "on" } else { "off" }) {
            h2 { (cx.t(words::FACTOR)) " " (state(cx, factors.any())) }
            p { (cx.t(words::FACTOR_LEAD)) }
            // Whoever was led here reads above why; the current edition may be another one than theirs.
            @if onward.path().is_none() { p.hint { (required(cx, &known.required_of)) } }
            ul.plain-lines {
                (app_line(cx, factors, onward))
                @if known.passkeys_work || !factors.passkeys.is_empty() { (passkeys_line(cx, factors, onward)) }
                (codes_line(cx, factors, onward))
            }
        }
    }
}

fn state(cx: &PageCx, on: bool) -> Markup {
    if on { badge(BadgeKind::Ok, cx.t(words::ON)) } else { badge(BadgeKind::Wait, cx.t(words::OFF)) }
}

/// Of whom the edition asks it.
fn required(cx: &PageCx, roles: &[FactorRole]) -> Markup {
    let name = |role: &FactorRole| {
        cx.t(match role {
            FactorRole::Committee => text("panitia", "the committee"),
            FactorRole::Jury => text("juri", "the jury"),
            FactorRole::Entrants => text("peserta", "entrants"),
        })
    };
    let names: Vec<&str> = roles.iter().map(name).collect();
    html! {
        @if names.is_empty() { (cx.t(words::REQUIRED_OF_NOBODY)) }
        @else { (cx.t(words::REQUIRED_OF)) " " (names.join(", ")) "." }
    }
}

/// Where a line leads, and how the way is called.
struct Way<'a> {
    at: &'a str,
    label: Text,
}

fn line(cx: &PageCx, title: Text, about: Markup, to: &Way<'_>) -> Markup {
    html! {
        li.placed-line {
            div { b { (cx.t(title)) } br; (about) }
            a.button.quiet href=(to.at) aria-label={ (cx.t(to.label)) ": " (cx.t(title)) } { (cx.t(to.label)) }
        }
    }
}

fn app_line(cx: &PageCx, factors: &Factors, onward: &Onward) -> Markup {
    let at = onward.with(&format!("{HERE}/aplikasi"));
    match factors.totp_since {
        Some(since) => {
            let about =
                html! { small { (cx.t(words::ON)) " " (cx.t(words::SINCE)) " " (date(since, cx.lang)) } };
            line(cx, words::APP, about, &Way { at: &at, label: words::MANAGE })
        }
        None => line(
            cx,
            words::APP,
            html! { small { (cx.t(words::APP_ABOUT)) } },
            &Way { at: &at, label: words::SET_UP },
        ),
    }
}

fn passkeys_line(cx: &PageCx, factors: &Factors, onward: &Onward) -> Markup {
    let at = onward.with(&format!("{HERE}/kunci-sandi"));
    let count = factors.passkeys.len();
    if count == 0 {
        return line(
            cx,
            words::PASSKEYS,
            html! { small { (cx.t(words::PASSKEYS_ABOUT)) } },
            &Way { at: &at, label: words::SET_UP },
        );
    }
    let names: Vec<&str> = factors.passkeys.iter().map(|key| key.name.as_str()).collect();
    line(cx, words::PASSKEYS, html! { small { (names.join(", ")) } }, &Way { at: &at, label: words::MANAGE })
}

fn codes_line(cx: &PageCx, factors: &Factors, onward: &Onward) -> Markup {
    if !factors.any() {
        return html! { li { b { (cx.t(words::CODES)) } br; small { (cx.t(words::CODES_ABOUT)) " " (cx.t(words::CODES_FIRST)) } } };
    }
    let at = onward.with(&format!("{HERE}/kode-pemulihan"));
    let (left, all) = (factors.codes_left, second_factor::CODES);
    let said = say!("Sisa {left} dari {all} kode.", "{left} of {all} codes left.");
    let few = (left < 4).then_some(());
    let about = html! { small { (cx.m(&said)) } @if few.is_some() { " " (badge(BadgeKind::Wait, cx.t(words::MAKE_CODES))) } };
    line(cx, words::CODES, about, &Way { at: &at, label: words::MANAGE })
}
