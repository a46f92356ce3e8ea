//! What the fields of a work ask of what is typed into them.

use crate::editions::{EditionSettings, Parts};
use crate::egress::is_page;
use crate::i18n::{self, Message, Text};
use crate::works::fields::{self, FIELDS};
use crate::works::model::{
    Choices, FormStep, Kind, Need, Question, Reader, ThirdPartySource, Vocabulary, WorkContent, WorkField,
};
use crate::works::question_files::{MOST_CHARACTERS, MOST_OPTIONS, MOST_QUESTIONS};
use crate::works::text;

/// Whether anything is given, enough of it to count.
#[must_use]
pub fn is_given(field: &WorkField, content: &WorkContent) -> bool {
    let words = |text: &String| !text.trim().is_empty();
    match field.kind {
        Kind::Short { at, .. } | Kind::Long { at, .. } | Kind::Link { at, .. } => words((at.get)(content)),
        Kind::One { at, other, .. } => {
            words((at.get)(content)) && ((at.get)(content) != "other" || words((other.get)(content)))
        }
        Kind::Many { at, .. } | Kind::Lines { at, .. } => !(at.get)(content).is_empty(),
        Kind::Questions { at, .. } => {
            !(at.get)(content).is_empty() && (at.get)(content).iter().all(is_complete)
        }
        Kind::Percent { .. } => true,
        Kind::Consent { at, .. } => *(at.get)(content),
        Kind::Tags { at, .. } => !(at.get)(content).is_empty(),
        Kind::Sources { at, none, .. } => {
            let rows = (at.get)(content);
            if rows.is_empty() { *(none.get)(content) } else { rows.iter().all(|row| row.lacks().is_empty()) }
        }
    }
}

/// Why what is there does not count, when it does not speak for itself.
#[must_use]
pub fn shortcoming(field: &WorkField, content: &WorkContent) -> Option<Text> {
    match field.kind {
        Kind::Questions { at, .. } if !(at.get)(content).is_empty() && !is_given(field, content) => {
            Some(text::QUESTIONS_INCOMPLETE)
        }
        Kind::Sources { at, .. } if !(at.get)(content).is_empty() && !is_given(field, content) => {
            Some(text::SOURCES_INCOMPLETE)
        }
        _ => None,
    }
}

/// Whether a submission asks for a field as it stands: always, where the edition asks for every part, or because it was
/// begun and nobody learns from half of it.
#[must_use]
pub fn is_asked_for(field: &WorkField, parts: Parts, content: &WorkContent) -> bool {
    match field.need {
        Need::Always => true,
        Need::WithParts => parts == Parts::Required || shortcoming(field, content).is_some(),
        Need::WhenBegun => shortcoming(field, content).is_some(),
        Need::Never => false,
    }
}

fn is_complete(question: &Question) -> bool {
    let options = question.options.iter().filter(|option| !option.trim().is_empty()).count();
    let there = |key: &usize| question.options.get(*key).is_some_and(|option| !option.trim().is_empty());
    let keyed = !question.keys.is_empty() && question.keys.iter().all(there);
    !question.text.trim().is_empty() && options >= 2 && keyed
}

/// What cannot be kept as it was typed. Nothing is required of a draft.
#[must_use]
pub fn refusal(field: &WorkField, content: &WorkContent) -> Option<Message> {
    match field.kind {
        Kind::Short { at, most } | Kind::Long { at, most, .. } => too_long((at.get)(content), most),
        Kind::Lines { at, most, .. } => too_long(&(at.get)(content).join("\n"), most),
        Kind::Link { at, most } => {
            let link = (at.get)(content);
            too_long(link, most)
                .or_else(|| (!link.is_empty() && !is_page(link)).then(|| text::BAD_LINK.into()))
        }
        Kind::Percent { at } => (!(1..=100).contains((at.get)(content))).then(|| text::BAD_PERCENT.into()),
        Kind::Questions { at, .. } => wrong_question((at.get)(content)),
        Kind::Sources { at, none, .. } => {
            let texts = |row: &ThirdPartySource| {
                [&row.title, &row.owner, &row.licence_note, &row.link]
                    .into_iter()
                    .find_map(|text| too_long(text, SOURCE_TEXT))
            };
            if let Some(message) = (at.get)(content).iter().find_map(texts) {
                return Some(message);
            }
            (*(none.get)(content) && !(at.get)(content).is_empty()).then(|| text::SOURCES_AND_NONE.into())
        }
        _ => None,
    }
}

/// Most characters of a text in a row of sources.
const SOURCE_TEXT: u32 = 500;

