//! A journey in stages: how many are left at each, and how many turned off there.

use maud::{Markup, html};

use super::chart::{figure, share};
use crate::i18n::{Lang, count};

/// One stage.
#[derive(Debug, Clone)]
pub struct Stage {
    pub label: String,
    /// How many reached it.
    pub value: i64,
    /// Those beside it, with their name: ("ditolak", 41).
    pub aside: Option<(String, i64)>,
}

/// The stages as stacked bars on the scale of the largest.
#[must_use]
pub fn stacked_funnel(lang: Lang, title: &str, stages: &[Stage]) -> Markup {
    let max = stages.iter().map(whole).max().unwrap_or(1);
    let figures: Vec<_> = stages.iter().flat_map(|stage| figures_of(lang, stage)).collect();
    let drawing = html! { div.bars { @for stage in stages { (stage_bar(lang, stage, max)) } } };
    figure(lang, title, drawing, &figures)
}

fn whole(stage: &Stage) -> i64 {
    stage.value + stage.aside.as_ref().map_or(0, |(_, n)| *n)
}

fn figures_of(lang: Lang, stage: &Stage) -> Vec<(String, String)> {
    let mut out = vec![(stage.label.clone(), count(stage.value, lang))];
    if let Some((name, n)) = &stage.aside {
        out.push((format!("{}: {name}", stage.label), count(*n, lang)));
    }
    out
}

fn stage_bar(lang: Lang, stage: &Stage, max: i64) -> Markup {
    let words: Vec<String> =
        figures_of(lang, stage).into_iter().map(|(name, n)| format!("{name} {n}")).collect();
    html! {
        span { (stage.label) }
        svg width="100%" height="22" role="img" {
            title { (words.join(", ")) }
            rect.aside width=(share(whole(stage), max)) height="22" rx="5" {}
            rect.fill width=(share(stage.value, max)) height="22" rx="5" {}
        }
        b { (count(stage.value, lang)) }
    }
}
