//! The page and its two acts.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::compared::compared;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::film_watch::{self, CHANGES_PER_PAGE, ChangedFilm, Settled, Standing};
use crate::i18n::{count, date_time};
use crate::ids::VideoId;
use crate::overview::PageQuestion;
use crate::team::Bound;
use crate::verification;
use crate::views::{
    BadgeKind, Column, Field, PageCx, PagerView, PostButton, Row, Table, Tone, badge, empty_state, facts,
    field, pager, post_button, submit, table,
};
use crate::web::clean::{Form, Query};
use crate::web::committee::film::part_name;
use crate::web::committee::frame::frame;
use crate::web::committee::links;
use crate::web::committee::own_work::instead_line;
use crate::web::committee::text::{self, changes as words};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::list_address::ListAddress;

/// How many settled changes are shown.
const LATELY: i64 = 20;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct ChangesQuery {
    #[serde(default)]
    page: String,
}

/// `GET /{k}/panitia/tautan/perubahan`.
pub async fn changes(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<ChangesQuery>,
) -> Result<Markup, PageError> {
    let (edition, at, parts) = (cx.edition()?.id, cx.moment(), app.clone());
    let question = PageQuestion { edition, page: "films" };
    let page = query.page.parse().unwrap_or(1).max(1);
    let (standing, (films, total), lately, own) = app
        .read(move |conn| {
            let films = film_watch::changed_films(conn, edition, page)?;
            let works: Vec<_> = films.0.iter().map(|film| film.work).collect();
            Ok::<_, Fault>((
                parts.counts.figures(conn, question, &at, |conn| film_watch::standing(conn, edition))?,
                films,
                film_watch::settled_lately(conn, edition, LATELY)?,
                verification::bound_works(conn, &who, &works, Permission::Links)?,
            ))
        })
        .await?;
    let base = ListAddress::new(cx.at("/panitia/tautan/perubahan")).pages();
    let (title, why) = if standing.seen == 0 {
        (words::NOT_SEEN_YET, words::NOT_SEEN_YET_WHY)
    } else {
        (words::NONE, words::NONE_WHY)
    };
    let body = html! {
        p { (cx.t(words::LEAD)) }
        (links::tabs(&cx, "perubahan"))
        (known(&cx, &standing))
        @if cx.may(Permission::Links) {
            section.card {
                p { (cx.t(words::ASK_HINT)) }
                (post_button(&cx.at("/panitia/tautan/perubahan/pemeriksaan"), PostButton { label: cx.t(words::ASK_NOW), tone: Tone::Quiet }, &[]))
            }
        }
        @if films.is_empty() { (empty_state(cx.t(title), cx.t(why), None)) }
        @for film in &films { (one(&cx, film, own.get(&film.work))) }
        (pager(cx.lang, &PagerView { page, per_page: CHANGES_PER_PAGE, total, base }))
        @if !lately.is_empty() { h2 { (cx.t(words::LATELY)) } (over(&cx, &lately)) }
    };
    frame(&cx, &app, "tautan", cx.t(words::TITLE), body).await
}

/// How well the films are known; also on the page before the publication.
pub fn known(cx: &PageCx, standing: &Standing) -> Markup {
    let (films, seen) = (count(standing.films, cx.lang), count(standing.seen, cx.lang));
    let oldest = match standing.oldest {
        Some(at) if standing.seen == standing.films => date_time(at, cx.lang),
        _ => cx.t(words::NEVER).to_owned(),
    };
    let changed = count(standing.changed, cx.lang);
    facts(&[
        (cx.t(words::FILMS), &films),
        (cx.t(words::SEEN), &seen),
        (cx.t(words::OLDEST), &oldest),
        (cx.t(words::CHANGED), &changed),
    ])
}

