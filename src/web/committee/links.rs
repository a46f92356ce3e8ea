//! The link desk: films that need a person, with the evidence beside them.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::FromList;
use super::desk_keys;
use super::film;
use super::frame::frame;
use super::own_work::instead_line;
use super::text::{self, changes, desk, lists};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::db::search::Pages;
use crate::i18n::Text;
use crate::ids::{VideoId, WorkId};
use crate::overview::{self, DeskFilm, FILMS_PER_PAGE, FilmFilter};
use crate::team::Bound;
use crate::verification::{self, FilmWord, rules};
use crate::video_check::{self, CheckStatus, JudgedVideo, Limits, PartKind, Video};
use crate::views::field;
use crate::views::{Field, PageCx, PagerView, PostButton, Tone, empty_state, pager, post_button};
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::list_address::ListAddress;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct LinkQuery {
    #[serde(default)]
    saringan: String,
    #[serde(default)]
    page: String,
    /// The film that was judged last, whose decision can be taken back.
    #[serde(default)]
    putus: String,
}

const TABS: [(&str, FilmFilter, Text); 4] = [
    ("", FilmFilter::Waiting, lists::LINKS_WAITING),
    ("gagal", FilmFilter::Failed, lists::LINKS_FAILED),
    ("ganda", FilmFilter::Shared, lists::LINKS_SHARED),
    ("putusan", FilmFilter::Judged, lists::LINKS_JUDGED),
];

