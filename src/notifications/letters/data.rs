//! Letters about requests on personal data.

use crate::clock::At;
use crate::i18n::{Lang, Text, deadline, text};
use crate::notifications::Letter;
use crate::say;

/// To the chairs: somebody asks something about their data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataRequestAsked {
    pub name: String,
    pub kind: Text,
    /// Exclusive end of the time for an answer.
    pub due: At,
}

impl DataRequestAsked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { name, kind, due } = self;
        let (jenis, kind) = (kind.id.to_lowercase(), kind.en.to_lowercase());
        let (batas, limit) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
        Letter::new(
            say!("Permintaan data pribadi: {jenis}", "Request about personal data: {kind}"),
            vec![say!(
                "{name} mengajukan permintaan: {jenis}. Undang-undang memberi waktu 3 × 24 jam; jawab paling lambat {batas} di halaman permintaan data.",
                "{name} asks for this: {kind}. The law gives 3 × 24 hours; answer by {limit} on the page of requests."
            )],
        )
        .needing_action()
    }
}

/// To the person: the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataRequestAnswered {
    pub kind: Text,
    pub done: bool,
    pub answer: String,
}

impl DataRequestAnswered {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { kind, done, answer } = self;
        let (jenis, kind) = (kind.id.to_lowercase(), kind.en.to_lowercase());
        let said = if *done {
            say!("Permintaan Anda ({jenis}) sudah dilaksanakan.", "Your request ({kind}) was carried out.")
        } else {
            say!(
                "Permintaan Anda ({jenis}) tidak dapat dilaksanakan.",
                "Your request ({kind}) could not be carried out."
            )
        };
        Letter::new(
            say!("Jawaban atas permintaan Anda: {jenis}", "The answer to your request: {kind}"),
            vec![said, say!("Jawaban panitia: {answer}", "The committee's answer: {answer}")],
        )
        .leading_to(text("Buka Data saya", "Open my data"), "/akun/data-saya")
    }
}
