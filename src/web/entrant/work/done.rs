//! What an act on a work did, with the work's title: the sentence stands above pages that name several.

use super::sheet::Sheet;
use super::text;
use crate::i18n::Message;
use crate::say;

/// An act on a work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Withdrawn,
    Returned,
    TakenOutOfGallery,
    ShownInGallery,
}

impl Done {
    /// What it did to the work.
    pub fn said(self, sheet: &Sheet) -> Message {
        let (karya, work) = match sheet.work.name() {
            "" => (text::UNTITLED.id, text::UNTITLED.en),
            name => (name, name),
        };
        match self {
            Self::Withdrawn => say!("Karya \"{karya}\" sudah ditarik.", "The work \"{work}\" was withdrawn."),
            Self::Returned => say!(
                "Penarikan karya \"{karya}\" dibatalkan; karya ini ikut serta lagi.",
                "The withdrawal of the work \"{work}\" is undone; it takes part again."
            ),
            Self::TakenOutOfGallery => say!(
                "Karya \"{karya}\" ditarik dari galeri.",
                "The work \"{work}\" was taken out of the gallery."
            ),
            Self::ShownInGallery => say!(
                "Karya \"{karya}\" tampil lagi di galeri.",
                "The work \"{work}\" stands in the gallery again."
            ),
        }
    }
}
