//! Correcting an institution.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::one::{self, Shown};
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::ids::InstitutionId;
use crate::institutions::corrections::{self, Correction, CorrectionProblem};
use crate::institutions::rules::is_domain;
use crate::institutions::{Institution, InstitutionKind, InstitutionName, Province};
use crate::refused::Refused;
use crate::views::{self, Choice, Field, PageCx, Tone, field, submit};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// What was typed about an institution, and what it was typed over.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CorrectionForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    /// Two digits; empty for none.
    #[serde(default)]
    province: String,
    #[serde(default)]
    email_domain: String,
    /// "on" where it may be chosen.
    #[serde(default)]
    active: String,
    #[serde(default)]
    version: String,
}

impl CorrectionForm {
    fn stored(of: &Institution, version: &str) -> Self {
        Self {
            name: of.name.clone(),
            kind: of.kind.as_str().to_owned(),
            province: of.province.clone(),
            email_domain: of.email_domain.clone(),
            active: if of.active { "on".to_owned() } else { String::new() },
            version: version.to_owned(),
        }
    }

    fn read(&self, errors: &mut Errors) -> Option<Correction> {
        let name = errors.keep("name", InstitutionName::parse(&self.name), |said| said);
        let kind = InstitutionKind::parse(&self.kind);
        if kind.is_none() {
            errors.add("kind", text::KIND_MISSING);
        }
        let province = Province::find(&self.province);
        if province.is_none() && !self.province.is_empty() {
            errors.add("province", text::PROVINCE_UNKNOWN);
        }
        let email_domain = self.email_domain.trim().trim_start_matches(['@', '.']).to_ascii_lowercase();
        if !email_domain.is_empty() && !is_domain(&email_domain) {
            errors.add("email_domain", text::DOMAIN_WRONG);
        }
        let (name, kind) = (name?, kind?);
        let wanted = Correction { name, kind, province, email_domain, active: self.active == "on" };
        Some(wanted).filter(|_| errors.is_empty())
    }
}

/// `POST /{k}/panitia/instansi/{id}`.
pub async fn correct(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    path: web::Path<(String, InstitutionId)>,
    form: Form<CorrectionForm>,
) -> Result<HttpResponse, PageError> {
    let (id, form, mut errors) = (path.1, form.into_inner(), Errors::default());
    let Some(wanted) = form.read(&mut errors) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return one::page(&app, &cx, id, Shown { status, typed: Some(form), errors, refused: None }).await;
    };
    let seen = form.version.clone();
    match app.write(move |tx| corrections::correct(tx, &who, id, &wanted, &seen)).await {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/instansi/{id}")), text::CORRECTED)),
        Err(CorrectionProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let (status, refused) = (StatusCode::CONFLICT, problem.message());
            one::page(&app, &cx, id, Shown { status, typed: Some(form), refused, ..Shown::default() }).await
        }
    }
}

/// The form: as it stands, or as it was typed. A refused one is saved next time over what the page shows now.
pub(super) fn fields(cx: &PageCx, of: &Institution, shown: &Shown, version: &str) -> Markup {
    let stored = CorrectionForm::stored(of, version);
    let form = shown.typed.as_ref().unwrap_or(&stored);
    let errors = &shown.errors;
    let plain = |name: &'static str, label, value: &str| {
        let field = Field::new(cx.lang, name, cx.t(label)).value(value.to_owned());
        field.error(errors.of(name, cx.lang).map(str::to_owned))
    };
    let kinds: Vec<_> =
        InstitutionKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect();
    let provinces: Vec<_> =
        Province::all().iter().map(|province| Choice::new(province.code, province.name)).collect();
    let domain = plain("email_domain", text::EMAIL_DOMAIN, &form.email_domain);
    html! {
        form.card id=(views::MAIN_FORM) method="post" action=(cx.at(&format!("/panitia/instansi/{}", of.id))) novalidate {
            h2 { (cx.t(text::CORRECT)) }
            p.small { (cx.t(text::CORRECT_LEAD)) }
            (field::hidden("version", version))
            (field::text(&plain("name", text::NAME, &form.name).max_length(200)))
            (field::select(&plain("kind", text::KIND, &form.kind), &kinds, None))
            (field::select(&plain("province", text::PROVINCE, &form.province).optional(), &provinces, Some(cx.t(text::NO_PROVINCE))))
            (field::text(&domain.hint(cx.t(text::DOMAIN_HINT)).optional()))
            (field::checkbox(&plain("active", text::MAY_BE_CHOSEN, &form.active)))
            div.actions { (submit(cx.t(text::SAVE), Tone::Primary)) }
        }
    }
}
