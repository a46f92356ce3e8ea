//! The ranking preview: the awarded works, the line below them, and every other work with a score.

use maud::{Markup, html};

use super::text;
use super::tie_break_explanation::explanations;
use crate::editions::Edition;
use crate::i18n::{count, date_time, points};
use crate::results::published_details::{GateReport, numbers};
use crate::results::ranking::Zone;
use crate::results::text::decided_by;
use crate::results::tie_break::DecidedBy;
use crate::results::{PublishedCriterion, Ranking, RankingLine, named_criteria};
use crate::say;
use crate::views::{BadgeKind, Column, PageCx, PagerView, Row, Table, badge, facts, pager, summary, table};
use crate::web::result_view::{gate, interval, percent};

const PER_PAGE: i64 = 50;

/// The seal, the gate, what the ranking rests on, notes, and both tables; `page` of the lower one.
pub(super) fn view(cx: &PageCx, edition: &Edition, ranking: &Ranking, page: i64) -> Markup {
    let size = ranking.awards();
    let (best, rest): (Vec<_>, Vec<_>) =
        ranking.rows.iter().partition(|row| row.ranked.place.is_some_and(|place| place <= size));
    let total = i64::try_from(rest.len()).unwrap_or(i64::MAX);
    let skipped = usize::try_from((page - 1) * PER_PAGE).unwrap_or(0);
    let shown: Vec<_> = rest.into_iter().skip(skipped).take(50).collect();
    let base = format!("{}?page=", cx.at("/panitia/hasil"));
    let named = named_criteria(edition);
    let list = List { edition, named: &named };
    let caption = say!("{size} karya terbaik", "The {size} best works");
    html! {
        (seal(cx, ranking))
        h2 { (cx.t(text::RANKING)) }
        (counts(cx, ranking))
        (notes(cx, ranking, &named))
        (gate_card(cx, ranking))
        h3 { (cx.m(&caption)) }
        (list.table(cx, cx.m(&caption), &best))
        @if total > 0 {
            h3 { (cx.t(text::BELOW)) }
            p { (cx.t(text::BELOW_WHY)) }
            (list.table(cx, cx.t(text::BELOW), &shown))
            (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base }))
        }
    }
}

fn seal(cx: &PageCx, ranking: &Ranking) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::SEAL)) }
            (summary(&[
                (cx.t(text::SEALED_AT), html! { (date_time(ranking.sealed_at, cx.lang)) }),
                (cx.t(text::DIGEST), html! { code { (ranking.seal_hash) } }),
            ]))
            p {
                a href=(cx.at("/panitia/hasil/lembar.csv")) { (cx.t(text::DOWNLOAD)) } " · "
                a href=(cx.at("/panitia/hasil/perubahan.csv")) { (cx.t(text::DOWNLOAD_CHANGES)) }
            }
            p { a href=(cx.at("/panitia/hasil/berita-acara.json")) { (cx.t(text::RECORD)) } }
            p { a href=(cx.at("/panitia/hasil/metode")) { (cx.t(text::METHOD)) } }
            p { a href=(cx.at("/panitia/hasil/pleno")) { (cx.t(text::PLENARY)) } }
        }
    }
}

fn counts(cx: &PageCx, ranking: &Ranking) -> Markup {
    let number = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
    let found = ranking.counts;
    let (works, incomplete) = (number(found.works), number(found.incomplete));
    let unscored = number(found.unscored);
    let (jurors, sheets) = (number(found.jurors), number(found.sheets));
    facts(&[
        (cx.t(text::WORKS_RANKED), &works),
        (cx.t(text::WORKS_INCOMPLETE), &incomplete),
        (cx.t(text::WORKS_UNSCORED), &unscored),
        (cx.t(text::JURORS), &jurors),
        (cx.t(text::SHEET_COUNT), &sheets),
    ])
}

/// What a committee member must have seen before publishing.
fn notes(cx: &PageCx, ranking: &Ranking, named: &[PublishedCriterion]) -> Markup {
    let size = ranking.awards();
    let below = ranking.rows.iter().find(|row| row.ranked.place == Some(size.saturating_add(1)));
    let tie = below.and_then(|row| row.ranked.decided_by.as_ref()).filter(|step| **step != DecidedBy::Score);
    html! {
        @if let Some(step) = tie {
            @let (decider, next) = (decided_by(step, named), size + 1);
            @let (penentu, decider) = (decider.id, decider.en);
            p.notice { (cx.m(&say!(
                "Peringkat {size} dan {next} bernilai akhir sama; batasnya ditentukan oleh {penentu}.",
                "Ranks {size} and {next} have the same final score; the line was decided by {decider}."
            ))) }
        }
        @let told_apart = explanations(ranking, named, size);
        @if !told_apart.is_empty() {
            details {
                summary { (cx.t(text::TRACE)) }
                ul { @for said in &told_apart { li { (cx.m(said)) } } }
            }
        }
        @if !ranking.excluded.is_empty() {
            @let numbers = ranking.excluded.join(", ");
            p.notice { (cx.m(&say!(
                "Dikeluarkan setelah penyegelan, nilainya tidak dihitung: {numbers}.",
                "Taken out after sealing, their scores do not count: {numbers}."
            ))) }
        }
    }
}

