//! The two steps that are made of fields: about the work, discussion and evaluation. Kept as it is typed; a
//! draft may be incomplete.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::conflict::{Asked, both_texts, told};
use super::fields::{self, MOST_QUESTIONS, StepForm};
use super::save::{Outcome, save};
use super::sheet::{FORM, Sheet, WorkPath, closing, head, next_page, page_title, work_path};
use super::typed::Typed;
use super::{closed_page, refused, shown, text, title_notes};
use crate::app::App;
use crate::i18n::Text;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::views::{error_summary, page, save_bar};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::saving::{Sender, typed_over};
use crate::works::FormStep;

/// A step and the pages around it.
struct StepPage {
    step: FormStep,
    /// Its own address within the work.
    at: &'static str,
    next: &'static str,
    back: &'static str,
    back_label: Text,
}

const ABOUT: StepPage = StepPage {
    step: FormStep::About,
    at: "/tentang",
    next: "/diskusi",
    back: "/video",
    back_label: text::BACK,
};

const DISCUSSION: StepPage = StepPage {
    step: FormStep::Discussion,
    at: "/diskusi",
    next: "/kirim",
    back: "/tentang",
    back_label: text::BACK,
};

/// A form as it was sent.
type Fields = web::Form<Vec<(String, String)>>;

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
    sender: Sender,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::new(form.into_inner());
    keep(&app, &cx, &who, Sent { work: path.2, page: &ABOUT, sender, typed }).await
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
    sender: Sender,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::new(form.into_inner());
    keep(&app, &cx, &who, Sent { work: path.2, page: &DISCUSSION, sender, typed }).await
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
    let under_title = under_title(app, cx, who, TitleOf { page, sheet: &sheet, typed: None }).await?;
    let form = StepForm {
        cx,
        settings: &cx.edition()?.settings,
        content: &sheet.work.content,
        under_title: &under_title,
        typed: None,
        errors: &Errors::default(),
        asked: Some(&sheet),
        one_more: cx.path.contains("soal="),
        one_more_source: cx.path.contains("sumber="),
        all_asked: false,
    };
    Ok(shown(view(cx, &sheet, page, Shown { form: &form, kept: text::OTHER_FIELDS_SAVED })?))
}

/// A step that was sent.
struct Sent<'a> {
    work: WorkId,
    page: &'a StepPage,
    sender: Sender,
    typed: Typed,
}

/// A step with its form as it was typed, if it comes back.
struct TitleOf<'a> {
    page: &'a StepPage,
    sheet: &'a Sheet,
    typed: Option<&'a Typed>,
}

/// What stands under the title, on the step that has it: of a form that comes back, for the title as it was typed.
async fn under_title(app: &App, cx: &Cx, who: &EntryMember, of: TitleOf<'_>) -> Result<Markup, PageError> {
    let TitleOf { page, sheet, typed } = of;
    if page.step != FormStep::About {
        return Ok(html! {});
    }
    let title = typed.map_or(sheet.work.content.title.as_str(), |typed| typed.get("title"));
    let alike = title_notes::similar(app, cx, who, sheet, title).await?;
    Ok(html! { @if title.trim().is_empty() { (title_notes::offer(cx, sheet)) } (alike) })
}

