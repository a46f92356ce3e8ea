//! Sending the registration: what the pages kept, and whatever the form itself brings.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::super::form::{RawForm, refuse};
use super::super::members::status_of;
use super::labels::label;
use super::review_view::{ReviewView, review_page};
use super::sheet::Sheet;
use super::step::RegisterStep;
use super::text;
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::i18n::Message;
use crate::ids::EditionId;
use crate::merge::{FormValues, Origin};
use crate::registration::{self, DraftSave, RegisterProblem};
use crate::say;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

/// Fields of the signature, and the key of the form.
const SIGNING: [&str; 4] = ["declaration", "declaration_version", "publication", "personal_data"];

/// `POST /{k}/peserta/daftar`.
pub async fn register(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let pairs = form.into_inner();
    let sheet = Sheet::load(&app, edition.id, &person).await?;
    let brings_answers = pairs.iter().any(|(name, _)| RegisterStep::all_fields().contains(&name.as_str()));
    if let Some(led) = sheet.led.as_ref().filter(|_| !brings_answers) {
        // Pressed once more because the first answer never arrived, or in another window: nothing typed is in this form.
        return Ok(redirect(&cx.at(&format!("/peserta/{}", led.entry.id))));
    }
    let values = typed_over(&sheet.draft.values, &pairs);
    let mut form = RawForm::of(&values);
    SIGNING.iter().for_each(|name| form.take(name, &pairs));
    let mut errors = Errors::default();
    if let Some(changed) = (!brings_answers).then(|| changed_unseen(&cx, &sheet, &pairs)).flatten() {
        errors.add("", changed);
        // The tick was for another text. The consents are not about the answers.
        form.declaration.clear();
        let view = ReviewView { values: &values, form: &form, errors: &errors, led: None };
        return Ok(show(StatusCode::CONFLICT, review_page(&cx, &view)?));
    }
    let Some(new) = form.entry(&mut errors, &edition.settings.declaration) else {
        let view = ReviewView { values: &values, form: &form, errors: &errors, led: None };
        let page = review_page(&cx, &view)?;
        if sheet.led.is_none() {
            keep(&app, edition.id, &person, &sheet, values).await?;
        }
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let key = pairs.iter().find(|(name, _)| name == "key").and_then(|(_, sent)| Key::parse(sent));
    let (who, user, id, entries) = (person.clone(), person.user_id(), edition.id, cx.at("/peserta"));
    let made = app
        .write_durably(move |tx| {
            creation_keys::once(tx, user, key.as_ref(), |tx| {
                registration::register(tx, &who, id, &new).map(|entry| format!("{entries}/{entry}"))
            })
        })
        .await;
    let problem = match made {
        Ok(entry) => return Ok(redirect_with(&entry, text::REGISTERED)),
        Err(problem) => problem,
    };
    let status = status_of(&problem);
    // Another tab was first: what was typed here stays readable, and the way leads to the entry.
    let led = match problem {
        RegisterProblem::AlreadyLeads => Sheet::load(&app, id, &person).await?.led,
        _ => None,
    };
    refuse(problem, &mut errors)?;
    let view = ReviewView { values: &values, form: &form, errors: &errors, led: led.as_ref() };
    let page = review_page(&cx, &view)?;
    if led.is_none() {
        keep(&app, id, &person, &sheet, values).await?;
    }
    Ok(show(status, page))
}

/// What is signed is what was shown: which answers another device changed since the page was opened. (A form that
/// brings the answers along is signed over these.)
fn changed_unseen(cx: &Cx, sheet: &Sheet, pairs: &[(String, String)]) -> Option<Message> {
    let find = |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let shown = Origin::read("", find).base?;
    let mut changed: Vec<&str> = Vec::new();
    for name in RegisterStep::all_fields().into_iter().filter(|name| shown.differs(name, &sheet.draft.values))
    {
        let label = cx.t(label(name));
        if !changed.contains(&label) {
            changed.push(label);
        }
    }
    let names = changed.join(", ");
    (!changed.is_empty()).then(|| {
        say!(
            "Sejak halaman ini dibuka, ada isian yang berubah di perangkat atau jendela lain: {names}. Anda belum terdaftar. Bacalah isian di bawah sekali lagi, centang pernyataan, lalu tekan Daftar.",
            "Since this page was opened, answers were changed on another device or in another window: {names}. You are not registered yet. Read the answers below once more, tick the declaration and press Register."
        )
    })
}

/// What the pages kept, with the fields that the form brings in their place.
fn typed_over(stored: &FormValues, pairs: &[(String, String)]) -> FormValues {
    let mut values = stored.clone();
    let brings = |name: &str| pairs.iter().any(|(known, _)| known == name);
    for name in RegisterStep::all_fields().into_iter().filter(|name| brings(name)) {
        let first = pairs.iter().find(|(known, _)| known == name).map(|(_, value)| (name, value.as_str()));
        values.copy(name, &first.into_iter().collect());
    }
    // A name with titles that the account knew gives way to another name that was written.
    let (name, titled) = (values.text("name"), values.text("document_name"));
    if !brings("document_name") && !accounts::contains_name(&titled, &name) {
        values.copy("document_name", &FormValues::default());
    }
    values
}

/// A form that was refused is kept as the draft is.
async fn keep(
    app: &App,
    edition: EditionId,
    person: &SignedIn,
    sheet: &Sheet,
    sent: FormValues,
) -> Result<(), PageError> {
    let (who, begun, fields) = (person.clone(), sheet.begun.clone(), RegisterStep::all_fields());
    let kept = app.write(move |tx| {
        let (begun, fields, sent) = (&begun, fields.as_slice(), &sent);
        let save = DraftSave { edition, begun, fields, sent, origin: None, undecided: &[] };
        registration::save_draft(tx, &who, &save)
    });
    Ok(kept.await.map(|_| ())?)
}
