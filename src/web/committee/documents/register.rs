//! The register of numbers.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::certificates::{self, DocumentFilter, DocumentKind, DocumentLine, Standing};
use crate::db::Fault;
use crate::i18n::{Text, date};
use crate::overview::PER_PAGE;
use crate::views::field::{self, Choice};
use crate::views::{
    self, BadgeKind, Chip, Column, Field, PageCx, PagerView, Row, Table, Tone, badge, empty_state,
    filter_chips, pager, table,
};
use crate::web::clean::Query;
use crate::web::committee::{frame, text as words};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct RegisterQuery {
    #[serde(default)]
    pub(super) jenis: String,
    #[serde(default)]
    pub(super) status: String,
    #[serde(default)]
    pub(super) q: String,
    #[serde(default)]
    page: String,
}

impl RegisterQuery {
    pub(super) fn filter(&self) -> DocumentFilter {
        DocumentFilter {
            kind: DocumentKind::parse(&self.jenis),
            standing: Standing::parse(&self.status),
            q: self.q.trim().to_owned(),
            page: self.page.parse().unwrap_or(1).max(1),
        }
    }

    fn address(&self, cx: &PageCx, rest: &str) -> ListAddress {
        ListAddress::new(cx.at(rest))
            .with("jenis", &self.jenis)
            .with("status", &self.status)
            .with("q", self.q.trim())
    }
}

/// What a document is worth, as a badge.
pub(in crate::web) fn standing_badge(cx: &PageCx, standing: Standing) -> Markup {
    let kind = match standing {
        Standing::Valid => BadgeKind::Ok,
        Standing::Replaced => BadgeKind::Off,
        Standing::Revoked => BadgeKind::No,
    };
    badge(kind, cx.t(standing.text()))
}

/// `GET /{k}/panitia/dokumen/daftar`.
pub async fn register(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<RegisterQuery>,
) -> Result<Markup, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let page = filter.page;
    let (lines, total) = app
        .read(move |conn| certificates::register(conn, edition, &filter))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let address = query.address(&cx, "/panitia/dokumen/daftar");
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/dokumen")) { (cx.t(text::TO_OVERVIEW)) } }
        p { (cx.t(text::REGISTER_LEAD)) }
        (search(&cx, &query))
        (filter_chips(cx.lang, &chips(&cx, &query, &address), total, cx.t(text::SET)))
        @if lines.is_empty() { (empty(&cx, &address)) }
        @else {
            (table(&grid(&cx, &lines)))
            (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base: address.pages() }))
            div.actions {
                a.button.quiet href=(query.address(&cx, "/panitia/dokumen/daftar.csv").href()) download { (cx.t(text::AS_CSV)) }
                a.button.quiet href=(query.address(&cx, "/panitia/dokumen/daftar.xlsx").href()) download { (cx.t(text::AS_XLSX)) }
                a.button.quiet href=(query.address(&cx, "/panitia/dokumen/berkas.zip").href()) download { (cx.t(text::AS_ZIP)) }
            }
        }
    };
    frame(&cx, &app, "dokumen", cx.t(text::REGISTER), body).await
}

fn empty(cx: &PageCx, address: &ListAddress) -> Markup {
    if address.pairs().next().is_none() {
        return empty_state(cx.t(text::EMPTY_REGISTER), cx.t(text::EMPTY_REGISTER_WHY), None);
    }
    let all = views::Link::new(cx.at("/panitia/dokumen/daftar"), cx.t(words::CLEAR));
    empty_state(cx.t(words::NOTHING_FOUND), cx.t(words::NOTHING_FOUND_WHY), Some(&all))
}

fn search(cx: &PageCx, query: &RegisterQuery) -> Markup {
    let kinds: Vec<_> =
        DocumentKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect();
    let standings: Vec<_> =
        Standing::ALL.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text()))).collect();
    let one = |name: &'static str, label, value: &str| {
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).optional()
    };
    html! {
        form.toolbar method="get" action=(cx.at("/panitia/dokumen/daftar")) role="search" aria-label=(cx.t(words::FILTER)) novalidate {
            (field::search(&one("q", text::SEARCH, &query.q)))
            (field::select(&one("jenis", text::KIND, &query.jenis), &kinds, Some(cx.t(words::ALL))))
            (field::select(&one("status", text::STANDING, &query.status), &standings, Some(cx.t(words::ALL))))
            (views::submit(cx.t(words::APPLY), Tone::Quiet))
        }
    }
}

fn chips(cx: &PageCx, query: &RegisterQuery, address: &ListAddress) -> Vec<Chip> {
    let filter = query.filter();
    let chip = |label: Text, value: String, key: &'static str| Chip {
        label: cx.t(label).to_owned(),
        value,
        without: address.without(key).href(),
    };
    let mut chips = Vec::new();
    chips.extend(filter.kind.map(|kind| chip(text::KIND, cx.t(kind.text()).to_owned(), "jenis")));
    chips.extend(filter.standing.map(|one| chip(text::STANDING, cx.t(one.text()).to_owned(), "status")));
    if !filter.q.is_empty() {
        chips.push(chip(words::SEARCH, filter.q, "q"));
    }
    chips
}

fn grid(cx: &PageCx, lines: &[DocumentLine]) -> Table {
    let row = |line: &DocumentLine| {
        let document = &line.document;
        let href = cx.at(&format!("/panitia/dokumen/{}", document.id));
        Row::new(vec![
            html! { a href=(href) { (document.number) } },
            html! { (cx.t(document.kind.text())) },
            html! { @if document.name.is_empty() { "–" } @else { (document.name) } },
            html! { @if document.institution.is_empty() { "–" } @else { (document.institution) } },
            html! { (standing_badge(cx, line.standing)) @if line.files.is_empty() { " " span.small { (cx.t(text::NOT_MADE)) } } },
            html! { (date(document.issued_at, cx.lang)) },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::REGISTER).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NUMBER)),
            Column::new(cx.t(text::KIND)),
            Column::new(cx.t(text::NAME)).long(),
            Column::new(cx.t(text::INSTITUTION)),
            Column::new(cx.t(text::STANDING)),
            Column::new(cx.t(text::ISSUED_AT)).short(),
        ],
        rows: lines.iter().map(row).collect(),
    }
}