fn one(cx: &PageCx, film: &ChangedFilm, bound: Option<&Bound>) -> Markup {
    let work = cx.at(&format!("/panitia/karya/{}", film.work));
    let found = film.changes.iter().map(|change| change.found_at).min();
    html! {
        section.card id={ "film-" (film.video) } data-video=(film.video) {
            h2 { (part_name(cx, film.part, film.position)) }
            p { a href=(work) { (film.number.as_deref().unwrap_or("")) " " (film.title) } }
            p {
                @for change in &film.changes {
                    @let kind = if change.kind.alarms() { BadgeKind::No } else { BadgeKind::Info };
                    span data-change=(change.kind.as_str()) { (badge(kind, cx.t(change.kind.name()))) } " "
                }
            }
            p.small {
                @if let Some(found) = found { (cx.t(words::FOUND)) " " (date_time(found, cx.lang)) " · " }
                (cx.t(words::AT_CLOSING)) " " (date_time(film.seen.0, cx.lang)) " · "
                (cx.t(words::NOW)) " " (date_time(film.seen.1, cx.lang)) " · "
                a href=(film.link.canonical_url()) target="_blank" rel="noopener noreferrer" { (cx.t(text::LINK)) }
            }
            (compared(cx, film))
            @if let Some(bound) = bound { (instead_line(cx, bound)) }
            @else if cx.may(Permission::Links) { (act(cx, film, &work)) }
        }
    }
}

fn act(cx: &PageCx, film: &ChangedFilm, work: &str) -> Markup {
    let note = Field::new(cx.lang, "note", cx.t(text::NOTE))
        .id(format!("f-note-{}", film.video))
        .hint(cx.t(words::NOTE_HINT));
    let access = film.changes.iter().all(|change| change.kind.is_access() || !change.kind.alarms());
    let label = if access { words::CLOSE } else { words::ACCEPT };
    html! {
        form method="post" action=(cx.at(&format!("/panitia/tautan/{}/perubahan", film.video))) novalidate {
            (field::textarea(&note, 2))
            p.hint { (cx.t(words::TO_DESK_WHY)) }
            div.actions {
                (submit(cx.t(label), Tone::Primary))
                a.button.quiet href=(work) { (cx.t(words::TO_DESK)) }
            }
        }
    }
}

fn over(cx: &PageCx, lately: &[Settled]) -> Markup {
    let row = |line: &Settled| {
        let work = cx.at(&format!("/panitia/karya/{}", line.work));
        let how = match &line.by {
            Some(by) => html! { (by) @if !line.note.is_empty() { ": " (line.note) } },
            None => html! { (cx.t(words::BACK)) },
        };
        Row::new(vec![
            html! { a href=(work) { (line.number.as_deref().unwrap_or("–")) } },
            html! { (cx.t(line.kind.name())) },
            how,
            html! { (date_time(line.when.1, cx.lang)) },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(words::LATELY).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(words::WORK)).short(),
            Column::new(cx.t(words::WHAT)),
            Column::new(cx.t(words::HOW)).long(),
            Column::new(cx.t(words::WHEN)).short(),
        ],
        rows: lately.iter().map(row).collect(),
    })
}

/// A person's word on a change.
#[derive(Debug, Default, Deserialize)]
pub struct AcceptForm {
    #[serde(default)]
    note: String,
}

/// `POST /{k}/panitia/tautan/{video}/perubahan`.
pub async fn accept(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Links>,
    path: web::Path<(String, VideoId)>,
    form: Form<AcceptForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, video) = (cx.edition()?.id, path.1);
    let note = form.note.trim().to_owned();
    app.write(move |tx| film_watch::accept(tx, &who, edition, video, &note)).await?;
    Ok(redirect_with(&cx.at("/panitia/tautan/perubahan"), words::ACCEPTED))
}

/// `POST /{k}/panitia/tautan/perubahan/pemeriksaan`.
pub async fn ask(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Links>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    app.write(move |tx| film_watch::ask_edition(tx, &who, edition)).await?;
    Ok(redirect_with(&cx.at("/panitia/tautan/perubahan"), words::ASKED))
}
