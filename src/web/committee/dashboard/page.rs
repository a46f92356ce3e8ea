//! The page: main figures, then the charts.

use std::sync::Arc;

use actix_web::web;
use maud::{Markup, html};

use super::charts::{Chart, Source, charts};
use super::{days, text};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count, date, date_time};
use crate::overview::Dashboard;
use crate::say;
use crate::views::PageCx;
use crate::web::committee::frame::frame;
use crate::web::committee::reminders_text::REMIND_JURORS;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/dasbor`.
pub async fn dashboard(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    let figures = read(&app, &cx).await?;
    let of = Source { cx: &cx, edition: cx.edition()?, figures: &figures };
    let body = html! {
        p.report-head { (of.edition.title.get(cx.lang)) " · " (cx.m(&counted(&figures))) }
        p.small.no-print { (cx.t(text::LEAD)) }
        (main_figures(&of))
        div.dashboard { @for chart in &charts(&of) { (card(&cx, chart)) } }
    };
    frame(&cx, &app, "dasbor", cx.t(text::TITLE), body).await
}

/// The figures of the edition of the page.
pub(super) async fn read(app: &App, cx: &Cx) -> Result<Arc<Dashboard>, PageError> {
    let (edition, at, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    app.read(move |conn| parts.counts.dashboard(conn, &edition, &at))
        .await
        .map_err(|fault: Fault| PageError::from(fault))
}

/// When the figures were read.
fn counted(figures: &Dashboard) -> Message {
    let (pada, at) = (date_time(figures.counted_at, Lang::Id), date_time(figures.counted_at, Lang::En));
    say!("keadaan {pada}", "as of {at}")
}

fn card(cx: &PageCx, chart: &Chart) -> Markup {
    let address = cx.at(&format!("/panitia/dasbor/{}.csv", chart.name));
    html! {
        section.card.broad[chart.wide] id=(chart.name) data-chart=(chart.name) {
            @if let Some(drawing) = &chart.drawing {
                (drawing)
                p.small { (cx.m(&chart.lead)) }
                p.small.no-print { a href=(address) { (cx.t(text::AS_CSV)) span.visually-hidden { ": " (cx.t(chart.title)) } } }
            } @else {
                h2 { (cx.t(chart.title)) }
                p.nothing-yet { (cx.t(chart.empty)) }
            }
        }
    }
}

/// What one wants to know first: how many works, how many accepted, how far judging is, when it ends.
fn main_figures(of: &Source<'_>) -> Markup {
    let (cx, journey) = (of.cx, &of.figures.journey);
    let (done, held) = of.figures.jury.totals();
    let works = days::works(of);
    html! {
        section.main-figures aria-label=(cx.t(text::FIGURES)) {
            (figure(cx, text::WORKS_SENT, &count(works, cx.lang), &same_day(of, works)))
            (figure(cx, text::ACCEPTED, &count(journey.accepted, cx.lang), &part(journey.accepted, journey.sent)))
            (figure(cx, text::SHEETS, &count(done, cx.lang), &part(done, held)))
            (expected(of))
        }
    }
}

fn figure(cx: &PageCx, label: crate::i18n::Text, value: &str, beside: &Message) -> Markup {
    html! { div.card { p.small { (cx.t(label)) } b { (value) } p.small { (cx.m(beside)) } } }
}

/// How many there were in the edition before, as far from its closing.
fn same_day(of: &Source<'_>, works: i64) -> Message {
    let Some((previous, then)) = of.figures.previous.zip(days::compared(of)) else {
        return say!("belum ada edisi pembanding", "no edition to compare with");
    };
    let (year, dulu, before) = (previous.year, count(then, Lang::Id), count(then, Lang::En));
    if then == 0 {
        return say!("{dulu} pada hari yang sama {year}", "{before} on the same day of {year}");
    }
    let change = (works - then) * 100 / then;
    let sign = if change > 0 { "+" } else { "" };
    say!(
        "{sign}{change} % dari {dulu} pada hari yang sama {year}",
        "{sign}{change} % from {before} on the same day of {year}"
    )
}

/// "86 % dari 1.284".
fn part(n: i64, all: i64) -> Message {
    let (semua, of) = (count(all, Lang::Id), count(all, Lang::En));
    if all == 0 {
        return say!("dari {semua}", "of {of}");
    }
    let share = n * 100 / all;
    say!("{share} % dari {semua}", "{share} % of {of}")
}

/// When judging ends at the present pace, and who will be late.
fn expected(of: &Source<'_>) -> Markup {
    let (cx, jury) = (of.cx, &of.figures.jury);
    let behind = jury.jurors.iter().filter(|juror| jury.is_behind(juror)).count();
    let (done, held) = jury.totals();
    let value = jury.done_at().filter(|_| done < held).map_or_else(|| "–".to_owned(), |at| date(at, cx.lang));
    let beside = match (held, behind) {
        (0, _) => text::NOT_ROUTED.into(),
        _ if done == held => text::ALL_SHEETS_IN.into(),
        (_, 0) => text::IN_TIME.into(),
        (_, late) => say!("{late} juri tertinggal", "{late} jurors are behind"),
    };
    html! {
        div.card {
            p.small { (cx.t(text::DONE_WHEN)) }
            b.words { (value) }
            p.small { (cx.m(&beside)) }
            @if behind > 0 && cx.may(Permission::Letters) {
                p.no-print { a.button.quiet href=(cx.at("/panitia/pengingat/penilaian")) { (cx.t(REMIND_JURORS)) } }
            }
        }
    }
}
