//! Taking a work back: first what it means, then the act.

use actix_web::{HttpResponse, web};

use super::done::Done;
use super::sheet::{Sheet, WorkPath};
use super::{closed_page, shown, text};
use crate::app::App;
use crate::registration::EntryMember;
use crate::views::{ConfirmView, Tone, confirm, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::works::actions::WithdrawProblem;
use crate::works::{actions, rules};

/// `GET …/penarikan`.
pub async fn withdraw_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let phases = &cx.edition()?.settings.phases;
    if let Err(refusal) = rules::may_withdraw(phases, sheet.work.status, cx.now()) {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    if !who.leader() {
        return Err(WithdrawProblem::LeaderOnly.into());
    }
    let mut effects = vec![
        cx.t(text::WITHDRAW_SLOT).to_owned(),
        cx.t(text::WITHDRAW_FILMS).to_owned(),
        cx.t(text::WITHDRAW_UNDO).to_owned(),
    ];
    if sheet.last.is_some() {
        effects.push(cx.t(text::WITHDRAW_LETTER).to_owned());
    }
    let view = ConfirmView {
        title: cx.t(text::WITHDRAW_ASK).to_owned(),
        effects,
        warning: None,
        action: sheet.at(&cx, "/penarikan"),
        label: cx.t(text::WITHDRAW).to_owned(),
        tone: Tone::Danger,
        back: sheet.at(&cx, ""),
    };
    let body = maud::html! {
        h1 { (sheet.name(&cx)) }
        (confirm(cx.lang, &view, maud::html! {}))
    };
    Ok(shown(page(&cx, cx.t(text::WITHDRAW), body)))
}

/// `POST …/penarikan`.
pub async fn withdraw(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::bare(&app, &who, path.2).await?;
    let id = path.2;
    app.write(move |tx| actions::withdraw(tx, &who, id)).await?;
    Ok(redirect_with(&sheet.at(&cx, ""), Done::Withdrawn.said(&sheet)))
}

/// `POST …/penarikan/pembatalan`: a work that was withdrawn takes part again.
pub async fn take_in_again(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::bare(&app, &who, path.2).await?;
    let id = path.2;
    app.write(move |tx| actions::take_in_again(tx, &who, id)).await?;
    Ok(redirect_with(&sheet.at(&cx, ""), Done::Returned.said(&sheet)))
}
