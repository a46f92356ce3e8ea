//! After the announcement: one's own marks beside the panel's, whose jurors have no names.

use maud::{Markup, html};

use super::text;
use crate::editions::Rubric;
use crate::i18n::points;
use crate::judging::rules::running_of;
use crate::results::PanelSheet;
use crate::views::{DotRow, DotScale, PageCx, dot_plot};

/// The card; nothing for a juror whose sheet does not count, or who judged alone.
pub fn card(cx: &PageCx, rubric: &Rubric, panel: &[PanelSheet]) -> Markup {
    let others: Vec<&PanelSheet> = panel.iter().filter(|sheet| !sheet.own).collect();
    let own = panel.iter().find(|sheet| sheet.own).filter(|_| !others.is_empty());
    html! {
        @if let Some(own) = own {
            section.card.panel data-panel {
                h2 { (cx.t(text::PANEL)) }
                p.hint { (cx.t(text::PANEL_HINT)) }
                (dots(cx, own, &others))
                (by_criterion(cx, rubric, own, &others))
            }
        }
    }
}

fn dots(cx: &PageCx, own: &PanelSheet, others: &[&PanelSheet]) -> Markup {
    let totals: Vec<i64> = others.iter().map(|sheet| sheet.total).collect();
    let least = totals.iter().copied().chain([own.total]).min().unwrap_or(0);
    let rows = [
        DotRow { label: cx.t(text::YOU).to_owned(), values: vec![own.total], own: true },
        DotRow { label: cx.t(text::OTHERS_ON_PANEL).to_owned(), values: totals, own: false },
    ];
    // The line begins at the ten below the lowest total.
    dot_plot(cx.lang, cx.t(text::TOTAL), DotScale { from: least / 1000 * 1000, to: 10_000 }, &rows)
}

/// "Anda 84,20 · juri lain 78,10–90,40", for each criterion and sub-criterion.
fn by_criterion(cx: &PageCx, rubric: &Rubric, own: &PanelSheet, others: &[&PanelSheet]) -> Markup {
    html! {
        dl.summary {
            @for criterion in &rubric.criteria {
                @let of = |sheet: &PanelSheet| running_of(&sheet.marks, criterion.items.iter());
                @let label = format!("{}. {}", criterion.code, cx.m(&criterion.name));
                div { dt { b { (label) } } dd { (beside(cx, of(own), others.iter().filter_map(|sheet| of(sheet)))) } }
                @for item in &criterion.items {
                    @let of = |sheet: &PanelSheet| sheet.marks.get(&item.code).copied();
                    div {
                        dt { (item.code) " " (cx.m(&item.name)) }
                        dd { (beside(cx, of(own), others.iter().filter_map(|sheet| of(sheet)))) }
                    }
                }
            }
        }
    }
}

fn beside(cx: &PageCx, own: Option<i64>, others: impl Iterator<Item = i64>) -> Markup {
    let others: Vec<i64> = others.collect();
    let mark = |mark: i64| points(mark, cx.lang);
    html! {
        b { (own.map_or_else(|| "–".to_owned(), mark)) }
        @if let (Some(least), Some(most)) = (others.iter().min(), others.iter().max()) {
            " · " (cx.t(text::OTHERS_ON_PANEL)) " " (mark(*least)) @if least != most { "–" (mark(*most)) }
        }
    }
}
