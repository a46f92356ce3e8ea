//! Letters to makers about the hand-over of their work to the national learning platform.

use super::parts::OPEN_WORK;
use crate::notifications::Letter;
use crate::say;

/// A work was chosen for the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkFit {
    /// The edition's short title.
    pub edition: String,
    pub title: String,
    pub number: String,
    pub path: String,
}

impl WorkFit {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, title, number, path } = self;
        Letter::new(
            say!("Karya {number} dipilih untuk LMS ASN Unggul", "Work {number} was chosen for LMS ASN Unggul"),
            vec![
                say!(
                    "Karya \"{title}\" ({number}) dari {edition} dinilai memenuhi standar, mutu, dan relevansi. Panitia menyerahkannya untuk LMS ASN Unggul dan menampilkannya di galeri, dengan nama Anda sebagai pembuatnya.",
                    "The work \"{title}\" ({number}) of {edition} meets standard, quality and relevance. The committee hands it over to LMS ASN Unggul and shows it in the gallery, with your name as its maker."
                ),
                say!(
                    "Biarkan videonya tetap terbuka untuk umum. Jika Anda tidak ingin karya ini tampil di galeri, Anda dapat menariknya di halaman karya.",
                    "Please keep its films open to everybody. If you do not want it in the gallery, you can take it out on the page of the work."
                ),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// A work that had been chosen is so no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkFitNoMore {
    /// The edition's short title.
    pub edition: String,
    pub title: String,
    pub number: String,
    /// In the committee's words.
    pub reason: String,
    pub path: String,
}

impl WorkFitNoMore {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, title, number, reason, path } = self;
        Letter::new(
            say!(
                "Karya {number} tidak lagi diserahkan untuk LMS ASN Unggul",
                "Work {number} is no longer handed over to LMS ASN Unggul"
            ),
            vec![say!(
                "Panitia mengubah keputusannya tentang karya \"{title}\" ({number}) dari {edition}. Alasan panitia: {reason}",
                "The committee changed its decision about the work \"{title}\" ({number}) of {edition}. Its reason: {reason}"
            )],
        )
        .leading_to(OPEN_WORK, path)
    }
}
