//! A juror asks the committee to open what is locked, and reads what was decided.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::closing_text as text;
use super::queue::answer;
use super::unlock_page::{Asking, Shown, view};
use crate::app::App;
use crate::db::Fault;
use crate::ids::AssignmentId;
use crate::judging::{self, Juror};
use crate::refused::Refused;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

/// Most characters of a reason.
pub(super) const LONGEST: u32 = 1000;
/// What stands for the whole lock in the list.
pub(super) const ALL: &str = "semua";

/// What was typed; `lembar` is a sheet, or `semua` for the whole lock.
#[derive(Debug, Default, Deserialize)]
pub struct UnlockForm {
    #[serde(default)]
    pub(super) lembar: String,
    #[serde(default)]
    pub(super) reason: String,
}

/// `GET /{k}/juri/pembukaan`; `?lembar=` chooses a sheet.
pub async fn unlock_form(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    query: Query<UnlockForm>,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let form = UnlockForm { lembar: query.lembar.clone(), reason: String::new() };
    let asking = Asking { form: &form, errors: &Errors::default(), refusal: None };
    Ok(answer(StatusCode::OK, view(&cx, &load(&app, juror).await?, asking)?))
}

/// `POST /{k}/juri/pembukaan`.
pub async fn ask_unlock(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    form: Form<UnlockForm>,
) -> Result<HttpResponse, PageError> {
    let (what, reason, errors) = read(&form);
    let mut refusal = None;
    let status = if let Some(what) = what.filter(|_| errors.is_empty()) {
        let who = juror.clone();
        match app.write_durably(move |tx| judging::ask_unlock(tx, &who, what.sheet(), &reason)).await {
            Ok(_) => return Ok(redirect_with(&cx.at("/juri/pembukaan"), text::ASKED)),
            Err(problem) => match problem.message() {
                Some(said) => refusal = Some(said),
                None => return Err(problem.into()),
            },
        }
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let asking = Asking { form: &form, errors: &errors, refusal };
    Ok(answer(status, view(&cx, &load(&app, juror).await?, asking)?))
}

/// What a juror wants opened.
#[derive(Clone, Copy)]
enum What {
    WholeLock,
    Sheet(AssignmentId),
}

impl What {
    fn sheet(self) -> Option<AssignmentId> {
        match self {
            Self::WholeLock => None,
            Self::Sheet(id) => Some(id),
        }
    }
}

/// What is wanted and why, as far as it can be read, and what is wrong with it.
fn read(form: &UnlockForm) -> (Option<What>, String, Errors) {
    let mut errors = Errors::default();
    let what = match form.lembar.as_str() {
        ALL => Some(What::WholeLock),
        id => id.parse().ok().map(What::Sheet),
    };
    if what.is_none() {
        errors.add("lembar", text::CHOOSE_ONE);
    }
    let reason = form.reason.trim();
    if reason.is_empty() {
        errors.add("reason", crate::judging::text::UNLOCK_REASON_MISSING);
    } else if reason.chars().count() > LONGEST as usize {
        errors.add("reason", text::TOO_LONG);
    }
    (what, reason.to_owned(), errors)
}

async fn load(app: &App, juror: Juror) -> Result<Shown, PageError> {
    Ok(app
        .read(move |conn| {
            let locked = judging::locked_sheets(conn, &juror)?;
            Ok::<_, Fault>(Shown { locked, requests: judging::own_unlocks(conn, &juror)? })
        })
        .await?)
}
