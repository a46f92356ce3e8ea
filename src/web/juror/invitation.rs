//! The page behind the link of an invitation: who invites, what is asked, yes or no. It opens without an account, and
//! looking at it changes nothing.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::invitation_link::{closed_page, unknown_page};
use super::invitation_text as text;
use crate::app::App;
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, Message, count, day_span, deadline};
use crate::judging::rules::{films_each, link_state};
use crate::judging::{self, AnswerProblem, Invitation, LinkState, Workload};
use crate::refused::Refused;
use crate::say;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page, post_button, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

/// Most characters of a reason.
const LONGEST: u32 = 1000;

/// Why somebody declines, as typed.
#[derive(Debug, Default, Deserialize)]
pub struct DeclineForm {
    #[serde(default)]
    reason: String,
}

pub(super) type LinkPath = web::Path<(String, String)>;

/// `GET /{k}/juri/undangan/{token}`.
pub async fn invitation(app: web::Data<App>, cx: Cx, path: LinkPath) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &path.1, StatusCode::OK, &DeclineForm::default(), &Errors::default()).await
}

/// `POST /{k}/juri/undangan/{token}`: yes.
pub async fn accept_invitation(
    app: web::Data<App>,
    cx: Cx,
    path: LinkPath,
) -> Result<HttpResponse, PageError> {
    let (edition, token) = (cx.edition()?.id, path.1.clone());
    let link = link_path(&cx, &path.1);
    match app.write(move |tx| judging::accept_invitation(tx, edition, &token)).await {
        Ok(accepted) if !accepted.has_password => Ok(redirect(&format!("{link}/akun"))),
        Ok(accepted) => Ok(match cx.person() {
            Some(person) if person.user_id() == accepted.user => {
                redirect_with(&cx.at("/juri"), text::ACCEPTED_SIGNED_IN)
            }
            // The page of the link says how to change accounts.
            Some(_) => redirect(&link),
            None => redirect_with(&sign_in_path(&cx), text::ACCEPTED),
        }),
        // Pressed twice: the second yes leads on as the first did.
        Err(AnswerProblem::Stands(LinkState::ChoosePassword)) => Ok(redirect(&format!("{link}/akun"))),
        Err(problem @ AnswerProblem::OtherSide(_)) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|message| errors.add("", message));
            shown(&app, &cx, &path.1, StatusCode::CONFLICT, &DeclineForm::default(), &errors).await
        }
        Err(problem) => answered_otherwise(&app, &cx, &path.1, problem).await,
    }
}

/// `POST /{k}/juri/undangan/{token}/penolakan`: no.
pub async fn decline_invitation(
    app: web::Data<App>,
    cx: Cx,
    path: LinkPath,
    form: Form<DeclineForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(because) = errors.optional("reason", &form.reason, LONGEST as usize) else {
        return shown(&app, &cx, &path.1, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors).await;
    };
    let (edition, token) = (cx.edition()?.id, path.1.clone());
    match app.write(move |tx| judging::decline_invitation(tx, edition, &token, &because)).await {
        Ok(()) => Ok(redirect_with(&link_path(&cx, &path.1), text::DECLINED)),
        Err(problem) => answered_otherwise(&app, &cx, &path.1, problem).await,
    }
}

/// Where the link of a letter leads.
pub(super) fn link_path(cx: &PageCx, token: &str) -> String {
    cx.at(&format!("/juri/undangan/{token}"))
}

/// Signing in, and from there straight to the jury room.
pub(super) fn sign_in_path(cx: &PageCx) -> String {
    format!("/akun/masuk?ke={}", cx.at("/juri"))
}

/// The invitation stands otherwise by now: its page says how, as a conflict.
pub(super) async fn answered_otherwise(
    app: &App,
    cx: &Cx,
    token: &str,
    problem: AnswerProblem,
) -> Result<HttpResponse, PageError> {
    match problem {
        AnswerProblem::Stands(_) | AnswerProblem::Fault(Fault::NotFound) => {
            shown(app, cx, token, StatusCode::CONFLICT, &DeclineForm::default(), &Errors::default()).await
        }
        problem @ (AnswerProblem::OtherSide(_) | AnswerProblem::Fault(_)) => Err(problem.into()),
    }
}

/// What a link leads to, and the figures an open invitation names.
pub(super) async fn find(
    app: &App,
    cx: &Cx,
    token: &str,
) -> Result<Option<(Invitation, Workload)>, PageError> {
    let (edition, token) = (cx.edition()?.id, token.to_owned());
    let found = app
        .read(move |conn| {
            let invitation = judging::find_invitation(conn, edition, &token)?;
            let load = judging::workload(conn, edition)?;
            Ok::<_, Fault>(invitation.map(|invitation| (invitation, load)))
        })
        .await?;
    Ok(found)
}

async fn shown(
    app: &App,
    cx: &Cx,
    token: &str,
    status: StatusCode,
    form: &DeclineForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let Some((invitation, load)) = find(app, cx, token).await? else {
        return Ok(show(StatusCode::NOT_FOUND, unknown_page(cx, token, "", &Errors::default())));
    };
    match link_state(&invitation, cx.now()) {
        LinkState::Open => {
            Ok(show(status, open_page(cx, cx.edition()?, &Asked { invitation, load, token, form, errors })))
        }
        LinkState::ChoosePassword if status == StatusCode::OK => {
            Ok(redirect(&format!("{}/akun", link_path(cx, token))))
        }
        state => {
            let gone = if state == LinkState::Joined { StatusCode::OK } else { StatusCode::GONE };
            let status = if status == StatusCode::CONFLICT { status } else { gone };
            Ok(show(status, closed_page(cx, &invitation, state, token)))
        }
    }
}

