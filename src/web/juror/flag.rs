//! Telling the committee of a suspected violation: a few words, without any effect on the score.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::flag_text as text;
use super::queue::{answer, sheet_path};
use super::work_page::{AssignmentPath, work_page};
use crate::app::App;
use crate::clock::At;
use crate::i18n::date_time;
use crate::ids::AssignmentId;
use crate::judging::{self, Juror};
use crate::views::{self, Field, PageCx, Tone, error_summary, field};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::BlindWork;

/// Most characters of a juror's words.
const LONGEST: u32 = 2000;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct FlagForm {
    #[serde(default)]
    words: String,
}

/// What the page shows.
struct Shown {
    work: BlindWork,
    /// What the juror wrote before and the committee has not settled yet.
    waiting: Option<(String, At)>,
}

/// `GET …/dugaan`.
pub async fn flag_form(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let shown = load(&app, juror, path.1).await?;
    let body = view(&cx, path.1, &shown, &FlagForm::default(), &Errors::default());
    Ok(answer(StatusCode::OK, body))
}

/// `POST …/dugaan`.
pub async fn flag_post(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    form: Form<FlagForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let words = form.words.trim().to_owned();
    if words.is_empty() {
        errors.add("words", text::SAY_WHAT);
    }
    if words.chars().count() > LONGEST as usize {
        errors.add("words", text::TOO_LONG);
    }
    let id = path.1;
    if !errors.is_empty() {
        let shown = load(&app, juror, id).await?;
        let body = view(&cx, id, &shown, &form, &errors);
        return Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, body));
    }
    app.write(move |tx| judging::raise_flag(tx, &juror, id, &words)).await?;
    Ok(redirect_with(&sheet_path(&cx, id), text::RAISED))
}

async fn load(app: &App, juror: Juror, id: AssignmentId) -> Result<Shown, PageError> {
    Ok(app
        .read(move |conn| {
            let work = judging::scored_work(conn, &juror, id)?;
            Ok::<_, crate::db::Fault>(Shown { work, waiting: judging::waiting_flag(conn, id)? })
        })
        .await?)
}

fn view(cx: &PageCx, id: AssignmentId, shown: &Shown, form: &FlagForm, errors: &Errors) -> Markup {
    let (lang, path) = (cx.lang, sheet_path(cx, id));
    let words = Field::new(lang, "words", cx.t(text::WHAT))
        .hint(cx.t(text::WHAT_HINT))
        .value(form.words.as_str())
        .error(errors.of("words", lang))
        .max_length(LONGEST);
    let body = html! {
            p { (cx.t(text::LEAD)) }
            @match &shown.waiting {
                Some((said, at)) => section.card {
                    p { b { (cx.t(text::WAITS)) } " " (date_time(*at, lang)) }
                    @for line in said.lines() { p { (line) } }
                    div.actions { a.button.quiet href=(path) { (views::text::BACK.get(lang)) } }
                },
                None => {
                    (error_summary(lang, &errors.summary(lang)))
                    form.card id=(crate::views::MAIN_FORM) method="post" action={ (path) "/dugaan" } novalidate {
                        (field::textarea(&words, 5))
                        div.actions {
                            (views::submit(cx.t(text::RAISE), Tone::Primary))
                            a.button.plain href=(path) { (views::text::BACK.get(lang)) }
                        }
                    }
                }
            }
    };
    work_page(cx, id, &shown.work, text::TITLE, body)
}
