//! The shape of a letter, and its text and HTML forms.

use maud::{DOCTYPE, html};

use crate::i18n::{Lang, Message, Text, text};

/// A letter before it is put into a reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: Message,
    /// Body, paragraph by paragraph.
    pub paragraphs: Vec<Message>,
    /// Label and path of the one thing to do.
    pub action: Option<(Text, String)>,
}

const GREETING: Text = text("Yth.", "Dear");
const CLOSING: Text = text("Salam,", "Kind regards,");
const SENDER: Text = text(
    "Panitia Kompetisi Microlearning, Lembaga Administrasi Negara",
    "The Microlearning Competition committee, Lembaga Administrasi Negara",
);

impl Letter {
    /// A letter that leads nowhere.
    pub(super) fn new(subject: Message, paragraphs: Vec<Message>) -> Self {
        Self { subject, paragraphs, action: None }
    }

    /// The same with the one thing to do.
    pub(super) fn leading_to(self, label: Text, path: &str) -> Self {
        Self { action: Some((label, path.to_owned())), ..self }
    }

    /// The plain form.
    #[must_use]
    pub fn plain(&self, name: &str, lang: Lang, site: &str) -> String {
        let mut out = format!("{} {name},\n\n", GREETING.get(lang));
        for paragraph in &self.paragraphs {
            out.push_str(paragraph.get(lang));
            out.push_str("\n\n");
        }
        if let Some((label, path)) = &self.action {
            out.push_str(&format!("{}:\n{site}{path}\n\n", label.get(lang)));
        }
        out.push_str(&format!("{}\n{}\n", CLOSING.get(lang), SENDER.get(lang)));
        out
    }

    /// The HTML form; no images, no remote content.
    #[must_use]
    pub fn html(&self, name: &str, lang: Lang, site: &str) -> String {
        html! {
            (DOCTYPE)
            html lang=(lang.code()) {
                head { meta charset="utf-8"; title { (self.subject.get(lang)) } }
                body style="font:16px/1.6 system-ui,sans-serif;color:#1B1F2A;background:#FBFAF7;margin:0;padding:24px" {
                    div style="max-width:560px;margin:auto;background:#fff;border:1px solid #E3E0D8;border-radius:10px;padding:28px" {
                        p style="margin:0 0 20px;font-weight:800;font-size:20px" { "Lomba" }
                        p { (GREETING.get(lang)) " " (name) "," }
                        @for paragraph in &self.paragraphs {
                            p style="white-space:pre-line" { (paragraph.get(lang)) }
                        }
                        @if let Some((label, path)) = &self.action {
                            p style="margin:24px 0" {
                                a href=(format!("{site}{path}")) style="background:#23356F;color:#fff;padding:12px 20px;border-radius:9px;text-decoration:none;font-weight:650" {
                                    (label.get(lang))
                                }
                            }
                            p style="font-size:14px;color:#565D6E;overflow-wrap:anywhere" { (format!("{site}{path}")) }
                        }
                        p { (CLOSING.get(lang)) br; (SENDER.get(lang)) }
                    }
                }
            }
        }
        .into_string()
    }
}
