//! Reading a file of questions.

use super::{QuestionFormat, ReadQuestions, aiken, gift, moodle_xml, table};

/// The questions of a file that came as text, and what is to be said about the others. Never fails as a whole without
/// saying why. Lines end in LF, CRLF or CR; a byte order mark is passed over. A table as text is what a spreadsheet
/// puts on the clipboard, or CSV; rows of a workbook are read by `read_rows`. The size is for the caller to limit.
#[must_use]
pub fn read(format: QuestionFormat, text: &str) -> ReadQuestions {
    match format {
        QuestionFormat::Gift => gift::read(text),
        QuestionFormat::Aiken => aiken::read(text),
        QuestionFormat::MoodleXml => moodle_xml::read(text),
        QuestionFormat::Table => table::read(text),
    }
}
