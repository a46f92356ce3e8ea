//! The evaluation's questions: read from numbered fields, shown with one empty question more if asked for, moved and
//! deleted by the buttons of the form, which save it first.

use maud::{Markup, html};

use crate::say;
use crate::views::{Field, PageCx, field};
use crate::web::entrant::work::text;
use crate::web::entrant::work::typed::Typed;
use crate::web::forms::Errors;
use crate::works::Question;

/// Most questions of one work.
pub const MOST: usize = 50;
/// The answers of a question.
pub(super) const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];
/// Answers that a question has fields for at least.
const FEWEST_SHOWN: usize = 5;
const TEXT_MOST: u16 = 1000;

/// Reads the questions that hold anything. A key at an empty answer is noted as an error.
pub fn read(typed: &Typed, errors: &mut Errors) -> Vec<Question> {
    (1..=MOST).filter_map(|number| question(typed, number, errors)).collect()
}

/// Empty answers are left out, and the keys follow their answers.
fn question(typed: &Typed, number: usize, errors: &mut Errors) -> Option<Question> {
    let words = typed.get(&format!("question_{number}"));
    let answers: Vec<(usize, &str)> = LETTERS
        .iter()
        .enumerate()
        .map(|(i, letter)| (i, typed.get(&format!("option_{number}_{}", letter.to_lowercase()))))
        .filter(|(_, answer)| !answer.is_empty())
        .collect();
    let named = format!("feedback_{number}");
    let feedback = typed.get(&named);
    if words.is_empty() && answers.is_empty() && feedback.is_empty() {
        return None;
    }
    errors.optional(&named, feedback, TEXT_MOST.into());
    let field = format!("answer_key_{number}");
    let chosen = typed.all(&field);
    let chosen: Vec<usize> =
        (0..).zip(LETTERS).filter(|(_, l)| chosen.iter().any(|known| known == l)).map(|(i, _)| i).collect();
    let place = |key: &usize| answers.iter().position(|(i, _)| i == key);
    let keys: Vec<usize> = chosen.iter().filter_map(place).collect();
    if keys.len() < chosen.len() {
        errors.add(&field, text::KEY_EMPTY);
    }
    errors.optional(&format!("question_{number}"), words, TEXT_MOST.into());
    for (i, answer) in &answers {
        let letter = LETTERS.get(*i).copied().unwrap_or_default().to_lowercase();
        errors.optional(&format!("option_{number}_{letter}"), answer, TEXT_MOST.into());
    }
    let options = answers.into_iter().map(|(_, answer)| answer.to_owned()).collect();
    Some(Question { text: words.to_owned(), options, keys, feedback: feedback.to_owned() })
}

/// A button beside a question: it stands in the form's field `then` as "up:3".
enum Arrange {
    Up(usize),
    Down(usize),
    Delete(usize),
}

impl Arrange {
    fn parse(then: &str) -> Option<Self> {
        let (act, number) = then.split_once(':')?;
        let number = number.parse().ok().filter(|number| (1..=MOST).contains(number))?;
        match act {
            "up" => Some(Self::Up(number)),
            "down" => Some(Self::Down(number)),
            "delete" => Some(Self::Delete(number)),
            _ => None,
        }
    }

    /// The number to look at afterwards.
    fn place(&self) -> usize {
        match *self {
            Self::Delete(of) => of,
            Self::Up(of) | Self::Down(of) => self.moved(of).unwrap_or(of),
        }
    }

    /// The number that a question has afterwards; none once it is deleted.
    fn moved(&self, number: usize) -> Option<usize> {
        match *self {
            Self::Up(of) => exchanged(number, of, of.saturating_sub(1).max(1)),
            Self::Down(of) => exchanged(number, of, (of + 1).min(MOST)),
            Self::Delete(of) if number == of => None,
            Self::Delete(of) if number > of => Some(number - 1),
            Self::Delete(_) => Some(number),
        }
    }
}

fn exchanged(number: usize, one: usize, other: usize) -> Option<usize> {
    Some(match number {
        number if number == one => other,
        number if number == other => one,
        number => number,
    })
}

