//! The drawings: severities on one line, the panels of the best works.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::text;
use super::words::{name_of, severity, signed};
use crate::results::Inspection;
use crate::results::jury::limits::SEVERITY_SPREADS;
use crate::results::jury::{Bench, Flag, JurorFigures, PanelRow};
use crate::views::{
    Column, Matrix, MatrixCell, MatrixRow, PageCx, Row, Table, Whisker, Whiskers, matrix, table, whisker_plot,
};

/// Jurors drawn from either end of a large jury.
const ENDS: usize = 30;
/// Widest drawing of panels, in jurors.
const MOST_COLUMNS: usize = 30;
/// Half of a 95 % range, in standard errors.
const RANGE: f64 = 1.96;

/// Severities with their ranges, the strictest first.
pub(super) fn severities(cx: &PageCx, found: &Inspection) -> Markup {
    let mut jurors: Vec<&JurorFigures> = found.report.jurors.iter().collect();
    jurors.sort_by(|a, b| a.severity.value.total_cmp(&b.severity.value));
    let cut = jurors.len() > 2 * ENDS;
    if cut {
        jurors.drain(ENDS..jurors.len() - ENDS);
    }
    let row = |juror: &&JurorFigures| Whisker {
        label: format!("{} {}", juror.juror, name_of(&found.jury, &juror.juror)),
        value: juror.severity.value,
        reach: juror.severity.se.map(|se| RANGE * se),
        shown: severity(juror.severity, cx.lang),
        marked: juror.flags.iter().any(|flag| matches!(flag, Flag::Strict | Flag::Lenient)),
    };
    let spread = found.report.variance.map(|variance| variance.ss2.sqrt()).filter(|spread| *spread > 0.0);
    let view = Whiskers {
        title: cx.t(text::SEVERITY_PLOT).to_owned(),
        ends: (cx.t(text::STRICTER).to_owned(), cx.t(text::MORE_LENIENT).to_owned()),
        limit: spread.map(|spread| SEVERITY_SPREADS * spread),
        heads: (cx.t(text::JUROR).to_owned(), cx.t(text::SEVERITY_VALUE).to_owned()),
        rows: jurors.iter().map(row).collect(),
    };
    html! {
        section.card {
            (whisker_plot(cx.lang, &view))
            p { (cx.t(text::SEVERITY_WHY)) }
            @if cut { p { (cx.t(text::SEVERITY_CUT)) } }
        }
    }
}

/// Works by jurors: who stands apart from which panel at the top.
pub(super) fn best_panels(cx: &PageCx, found: &Inspection) -> Markup {
    let panels: Vec<&PanelRow> = found.report.panels.iter().filter(|row| row.seats.len() > 1).collect();
    html! {
        h2 { (cx.t(text::PANELS)) }
        @if panels.is_empty() { p { (cx.t(text::NO_PANELS)) } }
        @else {
            p { (cx.t(text::PANELS_WHY)) }
            @let drawn = panel_matrix(cx, &panels);
            section.card {
                @if drawn.columns.len() > MOST_COLUMNS { (listed(cx, &drawn)) }
                @else { (matrix(cx.lang, &drawn)) }
            }
        }
    }
}

/// Works with the deviations that are known of each, where a drawing would be too wide.
fn listed(cx: &PageCx, drawn: &Matrix) -> Markup {
    let row = |of: &MatrixRow| {
        let known = of.cells.iter().zip(&drawn.columns);
        let said: Vec<String> =
            known.filter_map(|(cell, juror)| Some(format!("{juror} {}", cell.as_ref()?.shown))).collect();
        Row::new(vec![html! { (of.label) }, html! { (said.join(" · ")) }])
    };
    html! {
        p { (cx.t(text::PANELS_LISTED)) }
        (table(&Table {
            lang: cx.lang,
            caption: drawn.title.clone(),
            select: None,
            columns: vec![Column::new(drawn.heads.0.as_str()), Column::new(drawn.heads.1.as_str()).long()],
            rows: drawn.rows.iter().map(row).collect(),
        }))
    }
}

fn panel_matrix(cx: &PageCx, panels: &[&PanelRow]) -> Matrix {
    let mut columns: Vec<String> =
        panels.iter().flat_map(|row| row.seats.iter().map(|seat| seat.juror.clone())).collect();
    columns.sort_unstable();
    columns.dedup();
    let row = |panel: &&PanelRow| {
        let seats: BTreeMap<&str, &Bench> =
            panel.seats.iter().map(|seat| (seat.juror.as_str(), seat)).collect();
        let field = |juror: &String| seats.get(juror.as_str()).and_then(|seat| field(cx, seat));
        MatrixRow { label: panel.work.clone(), cells: columns.iter().map(field).collect() }
    };
    Matrix {
        title: cx.t(text::PANELS_PLOT).to_owned(),
        heads: (cx.t(text::WORK).to_owned(), cx.t(text::DEVIATION).to_owned()),
        label_width: panels.iter().map(|row| row.work.chars().count()).max().unwrap_or(0),
        rows: panels.iter().map(row).collect(),
        columns,
    }
}

fn field(cx: &PageCx, seat: &Bench) -> Option<MatrixCell> {
    let points = seat.points?;
    let units = seat.units.unwrap_or(0.0);
    // One, two and two and a half units of chance; the last is where the review rule begins.
    let size = [1.0, 2.0, 2.5].iter().filter(|step| units.abs() >= **step).count();
    let size = i8::try_from(size).unwrap_or(3);
    Some(MatrixCell { shown: signed(points, 0, cx.lang), shade: if units < 0.0 { -size } else { size } })
}
