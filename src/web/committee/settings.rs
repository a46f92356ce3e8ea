//! The edition as it is set up, the extension of a stage, and who belongs to the committee.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::{self, desk, records as words};
use crate::accounts::Committee;
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::{self, Edition, EditionProblem, PhaseKey, PhaseState, rules, wall};
use crate::i18n::{date, date_time, deadline, duration};
use crate::overview::{self, CommitteeLine};
use crate::plain_text;
use crate::views::field::{self, Choice};
use crate::views::{
    self, BadgeKind, Column, Field, PageCx, Row, Table, Tone, badge, error_summary, summary, table,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// An extension as typed.
#[derive(Debug, Default, Deserialize)]
pub struct ExtensionForm {
    #[serde(default)]
    phase: String,
    #[serde(default)]
    closes_at: String,
    #[serde(default)]
    reason: String,
}

/// `GET /{k}/panitia/pengaturan`.
pub async fn settings(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, &ExtensionForm::default(), &Errors::default()).await
}

/// `POST /{k}/panitia/pengaturan/perpanjangan`.
pub async fn extend(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: Form<ExtensionForm>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let mut errors = Errors::default();
    let Some((key, closes_at, reason)) = parse(&form, &mut errors) else {
        return refuse(&app, &cx, &form, &errors).await;
    };
    let done = app.write(move |tx| editions::set_phase(tx, &who, edition, key, closes_at, &reason)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/pengaturan"), words::EXTENDED)),
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

async fn view(app: &App, cx: &Cx, form: &ExtensionForm, errors: &Errors) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let people = app.read(overview::committee).await.map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        h2 { (cx.t(words::STAGES)) }
        (table(&stages(cx, edition)))
        (extension(cx, edition, form, errors))
        div.two {
            section.card { h2 { (cx.t(words::LIMITS)) } (limits(cx, edition)) p.small { (cx.t(words::FIXED)) } }
            section.card { h2 { (cx.t(words::RUBRIC)) } (rubric(cx, edition)) }
        }
        h2 { (cx.t(words::COMMITTEE)) }
        (table(&committee(cx, &people)))
    };
    frame(cx, app, "pengaturan", cx.t(words::SETTINGS), body).await
}

fn stages(cx: &PageCx, edition: &Edition) -> Table {
    let phases = &edition.settings.phases;
    let row = |phase: &editions::Phase| {
        let state = rules::phase_state(phase, cx.now);
        let kind = match state {
            PhaseState::Later => BadgeKind::Off,
            PhaseState::Now => BadgeKind::Info,
            PhaseState::Done => BadgeKind::Ok,
        };
        Row::new(vec![
            html! { (cx.m(&phase.name)) },
            html! { @if let Some(at) = phase.opens_at { (date_time(at, cx.lang)) } @else { "–" } },
            html! { @if let Some(at) = phase.closes_at { (deadline(at, cx.lang)) } @else { "–" } },
            badge(kind, cx.t(editions::text::phase_state(state))),
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(words::STAGES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(words::STAGE)).long(),
            Column::new(cx.t(words::OPENS)).short(),
            Column::new(cx.t(words::CLOSES)).short(),
            Column::new(cx.t(text::STATUS)),
        ],
        rows: phases.iter().map(row).collect(),
    }
}

fn extension(cx: &PageCx, edition: &Edition, form: &ExtensionForm, errors: &Errors) -> Markup {
    let open = edition.settings.phases.iter().filter(|phase| phase.closes_at.is_some_and(|at| at > cx.now));
    let choices: Vec<_> = open.map(|phase| Choice::new(phase.key.as_str(), cx.m(&phase.name))).collect();
    let field = |name: &'static str, label, value: &str| {
        let error = errors.of(name, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
    };
    html! {
        section.card {
            h2 { (cx.t(words::EXTEND)) }
            p { (cx.t(words::EXTEND_LEAD)) }
            @if choices.is_empty() { p { (cx.t(words::NO_EXTENSION)) } }
            @else {
                form id=(views::MAIN_FORM) method="post" action=(cx.at("/panitia/pengaturan/perpanjangan")) novalidate {
                    (field::select(&field("phase", words::STAGE, &form.phase), &choices, Some(cx.t(words::CHOOSE_STAGE))))
                    (field::date_time(&field("closes_at", words::NEW_CLOSE, &form.closes_at)))
                    (field::text(&field("reason", text::REASON, &form.reason).hint(cx.t(words::EXTEND_REASON_HINT))))
                    div.actions { (views::submit(cx.t(words::EXTEND_NOW), Tone::Quiet)) }
                }
            }
        }
    }
}

fn limits(cx: &PageCx, edition: &Edition) -> Markup {
    let (limits, video) = (&edition.settings.limits, &edition.settings.video);
    summary(&[
        (cx.t(words::MEMBERS), html! { (limits.members) }),
        (cx.t(words::WORKS), html! { (limits.works) }),
        (cx.t(words::AWARDS), html! { (limits.award_size) }),
        (cx.t(words::JURORS), html! { (limits.jurors_per_work) }),
        (
            cx.t(words::BLIND),
            html! { (cx.t(if edition.settings.judging.blind { words::BLIND_YES } else { words::BLIND_NO })) },
        ),
        (cx.t(words::RESOLUTION), html! { (video.min_width) " × " (video.min_height) }),
        (cx.t(words::LENGTH), html! { (duration(i64::from(video.main_seconds) * 1000, cx.lang)) }),
    ])
}

fn rubric(cx: &PageCx, edition: &Edition) -> Markup {
    html! {
        @for criterion in &edition.settings.rubric.criteria {
            h3 { (criterion.code) ". " (cx.m(&criterion.name)) " " span.small { (criterion.weight) } }
            ul { @for item in &criterion.items { li { (item.code) " " (cx.m(&item.name)) " " span.small { "(" (item.weight) ")" } } } }
        }
    }
}

fn committee(cx: &PageCx, people: &[CommitteeLine]) -> Table {
    let row = |line: &CommitteeLine| {
        Row::new(vec![
            html! { (line.name) @if line.chair { " " (badge(BadgeKind::Info, cx.t(words::CHAIR))) } },
            html! { (line.email) @if line.email_confirmed_at.is_none() { br; span.small { (cx.t(words::NOT_CONFIRMED)) } } },
            html! { (date(line.added_at, cx.lang)) },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(words::COMMITTEE).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NAME)).long(),
            Column::new(cx.t(text::EMAIL)),
            Column::new(cx.t(words::ADDED)).short(),
        ],
        rows: people.iter().map(row).collect(),
    }
}
