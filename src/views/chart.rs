//! What the charts share: widths in per cent, and the same figures as a table.

use maud::{Markup, html};

use super::text;
use crate::i18n::Lang;

/// `value` of `max` as an SVG width, to a tenth of a per cent.
pub(super) fn share(value: i64, max: i64) -> String {
    let tenths = value.max(0).saturating_mul(1000) / max.max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A drawing, and its figures as a table.
pub(super) struct Chart {
    pub drawing: Markup,
    pub figures: Markup,
}

/// A chart with its title and, folded below, its figures.
pub(super) fn figure(lang: Lang, title: &str, drawing: Markup, rows: &[(String, String)]) -> Markup {
    let figures = html! {
        table {
            caption.visually-hidden { (title) }
            tbody { @for (name, value) in rows { tr { th scope="row" { (name) } td.num { (value) } } } }
        }
    };
    framed(lang, title, Chart { drawing, figures })
}

/// The same with a table of its own making.
pub(super) fn framed(lang: Lang, title: &str, chart: Chart) -> Markup {
    html! {
        figure.chart {
            figcaption { (title) }
            (chart.drawing)
            details { summary { (text::AS_TABLE.get(lang)) } (chart.figures) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_stay_within_the_drawing() {
        assert_eq!(share(749, 1284), "58.3%");
        assert_eq!(share(5, 0), "500.0%");
        assert_eq!(share(-4, 10), "0.0%");
    }
}
