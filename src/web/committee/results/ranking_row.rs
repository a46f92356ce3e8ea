//! A row of the ranking: seven columns that decide, and behind the title everything else that is known of the work.

use maud::{Markup, html};

use super::text;
use crate::editions::Edition;
use crate::i18n::points;
use crate::results::ranking::{RankedWork, Zone};
use crate::results::text::decided_by;
use crate::results::{PublishedCriterion, RankingLine};
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, list_table, summary};
use crate::web::result_view::{interval, percent};

/// What the tables need beside their rows.
pub(super) struct List<'a> {
    pub(super) edition: &'a Edition,
    pub(super) named: &'a [PublishedCriterion],
}

impl List<'_> {
    /// A table of some works.
    pub(super) fn table(&self, cx: &PageCx, caption: &str, rows: &[&RankingLine]) -> Markup {
        let view = Table {
            lang: cx.lang,
            caption: caption.to_owned(),
            select: None,
            columns: vec![
                Column::new(cx.t(text::RANK)).short(),
                Column::new(cx.t(text::NUMBER)).short(),
                Column::new(cx.t(text::TITLE)).long(),
                Column::new(cx.t(text::SCORE)).number(),
                Column::new(cx.t(text::INTERVAL)).number(),
                Column::new(cx.t(text::P_TOP)).number(),
                Column::new(cx.t(text::PANEL)).number(),
            ],
            rows: rows.iter().map(|row| self.cells(cx, row)).collect(),
        };
        html! { div.ranking { (list_table(&view, None)) } }
    }

    fn cells(&self, cx: &PageCx, row: &RankingLine) -> Row {
        let (lang, ranked, work) = (cx.lang, &row.ranked, &row.work);
        let settings = &self.edition.settings;
        let wide = ranked.spread > settings.rubric.review_spread;
        let shown = ranked.shows_values();
        Row::new(vec![
            html! { @if let Some(place) = ranked.place { b { (place) } } @else { "–" } @if ranked.place.is_some() { " " (zone(cx, ranked.zone)) } },
            html! { span data-work=(work.number) data-rank=[ranked.place] { (work.number) } },
            html! {
                div {
                    (self.more(cx, &work.title, ranked))
                    small { (work.makers()) " · " (work.institution) }
                    @if !ranked.complete { " " (badge(BadgeKind::Wait, cx.t(text::INCOMPLETE))) }
                    @if wide { " " (badge(BadgeKind::Wait, cx.t(text::WIDE))) }
                }
            },
            html! { b { (value(cx, ranked, ranked.score)) } },
            html! { (interval(ranked.score_se.filter(|_| shown), lang).unwrap_or_else(|| "–".to_owned())) },
            html! { (ranked.p_top.filter(|_| shown).map_or("–".to_owned(), |share| percent(share, lang))) },
            html! { (ranked.scores) "/" (settings.limits.jurors_per_work) },
        ])
    }

    /// The title, which opens the other ways of reckoning, how far apart the jurors are, and what decided the place.
    fn more(&self, cx: &PageCx, title: &str, ranked: &RankedWork) -> Markup {
        let said = |n: i64| html! { (value(cx, ranked, n)) };
        let shown = ranked.shows_values();
        let decider = ranked.decided_by.as_ref().map(|step| decided_by(step, self.named));
        html! {
            details.more {
                summary { b { (title) } span.visually-hidden { ": " (cx.t(text::MORE)) } }
                (summary(&[
                    (cx.t(text::RAW), said(ranked.raw)),
                    (cx.t(text::RANK_BY_RAW), html! { @if shown { (ranked.rank_by_raw) } @else { "–" } }),
                    (cx.t(text::ADJUSTED), said(ranked.adjusted)),
                    (cx.t(text::CLIPPED), said(ranked.clipped)),
                    (cx.t(text::MEMBERSHIP), html! { @if shown { (membership(cx, ranked.in_top)) } @else { (cx.t(text::TOO_FEW)) } }),
                    (cx.t(text::SPREAD), said(ranked.spread)),
                    (cx.t(text::DECIDED), html! { (decider.as_ref().map_or("–", |decider| cx.m(decider))) }),
                ]))
            }
        }
    }
}

/// A value, unless too few scores stand behind it.
fn value(cx: &PageCx, ranked: &RankedWork, n: i64) -> String {
    if ranked.shows_values() { points(n, cx.lang) } else { "–".to_owned() }
}

fn zone(cx: &PageCx, zone: Zone) -> Markup {
    match zone {
        Zone::Sure => badge(BadgeKind::Ok, cx.t(text::SURE)),
        Zone::Tie => html! { a href="#zona-seri" { (badge(BadgeKind::Wait, cx.t(text::TIE))) } },
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
