//! Checking a document: anybody who has its code, and nobody who has not.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;

use super::certificate_text as text;
use crate::app::App;
use crate::certificates::credential::{
    Issuer, LIST_LENGTH, Named, PublicKey, badge_jwt, facts_json, public_keys, status_list_jwt,
};
use crate::certificates::{self, DocumentLine, FileForm, Standing, parse_code};
use crate::db::Fault;
use crate::editions::{self, SigningRoute};
use crate::i18n::date;
use crate::views::{self, BadgeKind, Field, PageCx, Tone, badge, field, page, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::committee::documents::standing_badge;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// What the forms of the pages send.
#[derive(Debug, Default, Deserialize)]
pub struct CheckQuery {
    #[serde(default)]
    kode: String,
    #[serde(default)]
    sha256: String,
}

/// `GET /sertifikat`: the code typed by hand.
pub async fn ask(cx: Cx, query: Query<CheckQuery>) -> Result<HttpResponse, PageError> {
    if query.kode.trim().is_empty() {
        return Ok(show(StatusCode::OK, form(&cx, "", None)));
    }
    match parse_code(&query.kode) {
        Some(code) => Ok(redirect(&format!("/sertifikat/{code}"))),
        None => {
            let body = form(&cx, &query.kode, Some(cx.t(text::NO_CODE)));
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, body))
        }
    }
}

fn form(cx: &PageCx, typed: &str, error: Option<&str>) -> Markup {
    let code =
        Field::new(cx.lang, "kode", cx.t(text::CODE)).hint(cx.t(text::CODE_HINT)).value(typed.to_owned());
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            h1 { (cx.t(text::TITLE)) }
            p { (cx.t(text::LEAD)) }
            form.card method="get" action="/sertifikat" novalidate {
                (field::text(&code.error(error.map(str::to_owned)).autocomplete("off")))
                div.actions { (submit(cx.t(text::CHECK), Tone::Primary)) }
            }
        },
    )
}

/// A document with the title of its edition.
struct Found {
    line: DocumentLine,
    edition: String,
    /// Who issues (R1).
    organiser: String,
    /// Address of the document that took its place.
    follower: Option<String>,
}

/// Looks a code up; every visitor may do so a limited number of times.
async fn look_up(visit: &Visit, typed: &str) -> Result<Option<Found>, PageError> {
    visit.limits.look_up(&visit.address.0)?;
    let Some(code) = parse_code(typed) else { return Ok(None) };
    let found = visit.app.read(move |conn| {
        let Some(line) = certificates::find_by_code(conn, &code)? else { return Ok(None) };
        let edition = editions::find_by_id(conn, line.document.edition_id)?.ok_or(Fault::NotFound)?;
        let follower = certificates::follower(conn, line.document.id)?;
        let follower = follower.map(|code| format!("/sertifikat/{code}"));
        Ok(Some(Found {
            line,
            edition: edition.settings.title.id.clone(),
            organiser: edition.settings.organiser.id.clone(),
            follower,
        }))
    });
    found.await.map_err(|fault: Fault| fault.into())
}

/// `GET /sertifikat/{code}`.
pub async fn certificate(
    visit: Visit,
    cx: Cx,
    path: web::Path<String>,
    query: Query<CheckQuery>,
) -> Result<HttpResponse, PageError> {
    let found = look_up(&visit, &path).await?;
    let (status, body) = match &found {
        Some(found) => (StatusCode::OK, known(&cx, found, query.sha256.trim())),
        None => (StatusCode::NOT_FOUND, unknown(&cx)),
    };
    let mut response = show(status, page(&cx, cx.t(text::TITLE), body));
    response
        .headers_mut()
        .insert(CACHE_CONTROL, actix_web::http::header::HeaderValue::from_static("no-store"));
    Ok(response)
}

fn unknown(cx: &PageCx) -> Markup {
    html! {
        h1 { (badge(BadgeKind::No, cx.t(text::NOT_FOUND))) }
        p { (cx.t(text::NOT_FOUND_WHY)) }
        div.actions { a.button href="/sertifikat" { (cx.t(text::AGAIN)) } }
    }
}

/// What the page says of a document in one word.
fn verdict(cx: &PageCx, line: &DocumentLine) -> Markup {
    let said = match line.standing {
        Standing::Valid => text::IS_VALID,
        Standing::Replaced => text::IS_REPLACED,
        Standing::Revoked => text::IS_REVOKED,
    };
    html! {
        h1 data-standing=(line.standing.as_str()) { (standing_badge(cx, line.standing)) }
        p.lead { (cx.t(said)) @if let Some(at) = line.fallen_at { " " (cx.t(text::SINCE)) " " (date(at, cx.lang)) "." } }
    }
}

fn known(cx: &PageCx, found: &Found, typed: &str) -> Markup {
    let (line, document) = (&found.line, &found.line.document);
    let mut rows = vec![
        (cx.t(text::KIND), html! { (cx.t(document.kind.text())) }),
        (cx.t(text::NUMBER), html! { (document.number) }),
    ];
    for (label, value) in [
        (text::NAME, &document.name),
        (text::INSTITUTION, &document.institution),
        (text::WORK, &document.title),
    ] {
        if !value.is_empty() {
            rows.push((cx.t(label), html! { (value) }));
        }
    }
    rows.push((cx.t(text::COMPETITION), html! { (found.edition) }));
    rows.push((cx.t(text::ISSUED_AT), html! { (date(document.issued_at, cx.lang)) }));
    html! {
        (verdict(cx, line))
        @if line.standing == Standing::Valid && line.ready_file().is_none() && !line.files.is_empty() { p.notice data-unsigned { (cx.t(text::NOT_SIGNED)) } }
        @if let Some(follower) = &found.follower { p.links { a href=(follower) { (cx.t(text::FOLLOWER)) } } }
        section.card { (views::summary(&rows)) }
        (compare(cx, line, typed))
        (machines(cx, line))
    }
}

