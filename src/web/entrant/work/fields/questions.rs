//! The evaluation's questions: read from numbered fields, shown with one empty question more if asked for.

use maud::{Markup, html};

use crate::say;
use crate::views::{Choice, Field, PageCx, field};
use crate::web::entrant::work::text;
use crate::web::entrant::work::typed::Typed;
use crate::web::forms::Errors;
use crate::works::Question;

/// Most questions of one work.
pub const MOST: usize = 30;
/// The answers of a question.
pub(super) const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];
const TEXT_MOST: u16 = 1000;

/// Reads the questions that hold anything. A key at an empty answer is noted as an error.
pub fn read(typed: &Typed, errors: &mut Errors) -> Vec<Question> {
    (1..=MOST).filter_map(|number| question(typed, number, errors)).collect()
}

/// Empty answers are left out, and the key follows its answer.
fn question(typed: &Typed, number: usize, errors: &mut Errors) -> Option<Question> {
    let words = typed.get(&format!("question_{number}"));
    let answers: Vec<(usize, &str)> = LETTERS
        .iter()
        .enumerate()
        .map(|(i, letter)| (i, typed.get(&format!("option_{number}_{}", letter.to_lowercase()))))
        .filter(|(_, answer)| !answer.is_empty())
        .collect();
    if words.is_empty() && answers.is_empty() {
        return None;
    }
    let field = format!("answer_key_{number}");
    let chosen = LETTERS.iter().position(|letter| *letter == typed.get(&field));
    let key = chosen.and_then(|key| answers.iter().position(|(i, _)| *i == key));
    if chosen.is_some() && key.is_none() {
        errors.add(&field, text::KEY_EMPTY);
    }
    errors.optional(&format!("question_{number}"), words, TEXT_MOST.into());
    for (i, answer) in &answers {
        let letter = LETTERS.get(*i).copied().unwrap_or_default().to_lowercase();
        errors.optional(&format!("option_{number}_{letter}"), answer, TEXT_MOST.into());
    }
    let options = answers.into_iter().map(|(_, answer)| answer.to_owned()).collect();
    Some(Question { text: words.to_owned(), options, key })
}

/// One question's fields; `number` counts from 1.
pub fn draw(cx: &PageCx, number: usize, question: &Question, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let (name, key) = (format!("question_{number}"), format!("answer_key_{number}"));
    let heading = say!("Soal {number}", "Question {number}");
    let keys: Vec<Choice> = LETTERS.iter().map(|letter| Choice::new(*letter, *letter)).collect();
    let chosen = question.key.and_then(|key| LETTERS.get(key)).copied().unwrap_or_default();
    html! {
        section.card {
            (field::textarea(&Field::new(lang, name.clone(), cx.m(&heading)).value(question.text.as_str()).error(errors.of(&name, lang)).max_length(TEXT_MOST.into()).optional(), 2))
            @for (i, letter) in LETTERS.iter().enumerate() {
                @let label = say!("Pilihan {letter}", "Answer {letter}");
                @let option = format!("option_{number}_{}", letter.to_lowercase());
                (field::text(&Field::new(lang, option.clone(), cx.m(&label)).value(question.options.get(i).map_or("", String::as_str)).error(errors.of(&option, lang)).max_length(TEXT_MOST.into()).optional()))
            }
            (field::select(&Field::new(lang, key.clone(), cx.t(text::KEY)).value(chosen).error(errors.of(&key, lang)).optional(), &keys, Some(cx.t(text::NO_KEY))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn the_key_follows_its_answer_over_gaps() {
        let form = typed(&[
            ("question_1", "Apa?"),
            ("option_1_a", "ya"),
            ("option_1_b", " "),
            ("option_1_c", "tidak"),
            ("answer_key_1", "C"),
            ("question_2", ""),
            ("question_3", "Mengapa?"),
            ("option_3_a", "x"),
        ]);
        let mut errors = Errors::default();
        let list = read(&form, &mut errors);
        assert!(errors.is_empty());
        assert_eq!(list.len(), 2);
        assert_eq!(
            (list[0].options.as_slice(), list[0].key),
            (&["ya".to_owned(), "tidak".to_owned()][..], Some(1))
        );
        assert_eq!((list[1].text.as_str(), list[1].key), ("Mengapa?", None));
    }

    #[test]
    fn a_key_at_an_empty_answer_is_pointed_out() {
        let form = typed(&[("question_1", "Apa?"), ("option_1_a", "ya"), ("answer_key_1", "B")]);
        let mut errors = Errors::default();
        assert_eq!(read(&form, &mut errors)[0].key, None);
        assert!(errors.of("answer_key_1", crate::i18n::Lang::Id).is_some());
    }
}
