//! Letters to the makers of a work about what became of it.

use super::parts::{OPEN_WORK, OPEN_WORKS};
use crate::clock::At;
use crate::i18n::{Lang, Message, date_time, deadline};
use crate::notifications::Letter;
use crate::say;

/// A work arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkReceived {
    /// Number of the receipt.
    pub receipt: String,
    pub title: String,
    /// SHA-256 of what was sent, in hexadecimal.
    pub hash: String,
    pub at: At,
    pub path: String,
}

impl WorkReceived {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { receipt, title, hash, at, path } = self;
        Letter::new(
            say!("Tanda terima {receipt}: {title}", "Receipt {receipt}: {title}"),
            vec![
                Message {
                    id: format!("Karya \"{title}\" sudah kami terima pada {}.", date_time(*at, Lang::Id)),
                    en: format!("We received the work \"{title}\" on {}.", date_time(*at, Lang::En)),
                },
                say!(
                    "Nomor tanda terima: {receipt}\nSidik isi (SHA-256): {hash}",
                    "Receipt number: {receipt}\nContent hash (SHA-256): {hash}"
                ),
                say!(
                    "Selama penerimaan masih dibuka, Anda dapat mengubah, mengganti, atau menarik karya ini.",
                    "While intake is open you may edit, replace or withdraw this work."
                ),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// A work was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkWithdrawn {
    pub number: String,
    pub title: String,
}

impl WorkWithdrawn {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { number, title } = self;
        Letter::new(
            say!("Karya {number} ditarik", "Work {number} was withdrawn"),
            vec![say!(
                "Karya \"{title}\" ({number}) ditarik dan tidak ikut dinilai. Selama penerimaan belum ditutup, ketua dapat mengembalikannya, atau tempatnya dipakai untuk karya lain.",
                "The work \"{title}\" ({number}) was withdrawn and will not be judged. Until intake closes the leader can bring it back, or its place can be used for another work."
            )],
        )
    }
}

/// A work that was withdrawn takes part again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkReturned {
    pub number: String,
    pub title: String,
    pub path: String,
}

impl WorkReturned {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { number, title, path } = self;
        Letter::new(
            say!("Karya {number} ikut serta lagi", "Work {number} takes part again"),
            vec![say!(
                "Penarikan karya \"{title}\" ({number}) dibatalkan oleh ketua. Yang berlaku adalah kiriman terakhirnya; Anda tidak perlu mengirimnya lagi.",
                "The leader undid the withdrawal of the work \"{title}\" ({number}). Its last submission counts; you need not submit it again."
            )],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// A film is not what it was when intake closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilmChanged {
    pub number: String,
    pub title: String,
    /// Which film of the work.
    pub part: Message,
    /// What happened to it.
    pub what: Message,
    /// What to do about it.
    pub remedy: Message,
    pub due: At,
    pub path: String,
}

impl FilmChanged {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { number, title, part, what, remedy, due, path } = self;
        let (id, en) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
        Letter::new(
            say!(
                "Film karya {number} berubah setelah penutupan",
                "A film of work {number} changed after the closing"
            ),
            vec![
                Message {
                    id: format!("{} karya \"{title}\" ({number}): {}", part.id, what.id),
                    en: format!("{} of the work \"{title}\" ({number}): {}", part.en, what.en),
                },
                remedy.clone(),
                Message {
                    id: format!(
                        "Mohon dibereskan paling lambat {id}. Sesudah itu tekan \"Periksa lagi\" di halaman karya; bila filmnya kembali seperti semula, tidak ada lagi yang perlu Anda lakukan."
                    ),
                    en: format!(
                        "Please mend it by {en}. Then press \"Check again\" on the work's page; once the film is what it was, there is nothing more for you to do."
                    ),
                },
                say!(
                    "Selama belum dibereskan, juri mungkin tidak dapat menilai karya ini, dan panitia dapat memeriksanya kembali terhadap ketentuan.",
                    "Until it is mended the jurors may be unable to judge this work, and the committee may examine it against the rules again."
                ),
            ],
        )
        .leading_to(OPEN_WORK, path)
        .needing_action()
    }
}