/// Whether the adjustment is applied, condition by condition, and every number behind it.
fn gate_card(cx: &PageCx, ranking: &Ranking) -> Markup {
    html! {
        h3 { (cx.t(text::GATE)) }
        (gate(cx, &GateReport::of(&ranking.gate)))
        details {
            summary { (cx.t(text::NUMBERS)) }
            dl.facts {
                @for (name, value) in numbers(&ranking.numbers) {
                    div { dt { code { (name) } } dd { (value.map_or("–".to_owned(), |value| value.text())) } }
                }
            }
        }
    }
}

/// What the tables need beside their rows.
struct List<'a> {
    edition: &'a Edition,
    named: &'a [PublishedCriterion],
}

impl List<'_> {
    fn table(&self, cx: &PageCx, caption: &str, rows: &[&RankingLine]) -> Markup {
        table(&Table {
            lang: cx.lang,
            caption: caption.to_owned(),
            select: None,
            columns: vec![
                Column::new(cx.t(text::RANK)).number(),
                Column::new(cx.t(text::NUMBER)).short(),
                Column::new(cx.t(text::TITLE)).long(),
                Column::new(cx.t(text::SCORE)).number(),
                Column::new(cx.t(text::INTERVAL)).number(),
                Column::new(cx.t(text::P_TOP)).number(),
                Column::new(cx.t(text::RAW)).number(),
                Column::new(cx.t(text::RANK_BY_RAW)).number(),
                Column::new(cx.t(text::ADJUSTED)).number(),
                Column::new(cx.t(text::CLIPPED)).number(),
                Column::new(cx.t(text::MEMBERSHIP)),
                Column::new(cx.t(text::PANEL)).number(),
                Column::new(cx.t(text::SPREAD)).number(),
                Column::new(cx.t(text::DECIDED)),
            ],
            rows: rows.iter().map(|row| self.cells(cx, row)).collect(),
        })
    }

    fn cells(&self, cx: &PageCx, row: &RankingLine) -> Row {
        let (lang, ranked, work) = (cx.lang, &row.ranked, &row.work);
        let settings = &self.edition.settings;
        let wide = ranked.spread > settings.rubric.review_spread;
        let decider = ranked.decided_by.as_ref().map(|step| decided_by(step, self.named));
        let shown = ranked.shows_values();
        let value = |n: i64| html! { @if shown { (points(n, lang)) } @else { "–" } };
        Row::new(vec![
            html! { @if let Some(place) = ranked.place { b { (place) } } @else { "–" } },
            html! { span data-work=(work.number) data-rank=[ranked.place] { (work.number) } },
            html! {
                b { (work.title) } br; small { (work.makers()) " · " (work.institution) }
                @if ranked.place.is_some() { br; (zone(cx, ranked.zone)) }
            },
            html! { b { (value(ranked.score)) } },
            html! { (interval(ranked.score_se.filter(|_| shown), lang).unwrap_or_else(|| "–".to_owned())) },
            html! { (ranked.p_top.filter(|_| shown).map_or("–".to_owned(), |share| percent(share, lang))) },
            value(ranked.raw),
            html! { @if shown { (ranked.rank_by_raw) } @else { "–" } },
            value(ranked.adjusted),
            value(ranked.clipped),
            html! { @if shown { (membership(cx, ranked.in_top)) } @else { (cx.t(text::TOO_FEW)) } },
            html! {
                (ranked.scores) "/" (settings.limits.jurors_per_work)
                @if !ranked.complete { " " (badge(BadgeKind::Wait, cx.t(text::INCOMPLETE))) }
            },
            html! { (value(ranked.spread)) @if wide { " " (badge(BadgeKind::Wait, cx.t(text::WIDE))) } },
            html! { (decider.as_ref().map_or("–", |decider| cx.m(decider))) },
        ])
    }
}

fn zone(cx: &PageCx, zone: Zone) -> Markup {
    match zone {
        Zone::Sure => badge(BadgeKind::Ok, cx.t(text::SURE)),
        Zone::Tie => badge(BadgeKind::Wait, cx.t(text::TIE)),
        Zone::Out => html! { small { (cx.t(text::OUT)) } },
    }
}

/// By which of the four ways the work is among the best.
fn membership(cx: &PageCx, in_top: [bool; 4]) -> String {
    if in_top.iter().all(|held| *held) {
        return cx.t(text::ALL_FOUR).to_owned();
    }
    let names = [text::BY_RAW, text::BY_ADJUSTED, text::BY_CLIPPED, text::BY_SCALE];
    let held: Vec<&str> =
        names.iter().zip(in_top).filter(|(_, held)| *held).map(|(name, _)| cx.t(*name)).collect();
    if held.is_empty() { cx.t(text::NONE_OF_FOUR).to_owned() } else { held.join(", ") }
}
