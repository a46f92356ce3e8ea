//! Rows by columns, a number in a shaded field each: who met whom, who stands apart from which panel.

use maud::{Markup, html};

use super::chart::{Chart, framed};
use crate::i18n::Lang;

const WIDE: usize = 38;
const HIGH: usize = 28;
const HEAD: usize = 26;

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixCell {
    /// The number in it, short.
    pub shown: String,
    /// Shade, −3 to 3: below zero and above zero have a colour each, 0 has none.
    pub shade: i8,
}

/// One row: its name, and a field or nothing per column.
#[derive(Debug, Clone)]
pub struct MatrixRow {
    pub label: String,
    /// Fields in the order of the columns.
    pub cells: Vec<Option<MatrixCell>>,
}

/// A matrix as shown.
#[derive(Debug, Clone)]
pub struct Matrix {
    pub title: String,
    /// Heads of the table: the row, what its fields hold.
    pub heads: (String, String),
    /// Names of the columns, short.
    pub columns: Vec<String>,
    /// Width of the rows' names, in characters.
    pub label_width: usize,
    pub rows: Vec<MatrixRow>,
}

/// Draws the matrix in a box that scrolls by itself.
#[must_use]
pub fn matrix(lang: Lang, view: &Matrix) -> Markup {
    let left = view.label_width * 9 + 12;
    let (width, height) = (left + view.columns.len() * WIDE + 2, HEAD + view.rows.len() * HIGH + 2);
    let drawing = html! {
        div.matrix tabindex="0" role="region" aria-label=(view.title) {
            svg width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } role="img" {
                title { (view.title) }
                @for (place, column) in view.columns.iter().enumerate() {
                    text.head x=(left + place * WIDE + WIDE / 2) y=(HEAD - 9) { (column) }
                }
                @for (place, row) in view.rows.iter().enumerate() { (line(row, Corner { left, top: HEAD + place * HIGH }, &view.columns)) }
            }
        }
    };
    framed(lang, &view.title, Chart { drawing, figures: listed(view) })
}

/// Where the fields of a row begin, in the drawing's units.
struct Corner {
    left: usize,
    top: usize,
}

fn line(row: &MatrixRow, Corner { left, top }: Corner, columns: &[String]) -> Markup {
    html! {
        text.name x="0" y=(top + HIGH / 2 + 5) { (row.label) }
        @for (place, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
            @let x = left + place * WIDE;
            @match cell {
                None => { rect.none x=(x + 1) y=(top + 1) width=(WIDE - 2) height=(HIGH - 2) rx="4" {} }
                Some(cell) => {
                    g class=(class(cell.shade)) {
                        title { (row.label) " × " (column) ": " (cell.shown) }
                        rect x=(x + 1) y=(top + 1) width=(WIDE - 2) height=(HIGH - 2) rx="4" {}
                        text x=(x + WIDE / 2) y=(top + HIGH / 2 + 5) { (cell.shown) }
                    }
                }
            }
        }
    }
}

fn class(shade: i8) -> String {
    match shade {
        0 => "z".to_owned(),
        shade if shade < 0 => format!("n{}", shade.unsigned_abs().min(3)),
        shade => format!("p{}", shade.min(3)),
    }
}

/// The fields that hold something, row by row: a wide grid is hard to hear and to print.
fn listed(view: &Matrix) -> Markup {
    let said = |row: &MatrixRow| {
        let cells = row.cells.iter().zip(&view.columns);
        let known = cells.filter_map(|(cell, column)| Some(format!("{column} {}", cell.as_ref()?.shown)));
        known.collect::<Vec<_>>().join(" · ")
    };
    html! {
        table.wide-list {
            caption.visually-hidden { (view.title) }
            thead { tr { th scope="col" { (view.heads.0) } th scope="col" { (view.heads.1) } } }
            tbody { @for row in &view.rows { tr { th scope="row" { (row.label) } td { (said(row)) } } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_drawn_said_and_listed() {
        let cell = |shown: &str, shade| Some(MatrixCell { shown: shown.into(), shade });
        let view = Matrix {
            title: "Panel".into(),
            heads: ("Karya".into(), "Juri".into()),
            columns: vec!["J01".into(), "J02".into(), "J03".into()],
            label_width: 4,
            rows: vec![MatrixRow {
                label: "0007".into(), cells: vec![cell("+9", 5), None, cell("−3", -1)]
            }],
        };
        let html = matrix(Lang::Id, &view).into_string();
        assert!(html.contains(r#"<g class="p3"><title>0007 × J01: +9</title>"#), "{html}");
        assert!(html.contains(r#"<g class="n1">"#) && html.matches(r#"class="none""#).count() == 1, "{html}");
        assert!(html.contains("<td>J01 +9 · J03 −3</td>"), "{html}");
    }
}
