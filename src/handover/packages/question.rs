//! Questions that a question bank takes, with the share of the mark each answer gives (lms-handover.md §4).

use std::collections::BTreeSet;

use super::names::name;
use crate::works::Question;

/// A whole mark, in ten-millionths: the platform keeps seven decimals of a share and rounds marks to five, so that
/// three thirds are a whole again.
pub const WHOLE: i64 = 10_000_000;
/// Right answers beyond these get the share of this many: no smaller one may be chosen in the platform's editor.
const MOST_SHARES: i64 = 10;

/// A question with a text, two answers and a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankQuestion {
    /// "ML-2023-0047-Q01".
    pub code: String,
    /// From 1, among the questions that are handed over.
    pub number: usize,
    pub text: String,
    pub options: Vec<BankOption>,
    pub feedback: String,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankOption {
    pub text: String,
    pub right: bool,
}

impl BankQuestion {
    /// The questions that can be asked; one without text, key or two answers is left out.
    #[must_use]
    pub fn all(questions: &[Question], code: &str) -> Vec<Self> {
        let usable = questions.iter().filter_map(|question| Some((question, options(question)?)));
        usable
            .zip(1..)
            .map(|((question, options), number)| Self {
                code: format!("{code}-Q{number:02}"),
                number,
                text: question.text.clone(),
                options,
                feedback: question.feedback.clone(),
            })
            .collect()
    }

    /// "07. Apa itu …", so that a list by name keeps their order.
    #[must_use]
    pub fn name(&self) -> String {
        name(&format!("{:02}. {}", self.number, self.text))
    }

    /// Whether exactly one answer is right.
    #[must_use]
    pub fn single(&self) -> bool {
        self.right() == 1
    }

    /// What choosing this answer gives. With several keys each right one gives its part, and the wrong ones take as
    /// much away together as all right ones give: who ticks everything gets nothing.
    #[must_use]
    pub fn share(&self, option: &BankOption) -> i64 {
        match (option.right, self.single()) {
            (true, _) => part(self.right()),
            (false, true) => 0,
            (false, false) => -part(self.options.len() - self.right()),
        }
    }

    fn right(&self) -> usize {
        self.options.iter().filter(|option| option.right).count()
    }
}

/// One of `count` equal parts, rounded as the platform lists it.
fn part(count: usize) -> i64 {
    let count = i64::try_from(count).unwrap_or(MOST_SHARES).clamp(1, MOST_SHARES);
    (WHOLE + count / 2) / count
}

/// The answers that say something; none if the question cannot be asked. A key without an answer spoils the whole
/// question: what remains of it would pass other learners than its author meant.
fn options(question: &Question) -> Option<Vec<BankOption>> {
    let keys: BTreeSet<usize> = question.keys.iter().copied().collect();
    let said = |text: &&String| !text.trim().is_empty();
    let keyed = |key: &usize| question.options.get(*key).is_some_and(|text| said(&text));
    let options: Vec<BankOption> = (0..)
        .zip(&question.options)
        .filter(|(_, text)| said(text))
        .map(|(place, text)| BankOption { text: text.clone(), right: keys.contains(&place) })
        .collect();
    let fit = said(&&question.text) && options.len() >= 2 && !keys.is_empty() && keys.iter().all(keyed);
    fit.then_some(options)
}

/// A share with seven decimals: "0.3333333".
#[must_use]
pub fn fraction(share: i64) -> String {
    decimals(share, WHOLE, 7)
}

/// A share in percent, with what decimals it has: "33.33333".
#[must_use]
pub fn percent(share: i64) -> String {
    let full = decimals(share, WHOLE / 100, 5);
    full.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn decimals(share: i64, unit: i64, places: usize) -> String {
    let sign = if share < 0 { "-" } else { "" };
    let (whole, rest) = (share.abs() / unit, share.abs() % unit);
    format!("{sign}{whole}.{rest:0places$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(options: usize, keys: &[usize]) -> Question {
        Question {
            text: "Apa?".to_owned(),
            options: (0..options).map(|n| format!("pilihan {n}")).collect(),
            keys: keys.to_vec(),
            feedback: String::new(),
        }
    }

    fn shares(options: usize, keys: &[usize]) -> Vec<String> {
        let all = BankQuestion::all(&[question(options, keys)], "ML-2023-0001");
        all[0].options.iter().map(|option| fraction(all[0].share(option))).collect()
    }

    #[test]
    fn one_key_gives_the_whole_mark() {
        assert_eq!(shares(3, &[1]), ["0.0000000", "1.0000000", "0.0000000"]);
    }

    #[test]
    fn several_keys_share_the_mark_and_wrong_answers_take_it_back() {
        assert_eq!(shares(4, &[0, 2]), ["0.5000000", "-0.5000000", "0.5000000", "-0.5000000"]);
        let three = ["0.3333333", "0.3333333", "-0.5000000", "-0.5000000", "0.3333333"];
        assert_eq!(shares(5, &[0, 1, 4]), three);
        assert_eq!(shares(7, &[0, 1, 2, 3, 4, 5])[0], "0.1666667");
        assert_eq!(shares(2, &[0, 1]), ["0.5000000", "0.5000000"]);
        assert_eq!(shares(13, &(0..12).collect::<Vec<_>>())[..2], ["0.1000000", "0.1000000"]);
    }

    #[test]
    fn ticking_everything_never_gives_the_whole_mark() {
        for (options, right) in (2..12).flat_map(|options| (1..options).map(move |right| (options, right))) {
            let keys: Vec<usize> = (0..right).collect();
            let all = BankQuestion::all(&[question(options, &keys)], "ML");
            let sum: i64 = all[0].options.iter().map(|option| all[0].share(option)).sum();
            let expected = if right == 1 { WHOLE } else { 0 };
            assert!((sum - expected).abs() < 10, "{right} of {options}: {sum}");
            let rights = all[0].options.iter().filter(|option| option.right);
            let full: i64 = rights.map(|option| all[0].share(option)).sum();
            assert!((full - WHOLE).abs() < 10, "{right} of {options}: {full}");
        }
    }

    #[test]
    fn questions_that_cannot_be_asked_are_left_out() {
        let blank = |place: usize| {
            let mut one = question(3, &[0]);
            one.options[place] = " ".to_owned();
            one
        };
        let no_text = Question { text: "\n ".to_owned(), ..question(3, &[0]) };
        for bad in
            [question(3, &[]), question(1, &[0]), question(3, &[3]), question(3, &[0, 7]), blank(0), no_text]
        {
            assert_eq!(BankQuestion::all(std::slice::from_ref(&bad), "ML"), [], "{bad:?}");
        }
        let kept = BankQuestion::all(&[question(0, &[]), blank(1), question(2, &[1, 1])], "ML");
        assert_eq!(kept.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["ML-Q01", "ML-Q02"]);
        assert_eq!(kept[0].options.len(), 2);
        assert!(kept[1].single() && kept[1].options[1].right);
    }

    #[test]
    fn shares_are_written_as_decimals_and_percent() {
        assert_eq!(fraction(-3_333_333), "-0.3333333");
        let percents = [WHOLE, 5_000_000, 3_333_333, -1_666_667, 0].map(percent);
        assert_eq!(percents, ["100", "50", "33.33333", "-16.66667", "0"]);
    }
}
