//! The juror's queue: what to do next, every work with its state, the own scores' spread.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::{chair_text, closing_text, text};
use crate::app::App;
use crate::editions::rules::phase_state;
use crate::editions::{Edition, PhaseKey, PhaseState};
use crate::i18n::{deadline, points};
use crate::ids::AssignmentId;
use crate::judging::{self, AssignmentStatus, Juror, QueueLine, rules};
use crate::rounds;
use crate::say;
use crate::views::{
    self, BadgeKind, Bar, Column, Link, NextStep, PageCx, Row, Table, Tally, badge, bars, countdown,
    empty_state, next_step, page, progress, table,
};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// `GET /{k}/juri`.
pub async fn queue(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let (edition, own) = (juror.edition(), juror.id());
    let lines = sorted(&app, juror).await?;
    let chair = app.read(move |conn| rounds::chair_code(conn, edition)).await?;
    let chairs = chair.is_some_and(|(id, _)| id == own);
    Ok(answer(StatusCode::OK, view(&cx, cx.edition()?, &lines, chairs)))
}

/// The juror's works in the order in which they are met.
pub(super) async fn sorted(app: &App, juror: Juror) -> Result<Vec<QueueLine>, PageError> {
    let mut lines = app.read(move |conn| judging::queue(conn, &juror)).await?;
    rules::by_need(&mut lines);
    Ok(lines)
}

/// Where a work's sheet is.
pub(super) fn sheet_path(cx: &PageCx, id: AssignmentId) -> String {
    cx.at(&format!("/juri/karya/{id}"))
}

/// The next work that waits for marks, besides `but`.
pub(super) fn next_open(lines: &[QueueLine], but: Option<AssignmentId>) -> Option<&QueueLine> {
    lines.iter().find(|line| !line.status.is_done() && Some(line.id) != but)
}

/// A status as a badge.
pub(super) fn status_badge(cx: &PageCx, status: AssignmentStatus) -> Markup {
    let kind = match status {
        AssignmentStatus::Locked | AssignmentStatus::Submitted => BadgeKind::Ok,
        AssignmentStatus::Drafted | AssignmentStatus::Opened => BadgeKind::Info,
        AssignmentStatus::Later => BadgeKind::Wait,
        _ => BadgeKind::Off,
    };
    badge(kind, cx.t(status.text()))
}

fn view(cx: &PageCx, edition: &Edition, lines: &[QueueLine], chairs: bool) -> Markup {
    let done = lines.iter().filter(|line| line.status.is_done()).count() as i64;
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    page(
        cx,
        cx.t(text::QUEUE),
        html! {
            h1 { (cx.t(text::QUEUE)) }
            @if lines.is_empty() {
                (empty_state(cx.t(text::NO_WORKS), cx.t(text::NO_WORKS_WHY), None))
            } @else {
                (next_step(&step(cx, edition, lines)))
                (progress(cx.lang, Tally { done, total: lines.len() as i64 }, cx.t(text::WORKS)))
                @if let Some(at) = closes {
                    p.small { (cx.t(text::CLOSES)) " " (deadline(at, cx.lang)) " · " (countdown(cx.lang, cx.now, at)) }
                }
                (groups(cx, edition, lines))
                (spread(cx, edition, lines))
            }
            @if chairs { p { a href=(cx.at("/juri/ketua")) { (cx.t(chair_text::CHAIR)) } } }
            @if !lines.is_empty() { p { a href=(cx.at("/juri/penguncian")) { (cx.t(closing_text::CHECK)) } } }
            p { a href=(cx.at("/juri/pernyataan")) { (cx.t(text::MY_STATEMENT)) } }
        },
    )
}

