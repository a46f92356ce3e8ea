//! How each kind of value is written into a field and read from it.

use super::text;
use super::visit::Cell;
use crate::editions::settings::{Faq, Statement};
use crate::i18n::{Lang, Message, Text, points};
use crate::plain_text;
use crate::say;

impl Cell for String {
    fn shown(&self) -> String {
        self.clone()
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        typed.clone_into(self);
        Ok(())
    }
}

impl Cell for bool {
    fn shown(&self) -> String {
        if *self { "on".to_owned() } else { String::new() }
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self = !typed.is_empty();
        Ok(())
    }
}

macro_rules! whole {
    ($($kind:ty),+) => {$(
        impl Cell for $kind {
            fn shown(&self) -> String {
                self.to_string()
            }

            fn take(&mut self, typed: &str) -> Result<(), Message> {
                *self = plain_text::digits(typed).parse().map_err(|_: std::num::ParseIntError| text::WHOLE)?;
                Ok(())
            }
        }
    )+};
}
whole!(u32, u16, i16, u8);

/// Digits of an identity number, whatever marks stand between them.
pub(super) struct Digits<'a>(pub(super) &'a mut String);

impl Cell for Digits<'_> {
    fn shown(&self) -> String {
        self.0.clone()
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self.0 = plain_text::digits(typed).chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        Ok(())
    }
}

/// Points in hundredths.
pub(super) struct Points<'a>(pub(super) &'a mut i64);

fn parse_points(typed: &str) -> Option<i64> {
    let typed = plain_text::digits(typed).replace(',', ".");
    let (whole, rest) = typed.split_once('.').unwrap_or((&typed, ""));
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || rest.len() > 2 || !digits(whole) || !digits(rest) {
        return None;
    }
    let value = whole.parse::<i64>().ok()? * 100 + format!("{rest:0<2}").parse::<i64>().ok()?;
    (value <= 10_000).then_some(value)
}

impl Cell for Points<'_> {
    fn shown(&self) -> String {
        points(*self.0, Lang::Id)
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self.0 = parse_points(typed).ok_or(text::POINTS)?;
        Ok(())
    }
}

/// Points, one a line.
pub(super) struct PointLines<'a>(pub(super) &'a mut Vec<i64>);

impl Cell for PointLines<'_> {
    fn shown(&self) -> String {
        self.0.iter().map(|value| points(*value, Lang::Id)).collect::<Vec<_>>().join("\n")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self.0 = lines(typed).map(parse_points).collect::<Option<_>>().ok_or(text::POINTS)?;
        Ok(())
    }
}

/// One word of a stored enum.
pub(super) struct OneOf<'a, T> {
    pub(super) value: &'a mut T,
    pub(super) parse: fn(&str) -> Option<T>,
    pub(super) word: fn(T) -> &'static str,
    pub(super) words: Vec<(&'static str, Text)>,
}

impl<T: Copy> Cell for OneOf<'_, T> {
    fn shown(&self) -> String {
        (self.word)(*self.value).to_owned()
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self.value = (self.parse)(typed).ok_or(text::CHOOSE)?;
        Ok(())
    }
}

/// Any words of a stored enum.
pub(super) struct AnyOf<'a, T> {
    pub(super) list: &'a mut Vec<T>,
    pub(super) parse: fn(&str) -> Option<T>,
    pub(super) word: fn(T) -> &'static str,
    pub(super) words: Vec<(&'static str, Text)>,
}

impl<T: Copy> Cell for AnyOf<'_, T> {
    fn shown(&self) -> String {
        self.list.iter().map(|value| (self.word)(*value)).collect::<Vec<_>>().join("\n")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self.list = lines(typed).map(self.parse).collect::<Option<_>>().ok_or(text::CHOOSE)?;
        Ok(())
    }
}

/// Words of the organiser, one a line.
pub(super) struct Strings<'a>(pub(super) &'a mut Vec<String>);

impl Cell for Strings<'_> {
    fn shown(&self) -> String {
        self.0.join("\n")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        *self.0 = lines(typed).map(str::to_owned).collect();
        Ok(())
    }
}

/// Numbers of rules: "17, 18, 19".
pub(super) struct RuleNumbers<'a>(pub(super) &'a mut Vec<u8>);

impl Cell for RuleNumbers<'_> {
    fn shown(&self) -> String {
        self.0.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        let parts = typed.split([',', ' ', '\n']).map(str::trim).filter(|part| !part.is_empty());
        let numbers = parts.map(|part| part.trim_start_matches(['R', 'r']).parse().ok());
        *self.0 = numbers.collect::<Option<_>>().ok_or(text::RULES)?;
        Ok(())
    }
}

/// One language of a list of texts, one a line.
pub(super) struct Lines<'a> {
    pub(super) list: &'a mut Vec<Message>,
    pub(super) lang: Lang,
}

impl Cell for Lines<'_> {
    fn shown(&self) -> String {
        self.list.iter().map(|line| line.get(self.lang)).collect::<Vec<_>>().join("\n")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        let typed: Vec<String> = lines(typed).map(str::to_owned).collect();
        fit(self.list, typed.len(), self.lang, || say!("", ""));
        for (line, words) in self.list.iter_mut().zip(typed) {
            *half(line, self.lang) = words;
        }
        Ok(())
    }
}

