//! The link desk: films that need a person, with the evidence beside them.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::address::ListAddress;
use super::film;
use super::frame::frame;
use super::text::{self, changes, desk, lists};
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::ids::{VideoId, WorkId};
use crate::overview::{self, DeskFilm, FILMS_PER_PAGE, FilmFilter};
use crate::verification::{self, VerificationProblem, rules};
use crate::views::field;
use crate::views::{Field, PageCx, PagerView, empty_state, pager};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct LinkQuery {
    #[serde(default)]
    saringan: String,
    #[serde(default)]
    page: String,
}

const TABS: [(&str, FilmFilter, Text); 3] = [
    ("", FilmFilter::Waiting, lists::LINKS_WAITING),
    ("gagal", FilmFilter::Failed, lists::LINKS_FAILED),
    ("ganda", FilmFilter::Shared, lists::LINKS_SHARED),
];

/// `GET /{k}/panitia/tautan`.
pub async fn links(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: web::Query<LinkQuery>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let chosen =
        TABS.iter().find(|(word, _, _)| *word == query.saringan).map_or(FilmFilter::Waiting, |tab| tab.1);
    let page = query.page.parse().unwrap_or(1).max(1);
    let (films, total) = app
        .read(move |conn| overview::desk_films(conn, edition, (chosen, page)))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let base = ListAddress::new(cx.at("/panitia/tautan")).with("saringan", &query.saringan).pages();
    let body = html! {
        p { (cx.t(lists::LINKS_LEAD)) }
        (tabs(&cx, &query.saringan))
        @if films.is_empty() { (empty_state(cx.t(lists::NO_LINKS), cx.t(lists::NO_LINKS_WHY), None)) }
        @for item in &films { (one(&cx, &app, (item, &query.saringan))) }
        (pager(cx.lang, &PagerView { page, per_page: FILMS_PER_PAGE, total, base }))
    };
    frame(&cx, &app, "tautan", cx.t(lists::LINKS), body).await
}

/// The desk's places; `open` is the word of the one shown.
pub fn tabs(cx: &PageCx, open: &str) -> Markup {
    let known = TABS.iter().any(|(word, _, _)| *word == open) || open == "perubahan";
    let open = if known { open } else { "" };
    let current = |word: &str| (word == open).then_some("page");
    html! {
        nav.tabs aria-label=(cx.t(lists::LINKS)) {
            @for (word, _, label) in TABS {
                @let href = ListAddress::new(cx.at("/panitia/tautan")).with("saringan", word).href();
                a href=(href) aria-current=[current(word)] { (cx.t(label)) }
            }
            a href=(cx.at("/panitia/tautan/perubahan")) aria-current=[current("perubahan")] { (cx.t(changes::TAB)) }
        }
    }
}

fn one(cx: &PageCx, app: &App, (item, tab): (&DeskFilm, &str)) -> Markup {
    let number = item.number.as_deref().unwrap_or("");
    html! {
        section.card id={ "film-" (item.film.id) } {
            h2 { (film::part_name(cx, item.film.part, item.film.position)) }
            p { a href=(cx.at(&format!("/panitia/karya/{}", item.work))) { (number) " " (item.title) } }
            div.two {
                div { (film::film(cx, &app.config.google, &item.film)) }
                @if rules::needs_a_person(item.film.status) && item.film.judged.is_none() { (form(cx, item.film.id, tab)) }
            }
        }
    }
}

fn form(cx: &PageCx, film: VideoId, tab: &str) -> Markup {
    let note = Field::new(cx.lang, "note", cx.t(text::NOTE))
        .id(format!("f-note-{film}"))
        .hint(cx.t(lists::NOTE_HINT))
        .optional();
    html! {
        form method="post" action=(cx.at(&format!("/panitia/tautan/{film}/konfirmasi"))) novalidate aria-label=(cx.t(desk::CONFIRM_AT_LINKS)) {
            (field::hidden("saringan", tab))
            (field::textarea(&note, 3))
            div.actions {
                button.button type="submit" name="verdict" value="accepted" { (cx.t(lists::CONFIRM)) }
                button.button.quiet type="submit" name="verdict" value="refused" { (cx.t(lists::REFUSE)) }
            }
        }
    }
}

/// A person's word on a film.
#[derive(Debug, Default, Deserialize)]
pub struct ConfirmForm {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    saringan: String,
    #[serde(default)]
    work: String,
}

/// `POST /{k}/panitia/tautan/{video}/konfirmasi`.
pub async fn confirm_film(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    (path, form): (web::Path<(String, VideoId)>, web::Form<ConfirmForm>),
) -> Result<HttpResponse, PageError> {
    let (edition, film) = (cx.edition()?.id, path.1);
    let accept = match form.verdict.as_str() {
        "accepted" => true,
        "refused" => false,
        _ => return Err(PageError::Conflict(lists::CHOOSE.into())),
    };
    let note: String = form.note.trim().chars().take(1000).collect();
    app.write(move |tx| verification::confirm_film(tx, &who, (edition, film), (accept, &note)))
        .await
        .map_err(|problem: VerificationProblem| PageError::from(problem))?;
    let back = match form.work.parse::<WorkId>() {
        Ok(work) => cx.at(&format!("/panitia/karya/{work}")),
        Err(_) => ListAddress::new(cx.at("/panitia/tautan")).with("saringan", &form.saringan).href(),
    };
    Ok(redirect_with(&back, if accept { lists::CONFIRMED } else { lists::REFUSED }))
}