/// What a typed question cannot have: the same limits as a question from a file.
fn wrong_question(questions: &[Question]) -> Option<Message> {
    if questions.len() > MOST_QUESTIONS {
        return Some(text::too_many_questions(questions.len(), MOST_QUESTIONS));
    }
    questions.iter().enumerate().find_map(|(place, question)| {
        if question.options.len() > MOST_OPTIONS {
            return Some(text::question_too_long(place + 1, question.options.len(), MOST_OPTIONS));
        }
        let mut texts = [&question.text, &question.feedback].into_iter().chain(&question.options);
        let length = texts.find_map(|text| Some(text.chars().count()).filter(|n| *n > MOST_CHARACTERS))?;
        Some(text::question_text_too_long(place + 1, length, MOST_CHARACTERS))
    })
}

fn too_long(value: &str, most: u32) -> Option<Message> {
    let (length, most) = (value.chars().count(), usize::try_from(most).unwrap_or(usize::MAX));
    (length > most).then(|| i18n::too_long(length, most))
}

/// What is wrong with one row of tags; `code` and `level` as they were sent, both empty for an unused row.
#[must_use]
pub fn tag_refusal(list: &Vocabulary, code: &str, level: &str) -> Option<Text> {
    match (code, level) {
        ("", "") => None,
        ("", _) => Some(text::TAG_WITHOUT_CODE),
        (code, _) if list.name(code).is_none() => Some(text::TAG_UNKNOWN),
        (_, level) => {
            let known = level.parse().ok().and_then(|level| list.level(level)).is_some();
            (!known).then_some(text::TAG_WITHOUT_LEVEL)
        }
    }
}

/// The content with the fields of one step taken from `typed`. Keys that the edition does not know came from
/// no form of ours and are left out.
#[must_use]
pub fn with_step(
    content: &WorkContent,
    typed: &WorkContent,
    step: FormStep,
    settings: &EditionSettings,
) -> WorkContent {
    let mut next = content.clone();
    for field in fields::of(step) {
        copy(field, typed, &mut next);
        tidy(field, settings, &mut next);
    }
    next
}

/// What a reader beside the makers gets: every other field is as if it had never been filled in.
#[must_use]
pub fn for_reader(content: &WorkContent, reader: Reader) -> WorkContent {
    let mut seen = WorkContent::default();
    for field in FIELDS.iter().filter(|field| field.is_for(reader)) {
        copy(field, content, &mut seen);
    }
    seen
}

fn copy(field: &WorkField, from: &WorkContent, to: &mut WorkContent) {
    match field.kind {
        Kind::Short { at, .. } | Kind::Long { at, .. } | Kind::Link { at, .. } | Kind::One { at, .. } => {
            (at.edit)(to).clone_from((at.get)(from));
        }
        Kind::Many { at, .. } | Kind::Lines { at, .. } => (at.edit)(to).clone_from((at.get)(from)),
        Kind::Questions { at, .. } => (at.edit)(to).clone_from((at.get)(from)),
        Kind::Percent { at } => *(at.edit)(to) = *(at.get)(from),
        Kind::Consent { at, .. } => *(at.edit)(to) = *(at.get)(from),
        Kind::Tags { at, .. } => (at.edit)(to).clone_from((at.get)(from)),
        Kind::Sources { at, .. } => (at.edit)(to).clone_from((at.get)(from)),
    }
}

