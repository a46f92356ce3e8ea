//! A person's documents of every edition, and the name that documents print.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::signed_view::signed_declarations;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::approvals::{self, ProtectedAct};
use crate::certificates::{self, DocumentLine, Standing};
use crate::db::Fault;
use crate::i18n::{Lang, Text, date, file_size, text};
use crate::ids::DocumentId;
use crate::refused::Refused;
use crate::views::{
    BadgeKind, Field, PageCx, Tone, badge, empty_state, error_summary, field, page, reaching, submit,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::documents::{PdfShown, pdf, standing_badge};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::limits::Limits;
use crate::{accounts, plain_text, registration, say};

pub(super) const TITLE: Text = text("Dokumen saya", "My documents");
const LEAD: Text = text(
    "Piagam dan sertifikat Anda dari semua edisi. Anda dapat kembali kapan saja.",
    "Your charters and certificates of every edition. You may come back at any time.",
);
const NONE: Text = text("Belum ada dokumen", "No documents yet");
const NONE_WHY: Text = text(
    "Dokumen muncul di sini setelah hasil diumumkan dan panitia menerbitkannya. Anda akan menerima surat.",
    "Documents appear here after the result is announced and the committee has issued them. You will get a letter.",
);
const DOWNLOAD: Text = text("Unduh PDF", "Download the PDF");
const TRANSLATION: Text = text("Terjemahan bahasa Inggris", "English translation");
const VERIFY: Text = text("Halaman pemeriksaan", "Page for checking");
const CREDENTIAL: Text = text("Lencana digital (Open Badges)", "Digital badge (Open Badges)");
const NUMBER: Text = text("Nomor", "Number");
const NOT_READY: Text = text("Sedang disiapkan", "Being prepared");
const NOT_SIGNED: Text = text("Menunggu tanda tangan elektronik", "Waiting for its electronic signature");
const NAME_TITLE: Text = text("Nama pada dokumen", "Name on documents");
const NAME_LEAD: Text = text(
    "Berlaku untuk dokumen yang terbit sesudah ini. Untuk dokumen yang sudah terbit, hubungi panitia.",
    "It counts for documents issued from now on. For those that are issued, write to the committee.",
);
const NAME: Text = text("Nama lengkap dengan gelar", "Full name with titles");
const NAME_HINT: Text = text(
    "Harus memuat nama akun Anda, misalnya “Dr. Ani Lestari, M.Si.”. Kosongkan untuk memakai nama akun.",
    "It must contain the name of your account, such as “Dr. Ani Lestari, M.Si.”. Leave it empty to use that name.",
);
const HELD_STILL: Text = text(
    "Panitia sedang menerbitkan dokumen, jadi nama belum dapat diubah. Coba lagi besok; tulisan Anda masih di sini.",
    "The committee is issuing documents just now, so names stay as they are. Try again tomorrow; what you typed is still here.",
);
/// How long names stand still after documents were asked for.
const HELD_FOR: Duration = Duration::from_secs(24 * 3600);
const SAVE: Text = text("Simpan nama", "Save the name");
const SAVED: Text = text("Nama pada dokumen tersimpan.", "The name on documents is saved.");
const NOT_NOW: Text = text(
    "Pembuat dokumen sedang sibuk; ini bukan kesalahan Anda. Coba lagi sebentar lagi.",
    "The maker of documents is busy; that is not your fault. Try again in a moment.",
);

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct NameForm {
    #[serde(default)]
    name: String,
}

/// `GET /akun/dokumen`.
pub async fn shelf(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &person, None, &Errors::default()).await
}

async fn shown(
    app: &App,
    cx: &Cx,
    person: &SignedIn,
    typed: Option<&str>,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let user = person.user_id();
    let (lines, stored, signed) = app
        .read(move |conn| {
            Ok::<_, Fault>((
                certificates::of_person(conn, user)?,
                accounts::document_name(conn, user)?,
                registration::signed_declarations(conn, user)?,
            ))
        })
        .await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        h1 { (cx.t(TITLE)) }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(LEAD)) }
        @if lines.is_empty() { (empty_state(cx.t(NONE), cx.t(NONE_WHY), None)) }
        @for of_edition in lines.chunk_by(|one, next| one.slug == next.slug) {
            @if let Some(first) = of_edition.first() {
                section {
                    h2 { a href=(format!("/{}", first.slug)) { (first.edition) } }
                    @for one in of_edition { (card(cx, &one.line)) }
                }
            }
        }
        (name_form(cx, typed.unwrap_or(&stored), errors))
        (signed_declarations(cx, &signed))
    };
    Ok(show(status, page(cx, cx.t(TITLE), body)))
}

