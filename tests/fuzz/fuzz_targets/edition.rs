//! Any text as an edition's file, and as its forms: whatever was typed, every form can be read, a good one is stored
//! and shown as it was typed, and everything that is wrong is told in both languages.
//!
//! The first byte chooses the file or a form.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use lomba::editions::form::{Begun, SettingsForm, read, values};
use lomba::editions::rules::validate;
use lomba::editions::{DEFAULT_EDITION, EditionSettings};
use lomba::merge::FormValues;
use lomba::plain_text::several_lines;

static USUAL: LazyLock<EditionSettings> =
    LazyLock::new(|| EditionSettings::from_toml(DEFAULT_EDITION).expect("the edition of 2023"));

fuzz_target!(|input: &[u8]| {
    let [choice, bytes @ ..] = input else { return };
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match SettingsForm::ALL.get(usize::from(choice % 16)) {
        Some(form) => typed(*form, text),
        None => file(text),
    }
});

fn file(text: &str) {
    match EditionSettings::from_toml(text) {
        Ok(settings) => faults(&settings),
        Err(problem) => assert!(!problem.is_empty()),
    }
}

fn faults(settings: &EditionSettings) {
    if let Err(faults) = validate(settings) {
        assert!(faults.iter().all(|fault| !fault.id.is_empty() && !fault.en.is_empty()));
    }
}

/// The text holds a field a line: its name, a tab, and what is typed, in which `|` ends a line.
fn typed(form: SettingsForm, text: &str) {
    let mut sent = values(form, &USUAL);
    for line in text.lines() {
        let (name, value) = line.split_once('\t').unwrap_or((line, ""));
        // As forms are read: without what nobody sees, and with one kind of line end.
        let value = several_lines(&value.replace('|', "\n"));
        let one: FormValues = [(name, value)].into_iter().collect();
        sent.copy(name, &one);
    }
    let found = read(form, &USUAL, &sent, &Begun::default());
    assert!(found.problems.iter().all(|problem| !problem.said.id.is_empty() && !problem.said.en.is_empty()));
    faults(&found.settings);
    let shown = values(form, &found.settings);
    let again = read(form, &found.settings, &shown, &Begun::default());
    assert_eq!(again.problems, []);
    assert_eq!(again.settings, found.settings);
}
