//! Confirming all sheets: after it they are final.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::queue::places;
use super::text;
use crate::app::App;
use crate::judging::{self, AssignmentStatus, Juror};
use crate::say;
use crate::views::{ConfirmView, Tone, confirm, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// `GET /{k}/juri/penguncian`.
pub async fn confirm_form(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<Markup, PageError> {
    let held = places(&app, juror).await?;
    let left = held.iter().filter(|place| !place.status.is_done()).count();
    let n = held.iter().filter(|place| place.status == AssignmentStatus::Submitted).count();
    if left > 0 {
        return Err(PageError::from(judging::LockProblem::Unfinished { left: left as i64 }));
    }
    if n == 0 {
        return Err(PageError::from(judging::LockProblem::NothingToLock));
    }
    let title = say!("Kunci {n} lembar nilai", "Lock {n} score sheets");
    let effect = say!("{n} lembar nilai menjadi final.", "{n} score sheets become final.");
    let view = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: vec![cx.m(&effect).to_owned(), cx.t(text::LOCK_EFFECT).to_owned()],
        warning: Some(cx.t(text::LOCK_NOTE).to_owned()),
        action: cx.at("/juri/penguncian"),
        label: cx.m(&title).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/juri"),
    };
    let body = html! { h1 { (cx.t(text::LOCK_ALL)) } (confirm(cx.lang, &view, html! {})) };
    Ok(page(&cx, cx.t(text::LOCK_ALL), body))
}

/// `POST /{k}/juri/penguncian`.
pub async fn confirm_post(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    let n = app.write_durably(move |tx| judging::confirm_all(tx, &juror)).await?;
    let said = say!(
        "{n} lembar nilai sudah terkunci. Terima kasih atas penilaian Anda.",
        "{n} score sheets are locked. Thank you for judging."
    );
    Ok(redirect_with(&cx.at("/juri"), said))
}
