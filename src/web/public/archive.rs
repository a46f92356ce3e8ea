//! Every edition, newest first.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::editions;
use crate::views::{BadgeKind, badge, empty_state, page};
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
            @if editions.is_empty() { (empty_state(cx.t(text::NO_EDITION), cx.t(text::NO_EDITION_WHY), None)) }
            @for edition in &editions {
                section.card {
                    h2 { a href=(format!("/{}", edition.slug)) { (edition.short_title()) } }
                    p { "“" (cx.m(&edition.settings.theme)) "”" }
                    @if edition.is_published() {
                        p { (badge(BadgeKind::Ok, cx.t(text::ANNOUNCED))) }
                        p { a href=(format!("/{}/hasil", edition.slug)) { (cx.t(text::RESULTS)) } }
                    } @else {
                        p { (badge(BadgeKind::Info, cx.t(text::RUNNING))) }
                    }
                }
            }
        },
    ))
}

/// `GET /panitia`: to the console of the current edition.
pub async fn to_committee(cx: Cx, _person: crate::accounts::SignedIn) -> Result<HttpResponse, PageError> {
    Ok(redirect(&format!("/{}/panitia", cx.edition()?.slug)))
}
