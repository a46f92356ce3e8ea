//! One work: what its jurors answered, and every decision about it.

use actix_web::web;
use maud::{Markup, html};

use super::list::{outcome, proposal, score};
use super::text as own;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::handover::{self, Candidate, LmsDecision, LmsOutcome};
use crate::ids::WorkId;
use crate::judging;
use crate::views::{Event, PageCx, Tone, field, submit, summary, timeline};
use crate::web::committee::desk::lms_answers;
use crate::web::committee::frame;
use crate::web::committee::text as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/layak/{work}`.
pub async fn work(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, WorkId)>,
) -> Result<Markup, PageError> {
    let (edition, id) = (cx.edition()?.clone(), path.1);
    let found = app.read(move |conn| {
        let all = handover::candidates(conn, &edition)?;
        let one = all.into_iter().find(|one| one.work.id == id).ok_or(Fault::NotFound)?;
        let verdicts = judging::lms_verdicts(conn, id)?;
        Ok::<_, handover::DecideProblem>((one, verdicts, handover::decisions_of(conn, id)?))
    });
    let (one, verdicts, decisions) = found.await?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/layak")) { (cx.t(own::TITLE)) } }
        (facts(&cx, &one))
        @if cx.may(Permission::Results) {
            form method="post" action=(cx.at("/panitia/layak/pratinjau")) data-native="1" novalidate {
                (field::hidden("work", &one.work.id.to_string()))
                div.actions {
                    (submit(cx.t(own::DECIDE_THIS), Tone::Primary))
                    a.button.plain href=(cx.at(&format!("/panitia/karya/{}", one.work.id))) { (cx.t(own::OPEN_DESK)) }
                }
            }
        }
        (lms_answers(&cx, &verdicts))
        h2 { (cx.t(own::HISTORY)) }
        (history(&cx, &decisions))
    };
    frame(&cx, &app, "layak", &one.work.title, body).await
}

fn facts(cx: &PageCx, one: &Candidate) -> Markup {
    let work = &one.work;
    summary(&[
        (cx.t(words::NUMBER), html! { (work.number) }),
        (cx.t(words::ENTRANT), html! { (work.makers()) " · " (work.institution) }),
        (cx.t(own::SCORE), score(cx, one)),
        (cx.t(own::PROPOSAL), proposal(cx, one)),
        (cx.t(own::DECISION), outcome(cx, one)),
    ])
}

fn history(cx: &PageCx, decisions: &[(LmsDecision, String)]) -> Markup {
    let event = |decision: &LmsDecision, by: &String| {
        let mut notes = Vec::new();
        if decision.outcome != LmsOutcome::Withdrawn {
            notes.push(answers(cx, decision));
        }
        if !decision.reason.is_empty() {
            notes.push(decision.reason.clone());
        }
        if decision.told_at.is_some() {
            notes.push(cx.t(own::TOLD).to_owned());
        }
        Event::new(decision.decided_at, by.as_str(), cx.t(decision.outcome.text())).note(notes.join(" · "))
    };
    html! {
        @if decisions.is_empty() { p { (cx.t(own::NO_HISTORY)) } }
        @else { (timeline(cx.lang, &decisions.iter().map(|(decision, by)| event(decision, by)).collect::<Vec<_>>())) }
    }
}

/// The three answers in words.
fn answers(cx: &PageCx, decision: &LmsDecision) -> String {
    let of = decision.reasons();
    [(own::STANDARD, of.standard), (own::QUALITY, of.quality), (own::RELEVANCE, of.relevance)]
        .map(|(name, yes)| format!("{}: {}", cx.t(name), cx.t(if yes { own::YES } else { own::NO })))
        .join(" · ")
}
