//! A stretch of a form: the walk's own way to say its fields shortly.

use super::cells::{AnyOf, Lines, OneOf, Strings};
use super::lock::Lock;
use super::text;
use super::visit::{Cell, Kind, Setting, Visitor};
use crate::i18n::{Lang, Message, Text};

/// A part of a form under one prefix and one lock.
pub(super) struct Section<'a> {
    pub(super) to: &'a mut dyn Visitor,
    pub(super) prefix: String,
    /// The row it belongs to, if a new one: its fields are kept or refused together.
    pub(super) row: Option<String>,
    pub(super) lock: Lock,
}

impl Section<'_> {
    /// The same place with another lock.
    pub(super) fn under(&mut self, lock: Lock) -> Section<'_> {
        Section { to: &mut *self.to, prefix: self.prefix.clone(), row: self.row.clone(), lock }
    }

    pub(super) fn heading(&mut self, words: Text) {
        self.to.heading(2, &words.into());
    }

    fn setting(&self, name: &str, label: Text, kind: Kind) -> Setting {
        let name = format!("{}{name}", self.prefix);
        let group = self.row.clone().unwrap_or_else(|| name.clone());
        Setting {
            name,
            group,
            label: label.into(),
            hint: None,
            kind,
            lock: self.lock,
            optional: false,
            lang: None,
        }
    }

    /// A field of any kind.
    pub(super) fn cell(&mut self, name: &str, label: Text, kind: Kind, cell: &mut dyn Cell) {
        let setting = self.setting(name, label, kind);
        self.to.setting(setting, cell);
    }

    /// A field with a sentence that helps.
    pub(super) fn hinted(&mut self, name: &str, label: Text, hint: Text, typed: Typed<'_>) {
        let setting = Setting { hint: Some(hint), ..self.setting(name, label, typed.kind) };
        self.to.setting(setting, typed.cell);
    }

    /// A field that may stay empty.
    pub(super) fn optional(&mut self, name: &str, label: Text, kind: Kind, cell: &mut dyn Cell) {
        let setting = Setting { optional: true, ..self.setting(name, label, kind) };
        self.to.setting(setting, cell);
    }

    pub(super) fn number(&mut self, name: &str, label: Text, most: i64, cell: &mut dyn Cell) {
        self.cell(name, label, Kind::Number { least: 1, most }, cell);
    }

    /// One of the words of a stored enum.
    pub(super) fn one_of<T: Copy>(&mut self, name: &str, label: Text, mut of: OneOf<'_, T>) {
        let kind = Kind::OneOf(of.words.clone());
        self.cell(name, label, kind, &mut of);
    }

    /// Any of the words of a stored enum.
    pub(super) fn any_of<T: Copy>(&mut self, name: &str, label: Text, mut of: AnyOf<'_, T>) {
        let kind = Kind::AnyOf(of.words.clone());
        self.cell(name, label, kind, &mut of);
    }

    /// The same where none may be chosen.
    pub(super) fn any_or_none<T: Copy>(&mut self, name: &str, label: Text, hint: Text, mut of: AnyOf<'_, T>) {
        let kind = Kind::AnyOf(of.words.clone());
        let setting = Setting { optional: true, hint: Some(hint), ..self.setting(name, label, kind) };
        self.to.setting(setting, &mut of);
    }

    pub(super) fn strings(&mut self, name: &str, label: Text, hint: Text, list: &mut Vec<String>) {
        let setting =
            Setting { optional: true, hint: Some(hint), ..self.setting(name, label, Kind::Text(2)) };
        self.to.setting(setting, &mut Strings(list));
    }

    /// A text in both languages, side by side.
    pub(super) fn message(&mut self, name: &str, label: Text, kind: Kind, message: &mut Message) {
        let setting = self.setting(name, label, kind);
        self.pair(&setting, message);
    }

    /// The same where both may stay empty.
    pub(super) fn optional_message(&mut self, name: &str, label: Text, kind: Kind, message: &mut Message) {
        let setting = Setting { optional: true, ..self.setting(name, label, kind) };
        self.pair(&setting, message);
        if message.id.is_empty() != message.en.is_empty() {
            let half = if message.id.is_empty() { Lang::Id } else { Lang::En };
            let name = format!("{}.{}", setting.name, half.code());
            self.to.problem(&name, &setting.group, text::BOTH_LANGUAGES.into());
        }
    }

    fn pair(&mut self, of: &Setting, message: &mut Message) {
        let half = |lang: Lang| Setting {
            name: format!("{}.{}", of.name, lang.code()),
            lang: Some(lang),
            ..of.clone()
        };
        self.to.setting(half(Lang::Id), &mut message.id);
        self.to.setting(half(Lang::En), &mut message.en);
    }

    /// A list of texts, one a line, both languages side by side.
    pub(super) fn lines(&mut self, name: &str, label: Text, rows: u8, list: &mut Vec<Message>) {
        for lang in [Lang::Id, Lang::En] {
            let mut setting = self.both(name, label, Kind::Text(rows), lang);
            setting.hint = Some(text::ONE_A_LINE);
            self.to.setting(setting, &mut Lines { list, lang });
        }
        let halves = list.iter().map(|line| (line.id.is_empty(), line.en.is_empty()));
        let uneven = halves.filter(|(id, en)| id != en).count() > 0;
        self.uneven(name, uneven);
    }

    /// One language of a field whose two are kept or refused together.
    pub(super) fn both(&self, name: &str, label: Text, kind: Kind, lang: Lang) -> Setting {
        let group = self.row.clone().unwrap_or_else(|| format!("{}{name}", self.prefix));
        let lang_name = format!("{name}.{}", lang.code());
        Setting { group, lang: Some(lang), ..self.setting(&lang_name, label, kind) }
    }

    /// Says that the two languages do not have the same lines, if so.
    pub(super) fn uneven(&mut self, name: &str, uneven: bool) {
        if uneven {
            let group = self.row.clone().unwrap_or_else(|| format!("{}{name}", self.prefix));
            self.to.problem(&format!("{}{name}.en", self.prefix), &group, text::UNEVEN.into());
        }
    }
}

/// A kind with the place it fills.
pub(super) struct Typed<'a> {
    pub(super) kind: Kind,
    pub(super) cell: &'a mut dyn Cell,
}
