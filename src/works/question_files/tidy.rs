//! Texts as they are kept, whichever file they came from.

use crate::plain_text::{several_lines, single_line};

/// The text without what nobody sees (`plain_text`), without the two code points that XML forbids, with spaces in place of
/// a tab, which in a table would part cells, and with nothing around it. Its lines stay.
pub(super) fn tidy(text: &str) -> String {
    several_lines(text).replace(['\u{fffe}', '\u{ffff}'], "").replace('\t', "    ").trim().to_owned()
}

/// What two spellings of one option have in common: spaces and line breaks are equal.
pub(super) fn same(option: &str) -> String {
    single_line(option)
}

/// Letter of the option at this place, counted from 0.
pub(super) fn letter(place: usize) -> String {
    ('A'..='Z').nth(place).map_or_else(|| (place + 1).to_string(), String::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_have_letters_and_then_numbers() {
        assert_eq!(["A", "H", "Z", "27"], [0, 7, 25, 26].map(letter).each_ref().map(String::as_str));
    }

    proptest! {
        #[test]
        fn a_tidy_text_stays_as_it_is(text in any::<String>()) {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
