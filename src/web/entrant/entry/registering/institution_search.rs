//! The directory of institutions as a page: for those whose browser runs no script, and for those who would rather
//! read a list.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::save::over_stored;
use super::sheet::Sheet;
use super::step::RegisterStep;
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::institutions;
use crate::say;
use crate::views::{Field, PageCx, Tone, field, page, submit};
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::institution_field::LOOK_UP;

/// What is looked for, and which page of what was found.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sought {
    q: String,
    hal: Option<u32>,
}

/// The page's address for a name that was typed.
pub fn address(cx: &PageCx, typed: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
    cx.at(&format!("/peserta/daftar/instansi/cari?{query}"))
}

/// `GET /{k}/peserta/daftar/instansi/cari?q=&hal=`.
pub async fn search(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    sought: Query<Sought>,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, cx.edition()?.id, &person).await?;
    if sheet.led.is_some() {
        return Ok(redirect(&cx.at("/peserta/daftar")));
    }
    let sought = sought.into_inner();
    let (typed, place) = (sought.q.clone(), sought.hal.unwrap_or(1).max(1));
    let found = app.read(move |conn| institutions::search(conn, &typed, place)).await?;
    Ok(show(StatusCode::OK, view(&cx, &sheet, &Found { typed: &sought.q, place, page: &found })))
}

struct Found<'a> {
    typed: &'a str,
    place: u32,
    page: &'a institutions::NamesPage,
}

fn view(cx: &PageCx, sheet: &Sheet, found: &Found<'_>) -> Markup {
    let back = cx.at("/peserta/daftar/instansi");
    let line = Field::new(cx.lang, "q", cx.t(text::SEARCH_NAME))
        .hint(cx.t(text::SEARCH_HINT))
        .value(found.typed)
        .autocomplete("off")
        .suggest(LOOK_UP);
    page(
        cx,
        cx.t(text::SEARCH_TITLE),
        html! {
            p.crumbs { a href=(back) { (cx.t(text::STEP_INSTITUTION)) } }
            h1 { (cx.t(text::SEARCH_TITLE)) }
            form.card method="get" action={ (back) "/cari" } {
                (field::text(&line))
                div.actions { (submit(cx.t(text::SEARCH), Tone::Primary)) a.button.plain href=(back) { (cx.t(text::BACK)) } }
            }
            (results(cx, sheet, found))
        },
    )
}

fn results(cx: &PageCx, sheet: &Sheet, found: &Found<'_>) -> Markup {
    let names = &found.page.names;
    if names.is_empty() {
        let said = if found.typed.chars().count() < 2 { text::SEARCH_MORE } else { text::SEARCH_NONE };
        return html! { p { (cx.t(said)) } };
    }
    let first = (found.place - 1) as usize * institutions::NAMES_A_PAGE + 1;
    let last = first + names.len() - 1;
    let said = say!(
        "Nama ke-{first} sampai ke-{last}. Tekan instansi Anda.",
        "Names {first} to {last}. Press yours."
    );
    let other = |place: u32| format!("{}&hal={place}", address(cx, found.typed));
    html! {
        p role="status" { (cx.m(&said)) }
        ul.plain-lines.card {
            @for name in names {
                li {
                    form method="post" action=(cx.at("/peserta/daftar/instansi")) {
                        (over_stored(sheet, RegisterStep::Institution))
                        (field::hidden("institution", name))
                        button.link type="submit" { (name) }
                    }
                }
            }
        }
        div.actions {
            @if found.place > 1 { a.button.quiet href=(other(found.place - 1)) rel="prev" { (cx.t(text::SEARCH_BEFORE)) } }
            @if found.page.more { a.button.quiet href=(other(found.place + 1)) rel="next" { (cx.t(text::SEARCH_AFTER)) } }
        }
    }
}
