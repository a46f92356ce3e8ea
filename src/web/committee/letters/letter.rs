//! One letter: as it will be read, why it has not left, and what can be done with it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::i18n::{Message, date_time};
use crate::ids::LetterId;
use crate::notifications::{Content, LetterState};
use crate::outbox::{self, LetterAct, LetterSheet, Origin, RewriteProblem, text as room};
use crate::plain_text;
use crate::refused::Refused;
use crate::views::field;
use crate::views::{
    BadgeKind, Field, MAIN_FORM, PageCx, PostButton, Tone, badge, error_summary, post_button, submit, summary,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::text::letters as own;
use crate::web::committee::text::records as words;
use crate::web::committee::{frame, holding};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Most characters of a subject and of a text.
pub const MOST_SUBJECT: u16 = 150;
/// The same for the text.
pub const MOST_BODY: u16 = 8000;

type LetterPath = web::Path<(String, LetterId)>;

/// Where a letter stands.
pub fn state_badge(cx: &PageCx, state: LetterState) -> Markup {
    let kind = match state {
        LetterState::Failed => BadgeKind::No,
        LetterState::Sent => BadgeKind::Ok,
        LetterState::Cancelled => BadgeKind::Off,
        LetterState::Waiting | LetterState::Held | LetterState::Sending => BadgeKind::Wait,
    };
    badge(kind, cx.t(state.text()))
}

/// Subject and text as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct LetterForm {
    #[serde(default)]
    subject: String,
    #[serde(default)]
    body: String,
}

/// The form as it is shown again and what is wrong with it.
struct Typed {
    form: LetterForm,
    errors: Errors,
    refused: Option<Message>,
}

/// `GET /{k}/panitia/surat/{id}`.
pub async fn letter(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: LetterPath,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, path.1, None).await
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    id: LetterId,
    typed: Option<Typed>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let of = edition.id;
    let sheet = app.read(move |conn| outbox::letter(conn, of, id)).await?;
    let content = sheet.shown().map_err(|cause| PageError::Internal(cause.to_string()))?;
    let origin = sheet.origin().map_err(|cause| PageError::Internal(cause.to_string()))?;
    let hold = holding::find(app, of, sheet.follows()).await?;
    let status = match &typed {
        Some(Typed { refused: Some(_), .. }) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let errors = Errors::default();
    let errors = typed.as_ref().map_or(&errors, |typed| &typed.errors);
    let may = cx.may(Permission::Letters);
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/surat")) { (cx.t(words::LETTERS)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if let Some(refused) = typed.as_ref().and_then(|typed| typed.refused.as_ref()) { p.notice { (cx.m(refused)) } }
        (holding::line(cx, who, hold.as_ref()))
        div.two {
            div { (as_read(cx, app, &sheet, &content)) }
            div {
                (standing(cx, &sheet))
                @if may && sheet.is_open() && !sheet.kind.has_private_link() { (edit(cx, &sheet, &content, typed.as_ref())) }
                @if sheet.is_open() && sheet.kind.has_private_link() { p.notice { (cx.t(room::PRIVATE)) } }
                @if let Some(origin) = origin { (before(cx, &sheet, &origin)) }
            }
        }
    };
    Ok(show(status, frame(cx, app, "surat", &sheet.subject, body).await?))
}

/// The letter as its receiver sees it, and its plain form.
fn as_read(cx: &PageCx, app: &App, sheet: &LetterSheet, content: &Content) -> Markup {
    let site = &app.config.server.public_url;
    html! {
        section.card {
            h2 { (cx.t(own::AS_READ)) }
            article.letter lang=(content.lang.code()) { (letter_body(content, site)) }
            details {
                summary { (cx.t(own::PLAIN)) }
                pre.plain lang=(content.lang.code()) { (content.plain(site)) }
            }
            @if sheet.kind.has_private_link() { p.hint { (cx.t(own::LINK_HIDDEN)) } }
        }
    }
}

