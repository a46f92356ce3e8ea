//! The two steps that are made of fields: about the work, discussion and evaluation. Kept as it is typed; a
//! draft may be incomplete.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::fields::{MOST_QUESTIONS, StepForm, read};
use super::sheet::{Sheet, WorkPath, head, work_path};
use super::typed::Typed;
use super::{closed_page, is_autosave, kept, refused, shown, text};
use crate::app::App;
use crate::i18n::Text;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::views::{self, Tone, error_summary, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::{FormStep, actions};

/// A step and the pages around it.
struct StepPage {
    step: FormStep,
    /// Its own address within the work.
    at: &'static str,
    next: &'static str,
    back: &'static str,
    back_label: Text,
}

const ABOUT: StepPage =
    StepPage { step: FormStep::About, at: "/tentang", next: "/video", back: "", back_label: text::TO_WORK };

const DISCUSSION: StepPage = StepPage {
    step: FormStep::Discussion,
    at: "/diskusi",
    next: "/kirim",
    back: "/video",
    back_label: text::BACK,
};

/// A form as it was sent, by a button or by the script.
pub struct Posted {
    typed: Typed,
    autosave: bool,
}

impl FromRequest for Posted {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let autosave = is_autosave(req);
        let form = web::Form::<Vec<(String, String)>>::from_request(req, payload);
        Box::pin(async move { Ok(Self { typed: Typed::new(form.await?.into_inner()), autosave }) })
    }
}

/// `GET …/tentang`.
pub async fn about_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    open(&app, &cx, &who, path.2, &ABOUT).await
}

/// `POST …/tentang`, by the button and by autosave.
pub async fn about(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    posted: Posted,
) -> Result<HttpResponse, PageError> {
    keep(&app, &cx, who, Sent { work: path.2, page: &ABOUT, posted }).await
}

/// `GET …/diskusi`; `?soal=1` shows one empty question more.
pub async fn discussion_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    open(&app, &cx, &who, path.2, &DISCUSSION).await
}

/// `POST …/diskusi`, by the buttons and by autosave.
pub async fn discussion(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    posted: Posted,
) -> Result<HttpResponse, PageError> {
    keep(&app, &cx, who, Sent { work: path.2, page: &DISCUSSION, posted }).await
}

async fn open(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    work: WorkId,
    page: &StepPage,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(app, who, work).await?;
    if let Some(refusal) = sheet.closed(cx)? {
        return Ok(closed_page(cx, &sheet, &refusal));
    }
    let form = StepForm {
        cx,
        settings: &cx.edition()?.settings,
        content: &sheet.work.content,
        typed: None,
        errors: &Errors::default(),
        one_more: cx.path.contains("soal="),
    };
    Ok(shown(view(cx, &sheet, page, &form)?))
}

/// A step that was sent.
struct Sent<'a> {
    work: WorkId,
    page: &'a StepPage,
    posted: Posted,
}

async fn keep(app: &App, cx: &Cx, who: EntryMember, sent: Sent<'_>) -> Result<HttpResponse, PageError> {
    let Sent { work, page, posted } = sent;
    let mut errors = Errors::default();
    let content = read(&posted.typed, page.step, &mut errors);
    if !errors.is_empty() {
        let sheet = Sheet::load(app, &who, work).await?;
        let form = StepForm {
            cx,
            settings: &cx.edition()?.settings,
            content: &content,
            typed: Some(&posted.typed),
            errors: &errors,
            one_more: false,
        };
        return Ok(refused(view(cx, &sheet, page, &form)?));
    }
    let (entry, step) = (who.entry(), page.step);
    app.write(move |tx| actions::save_step(tx, &who, work, step, &content)).await?;
    Ok(match (posted.autosave, posted.typed.get("then")) {
        (true, _) => kept(cx),
        (_, "more") => redirect_with(&work_path(cx, entry, work, "/diskusi?soal=1"), text::SAVED),
        _ => redirect(&work_path(cx, entry, work, page.next)),
    })
}

fn view(cx: &Cx, sheet: &Sheet, step: &StepPage, form: &StepForm<'_>) -> Result<Markup, PageError> {
    let (lang, here) = (cx.lang, sheet.at(cx, step.at));
    let more = step.step == FormStep::Discussion && form.question_rows() < MOST_QUESTIONS;
    Ok(page(
        cx,
        sheet.name(cx),
        html! {
            (head(cx, cx.edition()?, sheet, Some(step.step)))
            (error_summary(lang, &form.errors.summary(lang)))
            form method="post" action=(here) data-autosave=(here) novalidate {
                (form.draw(step.step))
                div.actions {
                    (views::submit(cx.t(text::SAVE_ON), Tone::Primary))
                    @if more { button.button.quiet type="submit" name="then" value="more" { (cx.t(text::ADD_QUESTION)) } }
                    a.button.plain href=(sheet.at(cx, step.back)) { (cx.t(step.back_label)) }
                }
            }
        },
    ))
}
