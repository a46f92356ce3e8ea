//! Until when somebody who is invited is to declare: the field of an invitation, and one date for all who wait.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::jury_text as text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::editions::wall;
use crate::i18n::deadline;
use crate::judging::rules::default_answer_by;
use crate::judging::{self, AnswerDateProblem, JurorLine, JurorStatus};
use crate::plain_text;
use crate::views::{self, Field, PageCx, Tone, empty_state, error_summary, field};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

const NAME: &str = "answer_by";

/// A date as typed.
#[derive(Debug, Default, Deserialize)]
pub struct AnswerDateForm {
    #[serde(default)]
    answer_by: String,
}

/// `GET /{k}/panitia/juri/batas-jawaban`.
pub async fn answer_date_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Jury>,
) -> Result<Markup, PageError> {
    let form = AnswerDateForm { answer_by: usual(&cx)? };
    view(&app, &cx, &form, &Errors::default()).await
}

/// `POST /{k}/panitia/juri/batas-jawaban`.
pub async fn answer_date(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    form: Form<AnswerDateForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let edition = cx.edition()?.id;
    let Some(answer_by) = read(&form.answer_by, &mut errors) else {
        errors.is_empty().then(|| errors.add(NAME, text::BAD_ANSWER_BY));
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &form, &errors).await?));
    };
    match app.write(move |tx| judging::set_answer_by(tx, &who, edition, answer_by)).await {
        Ok(_) => Ok(redirect_with(&cx.at("/panitia/juri"), text::ANSWER_DATE_SET)),
        Err(AnswerDateProblem::Date(said)) => {
            errors.add(NAME, said);
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &form, &errors).await?))
        }
        Err(problem) => Err(problem.into()),
    }
}

/// The date typed, as the instant after the last minute that counts; none if nothing was typed, or with the error noted.
pub(super) fn read(typed: &str, errors: &mut Errors) -> Option<At> {
    let typed = plain_text::digits(typed);
    if typed.is_empty() {
        return None;
    }
    let read = wall::read_closes(&typed.replace('T', " "));
    errors.keep(NAME, read, |_| text::BAD_ANSWER_BY.into())
}

/// The date that an invitation of now has unless the committee says otherwise, as the field shows it.
pub(super) fn usual(cx: &Cx) -> Result<String, PageError> {
    let at = default_answer_by(cx.edition()?, cx.now);
    Ok(wall::write_closes(at).replace(' ', "T"))
}

/// The field.
pub(super) fn field_view(cx: &PageCx, value: &str, errors: &Errors) -> Markup {
    let field = Field::new(cx.lang, NAME, cx.t(text::ANSWER_BY)).hint(cx.t(text::ANSWER_BY_HINT));
    field::date_time(&field.value(value).error(errors.of(NAME, cx.lang)))
}

async fn view(app: &App, cx: &Cx, form: &AnswerDateForm, errors: &Errors) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let jury = app.read(move |conn| judging::jurors(conn, edition)).await?;
    let waiting: Vec<&JurorLine> =
        jury.iter().filter(|line| JurorStatus::UNDECLARED.contains(&line.status)).collect();
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        h2 { (cx.t(text::ANSWER_DATE)) }
        @if waiting.is_empty() { (empty_state(cx.t(judging::text::NOBODY_AWAITED), "", None)) }
        @else {
            p { (cx.t(text::ANSWER_DATE_LEAD)) }
            ul { @for line in &waiting { li { b { (line.pseudonym) " " (line.name) } ": " (deadline(line.answer_by, cx.lang)) } } }
            form.card id=(views::MAIN_FORM) method="post" action=(cx.at("/panitia/juri/batas-jawaban")) novalidate {
                (field_view(cx, &form.answer_by, errors))
                div.actions {
                    (views::submit(cx.t(text::SET_ANSWER_DATE), Tone::Primary))
                    a.button.plain href=(cx.at("/panitia/juri")) { (cx.t(text::JURORS)) }
                }
            }
        }
    };
    frame(cx, app, "juri", cx.t(text::JURORS), body).await
}