fn card(cx: &PageCx, line: &DocumentLine) -> Markup {
    let document = &line.document;
    let at = format!("/akun/dokumen/{}", document.id);
    html! {
        article.card data-document=(document.id) data-standing=(line.standing.as_str()) {
            h3 { (cx.t(document.kind.text())) " " (standing_badge(cx, line.standing)) }
            p {
                b { (document.name) }
                @if !document.title.is_empty() { br; (document.title) }
                br; span.small { (cx.t(NUMBER)) " " (document.number) " · " (date(line.fallen_at.unwrap_or(document.issued_at), cx.lang)) }
            }
            @if !line.because.is_empty() { p.notice { (line.because) } }
            div.actions {
                @if let Some(file) = line.ready_file() {
                    a.button.quiet href=(format!("{at}/{}", document.file_name())) download { (cx.t(DOWNLOAD)) " (" (file_size(file.size_bytes, cx.lang)) ")" }
                    @if line.standing == Standing::Valid { a.button.plain href=(format!("{at}/terjemahan")) { (cx.t(TRANSLATION)) } }
                } @else if line.standing == Standing::Valid { span { (badge(BadgeKind::Wait, cx.t(if line.files.is_empty() { NOT_READY } else { NOT_SIGNED }))) } }
                a.button.plain href=(format!("/sertifikat/{}", document.code)) { (cx.t(VERIFY)) }
                @if line.standing == Standing::Valid && line.ready_file().is_some() { a.button.plain href=(format!("/sertifikat/{}/kredensial.jwt", document.code)) download { (cx.t(CREDENTIAL)) } }
            }
        }
    }
}

fn name_form(cx: &PageCx, value: &str, errors: &Errors) -> Markup {
    let name = Field::new(cx.lang, "name", cx.t(NAME)).hint(cx.t(NAME_HINT)).value(value.to_owned());
    let error = errors.of("name", cx.lang).map(str::to_owned);
    html! {
        form.card method="post" action="/akun/dokumen/nama" novalidate {
            h2 { (cx.t(NAME_TITLE)) }
            p { (reaching(cx.t(NAME_LEAD))) }
            (field::text(&name.error(error).optional().max_length(120)))
            div.actions { (submit(cx.t(SAVE), Tone::Quiet)) }
        }
    }
}

/// `POST /akun/dokumen/nama`.
pub async fn set_name(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    form: Form<NameForm>,
) -> Result<HttpResponse, PageError> {
    let (who, name) = (person.clone(), plain_text::single_line(&form.name));
    let letters: String = certificates::render::undrawable(&name).into_iter().collect();
    let since = cx.now().minus(HELD_FOR);
    let waits = app.read(move |conn| approvals::any_waits(conn, ProtectedAct::IssueDocuments, since)).await;
    let refused = if !letters.is_empty() {
        Some(say!(
            "Huruf ini tidak dapat dicetak: {letters}. Tulis dengan huruf lain.",
            "These letters cannot be printed: {letters}. Write them in others."
        ))
    } else if waits.map_err(|fault: Fault| fault)? {
        Some(HELD_STILL.into())
    } else {
        None
    };
    if let Some(said) = refused {
        let mut errors = Errors::default();
        errors.add("name", said);
        return shown(&app, &cx, &person, Some(&form.name), &errors).await;
    }
    match app.write(move |tx| accounts::set_document_name(tx, &who, &name, who.name())).await {
        Ok(()) => Ok(redirect_with("/akun/dokumen", SAVED)),
        Err(problem) => {
            let said = problem.told().map_err(|fault| PageError::Internal(fault.to_string()))?;
            let mut errors = Errors::default();
            errors.add("name", said);
            shown(&app, &cx, &person, Some(&form.name), &errors).await
        }
    }
}

/// A document of the person, or none.
async fn own(app: &App, person: &SignedIn, id: DocumentId) -> Result<DocumentLine, PageError> {
    let user = person.user_id();
    let found =
        app.read(move |conn| certificates::of_person(conn, user)).await.map_err(|fault: Fault| fault)?;
    let found = found.into_iter().map(|one| one.line).find(|line| line.document.id == id);
    found.ok_or(PageError::NotFound)
}

/// `GET /akun/dokumen/{id}/{name}`: the signed file if there is one. On the electronic route an unsigned one is not
/// given out.
pub async fn file(
    app: web::Data<App>,
    person: SignedIn,
    path: web::Path<(DocumentId, String)>,
) -> Result<HttpResponse, PageError> {
    let (id, name) = path.into_inner();
    let line = own(&app, &person, id).await?;
    let form = line.ready_file().map(|file| file.form).ok_or(PageError::NotFound)?;
    if name != line.document.file_name() {
        return Err(PageError::NotFound);
    }
    let body = app.read(move |conn| certificates::file_body(conn, id, form)).await;
    let body = body.map_err(|fault: Fault| fault)?.ok_or(PageError::NotFound)?;
    Ok(pdf(&name, body, PdfShown::Saved))
}

/// `GET /akun/dokumen/{id}/terjemahan`: made when it is asked for, always the same.
pub async fn translation(
    app: web::Data<App>,
    limits: web::Data<Limits>,
    person: SignedIn,
    path: web::Path<DocumentId>,
) -> Result<HttpResponse, PageError> {
    limits.save(person.user_id())?;
    let line = own(&app, &person, *path).await?;
    if line.standing != Standing::Valid || line.ready_file().is_none() {
        return Err(PageError::NotFound);
    }
    let id = *path;
    let (both, template) =
        app.read(move |conn| certificates::translation(conn, id)).await.map_err(|fault: Fault| fault)?;
    let data = both.get(Lang::En).printed(template.logo.is_some()).map_err(Fault::unwritable)?;
    let made = app.renderer.render(&template, &data).await;
    let made = made.map_err(|problem| {
        tracing::error!(%problem, document = id.0, "a translation was not made");
        PageError::Conflict(NOT_NOW.into())
    })?;
    Ok(pdf(&format!("en-{}", line.document.file_name()), made, PdfShown::Saved))
}
