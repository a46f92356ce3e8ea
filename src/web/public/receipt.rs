//! Whether a submission arrived, for whoever holds its receipt: that, when, and nothing else.

use actix_web::web;
use maud::{Markup, html};

use crate::app::App;
use crate::i18n::{Text, date_time, text};
use crate::views::{BadgeKind, badge, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::works;

const TITLE: Text = text("Tanda terima", "Receipt");
const RECEIVED: Text = text("diterima", "received");

/// `GET /tanda-terima/{code}`.
pub async fn received(app: web::Data<App>, cx: Cx, path: web::Path<String>) -> Result<Markup, PageError> {
    let code = path.into_inner();
    let at = app.read(move |conn| works::received_at(conn, &code)).await?.ok_or(PageError::NotFound)?;
    Ok(page(
        &cx,
        cx.t(TITLE),
        html! {
            h1 { (cx.t(TITLE)) }
            section.card { p { (badge(BadgeKind::Ok, cx.t(RECEIVED))) " " (date_time(at, cx.lang)) } }
        },
    ))
}
