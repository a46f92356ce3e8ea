//! Stepping back from a work, with a reason from a fixed list (R30).

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::queue::{answer, sheet_path};
use super::text;
use super::work_page::{AssignmentPath, work_page};
use crate::app::App;
use crate::ids::AssignmentId;
use crate::judging::{self, Juror, RecusalReason};
use crate::views::{self, Field, PageCx, Tone, error_summary, field};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::BlindWork;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct RecusalForm {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    words: String,
}

/// `GET …/pengunduran`.
pub async fn recusal_form(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let work = load(&app, &cx, juror, path.1).await?;
    let body = view(&cx, path.1, &work, &RecusalForm::default(), &Errors::default());
    Ok(answer(StatusCode::OK, body))
}

/// `POST …/pengunduran`.
pub async fn recusal_post(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    form: Form<RecusalForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let ground = RecusalReason::parse(&form.reason);
    let words = errors.optional("words", &form.words, 1000).unwrap_or_default();
    if ground.is_none() {
        errors.add("reason", judging::text::GROUND_MISSING);
    }
    if errors.is_empty() && ground == Some(RecusalReason::Other) && words.is_empty() {
        errors.add("words", judging::text::REASON_MISSING);
    }
    let Some(ground) = ground.filter(|_| errors.is_empty()) else {
        let work = load(&app, &cx, juror, path.1).await?;
        let body = view(&cx, path.1, &work, &form, &errors);
        return Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, body));
    };
    let id = path.1;
    let filled = app.write(move |tx| judging::recuse(tx, &juror, id, ground, &words)).await?;
    Ok(redirect_with(&cx.at("/juri"), if filled { text::RECUSED } else { text::RECUSED_SHORT }))
}

/// The work, while its juror may still step back: neither locked nor closed.
async fn load(app: &App, cx: &Cx, juror: Juror, id: AssignmentId) -> Result<BlindWork, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    Ok(app.read(move |conn| judging::recusable_work(conn, &juror, &edition, id, now)).await?)
}

fn view(cx: &PageCx, id: AssignmentId, work: &BlindWork, form: &RecusalForm, errors: &Errors) -> Markup {
    let (lang, path) = (cx.lang, sheet_path(cx, id));
    let choices: Vec<_> = RecusalReason::ALL
        .iter()
        .map(|reason| field::Choice::new(reason.as_str(), cx.t(reason.text())))
        .collect();
    let body = html! {
            p { (cx.t(text::RECUSAL_LEAD)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card id=(crate::views::MAIN_FORM) method="post" action={ (path) "/pengunduran" } novalidate {
                (field::radio(&Field::new(lang, "reason", cx.t(text::WHY)).value(form.reason.as_str()).error(errors.of("reason", lang)), &choices))
                (field::textarea(&Field::new(lang, "words", cx.t(text::IN_WORDS)).hint(cx.t(text::IN_WORDS_HINT)).value(form.words.as_str()).error(errors.of("words", lang)).max_length(1000).conditional(), 3))
                div.actions {
                    (views::submit(cx.t(text::DO_RECUSE), Tone::Danger))
                    a.button.plain href=(path) { (views::text::BACK.get(lang)) }
                }
            }
    };
    work_page(cx, id, work, text::RECUSAL, body)
}
