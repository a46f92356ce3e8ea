//! `PETUNJUK-IMPOR.txt`: what the platform's operator does with the files.

use super::steps_text::{Part, TITLE, parts};
use crate::handover::learning_work::PackageFrame;
use crate::i18n::Lang;

/// The steps in the language of the packages, as plain text with line ends that every editor shows.
#[must_use]
pub fn import_steps(frame: &PackageFrame) -> String {
    let lang = frame.lang;
    let mut lines = vec![format!("{} {}", TITLE.get(lang), frame.edition), frame.site.clone()];
    for part in parts() {
        lines.push(String::new());
        lines.push(part.heading.get(lang).to_owned());
        lines.extend(steps(&part, lang));
    }
    lines.into_iter().map(|line| format!("{line}\r\n")).collect()
}

fn steps(part: &Part, lang: Lang) -> impl Iterator<Item = String> {
    (1..).zip(part.steps).map(move |(number, step)| format!("{number}. {}", step.get(lang)))
}
