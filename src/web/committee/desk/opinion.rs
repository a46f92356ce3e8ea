//! A second opinion at the desk: the line that says one is still to come, asking for one, giving one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::advance::{self, Done};
use super::forms::Shown;
use super::from_list::FromList;
use super::page::view;
use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::{OpinionId, UserId, WorkId};
use crate::overview::DeskWork;
use crate::team::{self, TeamMember};
use crate::verification::opinion::{self, NewOpinion, Said};
use crate::views::field::{self, Choice};
use crate::views::{BadgeKind, Field, PageCx, Tone, badge, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::opinion_words::asked;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Longest question and answer, characters.
const MOST_QUESTION: u16 = 1000;
const MOST_ANSWER: u16 = 2000;

/// Members who decide on works beside the reader: those who can be asked.
pub async fn others(app: &App, me: UserId) -> Result<Vec<TeamMember>, PageError> {
    let team = app.read(team::list).await.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(team.into_iter().filter(|member| member.user != me && member.may(Permission::Works)).collect())
}

/// The opinion that is still to come, with the form of the answer for everybody but the one who asks.
pub fn waiting(cx: &PageCx, me: UserId, sheet: &DeskWork, shown: &Shown) -> Markup {
    let Some(open) = sheet.opinions.iter().find(|opinion| opinion.waits()) else { return html! {} };
    let at = FromList::of(cx).work(cx, sheet.work.id, &format!("/pendapat/{}", open.id));
    let answer = Field::new(cx.lang, "answer", cx.t(words::OPINION_ANSWER))
        .hint(cx.t(words::OPINION_ANSWER_HINT))
        .value(shown.typed.one("answer"))
        .error(shown.errors.of("answer", cx.lang).map(str::to_owned))
        .max_length(MOST_ANSWER.into());
    html! {
        section.notice #pendapat data-opinion=(open.id) {
            p { (badge(BadgeKind::Wait, cx.t(words::OPINION))) " " b { (cx.m(&asked(open))) } " " span.small { (date_time(open.asked_at, cx.lang)) } }
            @for line in open.question.lines() { p { (line) } }
            p { (cx.t(words::OPINION_OPEN)) }
            @if open.asked_by != me && cx.may(Permission::Works) {
                form method="post" action=(at) novalidate {
                    (field::textarea(&answer, 3))
                    div.actions { (submit(cx.t(words::OPINION_GIVE), Tone::Quiet)) }
                }
            }
        }
    }
}

/// Asking for one; nothing while an answer is still to come, or where there is nobody else.
pub fn ask(cx: &PageCx, sheet: &DeskWork, others: &[TeamMember], shown: &Shown) -> Markup {
    if others.is_empty() || sheet.opinions.iter().any(|opinion| opinion.waits()) {
        return html! {};
    }
    let at = FromList::of(cx).work(cx, sheet.work.id, "/pendapat");
    let people: Vec<Choice> =
        others.iter().map(|member| Choice::new(member.user.to_string(), member.name.clone())).collect();
    let of = Field::new(cx.lang, "of", cx.t(words::OPINION_FROM)).value(shown.typed.one("of")).optional();
    let question = Field::new(cx.lang, "question", cx.t(words::OPINION_QUESTION))
        .value(shown.typed.one("question"))
        .error(shown.errors.of("question", cx.lang).map(str::to_owned))
        .max_length(MOST_QUESTION.into())
        .optional();
    html! {
        section.card {
            h2 { (cx.t(words::OPINION)) }
            p.hint { (cx.t(words::OPINION_LEAD)) }
            form method="post" action=(at) data-asks-opinion novalidate {
                (field::select(&of, &people, Some(cx.t(words::OPINION_ANYONE))))
                (field::textarea(&question, 2))
                div.actions { (submit(cx.t(words::OPINION_ASK), Tone::Quiet)) }
            }
        }
    }
}

/// `POST /{k}/panitia/karya/{work}/pendapat`.
pub async fn ask_opinion(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: web::Path<(String, WorkId)>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (edition, work, typed) = (cx.edition()?.id, path.1, Typed::from(form));
    let mut errors = Errors::default();
    let question = errors.optional("question", typed.one("question"), MOST_QUESTION.into());
    let Some(question) = question else {
        let shown = Shown { typed, errors, ..Shown::default() };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &who, work, &shown).await?));
    };
    let (of, member) = (typed.one("of").parse().ok(), who.clone());
    app.write(move |tx| {
        opinion::ask(tx, &member, edition, work, NewOpinion { of, question: question.trim() })
    })
    .await?;
    let done = Done { work, advance: cx.next_work(), said: words::OPINION_ASKED };
    advance::lead_on(&app, &cx, &who, done).await
}

/// `POST /{k}/panitia/karya/{work}/pendapat/{opinion}`.
pub async fn answer_opinion(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: web::Path<(String, WorkId, OpinionId)>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, work, id, typed) = (cx.edition()?.id, path.1, path.2, Typed::from(form));
    let mut errors = Errors::default();
    let answer = errors.text("answer", typed.one("answer"), MOST_ANSWER.into(), words::OPINION_MISSING);
    let Some(answer) = answer else {
        let shown = Shown { typed, errors, ..Shown::default() };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &who, work, &shown).await?));
    };
    app.write(move |tx| opinion::answer(tx, &who, edition, id, Said { work, words: &answer })).await?;
    Ok(redirect_with(&FromList::of(&cx).work(&cx, work, ""), words::OPINION_GIVEN))
}
