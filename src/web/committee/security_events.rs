//! The security log, for chairs: who signed in, was refused, took files out, and from where.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::{self, records};
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Text, date_time, text};
use crate::security_log::{self, Event, EventFilter, EventKind, PAGE};
use crate::views::field::{self, Choice};
use crate::views::{self, Column, Field, PageCx, Row, Table, Tone, empty_state, table};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;

/// Name of the page and of links to it.
pub const TITLE: Text = text("Catatan keamanan", "Security log");
const WHAT: Text = text("Kejadian", "What happened");
const FROM: Text = text("Alamat perangkat", "Address of the device");
const WHERE: Text = text("Di mana", "Where");
const SEARCH: Text = text("Nama, surel, atau alamat perangkat", "Name, e-mail or address of the device");
const NONE: Text = text("Belum ada kejadian", "Nothing noted yet");
const NOBODY: Text = text("tidak dikenal", "unknown");

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct EventQuery {
    #[serde(default)]
    kejadian: String,
    #[serde(default)]
    cari: String,
    #[serde(default)]
    sebelum: String,
}

impl EventQuery {
    fn filter(&self) -> EventFilter {
        EventFilter {
            kind: EventKind::parse(&self.kejadian),
            search: self.cari.clone(),
            before: self.sebelum.parse().ok(),
        }
    }
}

/// `GET /{k}/panitia/jejak/keamanan`.
pub async fn events(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Team>,
    query: Query<EventQuery>,
) -> Result<Markup, PageError> {
    let (filter, days) = (query.filter(), app.config.security.events_days);
    let loaded = app.read(move |conn| security_log::list(conn, &filter)).await;
    let mut events = loaded.map_err(|fault: Fault| PageError::from(fault))?;
    let page = usize::try_from(PAGE).unwrap_or(50);
    let more = events.len() > page;
    events.truncate(page);
    let at = cx.at("/panitia/jejak/keamanan");
    let address = ListAddress::new(at).with("kejadian", &query.kejadian).with("cari", query.cari.trim());
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/jejak")) { (cx.t(records::TRAIL)) } }
        p { (lead(&cx, days)) }
        (search(&cx, &query))
        @if events.is_empty() { (empty_state(cx.t(NONE), cx.t(text::NOTHING_FOUND_WHY), None)) }
        @else {
            (table(&grid(&cx, &events)))
            nav.pager aria-label=(cx.t(TITLE)) {
                @if !query.sebelum.is_empty() { a.button.quiet href=(address.href()) { (cx.t(records::NEWEST)) } }
                @if let Some(last) = events.last().filter(|_| more) { a.button.quiet rel="next" href=(address.with("sebelum", last.id).href()) { (cx.t(records::OLDER)) } }
            }
        }
    };
    frame(&cx, &app, "jejak", cx.t(TITLE), body).await
}

fn lead(cx: &PageCx, days: u32) -> String {
    let said = crate::say!(
        "Masuk, penolakan, perubahan tim, dan berkas yang diunduh, beserta alamat perangkatnya. Disimpan {days} hari, lalu dihapus.",
        "Sign-ins, refusals, changes of the committee and files taken out, with the address they came from. Kept for {days} days, then removed."
    );
    cx.m(&said).to_owned()
}

fn search(cx: &PageCx, query: &EventQuery) -> Markup {
    let kinds: Vec<_> =
        EventKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect();
    let kind = Field::new(cx.lang, "kejadian", cx.t(WHAT)).value(query.kejadian.as_str()).optional();
    let words = Field::new(cx.lang, "cari", cx.t(SEARCH)).value(query.cari.as_str()).optional();
    html! {
        form.toolbar method="get" action=(cx.at("/panitia/jejak/keamanan")) role="search" aria-label=(cx.t(text::FILTER)) novalidate {
            (field::select(&kind, &kinds, Some(cx.t(text::ALL))))
            (field::text(&words))
            (views::submit(cx.t(text::APPLY), Tone::Quiet))
        }
    }
}

fn grid(cx: &PageCx, events: &[Event]) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(TITLE).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(records::WHEN)).short(),
            Column::new(cx.t(WHAT)),
            Column::new(cx.t(records::WHO)),
            Column::new(cx.t(FROM)),
            Column::new(cx.t(WHERE)).long(),
        ],
        rows: events.iter().map(|event| row(cx, event)).collect(),
    }
}

fn row(cx: &PageCx, event: &Event) -> Row {
    Row::new(vec![
        html! { (date_time(event.at, cx.lang)) },
        html! { (cx.t(event.kind.text())) },
        html! {
            @match (&event.name, &event.email) {
                (Some(name), Some(email)) => { (name) br; span.small { (email) } },
                _ => span.small { (cx.t(NOBODY)) },
            }
        },
        html! { (event.address) },
        html! { code { (event.details) } },
    ])
}
