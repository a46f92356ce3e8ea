//! Letters to makers about the hand-over of their work to the national learning platform.

use super::parts::OPEN_WORK;
use crate::clock::At;
use crate::i18n::{Lang, deadline};
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
                    "Biarkan filmnya tetap terbuka untuk umum. Jika Anda tidak ingin karya ini tampil di galeri, Anda dapat menariknya di halaman karya.",
                    "Please keep its films open to everybody. If you do not want it in the gallery, you can take it out on the page of the work."
                ),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// Its makers are asked for what the platform needs of a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialAsked {
    /// The edition's short title.
    pub edition: String,
    pub title: String,
    pub number: String,
    /// Until when it may be changed.
    pub due: At,
    /// In the committee's words; may be empty.
    pub note: String,
    pub path: String,
}

impl MaterialAsked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, title, number, due, note, path } = self;
        let (batas, limit) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
        let mut said = vec![
            say!(
                "Karya \"{title}\" ({number}) dari {edition} akan menjadi bahan belajar di LMS ASN Unggul. Halaman karya Anda menunjukkan apa yang masih diperlukan: periksa isinya, lengkapi, lalu rilis paling lambat {batas}.",
                "The work \"{title}\" ({number}) of {edition} becomes learning material on LMS ASN Unggul. Its page shows what is still needed: go through it, complete it, and release it by {limit}."
            ),
            say!(
                "Yang sudah dinilai tidak berubah. Siapa pun di kelompok Anda dapat mengisinya.",
                "What was judged does not change. Anybody of your group can fill it in."
            ),
        ];
        if !note.is_empty() {
            said.push(say!("Catatan panitia: {note}", "A note of the committee: {note}"));
        }
        Letter::new(
            say!(
                "Lengkapi karya {number} untuk LMS ASN Unggul paling lambat {batas}",
                "Complete work {number} for LMS ASN Unggul by {limit}"
            ),
            said,
        )
        .leading_to(OPEN_WORK, path)
        .needing_action()
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
