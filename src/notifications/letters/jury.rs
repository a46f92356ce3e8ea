//! Letters to jurors.

use super::parts::ACCEPT;
use crate::clock::At;
use crate::i18n::{Lang, Message, deadline, text};
use crate::notifications::Letter;
use crate::say;

/// Invited to the jury of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteJuror {
    /// The edition's short title.
    pub edition: String,
    /// The organiser, in whose name the committee invites.
    pub host: Message,
    /// Until when the link opens the invitation.
    pub until: At,
    /// Until when works are kept for the person; none once that has passed.
    pub answer_by: Option<At>,
    pub path: String,
}

impl InviteJuror {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, host, until, answer_by, path } = self;
        let (tuan, host) = (&host.id, &host.en);
        let (batas, until) = (deadline(*until, Lang::Id), deadline(*until, Lang::En));
        let mut paragraphs = vec![say!(
            "Panitia {edition}, {tuan}, mengundang Anda sebagai juri. Tautan di bawah menerangkan apa yang diminta: jumlah film, waktu, dan kerahasiaannya. Anda dapat menerima atau menolak tanpa membuat akun lebih dahulu.",
            "The committee of {edition}, {host}, invites you to its jury. The link below says what is asked: how many films, how long, and what stays confidential. You can accept or decline without making an account first."
        )];
        if let Some(at) = answer_by {
            let (jawab, answer) = (deadline(*at, Lang::Id), deadline(*at, Lang::En));
            paragraphs.push(say!(
                "Mohon dijawab, dan pernyataan independensinya diisi, paling lambat {jawab}. Sesudah itu karya yang direncanakan untuk Anda dibagikan kepada juri lain.",
                "Please answer, and fill in the declaration of independence, by {answer}. After that the works planned for you go to other jurors."
            ));
        }
        paragraphs.push(say!(
            "Tautan ini berlaku 14 hari, sampai {batas}. Tautan di surat yang lebih lama tidak berlaku lagi.",
            "The link works for 14 days, until {until}. Links in older letters do not work any more."
        ));
        Letter::new(say!("Undangan sebagai juri: {edition}", "Invitation to the jury: {edition}"), paragraphs)
            .leading_to(ACCEPT, path)
    }
}

/// The committee took an invitation back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRevoked {
    /// The edition's short title.
    pub edition: String,
}

impl InvitationRevoked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        Letter::new(
            say!("Undangan juri {edition} dicabut", "Invitation to the jury of {edition} revoked"),
            vec![say!(
                "Panitia mencabut undangan Anda sebagai juri {edition}. Tautan di surat undangan tidak berlaku lagi, dan tidak ada yang perlu Anda lakukan. Bila Anda menduga ini keliru, balas surat ini.",
                "The committee has revoked your invitation to the jury of {edition}. The link in the invitation does not work any more, and there is nothing for you to do. If you think this is a mistake, answer this letter."
            )],
        )
    }
}

/// The committee decided on a change of a juror's institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionChangeDecided {
    /// The institution asked for, and the one declared before.
    pub institution: String,
    pub previous: String,
    pub granted: bool,
    /// In the committee's words; may be empty.
    pub note: String,
    pub path: String,
}

impl InstitutionChangeDecided {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { institution, previous, granted, note, path } = self;
        let (subject, said) = if *granted {
            (
                say!("Perubahan instansi disetujui", "Change of institution granted"),
                say!(
                    "Panitia menyetujui perubahan instansi Anda dari {previous} ke {institution}.",
                    "The committee granted the change of your institution from {previous} to {institution}."
                ),
            )
        } else {
            (
                say!("Perubahan instansi tidak disetujui", "Change of institution not granted"),
                say!(
                    "Panitia tidak menyetujui perubahan instansi Anda ke {institution}. Instansi Anda tetap {previous}.",
                    "The committee did not grant the change of your institution to {institution}. It stays {previous}."
                ),
            )
        };
        let mut paragraphs = vec![said];
        if !note.is_empty() {
            paragraphs.push(say!("Pesan panitia: {note}", "The committee says: {note}"));
        }
        paragraphs.push(say!(
            "Karya dari kedua instansi tetap tidak sampai kepada Anda.",
            "Works of neither institution reach you."
        ));
        Letter::new(subject, paragraphs)
            .leading_to(text("Buka pernyataan Anda", "Open your declaration"), path)
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
    /// Further sheets that are not complete.
    pub unfinished: i64,
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    pub path: String,
}

