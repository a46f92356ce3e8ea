//! A step's form: every field by its kind, with what was typed and what is wrong with it.

use maud::{Markup, html};

use super::questions::Placed;
use super::tags::{self, Rows};
use super::{MOST_QUESTIONS, questions, sources};
use crate::editions::{self, EditionSettings, Parts};
use crate::views::{Choice, Field, PageCx, field};
use crate::web::entrant::work::asked;
use crate::web::entrant::work::sheet::Sheet;
use crate::web::entrant::work::typed::Typed;
use crate::web::forms::Errors;
use crate::works::{FormStep, Kind, Need, Question, WorkContent, WorkField, WorkPart, fields};

/// What a step's page shows in its form.
#[derive(Clone, Copy)]
pub struct StepForm<'a> {
    pub cx: &'a PageCx,
    pub settings: &'a EditionSettings,
    /// What is kept, or what was read from `typed`.
    pub content: &'a WorkContent,
    /// What stands under the title's field.
    pub under_title: &'a Markup,
    /// What was sent, when it was refused.
    pub typed: Option<&'a Typed>,
    pub errors: &'a Errors,
    /// The work, of which the committee may ask something at a field.
    pub asked: Option<&'a Sheet>,
    /// Show one empty question more than there are.
    pub one_more: bool,
    /// Show one empty source more than there are.
    pub one_more_source: bool,
    /// Every field is asked for, those that a submission does without among them.
    pub all_asked: bool,
}

impl StepForm<'_> {
    /// Every field of the step.
    pub fn draw(&self, step: FormStep) -> Markup {
        html! {
            @for field in fields::of(step) {
                @if let Some(section) = field.section {
                    h2 { (self.cx.t(section.title)) }
                    p { (self.cx.t(section.lead)) }
                }
                (self.with_asked(field))
                @if field.key == "title" { (self.under_title) }
            }
        }
    }

    /// The field, and above it what the committee asks for there.
    fn with_asked(&self, of: &WorkField) -> Markup {
        let Some(sheet) = self.asked.filter(|sheet| asked::is_asked(sheet, WorkPart::Field(of.key))) else {
            return self.field(of);
        };
        html! {
            div.asked-at {
                (asked::above(self.cx, self.settings, sheet, WorkPart::Field(of.key)))
                (self.field(of))
            }
        }
    }

    /// How many questions have fields.
    pub fn question_rows(&self) -> usize {
        let there = self.content.questions.len();
        (there + usize::from(self.one_more || there == 0)).min(MOST_QUESTIONS)
    }

    fn field(&self, of: &WorkField) -> Markup {
        let kept = |value: &str| self.typed.map_or(value, |typed| typed.get(of.name)).to_owned();
        let content = self.content;
        match of.kind {
            Kind::Short { at, most } => {
                field::text(&self.frame(of).value(kept((at.get)(content))).max_length(most))
            }
            Kind::Link { at, most } => {
                field::url(&self.frame(of).value(kept((at.get)(content))).max_length(most))
            }
            Kind::Long { at, most, rows } => {
                field::textarea(&self.frame(of).value(kept((at.get)(content))).max_length(most), rows)
            }
            Kind::One { at, choices, .. } => {
                let field = self.frame(of).value(kept((at.get)(content)));
                field::radio(&field, &self.choices(choices(self.settings)))
            }
            Kind::Many { at, choices } => {
                field::checkboxes(&self.frame(of), &self.choices(choices(self.settings)), (at.get)(content))
            }
            Kind::Lines { at, most, advice } => {
                let value = kept(&(at.get)(content).join("\n"));
                let lines = field::textarea(&self.frame(of).value(value).max_length(most), 5);
                let weak = (at.get)(content).iter().filter_map(|line| advice(line).map(|why| (line, why)));
                html! { (lines) (self.examples(of)) @for (line, why) in weak { p.notice { b { (line) } " – " (self.cx.t(why)) } } }
            }
            Kind::Questions { at, .. } => self.questions((at.get)(content)),
            Kind::Percent { at } => {
                let value = kept(&(at.get)(content).to_string());
                field::number(&self.frame(of).value(value).bounds(1, 100, 1))
            }
            Kind::Consent { at, sentence, .. } => self.consent(of, *(at.get)(content), sentence),
            Kind::Tags { at, vocabulary, most } => {
                tags::draw(self, of, &Rows { list: vocabulary(), most }, (at.get)(content))
            }
            Kind::Sources { at, most, .. } => sources::draw(self, of, (at.get)(content), most),
        }
    }

    fn examples(&self, of: &WorkField) -> Markup {
        let Some(examples) = of.examples else { return html! {} };
        html! {
            details.examples {
                summary { (self.cx.t(examples.title)) }
                ul { @for good in examples.good { li { (self.cx.t(*good)) } } }
                p.small { (self.cx.t(examples.why)) }
            }
        }
    }

    fn frame(&self, of: &WorkField) -> Field<'static> {
        let lang = self.cx.lang;
        let error = self.errors.of(of.name, lang).map(str::to_owned);
        let mut field = Field::new(lang, of.name, self.cx.t(of.label)).error(error);
        if let Some(hint) = of.hint {
            field = field.hint(self.cx.t(hint));
        }
        let optional = match of.need {
            Need::Always => false,
            Need::WithParts => self.settings.parts == Parts::Optional,
            Need::WhenBegun => true,
            Need::Never => !matches!(of.kind, Kind::Percent { .. }),
        };
        // Words of one's own are needed where the list above says so.
        match (of.key, optional && !self.all_asked) {
            ("video_kind_other", _) => field.conditional(),
            (_, true) => field.optional(),
            (_, false) => field,
        }
    }

    fn choices(&self, list: &[editions::Choice]) -> Vec<Choice> {
        list.iter().map(|choice| Choice::new(choice.key.clone(), self.cx.m(&choice.name))).collect()
    }

    fn questions(&self, questions: &[Question]) -> Markup {
        let none = Question::default();
        html! {
            @for i in 0..self.question_rows() {
                (questions::draw(self.cx, &Placed { number: i + 1, of: self.question_rows(), question: questions.get(i).unwrap_or(&none) }, self.errors))
            }
        }
    }

    fn consent(
        &self,
        of: &WorkField,
        made: bool,
        sentence: fn(&EditionSettings) -> crate::i18n::Message,
    ) -> Markup {
        let (lang, sentence) = (self.cx.lang, sentence(self.settings));
        let error = self.errors.of(of.name, lang).map(str::to_owned);
        let field = Field::new(lang, of.name, self.cx.m(&sentence)).error(error);
        field::checkbox(&field.value(if made { "on" } else { "" }))
    }
}
