//! Moving a stage: the form, what it would do, and doing it; a stage that has closed takes two members.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::form::{self, Stored, TimesForm};
use super::{text, view};
use crate::accounts::{self, Committee, Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::{Edition, Phase, PhaseKey};
use crate::i18n::{date_time, deadline};
use crate::merge::FormValues;
use crate::refused::Refused;
use crate::say;
use crate::schedule::{self, BeforeMoving, MoveProblem, Pending, StageTimes, Weighed};
use crate::views::{PageCx, PostButton, Tone, error_summary, post_button, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again;
use crate::web::saving::{Conflict, MergeView, merge_page};

type StagePath = web::Path<(String, String)>;
type Pairs = Form<Vec<(String, String)>>;

/// The stage of an address, as the edition has it.
fn phase(cx: &Cx, path: &StagePath) -> Result<Phase, PageError> {
    let found = PhaseKey::parse(&path.1).and_then(|key| cx.edition().ok()?.phase(key).cloned());
    found.ok_or(PageError::NotFound)
}

/// `GET /{k}/panitia/tahapan/{stage}`: the form, or what another member approved.
pub async fn stage(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
) -> Result<HttpResponse, PageError> {
    let phase = phase(&cx, &path)?;
    opened(&app, &cx, &who, &phase, Shown::default()).await
}

async fn opened(
    app: &App,
    cx: &Cx,
    who: &Committee,
    phase: &Phase,
    sent: Shown,
) -> Result<HttpResponse, PageError> {
    let (edition, key, now) = (cx.edition()?.clone(), phase.key, cx.now());
    let asked = edition.clone();
    let (pending, version, values) = app
        .read(move |conn| {
            let (version, values) = schedule::stage_values(conn, asked.id, key)?;
            Ok::<_, Fault>((schedule::pending(conn, &asked, key, now)?, version, values))
        })
        .await?;
    let body = match &pending {
        Some(pending) => second(cx, who, &edition, pending, &sent),
        None => {
            let stored = Stored { version, values };
            html! {
                (sent.notice(cx))
                (form::fields(cx, phase, &TimesForm::of(phase), Some(&stored), &Errors::default()))
            }
        }
    };
    page(app, cx, phase, sent.status(), body).await
}

async fn page(
    app: &App,
    cx: &Cx,
    phase: &Phase,
    status: StatusCode,
    body: Markup,
) -> Result<HttpResponse, PageError> {
    let (nama, name) = (&phase.name.id, &phase.name.en);
    let title = say!("Pindahkan tahap: {nama}", "Move a stage: {name}");
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/tahapan")) { (cx.t(text::STAGES)) } }
        (body)
    };
    Ok(show(status, frame(cx, app, "tahapan", cx.m(&title), body).await?))
}

/// The form as it was typed, with what is wrong.
async fn again(
    app: &App,
    cx: &Cx,
    phase: &Phase,
    typed: &TimesForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        (form::fields(cx, phase, typed, None, errors))
    };
    page(app, cx, phase, status, body).await
}

/// `POST /{k}/panitia/tahapan/{stage}`: what it would do; nothing is stored yet.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let (phase, typed) = (phase(&cx, &path)?, TimesForm::read(pairs.into_inner()));
    if typed.edit {
        return again(&app, &cx, &phase, &typed, &Errors::default()).await;
    }
    weighed(&app, &cx, &who, &phase, Sent { typed, errors: Errors::default(), notice: None }).await
}

/// A form of times, and what became of it so far.
struct Sent {
    typed: TimesForm,
    errors: Errors,
    notice: Option<crate::i18n::Message>,
}

