//! Closing a round: what it does, to how many, and the act.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::i18n::count;
use crate::results;
use crate::rounds::{self, RoundKind, RoundProgress};
use crate::say;
use crate::views::{self, ConfirmView, PageCx, Tone, confirm};
use crate::web::answer::show;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// `GET /{k}/panitia/babak/penutupan`: back to the rounds when none is open.
pub async fn close_form(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let (id, sealed) = (edition.id, edition.sealed_at.is_some());
    let lines = app.read(move |conn| rounds::round_progress(conn, id)).await?;
    let open = lines.iter().find(|line| line.round.open && line.round.kind != RoundKind::Review);
    let Some(line) = open.filter(|_| !sealed) else { return Ok(redirect(&cx.at("/panitia/babak"))) };
    let page = frame(&cx, &app, "babak", cx.t(views::text::ROUNDS), view(&cx, line)).await?;
    Ok(show(actix_web::http::StatusCode::OK, page))
}

fn view(cx: &PageCx, line: &RoundProgress) -> Markup {
    let (number, name) = (line.round.number, line.round.kind.text());
    let (nama, name) = (name.id, name.en);
    let (done, left) = (count(line.done, cx.lang), count(line.held - line.done, cx.lang));
    let title = say!("Tutup babak {number} ({nama})?", "Close round {number} ({name})?");
    let frozen = say!("{done} lembar nilai dibekukan.", "{done} score sheets are frozen.");
    let open = say!(
        "{left} lembar belum dikirim dan tetap pada jurinya.",
        "{left} sheets are not submitted and stay with their jurors."
    );
    let label = say!("Bekukan {done} lembar", "Freeze {done} sheets");
    let view = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: vec![
            cx.m(&frozen).to_owned(),
            cx.m(&open).to_owned(),
            cx.t(text::CLOSE_FREEZES).to_owned(),
            cx.t(text::CLOSE_SHOWS).to_owned(),
        ],
        warning: Some(cx.t(text::CLOSE_FOR_GOOD).to_owned()),
        action: cx.at("/panitia/babak/penutupan"),
        label: cx.m(&label).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/panitia/babak"),
    };
    confirm(cx.lang, &view, html! {})
}

/// `POST /{k}/panitia/babak/penutupan`.
pub async fn close_post(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    app.write_durably(move |tx| results::cut_line::close_round(tx, &who, edition)).await?;
    Ok(redirect_with(&cx.at("/panitia/babak"), text::CLOSED_FLASH))
}
