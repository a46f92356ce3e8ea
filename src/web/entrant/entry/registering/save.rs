//! Saving one page of a registration: by its buttons, and by the script while the person writes on.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::super::form::RawForm;
use super::labels::{label, shown_value};
use super::sheet::{Sheet, values_of};
use super::step::RegisterStep;
use super::step_view::{StepView, step_page};
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::editions::PhaseKey;
use crate::i18n::too_long;
use crate::ids::EditionId;
use crate::merge::{FormValues, Origin};
use crate::registration::{self, DraftSave, DraftSaved};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;
use crate::web::saving::{
    Conflict, MergeView, SavedReply, Sender, merge_page, saved_json, settle, typed_over,
};

/// Most characters of one field that a draft keeps; each question has a limit of its own, which is lower.
const MOST_KEPT: usize = 2000;

/// What was typed into one page.
struct Typed {
    step: RegisterStep,
    sent: FormValues,
    origin: Origin,
    undecided: Vec<String>,
    /// Where to go on; empty for the next page.
    then: String,
    /// Whether this answers the page of both texts.
    again: bool,
}

impl Typed {
    fn read(step: RegisterStep, pairs: Vec<(String, String)>, sheet: &Sheet) -> Self {
        let settled = settle(pairs);
        let find = |name: &str| {
            settled.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        Self {
            step,
            sent: settled.values(&sheet.values_of(step)),
            origin: Origin::read(step.as_str(), find),
            undecided: settled.undecided().to_vec(),
            then: find("then").unwrap_or_default().to_owned(),
            again: find("merge").is_some(),
        }
    }

    /// Takes out what is too long to be kept at all, with the error noted.
    fn keepable(&mut self, stored: &FormValues, errors: &mut Errors) {
        for name in self.step.fields() {
            let length = self.sent.text(name).chars().count();
            if length > MOST_KEPT {
                errors.add(name, too_long(length, MOST_KEPT));
                self.sent.copy(name, stored);
            }
        }
    }
}

/// `POST /{k}/peserta/daftar/{step}`: keeps what was typed, good or not; going forward asks for good answers.
pub async fn save_step(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: web::Path<(String, String)>,
    sender: Sender,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let step = RegisterStep::parse(&path.1).filter(|step| *step != RegisterStep::Review);
    let step = step.ok_or(PageError::NotFound)?;
    let edition = cx.edition()?;
    let sheet = Sheet::load(&app, edition.id, &person).await?;
    let mut typed = Typed::read(step, form.into_inner(), &sheet);
    if let Some(led) = &sheet.led {
        return match sender {
            Sender::Autosave => Err(PageError::Conflict(text::NOT_SENT_TWICE.into())),
            Sender::Person => Ok(redirect(&cx.at(&format!("/peserta/{}", led.entry.id)))),
        };
    }
    let mut errors = Errors::default();
    let raw = typed.sent.clone();
    typed.keepable(&sheet.values_of(step), &mut errors);
    if let Err(closed) = edition.require_open_late(PhaseKey::Registration, cx.now()) {
        if sender == Sender::Autosave {
            return Err(PageError::Conflict(closed.message()));
        }
        errors.add("", closed.message());
        let form = over(&sheet.draft.values, &raw, step);
        let view = StepView { sheet: &sheet, step, form: &form, errors: &errors, doubts: &[] };
        return Ok(show(StatusCode::CONFLICT, step_page(&cx, &view)?));
    }
    let saved = keep(&app, edition.id, &person, &sheet, &typed).await?;
    if sender == Sender::Autosave {
        return Ok(told(&cx, step, &saved, &errors));
    }
    if !saved.merged.conflicts.is_empty() {
        return Ok(both_texts(&cx, &typed, &saved));
    }
    let sheet = Sheet { draft: saved.draft, ..sheet };
    onward(&app, &cx, Onward { sheet, typed: &typed, raw: &raw, errors }).await
}

async fn keep(
    app: &App,
    edition: EditionId,
    person: &SignedIn,
    sheet: &Sheet,
    typed: &Typed,
) -> Result<DraftSaved, PageError> {
    let (who, begun, sent) = (person.clone(), sheet.begun.clone(), typed.sent.clone());
    let (origin, undecided, fields) = (typed.origin.clone(), typed.undecided.clone(), typed.step.fields());
    let saved = app.write(move |tx| {
        let save = DraftSave {
            edition,
            begun: &begun,
            fields,
            sent: &sent,
            origin: Some(&origin),
            undecided: &undecided,
        };
        registration::save_draft(tx, &who, &save)
    });
    Ok(saved.await?)
}

/// A page that was saved, and what stands against going on.
struct Onward<'a> {
    sheet: Sheet,
    typed: &'a Typed,
    /// As it was typed, what is too long to be kept included.
    raw: &'a FormValues,
    errors: Errors,
}