fn step(cx: &PageCx, edition: &Edition, lines: &[QueueLine]) -> NextStep {
    let title = views::text::NEXT_STEP.get(cx.lang).to_owned();
    let said = |words: &str, action| NextStep {
        title: title.clone(),
        text: words.to_owned(),
        action,
        secondary: None,
    };
    let judging = edition.phase(PhaseKey::Judging);
    let open = judging.is_some_and(|phase| phase_state(phase, cx.now) == PhaseState::Now);
    if let Some(line) = next_open(lines, None) {
        if !open {
            let closed = edition.require_open(PhaseKey::Judging, cx.now).err();
            let words = closed.map(|closed| cx.m(&closed.message()).to_owned()).unwrap_or_default();
            return said(&words, None);
        }
        return said(cx.t(text::STEP_SCORE), Some(Link::new(sheet_path(cx, line.id), cx.t(text::NEXT_WORK))));
    }
    if lines.iter().all(|line| line.status == AssignmentStatus::Locked) || !open {
        let ask = Link::new(cx.at("/juri/pembukaan"), cx.t(closing_text::ASK_UNLOCK));
        return NextStep { secondary: open.then_some(ask), ..said(cx.t(text::STEP_DONE), None) };
    }
    said(cx.t(text::STEP_LOCK), Some(Link::new(cx.at("/juri/penguncian"), cx.t(closing_text::CHECK))))
}

/// The works in the groups in which they were given out, when there are several. A title says no more than the
/// order: why a work was given is not for its juror to know.
fn groups(cx: &PageCx, edition: &Edition, lines: &[QueueLine]) -> Markup {
    let mut keys: Vec<(bool, i64)> =
        lines.iter().map(|line| (line.calibration, if line.calibration { 0 } else { line.part })).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.len() < 2 {
        let all: Vec<&QueueLine> = lines.iter().collect();
        return works_table(cx, edition, cx.t(text::QUEUE), &all);
    }
    let title = |n: usize, practice: bool| match practice {
        true => cx.t(text::CALIBRATION).to_owned(),
        false => cx.m(&say!("Kelompok {n}", "Group {n}")).to_owned(),
    };
    html! {
        @for (n, (practice, part)) in keys.iter().enumerate() {
            @let own = |line: &&QueueLine| line.calibration == *practice && (*practice || line.part == *part);
            @let title = title(n + 1, *practice);
            h2 { (title) }
            @if *practice { p.hint { (cx.t(text::CALIBRATION_WHY)) } }
            (works_table(cx, edition, &title, &lines.iter().filter(own).collect::<Vec<_>>()))
        }
    }
}

fn works_table(cx: &PageCx, edition: &Edition, title: &str, lines: &[&QueueLine]) -> Markup {
    let row = |line: &&QueueLine| {
        let kind =
            edition.settings.video_kind(&line.content.video_kind).map(|name| cx.m(name)).unwrap_or_default();
        let score = line.total_points.map_or_else(|| "–".to_owned(), |total| points(total, cx.lang));
        Row::new(vec![
            html! { span data-work=(line.number) { (line.number) } },
            html! { a href=(sheet_path(cx, line.id)) { (line.title) } },
            html! { (kind) },
            status_badge(cx, line.status),
            html! { (score) },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: title.to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NUMBER)).short(),
            Column::new(cx.t(text::TITLE)).long(),
            Column::new(cx.t(text::KIND)),
            Column::new(cx.t(text::STATE)).short(),
            Column::new(cx.t(text::OWN_SCORE)).number(),
        ],
        rows: lines.iter().map(row).collect(),
    })
}

fn spread(cx: &PageCx, edition: &Edition, lines: &[QueueLine]) -> Markup {
    let done = lines.iter().filter(|line| line.status.is_done());
    let totals: Vec<i64> = done.filter_map(|line| line.total_points).collect();
    let rubric = &edition.settings.rubric;
    let counts = rules::in_bands(&totals, rubric);
    let rows: Vec<Bar> = rubric
        .bands
        .iter()
        .rev()
        .zip(counts)
        .map(|(band, value)| Bar { label: cx.m(&band.name).to_owned(), value })
        .collect();
    html! {
        @if !totals.is_empty() {
            section.card {
                (bars(cx.lang, cx.t(text::DISTRIBUTION), &rows))
                p.hint { (cx.t(text::DISTRIBUTION_HINT)) }
            }
        }
    }
}

/// Markup as an answer of any status.
pub(super) fn answer(status: StatusCode, body: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(body.into_string())
}
