//! What is still missing from a work, and what is said when something cannot be done.

use crate::i18n::{Lang, Message, Text, count, text};
use crate::say;

/// State, for the entrant: anywhere between verification and the published result.
pub const IN_JUDGING: Text = text("Dalam penjurian", "With the jury");

pub const ITEM_MAIN: Text = text("Video utama", "Main video");
pub const ITEM_INTRO: Text = text("Video pengantar", "Intro video");
pub const ITEM_CORE: Text = text("Video inti", "Core video");
pub const ITEM_CLOSING: Text = text("Video penutup", "Closing video");
/// What is said about a work and belongs to none of its fields.
pub const OTHER_PART: Text = text("Lainnya", "Something else");
pub const ITEM_QUESTIONS: Text = text("Soal evaluasi dengan kunci", "Evaluation questions with answer keys");
pub const ITEM_ORIGINAL: Text = text("Pernyataan karya asli", "Statement of originality");
pub const ITEM_LICENCE: Text = text("Persetujuan pemanfaatan", "Consent to use");
/// The format of the original file is not stated, where its provider does not tell it.
pub const FORMAT_UNSTATED: Text = text(
    "YouTube tidak memberi tahu format berkas aslinya. Nyatakan .mp4 atau .mov pada langkah Film (R24).",
    "YouTube does not tell the format of the original file. State .mp4 or .mov in the step Film (R24).",
);
/// Nothing stands in a part that a submission needs.
pub const NOT_FILLED_IN: Text = text("Bagian ini belum diisi.", "This part is not filled in yet.");
/// A main video that fails its check, without the check's own words.
pub const MAIN_FAILS: Text = text(
    "Video utama belum memenuhi ketentuan. Lihat hasil pemeriksaannya, perbaiki, lalu periksa ulang.",
    "The main video does not meet the rules yet. See the result of its check, mend it, then check again.",
);
/// A question without text, two answers or a key.
pub const QUESTIONS_INCOMPLETE: Text = text(
    "Setiap soal memerlukan pertanyaan, paling sedikit dua pilihan, dan satu kunci.",
    "Every question needs its text, at least two answers and one key.",
);
/// A topic that does not begin like a question (R36).
pub const TOPIC_WORD: Text = text(
    "Topik ini belum terbaca sebagai pertanyaan. Mulailah dengan bagaimana, mengapa, atau apa pendapat Anda, agar peserta terdorong berpikir.",
    "This topic does not read as a question yet. Begin with how, why or what do you think, so that learners are prompted to think.",
);

/// The entry is not complete.
pub const ENTRY_INCOMPLETE: Text = text(
    "Karya baru dapat dikirim setelah semua anggota mengonfirmasi data dan menandatangani pernyataan. Buka halaman pendaftaran Anda untuk melihat siapa yang masih ditunggu.",
    "A work can be submitted only once every member has confirmed the data and signed the declaration. Open your entry's page to see who is still awaited.",
);
/// The entry was disqualified.
pub const ENTRY_OUT: Text = text(
    "Pendaftaran ini didiskualifikasi, sehingga karyanya tidak dapat diubah lagi. Hubungi panitia bila ada pertanyaan.",
    "This entry was disqualified, so its works can no longer be changed. Please contact the committee with any question.",
);
/// An act of the committee is not final yet.
pub const BEING_CHECKED: Text = text(
    "Panitia sedang memeriksa karya ini, sehingga saat ini tidak dapat dikirim atau ditarik. Isian Anda tersimpan; coba lagi beberapa menit lagi.",
    "The committee is looking at this work, so it cannot be submitted or withdrawn right now. What you typed is kept; try again in a few minutes.",
);
/// The row moved on meanwhile.
pub const CHANGED: Text = text(
    "Karya ini baru saja diubah dari tempat lain. Muat ulang halamannya, lalu coba lagi.",
    "This work was just changed from elsewhere. Reload the page, then try again.",
);
/// The committee decided about the link.
pub const CONFIRMED: Text = text(
    "Panitia sudah memutuskan tautan ini. Ganti tautannya bila Anda memakai film lain.",
    "The committee has decided about this link. Replace the link if you use another film.",
);
/// The edition does not accept the provider.
pub const PROVIDER: Text = text(
    "Edisi ini tidak menerima film dari tempat tersebut. Lihat ketentuan untuk tempat yang diterima.",
    "This edition does not accept films from there. See the rules for the places that are accepted.",
);
/// Too many films of one part.
pub const TOO_MANY_VIDEOS: Text = text(
    "Bagian ini sudah penuh. Hapus salah satu tautannya lebih dahulu.",
    "This part is full. Remove one of its links first.",
);
/// A member wants to take a work back, or in again.
pub const LEADER_WITHDRAWS: Text = text(
    "Hanya ketua kelompok yang dapat menarik karya atau mengembalikannya. Sampaikan kepada ketua Anda.",
    "Only the team's leader can withdraw a work or bring it back. Please tell your leader.",
);
/// Withdrawing what cannot be withdrawn.
pub const NOT_WITHDRAWABLE: Text = text(
    "Karya dengan status ini tidak dapat ditarik lagi. Hubungi panitia bila Anda memerlukan bantuan.",
    "A work in this state can no longer be withdrawn. Please contact the committee if you need help.",
);

