//! The stages of the edition.

use actix_web::web;
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::editions::{self, Edition, Phase, PhaseState, rules};
use crate::i18n::{date_time, deadline};
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};
use crate::web::committee::{frame, text as console};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/tahapan`.
pub async fn stages(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    let body = html! {
        @if cx.may(Permission::Edition) { p { (cx.t(text::LEAD)) } }
        (table(&grid(&cx, cx.edition()?)))
    };
    frame(&cx, &app, "tahapan", cx.t(text::STAGES), body).await
}

fn grid(cx: &PageCx, edition: &Edition) -> Table {
    let may = cx.may(Permission::Edition);
    let row = |phase: &Phase| {
        let state = rules::phase_state(phase, cx.now);
        let kind = match state {
            PhaseState::Later => BadgeKind::Off,
            PhaseState::Now => BadgeKind::Info,
            PhaseState::Done => BadgeKind::Ok,
        };
        let to = cx.at(&format!("/panitia/tahapan/{}", phase.key.as_str()));
        Row::new(vec![
            html! { span {
                @if may { a href=(to) { (cx.m(&phase.name)) } } @else { (cx.m(&phase.name)) }
                @if let Some(moved) = edition.moved(phase.key) { br; span.small { (cx.m(&editions::text::announced_first(moved))) } }
            } },
            html! { @if let Some(at) = phase.opens_at { (date_time(at, cx.lang)) } @else { "–" } },
            html! { @if let Some(at) = phase.closes_at { (deadline(at, cx.lang)) } @else { "–" } },
            badge(kind, cx.t(editions::text::phase_state(state))),
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::STAGES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::STAGE)).long(),
            Column::new(cx.t(text::OPENS)).short(),
            Column::new(cx.t(text::CLOSES)).short(),
            Column::new(cx.t(console::STATUS)),
        ],
        rows: edition.settings.phases.iter().map(row).collect(),
    }
}
