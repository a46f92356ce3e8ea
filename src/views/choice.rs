//! Fields where one picks: lists, radio buttons, checkboxes. Reached as `field::select` and so on.

use maud::{Markup, html};

use super::field::Field;

/// One of the answers to pick from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// A sentence under it.
    pub hint: Option<String>,
    /// What choosing it in a list writes into another field; for the script.
    pub words: Option<String>,
    /// What it writes besides where a revision is asked for; for the script.
    pub remedy: Option<String>,
}

impl Choice {
    /// An answer without a hint.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, words: None, remedy: None }
    }

    /// Adds a sentence under it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A list to pick one from; `placeholder` is its empty first line, if any.
#[must_use]
pub fn select(field: &Field, choices: &[Choice], placeholder: Option<&str>) -> Markup {
    field.frame(html! {
        select id=(field.id) name=(field.name) autocomplete=[field.autocomplete]
            aria-describedby=[field.described_by()] aria-invalid=[field.error.as_ref().map(|_| "true")]
            required[field.is_required()] disabled[field.disabled] {
            @if let Some(words) = placeholder { option value="" { (words) } }
            @for choice in choices {
                option value=(choice.value) selected[choice.value == field.value] data-words=[&choice.words] data-remedy=[&choice.remedy] { (choice.label) }
            }
        }
    })
}

/// One of a few, all in sight.
#[must_use]
pub fn radio(field: &Field, choices: &[Choice]) -> Markup {
    group(
        field,
        html! {
            @for (i, choice) in choices.iter().enumerate() {
                (option(field, choice, &How { kind: "radio", first: i == 0, on: choice.value == field.value }))
            }
        },
    )
}

/// Any of a few; `chosen` are the values that are on.
#[must_use]
pub fn checkboxes(field: &Field, choices: &[Choice], chosen: &[String]) -> Markup {
    group(
        field,
        html! {
            @for (i, choice) in choices.iter().enumerate() {
                (option(field, choice, &How { kind: "checkbox", first: i == 0, on: chosen.contains(&choice.value) }))
            }
        },
    )
}

/// A single box to tick; sends `on`.
#[must_use]
pub fn checkbox(field: &Field) -> Markup {
    html! {
        div.field.wrong[field.error.is_some()] {
            div.option {
                input id=(field.id) name=(field.name) type="checkbox" value="on" checked[!field.value.is_empty()]
                    aria-describedby=[field.described_by()]
                    aria-invalid=[field.error.as_ref().map(|_| "true")] disabled[field.disabled];
                label for=(field.id) { (field.label) }
            }
            (field.notes())
        }
    }
}

struct How {
    kind: &'static str,
    first: bool,
    on: bool,
}

fn group(field: &Field, options: Markup) -> Markup {
    html! {
        fieldset.field.wrong[field.error.is_some()] aria-describedby=[field.described_by()] {
            legend { (field.label_words()) }
            (field.notes())
            (options)
        }
    }
}

/// The first option carries the group's id, so that the error summary can lead there.
fn option(field: &Field, choice: &Choice, how: &How) -> Markup {
    let word = choice.value.replace(char::is_whitespace, "-");
    let id = if how.first { field.id.clone() } else { format!("{}-{word}", field.id) };
    let hint = choice.hint.as_ref().map(|_| format!("{id}-about"));
    html! {
        div.option {
            input id=(id) name=(field.name) type=(how.kind) value=(choice.value) checked[how.on]
                aria-describedby=[hint.as_ref()] disabled[field.disabled];
            label for=(id) { (choice.label) }
            @if let (Some(words), Some(about)) = (&choice.hint, &hint) { p.hint id=(about) { (words) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn only_the_kept_answer_is_chosen() {
        let field = Field::new(Lang::Id, "kind", "Jenis").value("vlog");
        let choices = [Choice::new("film", "Film pendek"), Choice::new("vlog", "Vlog")];
        let html = radio(&field, &choices).into_string();
        assert_eq!(html.matches(" checked").count(), 1);
        assert!(html.contains(r#"id="f-kind-vlog" name="kind" type="radio" value="vlog" checked"#), "{html}");
        assert!(select(&field, &choices, None).into_string().contains(r#"value="vlog" selected"#));
    }
}
