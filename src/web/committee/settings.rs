//! Who belongs to the committee.

use actix_web::web;
use maud::{Markup, html};

use super::frame::frame;
use super::text::{self, records as words};
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date;
use crate::overview::{self, CommitteeLine};
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/pengaturan`.
pub async fn settings(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    let people = app.read(overview::committee).await.map_err(|fault: Fault| PageError::from(fault))?;
    frame(&cx, &app, "pengaturan", cx.t(words::COMMITTEE), table(&committee(&cx, &people))).await
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