/// Somebody takes part and has begun no work, and intake closes soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoWorkYet {
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    /// What is to be done, each in a sentence.
    pub todo: Vec<Message>,
    pub path: String,
}

impl NoWorkYet {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, closes, todo, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        let mut paragraphs = vec![say!(
            "Anda terdaftar dalam {edition}, tetapi belum ada karya yang dimulai.",
            "You take part in {edition}, and no work is begun yet."
        )];
        paragraphs.extend(todo.iter().cloned());
        paragraphs.push(say!(
            "Penerimaan materi ditutup {tutup}. Bila tidak jadi mengirim karya, tidak ada yang perlu Anda lakukan.",
            "Intake closes on {end}. If you do not mean to send a work after all, there is nothing for you to do."
        ));
        Letter::new(say!("Karya Anda belum dimulai", "Your work is not begun"), paragraphs)
            .leading_to(OPEN_WORKS, path)
            .needing_action()
    }
}

/// Drafts were not sent and intake closes soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftsNotSent {
    /// How many works of the entry are drafts.
    pub count: i64,
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    /// What lacks, each in a sentence.
    pub todo: Vec<Message>,
    /// Where it is mended.
    pub path: String,
}

impl DraftsNotSent {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { count, edition, closes, todo, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        let mut paragraphs = vec![say!(
            "{count} karya Anda untuk {edition} masih berupa draf. Draf tidak ikut dinilai.",
            "{count} of your works for {edition} are still drafts. A draft is not judged."
        )];
        paragraphs.extend(todo.iter().cloned());
        paragraphs.push(say!(
            "Penerimaan materi ditutup {tutup}. Bila sebuah karya tidak jadi diikutkan, tidak ada yang perlu Anda lakukan.",
            "Intake closes on {end}. If a work is not meant to take part after all, there is nothing for you to do."
        ));
        let subject = say!("{count} karya Anda belum dikirim", "{count} of your works are not submitted");
        Letter::new(subject, paragraphs).leading_to(OPEN_WORKS, path).needing_action()
    }
}

/// Works were sent and changed since, and intake closes soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangesNotSent {
    /// How many works of the entry were changed.
    pub count: usize,
    /// The edition's short title.
    pub edition: String,
    pub closes: At,
    /// What is to be done about each, in a sentence.
    pub todo: Vec<Message>,
    /// Where it is sent again.
    pub path: String,
}

impl ChangesNotSent {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { count, edition, closes, todo, path } = self;
        let (tutup, end) = (deadline(*closes, Lang::Id), deadline(*closes, Lang::En));
        let mut paragraphs = vec![say!(
            "{count} karya Anda untuk {edition} berubah sejak dikirim, dan perubahannya belum dikirim ulang. Yang dinilai adalah kiriman terakhir.",
            "{count} of your works for {edition} were changed since they were submitted, and the changes were not submitted again. What is judged is the last submission."
        )];
        paragraphs.extend(todo.iter().cloned());
        paragraphs.push(say!(
            "Penerimaan materi ditutup {tutup}. Bila kiriman terakhir sudah yang Anda maksud, tidak ada yang perlu Anda lakukan.",
            "Intake closes on {end}. If the last submission is what you mean, there is nothing for you to do."
        ));
        let subject = say!(
            "Perubahan {count} karya Anda belum dikirim ulang",
            "Changes to {count} of your works are not submitted again"
        );
        Letter::new(subject, paragraphs).leading_to(OPEN_WORKS, path).needing_action()
    }
}

/// A revision is asked for and its time is nearly over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionAwaited {
    pub number: String,
    pub title: String,
    pub due: At,
    pub path: String,
}

impl RevisionAwaited {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { number, title, due, path } = self;
        let (batas, end) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
        Letter::new(
            say!("Perbaikan karya {number} ditunggu", "The revision of work {number} is awaited"),
            vec![say!(
                "Perbaikan karya \"{title}\" ({number}) yang diminta panitia belum kami terima. Kirim perbaikannya paling lambat {batas}.",
                "The revision of the work \"{title}\" ({number}) that the committee asked for has not arrived. Please submit it by {end}."
            )],
        )
        .leading_to(OPEN_WORK, path)
        .needing_action()
    }
}
