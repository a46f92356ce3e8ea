//! Which row names the columns, and where each stands.

use super::heading_words::Column;
use super::row::TableRow;
use super::{pasted, text};
use crate::i18n::Message;

/// Titles and blank rows above the heading are at most so many.
pub(super) const SEARCHED: usize = 30;

/// A column of options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OptionColumn {
    /// Place of the column in its row, from 0.
    pub at: usize,
    /// Place of its letter or number, from 0.
    pub label: usize,
}

/// Where the parts of a question stand.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// Rows up to the heading, itself included.
    pub rows: usize,
    pub question: Option<usize>,
    /// By their letters, each once.
    pub options: Vec<OptionColumn>,
    pub key: Option<usize>,
    pub feedback: Option<usize>,
    pub kind: Option<usize>,
    pub image: Option<usize>,
}

/// Why a table has no heading.
pub(super) struct NoHeading {
    pub line: usize,
    pub message: Message,
}

impl Heading {
    /// The first row that names a question, two options and a key.
    pub(super) fn find(rows: &[TableRow]) -> Result<Self, NoHeading> {
        let mut close: Option<NoHeading> = None;
        for (above, row) in rows.iter().take(SEARCHED).enumerate() {
            let found = Self { rows: above + 1, ..Self::of(&row.cells) };
            let (no_options, no_key) = (found.options.len() < 2, found.key.is_none());
            if found.question.is_none() {
                continue;
            }
            if !no_options && !no_key {
                return Ok(found);
            }
            let message = text::columns_missing(no_options, no_key);
            close.get_or_insert(NoHeading { line: row.line, message });
        }
        let line = rows.first().map_or(1, |row| row.line);
        Err(close.unwrap_or_else(|| NoHeading { line, message: text::NO_HEADING.into() }))
    }

    /// Of two columns with one meaning the first counts. Options without letters come in the order of their columns.
    fn of(cells: &[String]) -> Self {
        let mut found = Self::default();
        for (at, cell) in cells.iter().enumerate() {
            let slot = match Column::of(cell) {
                Some(Column::Option(label)) => {
                    let label = label.unwrap_or(found.options.len());
                    if found.options.iter().all(|option| option.label != label) {
                        found.options.push(OptionColumn { at, label });
                    }
                    continue;
                }
                Some(Column::Question) => &mut found.question,
                Some(Column::Key) => &mut found.key,
                Some(Column::Feedback) => &mut found.feedback,
                Some(Column::Kind) => &mut found.kind,
                Some(Column::Image) => &mut found.image,
                None => continue,
            };
            slot.get_or_insert(at);
        }
        found.options.sort_by_key(|option| option.label);
        found
    }
}

/// Whether a text is a table of questions.
pub(in super::super) fn looks_like(text: &str) -> bool {
    pasted::separator_of_heading(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: usize, cells: &[&str]) -> TableRow {
        TableRow { line, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    #[test]
    fn the_heading_may_stand_below_titles_and_in_any_order() {
        let rows = [
            row(1, &["Soal evaluasi 2023"]),
            row(3, &["No", "Kunci", "Soal", "Pilihan B", "Pilihan A", "Soal", "Pembahasan"]),
        ];
        let found = Heading::find(&rows).ok().unwrap();
        assert_eq!((found.rows, found.question, found.key, found.feedback), (2, Some(2), Some(1), Some(6)));
        assert_eq!(found.options, [OptionColumn { at: 4, label: 0 }, OptionColumn { at: 3, label: 1 }]);
    }

    #[test]
    fn what_is_missing_is_named_where_it_is() {
        let missing = |rows: &[TableRow]| Heading::find(rows).err().map(|none| (none.line, none.message.id));
        let (line, said) =
            missing(&[row(4, &["Judul"]), row(5, &["Soal", "Pilihan A", "Pilihan B"])]).unwrap();
        assert!(line == 5 && said.contains("Kunci") && !said.contains("Pilihan A"), "{line} {said}");
        let (_, said) = missing(&[row(1, &["Pertanyaan", "Kunci"])]).unwrap();
        assert!(said.contains("Pilihan A"), "{said}");
        assert_eq!(missing(&[row(7, &["a", "b"])]), Some((7, text::NO_HEADING.id.to_owned())));
        assert_eq!(missing(&[]).unwrap().0, 1);
    }
}
