//! Tokens with which programs of a member of the committee read.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use crate::accounts::Committee;
use crate::accounts::api_tokens::{self, ApiToken, NewToken, Scope, TokenProblem};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Text, date, moment, text};
use crate::ids::ApiTokenId;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::say;
use crate::views::field::{self, Choice};
use crate::views::{
    BadgeKind, Field, PageCx, PostButton, Tone, badge, error_summary, page, post_button_named, submit,
};
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

pub const TITLE: Text = text("Token API", "API tokens");
const LEAD: Text = text(
    "Dengan token, program Anda membaca data yang juga boleh Anda baca. Token tidak dapat mengubah apa pun, dan berhenti berlaku bila Anda tidak lagi anggota panitia.",
    "With a token, a program of yours reads what you may read. It can change nothing, and ends when you are no longer a member of the committee.",
);
const HOW: Text = text("Alamat dan contoh:", "Addresses and examples:");
const MADE: Text = text("Token baru", "The new token");
const ONCE: Text =
    text("Salin sekarang: token ini hanya ditampilkan sekali.", "Copy it now: it is shown this once.");
const NAME: Text = text("Untuk apa", "What it is for");
const MAY_READ: Text = text("Boleh membaca", "May read");
const FOR_DAYS: Text = text("Berlaku", "Holds for");
const CREATE: Text = text("Buat token", "Make a token");
const YOURS: Text = text("Token Anda", "Your tokens");
const NONE: Text = text("Anda belum punya token.", "You have no token yet.");
const REVOKE: Text = text("Cabut", "End it");
const REVOKED: Text = text(
    "Token dicabut. Program yang memakainya tidak dapat membaca lagi.",
    "The token is ended. Programs that use it read nothing more.",
);
const ENDED: Text = text("dicabut", "ended");
const EXPIRED: Text = text("kedaluwarsa", "expired");
const NEVER_USED: Text = text("belum pernah dipakai", "never used");
const LAST_USED: Text = text("terakhir dipakai", "last used");
const UNTIL: Text = text("sampai", "until");

/// What the page shows beside the list.
#[derive(Default)]
struct View {
    typed: NewToken,
    errors: Errors,
    made: Option<String>,
}

/// `GET /akun/token`.
pub async fn tokens(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let typed = NewToken { days: 90, ..NewToken::default() };
    shown(&app, &cx, &who, View { typed, ..View::default() }).await
}

/// `POST /akun/token`: the token is in the answer, and nowhere else ever after.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    _recent: Recent,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let typed = read(&form.into_inner());
    let (member, new) = (who.person().clone(), typed.clone());
    match app.write_durably(move |tx| api_tokens::create(tx, &member, &new)).await {
        Ok(token) => {
            let typed = NewToken { days: 90, ..NewToken::default() };
            shown(&app, &cx, &who, View { typed, made: Some(token), ..View::default() }).await
        }
        Err(TokenProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add(problem.field(), said));
            shown(&app, &cx, &who, View { typed, errors, made: None }).await
        }
    }
}

fn read(pairs: &[(String, String)]) -> NewToken {
    let all =
        |name: &'static str| pairs.iter().filter(move |(known, _)| known == name).map(|(_, value)| value);
    NewToken {
        name: all("name").next().map(|name| plain_text::single_line(name)).unwrap_or_default(),
        scopes: all("scope").filter_map(|word| Scope::parse(word)).collect(),
        days: all("days").next().and_then(|days| days.parse().ok()).unwrap_or_default(),
    }
}

/// `POST /akun/token/{id}/pencabutan`.
pub async fn revoke(
    app: web::Data<App>,
    who: Committee,
    path: web::Path<ApiTokenId>,
) -> Result<HttpResponse, PageError> {
    let id = path.into_inner();
    app.write_durably(move |tx| api_tokens::revoke(tx, who.person(), id))
        .await
        .map_err(|fault: Fault| fault)?;
    Ok(redirect_with("/akun/token", REVOKED))
}

