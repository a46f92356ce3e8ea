//! A chair begins to see pages as an entrant or a juror of the edition sees them: only seeing, for half an hour, with a
//! reason, and after proving who they are.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::view_as_text as words;
use crate::accounts::viewing::{self, LONGEST_REASON, NewViewing, Part, Target, ViewProblem};
use crate::accounts::{self, Permitted, User, right};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::judging;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::security_log::EventKind;
use crate::views::{
    Before, Field, MAIN_FORM, PageCx, Tone, before, before_line, error_summary, field, submit, summary,
};
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;
use crate::web::security_watch::happened;

const AT: &str = "/panitia/lihat-sebagai";

/// Whom it is about.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    surel: String,
}

/// Whom it is about, and why.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    surel: String,
    reason: String,
}

/// The address of the page about somebody.
pub fn view_as_page(email: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(email.as_bytes()).collect();
    format!("{AT}?surel={query}")
}

/// Somebody and what they are in the edition.
struct Found {
    user: User,
    part: Part,
    committee: bool,
}

fn find(conn: &mut Conn, edition: &Edition, email: &str) -> Result<Option<Found>, Fault> {
    let Some(user) = accounts::find_by_email(conn, email)? else { return Ok(None) };
    let involved = judging::involvement(conn, edition.id, user.id)?;
    let sealed = edition.sealed_at.is_some();
    let part = Part { entrant: involved.entrant, juror: involved.seat.is_some(), sealed };
    let committee = accounts::is_on_committee(conn, user.id)?;
    Ok((committee || part.entrant || part.juror).then_some(Found { user, part, committee }))
}

/// `GET /{k}/panitia/lihat-sebagai`; `?surel=` names the account.
pub async fn view_as(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::ViewAs>,
    _recent: Recent,
    wanted: Query<Wanted>,
) -> Result<HttpResponse, PageError> {
    let typed = ViewForm { surel: wanted.into_inner().surel, ..ViewForm::default() };
    page(&app, &cx, &typed, &Errors::default()).await
}

/// `POST /{k}/panitia/lihat-sebagai`.
pub async fn begin_view(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::ViewAs>,
    _recent: Recent,
    form: Form<ViewForm>,
) -> Result<HttpResponse, PageError> {
    let (typed, edition, by) = (form.into_inner(), cx.edition()?.clone(), who.person().user_id());
    let mut errors = Errors::default();
    let reason = errors.text("reason", &typed.reason, LONGEST_REASON, words::REASON_MISSING);
    let Some(reason) = reason else { return page(&app, &cx, &typed, &errors).await };
    let email = address(&typed.surel);
    let begun = app.write(move |tx| {
        // The scores may have been sealed, or somebody made a juror, since the page was opened.
        let found = find(tx.conn, &edition, &email)?.ok_or(Fault::NotFound)?;
        let part = found.part;
        viewing::begin(tx, &who, edition.id, &NewViewing { user: found.user.id, part, reason })?;
        Ok::<_, ViewProblem>(part)
    });
    let part = begun.await?;
    let mut response = redirect(&cx.at(if part.entrant { "/peserta" } else { "/juri" }));
    happened(&mut response, EventKind::ViewedAs, Some(by));
    Ok(response)
}

fn address(typed: &str) -> String {
    plain_text::single_line(typed).to_lowercase()
}

async fn page(app: &App, cx: &Cx, typed: &ViewForm, errors: &Errors) -> Result<HttpResponse, PageError> {
    let (edition, email) = (cx.edition()?.clone(), address(&typed.surel));
    let found = app.read(move |conn| find(conn, &edition, &email)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        (crumbs(cx, found.as_ref().map(|found| found.part)))
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(words::LEAD)) }
        @match &found {
            Some(found) => (person(cx, found, typed, errors)),
            None => p.notice { (cx.t(words::NOT_FOUND)) },
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, frame(cx, app, "peserta", cx.t(words::TITLE), body).await?))
}

/// The way back to the list that the person is on.
fn crumbs(cx: &PageCx, part: Option<Part>) -> Markup {
    let (list, label) = match part {
        Some(part) if part.juror && !part.entrant => ("/panitia/juri", super::jury_text::JURORS),
        _ => ("/panitia/peserta", super::text::lists::ENTRIES),
    };
    html! { p.crumbs { a href=(cx.at(list)) { (cx.t(label)) } } }
}

fn person(cx: &PageCx, found: &Found, typed: &ViewForm, errors: &Errors) -> Markup {
    let own = cx.viewer.id == Some(found.user.id.0);
    let target = Target { own, committee: found.committee, part: found.part };
    let against = viewing::against(target).map(ViewProblem::from);
    html! {
        section.card {
            h2 { (found.user.name) }
            (summary(&[(cx.t(super::text::EMAIL), html! { (found.user.email) })]))
        }
        @match against.and_then(|problem| problem.message()) {
            Some(said) => p.notice data-against { (cx.m(&said)) },
            None => (form(cx, found, typed, errors)),
        }
    }
}

fn form(cx: &PageCx, found: &Found, typed: &ViewForm, errors: &Errors) -> Markup {
    let reason = Field::new(cx.lang, "reason", cx.t(words::REASON))
        .hint(cx.t(words::REASON_HINT))
        .value(typed.reason.clone())
        .error(errors.of("reason", cx.lang))
        .max_length(u32::try_from(LONGEST_REASON).unwrap_or(u32::MAX));
    html! {
        (before(Before::WillHappen, cx.t(super::two_members::WILL_HAPPEN), None, html! {
            ul { @for effect in words::EFFECTS { li { (before_line(html! { (cx.t(effect)) }, "")) } } }
        }))
        form.card id=(MAIN_FORM) method="post" action=(cx.at(AT)) novalidate {
            (field::hidden("surel", &found.user.email))
            (field::textarea(&reason, 3))
            div.actions { (submit(cx.t(words::BEGIN), Tone::Primary)) }
        }
    }
}
