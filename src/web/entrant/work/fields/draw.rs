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
use crate::works::{FormStep, Kind, Question, WorkContent, WorkField, WorkPart, fields, rules};

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
        // The mark follows what a submission is held to, so that the two cannot differ.
        let asked = rules::is_asked_for(of, self.settings.parts, self.content);
        let optional = !asked && !matches!(of.kind, Kind::Percent { .. });
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
        let (none, of) = (Question::default(), self.question_rows());
        // One question is asked for where every part is; any other that is begun has to be whole.
        let first = self.all_asked || self.settings.parts == Parts::Required;
        let placed = |i: usize| {
            let question = questions.get(i).unwrap_or(&none);
            Placed { number: i + 1, of, question, asked: *question != none || (first && i == 0) }
        };
        html! { @for i in 0..of { (questions::draw(self.cx, &placed(i), self.errors)) } }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::editions::DEFAULT_EDITION;
    use crate::i18n::Lang;
    use crate::views::{Scheme, Viewer};
    use crate::works::{SourceLicence, ThirdPartySource};

    fn cx() -> PageCx {
        PageCx {
            lang: Lang::Id,
            scheme: Scheme::default(),
            path: String::new(),
            now: At(0),
            viewer: Viewer::default(),
            edition: None,
            flash: None,
            notice: None,
            viewing: None,
            reference: String::new(),
        }
    }

    /// The forms of both steps as they show some content.
    fn drawn(settings: &EditionSettings, content: &WorkContent) -> String {
        let (cx, errors) = (cx(), Errors::default());
        let form = StepForm {
            cx: &cx,
            settings,
            content,
            under_title: &html! {},
            typed: None,
            errors: &errors,
            asked: None,
            one_more: true,
            one_more_source: false,
            all_asked: false,
        };
        [FormStep::About, FormStep::Discussion].map(|step| form.draw(step).into_string()).concat()
    }

    /// Whether a field is marked as one that may stay empty.
    fn marked(html: &str, name: &str) -> bool {
        let label =
            html.split(&format!("for=\"f-{name}\"")).nth(1).unwrap_or_else(|| panic!("no field {name}"));
        label.split("</label>").next().unwrap().contains("boleh dikosongkan")
    }

    fn settings(parts: Parts) -> EditionSettings {
        EditionSettings { parts, ..EditionSettings::from_toml(DEFAULT_EDITION).unwrap() }
    }

    #[test]
    fn no_field_that_a_submission_asks_for_is_marked_as_one_that_may_stay_empty() {
        let half = Question { text: "Apa?".to_owned(), ..Question::default() };
        let other = ThirdPartySource {
            title: "Gamelan".to_owned(),
            licence: Some(SourceLicence::Other),
            ..ThirdPartySource::default()
        };
        let begun = WorkContent { questions: vec![half], sources: vec![other], ..WorkContent::begun() };
        for parts in [Parts::Optional, Parts::Required] {
            let settings = settings(parts);
            for content in [WorkContent::begun(), begun.clone()] {
                let html = drawn(&settings, &content);
                let asked = rules::readiness(&settings, &content, &[]);
                for item in asked.iter().filter(|item| item.required && item.step != FormStep::Video) {
                    let names: Vec<String> = match item.field.as_str() {
                        "question_1" => {
                            ["question_1", "option_1_a", "option_1_b"].map(str::to_owned).to_vec()
                        }
                        "third_party_source" => ["title", "owner", "licence", "note"]
                            .map(|column| format!("third_party_source_1_{column}"))
                            .to_vec(),
                        // Choices have a legend, statements stand on another step.
                        name if html.contains(&format!("for=\"f-{name}\"")) => vec![name.to_owned()],
                        _ => Vec::new(),
                    };
                    for name in names {
                        assert!(!marked(&html, &name), "{parts:?}: {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_submission_does_without_is_marked() {
        let empty = drawn(&settings(Parts::Optional), &WorkContent::begun());
        for name in ["question_1", "option_1_a", "feedback_1", "discussion_topic", "audience"] {
            assert!(marked(&empty, name), "{name}");
        }
        let half = Question { text: "Apa?".to_owned(), ..Question::default() };
        let begun = WorkContent { questions: vec![half], ..WorkContent::begun() };
        let html = drawn(&settings(Parts::Required), &begun);
        assert!(marked(&html, "question_2") && marked(&html, "option_1_c"), "one whole question is enough");
    }
}