/// What stands in a letter, drawn as the HTML form draws it.
pub fn letter_body(content: &Content, site: &str) -> Markup {
    html! {
        p { (content.greeting()) }
        @for paragraph in &content.paragraphs { p { (paragraph) } }
        @if !content.points.is_empty() {
            ol { @for point in &content.points { li { (point.label) br; span.small { (site) (point.path) } } } }
        }
        @if let Some(action) = &content.action {
            p { span.button { (action.label) } }
            p.small { (site) (action.path) }
        }
        p { (content.closing()) @for line in &content.signature { br; (line) } }
    }
}

/// Where it stands, why, and the acts that fit.
fn standing(cx: &PageCx, sheet: &LetterSheet) -> Markup {
    let at = cx.at(&format!("/panitia/surat/{}", sheet.id));
    let button = |way: &str, label, tone| {
        post_button(&format!("{at}/{way}"), PostButton { label: cx.t(label), tone }, &[])
    };
    let (free, may) = (sheet.follows().is_none(), cx.may(Permission::Letters));
    html! {
        section.card {
            (summary(&facts(cx, sheet)))
            @if let Some(problem) = sheet.problem {
                div.notice data-problem=(problem.as_str()) {
                    p { b { (cx.t(problem.text())) } }
                    p { (cx.t(problem.remedy())) }
                    @if let Some(said) = &sheet.last_error { p.small { (cx.t(own::SERVER_SAID)) ": " (said) } }
                }
            }
            @if sheet.until_published && sheet.state == LetterState::Held { p.notice { (cx.t(own::UNTIL_PUBLISHED)) } }
            @if free && may {
                div.actions {
                    @match sheet.state {
                        LetterState::Waiting => { (button("penahanan", own::HOLD, Tone::Quiet)) (button("pelepasan", own::SEND_NOW, Tone::Quiet)) },
                        LetterState::Held => (button("pelepasan", own::RELEASE, Tone::Quiet)),
                        LetterState::Failed => (button("pengiriman", words::RESEND, Tone::Primary)),
                        LetterState::Sending | LetterState::Sent | LetterState::Cancelled => {},
                    }
                    @if sheet.is_open() { (button("pembatalan", own::CANCEL, Tone::Danger)) }
                }
            }
            @if may { div.actions { (button("uji", own::TEST, Tone::Plain)) } }
        }
    }
}

fn facts(cx: &PageCx, sheet: &LetterSheet) -> Vec<(&'static str, Markup)> {
    let to = html! { @if !sheet.to_name.is_empty() { (sheet.to_name) br; } span.small { (sheet.to_email) } };
    let mut all = vec![
        (cx.t(crate::web::committee::text::STATUS), state_badge(cx, sheet.state)),
        (cx.t(own::KIND), html! { (cx.t(sheet.kind.text())) }),
        (cx.t(words::RECIPIENT), to),
    ];
    if !sheet.reply_to.is_empty() {
        all.push((cx.t(own::REPLY_TO), html! { (sheet.reply_to) }));
    }
    if let Some(work) = sheet.work_id {
        all.push((
            cx.t(own::ABOUT),
            html! { a href=(cx.at(&format!("/panitia/karya/{work}"))) { (cx.t(own::THE_WORK)) } },
        ));
    }
    all.push((cx.t(words::WRITTEN), html! { (date_time(sheet.created_at, cx.lang)) }));
    if let Some(at) = sheet.sent_at {
        all.push((cx.t(own::LEFT), html! { (date_time(at, cx.lang)) }));
    }
    all
}

fn edit(cx: &PageCx, sheet: &LetterSheet, content: &Content, typed: Option<&Typed>) -> Markup {
    let (subject, body) = match typed {
        Some(Typed { form, .. }) => (form.subject.clone(), form.body.clone()),
        None => (sheet.subject.clone(), content.body()),
    };
    let error = |name: &str| typed.and_then(|typed| typed.errors.of(name, cx.lang)).map(str::to_owned);
    let subject = Field::new(cx.lang, "subject", cx.t(words::SUBJECT))
        .value(subject)
        .error(error("subject"))
        .max_length(MOST_SUBJECT.into());
    let body = Field::new(cx.lang, "body", cx.t(own::BODY))
        .hint(cx.t(own::BODY_HINT))
        .value(body)
        .error(error("body"))
        .max_length(MOST_BODY.into());
    html! {
        form.card id=(MAIN_FORM) method="post" action=(cx.at(&format!("/panitia/surat/{}/suntingan", sheet.id))) novalidate {
            h2 { (cx.t(own::EDIT)) }
            (field::text(&subject))
            (field::textarea(&body, 10))
            div.actions { (submit(cx.t(own::SAVE), Tone::Primary)) }
        }
    }
}

