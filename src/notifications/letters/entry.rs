//! Letters to the people of an entry about the entry itself.

use crate::clock::At;
use crate::i18n::{Lang, Message, Text, date_time, deadline, text};
use crate::notifications::Letter;
use crate::say;

const OPEN_SHELF: Text = text("Buka dokumen saya", "Open my documents");

/// A copy of the declaration and the consents, for whoever signed them (R8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclarationSigned {
    /// The edition's short title.
    pub edition: String,
    pub version: String,
    pub at: At,
    /// Title, opening, numbered duties and closing.
    pub text: Message,
    pub consents: Vec<Message>,
}

impl DeclarationSigned {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, version, at, text, consents } = self;
        let (kapan, when) = (date_time(*at, Lang::Id), date_time(*at, Lang::En));
        let mut said = vec![say!(
            "Anda menandatangani pernyataan berikut untuk {edition} (versi {version}) pada {kapan}. Surat ini salinannya; tidak ada yang perlu Anda lakukan.",
            "You signed the following declaration for {edition} (version {version}) on {when}. This letter is your copy; there is nothing you need to do."
        )];
        said.push(text.clone());
        said.push(say!("Anda juga memberikan persetujuan ini:", "You also gave these consents:"));
        said.extend(consents.iter().cloned());
        Letter::new(say!("Salinan pernyataan Anda: {edition}", "A copy of your declaration: {edition}"), said)
            .leading_to(OPEN_SHELF, "/akun/dokumen")
    }
}

const CONTINUE: Text = text("Lanjutkan pendaftaran", "Continue the registration");

/// A registration was begun and not sent, and registration closes soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationNotSent {
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    pub path: String,
}

impl RegistrationNotSent {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, closes, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        Letter::new(
            say!("Pendaftaran Anda belum dikirim", "Your registration is not sent"),
            vec![
                say!(
                    "Anda sudah mulai mengisi pendaftaran {edition}, tetapi belum mengirimnya. Isian Anda tersimpan; lanjutkan dari tempat Anda berhenti.",
                    "You began to register for {edition} and have not sent it. What you wrote is kept; go on where you stopped."
                ),
                say!(
                    "Pendaftaran ditutup {tutup}. Bila tidak jadi ikut, tidak ada yang perlu Anda lakukan.",
                    "Registration closes on {end}. If you do not mean to take part after all, there is nothing for you to do."
                ),
            ],
        )
        .leading_to(CONTINUE, path)
        .needing_action()
    }
}

const OPEN_ENTRY: Text = text("Buka pendaftaran", "Open the entry");

/// The committee took the entry out (R11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryEliminated {
    /// The edition's short title.
    pub edition: String,
    /// The rule with its text beside it, such as "R5 (Peserta adalah ASN)".
    pub rule: Message,
    pub reason: String,
    /// How many works leave with it.
    pub works: usize,
    pub path: String,
}

impl EntryEliminated {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, rule, reason, works, path } = self;
        let (ketentuan, rule) = (&rule.id, &rule.en);
        Letter::new(
            say!("Pendaftaran Anda di {edition} dieliminasi", "Your entry in {edition} was taken out"),
            vec![
                say!(
                    "Panitia mengeliminasi pendaftaran Anda di {edition} beserta {works} karyanya. Karya itu tidak dinilai lagi.",
                    "The committee took your entry in {edition} out, with {works} of its works. They are not judged any more."
                ),
                say!("Ketentuan {ketentuan}: {reason}", "Rule {rule}: {reason}"),
                say!(
                    "Bila ini keliru, hubungi panitia sebelum penjurian ditutup.",
                    "If this is a mistake, write to the committee before judging closes."
                ),
            ],
        )
        .leading_to(OPEN_ENTRY, path)
    }
}

/// An elimination was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EliminationUndone {
    /// The edition's short title.
    pub edition: String,
    pub reason: String,
    pub path: String,
}

impl EliminationUndone {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, reason, path } = self;
        Letter::new(
            say!("Pendaftaran Anda di {edition} pulih", "Your entry in {edition} is back"),
            vec![
                say!(
                    "Panitia membatalkan eliminasi pendaftaran Anda di {edition}. Pendaftaran dan karyanya kembali seperti sebelumnya.",
                    "The committee undid the elimination of your entry in {edition}. The entry and its works are what they were before."
                ),
                say!("Alasannya: {reason}", "The reason: {reason}"),
            ],
        )
        .leading_to(OPEN_ENTRY, path)
    }
}

/// The result is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultsPublished {
    /// The edition's short title.
    pub edition: String,
    pub path: String,
}

impl ResultsPublished {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        Letter::new(
            say!("Hasil {edition} sudah diumumkan", "The results of {edition} are public"),
            vec![say!(
                "Karya-karya terbaik {edition} sudah diumumkan. Terima kasih atas karya Anda.",
                "The best works of {edition} are public. Thank you for your work."
            )],
        )
        .leading_to(text("Lihat hasil", "See the results"), &self.path)
    }
}
