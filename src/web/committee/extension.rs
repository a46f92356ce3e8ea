//! Extending a stage: the form on the page of settings, and what two people do at once.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::settings::view;
use super::text::{self, desk, records as words};
use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::editions::{self, Edition, EditionProblem, Extended, Extension, PhaseKey, wall};
use crate::i18n::deadline;
use crate::merge::{FormValues, Origin};
use crate::plain_text;
use crate::views::field::{self, Choice};
use crate::views::{self, Field, PageCx, Tone};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::saving::{Conflict, MergeView, merge_page, settle};

/// An extension as typed.
#[derive(Debug, Default)]
pub(super) struct ExtensionForm {
    phase: String,
    closes_at: String,
    reason: String,
    /// What the form was typed over: the closing that it showed of the stage.
    origin: Origin,
    undecided: bool,
}

/// `POST /{k}/panitia/pengaturan/perpanjangan`.
pub async fn extend(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let settled = settle(form.into_inner());
    let back = cx.at("/panitia/pengaturan");
    if !settled.unnamed(["closes_at"].into_iter()).is_empty() {
        // The stored closing was chosen.
        return Ok(redirect(&back));
    }
    let form = ExtensionForm::read(&settled.pairs, !settled.undecided().is_empty());
    let edition = cx.edition()?.id;
    let mut errors = Errors::default();
    let Some((key, closes_at, reason)) = parse(&form, &mut errors) else {
        return refuse(&app, &cx, &form, &errors).await;
    };
    let (origin, undecided) = (form.origin.clone(), form.undecided);
    let done = app.write(move |tx| {
        let extension = Extension { key, closes_at, reason: &reason, origin: &origin, undecided };
        editions::set_phase(tx, &who, edition, &extension)
    });
    match done.await {
        Ok(Extended::Done) => Ok(redirect_with(&back, words::EXTENDED)),
        Ok(Extended::Differs { closes_at: now, by }) => {
            let by = by.filter(|(id, ..)| *id != cx.person().map(|person| person.user_id()));
            Ok(both_closings(
                &cx,
                &form,
                Closings { mine: closes_at, now, by: by.map(|(_, name, at)| (name, at)) },
            ))
        }
        Err(EditionProblem::Refused(message)) => {
            errors.add("closes_at", message);
            refuse(&app, &cx, &form, &errors).await
        }
        Err(EditionProblem::Contradiction(messages)) => {
            messages.into_iter().for_each(|message| errors.add("closes_at", message));
            refuse(&app, &cx, &form, &errors).await
        }
        Err(problem) => Err(problem.into()),
    }
}

impl ExtensionForm {
    fn read(pairs: &[(String, String)], undecided: bool) -> Self {
        let find =
            |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let text = |name: &str| find(name).unwrap_or_default().to_owned();
        let shown = find(&shown_name(&text("phase")));
        let origin =
            Origin::read("extension", |name| find(name).or(if name == "version" { shown } else { None }));
        Self { phase: text("phase"), closes_at: text("closes_at"), reason: text("reason"), origin, undecided }
    }
}

/// Name of the hidden field with the closing that was shown of a stage.
fn shown_name(phase: &str) -> String {
    format!("shown.{phase}")
}

fn parse(form: &ExtensionForm, errors: &mut Errors) -> Option<(PhaseKey, At, String)> {
    let key = PhaseKey::parse(&form.phase);
    if key.is_none() {
        errors.add("phase", words::STAGE_MISSING);
    }
    let typed = plain_text::digits(&form.closes_at);
    let closes_at = wall::read_closes(&typed.replace('T', " ")).ok();
    if closes_at.is_none() {
        errors.add("closes_at", if typed.is_empty() { words::TIME_MISSING } else { desk::BAD_TIME });
    }
    let reason = errors.text("reason", &form.reason, 500, words::REASON_MISSING);
    Some((key?, closes_at?, reason?))
}

async fn refuse(
    app: &App,
    cx: &Cx,
    form: &ExtensionForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let page = view(app, cx, form, errors).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page))
}

/// Two closings of one stage.
struct Closings {
    mine: At,
    now: Option<At>,
    /// Who moved it meanwhile, unless it was the reader.
    by: Option<(String, At)>,
}

fn both_closings(cx: &Cx, form: &ExtensionForm, closings: Closings) -> HttpResponse {
    let at = cx.at("/panitia/pengaturan");
    let conflict = Conflict {
        name: "closes_at".to_owned(),
        label: cx.t(words::NEW_CLOSE).to_owned(),
        mine: vec![form.closes_at.clone()],
        mine_shown: deadline(closings.mine, cx.lang),
        theirs_shown: closings.now.map(|now| deadline(now, cx.lang)).unwrap_or_default(),
        at: closings.by.as_ref().map(|(_, at)| *at),
        by: closings.by.map(|(name, _)| name),
        is_text: false,
    };
    let page = merge_page(
        cx,
        &MergeView {
            action: &format!("{at}/perpanjangan"),
            back: (&at, cx.t(words::SETTINGS)),
            version: closings.now.unwrap_or(At(0)).0,
            stored: &FormValues::default(),
            conflicts: &[conflict],
            along: &[("phase", &form.phase), ("reason", &form.reason)],
            incomplete: form.undecided,
        },
    );
    show(StatusCode::CONFLICT, page)
}

/// The form.
pub(super) fn extension(cx: &PageCx, edition: &Edition, form: &ExtensionForm, errors: &Errors) -> Markup {
    let open =
        || edition.settings.phases.iter().filter(|phase| phase.closes_at.is_some_and(|at| at > cx.now));
    let choices: Vec<_> = open().map(|phase| Choice::new(phase.key.as_str(), cx.m(&phase.name))).collect();
    let field = |name: &'static str, label, value: &str| {
        let error = errors.of(name, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
    };
    // A form that was refused is still typed over what it was.
    let shown = |phase: &editions::Phase| match form.origin.version {
        Some(version) if form.phase == phase.key.as_str() => version,
        _ => phase.closes_at.unwrap_or(At(0)).0,
    };
    html! {
        section.card {
            h2 { (cx.t(words::EXTEND)) }
            p { (cx.t(words::EXTEND_LEAD)) }
            @if !cx.may(Permission::Edition) {}
            @else if choices.is_empty() { p { (cx.t(words::NO_EXTENSION)) } }
            @else {
                form id=(views::MAIN_FORM) method="post" action=(cx.at("/panitia/pengaturan/perpanjangan")) novalidate {
                    @for phase in open() { (field::hidden(&shown_name(phase.key.as_str()), &shown(phase).to_string())) }
                    (field::select(&field("phase", words::STAGE, &form.phase), &choices, Some(cx.t(words::CHOOSE_STAGE))))
                    (field::date_time(&field("closes_at", words::NEW_CLOSE, &form.closes_at)))
                    (field::text(&field("reason", text::REASON, &form.reason).hint(cx.t(words::EXTEND_REASON_HINT))))
                    div.actions { (views::submit(cx.t(words::EXTEND_NOW), Tone::Quiet)) }
                }
            }
        }
    }
}
