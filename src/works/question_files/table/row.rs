//! A row of a table.

use super::heading::{Heading, NoHeading};
use crate::csv_table::without_guard;
use crate::i18n::{Message, Text};
use crate::works::question_files::found::{Found, FoundOption};
use crate::works::question_files::key_cell::{self, Labelled};
use crate::works::question_files::markup::Readable;
use crate::works::question_files::reading::Reading;
use crate::works::question_files::{QuestionFormat, ReadQuestions, messages, text};

/// A row of a spreadsheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableRow {
    /// As the spreadsheet or an editor counts, from 1.
    pub line: usize,
    pub cells: Vec<String>,
}

/// The questions of a table. Its columns are found by their headings, in Indonesian or English, in any order; rows
/// above the heading and blank rows are passed over, and the apostrophe that keeps a cell from being a formula comes off.
#[must_use]
pub fn read_rows(rows: &[TableRow]) -> ReadQuestions {
    let heading = match Heading::find(rows) {
        Ok(heading) => heading,
        Err(NoHeading { line, message }) => return ReadQuestions::nothing(line, message),
    };
    let mut reading = Reading::of(QuestionFormat::Table);
    for row in rows.iter().skip(heading.rows) {
        match row.found(&heading) {
            Ok(Some(found)) => reading.take(found),
            Ok(None) => {}
            Err(message) => reading.skip(row.line, message),
        }
    }
    reading.done()
}

impl TableRow {
    fn cell(&self, at: Option<usize>) -> Readable {
        Readable::plain(without_guard(at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)))
    }

    /// The question of this row; none where all its columns are blank.
    fn found(&self, heading: &Heading) -> Result<Option<Found>, Message> {
        let words = |at| self.cell(at).text;
        let question = self.cell(heading.question);
        let options: Vec<Readable> =
            heading.options.iter().map(|column| self.cell(Some(column.at))).collect();
        let key = words(heading.key);
        if question.text.is_empty() && key.is_empty() && options.iter().all(|option| option.text.is_empty()) {
            return Ok(None);
        }
        if let Some(kind) = other_kind(&words(heading.kind)) {
            return Err(messages::kind_not_held(kind));
        }
        let labelled: Vec<Labelled> = heading
            .options
            .iter()
            .zip(&options)
            .filter(|(_, option)| !option.text.is_empty())
            .map(|(column, option)| Labelled { label: column.label, text: &option.text })
            .collect();
        let keys = key_cell::read(&key, &labelled)?;
        let weight = |label: usize| if keys.labels.contains(&label) { 100.0 } else { 0.0 };
        let weights: Vec<f64> = heading.options.iter().map(|column| weight(column.label)).collect();
        let options = options.into_iter().zip(weights);
        Ok(Some(Found {
            line: self.line,
            text: Readable { images: usize::from(!words(heading.image).is_empty()), ..question },
            options: options
                .map(|(text, weight)| FoundOption { text, weight, ..FoundOption::default() })
                .collect(),
            feedback: self.cell(heading.feedback),
            notes: keys.warning.into_iter().collect(),
            single: false,
        }))
    }
}

/// A kind of question that is no choice, by the words of quiz programs; any other word stands for a choice.
fn other_kind(words: &str) -> Option<Text> {
    const KINDS: [(Text, &[&str]); 7] = [
        (text::ESSAY, &["open-ended", "open ended", "essay", "esai", "uraian"]),
        (text::SHORT_ANSWER, &["fill-in", "fill in", "short answer", "type answer", "isian"]),
        (text::MATCHING, &["match", "menjodohkan"]),
        (text::ORDERING, &["reorder", "ordering", "puzzle", "mengurutkan"]),
        (text::POLL, &["poll", "jajak pendapat", "survei"]),
        (text::DRAWING, &["draw", "menggambar"]),
        (text::SLIDE, &["slide"]),
    ];
    let words = words.to_lowercase();
    KINDS.iter().find(|(_, known)| known.iter().any(|known| words.contains(known))).map(|(kind, _)| *kind)
}
