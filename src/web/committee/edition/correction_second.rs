//! A correction that one member approved, and another member making it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::correction::{Ground, address, ground, page};
use super::correction_view::changes;
use super::settings::FormPath;
use super::text::correction as text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::corrections::{self, CorrectProblem, Locked, Pending};
use crate::editions;
use crate::overview;
use crate::say;
use crate::web::account::Visit;
use crate::web::clean::Form;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// The page of what waits.
pub(super) async fn opened(
    app: &App,
    cx: &Cx,
    who: &Committee,
    ground: &Ground,
    sent: Shown,
) -> Result<HttpResponse, PageError> {
    let Some(pending) = &ground.pending else { return Ok(redirect(&address(cx, ground.of))) };
    page(app, cx, ground.of, sent.status(), second(cx, who, Waiting { ground, pending }, &sent)).await
}

/// A request with what it stands on.
#[derive(Clone, Copy)]
struct Waiting<'a> {
    ground: &'a Ground,
    pending: &'a Pending,
}

fn second(cx: &Cx, who: &Committee, waiting: Waiting<'_>, sent: &Shown) -> Markup {
    let Waiting { ground, pending } = waiting;
    let before = match &pending.before {
        Ok(before) => before,
        Err(problem) => return two_members::overtaken(cx, &pending.request, problem),
    };
    let path = address(cx, ground.of);
    let act = Act::below(&path, &before.requests, &before.fingerprint, cx.t(text::DO));
    let because = &before.asked.reason;
    html! {
        (sent.notice(cx))
        p { (cx.m(&say!("Alasan: {because}", "Reason: {because}"))) }
        (changes(cx, before))
        (two_members::act(cx, who, &act, sent))
    }
}

/// `POST /{k}/panitia/edisi/{form}/koreksi/pengesahan`: the second member.
pub async fn confirm_correction(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: FormPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let app = visit.app.clone();
    let before = ground(&app, &cx, &path).await?;
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        return opened(&app, &cx, &who, &before, Shown::wrong(form.into_inner(), errors)).await;
    }
    let flash = redirect_with(&cx.at("/panitia/edisi"), text::CORRECTED);
    settle(&app, &cx, Settled { who, path, form: form.into_inner(), again: false }, flash).await
}

/// `POST /{k}/panitia/edisi/{form}/koreksi/persetujuan`: approves what waits as it stands now.
pub async fn approve_correction(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: FormPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let of = super::settings::find(&path)?;
    let flash = redirect_with(&address(&cx, of), ASKED);
    settle(&app, &cx, Settled { who, path, form: form.into_inner(), again: true }, flash).await
}

/// What a member does about an open request.
struct Settled {
    who: Permitted<right::Edition>,
    path: FormPath,
    form: ActForm,
    /// Whether it is approved anew instead of done.
    again: bool,
}

async fn settle(
    app: &App,
    cx: &Cx,
    settled: Settled,
    flash: HttpResponse,
) -> Result<HttpResponse, PageError> {
    let Settled { who, path, form, again } = settled;
    let (of, id, member, fingerprint) =
        (super::settings::find(&path)?, cx.edition()?.id, who.clone(), form.fingerprint.clone());
    let done = app.write_durably(move |tx| {
        let edition = editions::lock(tx, id)?;
        let begun = overview::begun(tx.conn, &edition, tx.now)?;
        let locked = Locked { edition: &edition, begun: &begun };
        let shown = corrections::Shown { form: of, fingerprint: &fingerprint };
        match again {
            true => corrections::ask_again(tx, &member, locked, shown),
            false => corrections::confirm(tx, &member, locked, shown),
        }
    });
    match done.await {
        Ok(()) => Ok(flash),
        Err(problem) => {
            let kept = matches!(problem, CorrectProblem::Second(_) | CorrectProblem::Changed);
            let ground = ground(app, cx, &path).await?;
            // Where nothing waits any more there is no page of it to show again.
            let shown = Shown::refused(form, problem, kept && ground.pending.is_some())?;
            opened(app, cx, &who, &ground, shown).await
        }
    }
}
