//! How far judging is and where it is heading, per juror and per work; works that lack jurors come first.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::assignments;
use super::forecast;
use super::frame::frame;
use super::jury_text as text;
use super::reminders_text::REMIND_JURORS;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count, date_time};
use crate::ids::WorkId;
use crate::judging::{self, Coverage, JurorProgress, JurorStatus, PanelSeat, WorkProgress};
use crate::overview::{JudgingProgress, PER_PAGE, Span, last_page};
use crate::say;
use crate::views::{
    self, BadgeKind, Column, Link, PageCx, PagerView, Row, Table, badge, empty_state, facts, pager, table,
};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Which page of works.
#[derive(Debug, Default, Deserialize)]
pub struct PageQuery {
    #[serde(default)]
    page: Option<i64>,
}

/// `GET /{k}/panitia/penilaian`.
pub async fn progress(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<PageQuery>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let page = query.page.unwrap_or(1).clamp(1, 1_000_000);
    let (stages, at, parts) = (edition.clone(), cx.moment(), app.clone());
    let (figures, seats) = app
        .read(move |conn| {
            let figures = parts.counts.judging(conn, &stages, &at)?;
            let ids: Vec<WorkId> = Span::shown(page, figures.coverage.works)
                .of(&figures.works)
                .iter()
                .map(|work| work.id)
                .collect();
            let seats = judging::panels(conn, &ids)?;
            Ok::<_, Fault>((figures, seats))
        })
        .await?;
    let JudgingProgress { jury, coverage, works, ahead, .. } = &*figures;
    let body = if coverage.works == 0 || jury.is_empty() {
        let link = Link::new(cx.at("/panitia/pembagian"), cx.t(text::TO_ROUTING));
        empty_state(cx.t(text::NO_PROGRESS), cx.t(text::NO_PROGRESS_WHY), Some(&link))
    } else {
        let base = format!("{}?page=", cx.at("/panitia/penilaian"));
        let page = page.min(last_page(coverage.works));
        let pages = PagerView { page, per_page: PER_PAGE, total: coverage.works, base };
        let works = Span::shown(page, coverage.works).of(works);
        html! {
            (totals(&cx, jury, *coverage))
            (practised(&cx, jury, &figures.works))
            (age(&cx, figures.counted_at))
            @if jury.iter().any(|line| line.held > 0) { (forecast::section(&cx, ahead, jury)) }
            h2 { (cx.t(text::PER_JUROR)) }
            div.brief { (jury_table(&cx, jury)) }
            h2 { (cx.t(text::PER_WORK_TABLE)) }
            div.brief { (works_table(&cx, works, &seats)) }
            (pager(cx.lang, &pages))
        }
    };
    frame(&cx, &app, "penilaian", cx.t(text::PROGRESS), body).await
}

/// How old the figures are, where they were not read for this view.
fn age(cx: &PageCx, counted_at: At) -> Markup {
    let seconds = cx.now.since(counted_at).as_secs();
    let (pada, at) = (date_time(counted_at, Lang::Id), date_time(counted_at, Lang::En));
    let said =
        say!("Angka per {pada}; berumur {seconds} detik.", "Figures as of {at}; {seconds} seconds old.");
    html! { @if seconds > 0 { p.small data-age=(seconds) { (cx.m(&said)) } } }
}

/// Sheets of calibration, which other pages do not count, since no result rests on them.
fn practised(cx: &PageCx, jury: &[JurorProgress], works: &[WorkProgress]) -> Markup {
    let of_works: i64 = works.iter().map(|work| work.held).sum();
    let practised = jury.iter().map(|line| line.held).sum::<i64>() - of_works;
    let (lembar, sheets) = (count(practised, Lang::Id), count(practised, Lang::En));
    let said = say!(
        "Termasuk {lembar} lembar kalibrasi, yang tidak dihitung pada hasil.",
        "Among them {sheets} sheets of calibration, which do not count for the result."
    );
    html! { @if practised > 0 { p.small data-practised=(practised) { (cx.m(&said)) } } }
}

fn totals(cx: &PageCx, jury: &[JurorProgress], coverage: Coverage) -> Markup {
    let (done, held) = jury.iter().fold((0, 0), |(done, held), line| (done + line.done, held + line.held));
    let figures = [coverage.works, coverage.complete, coverage.short].map(|n| count(n, cx.lang));
    let [works, complete, short] = &figures;
    let ready: i64 = jury.iter().map(|line| line.ready).sum();
    html! {
        (views::progress(cx.lang, views::Tally { done, total: held }, cx.t(text::ASSESSMENTS)))
        (facts(&[
            (cx.t(text::WORKS), works),
            (cx.t(text::COMPLETE_WORKS), complete),
            (cx.t(text::SHORT_WORKS), short),
        ]))
        @if ready > 0 { p.notice data-ready=(ready) { (cx.m(&dropped(ready))) } }
        div.actions {
            @if done < held && cx.may(Permission::Letters) { a.button.quiet href=(cx.at("/panitia/pengingat/penilaian")) { (cx.t(REMIND_JURORS)) } }
            @if coverage.short > 0 { a.button.quiet href=(cx.at("/panitia/pembagian")) { (cx.t(text::TO_ROUTING)) } }
            a.button.quiet href=(cx.at("/panitia/penugasan")) { (cx.t(assignments::TO_LIST)) }
        }
    }
}

