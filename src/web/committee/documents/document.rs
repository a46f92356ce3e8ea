//! One document: what it says, its files, replacing and cancelling it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::register_columns::standing_badge;
use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::certificates::{self, Corrected, DocumentLine, EndProblem, FileForm, Standing};
use crate::db::Fault;
use crate::i18n::{date_time, file_size};
use crate::ids::DocumentId;
use crate::plain_text;
use crate::refused::Refused;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// What the forms of the page send.
#[derive(Debug, Default, Deserialize)]
pub struct EndForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    institution: String,
    #[serde(default)]
    reason: String,
}

/// Which of the two forms was sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Sent {
    #[default]
    Neither,
    Replace,
    Cancel,
}

/// A form as it was sent, and what is wrong with it.
#[derive(Debug, Default)]
struct Typed {
    sent: Sent,
    form: EndForm,
    errors: Errors,
}

impl Typed {
    /// The error beside a field of one of the forms.
    fn error(&self, cx: &PageCx, form: Sent, name: &str) -> Option<String> {
        self.errors.of(name, cx.lang).filter(|_| self.sent == form).map(str::to_owned)
    }
}

/// `GET /{k}/panitia/dokumen/{id}`.
pub async fn document(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, DocumentId)>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, path.1, &Typed::default()).await
}

async fn shown(app: &App, cx: &Cx, id: DocumentId, typed: &Typed) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let found = app
        .read(move |conn| {
            let line = certificates::find(conn, edition, id)?;
            let replaced = match line.as_ref().and_then(|line| line.document.replaces) {
                Some(old) => certificates::find(conn, edition, old)?,
                None => None,
            };
            Ok::<_, Fault>((line, replaced))
        })
        .await?;
    let (Some(line), replaced) = found else { return Err(PageError::NotFound) };
    let status = if typed.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let may = cx.may(Permission::Results) && line.standing == Standing::Valid;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/dokumen")) { (cx.t(text::TO_OVERVIEW)) } " › " a href=(cx.at("/panitia/dokumen/daftar")) { (cx.t(text::REGISTER)) } }
        (error_summary(cx.lang, &typed.errors.summary(cx.lang)))
        (facts(cx, &line, replaced.as_ref()))
        (files(cx, &line))
        @if may && line.document.kind.is_personal() { (replacing(cx, &line, typed)) }
        @if may { (cancelling(cx, &line, typed)) }
    };
    let title = format!("{} {}", cx.t(line.document.kind.text()), line.document.number);
    Ok(show(status, frame(cx, app, "dokumen", &title, body).await?))
}

fn facts(cx: &PageCx, line: &DocumentLine, replaced: Option<&DocumentLine>) -> Markup {
    let document = &line.document;
    let address = format!("/sertifikat/{}", document.code);
    let mut rows = vec![
        (
            cx.t(text::STANDING),
            html! {
                (standing_badge(cx, line.standing))
                @if let Some(at) = line.fallen_at { " " (date_time(at, cx.lang)) }
                @if !line.because.is_empty() { " — " (line.because) }
            },
        ),
        (cx.t(text::NUMBER), html! { (document.number) }),
    ];
    let given = [
        (text::NAME, &document.name),
        (text::INSTITUTION, &document.institution),
        (text::WORK_TITLE, &document.title),
    ];
    for (label, value) in given {
        if !value.is_empty() {
            rows.push((cx.t(label), html! { (value) }));
        }
    }
    rows.push((cx.t(text::ISSUED_AT), html! { (date_time(document.issued_at, cx.lang)) }));
    rows.push((cx.t(text::VERIFY), html! { a href=(address) { (address) } }));
    if let Some(old) = replaced {
        let href = cx.at(&format!("/panitia/dokumen/{}", old.document.id));
        rows.push((cx.t(text::REPLACES), html! { a href=(href) { (old.document.number) } }));
    }
    html! { section.card { (views::summary(&rows)) } }
}

fn files(cx: &PageCx, line: &DocumentLine) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::FILES)) }
            @if !line.document.problem.is_empty() {
                p.notice { (cx.t(text::PROBLEM)) }
                pre { (line.document.problem) }
            } @else if line.files.is_empty() { p { (cx.t(text::NOT_MADE)) } }
            @if !line.files.is_empty() {
                ul {
                    @for file in &line.files {
                        @let label = if file.form == FileForm::Signed { text::SIGNED } else { text::UNSIGNED };
                        li {
                            a href=(cx.at(&format!("/panitia/dokumen/{}/berkas/{}", line.document.id, file.form.as_str()))) { (cx.t(label)) }
                            " " span.small { "(PDF, " (file_size(file.size_bytes, cx.lang)) ", SHA-256 " code.digest { (file.sha256) } ")" }
                        }
                    }
                }
            }
        }
    }
}

fn one<'a>(
    cx: &PageCx,
    name: &'static str,
    label: crate::i18n::Text,
    value: &str,
    error: Option<String>,
) -> Field<'a> {
    Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
}