async fn shown(app: &App, cx: &Cx, who: &Committee, view: View) -> Result<HttpResponse, PageError> {
    let user = who.person().user_id();
    let held = app.read(move |conn| api_tokens::tokens_of(conn, user)).await.map_err(|fault: Fault| fault)?;
    let body = html! {
        p.crumbs { a href="/akun" { (cx.t(crate::web::text::ACCOUNT)) } }
        h1 { (cx.t(TITLE)) }
        (error_summary(cx.lang, &view.errors.summary(cx.lang)))
        @if let Some(token) = &view.made {
            section.card role="status" data-token="new" data-taken="/akun/token" {
                h2 { (cx.t(MADE)) }
                p { b { (cx.t(ONCE)) } }
                pre.plain { code { (token) } }
                pre.plain { code { "curl -H 'Authorization: Bearer " (token) "' " (app.config.server.public_url.trim_end_matches('/')) "/api/v1/editions/…/entries" } }
            }
        }
        p { (cx.t(LEAD)) }
        p { (cx.t(HOW)) " " a href="/api/v1/openapi.json" { "/api/v1/openapi.json" } }
        (form(cx, &view))
        h2 { (cx.t(YOURS)) }
        @if held.is_empty() { p { (cx.t(NONE)) } }
        @else { ul.plain-lines { @for token in &held { (line(cx, token)) } } }
    };
    let status = if view.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, page(cx, cx.t(TITLE), body)))
}

fn form(cx: &PageCx, view: &View) -> Markup {
    let error = |name: &str| view.errors.of(name, cx.lang).map(str::to_owned);
    let name = Field::new(cx.lang, "name", cx.t(NAME)).value(view.typed.name.clone()).error(error("name"));
    let scopes: Vec<Choice> =
        Scope::ALL.iter().map(|scope| Choice::new(scope.as_str(), cx.t(scope.text()))).collect();
    let chosen: Vec<String> = view.typed.scopes.iter().map(|scope| scope.as_str().to_owned()).collect();
    let days: Vec<Choice> = NewToken::DAYS
        .iter()
        .map(|days| Choice::new(days.to_string(), cx.m(&say!("{days} hari", "{days} days")).to_owned()))
        .collect();
    let scope = Field::new(cx.lang, "scope", cx.t(MAY_READ)).error(error("scope"));
    let holds =
        Field::new(cx.lang, "days", cx.t(FOR_DAYS)).value(view.typed.days.to_string()).error(error("days"));
    html! {
        form.card method="post" action="/akun/token" data-native="1" novalidate {
            (field::text(&name.max_length(80)))
            (field::checkboxes(&scope, &scopes, &chosen))
            (field::radio(&holds, &days))
            div.actions { (submit(cx.t(CREATE), Tone::Primary)) }
        }
    }
}

fn line(cx: &PageCx, token: &ApiToken) -> Markup {
    let scopes: Vec<&str> = token.scopes().map(|scope| cx.t(scope.text())).collect();
    let holds = token.holds(cx.now);
    let state = if token.revoked_at.is_some() { ENDED } else { EXPIRED };
    html! {
        li data-token=(token.id) {
            b { (token.name) } " " code { (token.short()) } " "
            @if !holds { (badge(BadgeKind::Off, cx.t(state))) }
            br;
            span.small {
                (scopes.join(", ")) " · " (cx.t(UNTIL)) " " (date(token.expires_at, cx.lang)) " · "
                @match token.last_used_at {
                    Some(at) => { (cx.t(LAST_USED)) " " (moment(at, cx.now, cx.lang)) }
                    None => (cx.t(NEVER_USED)),
                }
            }
            @if holds {
                div.actions { (post_button_named(&format!("/akun/token/{}/pencabutan", token.id), PostButton { label: cx.t(REVOKE), tone: Tone::Plain }, &[], &token.name)) }
            }
        }
    }
}
