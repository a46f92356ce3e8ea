//! The charts of the dashboard, in their order: each is drawn, listed and written as a file from the same figures.

use maud::Markup;

use super::{days, judging, origins, people};
use crate::editions::Edition;
use crate::i18n::{Message, Text};
use crate::overview::{Counted, Dashboard};
use crate::views::PageCx;

/// One chart.
pub(super) struct Chart {
    /// Its name in addresses.
    pub(super) name: &'static str,
    pub(super) title: Text,
    pub(super) lead: Message,
    /// The drawing with its table; none while there is nothing to show.
    pub(super) drawing: Option<Markup>,
    /// What will stand there.
    pub(super) empty: Text,
    /// Whether it takes the width of two.
    pub(super) wide: bool,
    pub(super) sheet: Sheet,
}

/// The figures as rows.
pub(super) struct Sheet {
    pub(super) heads: Vec<String>,
    /// Cells in the order of the heads; numbers in plain digits.
    pub(super) rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Two columns: a name and a number.
    pub(super) fn of_pairs(heads: [&str; 2], rows: &[Pair]) -> Self {
        let row = |pair: &Pair| vec![pair.name.clone(), pair.value.to_string()];
        Self { heads: heads.map(str::to_owned).to_vec(), rows: rows.iter().map(row).collect() }
    }
}

/// A name and a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) name: String,
    pub(super) value: i64,
}

/// What the charts are made of.
pub(super) struct Source<'a> {
    pub(super) cx: &'a PageCx,
    pub(super) edition: &'a Edition,
    pub(super) figures: &'a Dashboard,
}

/// All charts.
pub(super) fn charts(of: &Source<'_>) -> Vec<Chart> {
    vec![
        days::chart(of, Counted::Works),
        people::journey(of),
        days::chart(of, Counted::Entries),
        people::competencies(of),
        origins::provinces(of),
        origins::kinds(of),
        judging::jury(of),
        people::letters(of),
        judging::scores(of),
    ]
}
