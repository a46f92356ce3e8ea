//! Everything that was answered once more, what is wrong with it, and the signature.

use maud::{Markup, html};

use super::super::declaration::declaration;
use super::super::fields::{Fields, printed_name};
use super::super::form::RawForm;
use super::labels::{label, shown_value};
use super::step::RegisterStep;
use super::step_view::{head, step_list};
use super::text;
use crate::merge::{Base, FormValues};
use crate::registration::values::{AsnKind, Nip};
use crate::registration::{EntryKind, MyEntry, entry_title};
use crate::views::{self, BadgeKind, MAIN_FORM, PageCx, Tone, badge, error_summary, field, page, steps};
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// The page as it is shown.
pub struct ReviewView<'a> {
    /// What was answered; the signature is over this and nothing else.
    pub values: &'a FormValues,
    pub form: &'a RawForm,
    /// What stands against registering; nothing, when the page is only opened.
    pub errors: &'a Errors,
    /// The entry that was registered first.
    pub led: Option<&'a MyEntry>,
}

/// The page. After a refusal it holds the whole form, so that pressing once more sends all of it: wrong fields to be
/// mended there, good ones along with it.
///
/// # Errors
/// There is no such edition.
pub fn review_page(cx: &Cx, view: &ReviewView<'_>) -> Result<Markup, PageError> {
    let settings = &cx.edition()?.settings;
    let form = view.form;
    let fields = Fields { lang: cx.lang, form, errors: view.errors };
    let title = format!("{} · {}", cx.t(text::STEP_REVIEW), cx.t(text::REGISTRATION));
    Ok(page(
        cx,
        &title,
        html! {
            (head(cx, RegisterStep::Review))
            (steps(cx.lang, &linked(cx, form), None))
            p.lead { (cx.t(text::REVIEW_LEAD)) }
            (error_summary(cx.lang, &view.errors.summary(cx.lang)))
            @if let Some(led) = view.led { (to_entry(cx, led)) }
            form id=(MAIN_FORM) method="post" action=(cx.at("/peserta/daftar")) novalidate {
                (creation::field())
                (field::hidden("base", &Base::of(view.values).to_field()))
                @if !view.errors.is_empty() { (whole_form(cx, &fields, settings.limits.members)) }
                (answers_to_change(cx, form))
                div.card { (declaration(cx, &settings.declaration, &fields)) }
                div.actions { (views::submit(cx.t(text::REGISTER), Tone::Primary)) }
            }
        },
    ))
}

/// The steps as links: nothing is typed on this page.
fn linked(cx: &PageCx, form: &RawForm) -> Vec<views::Step> {
    let here = |step: views::Step| views::Step {
        href: step.href.map(|word| cx.at(&format!("/peserta/daftar{word}"))),
        ..step
    };
    step_list(cx, form, RegisterStep::Review).into_iter().map(here).collect()
}

fn whole_form(cx: &PageCx, fields: &Fields, limit: u32) -> Markup {
    let wrong = fields.errors.names();
    let is_wrong = |name: &&str| wrong.iter().any(|other| other == name);
    let mut bad = RegisterStep::all_fields();
    bad.retain(is_wrong);
    html! {
        @if !bad.is_empty() {
            section.card {
                h2 { (cx.t(text::TO_MEND)) }
                @for name in bad { (fields.one(cx, name, limit)) }
            }
        }
        @for name in RegisterStep::all_fields().into_iter().filter(|name| !is_wrong(name)) {
            (field::hidden(name, fields.form.typed(name)))
        }
    }
}

/// The answers, page by page, each with the way back to it.
fn answers_to_change(cx: &PageCx, form: &RawForm) -> Markup {
    html! {
        @for step in RegisterStep::ALL.into_iter().filter(|step| *step != RegisterStep::Review) {
            section.card {
                div.title-row {
                    h2 { (cx.t(step.title())) }
                    a.button.plain href=(cx.at(&format!("/peserta/daftar/{}", step.as_str()))) {
                        (cx.t(text::CHANGE)) span.visually-hidden { " " (cx.t(step.title())) }
                    }
                }
                @if !step.is_done(form) { p { (badge(BadgeKind::Wait, cx.t(text::NOT_COMPLETE))) } }
                (rows(cx, form, step))
                @if step == RegisterStep::Identity { (nip_notes(cx, form)) (printed_name(cx.lang, form)) }
            }
        }
    }
}

/// Everything that was answered, to read and copy.
pub fn answers(cx: &PageCx, form: &RawForm) -> Markup {
    html! { @for step in RegisterStep::ALL { (rows(cx, form, step)) } }
}

fn rows(cx: &PageCx, form: &RawForm, step: RegisterStep) -> Markup {
    let team = EntryKind::parse(&form.kind) == Some(EntryKind::Team);
    let shown = |name: &&str| !name.starts_with("institution_") && (team || *name != "team_name");
    let lines: Vec<(&str, Markup)> = step
        .fields()
        .iter()
        .copied()
        .filter(shown)
        .map(|name| (cx.t(label(name)), value(cx, form, name)))
        .collect();
    views::summary(&lines)
}

fn value(cx: &PageCx, form: &RawForm, name: &str) -> Markup {
    let typed = match name {
        "institution" => form.typed_institution().chosen().to_owned(),
        "nip" => Nip::parse(&form.nip).map_or_else(|_| form.nip.clone(), |nip| nip.grouped()),
        _ => shown_value(cx, name, form.typed(name)),
    };
    html! {
        @if !typed.is_empty() { (typed) }
        @else if name == "document_name" { span.small { (cx.t(text::NO_TITLES)) } }
        @else { span.small { (cx.t(text::NOT_ANSWERED)) } }
    }
}

/// What is odd about the number, and no refusal.
fn nip_notes(cx: &PageCx, form: &RawForm) -> Markup {
    let read = Nip::parse(&form.nip).ok().zip(AsnKind::parse(&form.asn_kind));
    let notes = read.map(|(nip, kind)| nip.warnings(kind, cx.now)).unwrap_or_default();
    html! {
        @if !notes.is_empty() {
            div.notice {
                p { b { (cx.t(text::NIP_NOTES)) } }
                ul { @for note in notes { li { (cx.m(&note.message())) } } }
                p { (cx.t(text::NIP_NOTES_WHY)) }
            }
        }
    }
}

/// The way to the entry that was registered first.
fn to_entry(cx: &PageCx, led: &MyEntry) -> Markup {
    html! {
        section.card {
            p { b { (entry_title(&led.entry, &led.leader)) } }
            p { (cx.t(text::NOT_SENT_TWICE)) }
            div.actions { a.button href=(cx.at(&format!("/peserta/{}", led.entry.id))) { (cx.t(text::TO_MY_ENTRY)) } }
        }
    }
}
