//! The ranking preview: the awarded works, the line below them, and every other work with a score.

use maud::{Markup, html};

use super::ranking_row::List;
use super::text;
use super::tie_break_explanation::explanations;
use super::tie_zone;
use crate::editions::Edition;
use crate::i18n::{count, date_time};
use crate::overview::{PER_PAGE, Span, last_page};
use crate::results::published_details::{GateReport, numbers};
use crate::results::text::decided_by;
use crate::results::tie_break::DecidedBy;
use crate::results::{PublishedCriterion, Ranking, named_criteria};
use crate::say;
use crate::views::{PageCx, PagerView, facts, pager, summary};
use crate::web::result_view::gate;

/// The seal, the gate, what the ranking rests on, notes, and both tables; `page` of the lower one.
pub(super) fn view(cx: &PageCx, edition: &Edition, ranking: &Ranking, page: i64) -> Markup {
    let size = ranking.awards();
    let (best, rest): (Vec<_>, Vec<_>) =
        ranking.rows.iter().partition(|row| row.ranked.place.is_some_and(|place| place <= size));
    let total = i64::try_from(rest.len()).unwrap_or(i64::MAX);
    let page = page.min(last_page(total));
    let shown = Span::page(page).of(&rest);
    let base = format!("{}?page=", cx.at("/panitia/hasil"));
    let named = named_criteria(edition);
    let list = List { edition, named: &named };
    let caption = say!("{size} karya terbaik", "The {size} best works");
    html! {
        (seal(cx, ranking))
        h2 { (cx.t(if edition.is_published() { text::RANKING_PUBLISHED } else { text::RANKING })) }
        (counts(cx, ranking))
        (notes(cx, ranking, &named))
        (gate_card(cx, ranking))
        (tie_zone::card(cx, ranking, &named))
        h3 { (cx.m(&caption)) }
        (list.table(cx, cx.m(&caption), &best))
        @if total > 0 {
            h3 { (cx.t(text::BELOW)) }
            p { (cx.t(text::BELOW_WHY)) }
            (list.table(cx, cx.t(text::BELOW), shown))
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
