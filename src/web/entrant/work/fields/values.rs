//! The fields of a step as its form shows them, and what each is called: what a save is compared with.

use super::questions::LETTERS;
use super::sources;
use crate::editions::{Choice, EditionSettings};
use crate::merge::FormValues;
use crate::say;
use crate::views::PageCx;
use crate::works::{FormStep, Kind, Question, WorkContent, fields};

/// Every value that the form of a step shows.
pub fn values(step: FormStep, content: &WorkContent) -> FormValues {
    let mut values = FormValues::default();
    for field in fields::of(step) {
        match field.kind {
            Kind::Short { at, .. } | Kind::Long { at, .. } | Kind::Link { at, .. } | Kind::One { at, .. } => {
                values.add(field.name, (at.get)(content));
            }
            Kind::Many { at, .. } => {
                (at.get)(content).iter().for_each(|key| values.add(field.name, key));
            }
            Kind::Lines { at, .. } => values.add(field.name, &(at.get)(content).join("\n")),
            Kind::Questions { at, .. } => {
                for (place, question) in (at.get)(content).iter().enumerate() {
                    add_question(&mut values, place + 1, question);
                }
            }
            Kind::Percent { at } => values.add(field.name, &(at.get)(content).to_string()),
            Kind::Consent { at, .. } => values.add(field.name, if *(at.get)(content) { "on" } else { "" }),
            Kind::Tags { at, .. } => {
                for (place, tag) in (at.get)(content).iter().enumerate() {
                    values.add(&format!("{}_{}_code", field.name, place + 1), &tag.code);
                    values.add(&format!("{}_{}_level", field.name, place + 1), &tag.level.to_string());
                }
            }
            Kind::Sources { at, .. } => sources::add_values(&mut values, field.name, (at.get)(content)),
        }
    }
    values
}

fn add_question(values: &mut FormValues, number: usize, question: &Question) {
    values.add(&format!("question_{number}"), &question.text);
    for (letter, option) in LETTERS.iter().zip(&question.options) {
        values.add(&format!("option_{number}_{}", letter.to_lowercase()), option);
    }
    for letter in question.keys.iter().filter_map(|key| LETTERS.get(*key)) {
        values.add(&format!("answer_key_{number}"), letter);
    }
    values.add(&format!("feedback_{number}"), &question.feedback);
}

/// What a field of the form is called where it stands by itself.
pub fn label(cx: &PageCx, name: &str) -> String {
    if let Some(field) = fields::FIELDS.iter().find(|field| field.name == name) {
        return cx.t(field.label).to_owned();
    }
    if let Some(said) = fields::FIELDS.iter().find_map(|field| sources::label(field.name, name)) {
        return cx.m(&said).to_owned();
    }
    let mut words = name.split('_').skip_while(|word| word.parse::<u32>().is_err());
    let number = words.next().unwrap_or_default();
    let letter = words.next().unwrap_or_default().to_uppercase();
    match name.split('_').next() {
        Some("question") => cx.m(&say!("Soal {number}", "Question {number}")).to_owned(),
        Some("option") => {
            cx.m(&say!("Soal {number}, pilihan {letter}", "Question {number}, answer {letter}")).to_owned()
        }
        Some("answer") => cx.m(&say!("Soal {number}, kunci", "Question {number}, key")).to_owned(),
        Some("feedback") => {
            cx.m(&say!("Soal {number}, umpan balik", "Question {number}, feedback")).to_owned()
        }
        _ => {
            let of = fields::FIELDS.iter().find(|field| name.starts_with(field.name));
            format!("{} {number}", of.map(|field| cx.t(field.label)).unwrap_or_default()).trim().to_owned()
        }
    }
}

/// The values of a field in words: keys of the edition's lists by their names.
pub fn shown(cx: &PageCx, settings: &EditionSettings, name: &str, values: &FormValues) -> String {
    let named = |choices: &[Choice], key: &String| {
        choices
            .iter()
            .find(|choice| choice.key == *key)
            .map_or(key.clone(), |choice| cx.m(&choice.name).to_owned())
    };
    let kind = fields::FIELDS.iter().find(|field| field.name == name).map(|field| field.kind);
    let words: Vec<String> = match kind {
        Some(Kind::Many { choices, .. } | Kind::One { choices, .. }) => {
            values.of(name).iter().map(|key| named(choices(settings), key)).collect()
        }
        _ => values.of(name).iter().map(|value| licence(cx, name, value)).collect(),
    };
    words.join("\n")
}

/// The licence of a source by its name; anything else as it is.
fn licence(cx: &PageCx, name: &str, value: &str) -> String {
    let said = fields::FIELDS.iter().find_map(|field| sources::licence_words(field.name, name, value));
    said.map_or_else(|| value.to_owned(), |said| cx.m(&said).to_owned())
}

/// Whether the field holds words, which two people can put together.
pub fn is_text(name: &str) -> bool {
    let kind = fields::FIELDS.iter().find(|field| field.name == name).map(|field| field.kind);
    match kind {
        Some(kind) => {
            matches!(kind, Kind::Short { .. } | Kind::Long { .. } | Kind::Link { .. } | Kind::Lines { .. })
        }
        None => {
            let source = name.starts_with("third_party_source_") && !name.ends_with("_licence");
            source || ["question_", "option_", "feedback_"].iter().any(|of| name.starts_with(of))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::web::entrant::work::typed::Typed;
    use crate::web::forms::Errors;
    use crate::works::{SourceLicence, Tag, ThirdPartySource};

    #[test]
    fn what_a_form_shows_reads_back_as_what_is_kept() {
        let question = Question {
            text: "Apa?".into(),
            options: vec!["ya".into(), "tidak".into()],
            keys: vec![1],
            feedback: "Lihat lagi.".into(),
        };
        let content = WorkContent {
            title: "Notulen".into(),
            competencies: vec!["technical".into(), "managerial".into()],
            topics: vec!["Bagaimana?".into(), "Mengapa?".into()],
            questions: vec![question],
            competency_tags: vec![Tag { code: "S1".into(), level: 2 }],
            sources: vec![ThirdPartySource {
                title: "Gamelan".into(),
                owner: "Sanggar".into(),
                licence: Some(SourceLicence::Permission),
                licence_note: "Surat 12/2023".into(),
                link: "https://contoh.id/".into(),
            }],
            original: true,
            ..WorkContent::begun()
        };
        for step in [FormStep::About, FormStep::Discussion, FormStep::Statement] {
            let shown = values(step, &content);
            let mut errors = Errors::default();
            let again = read(&Typed::new(shown.pairs()), step, &mut errors);
            assert!(errors.is_empty());
            assert_eq!(values(step, &again), shown);
        }
    }
}
