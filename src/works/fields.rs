//! Every field of a work, once. Form, summary, readiness, desk and scoring room are drawn from this list; to
//! add a field see `docs/extending.md`.

use std::sync::LazyLock;

use crate::works::model::{
    DisplayArea, Examples, FormStep, Kind, Need, Reader, Section, Slot, Vocabulary, WorkField,
};
use crate::works::text;
use crate::works::topics::topic_warning;

/// Most characters of a line and of a longer text.
const LINE: u32 = 150;
const PARAGRAPHS: u32 = 3000;

/// The place of a value in the content.
macro_rules! slot {
    ($field:ident) => {
        Slot { get: |content| &content.$field, edit: |content| &mut content.$field }
    };
}

/// What most fields have in common.
const USUAL: WorkField = WorkField {
    key: "",
    name: "",
    step: FormStep::About,
    label: text::TITLE,
    hint: None,
    kind: Kind::Short { at: slot!(title), most: LINE },
    need: Need::Always,
    readers: &[Reader::Desk, Reader::Juror],
    area: DisplayArea::About,
    rule: "",
    item: None,
    empty: None,
    examples: None,
    section: None,
    learning: false,
};

/// The fields in the order of the form.
pub const FIELDS: &[WorkField] = &[
    WorkField {
        key: "title",
        name: "title",
        label: text::TITLE,
        hint: Some(text::TITLE_HINT),
        readers: &[Reader::Desk, Reader::Juror, Reader::Public],
        area: DisplayArea::Heading,
        rule: "R13",
        ..USUAL
    },
    WorkField {
        key: "explanation",
        learning: true,
        name: "explanation",
        label: text::EXPLANATION,
        hint: Some(text::EXPLANATION_HINT),
        kind: Kind::Long { at: slot!(explanation), most: PARAGRAPHS, rows: 5 },
        rule: "R35",
        ..USUAL
    },
    WorkField {
        key: "objectives",
        learning: true,
        name: "learning_objective",
        label: text::OBJECTIVES,
        hint: Some(text::OBJECTIVES_HINT),
        kind: Kind::Long { at: slot!(objectives), most: PARAGRAPHS, rows: 5 },
        readers: &[Reader::Desk, Reader::Juror, Reader::Public],
        rule: "R35",
        ..USUAL
    },
    WorkField {
        key: "benefits",
        learning: true,
        name: "benefit",
        label: text::BENEFITS,
        hint: Some(text::BENEFITS_HINT),
        kind: Kind::Long { at: slot!(benefits), most: PARAGRAPHS, rows: 5 },
        rule: "R35",
        ..USUAL
    },
    WorkField {
        key: "audience",
        learning: true,
        name: "audience",
        label: text::AUDIENCE,
        hint: Some(text::AUDIENCE_HINT),
        kind: Kind::Short { at: slot!(audience), most: LINE },
        need: Need::Never,
        rule: "R18",
        ..USUAL
    },
    WorkField {
        key: "competencies",
        name: "competencies",
        label: text::COMPETENCIES,
        hint: Some(text::COMPETENCIES_HINT),
        kind: Kind::Many { at: slot!(competencies), choices: |settings| &settings.competency_kinds },
        area: DisplayArea::Facts,
        rule: "R17",
        ..USUAL
    },
    WorkField {
        key: "video_kind",
        name: "video_kind",
        label: text::VIDEO_KIND,
        kind: Kind::One {
            at: slot!(video_kind),
            choices: |settings| &settings.video_kinds,
            other: slot!(video_kind_other),
        },
        area: DisplayArea::Facts,
        rule: "R23",
        ..USUAL
    },
    WorkField {
        key: "video_kind_other",
        name: "video_kind_other",
        label: text::VIDEO_KIND_OTHER,
        hint: Some(text::VIDEO_KIND_OTHER_HINT),
        kind: Kind::Short { at: slot!(video_kind_other), most: LINE },
        need: Need::Never,
        area: DisplayArea::Beside,
        rule: "R23",
        ..USUAL
    },
    WorkField {
        key: "no_sources",
        learning: true,
        name: "no_third_party",
        label: text::SOURCES_NONE_LABEL,
        kind: Kind::Consent {
            at: slot!(no_sources),
            sentence: |_| text::SOURCES_NONE.into(),
            missing: text::SOURCES_AND_NONE,
        },
        need: Need::Never,
        area: DisplayArea::Beside,
        rule: "R20",
        section: Some(Section { title: text::SOURCES, lead: text::SOURCES_LEAD }),
        ..USUAL
    },
    WorkField {
        key: "sources",
        learning: true,
        name: "third_party_source",
        label: text::SOURCES,
        kind: Kind::Sources { at: slot!(sources), none: slot!(no_sources), most: 30 },
        need: Need::WhenBegun,
        area: DisplayArea::Part { anchor: "sumber", tab: text::SOURCES_TAB },
        rule: "R20",
        empty: Some(text::NO_SOURCES),
        ..USUAL
    },
    WorkField {
        key: "captions_link",
        learning: true,
        name: "captions_link",
        label: text::CAPTIONS_LINK,
        hint: Some(text::CAPTIONS_LINK_HINT),
        kind: Kind::Link { at: slot!(captions_link), most: 500 },
        need: Need::Never,
        rule: "R33",
        ..USUAL
    },
    WorkField {
        key: "competency_tags",
        learning: true,
        name: "competency_tags",
        label: text::COMPETENCY_TAGS,
        hint: Some(text::COMPETENCY_TAGS_HINT),
        kind: Kind::Tags { at: slot!(competency_tags), vocabulary: competency_tags, most: 5 },
        need: Need::Never,
        ..USUAL
    },
    WorkField {
        key: "topics",
        learning: true,
        name: "discussion_topic",
        step: FormStep::Discussion,
        label: text::TOPICS,
        hint: Some(text::TOPICS_HINT),
        kind: Kind::Lines { at: slot!(topics), most: 4000, advice: topic_warning },
        examples: Some(Examples {
            title: text::TOPIC_EXAMPLES,
            good: &text::GOOD_TOPICS,
            why: text::TOPIC_EXAMPLES_WHY,
        }),
        need: Need::WithParts,
        area: DisplayArea::Part { anchor: "diskusi", tab: text::TOPICS_TAB },
        rule: "R36",
        ..USUAL
    },
    WorkField {
        key: "pass_mark",
        learning: true,
        name: "pass_mark",
        step: FormStep::Discussion,
        label: text::PASS_MARK,
        kind: Kind::Percent { at: slot!(pass_mark) },
        need: Need::Never,
        area: DisplayArea::Beside,
        rule: "R38",
        section: Some(Section { title: text::EVALUATION, lead: text::EVALUATION_LEAD }),
        ..USUAL
    },
    WorkField {
        key: "questions",
        learning: true,
        name: "question",
        step: FormStep::Discussion,
        label: text::EVALUATION,
        kind: Kind::Questions { at: slot!(questions), pass_mark: slot!(pass_mark) },
        need: Need::WithParts,
        area: DisplayArea::Part { anchor: "evaluasi", tab: text::EVALUATION },
        rule: "R38",
        item: Some(text::ITEM_QUESTIONS),
        ..USUAL
    },
    WorkField {
        key: "original",
        name: "original",
        step: FormStep::Statement,
        label: text::ORIGINAL_WORK,
        kind: Kind::Consent {
            at: slot!(original),
            sentence: |_| text::ORIGINAL.into(),
            missing: text::ORIGINAL_MISSING,
        },
        readers: &[Reader::Desk],
        area: DisplayArea::Statements,
        rule: "R14",
        item: Some(text::ITEM_ORIGINAL),
        ..USUAL
    },
    WorkField {
        key: "licence",
        name: "licence",
        step: FormStep::Statement,
        label: text::LICENCE,
        kind: Kind::Consent {
            at: slot!(licence),
            sentence: |settings| settings.licence.text.clone(),
            missing: text::LICENCE_MISSING,
        },
        readers: &[Reader::Desk],
        area: DisplayArea::Statements,
        rule: "R15",
        item: Some(text::ITEM_LICENCE),
        ..USUAL
    },
];

