//! An institution as a person names it: looked up in the directory while they type, and asked about when the directory
//! does not know the name. Works without a script; a name nobody knows is taken and waits for the committee.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::clean::Query;
use super::errors::PageError;
use super::forms::Errors;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::i18n::{Text, text};
use crate::institutions::{self, InstitutionName};
use crate::say;
use crate::views::PageCx;
use crate::views::field::{self, Choice, Field, hidden};

/// Where names are looked up while one types.
pub const LOOK_UP: &str = "/instansi";

const WHICH: Text = text(
    "Direktori belum memuat nama ini. Pilih yang Anda maksud, atau pakai tulisan Anda.",
    "The directory does not hold this name. Choose the one you mean, or keep what you wrote.",
);
const MEANT: Text = text("Instansi mana yang Anda maksud?", "Which institution do you mean?");

/// What somebody is typing.
#[derive(Debug, Default, Deserialize)]
pub struct Typing {
    #[serde(default)]
    q: String,
}

/// `GET /instansi?q=`: at most eight names of the directory, as a JSON array of strings.
pub async fn look_up(
    app: web::Data<App>,
    _who: SignedIn,
    typing: Query<Typing>,
) -> Result<HttpResponse, PageError> {
    let typed = typing.into_inner().q;
    let names = app.read(move |conn| institutions::look_up(conn, &typed)).await?;
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "private, max-age=60")).json(names))
}

/// The field as it came, with the answer to what was meant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedInstitution {
    pub institution: String,
    /// The name picked, when it was asked about.
    pub institution_meant: String,
    /// The name that was asked about.
    pub institution_asked: String,
}

impl TypedInstitution {
    /// A field that shows a stored name.
    #[must_use]
    pub fn stored(name: &str) -> Self {
        Self { institution: name.to_owned(), ..Self::default() }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.institution.trim().is_empty()
    }

    /// The field in a form read name by name; none if the form does not have it.
    #[must_use]
    pub fn of(pairs: &[(String, String)]) -> Option<Self> {
        let find = |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        Some(Self {
            institution: find("institution")?,
            institution_meant: find("institution_meant").unwrap_or_default(),
            institution_asked: find("institution_asked").unwrap_or_default(),
        })
    }

    /// The field as it goes along with another form.
    #[must_use]
    pub fn pairs(&self) -> [(&str, &str); 3] {
        [
            ("institution", &self.institution),
            ("institution_meant", &self.institution_meant),
            ("institution_asked", &self.institution_asked),
        ]
    }

    /// Whether the person has said what the name they typed means.
    fn is_answered(&self) -> bool {
        !self.institution_meant.is_empty() && self.institution_asked == self.institution
    }

    /// The name that counts.
    #[must_use]
    pub fn chosen(&self) -> &str {
        if self.is_answered() { &self.institution_meant } else { &self.institution }
    }

    /// The name; none, with the error noted, if it cannot be one.
    pub fn read(&self, errors: &mut Errors) -> Option<InstitutionName> {
        errors.keep("institution", InstitutionName::parse(self.chosen()), |refused| refused)
    }

    /// Names of the directory to ask about before the typed one is taken, with the error noted. None if the portal
    /// knows the name, if nothing is like it, or if the person has answered.
    ///
    /// # Errors
    /// Our own failures only.
    pub async fn doubts(&self, app: &App, errors: &mut Errors) -> Result<Vec<String>, PageError> {
        let Ok(name) = InstitutionName::parse(&self.institution) else { return Ok(Vec::new()) };
        if self.is_answered() {
            return Ok(Vec::new());
        }
        let names = app.read(move |conn| institutions::meant(conn, &name)).await?;
        if !names.is_empty() {
            errors.add("institution_meant", WHICH);
        }
        Ok(names)
    }

    /// The field; below it the names to choose from, if there is a doubt.
    #[must_use]
    pub fn view(&self, cx: &PageCx, words: &InstitutionWords, doubts: &[String], errors: &Errors) -> Markup {
        let lang = cx.lang;
        let field = Field::new(lang, "institution", cx.t(words.label));
        let field = if words.optional { field.optional() } else { field };
        let line = field
            .hint(cx.t(words.hint))
            .value(if doubts.is_empty() { self.chosen() } else { &self.institution })
            .error(errors.of("institution", lang))
            .autocomplete("organization")
            .suggest(LOOK_UP);
        html! {
            (field::text(&line))
            @if !doubts.is_empty() { (self.which(cx, doubts, errors)) }
            @else if self.is_answered() {
                (hidden("institution_asked", self.chosen())) (hidden("institution_meant", self.chosen()))
            }
        }
    }

    fn which(&self, cx: &PageCx, doubts: &[String], errors: &Errors) -> Markup {
        let typed = &self.institution;
        let keep = say!("Pakai tulisan saya: {typed}", "Keep what I wrote: {typed}");
        let waits = say!(
            "Panitia memasukkannya ke direktori atau menggabungkannya dengan nama yang sama.",
            "The committee takes it into the directory or merges it with the name it means."
        );
        let mut choices: Vec<Choice> = doubts.iter().map(|name| Choice::new(name, name)).collect();
        choices.push(Choice::new(typed, cx.m(&keep)).hint(cx.m(&waits)));
        let question = Field::new(cx.lang, "institution_meant", cx.t(MEANT))
            .value(self.institution_meant.as_str())
            .error(errors.of("institution_meant", cx.lang));
        html! {
            (hidden("institution_asked", typed))
            (field::radio(&question, &choices))
        }
    }
}

/// What the field is called.
#[derive(Debug, Clone, Copy)]
pub struct InstitutionWords {
    pub label: Text,
    pub hint: Text,
    /// Whether it may stay empty.
    pub optional: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(institution: &str, asked: &str, meant: &str) -> TypedInstitution {
        let own = str::to_owned;
        TypedInstitution {
            institution: own(institution),
            institution_asked: own(asked),
            institution_meant: own(meant),
        }
    }

    #[test]
    fn an_answer_counts_for_the_name_it_was_given_about() {
        let read = |form: &TypedInstitution| {
            form.read(&mut Errors::default()).map(|name| name.as_str().to_owned()).unwrap_or_default()
        };
        let (short, long) = ("Kab Sleman", "Pemerintah Kabupaten Sleman");
        assert_eq!(read(&typed(short, short, long)), long);
        assert_eq!(read(&typed(short, short, short)), short, "kept as written");
        assert_eq!(read(&typed(short, short, "")), short);
        assert_eq!(read(&typed("Kab Bantul", short, long)), "Kab Bantul", "typed anew since");
        assert_eq!(read(&typed("", "", "")), "");
    }
}
