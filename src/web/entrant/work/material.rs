//! A work as learning material, after the announcement: what the platform still needs, the copy that its makers write
//! into, and its release (R15, R34–R39). What was judged stays as it is.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::conflict::{Asked, both_texts, told};
use super::fields::{self, MOST_QUESTIONS, StepForm};
use super::material_card::{checklist, facts, statements};
use super::save::{Outcome, StepTyped, save_material};
use super::sheet::{FORM, Sheet, WorkPath, head, work_path};
use super::typed::Typed;
use super::{shown, text};
use crate::app::App;
use crate::db::Fault;
use crate::handover::learning_material::{self, MaterialPage, MaterialProblem, Release};
use crate::i18n::Message;
use crate::ids::WorkId;
use crate::refused::Refused as _;
use crate::registration::EntryMember;
use crate::views::{Closing, error_summary, page, reaching, save_bar};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::kept_words::kept_words;
use crate::web::saving::{Sender, typed_over};
use crate::works::FormStep;

/// The word of its address.
const HERE: &str = "/materi";

/// Fields of the statements: they go with a release and are not part of the text.
const STATEMENTS: [&str; 3] = ["licence", "names", "licence_version"];

/// A form as it was sent.
type Fields = Form<Vec<(String, String)>>;

/// What the page shows beside the material itself.
#[derive(Default)]
struct View<'a> {
    /// What was sent, when it was refused.
    typed: Option<&'a Typed>,
    errors: Errors,
    refused: Option<Message>,
}

/// `GET …/materi`; `?soal=1` shows one empty question more, `?sumber=1` one empty source.
pub async fn material(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let page = load(&app, path.2).await?;
    Ok(shown(view(&cx, &sheet, &page, &View::default())?))
}

async fn load(app: &App, work: WorkId) -> Result<MaterialPage, PageError> {
    let page = app.read(move |conn| learning_material::material_page(conn, work)).await;
    page.map_err(|fault: Fault| fault)?.ok_or(PageError::NotFound)
}

/// `POST …/materi`, by the buttons and by autosave. What is typed is saved in any case; the button of the release releases
/// it besides.
pub async fn save_material_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    sender: Sender,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let id = path.2;
    let mut pairs = form.into_inner();
    let said = pairs.extract_if(.., |(name, _)| STATEMENTS.contains(&name.as_str())).collect();
    let (said, typed) = (Typed::new(said), arranged(Typed::new(pairs)));
    let outcome = match keep(&app, &who, id, &typed).await {
        Ok(outcome) => outcome,
        Err(MaterialProblem::Fault(fault)) => return Err(fault.into()),
        Err(problem) if sender == Sender::Autosave => return Err(problem.into()),
        Err(problem) => return Ok(over(&cx, &work_path(&cx, who.entry(), id, HERE), &problem, &typed)),
    };
    if sender == Sender::Autosave {
        return Ok(told(&cx, &outcome));
    }
    let (here, back) = (work_path(&cx, who.entry(), id, HERE), work_path(&cx, who.entry(), id, ""));
    if !outcome.merged.conflicts.is_empty() {
        let (then, again) = (typed.get("then"), typed.find("merge").is_some());
        let asked = Asked { action: &here, then, again, back: (&back, cx.t(text::TO_WORK)) };
        return both_texts(&app, &cx, &outcome, asked).await;
    }
    if !outcome.errors.is_empty() {
        return refused(&app, &cx, &who, id, Shown { outcome, refused: None }).await;
    }
    let half = fields::unfinished_sources(&outcome.shown());
    if typed.get("then") == fields::ADD_SOURCE && !half.is_empty() {
        let (outcome, refused) = (Outcome { errors: half, ..outcome }, Some(text::HALF_SOURCE_SAVED.into()));
        return self::refused(&app, &cx, &who, id, Shown { outcome, refused }).await;
    }
    match typed.get("then") {
        "more" => Ok(redirect_with(&format!("{here}?soal=1"), text::SAVED)),
        fields::ADD_SOURCE => {
            let row = fields::next_source(&outcome.stored);
            Ok(redirect_with(&format!("{here}?sumber=1#{row}"), text::SAVED))
        }
        "release" => release(&app, &cx, &who, id, Released { said: &said, outcome }).await,
        _ => Ok(redirect_with(&here, text::SAVED)),
    }
}

/// Questions that were moved or deleted, where nothing is wrong with them.
fn arranged(typed: Typed) -> Typed {
    let (arranged, moved) = fields::rearranged(typed.clone());
    let mut wrong = Errors::default();
    fields::read(&arranged, FormStep::Material, &mut wrong);
    if moved.is_some() && wrong.is_empty() { arranged } else { typed }
}

