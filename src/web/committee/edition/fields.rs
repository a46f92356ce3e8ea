//! The fields of a form of settings: both languages side by side, and why some stay as they are.

use maud::{Markup, html};

use super::text;
use crate::editions::form::{Item, Kind, Problem, Setting};
use crate::i18n::{Lang, Message, Text};
use crate::merge::FormValues;
use crate::views::field::{self, Choice};
use crate::views::{Field, PageCx};

/// What the fields hold.
pub(super) struct Filled<'a> {
    /// As it is stored.
    pub(super) stored: &'a FormValues,
    /// As it was typed, where it was refused.
    pub(super) typed: &'a FormValues,
    pub(super) refused: &'a [Problem],
}

impl Filled<'_> {
    fn error(&self, cx: &PageCx, name: &str) -> Option<String> {
        let found = self.refused.iter().find(|problem| problem.name == name);
        found.map(|problem| cx.m(&problem.said).to_owned())
    }

    /// What a field holds: what was typed where it was not taken.
    fn values(&self, name: &str) -> &FormValues {
        if self.refused.iter().any(|problem| problem.holds(name)) { self.typed } else { self.stored }
    }
}

/// Everything in order. Rows that are not there yet are folded away.
pub(super) fn fields(cx: &PageCx, items: &[Item], filled: &Filled<'_>) -> Markup {
    let mut parts: Vec<Part<'_>> = vec![Part::default()];
    // The page's title is the first level: what stands under it begins with the second, whatever the file says.
    let outermost = items.iter().filter_map(Item::level).min();
    for item in items {
        match item {
            Item::Heading { level, words, new } => {
                let outer = Some(*level) == outermost;
                parts.push(Part { heading: Some((outer, words)), new: *new, fields: Vec::new() });
            }
            Item::Field { setting, locked } => {
                if let Some(part) = parts.last_mut() {
                    part.fields.push((setting, *locked));
                }
            }
        }
    }
    html! { @for part in &parts { (part.view(cx, filled)) } }
}

/// What stands under one heading.
#[derive(Default)]
struct Part<'a> {
    /// Whether it is one of the outermost, and its words.
    heading: Option<(bool, &'a Message)>,
    new: bool,
    fields: Vec<(&'a Setting, Option<Text>)>,
}

impl Part<'_> {
    fn view(&self, cx: &PageCx, filled: &Filled<'_>) -> Markup {
        let typed = |(setting, _): &(&Setting, Option<Text>)| !filled.typed.of(&setting.name).is_empty();
        let words = self.heading.map(|(_, words)| cx.m(words)).unwrap_or_default();
        html! {
            @if self.new {
                details.new-row open[self.fields.iter().any(typed)] {
                    summary { (words) }
                    (self.rows(cx, filled))
                }
            } @else {
                @match self.heading {
                    Some((true, words)) => h2 { (cx.m(words)) },
                    Some((false, words)) => h3 { (cx.m(words)) },
                    None => {},
                }
                (self.reasons(cx))
                (self.rows(cx, filled))
            }
        }
    }

    /// Why fields stay as they are: each reason once.
    fn reasons(&self, cx: &PageCx) -> Markup {
        let mut reasons: Vec<Text> = self.fields.iter().filter_map(|(_, locked)| *locked).collect();
        reasons.dedup();
        let all = self.fields.iter().all(|(_, locked)| locked.is_some()) && reasons.len() == 1;
        html! { @if all { @for why in reasons { p.notice { (cx.t(why)) } } } }
    }

    fn rows(&self, cx: &PageCx, filled: &Filled<'_>) -> Markup {
        let reasons: Vec<Text> = self.fields.iter().filter_map(|(_, locked)| *locked).collect();
        let said = reasons.len() == self.fields.len()
            && reasons.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
        let one = |(setting, locked): &(&Setting, Option<Text>)| {
            control(cx, setting, filled, Held { locked: *locked, said })
        };
        html! {
            @for pair in self.fields.chunk_by(|(a, _), (b, _)| beside(a, b)) {
                @if pair.len() > 1 { div.two { @for field in pair { (one(field)) } } }
                @else { @for field in pair { (one(field)) } }
            }
        }
    }
}

/// Whether two fields are the two languages of one text.
fn beside(first: &Setting, second: &Setting) -> bool {
    first.lang == Some(Lang::Id) && second.lang == Some(Lang::En)
}

/// Whether a field stays as it is, and whether the reason was given above already.
#[derive(Clone, Copy)]
struct Held {
    locked: Option<Text>,
    said: bool,
}

/// What a field is called, with its language.
pub(super) fn label(cx: &PageCx, setting: &Setting) -> String {
    let words = cx.m(&setting.label);
    match setting.lang {
        Some(Lang::Id) => format!("{words} ({})", cx.t(text::INDONESIAN)),
        Some(Lang::En) => format!("{words} ({})", cx.t(text::ENGLISH)),
        None => words.to_owned(),
    }
}

fn control(cx: &PageCx, setting: &Setting, filled: &Filled<'_>, held: Held) -> Markup {
    let error = filled.error(cx, &setting.name);
    let from = if held.locked.is_some() { filled.stored } else { filled.values(&setting.name) };
    // A field of a locked form was refused after it was typed: what was typed is beside what stays.
    let error = error.map(|said| match held.locked {
        Some(_) => format!("{said} {} “{}”", cx.t(text::YOU_TYPED), filled.typed.text(&setting.name)),
        None => said,
    });
    let mut field = Field::new(cx.lang, setting.name.as_str(), label(cx, setting))
        .value(from.text(&setting.name))
        .error(error)
        .disabled(held.locked.is_some());
    if setting.optional {
        field = field.optional();
    }
    let hints = setting.hint.into_iter().chain(held.locked.filter(|_| !held.said));
    let hint = hints.map(|hint| cx.t(hint)).collect::<Vec<_>>().join(" ");
    if !hint.is_empty() {
        field = field.hint(hint);
    }
    let choices = |words: &[(&'static str, Text)]| -> Vec<Choice> {
        words.iter().map(|(word, name)| Choice::new(*word, cx.t(*name))).collect()
    };
    match &setting.kind {
        Kind::Line => field::text(&field),
        Kind::Text(rows) => field::textarea(&field, *rows),
        Kind::Number { least, most } => field::number(&field.bounds(least, most, 1)),
        Kind::Points => field::decimal(&field),
        Kind::Flag => field::checkbox(&field),
        Kind::OneOf(words) => field::radio(&field, &choices(words)),
        Kind::AnyOf(words) => field::checkboxes(&field, &choices(words), from.of(&setting.name)),
    }
}
