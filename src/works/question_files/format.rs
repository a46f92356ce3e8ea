//! The formats, and how one is told from another.

use super::{aiken, table, text};
use crate::i18n::Text;

/// A format in which questions come and go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum QuestionFormat {
    /// Moodle's text format of questions with their answers in braces.
    #[default]
    Gift,
    /// Lettered options and a line `ANSWER: B`.
    Aiken,
    /// The XML of Moodle's question bank.
    MoodleXml,
    /// Rows of a spreadsheet, a question each.
    Table,
}

impl QuestionFormat {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Table, Self::Gift, Self::Aiken, Self::MoodleXml];

    /// The word for forms and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::Aiken => "aiken",
            Self::MoodleXml => "moodle_xml",
            Self::Table => "table",
        }
    }

    /// Reads `as_str` back; `None` for any other word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// The name people know it by.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Gift => text::GIFT,
            Self::Aiken => text::AIKEN,
            Self::MoodleXml => text::MOODLE_XML,
            Self::Table => text::TABLE,
        }
    }

    /// How a right answer is marked.
    pub(super) const fn key_hint(self) -> Text {
        match self {
            Self::Gift => text::KEY_IN_GIFT,
            Self::Aiken => text::KEY_IN_AIKEN,
            Self::MoodleXml => text::KEY_IN_XML,
            Self::Table => text::KEY_IN_TABLE,
        }
    }

    /// The format of a file by its name and what stands in it; `None` where neither tells. XML is known by its content,
    /// whatever its name; a spreadsheet by its name, so that its text may be empty.
    #[must_use]
    pub fn detect(file_name: &str, text: &str) -> Option<Self> {
        let name = file_name.trim().to_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
        let start = text.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with('<') && start.contains("<quiz") {
            return Some(Self::MoodleXml);
        }
        if ends(&[".xlsx", ".xls", ".ods", ".csv", ".tsv"]) {
            return Some(Self::Table);
        }
        if ends(&[".gift", ".gift.txt"]) {
            return Some(Self::Gift);
        }
        if ends(&[".aiken", ".aiken.txt"]) {
            return Some(Self::Aiken);
        }
        if ends(&[".xml"]) {
            return Some(Self::MoodleXml);
        }
        Self::of_text(text)
    }

    fn of_text(text: &str) -> Option<Self> {
        let answers = |text: &str| {
            text.split_once('{').is_some_and(|(_, rest)| rest.contains('}'))
                && (text.contains(['=', '~']) || text.contains("{T") || text.contains("{F"))
        };
        if aiken::looks_like(text) {
            Some(Self::Aiken)
        } else if table::looks_like(text) {
            Some(Self::Table)
        } else if text.trim_start().starts_with("::") || answers(text) {
            Some(Self::Gift)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::QuestionFormat::{self, Aiken, Gift, MoodleXml, Table};

    #[test]
    fn words_read_back() {
        for format in QuestionFormat::ALL {
            assert_eq!(QuestionFormat::parse(format.as_str()), Some(format));
        }
        assert_eq!(QuestionFormat::parse("GIFT"), None);
    }

    #[test]
    fn the_format_is_found_by_name_and_content() {
        let aiken = "Apa?\r\nA. ya\r\nB. tidak\r\nANSWER: A\r\n";
        let xml = "\u{feff}<?xml version=\"1.0\"?>\n<quiz></quiz>";
        let cases = [
            ("soal.GIFT", "", Some(Gift)),
            ("soal.gift.txt", aiken, Some(Gift)),
            ("soal.txt", aiken, Some(Aiken)),
            ("soal.txt", &aiken.to_lowercase(), Some(Aiken)),
            ("soal.txt", xml, Some(MoodleXml)),
            ("soal.gift", xml, Some(MoodleXml)),
            ("soal.xml", "<html></html>", Some(MoodleXml)),
            ("soal.xlsx", "", Some(Table)),
            ("soal.csv", aiken, Some(Table)),
            ("soal.txt", "Soal\tPilihan A\tPilihan B\tKunci\nApa?\tx\ty\tA\n", Some(Table)),
            ("soal.txt", "Apa ibu kota Jawa Timur? {=Surabaya ~Malang}", Some(Gift)),
            ("soal.txt", "Bumi bulat. {TRUE}", Some(Gift)),
            ("", "::Satu:: Apa?", Some(Gift)),
            ("soal.txt", "Catatan rapat.", None),
            ("soal.pdf", "", None),
        ];
        for (name, text, format) in cases {
            assert_eq!(QuestionFormat::detect(name, text), format, "{name} {text}");
        }
    }
}
