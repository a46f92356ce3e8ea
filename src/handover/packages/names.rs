//! Names as a learning platform can keep them: one line, no control characters, cut to what its columns hold
//! (lms-handover.md §6). A longer name does not get cut there: it ends the whole import.

use unicode_normalization::UnicodeNormalization;

/// Characters of the name of an activity, a section or a question.
const NAME: usize = 250;
/// Characters of a course's full name.
const FULL_NAME: usize = 254;
/// Characters of a short name or an idnumber.
const ID_NUMBER: usize = 100;
/// Where the importer of cartridges cuts the short name, in bytes (P4).
const SHORT_NAME_BYTES: usize = 94;

/// The text as one line: white space of every kind as single spaces, no control characters.
pub fn one_line(text: &str) -> String {
    let visible: String = text.chars().map(|c| if is_unwritable(c) { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that say nothing and that XML 1.0 forbids or advises against.
pub fn is_unwritable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The name of an activity, a section or a question.
pub fn name(text: &str) -> String {
    cut(&without_tags(text), NAME)
}

/// The full name of a course. Moodle refuses to restore a course whose name changes when its tags are stripped.
pub fn full_name(text: &str) -> String {
    cut(&without_tags(text), FULL_NAME)
}

/// One line in which nothing can be taken for a tag: names are shown without tags, so the words would be lost.
fn without_tags(text: &str) -> String {
    one_line(text).replace('<', "‹").replace('>', "›")
}

/// A code that may stand in a file name, an XML identifier, a short name and before every idnumber.
pub fn code(text: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    let code: String = text.chars().map(plain).take(ID_NUMBER / 2).collect();
    if code.starts_with(|c: char| c.is_ascii_alphabetic()) { code } else { format!("ML-{code}") }
}

/// At most `most` whole characters; what was cut ends in an ellipsis.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// A course's title from which the importer of cartridges can make a short name (P4): typographic marks as those of
/// the keyboard, and no character across the byte where it cuts.
pub fn cartridge_title(text: &str) -> String {
    let mut title: String = full_name(text).chars().map(typed).collect();
    while let Some(at) = split_character(&title) {
        let plain = |place: usize, c: char| if place == at { without_marks(c) } else { Some(c) };
        title = title.chars().enumerate().filter_map(|(place, c)| plain(place, c)).collect();
    }
    title
}

/// The place, in characters, of the one that the importer would split.
fn split_character(title: &str) -> Option<usize> {
    let mut bytes = 0;
    for (place, c) in title.trim().chars().enumerate().filter(|(_, c)| *c != ' ') {
        if bytes < SHORT_NAME_BYTES && bytes + c.len_utf8() > SHORT_NAME_BYTES {
            return Some(place);
        }
        bytes += c.len_utf8();
    }
    None
}

/// "e" of "é"; nothing of a character without a plain form.
fn without_marks(c: char) -> Option<char> {
    std::iter::once(c).nfkd().find(char::is_ascii)
}

fn typed(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '…' => '.',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_cut_to_whole_characters() {
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abcd", 3), "ab…");
        assert_eq!(cut("a bcd", 3), "a…");
        let long = "é😀".repeat(150);
        assert_eq!((name(&long).chars().count(), full_name(&long).chars().count()), (250, 254));
        assert!(name(&long).ends_with("😀é…"));
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(one_line(" a\u{0}b\r\n\tc\u{a0} d\u{7f}\u{ffff} "), "a b c d");
    }

    #[test]
    fn a_name_holds_no_tag() {
        let typed = "Nilai <b>5</b> & x<y";
        assert_eq!([name(typed), full_name(typed)], ["Nilai ‹b›5‹/b› & x‹y", "Nilai ‹b›5‹/b› & x‹y"]);
    }

    #[test]
    fn a_code_may_stand_anywhere() {
        assert_eq!(code("ML-2023-0047"), "ML-2023-0047");
        assert_eq!(code("../1<é"), "ML-..-1--");
    }

    #[test]
    fn typographic_marks_become_plain() {
        assert_eq!(cartridge_title("“Ayo” – ’Aisyiyah… é"), "\"Ayo\" - 'Aisyiyah. é");
    }

    #[test]
    fn a_character_across_the_cut_becomes_plain() {
        let before = "a b".repeat(31);
        assert_eq!(cartridge_title(&format!("{before}xxé after")), format!("{before}xxé after"));
        assert_eq!(
            cartridge_title(&format!("{}é after", "x".repeat(93))),
            format!("{}e after", "x".repeat(93))
        );
        assert_eq!(
            cartridge_title(&format!("{}😀 after", "x".repeat(92))),
            format!("{} after", "x".repeat(92))
        );
    }

    // The importer's own cut, on any title.
    proptest! {
        #[test]
        fn no_title_leaves_a_split_character(title in "\\PC{60,300}") {
            let made = cartridge_title(&title);
            let squeezed = made.trim().replace(' ', "");
            let cut = squeezed.as_bytes().get(..94).unwrap_or(squeezed.as_bytes());
            prop_assert!(std::str::from_utf8(cut).is_ok());
            prop_assert!(made.chars().count() <= 254);
        }
    }
}
