//! The announcement: the best works, how many they were chosen from, the figures behind them.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::{caching, check, downloads, text, waiting};
use crate::app::App;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::{Lang, Message, count, date_time, points};
use crate::results::plenary::PublicDecision;
use crate::results::published_details::PublishedDetails;
use crate::results::revocation::Revocation;
use crate::results::text::decided_by;
use crate::results::{Matter, Publication, PublishedWork, Reader, Snapshot, Visibility};
use crate::say;
use crate::views::{Column, PageCx, PodiumRow, Row, Table, page, podium, table};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::result_view::{decisions, gate, interval, plain_words};

/// `GET /{k}/hasil`.
pub async fn results(app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Awards, Reader::Public) {
        let fixed = downloads::fixed_method(&app, &cx).await?;
        let body = waiting::view(&cx, edition, fixed.as_ref()).into_string();
        return Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(body));
    }
    let publication = downloads::publication(&app, &cx).await?;
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let decided = downloads::decisions(&app, &cx).await?;
    let revoked = downloads::revocations(&app, &cx).await?;
    let shown = Shown {
        edition,
        publication: &publication,
        snapshot: &snapshot,
        decided: &decided,
        revoked: &revoked,
    };
    Ok(caching::page(&cx, view(&cx, &shown)))
}

/// What the page shows.
struct Shown<'a> {
    edition: &'a Edition,
    publication: &'a Publication,
    snapshot: &'a Snapshot,
    /// Decisions of the jury, those after the announcement among them.
    decided: &'a [PublicDecision],
    /// Awards taken back since.
    revoked: &'a [Revocation],
}

fn view(cx: &PageCx, shown: &Shown) -> Markup {
    let Shown { edition, publication, snapshot, decided, revoked } = *shown;
    let title = heading(snapshot.works.len());
    page(
        cx,
        cx.m(&title),
        html! {
            h1 { (cx.m(&title)) }
            p { (cx.m(&chosen(publication, snapshot))) }
            @if let Some(said) = unranked(edition, snapshot) { p data-unranked { (cx.m(&said)) } }
            (podium(cx.lang, &rows(cx, snapshot, revoked)))
            (taken_back(cx, edition, revoked))
            p { (cx.m(&edition.settings.finality)) }
            (adjustment(cx, &snapshot.details))
            details {
                summary { (cx.t(text::DETAILS)) }
                p { (cx.t(text::DECIDED_WHY)) }
                div.wide-table { (details(cx, snapshot)) }
            }
            (decisions(cx, decided))
            (exclusions(cx, &snapshot.details))
            (check::card(cx, edition, snapshot))
        },
    )
}

fn heading(works: usize) -> Message {
    match works {
        10 => say!("Sepuluh karya terbaik", "The ten best works"),
        1 => say!("Karya terbaik", "The best work"),
        n => say!("{n} karya terbaik", "The {n} best works"),
    }
}

/// "Dipilih dari 749 karya oleh 36 juri": what the result rests on.
fn chosen(publication: &Publication, snapshot: &Snapshot) -> Message {
    let at = publication.published_at;
    let (kapan, when) = (date_time(at, Lang::Id), date_time(at, Lang::En));
    let number = |n: usize, lang| count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    let of = snapshot.counts;
    let (karya, works) = (number(of.works, Lang::Id), number(of.works, Lang::En));
    let (juri, jurors) = (number(of.jurors, Lang::Id), number(of.jurors, Lang::En));
    let (lembar, sheets) = (number(of.sheets, Lang::Id), number(of.sheets, Lang::En));
    say!(
        "Diumumkan {kapan}. Dipilih dari {karya} karya oleh {juri} juri independen; {lembar} penilaian.",
        "Announced {when}. Chosen from {works} works by {jurors} independent jurors; {sheets} scores."
    )
}

/// How many works could not be ranked, and why; none where all were.
fn unranked(edition: &Edition, snapshot: &Snapshot) -> Option<Message> {
    let of = snapshot.counts;
    let number = |n: usize, lang| count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    let need = edition.settings.limits.jurors_per_work;
    let (sebagian, some) = (number(of.incomplete, Lang::Id), number(of.incomplete, Lang::En));
    let (kosong, none) = (number(of.unscored, Lang::Id), number(of.unscored, Lang::En));
    match (of.incomplete, of.unscored) {
        (0, 0) => None,
        (_, 0) => Some(say!(
            "{sebagian} karya tidak dapat diperingkat karena nilainya belum lengkap: kurang dari {need} penilaian.",
            "{some} works could not be ranked because they lack scores: fewer than {need}."
        )),
        (0, _) => Some(say!(
            "{kosong} karya tidak dapat diperingkat karena belum dinilai seorang juri pun.",
            "{none} works could not be ranked because no juror scored them."
        )),
        _ => Some(say!(
            "{sebagian} karya tidak dapat diperingkat karena nilainya belum lengkap (kurang dari {need} penilaian), dan {kosong} karya karena belum dinilai seorang juri pun.",
            "{some} works could not be ranked because they lack scores (fewer than {need}), and {none} because no juror scored them."
        )),
    }
}

