//! Writing a table.

use super::text;
use crate::csv_table::spreadsheet_safe;
use crate::works::Question;
use crate::works::question_files::check::MOST_OPTIONS;
use crate::works::question_files::tidy::letter;
use crate::works::question_files::write::tidied;

/// Columns of options that are there even if no question has so many.
const LEAST_OPTIONS: usize = 4;

/// The questions as rows of a table under a heading in Indonesian, complete or not. No cell is taken as a formula.
#[must_use]
pub fn write_rows(questions: &[Question]) -> Vec<Vec<String>> {
    let most = questions.iter().map(|question| question.options.len()).max().unwrap_or(0);
    let columns = most.clamp(LEAST_OPTIONS, MOST_OPTIONS.max(most));
    let options = (0..columns).map(|place| format!("{} {}", text::OPTION, letter(place)));
    let ends = [text::KEY.to_owned(), text::FEEDBACK.to_owned()];
    let heading = std::iter::once(text::QUESTION.to_owned()).chain(options).chain(ends).collect();
    let rows = questions.iter().map(|question| row(tidied(question), columns));
    std::iter::once(heading).chain(rows).collect()
}

fn row(question: Question, columns: usize) -> Vec<String> {
    let keys: Vec<String> = question.keys.iter().copied().map(letter).collect();
    let mut cells = vec![question.text];
    cells.extend(question.options);
    cells.resize(columns + 1, String::new());
    cells.extend([keys.join(", "), question.feedback]);
    cells.iter().map(|cell| spreadsheet_safe(cell)).collect()
}

/// The table as a spreadsheet takes it from the clipboard.
pub(in super::super) fn write(questions: &[Question]) -> String {
    let lines = write_rows(questions).into_iter().map(|row| {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        cells.join("\t") + "\n"
    });
    lines.collect()
}

fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
