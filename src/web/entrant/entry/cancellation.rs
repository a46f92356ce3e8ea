//! Taking an entry back, or going on alone.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::dashboard::{self, Board};
use super::fields::Fields;
use super::form::RawForm;
use super::text;
use crate::app::App;
use crate::editions::PhaseKey;
use crate::registration::{self, EntryMember, EntryProblem, LeaveProblem};
use crate::say;
use crate::views::{self, ConfirmView, PageCx, Tone, error_summary, page};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// `GET /{k}/peserta/{entry}/pembatalan`.
pub async fn cancel_page(app: web::Data<App>, cx: Cx, who: EntryMember) -> Result<HttpResponse, PageError> {
    if !who.leader() {
        return Err(EntryProblem::LeaderOnly.into());
    }
    cx.edition()?.require_open(PhaseKey::Registration, cx.now()).map_err(LeaveProblem::from)?;
    let board = dashboard::load(&app, &cx, &who).await?;
    let markup = view(&cx, &board, &RawForm::default(), &Errors::default());
    Ok(show(StatusCode::OK, markup))
}

/// `POST /{k}/peserta/{entry}/pembatalan`.
pub async fn cancel(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    form: Form<RawForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(reason) = errors.optional("reason", &form.reason, 500) else {
        let board = dashboard::load(&app, &cx, &who).await?;
        let markup = view(&cx, &board, &form, &errors);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, markup));
    };
    app.write(move |tx| registration::cancel_entry(tx, &who, &reason)).await?;
    Ok(redirect_with(&cx.at("/peserta"), text::CANCELLED))
}

/// `POST /{k}/peserta/{entry}/perseorangan`.
pub async fn continue_alone(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
) -> Result<HttpResponse, PageError> {
    let entry = who.entry();
    app.write(move |tx| registration::continue_alone(tx, &who)).await?;
    Ok(redirect_with(&cx.at(&format!("/peserta/{entry}")), text::NOW_ALONE))
}

fn view(cx: &PageCx, board: &Board, form: &RawForm, errors: &Errors) -> Markup {
    let (title, people) = (dashboard::title(board), board.facts.people.len());
    let question = say!("Batalkan pendaftaran {title}?", "Cancel the entry {title}?");
    let effects = [
        say!(
            "{people} orang tidak lagi terdaftar dalam pendaftaran ini.",
            "{people} person(s) are no longer registered in this entry."
        ),
        say!("Karya yang masih draf ikut ditutup.", "Works that are still drafts are closed with it."),
    ];
    let confirm = ConfirmView {
        title: cx.m(&question).to_owned(),
        effects: effects.iter().map(|effect| cx.m(effect).to_owned()).collect(),
        warning: None,
        action: cx.at(&format!("/peserta/{}/pembatalan", board.facts.entry.id)),
        label: cx.t(text::CANCEL).to_owned(),
        tone: Tone::Danger,
        back: cx.at(&format!("/peserta/{}", board.facts.entry.id)),
    };
    page(
        cx,
        cx.t(text::CANCEL),
        html! {
            h1 { (cx.t(text::CANCEL)) }
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            (views::confirm(cx.lang, &confirm, Fields { lang: cx.lang, form, errors }.reason()))
        },
    )
}
