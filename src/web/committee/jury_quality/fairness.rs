//! How the work was shared: loads, design, who met whom, what was given to others.

use std::ops::RangeInclusive;

use maud::{Markup, html};

use super::text;
use super::words::name_of;
use crate::i18n::{count, decimal};
use crate::judging::{AssignmentStatus, GivenUp};
use crate::results::Inspection;
use crate::results::jury::limits::A_EFFICIENCY;
use crate::results::jury::{Fairness, Shared};
use crate::say;
use crate::views::{
    BadgeKind, Bar, Column, Matrix, MatrixCell, MatrixRow, PageCx, Row, Table, badge, bars, facts, matrix,
    table,
};

/// The whole section.
pub(super) fn view(cx: &PageCx, found: &Inspection) -> Markup {
    html! {
        h2 { (cx.t(text::FAIRNESS)) }
        (figures(cx, &found.report.fairness))
        p { (cx.t(meaning(&found.report.fairness))) }
        @if found.report.jurors.len() > 1 { (meetings(cx, &found.report.shared)) }
        h3 { (cx.t(text::MOVES)) }
        (moves(cx, found))
    }
}

fn figures(cx: &PageCx, found: &Fairness) -> Markup {
    let number = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
    let (least, most) = (number(found.loads.0), number(found.loads.1));
    let loads = if least == most { most } else { format!("{least}–{most}") };
    let efficiency = decimal(found.a_efficiency as f64 / 1000.0, 3, cx.lang);
    let [groups, short, unscored] = [found.components, found.short, found.unscored].map(number);
    facts(&[
        (cx.t(text::LOADS), &loads),
        (cx.t(text::EFFICIENCY), &efficiency),
        (cx.t(text::GROUPS), &groups),
        (cx.t(text::SHORT), &short),
        (cx.t(text::UNSCORED), &unscored),
    ])
}

fn meaning(found: &Fairness) -> crate::i18n::Text {
    match found {
        found if found.components > 1 => text::EFFICIENCY_SPLIT,
        found if found.a_efficiency < A_EFFICIENCY => text::EFFICIENCY_LOW,
        _ => text::EFFICIENCY_GOOD,
    }
}

fn meetings(cx: &PageCx, shared: &Shared) -> Markup {
    let ((least, most), strangers) = (shared.range, shared.strangers);
    let often = if least == most { most.to_string() } else { format!("{least}–{most}") };
    let said = say!(
        "Dua juri menilai {often} karya yang sama; {strangers} pasang tidak pernah sepanel.",
        "Two jurors scored {often} of the same works; {strangers} pairs never met."
    );
    html! {
        section.card {
            @if shared.jurors.is_empty() { (bars(cx.lang, cx.t(text::SHARED_SUM), &summed(cx, shared))) }
            @else { (matrix(cx.lang, &everyone(cx, shared))) }
            p { (cx.m(&said)) }
        }
    }
}

/// Everyone by everyone.
fn everyone(cx: &PageCx, shared: &Shared) -> Matrix {
    let cell = |row: usize, (column, count): (usize, &usize)| {
        let shown = count.to_string();
        (row != column).then(|| MatrixCell { shown, shade: shade(*count, shared.range.0..=shared.range.1) })
    };
    let row = |(place, (juror, counts)): (usize, (&String, &Vec<usize>))| MatrixRow {
        label: juror.clone(),
        cells: counts.iter().enumerate().map(|found| cell(place, found)).collect(),
    };
    Matrix {
        title: cx.t(text::SHARED_PLOT).to_owned(),
        heads: (cx.t(text::JUROR).to_owned(), cx.t(text::SHARED_WITH).to_owned()),
        columns: shared.jurors.clone(),
        label_width: shared.jurors.iter().map(|juror| juror.chars().count()).max().unwrap_or(0),
        rows: shared.jurors.iter().zip(&shared.counts).enumerate().map(row).collect(),
    }
}

/// Bars at most; more numbers of common works are put together.
const MOST_BARS: usize = 12;

/// How many pairs have so many works in common.
fn summed(cx: &PageCx, shared: &Shared) -> Vec<Bar> {
    let (least, most) = shared.range;
    let step = (most.saturating_sub(least) / MOST_BARS).saturating_add(1);
    let bar = |from: usize| {
        let to = from.saturating_add(step - 1).min(most);
        let label = if from == to { from.to_string() } else { format!("{from}–{to}") };
        let pairs: usize = shared.pairs.range(from..=to).map(|(_, pairs)| pairs).sum();
        Bar {
            label: format!("{label} {}", cx.t(text::SHARED_WORKS)),
            value: i64::try_from(pairs).unwrap_or(i64::MAX),
        }
    };
    (least..=most).step_by(step).map(bar).collect()
}

/// None for strangers, else deeper the nearer to those who met most; all alike stay light.
fn shade(count: usize, met: RangeInclusive<usize>) -> i8 {
    let (least, most) = met.into_inner();
    let range = most.saturating_sub(least).max(1);
    match (count, count.saturating_sub(least) * 3 / range) {
        (0, _) => 0,
        (_, 0) => 1,
        (_, 3..) => 3,
        _ => 2,
    }
}

fn moves(cx: &PageCx, found: &Inspection) -> Markup {
    if found.moves.is_empty() {
        return html! { p { (cx.t(text::NO_MOVES)) } };
    }
    let (listed, all) = (found.moves.len(), count(found.move_count, cx.lang));
    let cut = say!("{listed} terbaru dari {all}.", "The newest {listed} of {all}.");
    let columns = [text::WORK, text::JUROR, text::WHAT, text::REASON];
    html! {
        (table(&Table {
            lang: cx.lang,
            caption: cx.t(text::MOVES).to_owned(),
            select: None,
            columns: columns.map(|name| Column::new(cx.t(name))).to_vec(),
            rows: found.moves.iter().map(|given| move_row(cx, found, given)).collect(),
        }))
        @if found.move_count > i64::try_from(listed).unwrap_or(i64::MAX) { p { (cx.m(&cut)) } }
    }
}

fn move_row(cx: &PageCx, found: &Inspection, given: &GivenUp) -> Row {
    let kind = if given.status == AssignmentStatus::Recused { BadgeKind::Info } else { BadgeKind::Off };
    Row::new(vec![
        html! { (given.work) },
        html! { b { (given.juror) } " " (name_of(&found.jury, &given.juror)) },
        badge(kind, cx.t(given.status.text())),
        html! {
            @if let Some(ground) = given.ground { (cx.t(ground.text())) @if !given.words.is_empty() { ": " } }
            (given.words)
            @if given.ground.is_none() && given.words.is_empty() { (cx.t(text::NO_REASON)) }
        },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shade_follows_the_range_of_meetings() {
        assert_eq!([0, 1, 3, 6].map(|count| shade(count, 0..=6)), [0, 1, 2, 3]);
        assert_eq!(shade(6, 6..=6), 1);
    }
}
