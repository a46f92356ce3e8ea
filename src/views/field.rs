//! Form fields: label, hint, error and control tied together, with what was typed kept.
//!
//! A control's id is `f-{name}`; its hint and error are named in `aria-describedby`, and the error summary
//! links to it. Forms are sent with `novalidate`, so that every sentence is ours and in the reader's language.

use std::borrow::Cow;

use maud::{Markup, html};

pub use super::choice::{Choice, checkbox, checkboxes, radio, select};
use super::icon::{Icon, icon};
use super::reach::reaching;
use super::text;
use crate::i18n::Lang;

/// What one field shows; made with `Field::new` and the methods that add to it.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    pub(super) lang: Lang,
    pub(super) name: Cow<'a, str>,
    pub(super) label: Cow<'a, str>,
    pub(super) id: String,
    pub(super) value: Cow<'a, str>,
    pub(super) hint: Option<Cow<'a, str>>,
    pub(super) error: Option<Cow<'a, str>>,
    pub(super) optional: bool,
    pub(super) conditional: bool,
    pub(super) autocomplete: Option<&'a str>,
    pub(super) max_length: Option<u32>,
    pub(super) live: Option<Live>,
    pub(super) bounds: Option<(String, String, String)>,
    pub(super) accept: Option<&'a str>,
    pub(super) suggest: Option<&'a str>,
    pub(super) placeholder: Option<&'a str>,
    pub(super) disabled: bool,
}

/// A hint that answers while one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Live {
    /// The 18 digits of a civil servant's number.
    Nip,
    Phone,
}

impl<'a> Field<'a> {
    /// A field named `name` with its label.
    #[must_use]
    pub fn new(lang: Lang, name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        let name = name.into();
        Self {
            lang,
            id: format!("f-{name}"),
            name,
            label: label.into(),
            value: Cow::Borrowed(""),
            hint: None,
            error: None,
            optional: false,
            conditional: false,
            autocomplete: None,
            max_length: None,
            live: None,
            bounds: None,
            accept: None,
            suggest: None,
            placeholder: None,
            disabled: false,
        }
    }

    /// What was typed or stored. A checkbox is on for any value but the empty one.
    #[must_use]
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = value.into();
        self
    }

    /// One sentence that helps to fill it in.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with it, why, and what next.
    #[must_use]
    pub fn error<E: Into<Cow<'a, str>>>(mut self, error: Option<E>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// May stay empty; the label says so.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Needed in some cases, which its hint or its neighbour names: the label says neither that it may stay empty nor that
    /// it has to be filled in.
    #[must_use]
    pub fn conditional(mut self) -> Self {
        self.conditional = true;
        self
    }

    pub(super) fn is_required(&self) -> bool {
        !self.optional && !self.conditional
    }

    /// The browser's own memory: `name`, `email`, `new-password`, `one-time-code` …
    #[must_use]
    pub fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// Most characters that are taken. More can be typed and are kept: the script counts beside the field, and the
    /// server names what is too long.
    #[must_use]
    pub fn max_length(mut self, characters: u32) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// A hint that answers while one types.
    #[must_use]
    pub fn live(mut self, live: Live) -> Self {
        self.live = Some(live);
        self
    }

    /// Bounds and step of a number.
    #[must_use]
    pub fn bounds(mut self, min: impl ToString, max: impl ToString, step: impl ToString) -> Self {
        self.bounds = Some((min.to_string(), max.to_string(), step.to_string()));
        self
    }

    /// Kinds of file: `.csv`.
    #[must_use]
    pub fn accept(mut self, kinds: &'a str) -> Self {
        self.accept = Some(kinds);
        self
    }

    /// Words in the empty control, where a filter on a phone has no room for its label.
    #[must_use]
    pub fn placeholder(mut self, words: &'a str) -> Self {
        self.placeholder = Some(words);
        self
    }

    /// Where names are looked up while one types; in a text of several lines, one name a line.
    #[must_use]
    pub fn suggest(mut self, address: &'a str) -> Self {
        self.suggest = Some(address);
        self
    }

    /// Another id, when a page holds two fields of the same name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Shown, but not to be changed now.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    pub(super) fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = error.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn notes(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p.hint id={ (self.id) "-hint" } { (hint) } }
            @if let Some(error) = &self.error {
                p.error id={ (self.id) "-error" } {
                    (icon(Icon::Cross)) span.visually-hidden { (text::ERROR.get(self.lang)) ": " } (reaching(error))
                }
            }
        }
    }

    pub(super) fn label_words(&self) -> Markup {
        html! {
            (self.label)
            @if self.optional { " " span.optional { (text::OPTIONAL.get(self.lang)) } }
        }
    }

    pub(super) fn frame(&self, control: Markup) -> Markup {
        html! {
            div.field.wrong[self.error.is_some()] {
                label for=(self.id) { (self.label_words()) }
                (self.notes())
                (control)
            }
        }
    }

    fn input(&self, kind: &str, mode: Option<&str>) -> Markup {
        let (min, max, step) = match &self.bounds {
            Some((min, max, step)) => (Some(min), Some(max), Some(step)),
            None => (None, None, None),
        };
        let live = self.live.map(|live| match live {
            Live::Nip => "nip",
            Live::Phone => "phone",
        });
        let value = (!matches!(kind, "password" | "file")).then_some(&self.value);
        self.frame(html! {
            input id=(self.id) name=(self.name) type=(kind) value=[value] inputmode=[mode]
                autocomplete=[self.autocomplete] data-limit=[self.max_length] min=[min] max=[max] step=[step]
                accept=[self.accept] placeholder=[self.placeholder] data-suggest=[self.suggest] data-live=[live] aria-describedby=[self.described_by()]
                aria-invalid=[self.error.as_ref().map(|_| "true")] required[self.is_required()]
                disabled[self.disabled];
        })
    }
}

