//! Sending the registration: what the pages kept, and whatever the form itself brings.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::super::form::{RawForm, refuse};
use super::super::members::status_of;
use super::review_view::{Refused, review_page};
use super::sheet::Sheet;
use super::step::RegisterStep;
use super::text;
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::ids::EditionId;
use crate::merge::FormValues;
use crate::registration::{self, DraftSave, RegisterProblem};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
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
    let values = typed_over(&sheet.draft.values, &pairs);
    let mut form = RawForm::of(&values);
    SIGNING.iter().for_each(|name| form.take(name, &pairs));
    let mut errors = Errors::default();
    let Some(new) = form.entry(&mut errors, &edition.settings.declaration) else {
        if sheet.led.is_none() {
            keep(&app, edition.id, &person, &sheet, values).await?;
        }
        let refused = Refused { errors: &errors, led: None };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, review_page(&cx, &form, &refused)?));
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
    if led.is_none() {
        keep(&app, id, &person, &sheet, values).await?;
    }
    Ok(show(status, review_page(&cx, &form, &Refused { errors: &errors, led: led.as_ref() })?))
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
