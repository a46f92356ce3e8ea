//! The jury: who was invited, who declared, who left (R29, R30).

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::answer_date;
use super::frame::frame;
use super::jury_columns::{JURY, filter, names};
use super::jury_text as text;
use super::proposals;
use super::reminders_text::REMIND_INVITED;
use super::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::approvals;
use crate::clock::At;
use crate::creation_keys::{self, Key};
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::JurorId;
use crate::judging::{self, InviteProblem, Invited, JurorLine, JurorStatus, NewJuror};
use crate::overview::{self, JuryFilter, JuryLine, Span};
use crate::plain_text;
use crate::refused::Refused;
use crate::registration::values::{EmailAddress, Nip, PersonName};
use crate::saved_views;
use crate::say;
use crate::views::{self, ConfirmView, Field, Live, PageCx, Tone, confirm, error_summary, field};
use crate::web::clean::{Form, Query};
use crate::web::committee;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, TypedInstitution};

/// What was typed about a juror to invite.
#[derive(Debug, Default, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    key: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    expertise: String,
    #[serde(flatten)]
    institution: TypedInstitution,
    #[serde(default)]
    capacity: String,
    #[serde(default)]
    nip: String,
    #[serde(default)]
    answer_by: String,
}

/// Why a juror leaves.
#[derive(Debug, Default, Deserialize)]
pub struct LeaveForm {
    #[serde(default)]
    reason: String,
}

type JurorPath = web::Path<(String, JurorId)>;

/// `GET /{k}/panitia/juri`.
pub async fn jurors(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let form = InviteForm { answer_by: answer_date::usual(&cx)?, ..InviteForm::default() };
    let (errors, query) = (Errors::default(), query.into());
    page(&app, &cx, &who, Typed { form: &form, doubts: &[], errors: &errors, query: &query }).await
}

/// `POST /{k}/panitia/juri`.
pub async fn invite_juror(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    form: Form<InviteForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, member) = (cx.edition()?.id, who.clone());
    let mut errors = Errors::default();
    let query = committee::typed::Typed::default();
    let doubts = form.institution.doubts(&app, &mut errors).await?;
    let Some(new) = read(&form, &mut errors) else {
        let typed = Typed { form: &form, doubts: &doubts, errors: &errors, query: &query };
        return refused(page(&app, &cx, &member, typed).await?);
    };
    let (email, key, jury) = (new.email.as_str().to_owned(), Key::parse(&form.key), cx.at("/panitia/juri"));
    let made = app
        .write(move |tx| {
            let mut became = Invited::Sent(1);
            let place = creation_keys::once(tx, who.person().user_id(), key.as_ref(), |tx| {
                became = judging::invite_or_propose(tx, &who, edition, std::slice::from_ref(&new))?;
                Ok::<_, InviteProblem>(jury)
            })?;
            Ok((place, became))
        })
        .await;
    match made {
        Ok((jury, Invited::Sent(_))) => {
            let said = say!("Undangan dikirim ke {email}.", "The invitation was sent to {email}.");
            Ok(redirect_with(&jury, said))
        }
        Ok((jury, Invited::Proposed(_))) => Ok(redirect_with(&jury, text::PROPOSED)),
        Err(problem) => {
            let field = match &problem {
                InviteProblem::AlreadyJuror { .. }
                | InviteProblem::TakesPart { .. }
                | InviteProblem::OnCommittee { .. }
                | InviteProblem::Second(_)
                | InviteProblem::TakesTwo => "email",
                InviteProblem::AnswerDate(_) => "answer_by",
                InviteProblem::ExpertiseMissing => "expertise",
                InviteProblem::InstitutionName(_) => "institution",
                InviteProblem::Sealed(_) | InviteProblem::Fault(_) => return Err(problem.into()),
            };
            if let Some(message) = problem.message() {
                errors.add(field, message);
            }
            let typed = Typed { form: &form, doubts: &[], errors: &errors, query: &query };
            refused(page(&app, &cx, &member, typed).await?)
        }
    }
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct JuryAsked {
    edition: Edition,
    /// The instant by which pace is told.
    now: At,
    filter: JuryFilter,
}

/// The list with its question.
pub struct Jury;

impl Listing for Jury {
    type Line = JuryLine;
    type Question = JuryAsked;

