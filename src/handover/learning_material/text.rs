//! Sentences about learning material.

use crate::i18n::{Text, text};

pub const NOT_ASKED: Text = text("belum diminta", "not asked");
pub const WAITING: Text = text("menunggu pembuat", "waiting for its makers");
pub const OVERDUE: Text = text("lewat tenggat", "overdue");
pub const RELEASED: Text = text("sudah dirilis", "released");

pub(super) const FILM_PRIVATE: Text = text(
    "Film ini tidak lagi terbuka seperti waktu diperiksa. Buka kembali untuk umum di YouTube atau Drive, lalu periksa lagi.",
    "This film is no longer open as it was when it was checked. Open it to everybody on YouTube or Drive again, then have it looked at.",
);
pub(super) const FILM_NOT_SHOWN: Text = text(
    "Penyematan dimatikan. Di YouTube Studio buka Detail, Tampilkan lainnya, lalu centang Izinkan penyematan.",
    "Embedding is switched off. In YouTube Studio open Details, Show more, and tick Allow embedding.",
);
pub(super) const FILM_UNSURE: Text = text(
    "Belum dapat dipastikan. Periksa lagi; jika tetap begitu, panitia yang memastikan.",
    "Not certain yet. Have it looked at again; if it stays so, the committee makes sure.",
);
pub(super) const PART_LACKS: Text = text(
    "Tidak ada di kiriman Anda. LMS menerima karya ini tanpa bagian itu.",
    "Not in what you sent. The platform takes the work without it.",
);

pub(super) const NOTHING_CHOSEN: Text = text(
    "Belum ada karya yang dipilih. Centang karyanya di daftar.",
    "No work is chosen. Tick works in the list.",
);
pub(super) const NOT_PUBLISHED: Text = text(
    "Hasil belum diumumkan. Bahan belajar diminta setelah pengumuman.",
    "The result is not announced. Learning material is asked for afterwards.",
);
pub(super) const NOT_FIT: Text = text(
    "Ada karya yang tidak lagi layak LMS. Muat daftar sekali lagi; tidak ada yang diminta.",
    "A work is no longer fit for the LMS. Open the list again; nothing was asked.",
);
pub(super) const PAST_DUE: Text =
    text("Tenggat harus di waktu yang akan datang.", "The time limit lies in the future.");
pub(super) const NOTE_TOO_LONG: Text =
    text("Catatan paling panjang 1.000 karakter.", "A note has at most 1,000 characters.");
pub(super) const CONSENT_MISSING: Text = text(
    "Centang kedua pernyataan. Tanpa itu karya tidak dapat dirilis.",
    "Tick both statements. Without them the work cannot be released.",
);
pub(super) const LICENCE_CHANGED: Text = text(
    "Lisensi berubah sementara halaman ini terbuka. Baca lisensi yang berlaku di bawah, lalu rilis sekali lagi.",
    "The licence changed while this page was open. Read the one that holds below, then release once more.",
);