/// The form after one of the buttons beside a question was pressed: what was typed stands under the new numbers. Any
/// other form comes back as it is, with none. With it comes the number of the question to look at next: the one that was
/// moved, or the one that took a deleted one's place.
pub fn rearranged(typed: Typed) -> (Typed, Option<usize>) {
    let Some(arrange) = Arrange::parse(typed.get("then")) else { return (typed, None) };
    let renumbered = |name: String, value: String| {
        let Some((before, number, after)) = numbered(&name) else { return Some((name, value)) };
        Some((format!("{before}_{}{after}", arrange.moved(number)?), value))
    };
    let pairs = typed.into_pairs().into_iter().filter_map(|(name, value)| renumbered(name, value)).collect();
    (Typed::new(pairs), Some(arrange.place()))
}

/// The parts of a question's field: "option_3_b" is "option", 3 and "_b".
fn numbered(name: &str) -> Option<(&str, usize, &str)> {
    let before = ["question", "option", "answer_key", "feedback"]
        .into_iter()
        .find(|word| name.strip_prefix(word).is_some_and(|rest| rest.starts_with('_')))?;
    let rest = name.strip_prefix(before)?.strip_prefix('_')?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, after) = rest.split_at_checked(digits)?;
    Some((before, number.parse().ok()?, after))
}

/// A question among those of a form.
pub struct Placed<'a> {
    /// From 1.
    pub number: usize,
    /// How many the form shows.
    pub of: usize,
    pub question: &'a Question,
    /// Whether a submission asks for it: its text, two answers and a key.
    pub asked: bool,
}

impl Placed<'_> {
    /// A field of the question, which may stay empty unless it is asked for.
    fn field<'f>(&self, cx: &PageCx, name: &str, label: &str, needed: bool) -> Field<'f> {
        let field = Field::new(cx.lang, name.to_owned(), label.to_owned()).max_length(TEXT_MOST.into());
        if needed && self.asked { field } else { field.optional() }
    }
}

/// Answers that a whole question has at least.
const FEWEST: usize = 2;

/// One question's fields, and the buttons that move and delete it.
pub fn draw(cx: &PageCx, placed: &Placed<'_>, errors: &Errors) -> Markup {
    let Placed { number, question, .. } = placed;
    let lang = cx.lang;
    let (name, key, feedback) =
        (format!("question_{number}"), format!("answer_key_{number}"), format!("feedback_{number}"));
    let heading = say!("Soal {number}", "Question {number}");
    let shown = (question.options.len() + 1).clamp(FEWEST_SHOWN, LETTERS.len());
    html! {
        section.card id=(format!("soal-{number}")) {
            (field::textarea(&placed.field(cx, &name, cx.m(&heading), true).value(question.text.as_str()).error(errors.of(&name, lang)), 2))
            fieldset.answers id=(format!("f-{key}")) tabindex="-1" aria-describedby=[errors.of(&key, lang).map(|_| format!("{key}-error"))] {
                legend { (cx.t(text::ANSWERS)) " " span.hint { (cx.t(text::KEYS_HINT)) } }
                @if let Some(said) = errors.of(&key, lang) { p.error id=(format!("{key}-error")) { (said) } }
                @for i in 0..shown { (answer(cx, placed, i, errors)) }
            }
            (field::textarea(&placed.field(cx, &feedback, cx.t(text::FEEDBACK), false).hint(cx.t(text::FEEDBACK_HINT)).value(question.feedback.as_str()).error(errors.of(&feedback, lang)), 2))
            (buttons(cx, placed))
        }
    }
}

/// An answer with the box that makes it right.
fn answer(cx: &PageCx, placed: &Placed<'_>, i: usize, errors: &Errors) -> Markup {
    let Placed { number, question, .. } = placed;
    let letter = LETTERS.get(i).copied().unwrap_or_default();
    let option = format!("option_{number}_{}", letter.to_lowercase());
    let key = format!("answer_key_{number}");
    let id = format!("f-{key}-{letter}");
    let (label, right) = (
        say!("Pilihan {letter}", "Answer {letter}"),
        say!("Pilihan {letter} soal {number} benar", "Answer {letter} of question {number} is right"),
    );
    let value = question.options.get(i).map_or("", String::as_str);
    html! {
        div.answer {
            (field::text(&placed.field(cx, &option, cx.m(&label), i < FEWEST).value(value).error(errors.of(&option, cx.lang))))
            label.key for=(id) {
                input id=(id) type="checkbox" name=(key) value=(letter) aria-label=(cx.m(&right)) checked[question.keys.contains(&i)];
                (cx.t(text::RIGHT))
            }
        }
    }
}

