//! Every value as a dot on a line: the spread of scores, of one juror or of one work.

use maud::{Markup, html};

use super::chart::{figure, share};
use crate::i18n::{Lang, points};

/// A line of dots.
#[derive(Debug, Clone)]
pub struct DotRow {
    /// Whose: a juror, a work.
    pub label: String,
    pub values: Vec<i64>,
    /// Drawn in front of the others: one's own.
    pub own: bool,
}

/// The ends of the line, in hundredths.
#[derive(Debug, Clone, Copy)]
pub struct DotScale {
    pub from: i64,
    pub to: i64,
}

/// Dots within the scale, a line per row.
#[must_use]
pub fn dot_plot(lang: Lang, title: &str, scale: DotScale, rows: &[DotRow]) -> Markup {
    let DotScale { from, to } = scale;
    let figures: Vec<_> = rows.iter().map(|row| (row.label.clone(), listed(lang, &row.values))).collect();
    let drawing = html! {
        div.dots {
            @for (row, (label, listed)) in rows.iter().zip(&figures) {
                span { (label) }
                svg width="100%" height="26" role="img" class=[row.own.then_some("own")] {
                    title { (label) ": " (listed) }
                    line x1="0" x2="100%" y1="13" y2="13" {}
                    @for value in &row.values {
                        circle cx=(share((*value).clamp(from, to) - from, to - from)) cy="13" r="5" {}
                    }
                }
            }
            span {} div.axis aria-hidden="true" { span { (points(from, lang)) } span { (points(to, lang)) } }
        }
    };
    figure(lang, title, drawing, &figures)
}

fn listed(lang: Lang, values: &[i64]) -> String {
    values.iter().map(|value| points(*value, lang)).collect::<Vec<_>>().join(" · ")
}