/// `GET /{k}/panitia/tautan`.
pub async fn links(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<LinkQuery>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let (id, settings) = (edition.id, &edition.settings);
    let limits = |part| video_check::limits(settings, part);
    let chosen =
        TABS.iter().find(|(word, _, _)| *word == query.saringan).map_or(FilmFilter::Waiting, |tab| tab.1);
    let page = query.page.parse().unwrap_or(1).max(1);
    let ((films, total), own) = app
        .read(move |conn| {
            let found = overview::desk_films(conn, id, chosen, page)?;
            let works: Vec<WorkId> = found.0.iter().map(|item| item.work).collect();
            let own = verification::bound_works(conn, &who, &works, Permission::Links)?;
            Ok::<_, Fault>((found, own))
        })
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let page = Pages { per_page: FILMS_PER_PAGE, total }.shown(page);
    let base = ListAddress::new(cx.at("/panitia/tautan")).with("saringan", &query.saringan).pages();
    let body = html! {
        @if let Ok(film) = query.putus.parse::<VideoId>() { (undo_line(&cx, film)) }
        p { (cx.t(lists::LINKS_LEAD)) }
        (tabs(&cx, &query.saringan))
        @if films.is_empty() { (empty_state(cx.t(lists::NO_LINKS), cx.t(lists::NO_LINKS_WHY), None)) }
        @if cx.may(Permission::Links) && films.iter().any(|item| may_judge(&item.film)) { (desk_keys::line(&cx, &desk_keys::LINKS)) }
        div data-desk {
            @for (i, item) in films.iter().enumerate() {
                @let after = films.get(i + 1).or_else(|| films.first().filter(|_| i > 0));
                @if let Some(bound) = own.get(&item.work) { (left(&cx, item, bound)) }
                @else { (one(&cx, &app, limits, item, &Back { tab: &query.saringan, page, next: after.map(|film| film.film.video.id) })) }
            }
        }
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

/// Where the desk goes on after a decision.
struct Back<'a> {
    tab: &'a str,
    page: i64,
    next: Option<VideoId>,
}

fn may_judge(film: &JudgedVideo) -> bool {
    rules::needs_a_person(film.video.status) && film.judgement().is_none()
}

/// A film that is left to other members.
fn left(cx: &PageCx, item: &DeskFilm, bound: &Bound) -> Markup {
    let film = &item.film.video;
    let number = item.number.as_deref().unwrap_or("");
    html! {
        section.card id={ "film-" (film.id) } {
            h2 { (film::part_name(cx, film.part, film.position)) " · " (number) " " (item.title) }
            (instead_line(cx, bound))
        }
    }
}

fn one(
    cx: &PageCx,
    app: &App,
    limits: impl Fn(PartKind) -> Limits,
    item: &DeskFilm,
    back: &Back<'_>,
) -> Markup {
    let (judged, film) = (&item.film, &item.film.video);
    let (number, name) = (item.number.as_deref().unwrap_or(""), format!("judul-{}", film.id));
    html! {
        section.card.desk-film id={ "film-" (film.id) } tabindex="-1" aria-labelledby=(name) data-film=(film.id) {
            h2 id=(name) {
                (film::part_name(cx, film.part, film.position)) " · "
                a href=(cx.at(&format!("/panitia/karya/{}", item.work))) { (number) " " (item.title) }
            }
            div {
                div { (film::watch(cx, &app.config.google, judged)) }
                div.found { (film::findings(cx, judged, &limits(film.part))) }
                @if may_judge(judged) && cx.may(Permission::Links) { (form(cx, film, back)) }
                @else if judged.judgement().is_some() && rules::may_confirm_films(item.status) && cx.may(Permission::Links) { (undo_button(cx, film.id, &[])) }
            }
        }
    }
}

fn form(cx: &PageCx, film: &Video, back: &Back<'_>) -> Markup {
    let id = format!("f-note-{}", film.id);
    let note = Field::new(cx.lang, "note", cx.t(text::NOTE))
        .id(id.clone())
        .hint(cx.t(lists::NOTE_HINT))
        .conditional();
    // The server refuses these without a note; the script says so before sending.
    let contradicts = film.status == CheckStatus::Failed;
    let why = cx.t(lists::NOTE_FIRST);
    // Named by itself and by the film's heading: twenty forms of one page need names that differ.
    let own = format!("putuskan-{}", film.id);
    let names = format!("{own} judul-{}", film.id);
    html! {
        form id=(own) method="post" action=(cx.at(&format!("/panitia/tautan/{}/konfirmasi", film.id))) novalidate
            aria-label=(cx.t(desk::CONFIRM_AT_LINKS)) aria-labelledby=(names) {
            (field::hidden("saringan", back.tab))
            (field::hidden("page", &back.page.to_string()))
            (field::hidden("played", ""))
            @if let Some(next) = back.next { (field::hidden("next", &next.to_string())) }
            (field::textarea(&note, 3))
            div.actions {
                button.button type="submit" name="verdict" value="accepted" data-key="y" data-needs=(id) data-unless-played[!contradicts] data-why=(if contradicts { why } else { cx.t(lists::PLAY_FIRST) }) {
                    (cx.t(lists::CONFIRM))
                }
                button.button.quiet type="submit" name="verdict" value="refused" data-key="t" data-needs=(id) data-why=(why) {
                    (cx.t(lists::REFUSE))
                }
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
    /// Set by the script once the film was played.
    #[serde(default)]
    played: String,
    #[serde(default)]
    saringan: String,
    #[serde(default)]
    work: String,
    #[serde(default)]
    page: String,
    #[serde(default)]
    next: String,
}

/// Takes the decision on a film back; `fields` go along.
pub fn undo_button(cx: &PageCx, film: VideoId, fields: &[(&str, &str)]) -> Markup {
    let at = FromList::of(cx).at(cx, &format!("/panitia/tautan/{film}/konfirmasi/pembatalan"));
    post_button(&at, PostButton { label: cx.t(lists::UNDO), tone: Tone::Quiet }, fields)
}

fn undo_line(cx: &PageCx, film: VideoId) -> Markup {
    html! { div.notice.undo { span { (cx.t(lists::UNDO_LINE)) } (undo_button(cx, film, &[])) } }
}

/// Back to the work, or to the film after this one: its section takes the focus by its address.
fn back(cx: &PageCx, film: VideoId, form: &ConfirmForm) -> String {
    if let Ok(work) = form.work.parse::<WorkId>() {
        return FromList::of(cx).work(cx, work, "");
    }
    let list =
        ListAddress::new(cx.at("/panitia/tautan")).with("saringan", &form.saringan).with("putus", film);
    let page = form.page.parse::<i64>().unwrap_or(1);
    match form.next.parse::<VideoId>() {
        Ok(next) if page > 1 => format!("{}#film-{next}", list.with("page", page.to_string()).href()),
        Ok(next) => format!("{}#film-{next}", list.href()),
        Err(_) => list.href(),
    }
}

/// `POST /{k}/panitia/tautan/{video}/konfirmasi`.
pub async fn confirm_film(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Links>,
    path: web::Path<(String, VideoId)>,
    form: Form<ConfirmForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, film) = (cx.edition()?.id, path.1);
    let accept = match form.verdict.as_str() {
        "accepted" => true,
        "refused" => false,
        _ => return Err(PageError::Conflict(lists::CHOOSE.into())),
    };
    let (note, played) = (form.note.trim().to_owned(), !form.played.is_empty());
    app.write(move |tx| {
        verification::confirm_film(tx, &who, edition, film, FilmWord { accept, played, note: &note })
    })
    .await?;
    let back = back(&cx, film, &form);
    Ok(redirect_with(&back, if accept { lists::CONFIRMED } else { lists::REFUSED }))
}

/// Where one came from.
#[derive(Debug, Default, Deserialize)]
pub struct UndoForm {
    #[serde(default)]
    work: String,
}

/// `POST /{k}/panitia/tautan/{video}/konfirmasi/pembatalan`: back to the work, or to the film.
pub async fn undo_film_word(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Links>,
    path: web::Path<(String, VideoId)>,
    form: Form<UndoForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, film) = (cx.edition()?.id, path.1);
    app.write(move |tx| verification::undo_film_word(tx, &who, edition, film)).await?;
    let back = match form.work.parse::<WorkId>() {
        Ok(work) => FromList::of(&cx).work(&cx, work, ""),
        Err(_) => cx.at(&format!("/panitia/tautan#film-{film}")),
    };
    Ok(redirect_with(&back, lists::UNDONE))
}
