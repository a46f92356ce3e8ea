//! Questions of an evaluation in files of other programs: GIFT, Aiken, Moodle XML and a table (R38).
//!
//! Pure: text in, questions out, and the other way round. A file is read as far as it can be: whatever is wrong with
//! one question is told with its line and leaves the others alone, and nothing is left out without a word. Getting the
//! text out of an uploaded file, and rows out of a spreadsheet, is for the caller. Each format has a folder; `found`
//! and `check` say what becomes of a question whichever format it came in.

mod aiken;
mod check;
mod format;
mod found;
mod gift;
mod html;
mod key_cell;
mod lines;
mod markup;
mod messages;
mod moodle_xml;
mod read;
mod reading;
mod table;
mod text;
mod tidy;
mod write;

pub use check::{MOST_CHARACTERS, MOST_OPTIONS, MOST_QUESTIONS};
pub use format::QuestionFormat;
pub use read::read;
pub use reading::{ImportedQuestion, QuestionFault, ReadQuestions};
pub use table::{TableRow, read_rows, write_rows};
pub use write::{NotWritten, WrittenQuestions, write};

#[cfg(test)]
mod tests;
