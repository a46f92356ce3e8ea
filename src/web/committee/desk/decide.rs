//! Deciding on a work.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::advance::{self, Done};
use super::forms::{PREVIEW, Shown};
use super::page::view;
use super::parse::{self, Decision};
use super::{items, library};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::db::{Fault, Tx};
use crate::i18n::{Message, Text};
use crate::ids::{EditionId, WorkId};
use crate::refused::Refused;
use crate::verification::{self, AcceptProblem, DecisionGround, ReviseProblem, Verdict, rules, text as room};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// `POST /{k}/panitia/karya/{work}/keputusan`.
pub async fn decide(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: web::Path<(String, WorkId)>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (edition, work, typed) = (cx.edition()?, path.1, Typed::from(form));
    if let Ok(row) = typed.one(items::REMOVE).parse() {
        let shown = Shown { typed: items::without(&typed, row), ..Shown::default() };
        return Ok(show(StatusCode::OK, view(&app, &cx, &who, work, &shown).await?));
    }
    if !typed.one(library::FILL).is_empty() {
        let shown = Shown { typed: library::filled(&app, &cx, &typed).await?, ..Shown::default() };
        return Ok(show(StatusCode::OK, view(&app, &cx, &who, work, &shown).await?));
    }
    let mut errors = Errors::default();
    let decision = parse::decision(edition, &typed, &mut errors);
    let looks = !typed.one(PREVIEW).is_empty();
    if looks {
        late(decision.as_ref(), &cx, &mut errors);
    }
    let Some(decision) = decision.filter(|_| errors.is_empty()) else {
        return refuse(&app, &cx, &who, work, Shown { typed, errors, ..Shown::default() }).await;
    };
    if looks {
        let shown = Shown { typed, preview: Some(decision), ..Shown::default() };
        return Ok(show(StatusCode::OK, view(&app, &cx, &who, work, &shown).await?));
    }
    let (id, verdict, member) = (edition.id, decision.verdict, who.clone());
    let done = app.write_durably(move |tx| carry_out(tx, &member, id, work, &decision)).await;
    match done {
        Ok(()) => {
            let done = Done { work, advance: advance::chosen(&typed), said: said(verdict) };
            advance::lead_on(&app, &cx, &who, done).await
        }
        Err(Against::Page(error)) => Err(error),
        Err(Against::Work(said)) => {
            refuse(&app, &cx, &who, work, Shown { typed, errors, refused: Some(said), ..Shown::default() })
                .await
        }
        Err(Against::Field(field, message)) => {
            errors.add(&parse::field_id(Some(verdict), field), message);
            refuse(&app, &cx, &who, work, Shown { typed, errors, ..Shown::default() }).await
        }
    }
}

/// Notes a deadline that does not lie ahead, which sending would refuse.
fn late(decision: Option<&Decision>, cx: &Cx, errors: &mut Errors) {
    let asks = decision.filter(|decision| decision.verdict == Verdict::RevisionRequested);
    if asks.is_some_and(|decision| rules::due(decision.due_at, cx.now).is_none()) {
        errors.add("due_at", room::DUE_PAST);
    }
}

fn carry_out(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    decision: &Decision,
) -> Result<(), Against> {
    let ground = DecisionGround {
        rule: &decision.rule,
        reason: &decision.reason,
        evidence: &decision.evidence,
        due_at: decision.due_at,
        items: &decision.items,
        checklist: &decision.checklist,
    };
    if decision.over {
        verification::take(tx, who, edition, work, true).map_err(|problem| Against::of(problem, None))?;
    }
    match decision.verdict {
        Verdict::Accepted => {
            verification::accept(tx, who, edition, work, &decision.checklist).map_err(Against::accepting)
        }
        Verdict::RevisionRequested => {
            let done = verification::request_revision(tx, who, edition, work, &ground);
            done.map(drop).map_err(Against::revising)
        }
        Verdict::Failed => verification::reject(tx, who, edition, work, &ground)
            .map_err(|problem| Against::of(problem, None)),
        Verdict::Disqualified | Verdict::Revoked | Verdict::Reopened | Verdict::Restored => {
            verification::disqualify(tx, who, edition, work, &ground)
                .map_err(|problem| Against::of(problem, None))
        }
    }
}

/// Where a refusal is told.
enum Against {
    /// Beside a field of the form, which can mend it.
    Field(&'static str, Message),
    /// On the work's page, which is not as it was: held or decided by another, sealed.
    Work(Message),
    Page(PageError),
}

impl From<Fault> for Against {
    fn from(fault: Fault) -> Self {
        Self::Page(fault.into())
    }
}

impl Against {
    fn of<P: Refused>(problem: P, field: Option<&'static str>) -> Self {
        match (field, problem.message()) {
            (Some(field), Some(message)) => Self::Field(field, message),
            (None, Some(message)) => Self::Work(message),
            (_, None) => Self::Page(problem.into()),
        }
    }

    fn accepting(problem: AcceptProblem) -> Self {
        let field = match problem {
            AcceptProblem::Checklist(_) => Some("checklist"),
            AcceptProblem::Film(_) | AcceptProblem::Parts(_) => Some("verdict"),
            AcceptProblem::Bound(_)
            | AcceptProblem::Sealed(_)
            | AcceptProblem::Decide(_)
            | AcceptProblem::Fault(_) => None,
        };
        Self::of(problem, field)
    }

    fn revising(problem: ReviseProblem) -> Self {
        let field = matches!(problem, ReviseProblem::DuePast).then_some("due_at");
        Self::of(problem, field)
    }
}

fn said(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Accepted => words::SAID_ACCEPTED,
        Verdict::RevisionRequested => words::SAID_REVISION,
        Verdict::Failed => words::SAID_FAILED,
        Verdict::Disqualified | Verdict::Revoked | Verdict::Reopened | Verdict::Restored => {
            words::SAID_DISQUALIFIED
        }
    }
}

async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    work: WorkId,
    shown: Shown,
) -> Result<HttpResponse, PageError> {
    let status = match shown.refused {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = view(app, cx, who, work, &shown).await?;
    Ok(show(status, page))
}
