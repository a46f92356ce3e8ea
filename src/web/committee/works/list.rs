//! The list of works.

use actix_web::web;
use maud::{Markup, html};

use super::filter::{WAITING, WorkQuery};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Text, date};
use crate::overview::{self, PER_PAGE, WorkLine};
use crate::video_check::CheckStatus;
use crate::views::field::{self, Choice};
use crate::views::{
    self, Chip, Column, Field, PageCx, PagerView, Row, Sorted, Table, Tone, empty_state, filter_chips, pager,
    selected_count, table,
};
use crate::web::clean::Query;
use crate::web::committee::badges::{link_badge, work_badge};
use crate::web::committee::frame::frame;
use crate::web::committee::opinion_words::awaited as opinion_awaited;
use crate::web::committee::text::{self, lists};
use crate::web::committee::undo;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;
use crate::works::WorkStatus;

/// `GET /{k}/panitia/karya`.
pub async fn works(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<WorkQuery>,
) -> Result<Markup, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let (page, now) = (filter.page, cx.now);
    let (lines, total) = app
        .read(move |conn| overview::works(conn, edition, &filter, now))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let address = query.address(&cx);
    let held = undo::own(&app, edition, &who).await?;
    let body = html! {
        (undo::lines(&cx, &held, None))
        (search(&cx, &query, &address)?)
        (filter_chips(cx.lang, &chips(&cx, &query, &address, &lines)?, total, cx.t(text::WORKS)))
        @if lines.is_empty() { (empty(&cx, &address)) }
        @else {
            form method="post" action=(cx.at("/panitia/karya/penerimaan")) novalidate {
                @for (key, value) in address.with("page", query.page()).pairs() { (field::hidden(key, value)) }
                (table(&grid(&cx, &query, &address, &lines)))
                // Behind the rows and always in sight below: it comes when something is chosen, and moves no row.
                @if cx.may(Permission::Works) {
                    div.bulk-bar data-of-selected {
                        (selected_count(cx.lang))
                        (views::submit(cx.t(lists::ACCEPT_CHOSEN), Tone::Quiet))
                    }
                }
            }
            (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base: address.pages() }))
        }
    };
    frame(&cx, &app, "karya", cx.t(lists::WORKS), body).await
}

fn empty(cx: &PageCx, address: &ListAddress) -> Markup {
    if address.pairs().next().is_none() {
        return empty_state(cx.t(lists::NO_WORKS), cx.t(lists::NO_WORKS_WHY), None);
    }
    let all = views::Link::new(cx.at("/panitia/karya"), cx.t(text::CLEAR));
    empty_state(cx.t(text::NOTHING_FOUND), cx.t(text::NOTHING_FOUND_WHY), Some(&all))
}

/// The filters as one form that leads to an address.
fn search(cx: &Cx, query: &WorkQuery, address: &ListAddress) -> Result<Markup, PageError> {
    let lang = cx.lang;
    let mut states = vec![Choice::new(WAITING, cx.t(lists::WAITING))];
    let listed = WorkStatus::ALL.iter().filter(|status| **status != WorkStatus::Draft);
    states.extend(listed.map(|status| Choice::new(status.as_str(), cx.t(status.text()))));
    let links: Vec<_> =
        CheckStatus::ALL.iter().map(|status| Choice::new(status.as_str(), cx.t(status.text()))).collect();
    let kinds = cx.edition()?.settings.competency_kinds.iter();
    let kinds: Vec<_> = kinds.map(|kind| Choice::new(kind.key.clone(), cx.m(&kind.name))).collect();
    let pick = |name: &'static str, label: Text, value: &str| {
        Field::new(lang, name, cx.t(label)).value(value.to_owned()).optional()
    };
    let q = Field::new(lang, "q", cx.t(lists::Q_WORKS)).value(query.q.as_str()).optional();
    let q = q.placeholder(cx.t(lists::FIND_WORK));
    Ok(html! {
        form.toolbar.lean method="get" action=(cx.at("/panitia/karya")) role="search" aria-label=(cx.t(text::FILTER)) novalidate {
            (field::search(&q))
            (field::select(&pick("status", text::STATUS, &query.status), &states, Some(cx.t(lists::ANY_STATUS))))
            (field::select(&pick("tautan", text::LINK, &query.tautan), &links, Some(cx.t(lists::ANY_LINK))))
            (field::select(&pick("kompetensi", text::COMPETENCY, &query.kompetensi), &kinds, Some(cx.t(lists::ANY_COMPETENCY))))
            @for (key, value) in address.pairs().filter(|(key, _)| ["instansi", "urut"].contains(key)) { (field::hidden(key, value)) }
            (views::submit(cx.t(text::APPLY), Tone::Quiet))
        }
    })
}

