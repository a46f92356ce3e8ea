//! The values of a form, and the settings that they stand for.

use super::forms::SettingsForm;
use super::lock::Begun;
use super::text;
use super::visit::{Cell, Kind, RowNames, Setting, Visitor};
use crate::editions::model::EditionSettings;
use crate::i18n::{Lang, Message, too_long};
use crate::merge::FormValues;
use crate::say;

/// Most characters of a line and of a longer text.
const LINE: usize = 300;
const LONG: usize = 20_000;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub name: String,
    pub said: Message,
    /// The fields that were kept as they were together with it.
    group: String,
}

impl Problem {
    /// Of one field alone.
    #[must_use]
    pub fn of(name: &str, said: Message) -> Self {
        Self { name: name.to_owned(), group: name.to_owned(), said }
    }

    /// Whether a field was kept as it was because of this.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        name.strip_prefix(self.group.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Settings as a form says them.
#[derive(Debug)]
pub struct Read {
    /// The settings with every good field taken; bad ones are as they were.
    pub settings: EditionSettings,
    pub problems: Vec<Problem>,
}

/// The values of one form.
#[must_use]
pub fn values(form: SettingsForm, settings: &EditionSettings) -> FormValues {
    let mut writer = Writer(FormValues::default());
    form.walk(&mut writer, &mut settings.clone());
    writer.0
}

struct Writer(FormValues);

impl Visitor for Writer {
    fn setting(&mut self, setting: Setting, cell: &mut dyn Cell) {
        let shown = cell.shown();
        match setting.kind {
            Kind::AnyOf(_) => shown.lines().for_each(|word| self.0.add(&setting.name, word)),
            _ => self.0.add(&setting.name, &shown),
        }
    }
}

/// Reads a form over the settings: good fields are taken, a bad one stops none of the others.
#[must_use]
pub fn read(form: SettingsForm, of: &EditionSettings, typed: &FormValues, begun: &Begun) -> Read {
    let (settings, problems) = once(form, of, typed, begun);
    if problems.is_empty() {
        return Read { settings, problems };
    }
    let (stored, mut good) = (values(form, of), typed.clone());
    let names: Vec<String> = stored.names().chain(typed.names()).map(str::to_owned).collect();
    for name in names {
        if problems.iter().any(|problem| problem.holds(&name)) {
            good.copy(&name, &stored);
        }
    }
    let (settings, still) = once(form, of, &good, begun);
    Read { settings: if still.is_empty() { settings } else { of.clone() }, problems }
}

fn once(
    form: SettingsForm,
    of: &EditionSettings,
    typed: &FormValues,
    begun: &Begun,
) -> (EditionSettings, Vec<Problem>) {
    let mut settings = of.clone();
    let mut reader = Reader { typed, begun, problems: Vec::new() };
    form.walk(&mut reader, &mut settings);
    (settings, reader.problems)
}

struct Reader<'a> {
    typed: &'a FormValues,
    begun: &'a Begun,
    problems: Vec<Problem>,
}

/// Names of the rows of a list that a form speaks of.
pub(super) fn spoken_rows(typed: &FormValues, prefix: &str) -> Vec<String> {
    let row = |name: &str| {
        let rest = name.strip_prefix(prefix)?.strip_prefix('.')?;
        Some(rest.split('.').next().unwrap_or(rest).to_owned())
    };
    let mut names: Vec<String> = typed.names().filter_map(row).collect();
    names.dedup();
    names
}

impl Visitor for Reader<'_> {
    /// A row of which everything was emptied is taken away.
    fn rows(&mut self, rows: RowNames<'_>) -> Vec<String> {
        let spoken = spoken_rows(self.typed, rows.prefix);
        let locked = self.begun.reason(rows.lock);
        let (mut kept, gone): (Vec<String>, Vec<String>) =
            rows.current.into_iter().partition(|name| spoken.contains(name));
        let new: Vec<String> = spoken.into_iter().filter(|name| !kept.contains(name)).collect();
        if let Some(why) = locked {
            for name in gone.iter().chain(&new) {
                let group = format!("{}.{name}", rows.prefix);
                self.problem(&format!("{group}.name.id"), &group, why.into());
            }
        }
        kept.extend(new);
        kept
    }

    fn setting(&mut self, setting: Setting, cell: &mut dyn Cell) {
        let typed = self.typed.text(&setting.name);
        let said = match check(&setting, &typed) {
            Some(said) => said,
            None => match cell.take(&typed) {
                Ok(()) => return,
                Err(said) => said,
            },
        };
        self.problem(&setting.name, &setting.group, said);
    }

    fn problem(&mut self, name: &str, group: &str, said: Message) {
        if self.problems.iter().any(|problem| problem.name == name) {
            return;
        }
        self.problems.push(Problem { name: name.to_owned(), group: group.to_owned(), said });
    }
}

