//! The key as a person writes it: `B`, `b.`, `A, C`, `A;C`, `1,3`, `AC`, or the right answer itself.

use super::messages;
use super::tidy::same;
use crate::i18n::Message;

/// An option by the letter or number it has in the file.
pub(super) struct Labelled<'o> {
    /// From 0.
    pub label: usize,
    pub text: &'o str,
}

/// The options that a key names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    /// Rising, none of them twice.
    pub labels: Vec<usize>,
    pub warning: Option<Message>,
}

/// Reads a key; a blank one names nothing. Letters and numbers come first, so that what the portal wrote reads back;
/// where the key is the text of another option as well, that is said.
pub(super) fn read(cell: &str, options: &[Labelled]) -> Result<Keys, Message> {
    let cell = same(cell);
    if cell.is_empty() {
        return Ok(Keys::default());
    }
    let by_label = by_labels(&cell);
    let exists = |label: &usize| options.iter().any(|option| option.label == *label);
    let named = by_label.as_ref().filter(|labels| labels.iter().all(exists));
    let by_text = by_texts(&cell, options);
    if let Some(labels) = named {
        let other = by_text.is_some_and(|texts| texts != *labels);
        let warning = labels.first().filter(|_| other).map(|first| messages::key_ambiguous(&cell, *first));
        return Ok(Keys { labels: labels.clone(), warning });
    }
    let found = by_text
        .or_else(|| by_label_and_text(&cell, options))
        .or_else(|| by_capitals(&cell).filter(|labels| labels.iter().all(exists)));
    match (found, by_label) {
        (Some(labels), _) => Ok(Keys { labels, warning: None }),
        (None, Some(_)) => Err(messages::key_not_among_options(&cell)),
        (None, None) => Err(messages::key_unreadable(&cell)),
    }
}

/// Place of a single letter or a number from 1; a number that no option has is a place beyond all of them.
fn label(word: &str) -> Option<usize> {
    let mut signs = word.chars();
    if let (Some(letter), None) = (signs.next(), signs.next())
        && letter.is_ascii_alphabetic()
    {
        return ('a'..='z').position(|known| known == letter.to_ascii_lowercase());
    }
    let number: usize = if word.starts_with('+') { None } else { word.parse().ok() }?;
    Some(number.checked_sub(1).unwrap_or(usize::MAX))
}

/// Every word is a letter or a number.
fn by_labels(cell: &str) -> Option<Vec<usize>> {
    // A spreadsheet gives a whole number as `2.0` at times.
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    let between = |c: char| c.is_whitespace() || ",;/.&|+()".contains(c);
    let words = cell.split(between).filter(|word| !word.is_empty() && !["dan", "and"].contains(word));
    rising(words.map(label).collect::<Option<Vec<_>>>()?)
}

/// The key is the text of an option, or of several.
fn by_texts(cell: &str, options: &[Labelled]) -> Option<Vec<usize>> {
    let find = |words: &str| {
        let words = words.trim().to_lowercase();
        let mut fit = options.iter().filter(|option| same(option.text).to_lowercase() == words);
        // Two options that differ in capitals only are not told apart.
        fit.next().filter(|_| fit.next().is_none()).map(|option| option.label)
    };
    let all = |separator: char| cell.split(separator).map(find).collect::<Option<Vec<_>>>();
    find(cell).map(|label| vec![label]).or_else(|| all(';')).or_else(|| all(',')).and_then(rising)
}

/// `B. text of that option`.
fn by_label_and_text(cell: &str, options: &[Labelled]) -> Option<Vec<usize>> {
    let (word, words) = cell.split_once(['.', ')'])?;
    let label = label(word)?;
    let option = options.iter().find(|option| option.label == label)?;
    (same(option.text).to_lowercase() == words.trim().to_lowercase()).then(|| vec![label])
}

/// `AC`: capitals only, so that a word is not taken for letters.
fn by_capitals(cell: &str) -> Option<Vec<usize>> {
    let letters = |c: char| ('A'..='Z').position(|known| known == c);
    let labels = cell.chars().map(letters).collect::<Option<Vec<_>>>()?;
    let count = labels.len();
    rising(labels).filter(|labels| labels.len() == count)
}

fn rising(mut labels: Vec<usize>) -> Option<Vec<usize>> {
    labels.sort_unstable();
    labels.dedup();
    (!labels.is_empty()).then_some(labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(cell: &str, options: &[&str]) -> Result<Keys, Message> {
        let options: Vec<Labelled> =
            options.iter().enumerate().map(|(label, text)| Labelled { label, text }).collect();
        read(cell, &options)
    }

    #[test]
    fn letters_numbers_and_texts_are_keys() {
        let towns = ["Ambon", "Bogor", "Cilacap", "Depok, Jawa Barat"];
        let cases: [(&str, &[usize]); 20] = [
            ("B", &[1]),
            (" b. ", &[1]),
            ("(c)", &[2]),
            ("A, C", &[0, 2]),
            ("C;A", &[0, 2]),
            ("a dan d", &[0, 3]),
            ("A/B & C", &[0, 1, 2]),
            ("1,3", &[0, 2]),
            ("2", &[1]),
            ("2.0", &[1]),
            ("1.3", &[0, 2]),
            ("AC", &[0, 2]),
            ("B, B", &[1]),
            ("bogor", &[1]),
            ("Depok,  Jawa Barat", &[3]),
            ("Bogor; Ambon", &[0, 1]),
            ("Cilacap, Ambon", &[0, 2]),
            ("B. Bogor", &[1]),
            ("2) bogor", &[1]),
            ("", &[]),
        ];
        for (cell, labels) in cases {
            assert_eq!(keys(cell, &towns), Ok(Keys { labels: labels.to_vec(), warning: None }), "{cell}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (cell, said) in [
            ("E", "does not exist"),
            ("A, E", "does not exist"),
            ("0", "does not exist"),
            ("99999999999999999999", "not understood"),
            ("Bandung", "not understood"),
            ("B. Ambon", "not understood"),
            ("AA", "not understood"),
            ("ac", "not understood"),
            ("-1", "not understood"),
            (".", "not understood"),
        ] {
            let refused = keys(cell, &["Ambon", "Bogor", "Cilacap"]).unwrap_err();
            assert!(refused.en.contains(said), "{cell}: {refused:?}");
        }
        assert!(keys("ya", &["Ya", "YA"]).is_err());
    }

    #[test]
    fn a_number_that_is_also_an_answer_is_pointed_out() {
        let found = keys("3", &["2", "3", "4"]).unwrap();
        assert_eq!(found.labels, [2]);
        assert!(found.warning.unwrap().en.contains("option C"));
        assert_eq!(keys("2", &["1", "2"]).unwrap(), Keys { labels: vec![1], warning: None });
        assert_eq!(keys("30", &["10", "20", "30"]).unwrap(), Keys { labels: vec![2], warning: None });
    }
}
