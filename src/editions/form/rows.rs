//! Lists whose rows have a key of their own.

use super::lock::Lock;
use super::section::Section;
use super::text;
use super::visit::{Kind, RowNames};
use crate::i18n::{Message, Text};

/// What the rows of a list are.
pub(super) struct Rows<T> {
    /// Name of the list, such as `video_kinds`.
    pub(super) name: &'static str,
    /// What a new row's key is called.
    pub(super) key_label: Text,
    /// From when on rows are neither added nor taken away.
    pub(super) lock: Lock,
    pub(super) key: fn(&mut T) -> &mut String,
    pub(super) blank: fn() -> T,
    pub(super) walk: fn(&mut Section<'_>, &mut T),
    pub(super) title: fn(&T) -> Message,
}

/// Marks the name of a row that is not stored yet: its key is typed.
const NEW: char = '+';

impl<T> Rows<T> {
    /// Walks over every row, and over new ones.
    pub(super) fn walk(&self, section: &mut Section<'_>, list: &mut Vec<T>) {
        let prefix = format!("{}{}", section.prefix, self.name);
        let current = list.iter_mut().map(|row| (self.key)(row).clone()).collect();
        let names = section.to.rows(RowNames { prefix: &prefix, current, lock: self.lock });
        let mut rows: Vec<T> = Vec::new();
        for name in names {
            let place = list.iter_mut().position(|row| *(self.key)(row) == name);
            let mut row = place.map_or_else(self.blank, |place| list.remove(place));
            self.row(section, &format!("{prefix}.{name}"), &mut row);
            let new = name.starts_with(NEW);
            if !new {
                (self.key)(&mut row).clone_from(&name);
            }
            rows.push(row);
        }
        *list = rows;
    }

    fn row(&self, section: &mut Section<'_>, name: &str, row: &mut T) {
        let new = name.contains(NEW);
        let title = if new { text::NEW_ROW.into() } else { (self.title)(row) };
        section.to.heading(3, &title);
        let mut inner = Section {
            to: &mut *section.to,
            prefix: format!("{name}."),
            row: new.then(|| name.to_owned()),
            lock: section.lock,
        };
        if new {
            inner.cell("key", self.key_label, Kind::Line, (self.key)(row));
        }
        (self.walk)(&mut inner, row);
    }
}
