//! Taking a work and deciding on it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::forms::Shown;
use super::page::view;
use super::parse::{self, Decision};
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Tx;
use crate::i18n::Text;
use crate::ids::{EditionId, WorkId};
use crate::verification::{self, DecisionGround, Verdict, VerificationProblem as Problem};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// `POST /{k}/panitia/karya/{work}/pemeriksaan`.
pub async fn take(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, WorkId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, work) = (cx.edition()?.id, path.1);
    app.write(move |tx| verification::take(tx, &who, edition, work)).await?;
    Ok(redirect_with(&cx.at(&format!("/panitia/karya/{work}")), words::TAKEN))
}

/// `POST /{k}/panitia/karya/{work}/keputusan`.
pub async fn decide(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, WorkId)>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, work, typed) = (cx.edition()?, path.1, Typed::from(form));
    let mut errors = Errors::default();
    let decision = parse::decision(edition, &typed, &mut errors);
    let Some(decision) = decision.filter(|_| errors.is_empty()) else {
        return refuse(&app, &cx, work, Shown { typed, errors }).await;
    };
    let (id, verdict) = (edition.id, decision.verdict);
    let done = app.write_durably(move |tx| carry_out(tx, &who, id, work, &decision)).await;
    let Err(problem) = done else {
        return Ok(redirect_with(&cx.at(&format!("/panitia/karya/{work}")), said(verdict)));
    };
    let Some(field) = field_of(&problem) else { return Err(problem.into()) };
    let Some(message) = problem.message() else { return Err(problem.into()) };
    errors.add(&parse::field_id(Some(verdict), field), message);
    refuse(&app, &cx, work, Shown { typed, errors }).await
}

fn carry_out(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    work: WorkId,
    decision: &Decision,
) -> Result<(), Problem> {
    let ground = DecisionGround {
        rule: &decision.rule,
        reason: &decision.reason,
        evidence: &decision.evidence,
        due_at: decision.due_at,
    };
    match decision.verdict {
        Verdict::Accepted => verification::accept(tx, who, edition, work, &decision.checklist),
        Verdict::RevisionRequested => {
            verification::request_revision(tx, who, edition, work, &ground).map(|_| ())
        }
        Verdict::Failed => verification::reject(tx, who, edition, work, &ground),
        Verdict::Disqualified => verification::disqualify(tx, who, edition, work, &ground),
    }
}

/// The field a refusal belongs beside; none for what the form cannot mend.
fn field_of(problem: &Problem) -> Option<&'static str> {
    match problem {
        Problem::Checklist(_) => Some("checklist"),
        Problem::FilmOpen(_) | Problem::NoMainFilm => Some("verdict"),
        Problem::DuePast => Some("due_at"),
        _ => None,
    }
}

fn said(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Accepted => words::SAID_ACCEPTED,
        Verdict::RevisionRequested => words::SAID_REVISION,
        Verdict::Failed => words::SAID_FAILED,
        Verdict::Disqualified => words::SAID_DISQUALIFIED,
    }
}

async fn refuse(app: &App, cx: &Cx, work: WorkId, shown: Shown) -> Result<HttpResponse, PageError> {
    let page = view(app, cx, work, &shown).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page))
}
