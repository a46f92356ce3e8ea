//! Asking the committee for another own institution after the declaration: which one, and why.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::institution_change_text as text;
use super::queue::answer;
use crate::app::App;
use crate::db::Fault;
use crate::judging::{self, AskChangeProblem, AskingChange, InstitutionChange, Juror, Statement};
use crate::refused::Refused;
use crate::say;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, TypedInstitution};

/// Most characters of the reason.
const LONGEST: u32 = 1000;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ChangeForm {
    #[serde(flatten)]
    institution: TypedInstitution,
    #[serde(default)]
    reason: String,
}

/// What stands: the declaration, and the newest change.
struct Stands {
    said: Statement,
    change: Option<InstitutionChange>,
}

/// `GET /{k}/juri/pernyataan/instansi`.
pub async fn change_form(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let stands = load(&app, &juror).await?;
    let waiting = stands.change.as_ref().filter(|change| change.decided.is_none());
    let form = waiting.map_or_else(ChangeForm::default, |change| ChangeForm {
        institution: TypedInstitution::stored(&change.institution_name),
        reason: change.reason.clone(),
    });
    Ok(answer(StatusCode::OK, view(&cx, &stands, &form, &[], &Errors::default())))
}

/// `POST /{k}/juri/pernyataan/instansi`.
pub async fn change_post(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    form: Form<ChangeForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let institution = form.institution.read(&mut errors);
    let reason = errors.text("reason", &form.reason, LONGEST as usize, text::REASON_MISSING);
    let doubts = form.institution.doubts(&app, &mut errors).await?;
    let stands = load(&app, &juror).await?;
    let (Some(institution), Some(reason), true) = (institution, reason, doubts.is_empty()) else {
        let body = view(&cx, &stands, &form, &doubts, &errors);
        return Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, body));
    };
    let asking = AskingChange { institution, reason };
    match app.write(move |tx| judging::ask_institution_change(tx, &juror, &asking)).await {
        Ok(0) => Ok(redirect_with(&cx.at("/juri/pernyataan"), text::ASKED)),
        Ok(moved) => Ok(redirect_with(
            &cx.at("/juri/pernyataan"),
            say!(
                "Permintaan Anda sampai kepada panitia. {moved} karya dialihkan ke juri lain karena benturan kepentingan.",
                "Your request is with the committee. {moved} works went to other jurors because of a conflict."
            ),
        )),
        Err(problem @ AskChangeProblem::SameInstitution) => {
            if let Some(message) = problem.message() {
                errors.add("institution", message);
            }
            let body = view(&cx, &stands, &form, &[], &errors);
            Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, body))
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn load(app: &App, juror: &Juror) -> Result<Stands, PageError> {
    let id = juror.id();
    let found = app
        .read(move |conn| {
            let said = judging::statement(conn, id)?;
            Ok::<_, Fault>(Stands { said, change: judging::newest_change(conn, id)? })
        })
        .await?;
    Ok(found)
}

const NEW: InstitutionWords = InstitutionWords { label: text::NEW, hint: text::NEW_HINT, optional: false };

fn view(cx: &PageCx, stands: &Stands, form: &ChangeForm, doubts: &[String], errors: &Errors) -> Markup {
    let lang = cx.lang;
    let reason = Field::new(lang, "reason", cx.t(text::REASON))
        .hint(cx.t(text::REASON_HINT))
        .value(form.reason.as_str())
        .error(errors.of("reason", lang))
        .max_length(LONGEST);
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            p.crumbs { a href=(cx.at("/juri/pernyataan")) { (cx.t(super::text::STATEMENT)) } }
            h1 { (cx.t(text::TITLE)) }
            p { (cx.t(text::LEAD)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/juri/pernyataan/instansi")) novalidate {
                (views::summary(&[(cx.t(text::DECLARED), html! { b { (stands.said.institution_name) } })]))
                (form.institution.view(cx, &NEW, doubts, errors))
                (field::textarea(&reason, 3))
                div.actions {
                    (views::submit(cx.t(text::ASK), Tone::Primary))
                    a.button.plain href=(cx.at("/juri/pernyataan")) { (views::text::BACK.get(lang)) }
                }
            }
        },
    )
}
