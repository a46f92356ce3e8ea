//! The tie zone in words: which works it holds, how near each is to the award line, and what decides.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, Message, count, points};
use crate::results::ranking::{RankedWork, Zone};
use crate::results::text::decided_by;
use crate::results::{PublishedCriterion, Ranking, RankingLine};
use crate::say;
use crate::views::{Column, PageCx, Row, Table, table};
use crate::web::result_view::percent;

/// Works named at most; the others stand in the tables below.
const MOST: usize = 30;

/// The card; nothing where the scores leave nothing open.
pub(super) fn card(cx: &PageCx, ranking: &Ranking, named: &[PublishedCriterion]) -> Markup {
    let size = ranking.awards();
    let held: Vec<&RankingLine> = ranking.rows.iter().filter(|row| is_held(&row.ranked)).collect();
    if held.is_empty() {
        return html! {};
    }
    let line = Line::of(ranking, size);
    html! {
        section.card #zona-seri data-tie-zone=(held.len()) {
            h3 { (cx.t(text::TIE_ZONE)) }
            p { (cx.m(&meaning(held.len(), size))) }
            p { (cx.t(text::TIE_ZONE_DECIDES)) " " a href=(cx.at("/panitia/hasil/pleno")) { (cx.t(text::PLENARY)) } }
            details {
                summary { (cx.t(text::TIE_ZONE_WORKS)) " (" (counted(held.len(), cx.lang)) ")" }
                (table(&works(cx, &held, &line, named)))
                @if held.len() > MOST { p { (cx.m(&cut(held.len()))) } }
            }
        }
    }
}

/// With a place and a chance that is measured; without one nothing can be said of how near it is.
fn is_held(ranked: &RankedWork) -> bool {
    ranked.zone == Zone::Tie && ranked.place.is_some() && ranked.p_top.is_some()
}

fn meaning(held: usize, size: usize) -> Message {
    let (karya, works) = (counted(held, Lang::Id), counted(held, Lang::En));
    say!(
        "{karya} karya berpeluang 10–90 % termasuk {size} terbaik: dari nilainya saja belum pasti di sisi mana dari batas penghargaan masing-masing berada.",
        "{works} works have a chance of 10–90% of being among the best {size}: their scores alone do not settle on which side of the award line each belongs."
    )
}

fn cut(held: usize) -> Message {
    let (jumlah, number) = (counted(held, Lang::Id), counted(held, Lang::En));
    say!("{MOST} teratas dari {jumlah}.", "The first {MOST} of {number}.")
}

fn counted(n: usize, lang: Lang) -> String {
    count(i64::try_from(n).unwrap_or(i64::MAX), lang)
}

/// The values on either side of the award line.
struct Line {
    /// Places that are awarded.
    size: usize,
    /// Value of the last work above it.
    above: Option<i64>,
    /// Value of the first work below it.
    below: Option<i64>,
}

impl Line {
    fn of(ranking: &Ranking, size: usize) -> Self {
        let value = |place: usize| {
            let found = ranking.rows.iter().find(|row| row.ranked.place == Some(place));
            found.map(|row| row.ranked.score)
        };
        Self { size, above: value(size), below: value(size.saturating_add(1)) }
    }

    /// How far a work is from changing sides: above the first one outside, or below the last one inside.
    fn distance(&self, ranked: &RankedWork) -> Message {
        let inside = ranked.place.is_some_and(|place| place <= self.size);
        let other = if inside { self.below } else { self.above };
        let Some(other) = other else { return text::TIE_ZONE_ALONE.into() };
        let apart = ranked.score.saturating_sub(other).abs();
        let (jarak, far) = (points(apart, Lang::Id), points(apart, Lang::En));
        match inside {
            true => say!("{jarak} di atas", "{far} above"),
            false => say!("{jarak} di bawah", "{far} below"),
        }
    }
}

fn works(cx: &PageCx, held: &[&RankingLine], line: &Line, named: &[PublishedCriterion]) -> Table {
    let row = |of: &&RankingLine| {
        let ranked = &of.ranked;
        let decider = ranked.decided_by.as_ref().map(|step| decided_by(step, named));
        Row::new(vec![
            html! { @if let Some(place) = ranked.place { b { (place) } } },
            html! { span { (of.work.number) br; small { (of.work.title) } } },
            html! { (points(ranked.score, cx.lang)) },
            html! { (cx.m(&line.distance(ranked))) },
            html! { (ranked.p_top.map_or("–".to_owned(), |share| percent(share, cx.lang))) },
            html! { (decider.as_ref().map_or("–", |decider| cx.m(decider))) },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::TIE_ZONE).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::RANK)).number(),
            Column::new(cx.t(text::TIE_ZONE_WORK)).long(),
            Column::new(cx.t(text::SCORE)).number(),
            Column::new(cx.t(text::TIE_ZONE_DISTANCE)),
            Column::new(cx.t(text::P_TOP)).number(),
            Column::new(cx.t(text::DECIDED)),
        ],
        rows: held.iter().take(MOST).map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_to_the_nearest_work_on_the_other_side() {
        let line = Line { size: 10, above: Some(8750), below: Some(8700) };
        let ranked = |place, score| RankedWork { place: Some(place), score, ..RankedWork::default() };
        let said = |place, score| line.distance(&ranked(place, score)).en;
        assert_eq!(said(9, 8810), "1.10 above");
        assert_eq!(said(11, 8700), "0.50 below");
        let all = Line { size: 10, above: None, below: None };
        assert_eq!(all.distance(&ranked(1, 8000)).en, text::TIE_ZONE_ALONE.en);
    }

    #[test]
    fn a_work_without_a_measured_chance_is_in_no_zone() {
        let work = |place, p_top| RankedWork { place, p_top, zone: Zone::Tie, ..RankedWork::default() };
        assert!(is_held(&work(Some(3), Some(5000))));
        assert!(!is_held(&work(Some(3), None)) && !is_held(&work(None, Some(5000))));
    }
}