async fn onward(app: &App, cx: &Cx, of: Onward<'_>) -> Result<HttpResponse, PageError> {
    let Onward { sheet, typed, raw, mut errors } = of;
    let step = typed.step;
    let form = over(&sheet.draft.values, raw, step);
    let mut doubts = Vec::new();
    if typed.then.is_empty() {
        if errors.is_empty() {
            step.check(&form, &mut errors);
        }
        if step == RegisterStep::Institution {
            doubts = form.typed_institution().doubts(app, &mut errors).await?;
        }
    }
    if !errors.is_empty() {
        let view = StepView { sheet: &sheet, step, form: &form, errors: &errors, doubts: &doubts };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, step_page(cx, &view)?));
    }
    let named = RegisterStep::parse(typed.then.trim_start_matches('/'));
    Ok(redirect(&match typed.then.as_str() {
        "/cari" => super::institution_search::address(cx, &form.institution),
        _ => cx.at(&format!("/peserta/daftar/{}", named.unwrap_or_else(|| step.next()).as_str())),
    }))
}

/// The whole form with one page as it was typed.
fn over(stored: &FormValues, typed: &FormValues, step: RegisterStep) -> RawForm {
    let mut values = stored.clone();
    step.fields().iter().for_each(|name| values.copy(name, typed));
    RawForm::of(&values)
}

fn told(cx: &Cx, step: RegisterStep, saved: &DraftSaved, errors: &Errors) -> HttpResponse {
    let stored = values_of(&saved.draft, step);
    let named = |name: &String| (name.clone(), cx.t(label(name)).to_owned());
    let reply = SavedReply {
        version: saved.draft.version,
        stored: &stored,
        shown: &stored,
        news: &saved.merged.news,
        conflicts: saved.merged.conflicts.iter().map(named).collect(),
        errors: errors.summary(cx.lang),
    };
    saved_json(cx, &reply, Value::Null)
}

/// Both texts of what the person wrote on two devices.
fn both_texts(cx: &Cx, typed: &Typed, saved: &DraftSaved) -> HttpResponse {
    let stored = values_of(&saved.draft, typed.step);
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: cx.t(label(name)).to_owned(),
        mine: typed.sent.of(name).to_vec(),
        mine_shown: shown_value(cx, name, &typed.sent.text(name)),
        theirs_shown: shown_value(cx, name, &stored.text(name)),
        by: None,
        at: saved.draft.edits.of(name).map(|edit| edit.at),
        is_text: matches!(name.as_str(), "team_name" | "institution" | "name" | "document_name" | "position"),
    };
    let conflicts: Vec<Conflict> = saved.merged.conflicts.iter().map(conflict).collect();
    let here = cx.at(&format!("/peserta/daftar/{}", typed.step.as_str()));
    let page = merge_page(
        cx,
        &MergeView {
            action: &here,
            back: (&here, cx.t(typed.step.title())),
            version: saved.draft.version,
            stored: &stored,
            conflicts: &conflicts,
            along: &[("then", &typed.then), ("merge", "1")],
            incomplete: typed.again,
        },
    );
    show(StatusCode::CONFLICT, page)
}

/// What the form of a page is typed over.
pub fn over_stored(sheet: &Sheet, step: RegisterStep) -> maud::Markup {
    typed_over(sheet.draft.version, &sheet.values_of(step))
}
