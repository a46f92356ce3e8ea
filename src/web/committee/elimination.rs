//! Taking a whole entry out (R11), and undoing it: what will happen, why, one act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::badges::work_badge;
use super::frame::frame;
use super::ground::{Ground, GroundForm, MOST, written};
use super::holding;
use super::text::{self, elimination as own};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::editions::Edition;
use crate::i18n::{count, date_time};
use crate::ids::EntryId;
use crate::refused::Refused;
use crate::say;
use crate::verification::elimination::{self, BeforeEliminating, EliminateProblem, Elimination, UndoProblem};
use crate::verification::{DecisionGround, text as room};
use crate::views::{Before, Field, MAIN_FORM, PageCx, Tone, before, error_summary, field, submit, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::own_work::{self, About};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type EntryPath = web::Path<(String, EntryId)>;

/// The form as it is shown and what is wrong with it.
#[derive(Default)]
struct Typed {
    form: GroundForm,
    errors: Errors,
    refused: Option<crate::i18n::Message>,
}

/// `GET /{k}/panitia/peserta/{id}/pembatalan`.
pub async fn elimination(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: EntryPath,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Entry(path.1)).await? {
        return Ok(page);
    }
    shown(&app, &cx, &who, path.1, Typed::default()).await
}

/// `POST /{k}/panitia/peserta/{id}/pembatalan`.
pub async fn eliminate(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: EntryPath,
    form: Form<GroundForm>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Entry(path.1)).await? {
        return Ok(page);
    }
    let (edition, entry, form) = (cx.edition()?.clone(), path.1, form.into_inner());
    let mut errors = Errors::default();
    let Some(Ground { rule, reason, evidence }) = form.read(&edition, &mut errors) else {
        return shown(&app, &cx, &who, entry, Typed { form, errors, refused: None }).await;
    };
    let id = edition.id;
    let member = who.clone();
    let done = app
        .write_durably(move |tx| {
            let ground = DecisionGround {
                rule: &rule,
                reason: &reason,
                evidence: &evidence,
                ..DecisionGround::default()
            };
            elimination::eliminate(tx, &member, id, entry, &ground)
        })
        .await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/peserta/{entry}")), own::DONE)),
        Err(EliminateProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let refused = problem.message();
            shown(&app, &cx, &who, entry, Typed { form, refused, ..Typed::default() }).await
        }
    }
}

/// `POST /{k}/panitia/peserta/{id}/pemulihan`.
pub async fn undo_elimination(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: EntryPath,
    form: Form<GroundForm>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Entry(path.1)).await? {
        return Ok(page);
    }
    let (edition, entry, form) = (cx.edition()?.id, path.1, form.into_inner());
    let mut errors = Errors::default();
    let Some(reason) = errors.text("reason", &form.reason, MOST.into(), room::REASON_MISSING) else {
        return shown(&app, &cx, &who, entry, Typed { form, errors, refused: None }).await;
    };
    let member = who.clone();
    let done = app.write_durably(move |tx| elimination::undo(tx, &member, edition, entry, &reason)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/peserta/{entry}")), own::UNDONE)),
        Err(UndoProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let refused = problem.message();
            shown(&app, &cx, &who, entry, Typed { form, refused, ..Typed::default() }).await
        }
    }
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    entry: EntryId,
    typed: Typed,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let id = edition.id;
    let found = app.read(move |conn| elimination::before_eliminating(conn, id, entry)).await;
    let found = found.map_err(|fault: crate::db::Fault| PageError::from(fault))?;
    let status = match (&typed.refused, typed.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let held = holding::find(app, id, found.hold).await?;
    let title = if found.standing.is_some() { own::UNDO_TITLE } else { own::TITLE };
    let title = format!("{}: {}", cx.t(title), found.name);
    let body = html! {
        p.crumbs { a href=(cx.at(&format!("/panitia/peserta/{entry}"))) { (cx.t(text::ENTRANT)) } }
        (holding::line(cx, who, held.as_ref()))
        (error_summary(cx.lang, &typed.errors.summary(cx.lang)))
        @if let Some(refused) = &typed.refused { p.notice { (cx.m(refused)) } }
        @match &found.standing {
            Some(standing) => { (out(cx, &edition, standing, &typed, entry)) },
            None => { (may_go(cx, &edition, &found, &typed, entry)) },
        }
    };
    Ok(show(status, frame(cx, app, "peserta", &title, body).await?))
}

