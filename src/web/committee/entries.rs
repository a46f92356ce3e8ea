//! The list of entries.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::{self, lists};
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Text, date};
use crate::overview::{self, EntryFilter, EntryLine, PER_PAGE};
use crate::registration::{EntryKind, EntryStatus};
use crate::say;
use crate::views::field::{self, Choice};
use crate::views::{
    self, BadgeKind, Chip, Column, Field, PageCx, PagerView, Row, Table, Tone, badge, empty_state,
    filter_chips, pager, table,
};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;

/// Words of the address for the two kinds of a leader's address.
const OFFICIAL: &str = "dinas";
const PRIVATE: &str = "pribadi";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct EntryQuery {
    #[serde(default)]
    status: String,
    #[serde(default)]
    ganda: String,
    #[serde(default)]
    lintas: String,
    /// The leader's address: `dinas` or `pribadi`.
    #[serde(default)]
    surel: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: String,
}

/// The state of an entry as a badge.
pub fn entry_badge(cx: &PageCx, status: EntryStatus) -> Markup {
    let kind = match status {
        EntryStatus::Draft => BadgeKind::Wait,
        EntryStatus::Complete => BadgeKind::Ok,
        EntryStatus::Cancelled => BadgeKind::Off,
        EntryStatus::Disqualified => BadgeKind::No,
    };
    badge(kind, cx.t(status.text()))
}

impl EntryQuery {
    fn filter(&self) -> EntryFilter {
        EntryFilter {
            status: EntryStatus::parse(&self.status),
            twice: !self.ganda.is_empty(),
            mixed: !self.lintas.is_empty(),
            official: match self.surel.as_str() {
                OFFICIAL => Some(true),
                PRIVATE => Some(false),
                _ => None,
            },
            q: self.q.trim().to_owned(),
            page: self.page.parse().unwrap_or(1).max(1),
        }
    }

    fn address(&self, cx: &PageCx) -> ListAddress {
        ListAddress::new(cx.at("/panitia/peserta"))
            .with("status", &self.status)
            .with("ganda", &self.ganda)
            .with("lintas", &self.lintas)
            .with("surel", &self.surel)
            .with("q", self.q.trim())
    }
}

/// `GET /{k}/panitia/peserta`.
pub async fn entries(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<EntryQuery>,
) -> Result<Markup, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let page = filter.page;
    let (lines, total) = app
        .read(move |conn| overview::entries(conn, edition, &filter))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let address = query.address(&cx);
    let body = html! {
        (search(&cx, &query))
        (filter_chips(cx.lang, &chips(&cx, &query, &address), total, cx.t(text::ENTRIES)))
        @if lines.is_empty() { (empty(&cx, &address)) }
        @else {
            div.brief { (table(&grid(&cx, &lines))) }
            (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base: address.pages() }))
        }
    };
    frame(&cx, &app, "peserta", cx.t(lists::ENTRIES), body).await
}

fn empty(cx: &PageCx, address: &ListAddress) -> Markup {
    if address.pairs().next().is_none() {
        return empty_state(cx.t(lists::NO_ENTRIES), cx.t(lists::NO_ENTRIES_WHY), None);
    }
    let all = views::Link::new(cx.at("/panitia/peserta"), cx.t(text::CLEAR));
    empty_state(cx.t(text::NOTHING_FOUND), cx.t(text::NOTHING_FOUND_WHY), Some(&all))
}

