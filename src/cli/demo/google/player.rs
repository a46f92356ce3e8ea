//! The imitation's players: a page with the film in it, as jurors see it inside a frame. YouTube's tells the page
//! around it how far the film is and obeys it, in YouTube's own messages.

use actix_web::http::header::{CONTENT_SECURITY_POLICY, ContentType};
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{DOCTYPE, Markup, html};

use super::Film;
use super::imitation::Shared;
use super::range;
use super::server::{Query, parameter};
use crate::i18n::{Lang, Text, text};
use crate::video_check::model::Provider;

const UNAVAILABLE: Text = text("Video tidak tersedia", "Video unavailable");

/// `/file/d/{id}/preview`.
pub(super) async fn drive(id: web::Path<String>, query: Query, shared: web::Data<Shared>) -> HttpResponse {
    let key = parameter(&query, "resourcekey");
    let film = find(&shared, &id).filter(|film| film.provider == Provider::DRIVE && film.opens_with(key));
    answer(film.filter(|film| film.bytes.is_some()), false)
}

/// `/embed/{id}`.
pub(super) async fn youtube(id: web::Path<String>, shared: web::Data<Shared>) -> HttpResponse {
    let film = find(&shared, &id).filter(|film| film.provider == Provider::YOUTUBE && film.opens_with(None));
    answer(film.filter(|film| film.embeddable && film.bytes.is_some()), true)
}

/// `/embed-player.js`: the player's side of the conversation.
pub(super) async fn script() -> HttpResponse {
    HttpResponse::Ok().content_type("text/javascript; charset=utf-8").body(include_str!("player.js"))
}

/// `/film/{id}.mp4`, whatever the extension.
pub(super) async fn film(
    request: HttpRequest,
    name: web::Path<String>,
    shared: web::Data<Shared>,
) -> HttpResponse {
    let id = name.rsplit_once('.').map_or(name.as_str(), |(id, _)| id);
    match find(&shared, id).and_then(|film| Some((film.bytes?, film.mime))) {
        Some((bytes, mime)) => range::serve(&request, bytes, &mime),
        None => HttpResponse::NotFound().finish(),
    }
}

fn find(shared: &Shared, id: &str) -> Option<Film> {
    shared.lock().films.get(id).cloned()
}

fn answer(film: Option<Film>, speaks: bool) -> HttpResponse {
    let (mut response, title) = match &film {
        Some(film) => (HttpResponse::Ok(), film.name.as_str()),
        None => (HttpResponse::NotFound(), UNAVAILABLE.get(Lang::Id)),
    };
    response
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; media-src 'self'; script-src 'self'"))
        .content_type(ContentType::html())
        .body(page(title, film.as_ref(), speaks).into_string())
}

fn page(title: &str, film: Option<&Film>, speaks: bool) -> Markup {
    html! {
        (DOCTYPE)
        html lang="id" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                meta name="color-scheme" content="dark";
                title { (title) }
                @if speaks { script defer src="/embed-player.js" {} }
            }
            body {
                @match film {
                    Some(film) => {
                        video controls playsinline preload="metadata" width="100%" height="100%"
                            src={ "/film/" (film.id) ".mp4" } {}
                    }
                    None => p { (title) },
                }
            }
        }
    }
}