/// Comparing a file: by the script, which reads it here, or by its digest typed in.
fn compare(cx: &PageCx, line: &DocumentLine, typed: &str) -> Markup {
    // An unsigned file of the electronic route is not the document.
    let genuine = line
        .files
        .iter()
        .filter(|file| file.form == FileForm::Signed || line.document.signing == SigningRoute::Ink);
    let genuine: Vec<_> = genuine.collect();
    let digests: Vec<&str> = genuine.iter().map(|file| file.sha256.as_str()).collect();
    let typed_digest = typed.to_ascii_lowercase();
    let outcome = (!typed.is_empty()).then(|| digests.contains(&typed_digest.as_str()));
    let field =
        Field::new(cx.lang, "sha256", "SHA-256").hint(cx.t(text::DIGEST_HINT)).value(typed.to_owned());
    html! {
        section.card {
            h2 { (cx.t(text::COMPARE)) }
            @if digests.is_empty() { p { (cx.t(if line.files.is_empty() { text::NO_FILE } else { text::NOT_SIGNED })) } }
            @else {
                div data-document-check=(digests.join(" ")) {}
                form method="get" action=(format!("/sertifikat/{}", line.document.code)) novalidate {
                    (field::text(&field.autocomplete("off")))
                    @match outcome {
                        Some(true) => p.outcome.ok role="status" data-digest="same" { (cx.t(text::SAME)) },
                        Some(false) => p.outcome.no role="status" data-digest="other" { (cx.t(text::OTHER)) },
                        None => {}
                    }
                    div.actions { (submit(cx.t(text::COMPARE_DIGEST), Tone::Quiet)) }
                }
                ul.digests {
                    @for file in &genuine {
                        li { (cx.t(if file.form == FileForm::Signed { text::SIGNED } else { text::UNSIGNED })) ": " code { (file.sha256) } }
                    }
                }
            }
        }
    }
}

fn machines(cx: &PageCx, line: &DocumentLine) -> Markup {
    let code = &line.document.code;
    html! {
        p.small {
            (cx.t(text::MACHINES)) " "
            a href=(format!("/sertifikat/{code}/data.json")) { "JSON" }
            @if line.document.kind.is_personal() && line.ready_file().is_some() {
                ", " a href=(format!("/sertifikat/{code}/kredensial.jwt")) { "Open Badges 3.0 (VC-JWT)" }
            }
        }
    }
}

fn machine_answer(kind: &'static str, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header(("Access-Control-Allow-Origin", "*"))
        .body(body)
}

/// A refusal that machines read.
fn not_there() -> HttpResponse {
    HttpResponse::NotFound().json(json!({ "standing": "not_found" }))
}

/// `GET /sertifikat/{code}/data.json`.
pub async fn data(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, PageError> {
    let issuer = Issuer::at(&visit.app.config.server.public_url);
    Ok(match look_up(&visit, &path).await? {
        Some(found) => machine_answer("application/json", facts_json(&found.line, &issuer).to_string()),
        None => not_there(),
    })
}

/// `GET /sertifikat/{code}/kredensial.jwt`.
pub async fn credential(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, PageError> {
    let issuer = Issuer::at(&visit.app.config.server.public_url);
    let Some(found) = look_up(&visit, &path).await? else { return Ok(not_there()) };
    let jwt = badge_jwt(
        &found.line,
        Named { edition: &found.edition, organiser: &found.organiser },
        &issuer,
        &visit.app.credential_key,
    );
    Ok(jwt.map_or_else(not_there, |jwt| machine_answer("application/vc+jwt", jwt)))
}

/// `GET /sertifikat/status/{list}`: what is revoked, for those who hold credentials.
pub async fn status_list(visit: Visit, path: web::Path<i64>) -> Result<HttpResponse, PageError> {
    visit.limits.look_up(&visit.address.0)?;
    let (list, app) = (path.into_inner(), visit.app.clone());
    if !(0..=i64::from(u32::MAX)).contains(&list) {
        return Ok(not_there());
    }
    let from = list * LIST_LENGTH;
    let marked = app.read(move |conn| certificates::marked(conn, from, from + LIST_LENGTH)).await;
    let marked = marked.map_err(|fault: Fault| fault)?;
    let issuer = Issuer::at(&app.config.server.public_url);
    let jwt = status_list_jwt(list, &marked, &issuer, &app.credential_key, app.clock.now());
    let jwt = jwt.map_err(|cause| PageError::Internal(cause.to_string()))?;
    Ok(machine_answer("application/vc+jwt", jwt))
}

/// `GET /.well-known/did.json`.
pub async fn did(app: web::Data<App>) -> Result<HttpResponse, PageError> {
    let issuer = Issuer::at(&app.config.server.public_url);
    Ok(machine_answer("application/did+json", issuer.document(&all_keys(&app).await?).to_string()))
}

/// `GET /.well-known/jwks.json`.
pub async fn keys(app: web::Data<App>) -> Result<HttpResponse, PageError> {
    let issuer = Issuer::at(&app.config.server.public_url);
    Ok(machine_answer("application/jwk-set+json", issuer.key_set(&all_keys(&app).await?).to_string()))
}

async fn all_keys(app: &web::Data<App>) -> Result<Vec<PublicKey>, Fault> {
    let keys = app.clone();
    app.read(move |conn| public_keys(conn, keys.db.seal())).await
}
