//! Fit works with what their makers were asked for.

use std::collections::BTreeMap;

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::text as own;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::db::search::{PER_PAGE, Span};
use crate::handover::learning_material::{self, MaterialLine, MaterialState};
use crate::i18n::{Message, deadline};
use crate::ids::WorkId;
use crate::plain_text;
use crate::views::field::{self, Choice};
use crate::views::{
    self, BadgeKind, Column, Field, Link, PageCx, PagerView, Row, Table, Tone, badge, empty_state, pager,
    selected_count, table,
};
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::committee::text as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MaterialQuery {
    /// Word of a state; empty for all of them.
    keadaan: String,
    q: String,
    page: String,
}

impl MaterialQuery {
    fn takes(&self, cx: &PageCx, line: &MaterialLine) -> bool {
        let q = plain_text::single_line(&self.q).to_lowercase();
        let makers = line.makers.join(" ");
        let found = [&line.number, &line.title, &makers].iter().any(|text| text.to_lowercase().contains(&q));
        found && (self.keadaan.is_empty() || self.keadaan == line.state(cx.now).as_str())
    }

    fn address(&self, cx: &PageCx) -> ListAddress {
        ListAddress::new(cx.at("/panitia/materi")).with("keadaan", &self.keadaan).with("q", self.q.trim())
    }
}

/// What lacks, by work.
type Missing = BTreeMap<WorkId, Vec<Message>>;

/// `GET /{k}/panitia/materi`.
pub async fn list(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<MaterialQuery>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let (id, published) = (edition.id, edition.is_published());
    let lines = app.read(move |conn| learning_material::overview(conn, id)).await;
    let mut lines = lines.map_err(|fault: Fault| fault)?;
    let any = !lines.is_empty();
    lines.retain(|line| query.takes(&cx, line));
    let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let page: i64 = query.page.parse().unwrap_or(1).max(1);
    let shown = Span::shown(page, total).of(&lines).to_vec();
    let asked = shown.clone();
    let missing = app
        .read(move |conn| learning_material::missing(conn, &asked.iter().collect::<Vec<_>>()))
        .await
        .map_err(|fault: Fault| fault)?;
    let pages = PagerView { page, per_page: PER_PAGE, total, base: query.address(&cx).pages() };
    let body = html! {
        p { (cx.t(own::LEAD)) }
        @if !published { (empty_state(cx.t(own::NOT_PUBLISHED), cx.t(own::NOT_PUBLISHED_WHY), None)) }
        @else if !any { (nothing_fit(&cx)) }
        @else {
            (search(&cx, &query))
            @if shown.is_empty() { (empty_state(cx.t(words::NOTHING_FOUND), cx.t(words::NOTHING_FOUND_WHY), None)) }
            @else { (chooser(&cx, &shown, &missing)) (pager(cx.lang, &pages)) }
        }
    };
    frame(&cx, &app, "materi", cx.t(own::TITLE), body).await
}

fn nothing_fit(cx: &PageCx) -> Markup {
    let decide = Link::new(cx.at("/panitia/layak"), cx.t(own::DECIDE));
    empty_state(cx.t(own::NONE_FIT), cx.t(own::NONE_FIT_WHY), Some(&decide))
}

fn search(cx: &PageCx, query: &MaterialQuery) -> Markup {
    let states: Vec<Choice> =
        MaterialState::ALL.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text()))).collect();
    let q = Field::new(cx.lang, "q", cx.t(words::lists::Q_WORKS)).value(query.q.clone()).optional();
    let state = Field::new(cx.lang, "keadaan", cx.t(own::STATE)).value(query.keadaan.clone()).optional();
    html! {
        form.toolbar method="get" action=(cx.at("/panitia/materi")) role="search" aria-label=(cx.t(words::FILTER)) novalidate {
            (field::search(&q))
            (field::select(&state, &states, Some(cx.t(words::ALL))))
            (views::submit(cx.t(words::APPLY), Tone::Quiet))
        }
    }
}

fn chooser(cx: &PageCx, shown: &[MaterialLine], missing: &Missing) -> Markup {
    let may = cx.may(Permission::Results);
    html! {
        form method="post" action=(cx.at("/panitia/materi/pratinjau")) data-native="1" novalidate {
            @if may {
                div.actions { (views::submit(cx.t(own::ASK_CHOSEN), Tone::Quiet)) (selected_count(cx.lang)) }
            }
            (table(&grid(cx, shown, missing, may.then_some("work"))))
        }
    }
}

/// Works with their state; `select` names the boxes, where some can be ticked.
pub(super) fn grid(
    cx: &PageCx,
    shown: &[MaterialLine],
    missing: &Missing,
    select: Option<&'static str>,
) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(own::TITLE).to_owned(),
        select,
        columns: vec![
            Column::new(cx.t(words::NUMBER)).short(),
            Column::new(cx.t(words::TITLE)).long(),
            Column::new(cx.t(own::STATE)).short(),
            Column::new(cx.t(own::DUE)),
            Column::new(cx.t(own::LACKS)),
        ],
        rows: shown.iter().map(|line| row(cx, line, missing.get(&line.work))).collect(),
    }
}

fn row(cx: &PageCx, line: &MaterialLine, missing: Option<&Vec<Message>>) -> Row {
    let due = line.material.as_ref().map(|material| deadline(material.due_at, cx.lang));
    let lacks = missing.map(|labels| labels.iter().map(|label| cx.m(label)).collect::<Vec<_>>().join(", "));
    Row::new(vec![
        html! { (line.number) },
        html! {
            span {
                a href=(cx.at(&format!("/panitia/materi/{}", line.work))) { (line.title) }
                br; span.small { (line.makers.join(", ")) }
            }
        },
        state(cx, line.state(cx.now)),
        html! { (due.as_deref().unwrap_or("–")) },
        html! {
            @match lacks.as_deref() {
                None => "–",
                Some("") => (cx.t(own::NOTHING_LACKS)),
                Some(labels) => span.small { (labels) },
            }
        },
    ])
    .key(line.work, line.number.clone())
}

/// A state as a badge.
pub(super) fn state(cx: &PageCx, state: MaterialState) -> Markup {
    let kind = match state {
        MaterialState::NotAsked => BadgeKind::Off,
        MaterialState::Waiting => BadgeKind::Wait,
        MaterialState::Overdue => BadgeKind::No,
        MaterialState::Released => BadgeKind::Ok,
    };
    html! { span data-material=(state.as_str()) { (badge(kind, cx.t(state.text()))) } }
}