    fn list() -> &'static List<JuryLine> {
        &JURY
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<JuryAsked, PageError> {
        Ok(JuryAsked { edition: cx.edition()?.clone(), now: cx.now, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &JuryAsked) -> Result<i64, Fault> {
        Ok(i64::try_from(overview::jury(conn, &asked.edition, asked.now, &asked.filter)?.len())
            .unwrap_or(i64::MAX))
    }

    fn lines(conn: &mut Conn, asked: &JuryAsked, span: Span) -> Result<Vec<JuryLine>, Fault> {
        let all = overview::jury(conn, &asked.edition, asked.now, &asked.filter)?;
        Ok(span.of(&all).to_vec())
    }
}

/// `GET /{k}/panitia/juri/{juror}/keluar`.
pub async fn leave_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Jury>,
    place: JurorPath,
) -> Result<Markup, PageError> {
    let juror = found(&app, &cx, place.1).await?;
    leave_view(&app, &cx, &juror, &LeaveForm::default(), &Errors::default()).await
}

/// `POST /{k}/panitia/juri/{juror}/keluar`.
pub async fn leave(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    place: JurorPath,
    form: Form<LeaveForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, juror) = (cx.edition()?.id, place.1);
    let mut errors = Errors::default();
    let Some(reason) = errors.text("reason", &form.reason, 1000, judging::text::REASON_MISSING) else {
        let line = found(&app, &cx, juror).await?;
        return refused(leave_view(&app, &cx, &line, &form, &errors).await?);
    };
    let short = app.write(move |tx| judging::leave(tx, &who, edition, juror, &reason)).await?;
    let said = if short == 0 {
        text::LEFT.into()
    } else {
        say!(
            "Juri dikeluarkan. {short} karya belum mendapat juri pengganti; lihat halaman Penilaian.",
            "The juror left. {short} works found no other juror yet; see the Judging page."
        )
    };
    Ok(redirect_with(&cx.at("/panitia/juri"), said))
}

async fn found(app: &App, cx: &Cx, juror: JurorId) -> Result<JurorLine, PageError> {
    let edition = cx.edition()?.id;
    app.read(move |conn| judging::find_juror(conn, edition, juror)).await?.ok_or(PageError::NotFound)
}

fn refused(body: Markup) -> Result<HttpResponse, PageError> {
    Ok(HttpResponse::build(StatusCode::UNPROCESSABLE_ENTITY)
        .content_type("text/html; charset=utf-8")
        .body(body.into_string()))
}

/// A number of works; none for no limit, or with the error noted.
pub(super) fn read_capacity(typed: &str, errors: &mut Errors) -> Option<i32> {
    let capacity = plain_text::digits(typed);
    match (capacity.as_str(), capacity.parse::<i32>()) {
        ("", _) => None,
        (_, Ok(most @ 1..=9999)) => Some(most),
        _ => {
            errors.add("capacity", text::BAD_CAPACITY);
            None
        }
    }
}

fn read(form: &InviteForm, errors: &mut Errors) -> Option<NewJuror> {
    let name = errors.keep("name", PersonName::parse(&form.name), |problem| problem.message());
    let email = errors.keep("email", EmailAddress::parse(&form.email), |problem| problem.text().into());
    let expertise = errors.line("expertise", &form.expertise, 200, text::EXPERTISE_MISSING);
    let institution = match form.institution.is_empty() {
        true => Some(String::new()),
        false => form.institution.read(errors).map(|name| name.as_str().to_owned()),
    };
    let capacity = read_capacity(&form.capacity, errors);
    let nip = match form.nip.trim() {
        "" => None,
        typed => errors.keep("nip", Nip::parse(typed), |problem| problem.message()),
    };
    let answer_by = answer_date::read(&form.answer_by, errors);
    if !errors.is_empty() {
        return None;
    }
    let name = name?.as_str().to_owned();
    let (email, expertise, institution) = (email?, expertise?, institution?);
    Some(NewJuror { name, email, expertise, institution, capacity, nip, answer_by })
}

/// The form as typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct Typed<'a> {
    form: &'a InviteForm,
    /// What an institution's name may have meant.
    doubts: &'a [String],
    errors: &'a Errors,
    /// How the list beside it is narrowed.
    query: &'a committee::typed::Typed,
}

