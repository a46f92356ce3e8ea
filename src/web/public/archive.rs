//! Every edition, newest first.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::db::Fault;
use crate::editions::{self, Edition, PhaseKey, PhaseState, rules};
use crate::team;
use crate::views::{BadgeKind, PageCx, badge, empty_state, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// `GET /arsip`.
pub async fn archive(app: web::Data<App>, cx: Cx) -> Result<Markup, PageError> {
    let editions = app.read(editions::list).await.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(page(
        &cx,
        cx.t(text::ARCHIVE),
        html! {
            h1 { (cx.t(text::ARCHIVE)) }
            p { (cx.t(text::ARCHIVE_LEAD)) }
            @let editions: Vec<_> = editions.into_iter().filter(|edition| !edition.is_draft()).collect();
            @if editions.is_empty() { (empty_state(cx.t(text::NO_EDITION), cx.t(text::NO_EDITION_WHY), None)) }
            @for edition in &editions {
                section.card {
                    h2 { a href=(format!("/{}", edition.slug)) { (edition.short_title()) } }
                    p { "“" (cx.m(&edition.settings.theme)) "”" }
                    p { (standing(&cx, edition)) }
                    @if edition.is_published() {
                        p.links { a href=(format!("/{}/hasil", edition.slug)) { (cx.t(text::RESULTS)) } }
                    }
                }
            }
        },
    ))
}

/// How far an edition has come, as its badge.
pub fn standing(cx: &PageCx, edition: &Edition) -> Markup {
    let state = |key| edition.phase(key).map_or(PhaseState::Later, |phase| rules::phase_state(phase, cx.now));
    let (kind, words) = if edition.is_draft() {
        (BadgeKind::Off, text::DRAFT)
    } else if edition.is_published() {
        (BadgeKind::Ok, text::ANNOUNCED)
    } else if state(PhaseKey::Judging) == PhaseState::Done {
        (BadgeKind::Wait, text::JUDGED)
    } else if state(PhaseKey::Registration) == PhaseState::Later {
        (BadgeKind::Off, text::COMING)
    } else {
        (BadgeKind::Info, text::RUNNING)
    };
    badge(kind, cx.t(words))
}

/// `GET /panitia`: to the console of the current edition, or to the list of editions.
pub async fn to_committee(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    if cx.viewer.committee.is_none()
        && app.read(move |conn| team::waiting_invitation(conn, &person)).await?.is_some()
    {
        return Ok(redirect("/panitia/undangan"));
    }
    let to = cx
        .edition()
        .map_or_else(|_| "/panitia/edisi".to_owned(), |edition| format!("/{}/panitia", edition.slug));
    Ok(redirect(&to))
}
