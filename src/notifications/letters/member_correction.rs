//! The letter to a person whose data the committee corrected.

use crate::i18n::{Message, Text, text};
use crate::notifications::Letter;
use crate::say;

const OPEN: Text = text("Buka halaman pendaftaran", "Open the entry's page");

/// A fact that was corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactCorrected {
    pub label: Text,
    pub before: Message,
    pub after: Message,
}

/// The committee corrected a person's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberCorrected {
    /// The edition's short title.
    pub edition: String,
    pub facts: Vec<FactCorrected>,
    /// In the committee's words.
    pub reason: String,
    pub path: String,
}

impl MemberCorrected {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, facts, reason, path } = self;
        let mut said = vec![say!(
            "Panitia membetulkan data Anda dalam {edition}:",
            "The committee corrected your data in {edition}:"
        )];
        said.extend(facts.iter().map(|fact| {
            let (label, name) = (fact.label.id, fact.label.en);
            let (Message { id: semula, en: before }, Message { id: menjadi, en: after }) =
                (&fact.before, &fact.after);
            say!("{label}: \"{semula}\" menjadi \"{menjadi}\".", "{name}: \"{before}\" is now \"{after}\".")
        }));
        said.push(say!("Alasannya: {reason}", "The reason: {reason}"));
        said.push(say!(
            "Bila ini tidak benar, balas surat ini. Dokumen yang belum diterbitkan memakai data yang baru.",
            "If this is wrong, answer this letter. Documents not issued yet use the new data."
        ));
        Letter::new(
            say!("Data Anda dibetulkan panitia: {edition}", "The committee corrected your data: {edition}"),
            said,
        )
        .leading_to(OPEN, path)
    }
}
