//! What every page knows: who reads it, in which language, at which instant, in which edition.

use super::link::Link;
use super::viewing_bar::Viewed;
use crate::accounts::{Permission, Role};
use crate::clock::At;
use crate::i18n::{Lang, Message, Text};

/// The surroundings of one page.
#[derive(Debug, Clone)]
pub struct PageCx {
    pub lang: Lang,
    /// Light or dark, when the reader chose.
    pub scheme: Scheme,
    /// The request's path with its query, for "back here" and for marking the current link.
    pub path: String,
    pub now: At,
    pub viewer: Viewer,
    /// The edition the page belongs to.
    pub edition: Option<EditionBrief>,
    /// What the act before this page did.
    pub flash: Option<Message>,
    /// What stands above every page of the room one is in.
    pub notice: Option<Notice>,
    /// Whose pages the reader sees, where they are somebody else's.
    pub viewing: Option<Viewed>,
    /// The request's reference number, shown with failures.
    pub reference: String,
}

impl PageCx {
    /// A fixed sentence in the reader's language.
    #[must_use]
    pub fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// A sentence with values in the reader's language.
    #[must_use]
    pub fn m<'a>(&self, message: &'a Message) -> &'a str {
        message.get(self.lang)
    }

    /// `/{k}{rest}` of the page's edition, `rest` alone without one: `cx.at("/aturan")`.
    #[must_use]
    pub fn at(&self, rest: &str) -> String {
        match &self.edition {
            Some(edition) => format!("/{}{rest}", edition.slug),
            None if rest.is_empty() => "/".to_owned(),
            None => rest.to_owned(),
        }
    }

    /// Whether the reader's role on the committee has the permission: a button without it is not shown.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.viewer.committee.is_some_and(|role| role.may(permission))
    }

    /// The path without its query.
    #[must_use]
    pub fn bare_path(&self) -> &str {
        self.path.split('?').next().unwrap_or("/")
    }
}

/// A sentence that stands until its reason is gone, and where to do something about it.
#[derive(Debug, Clone)]
pub struct Notice {
    pub text: Message,
    pub link: Option<Link>,
}

/// The colours a reader chose in the footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// As the device says.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Scheme {
    /// The word stored and posted: `auto`, `light`, `dark`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a stored or posted word; anything unknown follows the device.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// Who reads the page and which rooms are open to them.
#[derive(Debug, Clone, Default)]
pub struct Viewer {
    /// The account, by which the browser keeps apart what several people typed on one device.
    pub id: Option<i64>,
    /// Name of the signed-in person; `None` for a visitor.
    pub name: Option<String>,
    /// Takes part in the edition.
    pub entrant: bool,
    /// Judges in the edition.
    pub juror: bool,
    /// Role on the committee; none for everybody else.
    pub committee: Option<Role>,
}

/// The edition as every page names it.
#[derive(Debug, Clone)]
pub struct EditionBrief {
    /// First part of the edition's addresses.
    pub slug: String,
    /// Short title: "Microlearning ASN 2023".
    pub title: String,
    /// Year of the edition.
    pub year: i32,
    /// Whether the result is announced.
    pub results_public: bool,
    /// What stands at the foot of its pages: the organiser (R1), and whom to ask.
    pub foot: Vec<Message>,
    /// Whether it is only being tried out.
    pub trial: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_scheme_follows_the_device() {
        for scheme in [Scheme::Auto, Scheme::Light, Scheme::Dark] {
            assert_eq!(Scheme::parse(scheme.word()), scheme);
        }
        assert_eq!(Scheme::parse("gelap"), Scheme::Auto);
    }
}