fn tidy(field: &WorkField, settings: &EditionSettings, content: &mut WorkContent) {
    let known = |choices: Choices, key: &String| choices(settings).iter().any(|choice| choice.key == *key);
    match field.kind {
        Kind::Many { at, choices } => (at.edit)(content).retain(|key| known(choices, key)),
        Kind::One { at, choices, .. } => {
            let key = (at.edit)(content);
            if !known(choices, key) {
                key.clear();
            }
        }
        Kind::Percent { at } => {
            let mark = (at.edit)(content);
            *mark = (*mark).clamp(1, 100);
        }
        Kind::Tags { at, vocabulary, most } => {
            let tags = (at.edit)(content);
            tags.retain(|tag| {
                vocabulary().name(&tag.code).is_some() && vocabulary().level(tag.level).is_some()
            });
            tags.truncate(most);
        }
        Kind::Sources { at, none, most } => {
            let rows = (at.edit)(content);
            rows.retain(|row| !row.is_empty());
            rows.truncate(most);
            // A list that names something says more than the statement that there is nothing.
            if !rows.is_empty() {
                *(none.edit)(content) = false;
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::DEFAULT_EDITION;

    fn settings() -> EditionSettings {
        EditionSettings::from_toml(DEFAULT_EDITION).unwrap()
    }

    fn field(key: &str) -> &'static WorkField {
        FIELDS.iter().find(|field| field.key == key).unwrap()
    }

    #[test]
    fn a_step_changes_its_own_fields_and_drops_what_no_form_offers() {
        let before = WorkContent { title: "Lama".to_owned(), original: true, ..WorkContent::begun() };
        let typed = WorkContent {
            title: "Baru".to_owned(),
            competencies: vec!["technical".to_owned(), "cooking".to_owned()],
            video_kind: "opera".to_owned(),
            topics: vec!["Bagaimana?".to_owned()],
            pass_mark: 400,
            ..WorkContent::default()
        };
        let about = with_step(&before, &typed, FormStep::About, &settings());
        assert_eq!(
            (about.title.as_str(), about.competencies.as_slice()),
            ("Baru", &["technical".to_owned()][..])
        );
        assert_eq!((about.video_kind.as_str(), about.topics.len(), about.original), ("", 0, true));
        let discussion = with_step(&before, &typed, FormStep::Discussion, &settings());
        assert_eq!(
            (discussion.title.as_str(), discussion.pass_mark, discussion.topics.len()),
            ("Lama", 100, 1)
        );
    }

    #[test]
    fn jurors_get_what_the_list_of_fields_gives_them_and_nothing_else() {
        let content = WorkContent {
            title: "Notulen".to_owned(),
            video_kind_other: "Simulasi".to_owned(),
            pass_mark: 80,
            original: true,
            licence: true,
            ..WorkContent::default()
        };
        let seen = for_reader(&content, Reader::Juror);
        assert_eq!(seen, WorkContent { original: false, licence: false, ..content.clone() });
        let public = for_reader(&content, Reader::Public);
        assert_eq!(public, WorkContent { title: content.title, ..WorkContent::default() });
    }

    #[test]
    fn what_is_too_long_or_no_number_is_refused() {
        let long = WorkContent { title: "a".repeat(151), pass_mark: 0, ..WorkContent::default() };
        let said = refusal(field("title"), &long).unwrap();
        assert_eq!(said.en, "Too long: 151 characters, at most 150.");
        assert_eq!(refusal(field("pass_mark"), &long), Some(text::BAD_PERCENT.into()));
        let good = WorkContent { title: "é".repeat(150), pass_mark: 100, ..WorkContent::default() };
        assert!(FIELDS.iter().all(|field| refusal(field, &good).is_none()));
    }

    #[test]
    fn typed_questions_and_sources_have_the_limits_of_those_from_files() {
        let question =
            Question { text: "é".repeat(1000), options: vec!["a".repeat(1000); 8], ..Question::default() };
        let mut content = WorkContent { questions: vec![question; 50], ..WorkContent::default() };
        let said = |content: &WorkContent| refusal(field("questions"), content).map(|message| message.en);
        assert_eq!(said(&content), None);
        content.questions[49].options[7].push('b');
        assert_eq!(
            said(&content).unwrap(),
            "Question 50 has a text of 1,001 characters; at most 1,000 are taken."
        );
        content.questions[2].options.push(String::new());
        assert_eq!(said(&content).unwrap(), "Question 3 has 9 options; at most 8 are taken.");
        content.questions.push(Question::default());
        assert_eq!(said(&content).unwrap(), "There are 51 questions; at most 50 are taken.");
        let source = ThirdPartySource { owner: "é".repeat(501), ..ThirdPartySource::default() };
        let content = WorkContent { sources: vec![source], ..WorkContent::default() };
        assert_eq!(refusal(field("sources"), &content).unwrap().en, "Too long: 501 characters, at most 500.");
    }

    #[test]
    fn a_tag_needs_a_known_code_and_a_known_level() {
        let file = "levels = [{ id = \"a\", en = \"a\" }]\n[[terms]]\ncode = \"S1\"\nname = { id = \"b\", en = \"b\" }\n";
        let list = Vocabulary::from_toml(file).unwrap();
        assert_eq!(tag_refusal(&list, "", ""), None);
        assert_eq!(tag_refusal(&list, "S1", "1"), None);
        assert_eq!(tag_refusal(&list, "S1", ""), Some(text::TAG_WITHOUT_LEVEL));
        assert_eq!(tag_refusal(&list, "S1", "2"), Some(text::TAG_WITHOUT_LEVEL));
        assert_eq!(tag_refusal(&list, "", "1"), Some(text::TAG_WITHOUT_CODE));
        assert_eq!(tag_refusal(&list, "S99", "1"), Some(text::TAG_UNKNOWN));
    }
}
