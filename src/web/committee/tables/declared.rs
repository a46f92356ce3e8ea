//! What a list is: its columns, its filters, its orders.

use maud::Markup;

use super::{Asked, text as words};
use crate::clock::At;
use crate::i18n::Text;
use crate::views::Choice;
use crate::web::context::Cx;

/// A list of the console; `L` is one line of it.
#[derive(Debug)]
pub struct List<L: 'static> {
    /// Its name where views of it are stored, and its place in the navigation.
    pub word: &'static str,
    /// Address behind that of the edition: `/panitia/karya`.
    pub path: &'static str,
    pub title: Text,
    /// What is counted, in lower case: "karya".
    pub counted: Text,
    /// The field of words; none for a list that is not searched.
    pub search: Option<Search>,
    pub filters: &'static [Filter],
    pub columns: &'static [ListColumn<L>],
    /// The order where the address names none, as in the address: a column's key, with `-` before it from the end.
    pub order: &'static str,
    /// What stands there without a single line.
    pub empty: Empty,
}

/// The field of words to look for.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// What is looked through: "Nomor, judul, peserta, instansi".
    pub label: Text,
    /// Words in the empty field: "Cari karya".
    pub placeholder: Text,
}

/// What stands in the place of a table without lines, as long as nothing is filtered away.
#[derive(Debug, Clone, Copy)]
pub struct Empty {
    pub title: Text,
    /// When lines will appear.
    pub why: Text,
}

/// One filter as it stands in the address.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// Its name in the address.
    pub key: &'static str,
    pub label: Text,
    pub kind: FilterKind,
}

/// How a filter is set.
#[derive(Debug, Clone, Copy)]
pub enum FilterKind {
    /// From a few values in the form; `any` stands there while none is chosen.
    Choice { any: Text, choices: fn(&Cx) -> Vec<Choice> },
    /// By a link alone; what its chip says of the value, none for a value that narrows nothing.
    Link { said: fn(&Cx, &str) -> Option<String> },
    /// By typing into a field of the form; the chip as for a link.
    Typed { input: Input, said: fn(&Cx, &str) -> Option<String> },
}

/// What is typed into a filter's field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    Words,
    /// A record: its number, a juror's code, or the number that the portal itself gave it.
    Record,
    /// A day, as "2023-07-07".
    Day,
}

impl Filter {
    /// The words for a value; none for one that is unknown.
    pub fn said(&self, cx: &Cx, value: &str) -> Option<String> {
        match self.kind {
            FilterKind::Choice { choices, .. } => {
                choices(cx).into_iter().find(|choice| choice.value == value).map(|choice| choice.label)
            }
            FilterKind::Link { said } | FilterKind::Typed { said, .. } => said(cx, value),
        }
    }

    /// What is wrong with a value that was typed and cannot be read; none for one that can, and for one that is only
    /// reached by a link.
    pub fn refused(&self, cx: &Cx, value: &str) -> Option<Text> {
        let FilterKind::Typed { input, said } = self.kind else { return None };
        let wrong = match input {
            Input::Words => return None,
            Input::Record => words::RECORD_UNREAD,
            Input::Day => words::DAY_UNREAD,
        };
        (!value.trim().is_empty() && said(cx, value).is_none()).then_some(wrong)
    }
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Words,
    /// Figures, to the right.
    Number,
    /// A number of a work, a date: on one line.
    Short,
    /// A title: never squeezed narrow.
    Long,
    /// Words that name by themselves what they are: a card on a phone puts no label before them.
    OwnWords,
}

/// What a column shows of a line.
#[derive(Debug)]
pub struct Cells<L: 'static> {
    /// On the page; none where that is the plain text.
    pub cell: Option<fn(&Cx, &Asked, &L) -> Markup>,
    /// As plain text, for spreadsheets and as the full text of a cell that is cut.
    pub plain: fn(&Cx, &L) -> String,
    /// An instant, which spreadsheets get to the minute and in a form that sorts.
    pub time: Option<fn(&L) -> Option<At>>,
}

/// One column of a list.
#[derive(Debug)]
pub struct ListColumn<L: 'static> {
    /// Its name in the address: of the order and of the chosen columns.
    pub key: &'static str,
    pub label: Text,
    pub look: Look,
    /// Whether the list can be ordered by it.
    pub sorts: bool,
    /// Whether it is there as long as nobody chose columns.
    pub shown: bool,
    pub cells: Cells<L>,
}

impl<L> ListColumn<L> {
    /// A column that is there unless others are chosen; the page shows its plain text.
    pub const fn new(key: &'static str, label: Text, plain: fn(&Cx, &L) -> String) -> Self {
        let cells = Cells { cell: None, plain, time: None };
        Self { key, label, look: Look::Words, sorts: false, shown: true, cells }
    }

    /// Shown on the page as this.
    pub const fn cell(mut self, cell: fn(&Cx, &Asked, &L) -> Markup) -> Self {
        self.cells.cell = Some(cell);
        self
    }

    /// In spreadsheets this instant.
    pub const fn time(mut self, time: fn(&L) -> Option<At>) -> Self {
        self.cells.time = Some(time);
        self
    }

    /// Set like this.
    pub const fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// The list can be ordered by it.
    pub const fn sorts(mut self) -> Self {
        self.sorts = true;
        self
    }

    /// There only for those who choose it.
    pub const fn on_demand(mut self) -> Self {
        self.shown = false;
        self
    }
}

impl<L> List<L> {
    /// The column of a key.
    pub fn column(&self, key: &str) -> Option<&'static ListColumn<L>> {
        self.columns.iter().find(|column| column.key == key)
    }
}