/// The entry takes part: what leaves with it, and the form.
fn may_go(
    cx: &PageCx,
    edition: &Edition,
    found: &BeforeEliminating,
    typed: &Typed,
    entry: EntryId,
) -> Markup {
    let going: Vec<_> =
        found.works.iter().filter(|work| work.status.is_in(crate::works::WorkStatus::COMPETING)).collect();
    let (works, letters) = (count(going.len() as i64, cx.lang), count(found.letters as i64, cx.lang));
    let effects = [
        say!(
            "{works} karya keluar dari verifikasi, penilaian, dan peringkat. Lembar nilainya tidak dihitung lagi.",
            "{works} works leave verification, judging and ranking. Their score sheets do not count any more."
        ),
        say!(
            "{letters} orang menerima surat berisi ketentuan dan alasan; bukti hanya untuk arsip panitia.",
            "{letters} people get a letter with rule and reason; the evidence is for the committee's record only."
        ),
        own::STAYS.into(),
        own::CAN_BE_UNDONE.into(),
    ];
    let closed = edition.is_published() || !found.status.is_live();
    let why = if edition.is_published() { room::RESULT_PUBLIC } else { room::ENTRY_NOT_LIVE };
    html! {
        (before(Before::WillHappen, cx.t(own::WILL_HAPPEN), None, html! { div.in {
            ul { @for effect in &effects { li { (cx.m(effect)) } } }
            ul.inbox { @for work in &going { li { (work_badge(cx, work.status)) p { (work.label()) " · " (work.content.title) } } } }
        } }))
        @if closed { p.notice { (cx.t(why)) } }
        @else { (form(cx, edition, typed, entry)) }
    }
}

fn form(cx: &PageCx, edition: &Edition, Typed { form, errors, .. }: &Typed, entry: EntryId) -> Markup {
    html! {
        form.card id=(MAIN_FORM) method="post" action=(cx.at(&format!("/panitia/peserta/{entry}/pembatalan"))) novalidate {
            (form.fields(cx, edition, errors, own::REASON_HINT))
            div.actions { (submit(cx.t(own::ELIMINATE), Tone::Danger)) }
        }
    }
}

/// The entry is out: why, and the way back until the scores are sealed.
fn out(
    cx: &PageCx,
    edition: &Edition,
    standing: &Elimination,
    Typed { form, errors, .. }: &Typed,
    entry: EntryId,
) -> Markup {
    let reason = Field::new(cx.lang, "reason", cx.t(text::REASON))
        .hint(cx.t(own::UNDO_HINT))
        .value(form.reason.clone())
        .error(errors.of("reason", cx.lang).map(str::to_owned))
        .max_length(MOST.into());
    let mut lines = written(cx, edition, &standing.rule, &standing.reason, &standing.evidence);
    lines.push((cx.t(own::BY), html! { (standing.by) " · " (date_time(standing.decided_at, cx.lang)) }));
    html! {
        section.card {
            (summary(&lines))
        }
        @if edition.sealed_at.is_some() { p.notice { (cx.t(own::SEALED)) } }
        @else {
            form.card id=(MAIN_FORM) method="post" action=(cx.at(&format!("/panitia/peserta/{entry}/pemulihan"))) novalidate {
                p { (cx.t(own::UNDO_LEAD)) }
                (field::textarea(&reason, 3))
                div.actions { (submit(cx.t(own::UNDO), Tone::Primary)) }
            }
        }
    }
}
