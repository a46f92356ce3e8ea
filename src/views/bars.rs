//! Bars with their numbers beside them.

use maud::{Markup, html};

use super::chart::{figure, share};
use crate::i18n::{Lang, count};

/// A bar: its name and number.
#[derive(Debug, Clone)]
pub struct Bar {
    pub label: String,
    pub value: i64,
}

/// Horizontal bars on one scale.
#[must_use]
pub fn bars(lang: Lang, title: &str, rows: &[Bar]) -> Markup {
    let max = rows.iter().map(|row| row.value).max().unwrap_or(1);
    let figures: Vec<_> = rows.iter().map(|row| (row.label.clone(), count(row.value, lang))).collect();
    let drawing = html! {
        div.bars {
            @for (row, (label, shown)) in rows.iter().zip(&figures) {
                span { (label) }
                svg width="100%" height="22" role="img" {
                    title { (label) ": " (shown) }
                    rect.fill width=(share(row.value, max)) height="22" rx="5" {}
                }
                b { (shown) }
            }
        }
    };
    figure(lang, title, drawing, &figures)
}
