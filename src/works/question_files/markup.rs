//! In what markup a text of a file is written, and its plain text.

use super::html::{self, Blanks};
use super::tidy::tidy;

/// How a text is to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Typed by hand: HTML if it holds HTML, with the lines as they were typed.
    Auto,
    Html,
    /// As it stands.
    Plain,
    /// Its marks stay: they read well enough.
    Markdown,
}

impl Markup {
    /// By the word of GIFT or of Moodle XML.
    pub(super) fn parse(word: &str) -> Option<Self> {
        match word.trim().to_lowercase().as_str() {
            "moodle" | "moodle_auto_format" => Some(Self::Auto),
            "html" => Some(Self::Html),
            "plain" | "plain_text" => Some(Self::Plain),
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// What a person can read of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Readable {
    /// As `tidy` leaves it.
    pub text: String,
    /// Pictures and other media that were in it.
    pub images: usize,
}

impl Readable {
    /// A text without any markup.
    pub(super) fn plain(words: &str) -> Self {
        Self { text: tidy(words), images: 0 }
    }

    /// A text in this markup.
    pub(super) fn of(words: &str, markup: Markup) -> Self {
        let blanks = match markup {
            Markup::Plain | Markup::Markdown => return Self::plain(words),
            Markup::Html => Blanks::Collapse,
            Markup::Auto => match html::blocks_or_tags(words) {
                html::Tags::None => Blanks::Keep { tags: false },
                html::Tags::Inline => Blanks::Keep { tags: true },
                html::Tags::Blocks => Blanks::Collapse,
            },
        };
        let read = html::to_text(words, blanks);
        Self { text: tidy(&read.text), images: read.images }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn auto(words: &str) -> String {
        Readable::of(words, Markup::Auto).text
    }

    #[test]
    fn what_was_typed_by_hand_keeps_its_lines_and_signs() {
        assert_eq!(auto("satu\ndua  tiga"), "satu\ndua  tiga");
        assert_eq!(auto("jika a < b dan b > c"), "jika a < b dan b > c");
        assert_eq!(auto("Apa arti List<String> dan <nama>?"), "Apa arti List<String> dan <nama>?");
        assert_eq!(auto("Tag <b> dipakai untuk apa?"), "Tag <b> dipakai untuk apa?");
        assert_eq!(auto("5 &lt; 6 &amp; 7"), "5 < 6 & 7");
        assert_eq!(auto("Kata <b>penting</b>\nbaris dua"), "Kata penting\nbaris dua");
        assert_eq!(auto("<p>satu</p>\n\n<p>dua\ntiga</p>"), "satu\ndua tiga");
    }

    #[test]
    fn each_markup_has_its_words() {
        assert_eq!(Markup::parse("HTML"), Some(Markup::Html));
        assert_eq!(Markup::parse("plain_text"), Some(Markup::Plain));
        assert_eq!(Markup::parse("markdown"), Some(Markup::Markdown));
        assert_eq!(Markup::parse("wiki"), None);
        assert_eq!(Readable::of("<b>a</b> &amp;", Markup::Plain).text, "<b>a</b> &amp;");
        assert_eq!(Readable::of("**a** <b>", Markup::Markdown).text, "**a** <b>");
        assert_eq!(Readable::of("a <i>b</i> &amp;", Markup::Html).text, "a b &");
    }
}