/// What is wrong with a text before it is taken.
fn check(setting: &Setting, typed: &str) -> Option<Message> {
    let most = if matches!(setting.kind, Kind::Line) { LINE } else { LONG };
    let length = typed.chars().count();
    let needed = !setting.optional && !matches!(setting.kind, Kind::Flag);
    if length > most {
        return Some(too_long(length, most));
    }
    if typed.is_empty() && needed {
        return Some(match setting.lang {
            Some(Lang::En) => text::MISSING_EN.into(),
            Some(Lang::Id) => text::MISSING_ID.into(),
            None => text::MISSING.into(),
        });
    }
    let Kind::Number { least, most } = setting.kind else { return None };
    let number: Option<i64> = crate::plain_text::digits(typed).parse().ok();
    let fits = number.is_some_and(|number| (least..=most).contains(&number));
    (!fits).then(|| {
        say!(
            "Tulis bilangan bulat dari {least} sampai {most}.",
            "Write a whole number from {least} to {most}."
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition() -> EditionSettings {
        EditionSettings::from_toml(include_str!("../../../config/edition-2023.toml")).unwrap()
    }

    fn changed(form: SettingsForm, pairs: &[(&str, &str)]) -> FormValues {
        let mut typed = values(form, &edition());
        for (name, value) in pairs {
            typed.copy(name, &[(*name, *value)].into_iter().collect());
        }
        typed
    }

    fn names(read: &Read) -> Vec<&str> {
        read.problems.iter().map(|problem| problem.name.as_str()).collect()
    }

    #[test]
    fn every_form_reads_back_what_it_wrote() {
        for form in SettingsForm::ALL {
            let typed = values(*form, &edition());
            let read = read(*form, &edition(), &typed, &Begun::default());
            assert_eq!(read.problems, [], "{form:?}");
            assert_eq!(read.settings, edition(), "{form:?}");
        }
    }

    #[test]
    fn a_bad_field_stops_none_of_the_others() {
        let typed = changed(
            SettingsForm::Limits,
            &[("limits.members", "tujuh"), ("limits.works", "4"), ("limits.grace_minutes", "61")],
        );
        let read = read(SettingsForm::Limits, &edition(), &typed, &Begun::default());
        assert_eq!(names(&read), ["limits.members", "limits.grace_minutes"]);
        assert_eq!((read.settings.limits.members, read.settings.limits.works), (5, 4));
    }

    #[test]
    fn lists_in_two_languages_have_the_same_lines() {
        let typed = changed(SettingsForm::About, &[("aims.id", "Satu"), ("purpose.id", "Lain")]);
        let read = read(SettingsForm::About, &edition(), &typed, &Begun::default());
        assert_eq!(names(&read), ["aims.en"]);
        assert_eq!((read.settings.aims, read.settings.purpose.id.as_str()), (edition().aims, "Lain"));
    }

    #[test]
    fn rows_come_and_go_by_their_keys_until_works_name_them() {
        let new = [
            ("video_kinds.+1.key", "animation"),
            ("video_kinds.+1.name.id", "Animasi"),
            ("video_kinds.+1.name.en", "Animation"),
            ("video_kinds.vlog.name.id", ""),
            ("video_kinds.vlog.name.en", ""),
        ];
        let typed = changed(SettingsForm::Kinds, &new);
        let free = read(SettingsForm::Kinds, &edition(), &typed, &Begun::default());
        assert_eq!(free.problems, []);
        let keys: Vec<&str> = free.settings.video_kinds.iter().map(|kind| kind.key.as_str()).collect();
        assert_eq!(keys, ["short_film", "music_video", "parody", "documentary", "other", "animation"]);
        let begun = Begun { intake: true, ..Begun::default() };
        let held = read(SettingsForm::Kinds, &edition(), &typed, &begun);
        assert_eq!(names(&held), ["video_kinds.vlog.name.id", "video_kinds.+1.name.id"]);
        assert_eq!(held.settings, edition());
    }

    #[test]
    fn a_half_filled_new_row_is_not_taken() {
        let typed = changed(SettingsForm::Kinds, &[("competency_kinds.+1.key", "digital")]);
        let read = read(SettingsForm::Kinds, &edition(), &typed, &Begun::default());
        assert_eq!(names(&read), ["competency_kinds.+1.name.id", "competency_kinds.+1.name.en"]);
        assert_eq!(read.settings, edition());
    }

    #[test]
    fn a_criterion_weighs_what_its_parts_weigh() {
        let typed = changed(
            SettingsForm::Rubric,
            &[
                ("rubric.criteria.content.items.A1.weight", "8"),
                ("rubric.criteria.technical.items.B1.weight", "12"),
            ],
        );
        let read = read(SettingsForm::Rubric, &edition(), &typed, &Begun::default());
        let weights: Vec<u32> = read.settings.rubric.criteria.iter().map(|one| one.weight).collect();
        assert_eq!((read.problems.len(), weights), (0, vec![58, 42]));
    }
}
