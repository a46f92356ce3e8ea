//! One page of the registration: its questions, where one is, and whether it is saved.

use maud::{Markup, html};

use super::super::fields::Fields;
use super::super::form::RawForm;
use super::save::over_stored;
use super::sheet::Sheet;
use super::step::RegisterStep;
use super::text;
use crate::editions::{Edition, PhaseKey};
use crate::say;
use crate::views::{Closing, MAIN_FORM, PageCx, Step, StepState, error_summary, page, save_bar, steps};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// A page as it is shown.
pub struct StepView<'a> {
    pub sheet: &'a Sheet,
    pub step: RegisterStep,
    pub form: &'a RawForm,
    pub errors: &'a Errors,
    /// Institutions that the typed name may mean.
    pub doubts: &'a [String],
}

/// The page.
///
/// # Errors
/// There is no such edition.
pub fn step_page(cx: &Cx, view: &StepView<'_>) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let step = view.step;
    let here = cx.at(&format!("/peserta/daftar/{}", step.as_str()));
    let fields = Fields { lang: cx.lang, form: view.form, errors: view.errors };
    let questions = match step {
        RegisterStep::Kind => fields.kind(edition.settings.limits.members),
        RegisterStep::Institution => fields.institution(cx, view.doubts),
        RegisterStep::Identity => fields.identity(cx.t(text::NIP_HINT)),
        _ => fields.contact(),
    };
    let title = format!("{} · {}", cx.t(step.title()), cx.t(text::REGISTRATION));
    Ok(page(
        cx,
        &title,
        html! {
            (head(cx, step))
            button.visually-hidden type="submit" form=(MAIN_FORM) tabindex="-1" aria-hidden="true" { (cx.t(text::GO_FURTHER)) }
            (steps(cx.lang, &step_list(cx, view.form, step), Some(MAIN_FORM)))
            (error_summary(cx.lang, &view.errors.summary(cx.lang)))
            form id=(MAIN_FORM) method="post" action=(here) data-draft=(here) novalidate {
                (over_stored(view.sheet, step))
                div.card { (questions) }
                div.actions {
                    @if let Some(back) = step.back() {
                        button.button.plain type="submit" name="then" value={ "/" (back.as_str()) } { (cx.t(text::BACK)) }
                    }
                    @if step == RegisterStep::Institution {
                        button.button.quiet type="submit" name="then" value="/cari" { (cx.t(text::SEARCH_IN_LIST)) }
                    }
                }
                (save_bar(cx, view.sheet.draft.updated_at, closing(edition), html! {
                    button.button type="submit" { (cx.t(text::GO_FURTHER)) }
                }))
            }
        },
    ))
}

/// Where one is, and the question.
pub fn head(cx: &PageCx, step: RegisterStep) -> Markup {
    let (n, all) = (step.number(), RegisterStep::ALL.len());
    let place = say!("Pendaftaran, langkah {n} dari {all}", "Registration, step {n} of {all}");
    html! {
        p.crumbs { a href=(cx.at("/peserta")) { (cx.t(text::MY_ENTRIES)) } }
        p.step-count { (cx.m(&place)) }
        h1 { (cx.t(step.title())) }
        @if step == RegisterStep::Kind { p.lead { (cx.t(text::REGISTRATION_LEAD)) } }
    }
}

/// The pages with their states.
pub fn step_list(cx: &PageCx, form: &RawForm, now: RegisterStep) -> Vec<Step> {
    let one = |step: RegisterStep| {
        let state = match (step == now, step.is_done(form)) {
            (true, _) => StepState::Now,
            (_, true) => StepState::Done,
            _ => StepState::Open,
        };
        Step { label: cx.t(step.title()).to_owned(), state, href: Some(format!("/{}", step.as_str())) }
    };
    RegisterStep::ALL.into_iter().map(one).collect()
}

/// Until when one may register.
pub fn closing(edition: &Edition) -> Option<Closing> {
    let at = edition.phase(PhaseKey::Registration)?.closes_at?;
    Some(Closing { at, grace: edition.settings.grace() })
}