/// One language of the duties of a statement: "R14 Karya asli", one a line.
pub(super) struct Duties<'a> {
    pub(super) list: &'a mut Vec<Statement>,
    pub(super) lang: Lang,
}

impl Cell for Duties<'_> {
    fn shown(&self) -> String {
        let line = |duty: &Statement| format!("R{} {}", duty.rule, duty.text.get(self.lang));
        self.list.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        let duty = |line: &str| {
            let (rule, words) = line.strip_prefix(['R', 'r'])?.split_once(' ')?;
            Some((rule.trim_end_matches([':', '.']).parse::<u8>().ok()?, words.trim().to_owned()))
        };
        let typed = lines(typed).map(duty).collect::<Option<Vec<_>>>().ok_or(text::DUTY)?;
        let same = self.list.iter().zip(&typed).all(|(duty, (rule, _))| duty.rule == *rule);
        if self.lang == Lang::En && !same {
            return Err(text::DUTY_ORDER.into());
        }
        fit(self.list, typed.len(), self.lang, || Statement { rule: 0, text: say!("", "") });
        for (duty, (rule, words)) in self.list.iter_mut().zip(typed) {
            if self.lang == Lang::Id || duty.rule == 0 {
                duty.rule = rule;
            }
            *half(&mut duty.text, self.lang) = words;
        }
        Ok(())
    }
}

/// One language of questions and answers: the question on a line of its own, the answer below, an empty line between
/// two questions.
pub(super) struct Questions<'a> {
    pub(super) list: &'a mut Vec<Faq>,
    pub(super) lang: Lang,
}

impl Cell for Questions<'_> {
    fn shown(&self) -> String {
        let block = |faq: &Faq| format!("{}\n{}", faq.question.get(self.lang), faq.answer.get(self.lang));
        self.list.iter().map(block).collect::<Vec<_>>().join("\n\n")
    }

    fn take(&mut self, typed: &str) -> Result<(), Message> {
        let tidy = typed.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        let blocks: Vec<&str> = tidy.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).collect();
        let halves = blocks.iter().map(|block| block.split_once('\n')).collect::<Option<Vec<_>>>();
        let halves = halves.ok_or(text::QUESTION)?;
        fit(self.list, halves.len(), self.lang, || Faq { question: say!("", ""), answer: say!("", "") });
        for (faq, (question, answer)) in self.list.iter_mut().zip(halves) {
            question.clone_into(half(&mut faq.question, self.lang));
            answer.clone_into(half(&mut faq.answer, self.lang));
        }
        Ok(())
    }
}

/// The Indonesian side is read first and says how many there are; more in English stand without a counterpart, and
/// what is missing in English is empty, so that both are noticed.
fn fit<T: Halves>(list: &mut Vec<T>, count: usize, lang: Lang, blank: impl Fn() -> T) {
    if lang == Lang::Id {
        list.truncate(count);
    }
    while list.len() < count {
        list.push(blank());
    }
    list.iter_mut().for_each(|one| one.clear(lang));
}

/// Something written in both languages.
trait Halves {
    fn clear(&mut self, lang: Lang);
}

impl Halves for Message {
    fn clear(&mut self, lang: Lang) {
        half(self, lang).clear();
    }
}

impl Halves for Statement {
    fn clear(&mut self, lang: Lang) {
        self.text.clear(lang);
    }
}

impl Halves for Faq {
    fn clear(&mut self, lang: Lang) {
        self.question.clear(lang);
        self.answer.clear(lang);
    }
}

fn half(message: &mut Message, lang: Lang) -> &mut String {
    match lang {
        Lang::Id => &mut message.id,
        Lang::En => &mut message.en,
    }
}

fn lines(typed: &str) -> impl Iterator<Item = &str> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_with_comma_or_point_and_nothing_above_a_hundred() {
        assert_eq!(parse_points("60,01"), Some(6001));
        assert_eq!(parse_points("70.5"), Some(7050));
        assert_eq!(parse_points("100"), Some(10_000));
        for wrong in ["100,01", "", "-1", "7,001", "tujuh", ",5"] {
            assert_eq!(parse_points(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn duties_need_their_rule_and_the_same_order_in_both_languages() {
        let mut list = vec![Statement { rule: 5, text: say!("Saya ASN.", "I am ASN.") }];
        let mut id = Duties { list: &mut list, lang: Lang::Id };
        assert!(id.take("Saya ASN.").is_err());
        id.take("R5 Saya ASN.\nR14: Karya asli.").unwrap();
        let mut en = Duties { list: &mut list, lang: Lang::En };
        assert_eq!(en.take("R14 Original.\nR5 I am ASN."), Err(text::DUTY_ORDER.into()));
        en.take("R5 I am ASN.\nR14 Original.").unwrap();
        assert_eq!(list[1], Statement { rule: 14, text: say!("Karya asli.", "Original.") });
    }

    #[test]
    fn a_question_without_an_answer_is_refused() {
        let mut list = Vec::new();
        let mut id = Questions { list: &mut list, lang: Lang::Id };
        assert!(id.take("Siapa boleh ikut?").is_err());
        id.take("Siapa boleh ikut?\nASN.\nJuga PPPK.\n\n\nKapan?\nMei.").unwrap();
        assert_eq!(id.shown(), "Siapa boleh ikut?\nASN.\nJuga PPPK.\n\nKapan?\nMei.");
    }
}