/// Works are full.
#[must_use]
pub fn too_many(limit: u32) -> Message {
    say!(
        "Paling banyak {limit} karya untuk satu pendaftaran. Tarik salah satu karya lebih dahulu bila ingin menggantinya.",
        "At most {limit} works for one entry. Withdraw one of them first if you want to replace it."
    )
}

/// The time for a revision is over.
#[must_use]
pub fn revision_over(due: crate::clock::At) -> Message {
    use crate::i18n::{Lang, deadline};
    let (batas, limit) = (deadline(due, Lang::Id), deadline(due, Lang::En));
    say!(
        "Batas perbaikan sudah lewat pada {batas}. Hubungi panitia bila Anda memerlukan bantuan.",
        "The time for the revision ended on {limit}. Please contact the committee if you need help."
    )
}

/// The state does not allow editing.
#[must_use]
pub fn settled(status: Text) -> Message {
    let (keadaan, state) = (status.id.to_lowercase(), status.en.to_lowercase());
    say!(
        "Karya ini {keadaan}, sehingga tidak dapat diubah.",
        "This work is {state}, so it cannot be changed."
    )
}

/// Not ready; the missing things named.
#[must_use]
pub fn not_ready(missing: &[Message]) -> Message {
    let list = |pick: fn(&Message) -> &String| {
        missing.iter().map(|m| pick(m).trim_end_matches('.').to_owned()).collect::<Vec<_>>().join("; ")
    };
    let (kurang, lacking) = (list(|m| &m.id), list(|m| &m.en));
    say!(
        "Karya belum dapat dikirim. Masih kurang: {kurang}.",
        "The work cannot be submitted yet. Still missing: {lacking}."
    )
}

/// Asked to check again too soon.
#[must_use]
pub fn too_soon(seconds: u64) -> Message {
    say!(
        "Tautan ini baru saja diperiksa. Tunggu {seconds} detik, lalu periksa ulang.",
        "This link was checked just now. Wait {seconds} seconds, then check again."
    )
}

/// Asked for too many checks in a short time; `again` gives the time there is room again.
#[must_use]
pub fn too_many_checks(most: usize, again: impl Fn(Lang) -> String) -> Message {
    let (lagi, later) = (again(Lang::Id), again(Lang::En));
    say!(
        "Anda sudah meminta {most} pemeriksaan dalam 10 menit. Isian Anda tidak hilang; coba lagi mulai {lagi}.",
        "You have asked for {most} checks within 10 minutes. What you typed is not lost; try again from {later}."
    )
}

/// More questions than a work may have.
#[must_use]
pub fn too_many_questions(found: usize, most: usize) -> Message {
    say!(
        "Ada {found} soal; paling banyak {most}. Hapus soal yang tidak diperlukan.",
        "There are {found} questions; at most {most} are taken."
    )
}

/// A question, counted from 1, has more options than it may.
#[must_use]
pub fn question_too_long(number: usize, found: usize, most: usize) -> Message {
    say!(
        "Soal {number} memiliki {found} pilihan; paling banyak {most}.",
        "Question {number} has {found} options; at most {most} are taken."
    )
}

/// A text of a question, counted from 1, is longer than it may be.
#[must_use]
pub fn question_text_too_long(number: usize, found: usize, most: usize) -> Message {
    let said = |n: usize, lang| count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    let (ada, batas) = (said(found, Lang::Id), said(most, Lang::Id));
    let (found, most) = (said(found, Lang::En), said(most, Lang::En));
    say!(
        "Soal {number} memuat teks sepanjang {ada} karakter; paling banyak {batas}. Persingkat teksnya.",
        "Question {number} has a text of {found} characters; at most {most} are taken."
    )
}
