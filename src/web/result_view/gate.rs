//! The gate with its numbers, intervals and probabilities.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, Message, Text, decimal, points};
use crate::results::gate::GateRule;
use crate::results::published_details::{ConditionReport, GateReport};
use crate::say;
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};

/// The verdict and each condition with what was found and what was asked for.
pub fn gate(cx: &PageCx, found: &GateReport) -> Markup {
    let verdict = if found.open { text::OPEN } else { text::CLOSED };
    html! {
        p data-gate=(if found.open { "open" } else { "closed" }) { (cx.t(verdict)) }
        (table(&Table {
            lang: cx.lang,
            caption: cx.t(verdict).to_owned(),
            select: None,
            columns: vec![
                Column::new(cx.t(text::CONDITION)).long(),
                Column::new(cx.t(text::FOUND)).number(),
                Column::new(cx.t(text::ASKED)).number(),
                Column::new(cx.t(text::MET)),
            ],
            rows: found.conditions.iter().map(|condition| row(cx, condition)).collect(),
        }))
    }
}

fn row(cx: &PageCx, condition: &ConditionReport) -> Row {
    let number = |value: Option<crate::results::fixed_point::Fixed<6>>| {
        value.map_or("–".to_owned(), |value| figure(value.value(), cx.lang))
    };
    let (kind, word) = if condition.met { (BadgeKind::Ok, text::YES) } else { (BadgeKind::No, text::NO) };
    let limit = condition.limit.map_or("–".to_owned(), |limit| {
        format!("{} {}", sign(condition.rule), figure(limit.value(), cx.lang))
    });
    Row::new(vec![
        html! { (cx.t(name(condition.rule))) },
        html! { (number(condition.value)) },
        html! { (limit) },
        html! { (badge(kind, cx.t(word))) },
    ])
}

/// Whole numbers plainly, others with as many places as tell something.
fn figure(value: f64, lang: Lang) -> String {
    if value.fract() == 0.0 { decimal(value, 0, lang) } else { decimal(value, 4, lang) }
}

fn sign(rule: GateRule) -> &'static str {
    match rule {
        GateRule::Connected => "=",
        GateRule::Significance => "<",
        GateRule::ScoresPerJuror | GateRule::Reliability | GateRule::Seeded | GateRule::Announced => "≥",
    }
}

fn name(rule: GateRule) -> Text {
    match rule {
        GateRule::Connected => text::CONNECTED,
        GateRule::ScoresPerJuror => text::PER_JUROR,
        GateRule::Significance => text::SIGNIFICANCE,
        GateRule::Reliability => text::RELIABILITY,
        GateRule::Seeded => text::SEEDED,
        GateRule::Announced => text::ANNOUNCED,
    }
}

/// Half the width of the 95 % interval, in points: "± 3,41"; nothing where the error cannot be measured.
pub fn interval(se: Option<i64>, lang: Lang) -> Option<String> {
    se.map(|se| format!("± {}", points((se * 196 + 50) / 100, lang)))
}

/// Ten-thousandths as a percentage.
pub fn percent(share: i64, lang: Lang) -> String {
    format!("{} %", decimal(share as f64 / 100.0, 0, lang))
}

/// How the adjustment works, for everybody (judging.md §7). `clip` is how far one score can pull, in points.
pub fn plain_words(clip: Option<f64>) -> Message {
    match clip {
        Some(clip) => {
            let (batas, limit) = (decimal(clip, 1, Lang::Id), decimal(clip, 1, Lang::En));
            say!(
                "Setiap juri sedikit lebih ketat atau lebih longgar daripada yang lain. Karena karya dibagikan dengan undian, perbedaan itu dapat diukur dari karya yang dinilai beberapa juri sekaligus, lalu ditambahkan atau dikurangkan sama besar pada semua nilai juri tersebut. Satu nilai tidak dapat menarik sebuah karya lebih dari {batas} poin dari pendapat juri lainnya. Rata-rata biasa selalu tampil di sampingnya.",
                "Every juror is a little stricter or milder than the others. Because a draw shares out the works, that difference can be measured on works which several jurors scored, and the same number of points is then added to or taken off all scores of that juror. No single score can pull a work further than {limit} points from what the rest of its panel says. The plain average always stands beside it."
            )
        }
        None => say!(
            "Perbedaan keketatan antarjuri tidak dapat diukur dari nilai yang ada, sehingga setiap karya dinilai dengan rata-rata tanpa penyesuaian dari jurinya.",
            "The scores at hand do not tell how strict each juror is, so every work stands by the plain average of its jurors."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_with_their_places() {
        assert_eq!(interval(Some(174), Lang::Id).as_deref(), Some("± 3,41"));
        assert_eq!(interval(None, Lang::Id), None);
        assert_eq!((percent(9512, Lang::En), figure(0.012_345, Lang::Id)), ("95 %".into(), "0,0123".into()));
        assert_eq!(figure(5.0, Lang::Id), "5");
        assert!(plain_words(Some(7.94)).en.contains("7.9 points"));
    }
}
