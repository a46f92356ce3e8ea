//! The pages of files that a job makes, and fetching one.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::exports::{self, Export, ExportFile, ExportState};
use crate::i18n::{count, date_time};
use crate::ids::ExportId;
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, empty_state, summary, table};
use crate::web::actors::Recent;
use crate::web::committee::declared_lists::named_list;
use crate::web::committee::frame::frame;
use crate::web::committee::tables::answer;
use crate::web::context::Cx;
use crate::web::errors::PageError;

type ExportPath = web::Path<(String, ExportId)>;

/// The address of a file's page.
pub(super) fn address(cx: &PageCx, id: ExportId) -> String {
    cx.at(&format!("/panitia/ekspor/{id}"))
}

/// `GET /{k}/panitia/ekspor`: what the member asked for.
pub async fn exports(app: web::Data<App>, cx: Cx, who: Committee) -> Result<Markup, PageError> {
    let (edition, me) = (cx.edition()?.id, who.person().user_id());
    let all = app
        .read(move |conn| exports::list_of(conn, edition, me))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if all.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @else {
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::TITLE).to_owned(),
                select: None,
                columns: vec![
                    Column::new(cx.t(text::LIST)).long(),
                    Column::new(cx.t(text::STATE)),
                    Column::new(cx.t(text::KIND)),
                    Column::new(cx.t(text::LINES)).number(),
                    Column::new(cx.t(text::ASKED_AT)),
                ],
                rows: all.iter().map(|export| row(&cx, export)).collect(),
            }))
        }
    };
    frame(&cx, &app, "pekerjaan", cx.t(text::TITLE), body).await
}

fn row(cx: &Cx, export: &Export) -> Row {
    Row::new(vec![
        html! { a href=(address(cx, export.id)) { (title(cx, export)) } },
        state(cx, export),
        html! { (cx.t(export.kind.text())) },
        html! { (count(export.total, cx.lang)) },
        html! { (date_time(export.asked_at, cx.lang)) },
    ])
}

fn title(cx: &Cx, export: &Export) -> String {
    named_list(cx, &export.list, &export.query)
        .map_or_else(|| export.list.clone(), |list| cx.t(list.title).to_owned())
}

fn state(cx: &PageCx, export: &Export) -> Markup {
    let kind = match export.state {
        ExportState::Waiting => BadgeKind::Wait,
        ExportState::Done => BadgeKind::Ok,
        ExportState::Failed => BadgeKind::No,
    };
    badge(kind, cx.t(export.state.text()))
}

/// `GET /{k}/panitia/ekspor/{export}`: how far a file is.
pub async fn export(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: ExportPath,
) -> Result<Markup, PageError> {
    let (edition, me, id) = (cx.edition()?.id, who.person().user_id(), path.1);
    let found = app.read(move |conn| exports::find(conn, edition, me, id)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?.ok_or(PageError::NotFound)?;
    let at = address(&cx, id);
    let list = named_list(&cx, &found.list, &found.query).map(|list| list.address.href());
    let heading = html! {
        @if let Some(list) = &list { a href=(list) { (title(&cx, &found)) } } @else { (found.list) }
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/ekspor")) { (cx.t(text::TITLE)) } }
        section.card data-export=(found.state.as_str()) {
            (summary(&[
                (cx.t(text::LIST), heading),
                (cx.t(text::STATE), state(&cx, &found)),
                (cx.t(text::KIND), html! { (cx.t(found.kind.text())) }),
                (cx.t(text::LINES), html! { (count(found.total, cx.lang)) }),
                (cx.t(text::ASKED_AT), html! { (date_time(found.asked_at, cx.lang)) }),
                (cx.t(text::KEPT_UNTIL), html! { (date_time(found.kept_until(), cx.lang)) }),
            ]))
            @match found.state {
                ExportState::Waiting => {
                    p { (cx.t(text::BEING_MADE)) }
                    div.actions { a.button.quiet href=(at) { (cx.t(text::LOOK_AGAIN)) } }
                },
                ExportState::Done => div.actions { a.button href={ (at) "/berkas" } { (cx.t(text::FETCH)) } },
                ExportState::Failed => p { (cx.t(text::FAILED)) },
            }
        }
    };
    frame(&cx, &app, "pekerjaan", cx.t(text::ONE), body).await
}

/// `GET /{k}/panitia/ekspor/{export}/berkas`.
pub async fn fetch(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    _recent: Recent,
    path: ExportPath,
) -> Result<HttpResponse, PageError> {
    let (edition, me, id) = (cx.edition()?.id, who.person().user_id(), path.1);
    let found = app.read(move |conn| exports::fetch(conn, edition, me, id)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?;
    let Some(ExportFile { export, body }) = found else {
        return Err(PageError::Conflict(text::GONE.into()));
    };
    let mut file = answer(&export.list, &cx.edition()?.slug, export.kind, body);
    file.headers_mut().insert(CACHE_CONTROL, actix_web::http::header::HeaderValue::from_static("no-store"));
    Ok(file)
}
