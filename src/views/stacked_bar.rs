//! One whole in its parts, as a single bar with a legend.

use maud::{Markup, html};

use super::chart::{figure, share};
use crate::i18n::{Lang, decimal};

/// A part of the whole.
#[derive(Debug, Clone)]
pub struct Part {
    pub label: String,
    /// Tenths of a per cent; all parts make 1000.
    pub share: i64,
}

/// The parts side by side, in their order; at most three kinds of fill are told apart.
#[must_use]
pub fn stacked_bar(lang: Lang, title: &str, parts: &[Part]) -> Markup {
    let figures: Vec<_> = parts.iter().map(|part| (part.label.clone(), per_cent(part.share, lang))).collect();
    let starts = parts.iter().scan(0, |sum, part| {
        *sum += part.share;
        Some(*sum - part.share)
    });
    let spoken: Vec<String> = figures.iter().map(|(label, value)| format!("{label} {value}")).collect();
    let drawing = html! {
        svg.stack width="100%" height="34" role="img" {
            title { (spoken.join(", ")) }
            @for (place, (part, start)) in parts.iter().zip(starts).enumerate() {
                rect class={ "part" (place % 3) } x=(share(start, 1000)) width=(share(part.share, 1000)) height="34" {}
            }
        }
        ul.legend {
            @for (place, (label, value)) in figures.iter().enumerate() {
                li {
                    svg width="16" height="16" aria-hidden="true" { rect class={ "part" (place % 3) } width="16" height="16" rx="3" {} }
                    span { (label) " " b { (value) } }
                }
            }
        }
    };
    figure(lang, title, drawing, &figures)
}

/// "49,2 %".
fn per_cent(tenths: i64, lang: Lang) -> String {
    format!("{} %", decimal(tenths as f64 / 10.0, 1, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other_and_are_said_in_words() {
        let part = |label: &str, share| Part { label: label.into(), share };
        let html = stacked_bar(Lang::Id, "Asal", &[part("karya", 492), part("juri", 508)]).into_string();
        assert!(html.contains(r#"<rect class="part1" x="49.2%" width="50.8%""#), "{html}");
        assert!(html.contains("<title>karya 49,2 %, juri 50,8 %</title>"), "{html}");
        assert_eq!(per_cent(7, Lang::En), "0.7 %");
    }
}