/// What stood there before somebody changed it.
fn before(cx: &PageCx, sheet: &LetterSheet, origin: &Origin) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(own::ORIGINAL)) }
            @if let Some(at) = sheet.edited_at { p.hint { (cx.t(own::EDITED)) " " (date_time(at, cx.lang)) } }
            p { b { (origin.subject) } }
            @for paragraph in origin.body.split("\n\n") { p { (paragraph) } }
        }
    }
}

/// `POST /{k}/panitia/surat/{id}/suntingan`.
pub async fn rewrite(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: LetterPath,
    form: Form<LetterForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, id, form) = (cx.edition()?.id, path.1, form.into_inner());
    let mut errors = Errors::default();
    let subject = plain_text::single_line(&form.subject);
    let subject = errors.text("subject", &subject, MOST_SUBJECT.into(), room::SUBJECT_MISSING);
    let body = errors.text("body", &form.body, MOST_BODY.into(), room::BODY_MISSING);
    let (Some(subject), Some(body)) = (subject, body) else {
        return shown(&app, &cx, &who, id, Some(Typed { form, errors, refused: None })).await;
    };
    let member = who.clone();
    let new = Origin { subject, body };
    match app.write_durably(move |tx| outbox::rewrite(tx, &member, edition, id, &new)).await {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/surat/{id}")), own::SAVED)),
        Err(RewriteProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let typed = Typed { form, errors, refused: problem.message() };
            shown(&app, &cx, &who, id, Some(typed)).await
        }
    }
}

async fn act(
    app: &App,
    cx: &Cx,
    who: Permitted<right::Letters>,
    id: LetterId,
    act: LetterAct,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    app.write_durably(move |tx| outbox::act(tx, &who, edition, id, act)).await?;
    let said = match act {
        LetterAct::Hold => own::HELD,
        LetterAct::Release => own::RELEASED,
        LetterAct::Cancel => own::CANCELLED,
        LetterAct::Retry => words::RESENT,
    };
    Ok(redirect_with(&cx.at(&format!("/panitia/surat/{id}")), said))
}

/// `POST /{k}/panitia/surat/{id}/penahanan`.
pub async fn keep_back(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: LetterPath,
) -> Result<HttpResponse, PageError> {
    act(&app, &cx, who, path.1, LetterAct::Hold).await
}

/// `POST /{k}/panitia/surat/{id}/pelepasan`.
pub async fn let_go(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: LetterPath,
) -> Result<HttpResponse, PageError> {
    act(&app, &cx, who, path.1, LetterAct::Release).await
}

/// `POST /{k}/panitia/surat/{id}/pembatalan`.
pub async fn take_back(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: LetterPath,
) -> Result<HttpResponse, PageError> {
    act(&app, &cx, who, path.1, LetterAct::Cancel).await
}

/// `POST /{k}/panitia/surat/{id}/pengiriman`.
pub async fn resend(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: LetterPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let state = app.read(move |conn| outbox::letter(conn, edition, id)).await;
    if !state.is_ok_and(|sheet| sheet.state == LetterState::Failed) {
        return Err(PageError::Conflict(words::NOT_FAILED.into()));
    }
    act(&app, &cx, who, id, LetterAct::Retry).await
}

/// `POST /{k}/panitia/surat/{id}/uji`.
pub async fn send_test(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: LetterPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.clone(), path.1);
    app.write(move |tx| outbox::send_test(tx, &who, &edition, id)).await?;
    Ok(redirect_with(&cx.at(&format!("/panitia/surat/{id}")), own::TESTED))
}