/// A line of text.
#[must_use]
pub fn text(field: &Field) -> Markup {
    field.input("text", field.live.map(|live| if live == Live::Nip { "numeric" } else { "tel" }))
}

/// A figure with decimals, comma or point.
#[must_use]
pub fn decimal(field: &Field) -> Markup {
    field.input("text", Some("decimal"))
}

/// Digits only: a code, a NIP.
#[must_use]
pub fn digits(field: &Field) -> Markup {
    field.input("text", Some("numeric"))
}

/// An e-mail address.
#[must_use]
pub fn email(field: &Field) -> Markup {
    field.input("email", None)
}

/// A web address.
#[must_use]
pub fn url(field: &Field) -> Markup {
    field.input("url", None)
}

/// A telephone number.
#[must_use]
pub fn phone(field: &Field) -> Markup {
    field.input("tel", None)
}

/// A password; what was typed is not sent back.
#[must_use]
pub fn password(field: &Field) -> Markup {
    field.input("password", None)
}

/// A number.
#[must_use]
pub fn number(field: &Field) -> Markup {
    field.input("number", None)
}

/// Words to look for.
#[must_use]
pub fn search(field: &Field) -> Markup {
    field.input("search", None)
}

/// A day: value "2023-07-07".
#[must_use]
pub fn date(field: &Field) -> Markup {
    field.input("date", None)
}

/// A day and time in WIB: value "2023-07-07T23:59".
#[must_use]
pub fn date_time(field: &Field) -> Markup {
    field.input("datetime-local", None)
}

/// A file to send; its form needs `enctype="multipart/form-data"`.
#[must_use]
pub fn file(field: &Field) -> Markup {
    field.input("file", None)
}

/// Several files to send at once.
#[must_use]
pub fn files(field: &Field) -> Markup {
    field.frame(html! {
        input id=(field.id) name=(field.name) type="file" multiple accept=[field.accept]
            aria-describedby=[field.described_by()] aria-invalid=[field.error.as_ref().map(|_| "true")]
            required[field.is_required()];
    })
}

/// Several lines of text.
#[must_use]
pub fn textarea(field: &Field, rows: u8) -> Markup {
    field.frame(html! {
        textarea id=(field.id) name=(field.name) rows=(rows) data-limit=[field.max_length]
            data-suggest-lines=[field.suggest] aria-describedby=[field.described_by()] aria-invalid=[field.error.as_ref().map(|_| "true")]
            required[field.is_required()] disabled[field.disabled] { (field.value) }
    })
}

/// A value that goes along unseen.
#[must_use]
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_in_some_cases_is_neither_optional_nor_required() {
        let field = || Field::new(Lang::Id, "note", "Catatan");
        let words = |field: &Field| text(field).into_string();
        let told = |html: &str| (html.contains("boleh dikosongkan"), html.contains(" required"));
        assert_eq!(told(&words(&field())), (false, true));
        assert_eq!(told(&words(&field().optional())), (true, false));
        assert_eq!(told(&words(&field().conditional())), (false, false));
    }

    #[test]
    fn the_error_is_tied_to_its_control_and_the_value_kept() {
        let field = Field::new(Lang::Id, "title", "Judul")
            .value("A & B")
            .hint("Singkat")
            .error(Some("Terlalu panjang"));
        let html = text(&field).into_string();
        assert!(html.contains(r#"aria-describedby="f-title-error f-title-hint""#), "{html}");
        assert!(html.contains(r#"value="A &amp; B""#) && html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains(r#"<label for="f-title">Judul</label>"#), "{html}");
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let html = password(&Field::new(Lang::Id, "password", "Kata sandi").value("rahasia")).into_string();
        assert!(!html.contains("rahasia"), "{html}");
    }
}
