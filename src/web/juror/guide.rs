//! The guide of a juror: how a work is judged, in a few steps, and a calibration film to practise on.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::guide_text as text;
use super::queue::{answer, sheet_path};
use crate::app::App;
use crate::judging::{self, Juror, Practice};
use crate::views::{BadgeKind, PageCx, badge, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// `GET /{k}/juri/panduan`.
pub async fn guide(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let rubric = cx.edition()?.settings.rubric.clone();
    let practice = app.read(move |conn| judging::practice(conn, &juror, &rubric)).await?;
    Ok(answer(actix_web::http::StatusCode::OK, view(&cx, &practice)))
}

fn view(cx: &PageCx, practice: &[Practice]) -> Markup {
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            p.crumbs { a href=(cx.at("/juri")) { (cx.t(text::TO_QUEUE)) } }
            h1 { (cx.t(text::TITLE)) }
            p { (cx.t(text::LEAD)) }
            ol.guide {
                @for (title, what) in text::STEPS {
                    li { h2 { (cx.t(title)) } p { (cx.t(what)) } }
                }
            }
            h2 #latihan { (cx.t(text::PRACTICE)) }
            @if practice.is_empty() { p { (cx.t(text::NO_PRACTICE)) } }
            @else { p { (cx.t(text::PRACTICE_WHY)) } }
            @for work in practice { (one(cx, work)) }
        },
    )
}

fn one(cx: &PageCx, work: &Practice) -> Markup {
    let path = sheet_path(cx, work.assignment);
    html! {
        section.card {
            h3 { (work.number) " · " (work.title) }
            @if work.done {
                p { (badge(BadgeKind::Ok, cx.t(text::DONE))) }
                @if work.has_reference {
                    div.actions { a.button href={ (path) "/acuan" } { (cx.t(text::SEE_REFERENCE)) } }
                } @else { p.hint { (cx.t(text::NO_REFERENCE)) } }
            } @else {
                p { (badge(BadgeKind::Wait, cx.t(text::NOT_YET))) }
                div.actions { a.button href=(path) { (cx.t(text::BEGIN)) } }
            }
        }
    }
}