async fn page(app: &App, cx: &Cx, who: &Committee, typed: Typed<'_>) -> Result<Markup, PageError> {
    let asked = Asked::of(&JURY, cx, typed.query);
    let (edition, at, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    let reader = who.person().user_id();
    let ((all, seen), waiting, two) = app
        .read(move |conn| {
            let waiting = approvals::waiting(conn, edition.id)?;
            let two = judging::inviting_takes_two(conn, &edition)?;
            let seen = saved_views::list_views(conn, edition.id, JURY.word, reader)?;
            Ok::<_, Fault>(((parts.counts.jury(conn, &edition, &at)?, seen), waiting, two))
        })
        .await?;
    let jury = overview::narrowed_jury(&all, &filter(&asked));
    let total = i64::try_from(jury.len()).unwrap_or(i64::MAX);
    let span = Span::shown(asked.page(), total);
    let lines: Vec<JuryLine> = span.of(&jury).iter().map(|line| (*line).clone()).collect();
    let found = Found { lines: &lines, total };
    let names = names(&asked, &jury);
    let view = ListView { names, ..ListView::new(&JURY, &asked, found, Views { reader, seen }) };
    let first = jury.is_empty() && !asked.narrows(&JURY);
    // A narrowed list says nothing about those it leaves out.
    let undeclared =
        asked.narrows(&JURY) || jury.iter().any(|line| JurorStatus::UNDECLARED.contains(&line.juror.status));
    let body = html! {
        (proposals::waiting(cx, who, &waiting))
        @if cx.may(Permission::Jury) {
            (invite_view(cx, typed, Invites { two, first }))
            p.actions {
                a.button.quiet href=(cx.at("/panitia/juri/impor")) { (cx.t(text::LIST)) }
                @if undeclared {
                    a.button.plain href=(cx.at("/panitia/juri/batas-jawaban")) { (cx.t(text::CHANGE_ANSWER_DATE)) }
                    a.button.plain href=(cx.at("/panitia/pengingat/undangan")) { (cx.t(REMIND_INVITED)) }
                }
            }
        }
        div.brief { (list_page(cx, &view)) }
    };
    frame(cx, app, JURY.word, cx.t(JURY.title), body).await
}

const INSTITUTION: InstitutionWords =
    InstitutionWords { label: text::INSTITUTION, hint: text::INSTITUTION_HINT, optional: true };

/// How inviting goes now.
struct Invites {
    /// Another member has to send what the form asks for.
    two: bool,
    /// Nobody is on the jury yet.
    first: bool,
}

/// The form, folded away where there is a list to look at.
fn invite_view(cx: &PageCx, typed: Typed<'_>, Invites { two, first }: Invites) -> Markup {
    let open = first || !typed.errors.is_empty();
    html! {
        (error_summary(cx.lang, &typed.errors.summary(cx.lang)))
        details.card open[open] {
            summary { b { (cx.t(text::INVITE)) } }
            (invite_form(cx, typed, two))
        }
    }
}

fn invite_form(cx: &PageCx, Typed { form, doubts, errors, .. }: Typed<'_>, two: bool) -> Markup {
    let lang = cx.lang;
    let plain = |name: &'static str, label, value: &str| {
        let field = Field::new(lang, name, cx.t(label)).value(value.to_owned());
        field.error(errors.of(name, lang).map(str::to_owned))
    };
    html! {
        form id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/panitia/juri")) novalidate {
            (creation::field())
            @if two { p.notice { (cx.t(text::INVITING_BY_TWO)) } }
            (field::text(&plain("name", text::NAME, &form.name).hint(cx.t(text::NAME_HINT))))
            (field::email(&plain("email", text::EMAIL, &form.email)))
            (field::text(&plain("expertise", text::EXPERTISE, &form.expertise).hint(cx.t(text::EXPERTISE_HINT)).max_length(200)))
            (form.institution.view(cx, &INSTITUTION, doubts, errors))
            (field::digits(&plain("capacity", text::CAPACITY, &form.capacity).hint(cx.t(text::CAPACITY_HINT)).optional()))
            (field::text(&plain("nip", text::NIP, &form.nip).hint(cx.t(text::NIP_HINT)).live(Live::Nip).optional()))
            (answer_date::field_view(cx, &form.answer_by, errors))
            div.actions { (views::submit(cx.t(if two { text::PROPOSE } else { text::SEND_INVITATION }), Tone::Primary)) }
        }
    }
}

async fn leave_view(
    app: &App,
    cx: &Cx,
    juror: &JurorLine,
    form: &LeaveForm,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let (code, name, lang) = (&juror.pseudonym, &juror.name, cx.lang);
    let title = say!("Berhentikan {name} ({code}) sebagai juri", "Release {name} ({code}) from the jury");
    let view = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: vec![cx.t(text::LEAVE_EFFECT_DONE).to_owned(), cx.t(text::LEAVE_EFFECT_OPEN).to_owned()],
        warning: Some(cx.t(text::LEAVE_WARNING).to_owned()),
        action: cx.at(&format!("/panitia/juri/{}/keluar", juror.id)),
        label: cx.t(text::LET_GO).to_owned(),
        tone: Tone::Danger,
        back: cx.at("/panitia/juri"),
    };
    let reason = Field::new(lang, "reason", cx.t(text::REASON))
        .value(form.reason.as_str())
        .error(errors.of("reason", lang))
        .max_length(1000);
    let body = html! {
        (error_summary(lang, &errors.summary(lang)))
        (confirm(lang, &view, field::textarea(&reason, 3)))
    };
    frame(cx, app, "juri", cx.t(text::JURORS), body).await
}
