//! A draft is announced; an edition without anybody in it is deleted; any edition is written into a file.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::editions::{self, EditionProblem, Held};
use crate::i18n::Message;
use crate::overview;
use crate::views::{ConfirmView, Field, PageCx, Tone, confirm, field};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// `GET /{k}/panitia/edisi.toml`: the edition as its file.
pub async fn export(cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let file = editions::to_file(&edition.settings)?;
    let name = format!("attachment; filename=\"edisi-{}.toml\"", edition.slug);
    let typed = (CONTENT_TYPE, "application/toml; charset=utf-8");
    Ok(HttpResponse::Ok().insert_header(typed).insert_header((CONTENT_DISPOSITION, name)).body(file))
}

/// `GET /{k}/panitia/edisi/pengumuman`: what announcing the edition does; a trial is wiped with it.
pub async fn announce_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Edition>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    if edition.is_trial() {
        return Ok(redirect(&cx.at("/panitia/edisi/uji-coba")));
    }
    let asked = ConfirmView {
        title: cx.t(text::ANNOUNCE).to_owned(),
        effects: [text::ANNOUNCE_HOME, text::ANNOUNCE_ENTRANTS, text::ANNOUNCE_LATER]
            .map(|said| cx.t(said).to_owned())
            .to_vec(),
        warning: None,
        action: cx.at("/panitia/edisi/pengumuman"),
        label: cx.t(text::ANNOUNCE_NOW).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/panitia/edisi"),
    };
    let body = if edition.is_draft() {
        confirm(cx.lang, &asked, html! {})
    } else {
        html! { p.notice { (cx.t(text::IS_PUBLIC)) } }
    };
    Ok(show(StatusCode::OK, frame(&cx, &app, "edisi", cx.t(text::ANNOUNCE), body).await?))
}

/// `POST /{k}/panitia/edisi/pengumuman`.
pub async fn announce(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
) -> Result<HttpResponse, PageError> {
    let id = cx.edition()?.id;
    app.write(move |tx| editions::make_public(tx, &who, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/edisi"), text::ANNOUNCED))
}

/// The edition's word, typed by hand.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    word: String,
}

/// `GET /{k}/panitia/edisi/penghapusan`: what deleting the edition does, or what keeps it.
pub async fn delete_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Edition>,
) -> Result<HttpResponse, PageError> {
    let id = cx.edition()?.id;
    let held = app.read(move |conn| overview::held(conn, id)).await?;
    delete_page(&app, &cx, held, None).await
}

/// `POST /{k}/panitia/edisi/penghapusan`.
pub async fn delete(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Form<Typed>,
) -> Result<HttpResponse, PageError> {
    let (id, word) = (cx.edition()?.id, form.into_inner().word);
    let typed = word.clone();
    let done = app
        .write_durably(move |tx| {
            let edition = editions::lock(tx, id)?;
            let held = overview::held(tx.conn, id)?;
            editions::delete(tx, &who, &edition, held, typed.trim())
                .map_err(|problem| Undeleted { problem, held })
        })
        .await;
    match done {
        Ok(()) => Ok(redirect_with("/panitia/edisi", text::DELETED)),
        Err(Undeleted { problem: EditionProblem::Refused(said), held }) => {
            delete_page(&app, &cx, held, Some(Refused { said, word })).await
        }
        Err(Undeleted { problem, .. }) => Err(problem.into()),
    }
}

/// Why an edition was not deleted, and what keeps it.
struct Undeleted {
    problem: EditionProblem,
    held: Held,
}

impl From<Fault> for Undeleted {
    fn from(fault: Fault) -> Self {
        Self { problem: fault.into(), held: Held::default() }
    }
}

struct Refused {
    said: Message,
    word: String,
}

async fn delete_page(
    app: &App,
    cx: &Cx,
    held: Held,
    refused: Option<Refused>,
) -> Result<HttpResponse, PageError> {
    let reasons = held.reasons();
    let status = match &refused {
        Some(_) if reasons.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::OK,
    };
    let body = if reasons.is_empty() { may_go(cx, refused.as_ref())? } else { stays(cx, &reasons) };
    Ok(show(status, frame(cx, app, "edisi", cx.t(text::DELETE), body).await?))
}

fn stays(cx: &PageCx, reasons: &[Message]) -> Markup {
    html! {
        p { (cx.t(text::CANNOT_GO)) }
        ul { @for reason in reasons { li { (cx.m(reason)) } } }
        p { a href=(cx.at("/panitia/edisi")) { (cx.t(text::EDITION)) } }
    }
}

fn may_go(cx: &Cx, refused: Option<&Refused>) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let asked = ConfirmView {
        title: cx.t(text::DELETE).to_owned(),
        effects: [text::DELETE_EMPTY, text::DELETE_LOG].map(|said| cx.t(said).to_owned()).to_vec(),
        warning: Some(cx.t(text::DELETE_WARNING).to_owned()),
        action: cx.at("/panitia/edisi/penghapusan"),
        label: cx.t(text::DELETE).to_owned(),
        tone: Tone::Danger,
        back: cx.at("/panitia/edisi"),
    };
    let word = Field::new(cx.lang, "word", cx.t(text::TYPE_WORD))
        .hint(edition.slug.clone())
        .value(refused.map(|refused| refused.word.clone()).unwrap_or_default())
        .error(refused.map(|refused| cx.m(&refused.said).to_owned()));
    Ok(confirm(cx.lang, &asked, field::text(&word)))
}
