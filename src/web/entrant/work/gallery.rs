//! What becomes of a work after the announcement: it stands in the gallery unless its makers take it out.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::done::Done;
use super::sheet::{Sheet, WorkPath, head};
use super::{refused, shown, text};
use crate::app::App;
use crate::db::Fault;
use crate::handover::learning_material::{self, LearningMaterial, MaterialState};
use crate::handover::{self, Withdrawal};
use crate::i18n::{date_time, deadline};
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::views::{Field, PageCx, PostButton, Tone, error_summary, field, page, post_button, submit};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Whether a work is fit for learners, and whether its makers took it out of the gallery.
pub(super) struct Standing {
    pub(super) fit: bool,
    pub(super) withdrawal: Option<Withdrawal>,
    /// What its makers were asked for.
    pub(super) material: Option<LearningMaterial>,
}

/// How a work stands, once the result is public; before that nobody outside the committee knows.
pub(super) async fn standing(app: &App, cx: &Cx, sheet: &Sheet) -> Result<Option<Standing>, PageError> {
    let (edition, id) = (cx.edition()?.clone(), sheet.work.id);
    if !edition.is_published() {
        return Ok(None);
    }
    let read = app.read(move |conn| {
        let fit = handover::fit_works(conn, edition.id)?.contains(&id);
        let material = learning_material::find(conn, id)?;
        Ok::<_, Fault>(Standing { fit, withdrawal: handover::withdrawal_of(conn, id)?, material })
    });
    Ok(Some(read.await?))
}

/// The lines on the page of the work.
pub(super) fn card(cx: &PageCx, sheet: &Sheet, standing: &Standing) -> Markup {
    let out = standing.withdrawal.is_some();
    html! {
        @if let Some(material) = standing.material.as_ref().filter(|_| standing.fit) { (asked(cx, sheet, material)) }
        @if standing.fit {
            section.card data-gallery=(if out { "out" } else { "in" }) {
                h2 { (cx.t(text::FOR_LEARNERS)) }
                p { (cx.t(if out { text::OUT_OF_GALLERY } else { text::IN_GALLERY })) }
                div.actions {
                    @if !out { a.button.quiet href=(cx.at(&format!("/karya/{}", sheet.work.label()))) { (cx.t(text::SEE_IN_GALLERY)) } }
                    a.button.plain href=(sheet.at(cx, "/galeri")) { (cx.t(text::GALLERY_CHOICE)) }
                }
            }
        }
    }
}

/// What its makers were asked for, until when.
fn asked(cx: &PageCx, sheet: &Sheet, material: &LearningMaterial) -> Markup {
    let state = material.state(cx.now);
    let tone = if state == MaterialState::Waiting { "button" } else { "button quiet" };
    html! {
        section.card data-material=(state.as_str()) {
            h2 { (cx.t(text::MATERIAL)) }
            p {
                (cx.t(text::MATERIAL_ASKED)) " "
                @if state == MaterialState::Released { (cx.t(text::RELEASED)) "." }
                @else { (cx.t(text::UNTIL)) " " (deadline(material.due_at, cx.lang)) "." }
            }
            div.actions { a class=(tone) href=(sheet.at(cx, "/materi")) { (cx.t(text::OPEN_MATERIAL)) } }
        }
    }
}

/// Longest reason, in characters.
const MOST_REASON: usize = 1000;

/// What was typed into the form, and what is wrong with it.
#[derive(Default)]
struct Typed {
    reason: String,
    errors: Errors,
}

/// `GET …/galeri`.
pub async fn gallery(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    page_of(&app, &cx, &who, path.2, &Typed::default()).await
}

async fn page_of(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    id: WorkId,
    typed: &Typed,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(app, who, id).await?;
    let standing = standing(app, cx, &sheet).await?.filter(|standing| standing.fit);
    let standing = standing.ok_or(PageError::NotFound)?;
    let at = sheet.at(cx, "/galeri");
    let body = html! {
        (head(cx, cx.edition()?, &sheet, None))
        (error_summary(cx.lang, &typed.errors.summary(cx.lang)))
        h2 { (cx.t(text::GALLERY_CHOICE)) }
        @match &standing.withdrawal {
            Some(withdrawal) => {
                p { (cx.t(text::OUT_OF_GALLERY)) }
                p.small { (withdrawal.by) ", " (date_time(withdrawal.at, cx.lang)) @if !withdrawal.reason.is_empty() { ": " (withdrawal.reason) } }
                (post_button(&at, PostButton { label: cx.t(text::SHOW_AGAIN), tone: Tone::Primary }, &[]))
            }
            None => { p { (cx.t(text::GALLERY_MEANS)) } (take_out_form(cx, &at, typed)) }
        }
    };
    let markup = page(cx, cx.t(text::GALLERY_CHOICE), body);
    Ok(if typed.errors.is_empty() { shown(markup) } else { refused(markup) })
}

fn take_out_form(cx: &PageCx, at: &str, typed: &Typed) -> Markup {
    let reason = Field::new(cx.lang, "reason", cx.t(text::TAKE_OUT_REASON))
        .value(typed.reason.clone())
        .error(typed.errors.of("reason", cx.lang).map(str::to_owned))
        .max_length(1000)
        .optional();
    html! {
        form.card method="post" action=(format!("{at}/penarikan")) novalidate {
            (field::textarea(&reason, 3))
            div.actions { (submit(cx.t(text::TAKE_OUT), Tone::Danger)) }
        }
    }
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct TakeOut {
    #[serde(default)]
    reason: String,
}

/// `POST …/galeri/penarikan`.
pub async fn take_out(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: Form<TakeOut>,
) -> Result<HttpResponse, PageError> {
    let (id, reason) = (path.2, form.into_inner().reason);
    let mut errors = Errors::default();
    errors.optional("reason", &reason, MOST_REASON);
    if !errors.is_empty() {
        return page_of(&app, &cx, &who, id, &Typed { reason, errors }).await;
    }
    let sheet = Sheet::bare(&app, &who, id).await?;
    app.write_durably(move |tx| handover::withdraw_from_gallery(tx, &who, id, &reason))
        .await
        .map_err(|fault: Fault| fault)?;
    Ok(redirect_with(&sheet.at(&cx, ""), Done::TakenOutOfGallery.said(&sheet)))
}

/// `POST …/galeri`.
pub async fn show_again(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let (id, sheet) = (path.2, Sheet::bare(&app, &who, path.2).await?);
    app.write_durably(move |tx| handover::show_again(tx, &who, id)).await.map_err(|fault: Fault| fault)?;
    Ok(redirect_with(&sheet.at(&cx, ""), Done::ShownInGallery.said(&sheet)))
}
