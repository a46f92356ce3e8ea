//! A form as it is drawn: headings and fields in order, each with why it stays as it is.

use super::forms::SettingsForm;
use super::lock::Begun;
use super::read::spoken_rows;
use super::visit::{Cell, RowNames, Setting, Visitor};
use crate::editions::model::EditionSettings;
use crate::i18n::{Message, Text};
use crate::merge::FormValues;

/// One thing of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Heading {
        level: u8,
        words: Message,
        /// Of a row that is not there yet.
        new: bool,
    },
    Field {
        setting: Setting,
        /// Why it cannot be changed now.
        locked: Option<Text>,
    },
}

impl Item {
    /// How deep a heading stands in the file; none of a field.
    #[must_use]
    pub fn level(&self) -> Option<u8> {
        match self {
            Self::Heading { level, .. } => Some(*level),
            Self::Field { .. } => None,
        }
    }
}

/// The form in order, with empty rows to add; rows that `typed` speaks of are there as well.
#[must_use]
pub fn items(form: SettingsForm, settings: &EditionSettings, typed: &FormValues, begun: &Begun) -> Vec<Item> {
    let mut drawn = Drawn { typed, begun, items: Vec::new() };
    form.walk(&mut drawn, &mut settings.clone());
    drawn.items
}

/// What of a form two members may still correct: fields that are held now and would not be for a correction, under
/// their headings. New rows are among them where rows may be added so.
#[must_use]
pub fn correctable(
    form: SettingsForm,
    settings: &EditionSettings,
    typed: &FormValues,
    begun: &Begun,
) -> Vec<Item> {
    let free: Vec<String> = items(form, settings, typed, begun)
        .into_iter()
        .filter_map(|item| match item {
            Item::Field { setting, locked: None } => Some(setting.name),
            _ => None,
        })
        .collect();
    let mut kept: Vec<Item> = Vec::new();
    for item in items(form, settings, typed, &begun.correcting()) {
        match &item {
            Item::Field { setting, locked: None } if !free.contains(&setting.name) => kept.push(item),
            Item::Field { .. } => {}
            Item::Heading { level, .. } => {
                // A heading under which nothing stands goes with the next one of its level.
                while kept.last().and_then(Item::level).is_some_and(|last| last >= *level) {
                    kept.pop();
                }
                kept.push(item);
            }
        }
    }
    while kept.last().is_some_and(|last| last.level().is_some()) {
        kept.pop();
    }
    kept
}

struct Drawn<'a> {
    typed: &'a FormValues,
    begun: &'a Begun,
    items: Vec<Item>,
}

impl Visitor for Drawn<'_> {
    fn heading(&mut self, level: u8, words: &Message) {
        let new = *words == super::text::NEW_ROW.into();
        self.items.push(Item::Heading { level, words: words.clone(), new });
    }

    fn rows(&mut self, rows: RowNames<'_>) -> Vec<String> {
        let mut names = rows.current;
        let spoken = spoken_rows(self.typed, rows.prefix);
        names.extend(spoken.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
        if self.begun.reason(rows.lock).is_none() {
            let spare = if rows.prefix.contains('+') { 3 } else { 1 };
            let empty = (1..=spare).map(|n| format!("+{n}"));
            names.extend(empty.filter(|name| !names.contains(name)).collect::<Vec<_>>());
        }
        names
    }

    fn setting(&mut self, setting: Setting, _cell: &mut dyn Cell) {
        let locked = self.begun.reason(setting.lock);
        self.items.push(Item::Field { setting, locked });
    }
}
