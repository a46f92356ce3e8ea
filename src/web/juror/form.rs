//! The score form as posted: per sub-criterion `{code}` (0–100) and `{code}.band` (1–5), `comment`,
//! `private_note`, `version`; `lms_fit`, `lms_standard`, `lms_quality`, `lms_relevance` (`yes`, `no`, `unsure`).

use std::collections::BTreeMap;

use crate::editions::Rubric;
use crate::i18n::too_long;
use crate::judging::rules::{Given, parse_mark};
use crate::judging::{Draft, LmsAnswer, LmsQuestion};
use crate::merge::Origin;
use crate::plain_text;
use crate::say;
use crate::web::forms::Errors;

/// Every field as typed.
pub type Fields = BTreeMap<String, String>;

const LONGEST: usize = 4000;

/// Reads the fields; what cannot be read is noted beside its field.
pub fn read(fields: &Fields, rubric: &Rubric) -> (Draft, Errors) {
    let (mut draft, mut errors) = (Draft::default(), Errors::default());
    for (name, typed) in fields {
        match name.as_str() {
            "comment" => draft.comment = words(&mut errors, name, typed),
            "private_note" => draft.private_note = words(&mut errors, name, typed),
            name if LmsQuestion::parse(name).is_some() => lms(&mut draft, name, typed),
            name if Origin::FIELDS.contains(&name) || matches!(name, "then" | "merge") => {}
            _ => mark(&mut draft, &mut errors, rubric, &Posted { name, typed }),
        }
    }
    draft.origin = Origin::read("sheet", |name| fields.get(name).map(String::as_str));
    draft.left = errors.names();
    (draft, errors)
}

fn words(errors: &mut Errors, name: &str, typed: &str) -> String {
    let value = plain_text::several_lines(typed).trim().to_owned();
    let length = value.chars().count();
    if length > LONGEST {
        errors.add(name, too_long(length, LONGEST));
    }
    value
}

/// An answer about the LMS; anything but its words is none.
fn lms(draft: &mut Draft, name: &str, typed: &str) {
    if let Some(question) = LmsQuestion::parse(name) {
        draft.lms.set(question, LmsAnswer::parse(typed));
    }
}

/// A field of the form as posted.
struct Posted<'a> {
    name: &'a str,
    typed: &'a str,
}

fn mark(draft: &mut Draft, errors: &mut Errors, rubric: &Rubric, posted: &Posted) {
    let Posted { name, typed } = *posted;
    let (code, is_band) = name.strip_suffix(".band").map_or((name, false), |code| (code, true));
    let known = rubric.items().find(|item| item.code.eq_ignore_ascii_case(code));
    let Some(item) = known else {
        return errors.add("", say!("Isian \"{name}\" tidak dikenal.", "The field \"{name}\" is unknown."));
    };
    let given: &mut Given = draft.marks.entry(item.code.clone()).or_default();
    if is_band {
        given.band = typed.parse().ok();
        return;
    }
    match parse_mark(typed) {
        Ok(exact) => given.exact = exact,
        Err(_) => {
            let typed: String = typed.chars().take(20).collect();
            errors.add(
                &item.code,
                say!(
                    "\"{typed}\" tidak dapat dibaca. Tulis angka 0 sampai 100, paling banyak dua desimal, misalnya 86,5.",
                    "\"{typed}\" cannot be read. Write a number from 0 to 100 with at most two decimals, such as 86.5."
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};
    use crate::i18n::Lang;
    use crate::judging::LmsVerdict;

    fn posted(fields: &[(&str, &str)]) -> (Draft, Errors) {
        let rubric = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric;
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        read(&fields, &rubric)
    }

    #[test]
    fn figures_bands_and_words_are_read() {
        let (draft, errors) = posted(&[
            ("A1", "86,5"),
            ("A1.band", "4"),
            ("b2.band", "1"),
            ("comment", " Baik "),
            ("lms_fit", "yes"),
            ("lms_quality", "perhaps"),
            ("version", "7"),
        ]);
        assert!(errors.is_empty());
        assert_eq!(draft.marks["A1"], Given { exact: Some(8650), band: Some(4) });
        assert_eq!(draft.marks["B2"], Given { exact: None, band: Some(1) });
        assert_eq!((draft.comment.as_str(), draft.origin.version), ("Baik", Some(7)));
        assert_eq!(draft.lms, LmsVerdict { fit: Some(LmsAnswer::Yes), ..LmsVerdict::default() });
    }

    #[test]
    fn unreadable_marks_and_unknown_fields_are_refused() {
        let (_, errors) = posted(&[("A1", "101"), ("Z9", "80")]);
        assert!(errors.of("A1", Lang::En).is_some_and(|said| said.starts_with("\"101\" cannot be read")));
        assert_eq!(errors.of("", Lang::En), Some("The field \"Z9\" is unknown."));
    }
}
