//! Codes with levels: a few rows of two lists each, so that no script is needed.

use maud::{Markup, html};

use super::StepForm;
use crate::i18n::{Text, text};
use crate::views::text::OPTIONAL;
use crate::views::{Choice, Field, field};
use crate::web::entrant::work::typed::Typed;
use crate::web::forms::Errors;
use crate::works::text::TAG_TWICE;
use crate::works::{Tag, Vocabulary, WorkField, rules};

const CODE: Text = text("Kompetensi", "Competency");
const LEVEL: Text = text("Tingkat", "Level");
const NONE: Text = text("Tidak dipilih", "Not chosen");

/// The rows of a field.
pub struct Rows {
    pub list: &'static Vocabulary,
    /// How many there are.
    pub most: usize,
}

/// Names of the two lists of a row, counted from 1.
struct Names {
    code: String,
    level: String,
}

fn names(field: &str, row: usize) -> Names {
    Names { code: format!("{field}_{row}_code"), level: format!("{field}_{row}_level") }
}

/// The tags that are whole. An incomplete or doubled row is noted as an error beside its list.
pub fn read(name: &str, typed: &Typed, rows: &Rows, errors: &mut Errors) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for row in 1..=rows.most {
        let names = names(name, row);
        let (code, level) = (typed.get(&names.code), typed.get(&names.level));
        if let Some(why) = rules::tag_refusal(rows.list, code, level) {
            let beside =
                if code.is_empty() || rows.list.name(code).is_none() { &names.code } else { &names.level };
            errors.add(beside, why);
        } else if tags.iter().any(|tag| tag.code == code) {
            errors.add(&names.code, TAG_TWICE);
        } else if let Ok(level) = level.parse() {
            tags.push(Tag { code: code.to_owned(), level });
        }
    }
    tags
}

/// What stands in a row: as typed, or as kept.
struct Row {
    number: usize,
    names: Names,
    code: String,
    level: String,
}

impl Row {
    fn of(form: &StepForm<'_>, field: &WorkField, number: usize, kept: Option<&Tag>) -> Self {
        let names = names(field.name, number);
        let (code, level) = match form.typed {
            Some(typed) => (typed.get(&names.code).to_owned(), typed.get(&names.level).to_owned()),
            None => kept.map_or_else(Default::default, |tag| (tag.code.clone(), tag.level.to_string())),
        };
        Self { number, names, code, level }
    }

    fn is_used(&self) -> bool {
        !self.code.is_empty() || !self.level.is_empty()
    }
}

/// The rows, folded away while none is used.
pub fn draw(form: &StepForm<'_>, field: &WorkField, rows: &Rows, kept: &[Tag]) -> Markup {
    let cx = form.cx;
    let all: Vec<Row> =
        (1..=rows.most).map(|number| Row::of(form, field, number, kept.get(number - 1))).collect();
    html! {
        details.card open[all.iter().any(Row::is_used)] {
            summary { (cx.t(field.label)) " " span.optional { (cx.t(OPTIONAL)) } }
            @if let Some(hint) = field.hint { p.hint { (cx.t(hint)) } }
            @for row in &all { (lists(form, row, rows.list)) }
        }
    }
}

fn lists(form: &StepForm<'_>, row: &Row, list: &Vocabulary) -> Markup {
    let (cx, lang) = (form.cx, form.cx.lang);
    let codes: Vec<Choice> = list
        .terms
        .iter()
        .map(|term| Choice::new(term.code.clone(), format!("{} · {}", term.code, cx.m(&term.name))))
        .collect();
    let level = |(place, words): (usize, &crate::i18n::Message)| {
        Choice::new((place + 1).to_string(), format!("{}: {}", place + 1, cx.m(words)))
    };
    let levels: Vec<Choice> = list.levels.iter().enumerate().map(level).collect();
    let label = |words: Text| format!("{} {}", cx.t(words), row.number);
    let field = |name: &str, words: Text, value: &str| {
        Field::new(lang, name.to_owned(), label(words))
            .value(value.to_owned())
            .error(form.errors.of(name, lang).map(str::to_owned))
            .optional()
    };
    html! {
        div.pair {
            (field::select(&field(&row.names.code, CODE, &row.code), &codes, Some(cx.t(NONE))))
            (field::select(&field(&row.names.level, LEVEL, &row.level), &levels, Some(cx.t(NONE))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn list() -> &'static Vocabulary {
        const FILE: &str = "levels = [{ id = \"a\", en = \"a\" }, { id = \"b\", en = \"b\" }]\n\
            [[terms]]\ncode = \"S1\"\nname = { id = \"c\", en = \"c\" }\n\
            [[terms]]\ncode = \"S2\"\nname = { id = \"d\", en = \"d\" }\n";
        Box::leak(Box::new(Vocabulary::from_toml(FILE).unwrap()))
    }

    fn sent(pairs: &[(&str, &str)]) -> (Vec<Tag>, Errors) {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let mut errors = Errors::default();
        let tags = read("tag", &Typed::new(pairs.collect()), &Rows { list: list(), most: 3 }, &mut errors);
        (tags, errors)
    }

    #[test]
    fn whole_rows_are_kept_over_gaps() {
        let (tags, errors) =
            sent(&[("tag_1_code", ""), ("tag_1_level", ""), ("tag_2_code", "S2"), ("tag_2_level", "1")]);
        assert_eq!(tags, [Tag { code: "S2".to_owned(), level: 1 }]);
        assert!(errors.is_empty());
    }

    #[test]
    fn half_a_row_and_a_code_twice_are_pointed_out_beside_their_list() {
        let (tags, errors) = sent(&[
            ("tag_1_code", "S1"),
            ("tag_1_level", "1"),
            ("tag_2_code", "S1"),
            ("tag_2_level", "2"),
            ("tag_3_level", "2"),
        ]);
        assert_eq!(tags.len(), 1);
        assert!(errors.of("tag_2_code", Lang::Id).is_some() && errors.of("tag_3_code", Lang::Id).is_some());
        let (_, errors) = sent(&[("tag_1_code", "S1")]);
        assert!(errors.of("tag_1_level", Lang::Id).is_some() && errors.of("tag_1_code", Lang::Id).is_none());
    }
}
