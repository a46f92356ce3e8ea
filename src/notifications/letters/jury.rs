//! Letters to jurors.

use super::parts::{ACCEPT, once};
use crate::clock::At;
use crate::i18n::{Lang, Message, deadline, text};
use crate::notifications::Letter;
use crate::say;

/// Invited to the jury of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteJuror {
    /// The edition's short title.
    pub edition: String,
    pub path: String,
}

impl InviteJuror {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        Letter::new(
            say!("Undangan sebagai juri: {edition}", "Invitation to the jury: {edition}"),
            vec![
                say!(
                    "Panitia mengundang Anda sebagai juri {edition}. Anda akan diminta menyatakan independensi dan instansi Anda, agar tidak ada karya dari instansi sendiri yang sampai kepada Anda.",
                    "The committee invites you to the jury of {edition}. You will be asked to declare your independence and your institution, so that no work of your own institution reaches you."
                ),
                once(),
            ],
        )
        .leading_to(ACCEPT, &self.path)
    }
}

/// Works were routed to a juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorksAssigned {
    /// How many works are new to the juror.
    pub count: usize,
    /// The edition's short title.
    pub edition: String,
    pub closes: Option<At>,
    pub path: String,
}

impl WorksAssigned {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { count, edition, closes, path } = self;
        let mut paragraphs = vec![say!(
            "{count} karya {edition} dibagikan kepada Anda untuk dinilai.",
            "{count} works of {edition} were given to you to judge."
        )];
        if let Some(at) = closes {
            paragraphs.push(Message {
                id: format!("Penilaian ditutup {}.", deadline(*at, Lang::Id)),
                en: format!("Judging closes on {}.", deadline(*at, Lang::En)),
            });
        }
        Letter::new(say!("Karya untuk Anda nilai", "Works for you to judge"), paragraphs)
            .leading_to(text("Buka ruang juri", "Open the jury room"), path)
    }
}

/// Complete drafts wait to be handed in, and judging closes soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftsWaiting {
    pub count: i64,
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    pub path: String,
}

impl DraftsWaiting {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { count, edition, closes, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        Letter::new(
            say!("{count} nilai lengkap belum Anda kirim", "{count} complete score sheets are not submitted"),
            vec![
                say!(
                    "Anda sudah mengisi lengkap {count} lembar nilai {edition}, tetapi belum mengirimnya. Lembar yang masih draf tidak dihitung saat penjurian ditutup.",
                    "You have completed {count} score sheets of {edition} without submitting them. A sheet that is still a draft does not count when judging closes."
                ),
                say!(
                    "Penjurian ditutup {tutup}. Semuanya dapat dikirim sekaligus dengan satu tombol.",
                    "Judging closes on {end}. All of them can be submitted with one button."
                ),
            ],
        )
        .leading_to(text("Periksa dan kirim", "Check and submit"), path)
    }
}

/// The committee decided whether something locked is opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlockDecided {
    pub accepted: bool,
    /// The edition's short title.
    pub edition: String,
    /// Public number of the work; none for the whole lock.
    pub work: Option<String>,
    /// What the committee said; may be empty.
    pub answer: String,
    pub closes: Option<At>,
    pub path: String,
}

impl UnlockDecided {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        let (lembar, sheet) = match &self.work {
            Some(work) => (format!("lembar nilai {work}"), format!("the score sheet of {work}")),
            None => {
                ("kunci semua lembar nilai Anda".to_owned(), "the lock of all your score sheets".to_owned())
            }
        };
        let mut paragraphs = vec![if self.accepted {
            say!(
                "Panitia {edition} membuka kembali {lembar}. Setelah diperbaiki, kirim dan kunci lagi.",
                "The committee of {edition} has opened {sheet} again. Submit and lock again once it is corrected."
            )
        } else {
            say!(
                "Panitia {edition} tidak membuka kembali {lembar}. Nilai Anda tetap seperti yang dikunci.",
                "The committee of {edition} has not opened {sheet}. Your scores stay as you locked them."
            )
        }];
        if !self.answer.is_empty() {
            let answer = &self.answer;
            paragraphs.push(say!("Catatan panitia: {answer}", "The committee says: {answer}"));
        }
        if let Some(at) = self.closes.filter(|_| self.accepted) {
            let (tutup, end) = (deadline(at, Lang::Id), deadline(at, Lang::En));
            paragraphs.push(say!("Penjurian ditutup {tutup}.", "Judging closes on {end}."));
        }
        let subject = if self.accepted {
            say!("Nilai Anda dibuka kembali", "Your scores are open again")
        } else {
            say!("Permintaan membuka nilai ditolak", "Your request to open scores was declined")
        };
        Letter::new(subject, paragraphs).leading_to(text("Buka ruang juri", "Open the jury room"), &self.path)
    }
}
