//! A value and its range on either side of zero, a line per row.

use maud::{Markup, html};

use super::chart::{Chart, framed};
use crate::i18n::Lang;

/// Unit of the drawing's width: shares are given in thousandths.
const WHOLE: f64 = 1000.0;

/// One row.
#[derive(Debug, Clone)]
pub struct Whisker {
    pub label: String,
    pub value: f64,
    /// Half of its range; none draws the dot alone.
    pub reach: Option<f64>,
    /// As it is said in words: "−6,2 ± 0,9".
    pub shown: String,
    /// Set apart from the others.
    pub marked: bool,
}

/// How the rows are drawn.
#[derive(Debug, Clone)]
pub struct Whiskers {
    pub title: String,
    /// What the ends mean: below zero, above zero.
    pub ends: (String, String),
    /// Where the dashed lines stand, on both sides; none draws no such lines.
    pub limit: Option<f64>,
    /// Heads of the table: the row, its value.
    pub heads: (String, String),
    /// Rows in their order.
    pub rows: Vec<Whisker>,
}

/// Draws the rows on one scale that holds every range and the limits, zero in the middle.
#[must_use]
pub fn whisker_plot(lang: Lang, view: &Whiskers) -> Markup {
    let ends = view.rows.iter().map(|row| row.value.abs() + row.reach.unwrap_or(0.0));
    let most = ends.chain(view.limit.map(|limit| limit * 1.08)).fold(1.0_f64, f64::max);
    let drawing = html! {
        div.dots.whiskers {
            span {} div.axis { span { "← " (view.ends.0) } span { "0" } span { (view.ends.1) " →" } }
            @for row in &view.rows {
                span { (row.label) }
                div.lane { (lane(row, view.limit, most)) }
            }
        }
    };
    framed(lang, &view.title, Chart { drawing, figures: listed(view) })
}

fn lane(row: &Whisker, limit: Option<f64>, most: f64) -> Markup {
    let at = |value: f64| place(value, most);
    html! {
        svg width="100%" height="100%" role="img" class=[row.marked.then_some("marked")] {
            title { (row.label) ": " (row.shown) }
            line.zero x1="50%" x2="50%" y1="0" y2="100%" {}
            @for limit in limit.into_iter().flat_map(|limit| [-limit, limit]) {
                line.limit x1=(at(limit)) x2=(at(limit)) y1="0" y2="100%" {}
            }
            @if let Some(reach) = row.reach {
                line.reach x1=(at(row.value - reach)) x2=(at(row.value + reach)) y1="50%" y2="50%" {}
            }
            circle cx=(at(row.value)) cy="50%" r="5.5" {}
        }
    }
}

fn listed(view: &Whiskers) -> Markup {
    html! {
        table {
            caption.visually-hidden { (view.title) }
            thead { tr { th scope="col" { (view.heads.0) } th.num scope="col" { (view.heads.1) } } }
            tbody { @for row in &view.rows { tr { th scope="row" { (row.label) } td.num { (row.shown) } } } }
        }
    }
}

/// Where a value stands between −most and most, to a tenth of a per cent.
fn place(value: f64, most: f64) -> String {
    let share = f64::midpoint(value / most, 1.0).clamp(0.0, 1.0);
    format!("{:.1}%", (share * WHOLE).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_in_the_middle_and_nothing_leaves_the_drawing() {
        assert_eq!(
            [-8.0, -4.0, 0.0, 8.0, 9.0].map(|v| place(v, 8.0)),
            ["0.0%", "25.0%", "50.0%", "100.0%", "100.0%"]
        );
    }

    #[test]
    fn every_row_is_drawn_and_said() {
        let row = Whisker {
            label: "J01".into(),
            value: -2.0,
            reach: Some(2.0),
            shown: "−2,0".into(),
            marked: true,
        };
        let view = Whiskers {
            title: "Kecenderungan".into(),
            ends: ("ketat".into(), "longgar".into()),
            limit: None,
            heads: ("Juri".into(), "Poin".into()),
            rows: vec![row],
        };
        let html = whisker_plot(Lang::Id, &view).into_string();
        assert!(html.contains(r#"<line class="reach" x1="0.0%" x2="50.0%""#), "{html}");
        assert!(html.contains(r#"class="marked""#) && html.contains("<title>J01: −2,0</title>"), "{html}");
        assert!(!html.contains("limit"), "{html}");
    }
}
