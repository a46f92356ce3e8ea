//! Every edition, the way from one to another, and a new one: from the terms of reference that come with the portal,
//! from an earlier edition, or from a file; looked at before it is made.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::{new, text};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::Fault;
use crate::editions::{self, Edition, EditionProblem, EditionSettings};
use crate::i18n::Message;
use crate::views::{Column, Row, Table, page, table};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::public::standing;
use crate::web::upload;

/// A new edition as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct NewEdition {
    /// `bawaan`, `berkas`, or an edition's word.
    #[serde(default)]
    pub(super) source: String,
    #[serde(default)]
    pub(super) slug: String,
    #[serde(default)]
    pub(super) year: String,
    /// The text of a file.
    #[serde(default)]
    pub(super) file: String,
    #[serde(default)]
    key: String,
    /// Whether it is to be made, after it was looked at.
    #[serde(default)]
    make: String,
}

/// The page's new edition: what was typed, what is wrong with it, or what it would be.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) form: NewEdition,
    pub(super) wrong: Vec<Message>,
    pub(super) looked: Option<EditionSettings>,
}

/// `GET /panitia/edisi`.
pub async fn all(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    view(&app, &cx, StatusCode::OK, &Asked::default()).await
}

/// `POST /panitia/edisi`: looks at a new edition, or makes it.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Form<NewEdition>,
) -> Result<HttpResponse, PageError> {
    weigh(&app, &cx, who, form.into_inner()).await
}

/// Largest file of an edition, in bytes.
const MOST_BYTES: usize = 64 * 1024;

/// `POST /panitia/edisi/berkas`: the edition of a file, looked at before it is made.
pub async fn from_file(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let sent = upload::read(form, MOST_BYTES).await?;
    let source = new::FILE.to_owned();
    let unreadable = match String::from_utf8(sent.bytes) {
        Ok(file) if file.len() > MOST_BYTES => text::FILE_TOO_LARGE,
        // The cut at the limit may lie within a letter.
        Err(cut) if cut.as_bytes().len() > MOST_BYTES => text::FILE_TOO_LARGE,
        Ok(file) => {
            let file = file.trim_start_matches('\u{feff}').to_owned();
            return weigh(&app, &cx, who, NewEdition { source, file, ..NewEdition::default() }).await;
        }
        Err(_no_text) => text::FILE_NO_TEXT,
    };
    let form = NewEdition { source, ..NewEdition::default() };
    let asked = Asked { form, wrong: vec![unreadable.into()], looked: None };
    view(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, &asked).await
}

async fn weigh(
    app: &App,
    cx: &Cx,
    who: Permitted<right::Edition>,
    form: NewEdition,
) -> Result<HttpResponse, PageError> {
    let editions = list(app).await?;
    let settings = match new::settings(&form, &editions) {
        Ok(settings) => settings,
        Err(wrong) => {
            let asked = Asked { form, wrong, looked: None };
            return view(app, cx, StatusCode::UNPROCESSABLE_ENTITY, &asked).await;
        }
    };
    let (key, from, make) = (Key::parse(&form.key), form.source.clone(), !form.make.is_empty());
    let (own, wanted) = (who.person().user_id(), settings.clone());
    let done = app
        .write(move |tx| {
            if !make {
                return editions::require_new(tx, &wanted).map(|()| None);
            }
            let made = creation_keys::once(tx, own, key.as_ref(), |tx| {
                editions::create(tx, &who, &wanted, &from)?;
                Ok::<_, EditionProblem>(format!("/{}/panitia/edisi", wanted.slug))
            });
            made.map(Some)
        })
        .await;
    match done {
        Ok(Some(path)) => Ok(redirect_with(&path, text::CREATED)),
        Ok(None) => {
            let asked = Asked { form, wrong: Vec::new(), looked: Some(settings) };
            view(app, cx, StatusCode::OK, &asked).await
        }
        Err(problem) => {
            let asked = Asked { form, wrong: problem.said()?, looked: None };
            view(app, cx, StatusCode::UNPROCESSABLE_ENTITY, &asked).await
        }
    }
}

async fn list(app: &App) -> Result<Vec<Edition>, PageError> {
    app.read(editions::list).await.map_err(|fault: Fault| PageError::from(fault))
}

async fn view(app: &App, cx: &Cx, status: StatusCode, asked: &Asked) -> Result<HttpResponse, PageError> {
    let editions = list(app).await?;
    let title = cx.t(text::ALL);
    let body = html! {
        p { (cx.t(text::ALL_LEAD)) }
        @if !editions.is_empty() { (table(&grid(cx, &editions))) }
        @match &asked.looked {
            Some(settings) => (new::preview(cx, settings, &asked.form, &creation::field())),
            None => { @if cx.may(Permission::Edition) { (new::form(cx, &editions, asked)) } },
        }
    };
    // Without any edition that is announced there is no console to stand in.
    let shown = match cx.edition() {
        Ok(_) => frame(cx, app, "edisi", title, body).await?,
        Err(_) => page(cx, title, html! { h1 { (title) } (body) }),
    };
    Ok(show(status, shown))
}

fn grid(cx: &Cx, editions: &[Edition]) -> Table {
    let row = |edition: &Edition| {
        let slug = &edition.slug;
        Row::new(vec![
            html! { span { a href=(format!("/{slug}/panitia")) { (edition.short_title()) } br; span.small { "/" (slug) } } },
            standing(cx, edition),
            links(cx, slug),
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::ALL).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::EDITION)).long(),
            Column::new(cx.t(super::super::text::STATUS)),
            Column::new(cx.t(text::OPEN)),
        ],
        rows: editions.iter().map(row).collect(),
    }
}

fn links(cx: &Cx, slug: &str) -> Markup {
    // One piece, so that it stays together where the table becomes a list.
    html! {
        span {
            a href=(format!("/{slug}/panitia")) { (cx.t(text::CONSOLE)) } " · "
            a href=(format!("/{slug}/panitia/edisi")) { (cx.t(text::FORMS)) } " · "
            a href=(format!("/{slug}/panitia/edisi.toml")) { (cx.t(text::EXPORT)) }
        }
    }
}