async fn keep(app: &App, who: &EntryMember, id: WorkId, typed: &Typed) -> Result<Outcome, MaterialProblem> {
    let (who, typed) = (who.clone(), typed.clone());
    app.write(move |tx| save_material(tx, &who, StepTyped { id, step: FormStep::Material, typed: &typed }))
        .await
}

/// The time is over: what was typed is shown to be copied.
fn over(cx: &Cx, here: &str, problem: &MaterialProblem, typed: &Typed) -> HttpResponse {
    let own = crate::web::saving::sent_values(&typed.clone().into_pairs());
    let words: Vec<(String, String)> = own
        .pairs()
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(name, words)| (fields::label(cx, &name), words))
        .collect();
    let body = html! {
        h1 { (cx.t(text::MATERIAL)) }
        @if let Some(said) = problem.message() { p.notice role="alert" { (reaching(cx.m(&said))) } }
        (kept_words(cx, &words))
        p { a.button.quiet href=(here) { (cx.t(text::TO_MATERIAL)) } }
    };
    show(StatusCode::CONFLICT, page(cx, cx.t(text::MATERIAL), body))
}

/// A release that was asked for, once the text is saved.
struct Released<'a> {
    said: &'a Typed,
    outcome: Outcome,
}

async fn release(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    id: WorkId,
    of: Released<'_>,
) -> Result<HttpResponse, PageError> {
    let ticked = |name: &str| !of.said.get(name).is_empty();
    let said = Release {
        licence_version: of.said.get("licence_version").to_owned(),
        licence: ticked("licence"),
        names: ticked("names"),
    };
    let maker = who.clone();
    match app.write_durably(move |tx| learning_material::release(tx, &maker, id, &said)).await {
        Ok(()) => Ok(redirect_with(&work_path(cx, who.entry(), id, HERE), text::MATERIAL_RELEASED)),
        Err(MaterialProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            refused(app, cx, who, id, Shown { outcome: of.outcome, refused: problem.message() }).await
        }
    }
}

/// A form that was saved in part, or not released.
struct Shown {
    outcome: Outcome,
    refused: Option<Message>,
}

async fn refused(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    id: WorkId,
    of: Shown,
) -> Result<HttpResponse, PageError> {
    let (sheet, page) = (Sheet::load(app, who, id).await?, load(app, id).await?);
    let typed = of.outcome.shown();
    let of = View { typed: Some(&typed), errors: of.outcome.errors, refused: of.refused };
    Ok(super::refused(view(cx, &sheet, &page, &of)?))
}

fn view(cx: &Cx, sheet: &Sheet, of: &MaterialPage, view: &View<'_>) -> Result<Markup, PageError> {
    let (edition, material) = (cx.edition()?, &of.material);
    let open = cx.now < material.due_at;
    let read = view.typed.map(|typed| fields::read(typed, FormStep::Material, &mut Errors::default()));
    let form = StepForm {
        cx,
        settings: &edition.settings,
        content: read.as_ref().unwrap_or(&material.content),
        under_title: &html! {},
        typed: view.typed,
        errors: &view.errors,
        asked: None,
        one_more: cx.path.contains("soal="),
        one_more_source: cx.path.contains("sumber="),
        all_asked: true,
    };
    let stored = fields::values(FormStep::Material, &material.content);
    let closing = Closing { at: material.due_at, grace: Duration::ZERO };
    let here = sheet.at(cx, HERE);
    let body = html! {
        (head(cx, edition, sheet, None))
        (error_summary(cx.lang, &view.errors.summary(cx.lang)))
        @if let Some(said) = &view.refused { p.notice role="alert" { (cx.m(said)) } }
        h2 { (cx.t(text::MATERIAL)) }
        p.crumbs { a href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) } @if open { " · " a href="#rilis" { (cx.t(text::RELEASE)) } } }
        (facts(cx, of))
        (checklist(cx, sheet, of))
        @if open {
            form id=(FORM) method="post" action=(here) data-draft=(here) novalidate {
                (typed_over(material.lock_version, &stored))
                (form.draw(FormStep::Material))
                @if form.question_rows() < MOST_QUESTIONS {
                    div.actions { button.button.quiet type="submit" name="then" value="more" { (cx.t(text::ADD_QUESTION)) } }
                }
                (statements(cx, edition, of, view.refused.is_some()))
                (save_bar(cx, material.saved_at, Some(closing), html! { button.button type="submit" { (cx.t(text::SAVE)) } }))
            }
        }
    };
    Ok(page(cx, cx.t(text::MATERIAL), body))
}

/// `POST …/materi/pemeriksaan`: the films are looked at again.
pub async fn look_at_films(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let (id, entry) = (path.2, who.entry());
    app.write(move |tx| crate::film_watch::ask_work(tx, &who, id)).await?;
    Ok(redirect(&work_path(&cx, entry, id, HERE)))
}
