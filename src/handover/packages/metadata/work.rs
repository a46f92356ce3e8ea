//! A work as `LearningResource`.

use serde_json::{Value, json};

use super::super::credit;
use super::super::date;
use super::super::of_work::title;
use super::super::question::BankQuestion;
use super::super::text;
use super::videos::{time_required, videos};
use crate::handover::learning_work::{LearningTag, LearningWork, PackageFrame};
use crate::i18n::Lang;

/// All that a catalogue may say of a work; what is empty is left out.
pub fn metadata_of_work(work: &LearningWork, frame: &PackageFrame) -> Value {
    let mut resource = resource(work, frame);
    if let Some(fields) = resource.as_object_mut() {
        fields.insert("@context".to_owned(), json!("https://schema.org"));
    }
    resource
}

/// The same for a place inside another document.
pub fn resource(work: &LearningWork, frame: &PackageFrame) -> Value {
    let lang = frame.lang;
    without_empty(json!({
        "@type": "LearningResource",
        "identifier": work.code,
        "name": title(work),
        "description": work.explanation,
        "inLanguage": lang.code(),
        "learningResourceType": "microlearning",
        "educationalUse": ["instruction", "assessment"],
        "interactivityType": "mixed",
        "isAccessibleForFree": true,
        "author": authors(work),
        "sourceOrganization": organization(&work.institution),
        "creditText": credit::line(work, lang),
        "license": named("CreativeWork", &work.licence),
        "datePublished": date::day(frame.at),
        "isPartOf": placed(work),
        "audience": audience(work),
        "teaches": lines(&work.objectives),
        "abstract": work.benefits,
        "keywords": work.competencies,
        "educationalAlignment": work.tags.iter().map(|tag| alignment(tag, lang)).collect::<Vec<_>>(),
        "timeRequired": time_required(work, lang),
        "hasPart": parts(work, lang),
    }))
}

/// The value without fields that are null, empty texts or empty lists; nothing of an object without a name.
pub fn without_empty(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, field| match field {
            Value::Null => false,
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(all) => !all.is_empty(),
            _ => true,
        });
    }
    value
}

fn authors(work: &LearningWork) -> Vec<Value> {
    let person = |name: &String| {
        without_empty(json!({
            "@type": "Person", "name": name, "affiliation": organization(&work.institution),
        }))
    };
    let makers = work.makers.iter().filter(|name| !name.trim().is_empty()).map(person);
    makers.chain(organization(&work.team)).collect()
}

fn organization(name: &str) -> Option<Value> {
    named("Organization", name)
}

fn named(kind: &str, name: &str) -> Option<Value> {
    (!name.trim().is_empty()).then(|| json!({ "@type": kind, "name": name }))
}

fn placed(work: &LearningWork) -> Vec<Value> {
    let edition = named("CreativeWorkSeries", &work.edition);
    edition.into_iter().chain(work.clusters.iter().filter_map(|name| named("Collection", name))).collect()
}

fn audience(work: &LearningWork) -> Option<Value> {
    let whom = work.audience.trim();
    (!whom.is_empty()).then(
        || json!({ "@type": "EducationalAudience", "educationalRole": "student", "audienceType": whom }),
    )
}

fn alignment(tag: &LearningTag, lang: Lang) -> Value {
    without_empty(json!({
        "@type": "AlignmentObject",
        "alignmentType": "teaches",
        "targetName": tag.name,
        "identifier": tag.code,
        "targetDescription": text::level(tag.level).get(lang),
    }))
}

fn parts(work: &LearningWork, lang: Lang) -> Vec<Value> {
    let mut parts = videos(work, lang);
    let topics = work.topics.iter().filter(|topic| !topic.trim().is_empty());
    parts.extend(
        topics.map(|topic| json!({ "@type": "Question", "eduQuestionType": "Open ended", "text": topic })),
    );
    let questions = BankQuestion::all(&work.questions, &work.code);
    if !questions.is_empty() {
        parts.push(json!({
            "@type": "Quiz",
            "name": text::EVALUATION.get(lang),
            "description": text::evaluation_intro(questions.len(), None).get(lang),
        }));
    }
    parts
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}
