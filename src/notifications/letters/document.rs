//! Letters to the people whose names stand on documents.

use crate::i18n::{Message, Text, text};
use crate::notifications::Letter;
use crate::say;

/// Where a person finds all documents.
const SHELF: &str = "/akun/dokumen";
const OPEN: Text = text("Buka dokumen saya", "Open my documents");

/// Documents can be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentsReady {
    /// The edition's short title.
    pub edition: String,
    /// What each is called, with its number.
    pub documents: Vec<NamedDocument>,
}

/// A document as letters name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDocument {
    pub name: Message,
    pub number: String,
}

impl DocumentsReady {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        let mut body = vec![say!(
            "Dokumen Anda dari {edition} sudah terbit dan dapat diunduh:",
            "Your documents of {edition} are issued and can be downloaded:"
        )];
        for NamedDocument { name, number } in &self.documents {
            let (nama, named) = (&name.id, &name.en);
            body.push(say!("– {nama}, nomor {number}", "– {named}, number {number}"));
        }
        body.push(say!(
            "Setiap dokumen memuat kode QR ke halaman tempat siapa pun dapat memeriksa keasliannya. Jika ada nama yang keliru, beri tahu panitia.",
            "Each carries a QR code that leads to the page where anybody may check it. If a name is wrong, tell the committee."
        ));
        Letter::new(say!("Dokumen Anda dari {edition}", "Your documents of {edition}"), body)
            .leading_to(OPEN, SHELF)
    }
}

/// A document was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentReplaced {
    pub old: NamedDocument,
    /// Number of the one that takes its place.
    pub number: String,
    /// Why, in the committee's words.
    pub reason: String,
}

impl DocumentReplaced {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { old, number, reason } = self;
        let (nama, named, before) = (&old.name.id, &old.name.en, &old.number);
        Letter::new(
            say!("{nama} Anda diganti", "Your document was replaced: {named}"),
            vec![
                say!(
                    "{nama} nomor {before} diganti dengan nomor {number}. Alasan panitia: {reason}",
                    "{named} number {before} was replaced by number {number}. The committee's reason: {reason}"
                ),
                say!(
                    "Yang lama tidak berlaku lagi; halaman pemeriksaannya menyebutkan penggantinya. Pakailah yang baru.",
                    "The old one is no longer valid, and the page on which it is checked says so. Please use the new one."
                ),
            ],
        )
        .leading_to(OPEN, SHELF)
    }
}

/// A document was cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCancelled {
    pub document: NamedDocument,
    /// Why, in the committee's words.
    pub reason: String,
}

impl DocumentCancelled {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { document, reason } = self;
        let (nama, named, number) = (&document.name.id, &document.name.en, &document.number);
        Letter::new(
            say!("{nama} Anda dibatalkan", "Your document was cancelled: {named}"),
            vec![
                say!(
                    "{nama} nomor {number} dibatalkan dan tidak berlaku lagi. Alasan panitia: {reason}",
                    "{named} number {number} was cancelled and is no longer valid. The committee's reason: {reason}"
                ),
                say!(
                    "Halaman pemeriksaannya menyebutkan bahwa dokumen itu dicabut. Jika Anda tidak memahaminya, balas surat ini.",
                    "The page on which it is checked says that it is revoked. If you do not understand why, answer this letter."
                ),
            ],
        )
        .leading_to(OPEN, SHELF)
    }
}