/// An open invitation, with what was typed about it.
struct Asked<'a> {
    invitation: Invitation,
    load: Workload,
    token: &'a str,
    form: &'a DeclineForm,
    errors: &'a Errors,
}

fn open_page(cx: &PageCx, edition: &Edition, asked: &Asked<'_>) -> Markup {
    let (settings, link) = (&edition.settings, link_path(cx, asked.token));
    let known = asked.invitation.has_password;
    let host = format!("{}, {}", cx.m(&settings.organiser), cx.m(&settings.unit));
    let name = &settings.short_title;
    let committee = say!("Panitia {name}", "The committee of {name}");
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            h1 { (cx.t(text::TITLE)) }
            (error_summary(cx.lang, &asked.errors.summary(cx.lang)))
            section.card {
                (summary(&[
                    (cx.t(text::FOR), html! { b { (asked.invitation.name) } br; (asked.invitation.email) }),
                    (cx.t(text::EDITION), html! { (cx.m(&settings.title)) }),
                    (cx.t(text::FROM), html! { (cx.m(&committee)) br; (host) }),
                ]))
            }
            section.card {
                h2 { (cx.t(text::ASKED)) }
                (summary(&[
                    (cx.t(text::FILMS), html! { (cx.m(&films(edition, asked))) }),
                    (cx.t(text::WHEN), html! { (when(cx, edition)) }),
                    (cx.t(text::HOW), html! { (cx.t(if settings.judging.blind { text::BLIND } else { text::NOT_BLIND })) }),
                    (cx.t(text::CONFIDENTIAL), html! { (cx.t(text::CONFIDENTIAL_WHY)) }),
                ]))
                p.hint { (cx.t(if known { text::ACCEPT_KNOWN } else { text::ACCEPT_NEW })) }
                div.actions { (post_button(&link, views::PostButton { label: cx.t(text::ACCEPT), tone: Tone::Primary }, &[])) }
                (until(cx, &asked.invitation))
            }
            (decline_view(cx, &link, asked))
        },
    )
}

fn until(cx: &PageCx, invitation: &Invitation) -> Markup {
    let (batas, end) = (deadline(invitation.expires_at, Lang::Id), deadline(invitation.expires_at, Lang::En));
    let said = say!("Undangan ini dapat dijawab sampai {batas}.", "You can answer until {end}.");
    let (jawab, answer) =
        (deadline(invitation.answer_by, Lang::Id), deadline(invitation.answer_by, Lang::En));
    let kept = say!(
        "Karya disiapkan bagi Anda sampai {jawab}: terima undangan ini dan isi pernyataan independensi sebelum itu.",
        "Works are kept for you until {answer}: accept and declare independence before that."
    );
    html! {
        @if cx.now < invitation.answer_by { p.small { (cx.m(&kept)) } }
        p.small { (cx.m(&said)) }
    }
}

fn decline_view(cx: &PageCx, link: &str, asked: &Asked<'_>) -> Markup {
    let reason = Field::new(cx.lang, "reason", cx.t(text::REASON))
        .hint(cx.t(text::REASON_HINT))
        .value(asked.form.reason.as_str())
        .error(asked.errors.of("reason", cx.lang))
        .max_length(LONGEST)
        .optional();
    html! {
        details.card open[!asked.errors.is_empty()] {
            summary { (cx.t(text::SAY_NO)) }
            form method="post" action={ (link) "/penolakan" } novalidate {
                (field::textarea(&reason, 3))
                div.actions { (views::submit(cx.t(text::DECLINE), Tone::Quiet)) }
            }
        }
    }
}

/// About how many films, and how long that takes to watch.
fn films(edition: &Edition, asked: &Asked<'_>) -> Message {
    let (limits, seconds) = (&edition.settings.limits, i64::from(edition.settings.video.main_seconds));
    let minutes = seconds / 60;
    let share = films_each(asked.load, i64::from(limits.jurors_per_work), asked.invitation.capacity);
    let Some(films) = share else {
        let unknown = text::NOT_KNOWN_YET;
        let Message { id, en } =
            say!("Tiap film paling lama {minutes} menit.", "Each film lasts {minutes} minutes at most.");
        return Message { id: format!("{} {id}", unknown.id), en: format!("{} {en}", unknown.en) };
    };
    let hours = (films * seconds + 3599) / 3600;
    let (banyak, many) = (count(films, Lang::Id), count(films, Lang::En));
    say!(
        "Sekitar {banyak} film, tiap film paling lama {minutes} menit: menonton semuanya paling lama {hours} jam. Jumlahnya dapat berubah.",
        "About {many} films of at most {minutes} minutes each: at most {hours} hours to watch them all. The number may change."
    )
}

fn when(cx: &PageCx, edition: &Edition) -> Markup {
    let phase = edition.phase(PhaseKey::Judging);
    let dates = phase.and_then(|phase| phase.opens_at.zip(phase.closes_at));
    let Some((opens, closes)) = dates else { return html! { (cx.t(text::NO_DATES)) } };
    let (batas, end) = (deadline(closes, Lang::Id), deadline(closes, Lang::En));
    let last = say!("Paling lambat {batas}.", "At the latest {end}.");
    html! { (day_span(opens, closes, cx.lang)) ". " (cx.m(&last)) }
}
