//! The result of one's own work: its place if it has one, the panel's points without names, what jurors wrote.

use actix_web::web;
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath};
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::editions::{Edition, Rubric};
use crate::i18n::points;
use crate::judging::rules::running_of;
use crate::registration::EntryMember;
use crate::results::feedback::{self, OwnResult};
use crate::results::{self, PanelSheet, PublishedWork, Snapshot};
use crate::say;
use crate::views::{DotRow, DotScale, PageCx, dot_plot, page, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::works::WorkStatus;

/// `GET …/karya/{work}/hasil`.
pub async fn own_result(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<Markup, PageError> {
    let sheet = Sheet::bare(&app, &who, path.2).await?;
    let (edition, id) = (cx.edition()?.clone(), path.2);
    if !sheet.work.status.is_in(WorkStatus::IN_JUDGING) {
        return Err(PageError::NotFound);
    }
    let found = app.read(move |conn| {
        let publication = results::find_publication(conn, edition.id)?;
        Ok::<_, Fault>((publication, feedback::own_result(conn, &edition, id)?))
    });
    let (publication, own) = found.await?;
    let (publication, own) = publication.zip(own).ok_or(PageError::NotFound)?;
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let awarded = sheet.work.number.as_deref().and_then(|number| snapshot.work(number));
    Ok(view(&cx, cx.edition()?, &sheet, &Shown { own: &own, awarded }))
}

struct Shown<'a> {
    own: &'a OwnResult,
    /// Its line among the best works.
    awarded: Option<&'a PublishedWork>,
}

fn view(cx: &PageCx, edition: &Edition, sheet: &Sheet, shown: &Shown<'_>) -> Markup {
    let own = shown.own;
    page(
        cx,
        cx.t(text::RESULT),
        html! {
            p.crumbs { a href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) } }
            h1 { (sheet.name(cx)) }
            (place(cx, shown.awarded))
            @if !own.panel.is_empty() { (panel(cx, &edition.settings.rubric, &own.panel)) }
            @if !own.comments.is_empty() {
                h2 { (cx.t(text::COMMENTS)) }
                p.hint { (cx.t(text::COMMENTS_WHY)) }
                @for comment in &own.comments { blockquote.card { @for line in comment.lines() { p { (line) } } } }
            }
            p.small { (cx.m(&edition.settings.finality)) }
            p.links { a href=(cx.at("/hasil")) { (cx.t(text::SEE_RESULTS)) } }
        },
    )
}

fn place(cx: &PageCx, awarded: Option<&PublishedWork>) -> Markup {
    let Some(work) = awarded else { return html! { p.lead { (cx.t(text::NOT_AWARDED)) } } };
    let (rank, score) = (work.rank, points(work.score, cx.lang));
    let words = say!(
        "Karya ini meraih peringkat {rank} dengan nilai {score}.",
        "This work took rank {rank} with a score of {score}."
    );
    html! { p.lead { b { (cx.m(&words)) } } }
}

/// Means by criterion, and each juror's total as a dot without a name.
fn panel(cx: &PageCx, rubric: &Rubric, panel: &[PanelSheet]) -> Markup {
    let totals: Vec<i64> = panel.iter().map(|sheet| sheet.total).collect();
    let least = totals.iter().copied().min().unwrap_or(0);
    let jurors = panel.len();
    let heading = say!("Nilai dari {jurors} juri", "Points of {jurors} jurors");
    let row = DotRow { label: cx.t(text::EACH_JUROR).to_owned(), values: totals.clone(), own: false };
    let mut rows = vec![(cx.t(text::MEAN_TOTAL), spread(cx, &totals))];
    for criterion in &rubric.criteria {
        let marks = panel.iter().filter_map(|sheet| running_of(&sheet.marks, criterion.items.iter()));
        rows.push((cx.m(&criterion.name), spread(cx, &marks.collect::<Vec<_>>())));
    }
    html! {
        section.card data-panel {
            h2 { (cx.m(&heading)) }
            p.hint { (cx.t(text::PANEL_WHY)) }
            (dot_plot(cx.lang, cx.t(text::EACH_JUROR), DotScale { from: least / 1000 * 1000, to: 10_000 }, &[row]))
            (summary(&rows))
        }
    }
}

/// "84,20 (78,10–90,40)".
fn spread(cx: &PageCx, marks: &[i64]) -> Markup {
    let (Some(least), Some(most)) = (marks.iter().min(), marks.iter().max()) else { return html! { "–" } };
    let count = i64::try_from(marks.len()).unwrap_or(1).max(1);
    let mean = (marks.iter().sum::<i64>() + count / 2) / count;
    html! {
        b { (points(mean, cx.lang)) }
        @if least != most { " (" (points(*least, cx.lang)) "–" (points(*most, cx.lang)) ")" }
    }
}