async fn keep(app: &App, cx: &Cx, who: &EntryMember, sent: Sent<'_>) -> Result<HttpResponse, PageError> {
    let Sent { work, page, sender, typed } = sent;
    let typed = match typed.get("then") {
        title_notes::TAKE => title_notes::with_offered(&Sheet::load(app, who, work).await?, typed),
        _ => typed,
    };
    // A field that cannot be kept stays as it is stored under its number: then nothing is moved.
    let (arranged, moved) = fields::rearranged(typed.clone());
    let mut wrong = Errors::default();
    fields::read(&arranged, page.step, &mut wrong);
    let moved = moved.filter(|_| wrong.is_empty());
    let typed = if moved.is_some() { arranged } else { typed };
    let outcome = save(app, who, work, page.step, &typed).await?;
    if sender == Sender::Autosave {
        return Ok(told(cx, &outcome));
    }
    let then = typed.get("then");
    if !outcome.merged.conflicts.is_empty() {
        let action = work_path(cx, who.entry(), work, page.at);
        let back = work_path(cx, who.entry(), work, "");
        let again = typed.find("merge").is_some();
        let asked = Asked { action: &action, then, again, back: (&back, cx.t(text::TO_WORK)) };
        return both_texts(app, cx, &outcome, asked).await;
    }
    let back = Back { work, page, outcome: &outcome };
    if !outcome.errors.is_empty() {
        return back
            .shown(app, cx, who, Wrong { errors: &outcome.errors, kept: text::OTHER_FIELDS_SAVED })
            .await;
    }
    let half = fields::unfinished_sources(&outcome.shown());
    if then == fields::ADD_SOURCE && !half.is_empty() {
        return back.shown(app, cx, who, Wrong { errors: &half, kept: text::HALF_SOURCE_SAVED }).await;
    }
    if let Some(moved) = moved {
        let at = work_path(cx, who.entry(), work, &format!("{}#{}", page.at, moved.anchor));
        return Ok(redirect_with(&at, moved.said));
    }
    let at = |rest: &str| work_path(cx, who.entry(), work, rest);
    if then == fields::ADD_SOURCE {
        let row = fields::next_source(&outcome.stored);
        return Ok(redirect_with(&at(&format!("{}?sumber=1#{row}", page.at)), text::SAVED));
    }
    if then == fields::DISMISS_SOURCE {
        return Ok(redirect(&at(&format!("{}#f-third_party_source", page.at))));
    }
    if then == title_notes::TAKE {
        return Ok(redirect_with(&at(page.at), text::TITLE_TAKEN));
    }
    let next = at(next_page(then, page.next));
    Ok(if then == "more" { redirect_with(&next, text::SAVED) } else { redirect(&next) })
}

/// A step that comes back to who sent it.
struct Back<'a> {
    work: WorkId,
    page: &'a StepPage,
    outcome: &'a Outcome,
}

/// What is wrong with it, and what was kept.
struct Wrong<'a> {
    errors: &'a Errors,
    kept: Text,
}

impl Back<'_> {
    async fn shown(
        &self,
        app: &App,
        cx: &Cx,
        who: &EntryMember,
        wrong: Wrong<'_>,
    ) -> Result<HttpResponse, PageError> {
        let (page, shown) = (self.page, self.outcome.shown());
        let sheet = Sheet::load(app, who, self.work).await?;
        let under_title =
            under_title(app, cx, who, TitleOf { page, sheet: &sheet, typed: Some(&shown) }).await?;
        let form = StepForm {
            cx,
            settings: &cx.edition()?.settings,
            content: &fields::read(&shown, page.step, &mut Errors::default()),
            under_title: &under_title,
            typed: Some(&shown),
            errors: wrong.errors,
            asked: Some(&sheet),
            one_more: false,
            one_more_source: false,
            all_asked: false,
        };
        Ok(refused(view(cx, &sheet, page, Shown { form: &form, kept: wrong.kept })?))
    }
}

/// A step's form, and what is said to be kept where something in it is wrong.
struct Shown<'a> {
    form: &'a StepForm<'a>,
    kept: Text,
}

fn view(cx: &Cx, sheet: &Sheet, step: &StepPage, shown: Shown<'_>) -> Result<Markup, PageError> {
    let form = shown.form;
    let (lang, here, edition) = (cx.lang, sheet.at(cx, step.at), cx.edition()?);
    let more = step.step == FormStep::Discussion && form.question_rows() < MOST_QUESTIONS;
    let stored = fields::values(step.step, &sheet.work.content);
    let title = match step.step {
        FormStep::About => text::STEP_ABOUT,
        _ => text::STEP_DISCUSSION,
    };
    Ok(page(
        cx,
        &page_title(cx, sheet, title),
        html! {
            (head(cx, edition, sheet, Some(step.step)))
            (error_summary(lang, &form.errors.summary(lang)))
            @if !form.errors.is_empty() { p.notice { (cx.t(shown.kept)) } }
            form id=(FORM) method="post" action=(here) data-draft=(here) novalidate {
                (typed_over(sheet.work.lock_version, &stored))
                (form.draw(step.step))
                div.actions {
                    @if step.step == FormStep::Discussion { button.button.plain type="submit" name="then" value="/soal" { (cx.t(text::QUESTION_FILES)) } }
                    @if more { button.button.quiet type="submit" name="then" value="more" { (cx.t(text::ADD_QUESTION)) } }
                    button.button.plain type="submit" name="then" value=(step.back) { (cx.t(step.back_label)) }
                }
                (save_bar(cx, Some(sheet.work.updated_at), closing(edition, &sheet.work), html! {
                    button.button type="submit" { (cx.t(text::SAVE)) span.and-on { " " (cx.t(text::AND_ON)) } }
                }))
            }
        },
    ))
}
