//! One page that knows how far the result has come and offers the next step.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::{ranking, text};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Conn;
use crate::editions::Edition;
use crate::i18n::{Lang, count, date_time};
use crate::overview::PageQuestion;
use crate::refused::Refused;
use crate::results::{self, Matter, Progress, Reader, SealReason, Visibility, rules};
use crate::say;
use crate::views::{
    self, Column, Link, NextStep, PageCx, Row, Table, Tally, empty_state, facts, next_step, progress, table,
};
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Which stretch of the ranking is shown.
#[derive(Debug, Default, Deserialize)]
pub struct Place {
    #[serde(default)]
    page: Option<i64>,
}

/// `GET /{k}/panitia/hasil`.
pub async fn overview(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    place: Query<Place>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.clone();
    let body = if Visibility::of(&edition).shows(Matter::Ranking, Reader::Committee) {
        let sealed = edition.clone();
        let ranking = app.read(move |conn| results::ranking(conn, &sealed)).await?;
        html! {
            (next_step(&after_sealing(&cx, &edition)))
            p { a href=(cx.at("/panitia/hasil/juri")) { (cx.t(text::TO_JURY)) } }
            p { a href=(cx.at("/panitia/hasil/ulasan")) { (cx.t(super::comments_text::TITLE)) } }
            (ranking::view(&cx, &edition, &ranking, place.page.unwrap_or(1).max(1)))
        }
    } else {
        let (open, parts, at) = (edition.clone(), app.clone(), cx.moment());
        let question = PageQuestion { edition: edition.id, page: "results" };
        let ask = move |conn: &mut Conn| results::progress(conn, &open);
        let progress = app.read(move |conn| parts.counts.figures(conn, question, &at, ask)).await?;
        judging(&cx, &edition, &progress)
    };
    frame(&cx, &app, "hasil", cx.t(views::text::RESULTS), body).await
}

fn judging(cx: &PageCx, edition: &Edition, found: &Progress) -> Markup {
    let (lang, number) = (cx.lang, |n: i64| count(n, cx.lang));
    let (works, complete, jurors) = (number(found.works), number(found.complete), number(found.jurors));
    let (missing, undecided) = (number(found.missing), number(found.undecided));
    html! {
        (next_step(&before_sealing(cx, edition, found)))
        h2 { (cx.t(text::NOT_SEALED)) }
        p { (cx.t(text::NOT_SEALED_WHY)) }
        section.card { (progress(lang, Tally { done: found.sheets, total: found.expected() }, cx.t(text::SHEETS))) }
        (facts(&[
            (cx.t(text::WORKS), &works),
            (cx.t(text::COMPLETE), &complete),
            (cx.t(text::JURORS_GAVE), &jurors),
            (cx.t(text::MISSING), &missing),
            (cx.t(text::UNDECIDED), &undecided),
        ]))
        @if found.undecided > 0 { p.notice { (cx.t(text::UNDECIDED_WHY)) } }
        p { a href=(cx.at("/panitia/hasil/metode")) { (cx.t(text::METHOD)) } }
        h2 { (cx.t(text::BEHIND)) }
        (behind(cx, found))
    }
}

/// The jurors who are still to send something; counts only, never a score.
fn behind(cx: &PageCx, found: &Progress) -> Markup {
    if found.behind.is_empty() {
        return empty_state(cx.t(text::NONE_BEHIND), cx.t(text::NONE_BEHIND_WHY), None);
    }
    let row = |juror: &results::Behind| {
        Row::new(vec![
            html! { (juror.juror) },
            html! { (count(juror.drafted, cx.lang)) },
            html! { (count(juror.untouched, cx.lang)) },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::BEHIND).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::JUROR)).long(),
            Column::new(cx.t(text::DRAFTED)).number(),
            Column::new(cx.t(text::UNTOUCHED)).number(),
        ],
        rows: found.behind.iter().map(row).collect(),
    })
}

fn before_sealing(cx: &PageCx, edition: &Edition, found: &Progress) -> NextStep {
    let (sentence, action) = match rules::may_seal(&edition.settings, found, cx.now) {
        Ok(reason) => {
            let why = match reason {
                SealReason::StageOver => text::MAY_SEAL_OVER,
                SealReason::AllGiven => text::MAY_SEAL_ALL,
            };
            let to = Link::new(cx.at("/panitia/hasil/penyegelan"), cx.t(text::TO_SEALING));
            (cx.t(why).to_owned(), Some(to).filter(|_| cx.may(Permission::Results)))
        }
        Err(problem) => (problem.message().map(|m| cx.m(&m).to_owned()).unwrap_or_default(), None),
    };
    let remind = Link::new(cx.at("/panitia/penilaian"), cx.t(text::TO_JUDGING));
    let secondary = (found.open() > 0).then_some(remind);
    NextStep { title: cx.t(text::NEXT).to_owned(), text: sentence, action, secondary, ..NextStep::default() }
}

fn after_sealing(cx: &PageCx, edition: &Edition) -> NextStep {
    let title = cx.t(text::NEXT).to_owned();
    if let Some(at) = edition.published_at {
        let (sejak, since) = (date_time(at, Lang::Id), date_time(at, Lang::En));
        let sentence = say!("Hasil diumumkan pada {sejak}.", "The result was published on {since}.");
        return NextStep {
            title: cx.t(text::PUBLISHED).to_owned(),
            text: cx.m(&sentence).to_owned(),
            action: Some(Link::new(cx.at("/hasil"), cx.t(text::TO_PUBLIC))),
            ..NextStep::default()
        };
    }
    let (text, action) = match rules::may_publish(&edition.settings.phases, cx.now) {
        Ok(()) => {
            let to = Link::new(cx.at("/panitia/hasil/pengumuman"), cx.t(text::TO_PUBLICATION));
            (cx.t(text::MAY_PUBLISH).to_owned(), Some(to).filter(|_| cx.may(Permission::Results)))
        }
        Err(early) => (cx.m(&early.message()).to_owned(), None),
    };
    NextStep { title, text, action, ..NextStep::default() }
}
