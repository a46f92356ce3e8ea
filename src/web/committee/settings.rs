//! The stages of the edition, and the extension of one.

use actix_web::web;
use maud::{Markup, html};

use super::extension::{ExtensionForm, extension};
use super::frame::frame;
use super::text::{self, records as words};
use crate::accounts::Committee;
use crate::app::App;
use crate::editions::{self, Edition, PhaseState, rules};
use crate::i18n::{date_time, deadline};
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, error_summary, table};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// `GET /{k}/panitia/pengaturan`.
pub async fn settings(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, &ExtensionForm::default(), &Errors::default()).await
}

/// The page with the form of an extension as it was typed.
pub(super) async fn view(
    app: &App,
    cx: &Cx,
    form: &ExtensionForm,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        h2 { (cx.t(words::STAGES)) }
        (table(&stages(cx, edition)))
        (extension(cx, edition, form, errors))
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