async fn weighed(
    app: &App,
    cx: &Cx,
    who: &Committee,
    phase: &Phase,
    sent: Sent,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(request) = sent.typed.parse(phase, &mut errors) else {
        return again(app, cx, phase, &sent.typed, &errors).await;
    };
    let (edition, now, member) = (cx.edition()?.clone(), cx.now(), who.clone());
    let asked = edition.clone();
    let found = app.read(move |conn| schedule::before_moving(conn, &asked, &member, &request, now)).await;
    match found {
        Ok(Weighed::Ready(before)) => {
            let status = match (&sent.notice, sent.errors.is_empty()) {
                (Some(_), _) => StatusCode::CONFLICT,
                (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
                (None, true) => StatusCode::OK,
            };
            page(app, cx, phase, status, shown(cx, who, &edition, &before, &sent)).await
        }
        Ok(Weighed::Differs { stored, version, fields, by }) => {
            let by = match by.filter(|(id, _)| *id != who.person().user_id()) {
                Some((id, at)) => {
                    let name =
                        app.read(move |conn| accounts::find_user(conn, id)).await?.map(|user| user.name);
                    name.map(|name| (name, at))
                }
                None => None,
            };
            Ok(both(cx, phase, &sent.typed, &Met { stored, version, fields, by }))
        }
        Err(problem) => refused(app, cx, phase, &sent.typed, problem).await,
    }
}

/// The form again with the sentence beside its field.
async fn refused(
    app: &App,
    cx: &Cx,
    phase: &Phase,
    typed: &TimesForm,
    problem: MoveProblem,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    match (&problem, problem.message()) {
        (MoveProblem::Field { field, .. }, Some(said)) => errors.add(field, said),
        (MoveProblem::Contradiction { .. }, Some(said)) => errors.add("closes_at", said),
        _ => return Err(problem.into()),
    }
    again(app, cx, phase, typed, &errors).await
}

/// The consequences with the button that goes on.
fn shown(cx: &PageCx, who: &Committee, edition: &Edition, before: &BeforeMoving, sent: &Sent) -> Markup {
    let at = cx.at(&format!("/panitia/tahapan/{}", before.asked.stage.as_str()));
    let two = before.reopens && edition.settings.approval.second_member;
    let label = if two { text::ASK } else { text::MOVE };
    html! {
        (error_summary(cx.lang, &sent.errors.summary(cx.lang)))
        @if let Some(said) = &sent.notice { p.notice { (cx.m(said)) } }
        (view::consequences(cx, edition, before))
        form.card method="post" action={ (at) "/pemindahan" } novalidate {
            (crate::views::field::hidden("fingerprint", &before.fingerprint))
            (sent.typed.hidden())
            @if before.reopens && !two { (password_again::ask(cx, who.person(), &sent.errors)) }
            div.actions {
                (submit(cx.t(label), Tone::Primary))
                button.button.quiet type="submit" name="edit" value="1" formaction=(at) { (cx.t(text::EDIT)) }
            }
        }
    }
}

/// `POST /{k}/panitia/tahapan/{stage}/pemindahan`: as it was shown. A stage that has closed waits for another member.
pub async fn do_move(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let (app, phase) = (visit.app.clone(), phase(&cx, &path)?);
    let typed = TimesForm::read(pairs.into_inner());
    let mut errors = Errors::default();
    let Some(request) = typed.parse(&phase, &mut errors) else {
        return again(&app, &cx, &phase, &typed, &errors).await;
    };
    let edition = cx.edition()?.clone();
    let closed = schedule::rules::reopens(&phase, cx.now());
    let two = closed && edition.settings.approval.second_member;
    if closed && !two {
        password_again::check(&visit, &cx, who.person(), &typed.password, &mut errors).await?;
    }
    if !errors.is_empty() {
        return weighed(&app, &cx, &who, &phase, Sent { typed, errors, notice: None }).await;
    }
    let (id, member, shown) = (edition.id, who.clone(), typed.fingerprint.clone());
    let done = app.write_durably(move |tx| match two {
        true => schedule::ask_move(tx, &member, id, &request, &shown),
        false => schedule::move_stage(tx, &member, id, &request, &shown),
    });
    match done.await {
        Ok(()) if two => {
            let at = cx.at(&format!("/panitia/tahapan/{}", phase.key.as_str()));
            Ok(redirect_with(&at, ASKED))
        }
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/tahapan"), text::MOVED)),
        Err(problem @ (MoveProblem::Changed | MoveProblem::Second(_))) => {
            let notice = problem.message();
            weighed(&app, &cx, &who, &phase, Sent { typed, errors, notice }).await
        }
        Err(problem) => refused(&app, &cx, &phase, &typed, problem).await,
    }
}

/// What stands where two members typed different times.
struct Met {
    stored: StageTimes,
    version: i64,
    fields: Vec<String>,
    by: Option<(String, At)>,
}

fn both(cx: &Cx, phase: &Phase, typed: &TimesForm, met: &Met) -> HttpResponse {
    let at = cx.at(&format!("/panitia/tahapan/{}", phase.key.as_str()));
    let in_words = |name: &str, times: StageTimes| match name {
        "opens_at" => times.opens_at.map(|at| date_time(at, cx.lang)),
        _ => times.closes_at.map(|at| deadline(at, cx.lang)),
    };
    let mine = typed.parse(phase, &mut Errors::default()).map(|request| request.asked.times);
    let said = |name: &str, times: Option<StageTimes>| {
        times.and_then(|times| in_words(name, times)).unwrap_or_else(|| cx.t(text::NO_TIME).to_owned())
    };
    let conflict = |name: &String| {
        let (label, raw) = match name.as_str() {
            "opens_at" => (text::NEW_OPEN, &typed.opens_at),
            _ => (text::NEW_CLOSE, &typed.closes_at),
        };
        Conflict {
            name: name.clone(),
            label: cx.t(label).to_owned(),
            mine: vec![raw.clone()],
            mine_shown: said(name, mine),
            theirs_shown: said(name, Some(met.stored)),
            at: met.by.as_ref().map(|(_, at)| *at),
            by: met.by.as_ref().map(|(name, _)| name.clone()),
            is_text: false,
        }
    };
    let conflicts: Vec<Conflict> = met.fields.iter().map(conflict).collect();
    let times = [("opens_at", typed.opens_at.as_str()), ("closes_at", typed.closes_at.as_str())];
    let mut along: Vec<(&str, &str)> = vec![("reason", &typed.reason)];
    along.extend(typed.following.then_some(("following", "1")));
    along.extend(
        times
            .into_iter()
            .filter(|(name, _)| !met.fields.iter().chain(&typed.left).any(|other| other == name)),
    );
    let page = merge_page(
        cx,
        &MergeView {
            action: &at,
            back: (&at, cx.t(text::STAGES)),
            version: met.version,
            stored: &FormValues::clone(&met.stored.values()),
            conflicts: &conflicts,
            along: &along,
            incomplete: !typed.undecided.is_empty(),
        },
    );
    show(StatusCode::CONFLICT, page)
}

/// What another member approved, or what keeps it from being done.
fn second(cx: &PageCx, who: &Committee, edition: &Edition, pending: &Pending, sent: &Shown) -> Markup {
    let before = match &pending.before {
        Ok(before) => before,
        Err(problem) => return overtaken(cx, pending, problem),
    };
    let path = cx.at(&format!("/panitia/tahapan/{}", before.asked.stage.as_str()));
    let act = Act {
        requests: &before.requests,
        fingerprint: &before.fingerprint,
        path: format!("{path}/pengesahan"),
        ask_path: format!("{path}/persetujuan"),
        number: None,
        label: cx.t(text::REOPEN).to_owned(),
        tone: Tone::Primary,
        stopped: false,
    };
    let because = &before.asked.reason;
    html! {
        (sent.notice(cx))
        p { (cx.m(&say!("Alasan: {because}", "Reason: {because}"))) }
        (view::consequences(cx, edition, before))
        (two_members::act(cx, who, &act, sent))
    }
}

fn overtaken(cx: &PageCx, pending: &Pending, problem: &MoveProblem) -> Markup {
    let path = cx.at(&format!("/panitia/persetujuan/{}/penarikan", pending.request.id));
    let button = PostButton { label: cx.t(text::WITHDRAW), tone: Tone::Quiet };
    html! {
        @if let Some(said) = problem.message() { p.notice { (cx.m(&said)) } }
        p { (cx.t(text::OVERTAKEN)) }
        div.actions { (post_button(&path, button, &[])) }
    }
}

/// `POST /{k}/panitia/tahapan/{stage}/pengesahan`: the second member.
pub async fn confirm(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, phase, edition) = (visit.app.clone(), phase(&cx, &path)?, cx.edition()?.id);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        return opened(&app, &cx, &who, &phase, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint, key) = (who.clone(), form.fingerprint.clone(), phase.key);
    let done =
        app.write_durably(move |tx| schedule::confirm_move(tx, &member, edition, key, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/tahapan"), text::MOVED)),
        Err(problem) => {
            let kept = matches!(problem, MoveProblem::Second(_) | MoveProblem::Changed);
            opened(&app, &cx, &who, &phase, Shown::refused(form.into_inner(), problem, kept)?).await
        }
    }
}

/// `POST /{k}/panitia/tahapan/{stage}/persetujuan`: approves what waits as it stands now.
pub async fn approve_again(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (phase, edition) = (phase(&cx, &path)?, cx.edition()?.id);
    let (member, fingerprint, key) = (who.clone(), form.fingerprint.clone(), phase.key);
    let done = app.write(move |tx| schedule::ask_again(tx, &member, edition, key, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/tahapan/{}", key.as_str())), ASKED)),
        Err(problem) => {
            let kept = matches!(problem, MoveProblem::Second(_) | MoveProblem::Changed);
            opened(&app, &cx, &who, &phase, Shown::refused(form.into_inner(), problem, kept)?).await
        }
    }
}
