//! The gate in words: what each condition asks, and what was found.

use super::gate::{Condition, GateOutcome, GateRule};
use crate::i18n::{Lang, Message, Text, decimal, text};
use crate::say;

/// What a condition asks.
#[must_use]
pub fn rule(rule: GateRule) -> Text {
    match rule {
        GateRule::Connected => text(
            "semua juri dan karya terhubung: jumlah bagian terpisah",
            "all jurors and works hang together: separate parts",
        ),
        GateRule::ScoresPerJuror => text("median nilai per juri", "median of the scores per juror"),
        GateRule::Significance => text(
            "p uji F: perbedaan antarjuri bukan kebetulan",
            "p of the F test: jurors do not differ by chance",
        ),
        GateRule::Reliability => text("keandalan taksiran keketatan juri", "reliability of the severities"),
        GateRule::Seeded => text(
            "karya dibagi dengan undian berbenih, bukan dipilih juri",
            "works were shared out by the seeded draw, not chosen by jurors",
        ),
        GateRule::Announced => text(
            "metode dan batasnya diumumkan sebelum nilai dibuka",
            "method and limits were public before the scores were opened",
        ),
    }
}

/// A condition with its number and its limit on one line.
#[must_use]
pub fn condition(condition: &Condition) -> Message {
    let (asked, met) = (rule(condition.rule), condition.met);
    let (ya, yes) = if met { ("ya", "yes") } else { ("tidak", "no") };
    let Some(limit) = condition.limit else {
        let (id, en) = (asked.id, asked.en);
        return say!("{id}: {ya}", "{en}: {yes}");
    };
    let (found, sought) = (numbers(condition.value), numbers(Some(limit)));
    let (harus, must) = bound(condition.rule);
    Message {
        id: format!("{} = {} ({harus} {}): {ya}", asked.id, found.id, sought.id),
        en: format!("{} = {} ({must} {}): {yes}", asked.en, found.en, sought.en),
    }
}

/// What follows from the gate.
#[must_use]
pub fn verdict(gate: &GateOutcome) -> Text {
    if gate.open {
        text(
            "Penyesuaian keketatan juri memenuhi semua syarat.",
            "The adjustment for the jurors' severity meets every condition.",
        )
    } else {
        text(
            "Penyesuaian keketatan juri tidak memenuhi semua syarat: rata-rata mentah menjadi nilai resmi, kolom penyesuaian hanya sebagai informasi.",
            "The adjustment for the jurors' severity does not meet every condition: the raw mean is official, the adjusted columns are for information.",
        )
    }
}

fn bound(rule: GateRule) -> (&'static str, &'static str) {
    match rule {
        GateRule::Connected => ("harus", "must be"),
        GateRule::Significance => ("harus di bawah", "must be below"),
        _ => ("paling sedikit", "at least"),
    }
}

fn numbers(value: Option<f64>) -> Message {
    let Some(value) = value else { return say!("tidak terukur", "not measurable") };
    let places = if value.fract() == 0.0 { 0 } else { 3 };
    Message { id: decimal(value, places, Lang::Id), en: decimal(value, places, Lang::En) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(rule: GateRule, met: bool, value: Option<f64>, limit: f64) -> Message {
        condition(&Condition { rule, met, value, limit: Some(limit) })
    }

    #[test]
    fn each_condition_shows_its_number_and_its_limit() {
        let p = measured(GateRule::Significance, true, Some(0.0123), 0.05);
        assert_eq!(
            p.en,
            "p of the F test: jurors do not differ by chance = 0.012 (must be below 0.050): yes"
        );
        assert_eq!(p.id, "p uji F: perbedaan antarjuri bukan kebetulan = 0,012 (harus di bawah 0,050): ya");
        let parts = measured(GateRule::Connected, false, Some(2.0), 1.0);
        assert_eq!(parts.en, "all jurors and works hang together: separate parts = 2 (must be 1): no");
        let nothing = measured(GateRule::Reliability, false, None, 0.5);
        assert_eq!(nothing.en, "reliability of the severities = not measurable (at least 0.500): no");
        let stated = Condition { rule: GateRule::Announced, met: true, value: None, limit: None };
        assert_eq!(condition(&stated).en, "method and limits were public before the scores were opened: yes");
    }
}
