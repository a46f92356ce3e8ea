//! What a letter says in its reader's language, and the two forms in which it leaves.

use maud::{DOCTYPE, html};
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Text, text};

const GREETING: Text = text("Yth.", "Dear");
const NOBODY: Text = text("Bapak/Ibu", "Sir or Madam");
const EMPTIED: Text = text(
    "[Isi surat dihapus beberapa hari setelah terkirim, karena dapat memuat tautan pribadi. Penerima, subjek, dan waktunya tetap tercatat.]",
    "[The text was taken out some days after the letter left, since it may hold personal links. Receiver, subject and time stay on record.]",
);
const CLOSING: Text = text("Hormat kami,", "Kind regards,");

/// The one thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    pub label: String,
    /// Path within the portal.
    pub path: String,
}

/// A letter as it was written down: kept with its row, so that it can be read and edited before it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub lang: Lang,
    /// Name in the greeting; empty as long as nobody proved that the address is that person's.
    pub name: String,
    pub paragraphs: Vec<String>,
    /// A numbered list after them, each point with the address it leads to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Action>,
    pub action: Option<Action>,
    /// Who writes, line by line.
    pub signature: Vec<String>,
}

impl Content {
    /// "Yth. Sari Dewi,".
    #[must_use]
    pub fn greeting(&self) -> String {
        let name = if self.name.is_empty() { NOBODY.get(self.lang) } else { &self.name };
        format!("{} {name},", GREETING.get(self.lang))
    }

    /// "Hormat kami,".
    #[must_use]
    pub fn closing(&self) -> &'static str {
        CLOSING.get(self.lang)
    }

    /// What stands between greeting and link, as it is typed: paragraphs with an empty line between them.
    #[must_use]
    pub fn body(&self) -> String {
        self.paragraphs.join("\n\n")
    }

    /// What is kept of it once it has left: to whom it was written, and that its text was taken out.
    #[must_use]
    pub fn emptied(&self) -> Self {
        let said = EMPTIED.get(self.lang).to_owned();
        Self { paragraphs: vec![said], points: Vec::new(), action: None, ..self.clone() }
    }

    /// The same letter with another text.
    #[must_use]
    pub fn with_body(&self, body: &str) -> Self {
        let paragraphs =
            body.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
        Self { paragraphs: paragraphs.collect(), ..self.clone() }
    }

    /// The plain form, which stands by itself.
    #[must_use]
    pub fn plain(&self, site: &str) -> String {
        let mut out = format!("{}\n\n", self.greeting());
        for paragraph in &self.paragraphs {
            out.push_str(paragraph);
            out.push_str("\n\n");
        }
        for (number, Action { label, path }) in (1..).zip(&self.points) {
            out.push_str(&format!("{number}. {label}\n   {site}{path}\n\n"));
        }
        if let Some(Action { label, path }) = &self.action {
            out.push_str(&format!("{label}:\n{site}{path}\n\n"));
        }
        out.push_str(&format!("{}\n{}\n", self.closing(), self.signature.join("\n")));
        out
    }

    /// The HTML form; no images, no remote content.
    #[must_use]
    pub fn html(&self, subject: &str, site: &str) -> String {
        html! {
            (DOCTYPE)
            html lang=(self.lang.code()) {
                head { meta charset="utf-8"; title { (subject) } }
                body style="font:16px/1.6 system-ui,sans-serif;color:#1B1F2A;background:#FBFAF7;margin:0;padding:24px" {
                    div style="max-width:560px;margin:auto;background:#fff;border:1px solid #E3E0D8;border-radius:10px;padding:28px" {
                        p style="margin:0 0 20px;font-weight:800;font-size:20px" { "Lomba" }
                        p { (self.greeting()) }
                        @for paragraph in &self.paragraphs { p style="white-space:pre-line" { (paragraph) } }
                        @if !self.points.is_empty() {
                            ol style="padding-left:22px" {
                                @for Action { label, path } in &self.points {
                                    li style="margin:0 0 14px" {
                                        span style="white-space:pre-line" { (label) } br;
                                        a href=(format!("{site}{path}")) style="font-size:14px;color:#23356F;overflow-wrap:anywhere" { (format!("{site}{path}")) }
                                    }
                                }
                            }
                        }
                        @if let Some(Action { label, path }) = &self.action {
                            p style="margin:24px 0" {
                                a href=(format!("{site}{path}")) style="background:#23356F;color:#fff;padding:12px 20px;border-radius:9px;text-decoration:none;font-weight:650" { (label) }
                            }
                            p style="font-size:14px;color:#565D6E;overflow-wrap:anywhere" { (format!("{site}{path}")) }
                        }
                        p { (self.closing()) @for line in &self.signature { br; (line) } }
                    }
                }
            }
        }
        .into_string()
    }

    /// The same letter for somebody else's eyes: a link that is its reader's own leads nowhere.
    #[must_use]
    pub fn without_private_link(&self) -> Self {
        let hidden = |action: &Action| Action { path: "/…".to_owned(), ..action.clone() };
        Self { action: self.action.as_ref().map(hidden), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Content {
        Content {
            lang: Lang::Id,
            name: String::new(),
            paragraphs: vec!["Satu.".to_owned(), "Dua\nbaris.".to_owned()],
            points: Vec::new(),
            action: Some(Action { label: "Buka".to_owned(), path: "/akun/sandi/rahasia".to_owned() }),
            signature: vec!["Panitia".to_owned(), "Lembaga".to_owned()],
        }
    }

    #[test]
    fn the_plain_form_stands_by_itself() {
        let plain = letter().plain("https://lomba.example.go.id");
        assert_eq!(
            plain,
            "Yth. Bapak/Ibu,\n\nSatu.\n\nDua\nbaris.\n\nBuka:\nhttps://lomba.example.go.id/akun/sandi/rahasia\n\nHormat kami,\nPanitia\nLembaga\n"
        );
    }

    #[test]
    fn what_is_typed_becomes_paragraphs_and_back() {
        let edited = letter().with_body("Tiga.\n\n\n\n  Empat.  \n\nLima\nenam.");
        assert_eq!(edited.paragraphs, ["Tiga.", "Empat.", "Lima\nenam."]);
        assert_eq!(edited.with_body(&edited.body()), edited);
        assert_eq!(edited.action, letter().action, "the link stays");
    }

    #[test]
    fn nobody_else_reads_a_private_link() {
        let shown = letter().without_private_link();
        assert!(!shown.plain("").contains("rahasia") && !shown.html("x", "").contains("rahasia"));
    }
}
