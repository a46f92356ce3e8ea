//! The rounds of an edition with the one step that comes next.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::{calibration, chair, review, text};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::i18n::{count, date_time, decimal};
use crate::judging::{self, JurorLine};
use crate::overview::PageQuestion;
use crate::results::{self, Matter, RankingProblem, Reader, Visibility};
use crate::rounds::{
    self, CalibrationProblem, CalibrationWork, Review, Round, RoundKind, RoundProgress, Selection,
};
use crate::say;
use crate::views::{
    self, BadgeKind, Column, Link, NextStep, PageCx, Row, Table, badge, empty_state, next_step, table,
};
use crate::web::answer::show;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Everything the page shows.
pub(super) struct Found {
    pub rounds: Arc<Vec<RoundProgress>>,
    pub calibration: Vec<CalibrationWork>,
    /// Why calibration works are fixed by now, if they are.
    pub fixed: Option<CalibrationProblem>,
    pub jury: Vec<JurorLine>,
    pub chair: Option<crate::ids::JurorId>,
    pub reviewed: Option<Vec<(Review, bool)>>,
    pub sealed: bool,
}

/// `GET /{k}/panitia/babak`.
pub async fn overview(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    page(&app, &cx, StatusCode::OK, &calibration::Typed::default()).await
}

/// The page, with what was typed into the form of calibration works.
pub(super) async fn page(
    app: &web::Data<App>,
    cx: &Cx,
    status: StatusCode,
    typed: &calibration::Typed,
) -> Result<HttpResponse, PageError> {
    let (edition, at, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    let question = PageQuestion { edition: edition.id, page: "rounds" };
    let found = app
        .read(move |conn| {
            let shown = Visibility::of(&edition).shows(Matter::Outliers, Reader::Committee);
            let fixed = match rounds::may_calibrate(conn, &edition) {
                Ok(()) => None,
                Err(CalibrationProblem::Fault(fault)) => return Err(fault.into()),
                Err(why) => Some(why),
            };
            Ok::<_, RankingProblem>(Found {
                rounds: parts
                    .counts
                    .figures(conn, question, &at, |conn| rounds::round_progress(conn, edition.id))?,
                calibration: rounds::calibration_works(conn, edition.id)?,
                fixed,
                jury: judging::jurors(conn, edition.id)?,
                chair: rounds::chair_code(conn, edition.id)?.map(|(id, _)| id),
                reviewed: if shown { Some(results::review::reviewed(conn, &edition)?) } else { None },
                sealed: edition.sealed_at.is_some(),
            })
        })
        .await?;
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if found.rounds.is_empty() {
            @let link = Link::new(cx.at("/panitia/pembagian"), cx.t(text::TO_ROUTING));
            (empty_state(cx.t(text::NO_ROUNDS), cx.t(text::NO_ROUNDS_WHY), Some(&link)))
        } @else {
            (next_step(&step(cx, &found)))
            (list(cx, &found.rounds))
            @if !found.sealed && cx.may(Permission::Rounds) {
                p { a href=(cx.at("/panitia/babak/pembukaan")) { (cx.t(text::OPEN_AGAIN)) } }
            }
        }
        @if let Some(reviewed) = &found.reviewed { (review::section(cx, reviewed)) }
        (calibration::section(cx, &found, typed))
        (chair::section(cx, &found))
    };
    Ok(show(status, frame(cx, app, "babak", cx.t(views::text::ROUNDS), body).await?))
}

fn step(cx: &PageCx, found: &Found) -> NextStep {
    let link = |rest: &str, label| Some(Link::new(cx.at(rest), cx.t(label)));
    let act = |rest, label| link(rest, label).filter(|_| cx.may(Permission::Rounds));
    let (title, why, action, secondary) = if found.sealed {
        (text::SEALED, text::SEALED_WHY, link("/panitia/hasil", text::TO_RESULTS), None)
    } else if found.rounds.iter().any(|line| line.round.open && line.round.kind != RoundKind::Review) {
        (text::RUNNING, text::RUNNING_WHY, act("/panitia/babak/penutupan", text::CLOSE), None)
    } else {
        let sealing = link("/panitia/hasil", text::TO_SEALING);
        (text::NEXT, text::NEXT_WHY, act("/panitia/babak/batas", text::SEE_CUT), sealing)
    };
    NextStep {
        title: cx.t(title).to_owned(),
        text: cx.t(why).to_owned(),
        action,
        secondary,
        ..NextStep::default()
    }
}

fn list(cx: &PageCx, lines: &[RoundProgress]) -> Markup {
    let row = |line: &RoundProgress| {
        let (kind, word) =
            if line.round.open { (BadgeKind::Info, text::OPEN) } else { (BadgeKind::Ok, text::CLOSED) };
        Row::new(vec![
            html! { span data-round=(line.round.number) { (line.round.number) ". " (cx.t(line.round.kind.text())) } },
            html! {
                (badge(kind, cx.t(word)))
                @if let Some(at) = line.round.closed_at { br; small { (date_time(at, cx.lang)) } }
            },
            html! { (count(line.works, cx.lang)) },
            html! { (jurors(cx, &line.round)) },
            html! { (count(line.done, cx.lang)) "/" (count(line.held, cx.lang)) },
            html! { (chosen(cx, &line.round)) },
            html! {
                @if let Some(hash) = &line.round.sheet_hash {
                    (count(line.round.sheets, cx.lang)) ": " code { (hash) }
                } @else { "–" }
            },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(views::text::ROUNDS).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::ROUND)),
            Column::new(cx.t(text::STATE)).short(),
            Column::new(cx.t(text::WORKS)).number(),
            Column::new(cx.t(text::JURORS)).number(),
            Column::new(cx.t(text::DONE)).number(),
            Column::new(cx.t(text::CHOSEN)),
            Column::new(cx.t(text::DIGEST)).long(),
        ],
        rows: lines.iter().map(row).collect(),
    })
}

fn jurors(cx: &PageCx, round: &Round) -> String {
    let more = i64::from(round.per_work);
    match (round.whole_jury, round.kind) {
        (true, _) => cx.t(text::WHOLE_JURY).to_owned(),
        (false, RoundKind::First) => count(more, cx.lang),
        (false, _) => format!("+{}", count(more, cx.lang)),
    }
}

/// How the works of a round were chosen, in words.
pub(super) fn chosen(cx: &PageCx, round: &Round) -> String {
    match round.selection {
        Some(selection) => selected(cx, selection),
        None if round.kind == RoundKind::First => cx.t(text::EVERY_WORK).to_owned(),
        None => cx.t(text::BY_COMMITTEE).to_owned(),
    }
}

/// A selection in words.
pub(super) fn selected(cx: &PageCx, selection: Selection) -> String {
    let said = match selection {
        Selection::Top { works } => say!("{works} karya terbaik", "the best {works} works"),
        Selection::Chance { threshold, at_least, at_most } => {
            let percent = decimal(f64::from(threshold) / 100.0, 2, cx.lang);
            say!(
                "peluang mendapat piagam paling kecil {percent} %, {at_least} sampai {at_most} karya",
                "chance of a charter at least {percent} %, {at_least} to {at_most} works"
            )
        }
    };
    cx.m(&said).to_owned()
}
