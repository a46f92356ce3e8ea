//! Invitations that one member asked for once works were given out: another goes through them and sends them.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::frame::frame;
use super::jury_text as text;
use super::two_members::{self, Act, ActForm, Shown};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::{Approval, ProtectedAct};
use crate::i18n::{count, deadline};
use crate::judging::{self, Proposal, ProposalProblem, ProposedPerson};
use crate::say;
use crate::views::{Before, PageCx, Tone, before, before_line, summary};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

type ProposalPath = web::Path<(String, String)>;

/// What waits for another member, above the jury.
pub(super) fn waiting(cx: &PageCx, who: &Committee, waiting: &[Approval]) -> Markup {
    let own: Vec<Approval> =
        waiting.iter().filter(|request| request.act == ProtectedAct::InviteJurors).cloned().collect();
    html! {
        @if !own.is_empty() {
            section.card {
                h2 { (cx.t(text::PROPOSALS)) }
                ul.inbox { (two_members::lines(cx, who, &own)) }
            }
        }
    }
}

/// `GET /{k}/panitia/juri/usulan/{fingerprint}`: back to the jury once it is settled.
pub async fn proposal(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    place: ProposalPath,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, &place.1, Shown::default()).await
}

/// `POST /{k}/panitia/juri/usulan/{fingerprint}`: the second member.
pub async fn send_proposal(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Jury>,
    place: ProposalPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.id);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        return shown(&app, &cx, &who, &place.1, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint) = (who.clone(), place.1.clone());
    let sent = app.write(move |tx| judging::send_proposed(tx, &member, edition, &fingerprint)).await;
    match sent {
        Ok(_) => Ok(redirect_with(&cx.at("/panitia/juri"), text::PROPOSAL_SENT)),
        Err(problem @ ProposalProblem::Settled) => Err(problem.into()),
        Err(problem) => {
            let again = !matches!(problem, ProposalProblem::Fault(_));
            shown(&app, &cx, &who, &place.1, Shown::refused(form.into_inner(), problem, again)?).await
        }
    }
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    fingerprint: &str,
    of: Shown,
) -> Result<HttpResponse, PageError> {
    let (edition, asked) = (cx.edition()?.clone(), fingerprint.to_owned());
    let found = app.read(move |conn| judging::find_proposal(conn, &edition, &asked)).await?;
    let Some(found) = found else { return Ok(redirect(&cx.at("/panitia/juri"))) };
    let path = cx.at(&format!("/panitia/juri/usulan/{fingerprint}"));
    let act = Act {
        requests: &found.requests,
        fingerprint,
        ask_path: path.clone(),
        path,
        number: None,
        label: cx.t(text::SEND_PROPOSED).to_owned(),
        tone: Tone::Primary,
        stopped: !found.refused.is_empty(),
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/juri")) { (cx.t(text::JURORS)) } }
        (of.notice(cx))
        (blocks(cx, &found))
        (two_members::act(cx, who, &act, &of))
    };
    Ok(show(of.status(), frame(cx, app, "juri", cx.t(text::PROPOSALS), body).await?))
}

fn blocks(cx: &PageCx, found: &Proposal) -> Markup {
    let number = found.proposed.people.len() + found.again.len();
    let number = count(number as i64, cx.lang);
    let sent = say!("{number} undangan dikirim:", "{number} invitations are sent:");
    html! {
        @if !found.refused.is_empty() {
            (before(Before::Stops, cx.t(two_members::STOPS), None, html! { ul {
                @for (person, said) in &found.refused { li { (before_line(html! { (person) }, cx.m(said))) } }
            } }))
        }
        (before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, html! { div.in {
            p { (cx.m(&sent)) }
            @for person in &found.proposed.people { div data-invite=(person.email) { (one(cx, person)) } }
            ul { @for juror in &found.again { li data-again { b { (juror) } " · " (cx.t(text::INVITED_ANEW)) } } }
            p { (cx.t(text::PROPOSAL_LETTERS)) }
        } }))
    }
}

/// Everything that was asked for about one person.
fn one(cx: &PageCx, person: &ProposedPerson) -> Markup {
    let or_dash = |said: &str| html! { @if said.is_empty() { "–" } @else { (said) } };
    let capacity = person.capacity.map_or_else(|| cx.t(text::NO_LIMIT).to_owned(), |most| most.to_string());
    let mut lines = vec![
        (cx.t(text::EMAIL), html! { (person.email) }),
        (cx.t(text::EXPERTISE), html! { (person.expertise) }),
        (cx.t(text::INSTITUTION), or_dash(&person.institution)),
        (cx.t(text::CAPACITY), html! { (capacity) }),
    ];
    if !person.nip_tail.is_empty() {
        lines.push((cx.t(text::NIP), html! { "•••• " (person.nip_tail) }));
    }
    if let Some(at) = person.answer_by {
        lines.push((cx.t(text::ANSWER_BY), html! { (deadline(at, cx.lang)) }));
    }
    html! { h3 { (person.name) } (summary(&lines)) }
}