/// The sentence of judging.md §7, the gate and its numbers.
fn adjustment(cx: &PageCx, published: &PublishedDetails) -> Markup {
    let clip = published.numbers.get("clip").copied().flatten().filter(|_| published.gate.open);
    html! {
        p data-adjustment { (cx.m(&plain_words(clip.map(|clip| clip.value())))) }
        details {
            summary { (cx.t(text::STEP_BY_STEP)) }
            (gate(cx, &published.gate))
        }
    }
}

/// The public log of scores that the chair excluded.
fn exclusions(cx: &PageCx, published: &PublishedDetails) -> Markup {
    html! {
        @if !published.exclusions.is_empty() {
            h2 { (cx.t(text::EXCLUSIONS)) }
            ul { @for score in &published.exclusions { li { (score.work) ", " (score.juror) ": " (score.reason) } } }
        }
    }
}

/// What was taken back since, and why.
fn taken_back(cx: &PageCx, edition: &Edition, revoked: &[Revocation]) -> Markup {
    let said = |award: &Revocation| {
        let (number, reason) = (&award.number, &award.reason);
        let named = edition.settings.rule_named(&award.rule);
        let (ketentuan, rule) = (&named.id, &named.en);
        let (kapan, when) = (date_time(award.revoked_at, Lang::Id), date_time(award.revoked_at, Lang::En));
        say!(
            "Penghargaan {number} dicabut pada {kapan}, ketentuan {ketentuan}: {reason}",
            "The award of {number} was revoked on {when}, rule {rule}: {reason}"
        )
    };
    html! {
        @if !revoked.is_empty() {
            div.notice {
                p { (cx.t(text::SINCE)) }
                ul { @for award in revoked { li data-revoked=(award.number) { (cx.m(&said(award))) } } }
            }
        }
    }
}

fn rows(cx: &PageCx, snapshot: &Snapshot, revoked: &[Revocation]) -> Vec<PodiumRow> {
    let row = |work: &PublishedWork| PodiumRow {
        rank: i64::try_from(work.rank).unwrap_or(i64::MAX),
        work: work.number.clone(),
        title: work.title.clone(),
        href: cx.at(&format!("/karya/{}", work.number)),
        who: who(cx, work),
        score: Some(work.score),
        revoked: revoked.iter().any(|award| award.number == work.number),
    };
    snapshot.works.iter().map(row).collect()
}

/// Who made it, and the plain average beside the official value.
fn who(cx: &PageCx, work: &PublishedWork) -> String {
    let made = format!("{} · {}", work.makers(), work.institution);
    let (rata, mean) = (points(work.raw, Lang::Id), points(work.raw, Lang::En));
    let average = say!("{made} · rata-rata tanpa penyesuaian {rata}", "{made} · plain average {mean}");
    cx.m(&average).to_owned()
}

/// Standard error of the official value, hundredths.
fn error(work: &PublishedWork) -> Option<i64> {
    work.values.score_se.map(|se| se.0)
}

fn details(cx: &PageCx, snapshot: &Snapshot) -> Markup {
    let criteria = &snapshot.criteria;
    let row = |work: &PublishedWork| {
        let decider = work.decided_by.as_ref().map(|step| decided_by(step, criteria));
        let mut cells = vec![
            html! { (work.rank) },
            html! { (work.number) },
            html! { b { (points(work.score, cx.lang)) } },
            html! { (error(work).and_then(|se| interval(Some(se), cx.lang)).unwrap_or_else(|| "–".to_owned())) },
            html! { (points(work.raw, cx.lang)) },
        ];
        cells.extend(work.values.criteria.iter().map(|value| html! { (points(value.mean.0, cx.lang)) }));
        cells.push(html! { (work.scores) });
        cells.push(html! { (decider.as_ref().map_or("–", |decider| cx.m(decider))) });
        Row::new(cells)
    };
    let mut columns = vec![
        Column::new(cx.t(text::RANK)).number(),
        Column::new(cx.t(text::NUMBER)).short(),
        Column::new(cx.t(text::SCORE)).number(),
        Column::new(cx.t(text::INTERVAL)).number(),
        Column::new(cx.t(text::AVERAGE)).number(),
    ];
    columns.extend(criteria.iter().map(|criterion| Column::new(cx.m(&criterion.short)).number()));
    columns.push(Column::new(cx.t(text::PANEL)).number());
    columns.push(Column::new(cx.t(text::DECIDED)));
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::DETAILS).to_owned(),
        select: None,
        columns,
        rows: snapshot.works.iter().map(row).collect(),
    })
}