fn search(cx: &PageCx, query: &EntryQuery) -> Markup {
    let states: Vec<_> =
        EntryStatus::ALL.iter().map(|status| Choice::new(status.as_str(), cx.t(status.text()))).collect();
    let status = Field::new(cx.lang, "status", cx.t(text::STATUS)).value(query.status.as_str()).optional();
    let surel =
        Field::new(cx.lang, "surel", cx.t(lists::ADDRESS_LABEL)).value(query.surel.as_str()).optional();
    let addresses = [
        Choice::new(OFFICIAL, cx.t(lists::OFFICIAL_ADDRESS)),
        Choice::new(PRIVATE, cx.t(lists::PRIVATE_ADDRESS)),
    ];
    let q = Field::new(cx.lang, "q", cx.t(lists::Q_ENTRIES)).value(query.q.as_str()).optional();
    let q = q.placeholder(cx.t(lists::FIND_ENTRANT));
    html! {
        form.toolbar.lean method="get" action=(cx.at("/panitia/peserta")) role="search" aria-label=(cx.t(text::FILTER)) novalidate {
            (field::search(&q))
            (field::select(&status, &states, Some(cx.t(lists::ANY_STATUS))))
            @if !query.ganda.is_empty() { (field::hidden("ganda", &query.ganda)) }
            @if !query.lintas.is_empty() { (field::hidden("lintas", &query.lintas)) }
            (field::select(&surel, &addresses, Some(cx.t(lists::ANY_ADDRESS))))
            (views::submit(cx.t(text::APPLY), Tone::Quiet))
        }
    }
}

fn chips(cx: &PageCx, query: &EntryQuery, address: &ListAddress) -> Vec<Chip> {
    let filter = query.filter();
    let chip = |label: Text, value: String, key: &'static str| Chip {
        label: cx.t(label).to_owned(),
        value,
        without: address.without(key).href(),
    };
    let mut chips = Vec::new();
    chips.extend(filter.status.map(|status| chip(text::STATUS, cx.t(status.text()).to_owned(), "status")));
    if filter.twice {
        chips.push(chip(lists::TWICE_LABEL, cx.t(lists::TWICE_VALUE).to_owned(), "ganda"));
    }
    if !query.lintas.is_empty() {
        chips.push(chip(lists::TWICE_LABEL, cx.t(lists::MIXED_VALUE).to_owned(), "lintas"));
    }
    if let Some(official) = filter.official {
        let value = if official { lists::OFFICIAL_ADDRESS } else { lists::PRIVATE_ADDRESS };
        chips.push(chip(lists::ADDRESS_LABEL, cx.t(value).to_owned(), "surel"));
    }
    if !filter.q.is_empty() {
        chips.push(chip(text::SEARCH, filter.q, "q"));
    }
    chips
}

fn grid(cx: &PageCx, lines: &[EntryLine]) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(lists::ENTRIES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::ENTRANT)).long(),
            Column::new(cx.t(text::STATUS)),
            Column::new(cx.t(text::INSTITUTION)),
            Column::new(cx.t(lists::MEMBERS)).own_words(),
            Column::new(cx.t(text::WORK)).number(),
            Column::new(cx.t(lists::REGISTERED_AT)).short(),
        ],
        rows: lines.iter().map(|line| row(cx, line)).collect(),
    }
}

fn row(cx: &PageCx, line: &EntryLine) -> Row {
    let makers = &line.makers;
    Row::new(vec![
        html! { a href=(cx.at(&format!("/panitia/peserta/{}", line.id))) { (makers.name) } },
        entry_badge(cx, line.status),
        html! { @if let Some((_, name)) = &makers.institution { (name) } },
        members(cx, line),
        html! { (line.works) },
        html! { (date(line.created_at, cx.lang)) },
    ])
}

/// How many people take part, and how many of them confirmed where somebody has not.
fn members(cx: &PageCx, line: &EntryLine) -> Markup {
    let (people, confirmed) = (line.makers.people, line.confirmed);
    let count = match people {
        1 => say!("1 orang", "1 person"),
        _ => say!("{people} orang", "{people} people"),
    };
    html! {
        @if line.kind == EntryKind::Individual { (cx.t(line.kind.text()).to_lowercase()) }
        @else {
            (cx.m(&count)) @if confirmed < people { " (" (confirmed) " " (cx.t(lists::MEMBERS_CONFIRMED)) ")" }
        }
    }
}