fn replacing(cx: &PageCx, line: &DocumentLine, typed: &Typed) -> Markup {
    let own = typed.sent == Sent::Replace;
    let value = |typed: &str, printed: &str| if own { typed.to_owned() } else { printed.to_owned() };
    let error = |name: &str| typed.error(cx, Sent::Replace, name);
    let form = &typed.form;
    let (name, place) =
        (value(&form.name, &line.document.name), value(&form.institution, &line.document.institution));
    let reason = if own { form.reason.as_str() } else { "" };
    html! {
        section.card {
            h2 { (cx.t(text::REPLACE)) }
            p { (cx.t(text::REPLACE_LEAD)) }
            form method="post" action=(cx.at(&format!("/panitia/dokumen/{}/penggantian", line.document.id))) novalidate {
                (field::text(&one(cx, "name", text::RIGHT_NAME, &name, error("name")).max_length(MOST_NAME)))
                (field::text(&one(cx, "institution", text::RIGHT_INSTITUTION, &place, error("institution")).max_length(MOST_NAME)))
                (field::textarea(&one(cx, "reason", text::REASON, reason, error("reason")).hint(cx.t(text::REASON_HINT)).max_length(MOST_REASON), 2))
                div.actions { (submit(cx.t(text::DO_REPLACE), Tone::Quiet)) }
            }
        }
    }
}

fn cancelling(cx: &PageCx, line: &DocumentLine, typed: &Typed) -> Markup {
    let error = typed.error(cx, Sent::Cancel, "reason");
    let reason = if typed.sent == Sent::Cancel { typed.form.reason.as_str() } else { "" };
    let reason = one(cx, "reason", text::REASON, reason, error).id("f-cancel-reason");
    html! {
        section.card {
            h2 { (cx.t(text::CANCEL)) }
            p { (cx.t(text::CANCEL_LEAD)) }
            form method="post" action=(cx.at(&format!("/panitia/dokumen/{}/pembatalan", line.document.id))) novalidate {
                (field::textarea(&reason.hint(cx.t(text::REASON_HINT)).max_length(MOST_REASON), 2))
                div.actions { (submit(cx.t(text::DO_CANCEL), Tone::Danger)) }
            }
        }
    }
}

/// Most characters of a printed name or institution.
const MOST_NAME: u32 = 200;
const MOST_REASON: u32 = 500;

/// `POST /{k}/panitia/dokumen/{id}/penggantian`.
pub async fn replace(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, DocumentId)>,
    form: Form<EndForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let corrected = Corrected {
        name: plain_text::single_line(&form.name),
        institution: plain_text::single_line(&form.institution),
        reason: form.reason.trim().to_owned(),
    };
    errors.optional("name", &corrected.name, MOST_NAME as usize);
    errors.optional("institution", &corrected.institution, MOST_NAME as usize);
    errors.optional("reason", &corrected.reason, MOST_REASON as usize);
    if !errors.is_empty() {
        return shown(&app, &cx, path.1, &Typed { sent: Sent::Replace, form: form.into_inner(), errors })
            .await;
    }
    let (edition, id) = (cx.edition()?.id, path.1);
    match app.write_durably(move |tx| certificates::replace(tx, &who, edition, id, &corrected)).await {
        Ok(new) => Ok(redirect_with(&cx.at(&format!("/panitia/dokumen/{new}")), text::REPLACED_FLASH)),
        Err(problem) => {
            refuse(&app, &cx, id, Typed { sent: Sent::Replace, form: form.into_inner(), errors }, problem)
                .await
        }
    }
}

/// `POST /{k}/panitia/dokumen/{id}/pembatalan`.
pub async fn cancel(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, DocumentId)>,
    form: Form<EndForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let reason = errors.optional("reason", &form.reason, MOST_REASON as usize).unwrap_or_default();
    if !errors.is_empty() {
        return shown(&app, &cx, path.1, &Typed { sent: Sent::Cancel, form: form.into_inner(), errors })
            .await;
    }
    let (edition, id) = (cx.edition()?.id, path.1);
    match app.write_durably(move |tx| certificates::cancel(tx, &who, edition, id, &reason)).await {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/dokumen/{id}")), text::CANCELLED_FLASH)),
        Err(problem) => {
            refuse(&app, &cx, id, Typed { sent: Sent::Cancel, form: form.into_inner(), errors }, problem)
                .await
        }
    }
}

/// The page again with what is wrong beside its field; what has ended meanwhile is a conflict.
async fn refuse(
    app: &App,
    cx: &Cx,
    id: DocumentId,
    mut typed: Typed,
    problem: EndProblem,
) -> Result<HttpResponse, PageError> {
    let field = match problem {
        EndProblem::NameMissing | EndProblem::Same | EndProblem::Undrawable(_) => "name",
        EndProblem::ReasonMissing => "reason",
        other => return Err(other.into()),
    };
    problem.message().into_iter().for_each(|said| typed.errors.add(field, said));
    shown(app, cx, id, &typed).await
}