fn buttons(cx: &PageCx, placed: &Placed<'_>) -> Markup {
    let Placed { number, of, .. } = placed;
    let (up, down, delete) = (
        say!("Naikkan soal {number}", "Move question {number} up"),
        say!("Turunkan soal {number}", "Move question {number} down"),
        say!("Hapus soal {number}", "Delete question {number}"),
    );
    html! {
        div.actions {
            @if *number > 1 { button.button.plain type="submit" name="then" value=(format!("up:{number}")) { (cx.m(&up)) } }
            @if number < of { button.button.plain type="submit" name="then" value=(format!("down:{number}")) { (cx.m(&down)) } }
            details.inline {
                summary { (cx.t(text::DELETE_QUESTION)) }
                button.button.plain.danger type="submit" name="then" value=(format!("delete:{number}")) { (cx.m(&delete)) }
            }
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
            (list[0].options.as_slice(), list[0].keys.as_slice()),
            (&["ya".to_owned(), "tidak".to_owned()][..], &[1][..])
        );
        assert_eq!((list[1].text.as_str(), list[1].keys.len()), ("Mengapa?", 0));
    }

    #[test]
    fn a_key_at_an_empty_answer_is_pointed_out() {
        let form = typed(&[("question_1", "Apa?"), ("option_1_a", "ya"), ("answer_key_1", "B")]);
        let mut errors = Errors::default();
        assert!(read(&form, &mut errors)[0].keys.is_empty());
        assert!(errors.of("answer_key_1", crate::i18n::Lang::Id).is_some());
    }

    #[test]
    fn several_answers_can_be_right() {
        let form = typed(&[
            ("question_1", "Mana?"),
            ("option_1_a", "satu"),
            ("option_1_c", "dua"),
            ("option_1_h", "tiga"),
            ("answer_key_1", "H"),
            ("answer_key_1", "A"),
            ("feedback_1", "Lihat menit kedua."),
        ]);
        let mut errors = Errors::default();
        let list = read(&form, &mut errors);
        assert!(errors.is_empty());
        assert_eq!((list[0].keys.as_slice(), list[0].feedback.as_str()), (&[0, 2][..], "Lihat menit kedua."));
    }

    #[test]
    fn buttons_renumber_what_was_typed() {
        let form = |then: &str| {
            typed(&[
                ("discussion_topic", "Apa?"),
                ("question_1", "satu"),
                ("option_1_a", "a1"),
                ("question_2", "dua"),
                ("option_2_a", "a2"),
                ("answer_key_2", "A"),
                ("question_3", "tiga"),
                ("then", then),
            ])
        };
        for (then, place) in [("up:2", 1), ("up:1", 1), ("down:2", 3), ("delete:1", 1)] {
            assert_eq!(rearranged(form(then)).1, Some(place), "{then}");
        }
        let words = |then: &str| {
            let (typed, _) = rearranged(form(then));
            assert_eq!(typed.get("discussion_topic"), "Apa?");
            let at = |number: usize| typed.get(&format!("question_{number}")).to_owned();
            (at(1), at(2), at(3), typed.get("answer_key_1").to_owned())
        };
        let said = |a: &str, b: &str, c: &str, key: &str| (a.into(), b.into(), c.into(), key.into());
        assert_eq!(words("up:2"), said("dua", "satu", "tiga", "A"));
        assert_eq!(words("down:2"), said("satu", "tiga", "dua", ""));
        assert_eq!(words("up:1"), said("satu", "dua", "tiga", ""));
        assert_eq!(words("delete:1"), said("dua", "tiga", "", "A"));
        for then in ["", "more", "up:0", "up:x", "delete:51", "fly:1"] {
            assert_eq!(rearranged(form(then)).1, None, "{then}");
        }
    }
}