/// The dictionary of competencies for those who train civil servants.
#[must_use]
pub fn competency_tags() -> &'static Vocabulary {
    static LIST: LazyLock<Vocabulary> = LazyLock::new(|| {
        Vocabulary::from_toml(include_str!("../../config/competency-tags.toml")).unwrap_or_default()
    });
    &LIST
}

/// The fields of one step; what learners read belongs to a step of its own besides.
pub fn of(step: FormStep) -> impl Iterator<Item = &'static WorkField> {
    FIELDS.iter().filter(move |field| match step {
        FormStep::Material => field.learning,
        step => field.step == step,
    })
}

/// The fields somebody reads.
pub fn for_reader(reader: Reader) -> impl Iterator<Item = &'static WorkField> {
    FIELDS.iter().filter(move |field| field.is_for(reader))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::works::WorkContent;

    #[test]
    fn every_stored_value_is_a_field_and_every_field_is_stored() {
        let json = serde_json::to_value(full()).unwrap();
        let mut stored: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        let mut listed: Vec<&str> = FIELDS.iter().map(|field| field.key).collect();
        stored.sort_unstable();
        listed.sort_unstable();
        assert_eq!(stored, listed);
    }

    #[test]
    fn names_of_the_form_are_different_and_rules_are_named() {
        let mut names: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FIELDS.len());
        assert!(FIELDS.iter().all(|field| field.rule.starts_with('R') || field.rule.is_empty()));
    }

    #[test]
    fn the_dictionary_holds_the_codes_and_levels_of_the_source() {
        let list = competency_tags();
        let codes: Vec<String> = list.terms.iter().map(|term| term.code.clone()).collect();
        let generic = (1..=4).map(|n| format!("G{n}"));
        assert_eq!(codes, generic.chain((1..=23).map(|n| format!("S{n}"))).collect::<Vec<_>>());
        assert_eq!(list.levels.len(), 5);
    }

    #[test]
    fn examples_of_topics_are_questions_themselves() {
        for topic in text::GOOD_TOPICS {
            assert_eq!(topic_warning(topic.id), None, "{}", topic.id);
            assert_eq!(topic_warning(topic.en), None, "{}", topic.en);
        }
    }

    #[test]
    fn jurors_read_no_statement() {
        assert!(for_reader(Reader::Juror).all(|field| field.area != DisplayArea::Statements));
        assert_eq!(for_reader(Reader::Maker).count(), FIELDS.len());
    }

    /// A content in which no value is left out of the JSON.
    fn full() -> WorkContent {
        let word = || "x".to_owned();
        let competency_tags = vec![crate::works::Tag::default()];
        WorkContent {
            audience: word(),
            captions_link: word(),
            competency_tags,
            no_sources: true,
            ..WorkContent::begun()
        }
    }
}
