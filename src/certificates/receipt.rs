//! The receipt of a work as a document: no number of the register, made whenever it is asked for, always the same.

use serde::Serialize;

use super::render::{Template, qr_svg, undrawable};

const SOURCE: &str = include_str!("../../config/documents/submission_receipt.typ");

/// A line of the receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptRow {
    pub label: String,
    /// One paragraph each; never none.
    pub lines: Vec<String>,
}

/// A film of the submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptFilm {
    pub name: String,
    /// As it was pasted.
    pub link: String,
    /// What was verified of it; empty where nothing was.
    pub facts: String,
}

/// A day as the template wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReceiptDay {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

/// Everything a receipt says, in its reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptFacts {
    pub lang: &'static str,
    pub title: String,
    pub organiser: String,
    pub edition: String,
    pub number: String,
    pub date: ReceiptDay,
    pub rows: Vec<ReceiptRow>,
    pub films_label: String,
    pub films: Vec<ReceiptFilm>,
    pub digest_label: String,
    pub digest: String,
    pub code_label: String,
    pub code: String,
    pub check_label: String,
    /// Address at which anybody who has the receipt sees that it arrived.
    pub check: String,
    pub footer: String,
    /// The same address as a QR code, SVG; filled in when it is printed.
    pub qr: String,
}

impl ReceiptFacts {
    /// The JSON that the template reads: with the QR code, and without letters that no font has.
    ///
    /// # Errors
    /// None in practice: the shape has no map and no number that JSON lacks.
    pub fn printed(&self) -> serde_json::Result<String> {
        let json = serde_json::to_string(&Self { qr: String::new(), ..self.clone() })?;
        let gone = undrawable(&json);
        let json: String = json.chars().filter(|letter| !gone.contains(letter)).collect();
        let mut facts: serde_json::Value = serde_json::from_str(&json)?;
        if let Some(all) = facts.as_object_mut() {
            all.insert("qr".to_owned(), qr_svg(&self.check).into());
        }
        serde_json::to_string(&facts)
    }
}

/// Its template; the committee does not change it.
#[must_use]
pub fn receipt_template() -> Template {
    Template { parts: String::new(), source: SOURCE.to_owned(), logo: None }
}
