//! What a correction changes, as people read it.

use super::model::Change;
use super::text;
use crate::editions::EditionSettings;
use crate::editions::form::{self, Begun, Item, Kind, Setting, SettingsForm};
use crate::i18n::{Lang, Message};
use crate::merge::FormValues;
use crate::say;

/// The names of the fields that a correction of a form may speak of.
pub(super) fn names(
    of: SettingsForm,
    settings: &EditionSettings,
    typed: &FormValues,
    begun: &Begun,
) -> Vec<String> {
    fields(&form::correctable(of, settings, typed, begun)).map(|field| field.setting.name.clone()).collect()
}

/// The fields that differ, in the order of the form; rows that go or come are read with all of theirs.
pub(super) fn changes(of: SettingsForm, before: &EditionSettings, after: &EditionSettings) -> Vec<Change> {
    let (old, new) = (form::values(of, before), form::values(of, after));
    let begun = Begun::default();
    let (items, gone) = (form::items(of, after, &new, &begun), form::items(of, before, &old, &begun));
    let mut seen: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for field in fields(&items).chain(fields(&gone)) {
        let name = field.setting.name.as_str();
        if old.of(name) != new.of(name) && !seen.contains(&name) {
            seen.push(name);
            let from = shown(&field.setting.kind, &old, name);
            found.push(Change { label: field.label(), from, to: shown(&field.setting.kind, &new, name) });
        }
    }
    found
}

/// A field under the heading of its row.
struct Field<'a> {
    setting: &'a Setting,
    row: Option<&'a Message>,
}

impl Field<'_> {
    fn label(&self) -> Message {
        let Message { id, en } = &self.setting.label;
        let own = match self.setting.lang {
            Some(Lang::Id) => say!("{id} (bahasa Indonesia)", "{en} (Indonesian)"),
            Some(Lang::En) => say!("{id} (bahasa Inggris)", "{en} (English)"),
            None => self.setting.label.clone(),
        };
        let Some(row) = self.row else { return own };
        let (Message { id: baris, en: row }, Message { id, en }) = (row, own);
        say!("{baris}: {id}", "{row}: {en}")
    }
}

fn fields(items: &[Item]) -> impl Iterator<Item = Field<'_>> {
    items
        .iter()
        .scan(None, |row, item| match item {
            Item::Heading { level, words, .. } => {
                *row = (*level == 3).then_some(words);
                Some(None)
            }
            Item::Field { setting, .. } => Some(Some(Field { setting, row: *row })),
        })
        .flatten()
}

/// What a field holds, in words.
fn shown(kind: &Kind, values: &FormValues, name: &str) -> Message {
    match kind {
        Kind::Flag => if values.of(name).is_empty() { text::NO } else { text::YES }.into(),
        Kind::OneOf(words) | Kind::AnyOf(words) => {
            let word = |value: &String| words.iter().find(|(known, _)| known == value).map(|(_, text)| *text);
            let known: Vec<Message> = values.of(name).iter().filter_map(word).map(Message::from).collect();
            let list = |pick: fn(&Message) -> &str| known.iter().map(pick).collect::<Vec<_>>().join(", ");
            Message { id: list(|one| &one.id), en: list(|one| &one.en) }
        }
        _ => {
            let text = values.text(name);
            Message { id: text.clone(), en: text }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::DEFAULT_EDITION;

    fn edition() -> EditionSettings {
        EditionSettings::from_toml(DEFAULT_EDITION).unwrap()
    }

    #[test]
    fn a_change_is_read_with_its_row_and_in_words() {
        let (old, mut new) = (edition(), edition());
        new.video_kinds.remove(0);
        new.limits.works = 4;
        new.mixed_institutions = crate::editions::MixedInstitutions::Refuse;
        let limits = changes(SettingsForm::Limits, &old, &new);
        let read: Vec<_> = limits
            .iter()
            .map(|one| (one.label.en.as_str(), one.from.en.as_str(), one.to.en.as_str()))
            .collect();
        assert_eq!(
            read,
            [
                ("Most works of an entry", "3", "4"),
                (
                    "Teams across institutions (R6)",
                    "Allowed, and flagged to the verifier",
                    "Refused when a member confirms"
                ),
            ]
        );
        let kinds = changes(SettingsForm::Kinds, &old, &new);
        assert_eq!(kinds.len(), 2, "{kinds:?}");
        assert!(kinds.iter().all(|one| one.to.en.is_empty() && one.label.en.contains(": Name")), "{kinds:?}");
        assert_eq!(changes(SettingsForm::Films, &old, &new), []);
    }

    #[test]
    fn a_correction_speaks_of_what_is_held_and_the_ranking_does_not_rest_on() {
        let begun = Begun {
            registration: true,
            intake: true,
            method: true,
            assigned: true,
            registered: true,
            announced: true,
            ..Begun::default()
        };
        let of = |form| names(form, &edition(), &FormValues::default(), &begun);
        assert_eq!(
            of(SettingsForm::Limits),
            [
                "limits.members",
                "limits.works",
                "limits.grace_minutes",
                "parts",
                "certificate_for",
                "mixed_institutions"
            ]
        );
        let rubric = of(SettingsForm::Rubric);
        assert!(rubric.contains(&"rubric.criteria.content.items.A1.bands.id".to_owned()), "{rubric:?}");
        assert!(
            rubric.iter().all(|name| !name.ends_with("weight") && !name.ends_with("rules")),
            "{rubric:?}"
        );
        assert_eq!(of(SettingsForm::Contact), [""; 0]);
        let published = Begun { published: true, ..begun };
        assert_eq!(names(SettingsForm::Limits, &edition(), &FormValues::default(), &published), [""; 0]);
    }
}
