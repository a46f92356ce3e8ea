//! The entrants' journey, what their works are about, and letters.

use std::collections::BTreeMap;

use super::charts::{Chart, Pair, Sheet, Source};
use super::text;
use crate::i18n::Message;
use crate::notifications::LetterState;
use crate::views::{Bar, bars, stacked_funnel};
use crate::web::committee::journey::stages;
use crate::web::committee::text::inbox;

/// How many entries reached each stage.
pub(super) fn journey(of: &Source<'_>) -> Chart {
    let stages = stages(of.cx, &of.figures.journey);
    let mut pairs = Vec::new();
    for stage in &stages {
        pairs.push(Pair { name: stage.label.clone(), value: stage.value });
        let aside = stage.aside.as_ref();
        pairs.extend(
            aside.map(|(name, value)| Pair { name: format!("{}: {name}", stage.label), value: *value }),
        );
    }
    let any = of.figures.journey.registered > 0;
    Chart {
        name: "perjalanan",
        title: inbox::JOURNEY,
        lead: inbox::JOURNEY_LEAD.into(),
        drawing: any.then(|| stacked_funnel(of.cx.lang, of.cx.t(inbox::JOURNEY), &stages)),
        empty: text::JOURNEY_EMPTY,
        wide: false,
        sheet: Sheet::of_pairs([of.cx.t(text::STAGE), of.cx.t(text::ENTRIES)], &pairs),
    }
}

/// Works by competency kind, in the order of the edition.
pub(super) fn competencies(of: &Source<'_>) -> Chart {
    let mut found: BTreeMap<&str, i64> = BTreeMap::new();
    for row in &of.figures.competencies {
        for key in row.keys.split(',') {
            *found.entry(key).or_default() += row.count;
        }
    }
    let kinds = &of.edition.settings.competency_kinds;
    let named = |key: &str, name: &Message| Pair {
        name: of.cx.m(name).to_owned(),
        value: found.get(key).copied().unwrap_or(0),
    };
    let mut pairs: Vec<Pair> = kinds.iter().map(|kind| named(&kind.key, &kind.name)).collect();
    // A key that the edition no longer has is shown as it is stored.
    for (key, value) in &found {
        if !kinds.iter().any(|kind| kind.key == *key) {
            let name = if key.is_empty() { of.cx.t(text::NO_KIND) } else { key };
            pairs.push(Pair { name: name.to_owned(), value: *value });
        }
    }
    Chart {
        name: "kompetensi",
        title: text::COMPETENCIES,
        lead: text::COMPETENCIES_LEAD.into(),
        drawing: (!found.is_empty()).then(|| bars(of.cx.lang, of.cx.t(text::COMPETENCIES), &drawn(&pairs))),
        empty: text::COMPETENCIES_EMPTY,
        wide: false,
        sheet: Sheet::of_pairs([of.cx.t(text::COMPETENCY), of.cx.t(text::WORKS)], &pairs),
    }
}

fn drawn(pairs: &[Pair]) -> Vec<Bar> {
    pairs.iter().map(|pair| Bar { label: pair.name.clone(), value: pair.value }).collect()
}

/// Letters of the edition by state.
pub(super) fn letters(of: &Source<'_>) -> Chart {
    let own = |state: LetterState| -> i64 {
        of.figures.letters.iter().filter(|row| row.state == state).map(|row| row.count).sum()
    };
    let pairs: Vec<Pair> = LetterState::ALL
        .iter()
        .map(|state| Pair { name: of.cx.t(state.text()).to_owned(), value: own(*state) })
        .collect();
    let any = !of.figures.letters.is_empty();
    Chart {
        name: "surat",
        title: text::LETTERS,
        lead: text::LETTERS_LEAD.into(),
        drawing: any.then(|| bars(of.cx.lang, of.cx.t(text::LETTERS), &drawn(&pairs))),
        empty: text::LETTERS_EMPTY,
        wide: false,
        sheet: Sheet::of_pairs([of.cx.t(text::STATE), of.cx.t(text::NUMBER)], &pairs),
    }
}
