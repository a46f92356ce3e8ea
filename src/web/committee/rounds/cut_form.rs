//! What the committee asks of the next round, as typed.

use serde::Deserialize;

use super::text;
use crate::i18n::Lang;
use crate::judging::rules::parse_mark;
use crate::plain_text;
use crate::results::cut_line::CutOrder;
use crate::rounds::{More, Selection};
use crate::views::field::{self, hidden};
use crate::views::{Choice, Field, PageCx, Tone, error_summary, submit};
use crate::web::forms::Errors;
use maud::{Markup, html};

/// The form; what is missing takes the recommendation.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CutQuery {
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub works: String,
    #[serde(default)]
    pub percent: String,
    #[serde(default)]
    pub least: String,
    #[serde(default)]
    pub most: String,
    #[serde(default)]
    pub scores: String,
    #[serde(default)]
    pub fingerprint: String,
}

impl CutQuery {
    /// Fills what was not asked for with the recommendation for the field.
    pub fn or_suggested(mut self, extra: bool, selection: Selection) -> Self {
        let fill = |field: &mut String, value: String| {
            if field.trim().is_empty() {
                *field = value;
            }
        };
        let (by, works, least, most) = match selection {
            Selection::Top { works } => ("top", works, 20, 40),
            Selection::Chance { at_least, at_most, .. } => ("chance", at_most, at_least, at_most),
        };
        fill(&mut self.kind, if extra { "extra" } else { "final" }.to_owned());
        fill(&mut self.by, by.to_owned());
        fill(&mut self.works, works.to_string());
        fill(&mut self.percent, "5".to_owned());
        fill(&mut self.least, least.to_string());
        fill(&mut self.most, most.to_string());
        fill(&mut self.scores, "3".to_owned());
        self
    }

    /// The order, or what is wrong with it.
    pub fn read(&self) -> Result<CutOrder, Errors> {
        let mut errors = Errors::default();
        let mut number = |name: &str, typed: &str| match plain_text::digits(typed).parse::<usize>() {
            Ok(n @ 1..=9999) => n,
            _ => {
                errors.add(name, text::BAD_NUMBER);
                0
            }
        };
        let is_final = self.kind == "final";
        let scores = if is_final { 0 } else { number("scores", &self.scores) };
        let selection = if self.by == "top" {
            Selection::Top { works: number("works", &self.works) }
        } else {
            let (at_least, at_most) = (number("least", &self.least), number("most", &self.most));
            // Per cent with two decimals are ten-thousandths.
            let threshold = parse_mark(&self.percent).ok().flatten().and_then(|n| u32::try_from(n).ok());
            if threshold.is_none_or(|n| n == 0) {
                errors.add("percent", text::BAD_PERCENT);
            }
            Selection::Chance { threshold: threshold.unwrap_or(0), at_least, at_most }
        };
        let more = if is_final { More::WholeJury } else { More::Each(scores) };
        if errors.is_empty() { Ok(CutOrder { is_final, selection, more }) } else { Err(errors) }
    }

    /// The order as hidden fields of the act.
    pub fn hidden(&self) -> Markup {
        let fields = [
            ("kind", &self.kind),
            ("by", &self.by),
            ("works", &self.works),
            ("percent", &self.percent),
            ("least", &self.least),
            ("most", &self.most),
            ("scores", &self.scores),
        ];
        html! { @for (name, value) in fields { (hidden(name, value)) } }
    }
}

/// The form that asks for another preview.
pub fn form(cx: &PageCx, query: &CutQuery, errors: &Errors) -> Markup {
    let lang: Lang = cx.lang;
    let field = |name: &'static str, label, value: &str| {
        Field::new(lang, name, cx.t(label))
            .value(value.to_owned())
            .error(errors.of(name, lang).map(str::to_owned))
    };
    let kinds = [
        Choice::new("extra", cx.t(text::WHAT_EXTRA)).hint(cx.t(text::WHAT_EXTRA_HINT)),
        Choice::new("final", cx.t(text::WHAT_FINAL)).hint(cx.t(text::WHAT_FINAL_HINT)),
    ];
    let ways = [Choice::new("top", cx.t(text::BY_TOP)), Choice::new("chance", cx.t(text::BY_CHANCE))];
    html! {
        (error_summary(lang, &errors.summary(lang)))
        form.card method="get" action=(cx.at("/panitia/babak/batas")) novalidate {
            (field::radio(&field("kind", text::WHAT, &query.kind), &kinds))
            (field::digits(&field("scores", text::SCORES, &query.scores).hint(cx.t(text::SCORES_HINT)).optional()))
            (field::radio(&field("by", text::BY, &query.by), &ways))
            (field::digits(&field("works", text::TOP, &query.works).conditional()))
            (field::text(&field("percent", text::THRESHOLD, &query.percent).conditional()))
            (field::digits(&field("least", text::LEAST, &query.least).optional()))
            (field::digits(&field("most", text::MOST, &query.most).optional()))
            div.actions { (submit(cx.t(text::SHOW), Tone::Quiet)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recommendation_fills_what_was_not_asked() {
        let chance = Selection::Chance { threshold: 500, at_least: 20, at_most: 40 };
        let order = CutQuery::default().or_suggested(false, chance).read().unwrap();
        assert_eq!(order, CutOrder { is_final: true, selection: chance, more: More::WholeJury });
        let large = CutQuery::default().or_suggested(true, Selection::Top { works: 80 }).read().unwrap();
        let best = Selection::Top { works: 80 };
        assert_eq!(large, CutOrder { is_final: false, selection: best, more: More::Each(3) });
        let asked = CutQuery {
            kind: "extra".into(),
            by: "chance".into(),
            percent: "2,5".into(),
            ..CutQuery::default()
        };
        let Selection::Chance { threshold, .. } = asked.or_suggested(false, chance).read().unwrap().selection
        else {
            panic!("by chance");
        };
        assert_eq!(threshold, 250);
    }

    #[test]
    fn what_is_no_number_is_refused_beside_its_field() {
        let chance = Selection::Chance { threshold: 500, at_least: 20, at_most: 40 };
        let typed = CutQuery {
            kind: "extra".into(),
            by: "chance".into(),
            percent: "0".into(),
            least: "-1".into(),
            scores: "dua".into(),
            ..CutQuery::default()
        };
        let errors = typed.or_suggested(false, chance).read().unwrap_err();
        for name in ["percent", "least", "scores"] {
            assert!(errors.of(name, Lang::Id).is_some(), "{name}");
        }
        assert!(errors.of("most", Lang::Id).is_none());
    }
}