fn chips(
    cx: &Cx,
    query: &WorkQuery,
    address: &ListAddress,
    lines: &[WorkLine],
) -> Result<Vec<Chip>, PageError> {
    let filter = query.filter();
    let chip = |label: Text, value: String, key: &'static str| Chip {
        label: cx.t(label).to_owned(),
        value,
        without: address.without(key).href(),
    };
    let mut chips = Vec::new();
    if filter.waiting {
        chips.push(chip(text::STATUS, cx.t(lists::WAITING).to_owned(), "status"));
    }
    if let Some(status) = filter.status {
        chips.push(chip(text::STATUS, cx.t(status.text()).to_owned(), "status"));
    }
    if let Some(link) = filter.link {
        chips.push(chip(text::LINK, cx.t(link.text()).to_lowercase(), "tautan"));
    }
    if filter.institution.is_some() {
        // All lines share the institution, so the first one knows its name.
        let name =
            lines.first().and_then(|line| line.makers.institution.as_ref()).map(|(_, name)| name.clone());
        chips.push(chip(text::INSTITUTION, name.unwrap_or_else(|| query.instansi.clone()), "instansi"));
    }
    if let Some(key) = filter.competency {
        let name = cx.edition()?.settings.competency_kind(&key).map(|name| cx.m(name).to_owned());
        chips.push(chip(text::COMPETENCY, name.unwrap_or(key), "kompetensi"));
    }
    if !filter.q.is_empty() {
        chips.push(chip(text::SEARCH, filter.q, "q"));
    }
    Ok(chips)
}

fn grid(cx: &PageCx, query: &WorkQuery, address: &ListAddress, lines: &[WorkLine]) -> Table {
    let sorted = |label: Text, word: &'static str| {
        let current = if query.urut.is_empty() { "nomor" } else { query.urut.as_str() };
        let (now, next) = match current.strip_prefix('-') {
            Some(rest) if rest == word => (Sorted::Down, word.to_owned()),
            None if current == word => (Sorted::Up, format!("-{word}")),
            _ => (Sorted::No, word.to_owned()),
        };
        Column::new(cx.t(label)).sort(address.with("urut", next).href(), now)
    };
    Table {
        lang: cx.lang,
        caption: cx.t(lists::WORKS).to_owned(),
        select: Some("work"),
        columns: vec![
            sorted(text::NUMBER, "nomor").short(),
            sorted(text::TITLE, "judul").long(),
            Column::new(cx.t(text::ENTRANT)),
            Column::new(cx.t(text::LINK)),
            sorted(text::STATUS, "status"),
            sorted(text::SENT_AT, "dikirim").short(),
        ],
        rows: lines.iter().map(|line| row(cx, query, address, line)).collect(),
    }
}

fn row(cx: &PageCx, query: &WorkQuery, address: &ListAddress, line: &WorkLine) -> Row {
    let number = line.number.clone().unwrap_or_else(|| "–".to_owned());
    let makers = &line.makers;
    Row::new(vec![
        html! { (number) },
        html! { a href=(cx.at(&format!("/panitia/karya/{}", line.id))) { (line.title) } },
        html! {
            (makers.name) @if makers.people > 1 { " (" (makers.people) ")" }
            @if let Some((id, name)) = &makers.institution { br; a.small href=(address.with("instansi", id).href()) { (name) } }
        },
        link_badge(cx, line.link),
        html! {
            (work_badge(cx, line.status))
            @if let Some(name) = &line.held_by { br; span.small { (cx.t(lists::VERIFIED_BY)) " " (name) } }
            @if let Some(opinion) = &line.opinion { br; span.small data-opinion { (cx.m(&opinion_awaited(opinion))) } }
        },
        html! { @if let Some(at) = line.submitted_at { (date(at, cx.lang)) } },
    ])
    .key(line.id, number)
    .chosen(query.chose(line.id))
}
