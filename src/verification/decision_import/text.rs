//! Words about decisions in a file.

use crate::i18n::{Text, text};

pub(super) const UNKNOWN_NUMBER: Text = text(
    "Tidak ada karya terkirim dengan nomor ini pada edisi ini. Salin nomornya dari daftar karya.",
    "No work of this edition was sent under this number. Copy the number from the list of works.",
);
pub(super) const TWICE: Text = text(
    "Nomor ini sudah disebut di baris lain berkas ini. Sisakan satu.",
    "Another line of this file names this number already. Keep one.",
);
pub(super) const UNKNOWN_VERDICT: Text = text(
    "Putusan ini tidak dikenal. Tulis terima, perbaikan, atau tolak.",
    "This decision is unknown. Write accept, revision or reject.",
);
pub(super) const AT_THE_DESK: Text = text(
    "Lewat berkas hanya terima, perbaikan, dan tolak. Yang lain diputuskan di halaman karyanya.",
    "A file only accepts, asks for a revision or rejects. Everything else is decided on the work's page.",
);
pub(super) const WITHOUT_VERDICT: Text = text(
    "Baris ini berisi aturan, alasan, atau tenggat tanpa putusan. Isi putusannya, atau kosongkan semuanya.",
    "This line has a rule, a reason or a deadline and no decision. Write the decision, or empty them all.",
);
pub(super) const ACCEPTED_WITH_GROUND: Text = text(
    "Penerimaan tidak menyimpan aturan, alasan, atau tenggat. Kosongkan sel itu, atau pilih putusan lain.",
    "An acceptance keeps no rule, reason or deadline. Empty those cells, or choose another decision.",
);
pub(super) const DUE_WITHOUT_REVISION: Text = text(
    "Tenggat hanya untuk perbaikan. Kosongkan sel itu.",
    "A deadline belongs to a revision only. Empty that cell.",
);
pub(super) const BAD_TIME: Text = text(
    "Tenggat tidak terbaca. Tulis seperti 2023-08-03 23:59 atau 03/08/2023, dalam WIB.",
    "The deadline cannot be read. Write it as 2023-08-03 23:59 or 03/08/2023, in WIB.",
);
pub(super) const BAD_REVISION: Text = text(
    "Kolom kiriman bukan bilangan. Salin dari daftar karya, atau kosongkan.",
    "The column of the submission is no number. Copy it from the list of works, or leave it empty.",
);
pub(super) const SENT_AGAIN: Text = text(
    "Karya ini dikirim lagi setelah daftar diunduh. Lihat kiriman barunya dahulu.",
    "This work was sent again after the list was downloaded. Look at the new submission first.",
);
pub(super) const UNKNOWN_RULE: Text = text(
    "Aturan ini bukan dasar keputusan pada edisi ini. Tulis kodenya, misalnya R20.",
    "This rule is no ground for a decision in this edition. Write its code, such as R20.",
);
pub(super) const OPEN: Text = text(
    "Ada film atau bagian yang belum lolos, sehingga belum dapat diterima.",
    "A film or a part is not in order, so that it cannot be accepted yet.",
);
pub(super) const STATED: Text = text(
    "Pernyataan peserta perlu dilihat satu per satu (R24, R27). Putuskan di halaman karyanya.",
    "What the entrant states has to be looked at one by one (R24, R27). Decide on the work's page.",
);
pub(super) const LETTER_HELD: Text = text(
    "Surat keputusan sebelumnya masih ditahan. Batalkan keputusan itu, atau kirim suratnya dahulu.",
    "The letter of the decision before is held. Take that decision back, or send its letter first.",
);
pub(super) const EMPTY: Text = text("Berkas tidak berisi baris karya.", "The file has no line with a work.");