impl DraftsWaiting {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { count, unfinished, edition, closes, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        let mut paragraphs = vec![
            say!(
                "Anda sudah mengisi lengkap {count} lembar nilai {edition}, tetapi belum mengirimnya. Lembar yang masih draf tidak dihitung saat penjurian ditutup.",
                "You have completed {count} score sheets of {edition} without submitting them. A sheet that is still a draft does not count when judging closes."
            ),
            say!(
                "Penjurian ditutup {tutup}. Semuanya dapat dikirim sekaligus dengan satu tombol.",
                "Judging closes on {end}. All of them can be submitted with one button."
            ),
        ];
        if *unfinished > 0 {
            paragraphs.push(say!(
                "Selain itu {unfinished} lembar Anda belum lengkap.",
                "Besides, {unfinished} of your sheets are not complete yet."
            ));
        }
        let subject =
            say!("{count} nilai lengkap belum Anda kirim", "{count} complete score sheets are not submitted");
        Letter::new(subject, paragraphs)
            .leading_to(text("Periksa dan kirim", "Check and submit"), path)
            .needing_action()
    }
}

/// Sheets are open and judging closes soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetsOpen {
    /// Sheets not handed in.
    pub open: i64,
    /// Those of them with every mark.
    pub ready: i64,
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    pub path: String,
}

impl SheetsOpen {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { open, ready, edition, closes, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        let mut paragraphs = vec![say!(
            "{open} lembar nilai {edition} di antrean Anda belum dikirim. Penjurian ditutup {tutup}; lembar yang belum dikirim tidak dihitung.",
            "{open} score sheets of {edition} in your queue are not submitted. Judging closes on {end}; a sheet that is not submitted does not count."
        )];
        if *ready > 0 {
            paragraphs.push(say!(
                "{ready} di antaranya sudah lengkap dan tinggal dikirim.",
                "{ready} of them are complete and only need to be submitted."
            ));
        }
        paragraphs.push(say!(
            "Bila ada karya yang tidak dapat Anda nilai, undurkan diri dari karya itu di ruang juri, supaya juri lain masih sempat menilainya.",
            "If there is a work you cannot judge, step back from it in the jury room, so that another juror still has time for it."
        ));
        let subject = say!("{open} lembar nilai menunggu Anda", "{open} score sheets wait for you");
        Letter::new(subject, paragraphs)
            .leading_to(text("Buka ruang juri", "Open the jury room"), path)
            .needing_action()
    }
}

/// An invitation, or the declaration after it, waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerAwaited {
    /// The edition's short title.
    pub edition: String,
    /// Until when works are kept for the person.
    pub answer_by: At,
    /// The person said yes, and has not declared.
    pub accepted: bool,
    pub path: String,
}

impl AnswerAwaited {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, answer_by, accepted, path } = self;
        let (batas, end) = (deadline(*answer_by, Lang::Id), deadline(*answer_by, Lang::En));
        let said = if *accepted {
            say!(
                "Anda sudah menerima undangan sebagai juri {edition}, tetapi pernyataan independensinya belum diisi.",
                "You accepted the invitation to the jury of {edition}, and the declaration of independence is not filled in yet."
            )
        } else {
            say!(
                "Undangan Anda sebagai juri {edition} belum dijawab. Anda dapat menerima atau menolaknya dengan tautan di bawah.",
                "Your invitation to the jury of {edition} is not answered yet. You can accept or decline it with the link below."
            )
        };
        Letter::new(
            say!("Mohon jawaban: juri {edition}", "Please answer: jury of {edition}"),
            vec![
                said,
                say!(
                    "Karya disiapkan bagi Anda sampai {batas}. Sesudah itu karya tersebut dibagikan kepada juri lain.",
                    "Works are kept for you until {end}. After that they go to other jurors."
                ),
                say!(
                    "Tautan di surat yang lebih lama tidak berlaku lagi.",
                    "Links in older letters do not work any more."
                ),
            ],
        )
        .leading_to(ACCEPT, path)
        .needing_action()
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

/// The committee opened sheets of a juror again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgingReopened {
    /// The edition's short title.
    pub edition: String,
    /// Public numbers of the works.
    pub works: Vec<String>,
    pub closes_at: At,
    pub reason: String,
    pub path: String,
}

impl JudgingReopened {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, works, closes_at, reason, path } = self;
        let (akhir, end) = (deadline(*closes_at, Lang::Id), deadline(*closes_at, Lang::En));
        let works = works.join(", ");
        Letter::new(
            say!("Nilai Anda dibuka kembali sampai {akhir}", "Your scores are open again until {end}"),
            vec![
                say!(
                    "Panitia {edition} membuka kembali lembar nilai Anda untuk {works}. Alasannya: {reason}",
                    "The committee of {edition} has opened your score sheets of {works} again. The reason: {reason}"
                ),
                say!(
                    "Lembar itu dapat diubah sampai {akhir}, lalu tertutup dengan sendirinya. Lembar lain tidak berubah.",
                    "They may be changed until {end} and close by themselves then. Other sheets are as they were."
                ),
                say!(
                    "Lembar yang sudah dikirim dan tidak Anda ubah tetap dihitung seperti adanya. Yang Anda ambil kembali harus dikirim lagi supaya dihitung.",
                    "A submitted sheet that you leave alone counts as it stands. One that you take back has to be submitted again to count."
                ),
            ],
        )
        .leading_to(text("Buka ruang juri", "Open the jury room"), path)
    }
}
