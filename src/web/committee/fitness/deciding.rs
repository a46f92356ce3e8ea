//! Deciding about one work or many: first what was chosen, then the three answers.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::list::grid;
use super::text as own;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::handover::{self, Candidate, Chosen, DecideProblem, Decision, Reasons};
use crate::i18n::{Lang, Message, Text, count};
use crate::ids::WorkId;
use crate::refused::Refused as _;
use crate::say;
use crate::views::field::{self, Choice};
use crate::views::{Field, PageCx, Tone, error_summary, submit, table};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::kept_words::kept_words;

type Boxes = Form<Vec<(String, String)>>;

/// Names of the three answers, in the order of R48.
const ANSWERS: [(&str, Text); 3] =
    [("standard", own::STANDARD), ("quality", own::QUALITY), ("relevance", own::RELEVANCE)];

/// A form that was sent, and what became of it.
struct Sent {
    typed: Typed,
    errors: Errors,
    refused: Option<Message>,
}

impl Sent {
    fn new(form: Boxes) -> Self {
        Self { typed: Typed::from(form), errors: Errors::default(), refused: None }
    }

    fn works(&self) -> Vec<WorkId> {
        self.typed.ids("work")
    }

    fn status(&self) -> StatusCode {
        match (&self.refused, self.errors.is_empty()) {
            (Some(_), _) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (None, true) => StatusCode::OK,
        }
    }

    /// What is decided; none where an answer lacks, which is noted.
    fn decision(&mut self) -> Option<Decision> {
        if self.typed.one("then") == "take_back" {
            return Some(Decision::TakeBack);
        }
        let answer = |name: &str| match self.typed.one(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let [standard, quality, relevance] = ANSWERS.map(|(name, _)| answer(name));
        for ((name, _), given) in ANSWERS.iter().zip([standard, quality, relevance]) {
            if given.is_none() {
                self.errors.add(name, own::ANSWER_MISSING);
            }
        }
        let (standard, quality, relevance) = (standard?, quality?, relevance?);
        Some(Decision::Reasons(Reasons { standard, quality, relevance }))
    }
}

/// `POST /{k}/panitia/layak/pratinjau`: the chosen works and the form. Changes nothing.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Results>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, Sent::new(form)).await
}

/// `POST /{k}/panitia/layak/keputusan`: decides about all of them or none.
pub async fn decide(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    let mut sent = Sent::new(form);
    let Some(decision) = sent.decision() else { return shown(&app, &cx, sent).await };
    let chosen = Chosen {
        works: sent.works(),
        decision,
        reason: sent.typed.one("reason").trim().to_owned(),
        fingerprint: sent.typed.one("fingerprint").to_owned(),
    };
    let edition = cx.edition()?.id;
    match app.write_durably(move |tx| handover::decide(tx, &who, edition, &chosen)).await {
        Ok(changed) => {
            let said =
                say!("Keputusan atas {changed} karya tersimpan.", "Decisions on {changed} works were saved.");
            Ok(redirect_with(&cx.at("/panitia/layak"), said))
        }
        Err(DecideProblem::Fault(fault)) => Err(fault.into()),
        Err(problem @ (DecideProblem::ReasonMissing | DecideProblem::ReasonTooLong)) => {
            problem.message().into_iter().for_each(|said| sent.errors.add("reason", said));
            shown(&app, &cx, sent).await
        }
        Err(problem) => {
            sent.refused = problem.message();
            shown(&app, &cx, sent).await
        }
    }
}

async fn shown(app: &App, cx: &Cx, sent: Sent) -> Result<HttpResponse, PageError> {
    let (edition, works) = (cx.edition()?.clone(), sent.works());
    let found = app.read(move |conn| handover::before_deciding(conn, &edition, &works)).await;
    let (status, body) = match found {
        Ok((chosen, fingerprint)) => (sent.status(), form(cx, &sent, &chosen, &fingerprint)),
        Err(DecideProblem::Fault(fault)) => return Err(fault.into()),
        Err(problem) => (StatusCode::CONFLICT, stopped(cx, &sent, &problem)),
    };
    Ok(show(status, frame(cx, app, "layak", cx.t(own::PREVIEW), body).await?))
}

fn stopped(cx: &PageCx, sent: &Sent, problem: &DecideProblem) -> Markup {
    let reason = sent.typed.one("reason").trim();
    let typed = (!reason.is_empty()).then(|| (cx.t(own::REASON).to_owned(), reason.to_owned()));
    html! {
        @if let Some(said) = problem.message() { p.notice role="alert" { (cx.m(&said)) } }
        (kept_words(cx, typed.as_slice()))
        p { a.button.quiet href=(cx.at("/panitia/layak")) { (cx.t(own::BACK)) } }
    }
}

fn form(cx: &PageCx, sent: &Sent, chosen: &[Candidate], fingerprint: &str) -> Markup {
    let n = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let title = say!("Putuskan {jumlah} karya", "Decide on {number} works");
    let standing = chosen.iter().any(|one| one.outcome().is_some());
    let reason = Field::new(cx.lang, "reason", cx.t(own::REASON))
        .hint(cx.t(own::REASON_HINT))
        .value(sent.typed.one("reason").to_owned())
        .error(sent.errors.of("reason", cx.lang).map(str::to_owned))
        .max_length(1000)
        .conditional();
    html! {
        p.crumbs { a href=(cx.at("/panitia/layak")) { (cx.t(own::TITLE)) } }
        (error_summary(cx.lang, &sent.errors.summary(cx.lang)))
        @if let Some(said) = &sent.refused { p.notice role="alert" { (cx.m(said)) } }
        form.card method="post" action=(cx.at("/panitia/layak/keputusan")) novalidate {
            h2 { (cx.m(&title)) }
            p.hint { (cx.t(own::REASONS_LEAD)) }
            (field::hidden("fingerprint", fingerprint))
            @for one in chosen { (field::hidden("work", &one.work.id.to_string())) }
            @for (name, label) in ANSWERS { (answer(cx, sent, name, label)) }
            (field::textarea(&reason, 3))
            div.actions {
                (submit(cx.t(own::SAVE_DECISION), Tone::Primary))
                @if standing { button.button.plain type="submit" name="then" value="take_back" { (cx.t(own::TAKE_BACK)) } }
                a.button.plain href=(cx.at("/panitia/layak")) { (cx.t(own::BACK)) }
            }
        }
        h2 { (cx.t(own::CHOSEN_WORKS)) }
        (table(&grid(cx, &chosen.iter().collect::<Vec<_>>(), None)))
    }
}

/// One of the three answers; the proposal is a start only where one work is looked at and nothing was sent.
fn answer(cx: &PageCx, sent: &Sent, name: &'static str, label: Text) -> Markup {
    let choices = [Choice::new("yes", cx.t(own::YES)), Choice::new("no", cx.t(own::NO))];
    let field = Field::new(cx.lang, name, cx.t(label))
        .value(sent.typed.one(name).to_owned())
        .error(sent.errors.of(name, cx.lang).map(str::to_owned));
    field::radio(&field, &choices)
}
