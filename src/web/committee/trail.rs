//! The audit trail, newest first.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::security_events;
use super::text::{self, acts, records as words};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::audit::Line;
use crate::db::Fault;
use crate::i18n::{Text, date_time, text as both};
use crate::overview::{self, TRAIL_PAGE, TrailFilter};
use crate::views::field::{self, Choice};
use crate::views::{self, Column, Field, PageCx, Row, Table, Tone, empty_state, table};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;

const SEALED: Text = both("Akhir jejak tiap hari", "The trail's end of each day");

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct TrailQuery {
    #[serde(default)]
    jenis: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    sebelum: String,
}

impl TrailQuery {
    fn filter(&self) -> TrailFilter {
        TrailFilter {
            kind: acts::SUBJECTS.contains(&self.jenis.as_str()).then(|| self.jenis.clone()),
            id: self.id.trim().parse().ok(),
            before: self.sebelum.parse().ok(),
        }
    }
}

/// `GET /{k}/panitia/jejak`.
pub async fn trail(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<TrailQuery>,
) -> Result<Markup, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let mut lines = app
        .read(move |conn| overview::trail(conn, edition, &filter))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let page = usize::try_from(TRAIL_PAGE).unwrap_or(50);
    let more = lines.len() > page;
    lines.truncate(page);
    let address =
        ListAddress::new(cx.at("/panitia/jejak")).with("jenis", &query.jenis).with("id", query.id.trim());
    let body = html! {
        p { (cx.t(words::TRAIL_LEAD)) }
        div.actions {
            a.button.quiet href="/jejak" { (cx.t(SEALED)) }
            @if cx.may(Permission::Team) { a.button.quiet href=(cx.at("/panitia/jejak/keamanan")) { (cx.t(security_events::TITLE)) } }
        }
        (search(&cx, &query))
        @if lines.is_empty() { (empty_state(cx.t(words::NO_TRAIL), cx.t(text::NOTHING_FOUND_WHY), None)) }
        @else {
            (table(&grid(&cx, &lines)))
            nav.pager aria-label=(cx.t(words::TRAIL)) {
                @if !query.sebelum.is_empty() { a.button.quiet href=(address.href()) { (cx.t(words::NEWEST)) } }
                @if let Some(last) = lines.last().filter(|_| more) { a.button.quiet rel="next" href=(address.with("sebelum", last.id).href()) { (cx.t(words::OLDER)) } }
            }
        }
    };
    frame(&cx, &app, "jejak", cx.t(words::TRAIL), body).await
}

fn search(cx: &PageCx, query: &TrailQuery) -> Markup {
    let kinds: Vec<_> = acts::SUBJECTS
        .iter()
        .map(|kind| Choice::new(*kind, acts::subject(kind).map_or(*kind, |name| cx.t(name))))
        .collect();
    let kind = Field::new(cx.lang, "jenis", cx.t(words::KIND)).value(query.jenis.as_str()).optional();
    let id = Field::new(cx.lang, "id", cx.t(words::RECORD_ID)).value(query.id.as_str()).optional();
    html! {
        form.toolbar method="get" action=(cx.at("/panitia/jejak")) role="search" aria-label=(cx.t(text::FILTER)) novalidate {
            (field::select(&kind, &kinds, Some(cx.t(text::ALL))))
            (field::digits(&id))
            (views::submit(cx.t(text::APPLY), Tone::Quiet))
        }
    }
}

fn grid(cx: &PageCx, lines: &[Line]) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(words::TRAIL).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(words::WHEN)).short(),
            Column::new(cx.t(words::WHO)),
            Column::new(cx.t(words::ACT)),
            Column::new(cx.t(words::RECORD)).short(),
            Column::new(cx.t(text::REASON)).long(),
        ],
        rows: lines.iter().map(|line| row(cx, line)).collect(),
    }
}

fn row(cx: &PageCx, line: &Line) -> Row {
    let act = acts::name(&line.act).map_or(line.act.as_str(), |name| cx.t(name));
    let kind = acts::subject(&line.subject_kind).map_or(line.subject_kind.as_str(), |name| cx.t(name));
    let record = format!("{kind} {}", line.subject_id);
    let page = match line.subject_kind.as_str() {
        "work" => Some(format!("/panitia/karya/{}", line.subject_id)),
        "entry" => Some(format!("/panitia/peserta/{}", line.subject_id)),
        _ => None,
    };
    let bare = matches!(line.details.as_str(), "" | "null" | "{}");
    Row::new(vec![
        html! { (date_time(line.at, cx.lang)) },
        html! { (line.actor) },
        html! { (act) },
        html! { @if let Some(page) = page { a href=(cx.at(&page)) { (record) } } @else { (record) } },
        html! {
            (line.reason)
            @if !bare { details { summary { (cx.t(words::DETAILS)) } code { (line.details) } } }
        },
    ])
}