/// Works held, and those that wait for the declaration.
fn held(cx: &PageCx, line: &JurorProgress) -> Markup {
    html! {
        a href=(cx.at(&format!("/panitia/penugasan?juri={}", line.juror.id))) { (count(line.held, cx.lang)) }
        @if line.planned > 0 { " " br; small { "+ " (cx.m(&waiting(line.planned))) } }
    }
}

fn waiting(planned: i64) -> Message {
    let (menunggu, wait) = (count(planned, Lang::Id), count(planned, Lang::En));
    say!("{menunggu} menunggu jawaban", "{wait} awaiting an answer")
}

/// What would be lost if judging closed now.
fn dropped(ready: i64) -> Message {
    let (draf, drafts) = (count(ready, Lang::Id), count(ready, Lang::En));
    say!(
        "Bila penjurian ditutup sekarang, {draf} lembar yang sudah lengkap tetapi belum dikirim tidak dihitung.",
        "If judging closed now, {drafts} sheets that are complete but not submitted would not count."
    )
}

fn jury_table(cx: &PageCx, jury: &[JurorProgress]) -> Markup {
    let number = |n: i64| html! { (count(n, cx.lang)) };
    let row = |line: &JurorProgress| {
        let juror = &line.juror;
        let (kind, word) = match juror.status {
            JurorStatus::Active if line.held > 0 && line.locked == line.held => {
                (BadgeKind::Ok, text::COMPLETE)
            }
            JurorStatus::Active => (BadgeKind::Info, text::RUNNING),
            JurorStatus::Invited | JurorStatus::Accepted => (BadgeKind::Wait, juror.status.text()),
            JurorStatus::Declined | JurorStatus::Revoked | JurorStatus::Left => {
                (BadgeKind::Off, juror.status.text())
            }
        };
        Row::new(vec![
            html! { (juror.pseudonym) },
            html! { (juror.name) },
            badge(kind, cx.t(word)),
            held(cx, line),
            number(line.drafted),
            number(line.ready),
            number(line.done),
            number(line.locked),
            number(line.recused),
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::PER_JUROR).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::CODE)).short(),
            Column::new(cx.t(text::NAME)).long(),
            Column::new(cx.t(text::STATE)).short(),
            Column::new(cx.t(text::HELD)).number(),
            Column::new(cx.t(text::DRAFTS)).number(),
            Column::new(cx.t(text::READY)).number(),
            Column::new(cx.t(text::DONE)).number(),
            Column::new(cx.t(text::LOCKED)).number(),
            Column::new(cx.t(text::RECUSED)).number(),
        ],
        rows: jury.iter().map(row).collect(),
    })
}

fn works_table(cx: &PageCx, works: &[WorkProgress], seats: &[PanelSeat]) -> Markup {
    let row = |work: &WorkProgress| {
        let (kind, word) = match work {
            work if work.held + work.planned < work.need => (BadgeKind::Wait, text::SHORT),
            work if work.held < work.need => (BadgeKind::Wait, text::AWAITED),
            work if work.done >= work.need => (BadgeKind::Ok, text::COMPLETE),
            _ => (BadgeKind::Info, text::RUNNING),
        };
        Row::new(vec![
            html! { span data-work=(work.number) { (work.number) } },
            html! { (work.title) (panel(cx, seats.iter().filter(|seat| seat.work == work.id))) },
            badge(kind, cx.t(word)),
            html! { a href=(cx.at(&format!("/panitia/penugasan?karya={}", work.id))) { (work.held) "/" (work.need) } @if work.planned > 0 { " " br; small { "+ " (cx.m(&waiting(work.planned))) } } },
            html! { (work.done) "/" (work.need) },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::PER_WORK_TABLE).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NUMBER)).short(),
            Column::new(cx.t(text::TITLE)).long(),
            Column::new(cx.t(text::STATE)).short(),
            Column::new(cx.t(text::JURORS)).number(),
            Column::new(cx.t(text::DONE)).number(),
        ],
        rows: works.iter().map(row).collect(),
    })
}

/// Who judges a work and why, behind a click; those who stepped back too.
fn panel<'s>(cx: &PageCx, seats: impl Iterator<Item = &'s PanelSeat>) -> Markup {
    let mut seats = seats.peekable();
    if seats.peek().is_none() {
        return html! {};
    }
    html! {
        details {
            summary { (cx.t(text::PANEL)) }
            ul {
                @for seat in seats {
                    li data-juror=(seat.code) {
                        b { (seat.code) " " (seat.name) } " · " (cx.t(seat.status.text()))
                        @if let Some(ground) = stepped_back(cx, seat) { br; small { (ground) } }
                        @else if let Some(reason) = &seat.reason { br; small { (cx.m(reason)) } }
                    }
                }
            }
        }
    }
}

/// The ground of stepping back with the words beside it.
fn stepped_back(cx: &PageCx, seat: &PanelSeat) -> Option<String> {
    let (ground, said) = (cx.t(seat.recusal?.text()), seat.recusal_words.trim());
    Some(if said.is_empty() { ground.to_owned() } else { format!("{ground}: {said}") })
}
