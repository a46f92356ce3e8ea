//! Words of the pages about learning material.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Bahan belajar", "Learning material");
pub const LEAD: Text = text(
    "Mintalah pembuat karya yang layak untuk melengkapi apa yang diperlukan LMS. Mereka menulis pada salinan; yang sudah dinilai tidak berubah. Paket dan galeri memakai yang mereka rilis.",
    "Ask the makers of fit works for what the platform needs. They write into a copy; what was judged does not change. Packages and the gallery take what they release.",
);
pub const NOT_PUBLISHED: Text = text("Hasil belum diumumkan", "The result is not announced");
pub const NOT_PUBLISHED_WHY: Text = text(
    "Bahan belajar diminta setelah pengumuman hasil.",
    "Learning material is asked for after the announcement.",
);
pub const NONE_FIT: Text = text("Belum ada karya yang layak", "No work is fit yet");
pub const NONE_FIT_WHY: Text = text(
    "Putuskan dahulu karya mana yang layak untuk LMS.",
    "Decide first which works are fit for the platform.",
);
pub const DECIDE: Text = text("Putuskan kelayakan", "Decide on fitness");
pub const STATE: Text = text("Keadaan", "State");
pub const DUE: Text = text("Tenggat", "Time limit");
pub const LACKS: Text = text("Masih kurang", "Still lacks");
pub const NOTHING_LACKS: Text = text("lengkap", "complete");
pub const MAKERS: Text = text("Pembuat", "Makers");
pub const ASK_CHOSEN: Text = text("Minta yang dipilih", "Ask for the chosen");
pub const PREVIEW: Text = text("Minta bahan belajar", "Ask for learning material");
pub const DUE_HINT: Text = text(
    "WIB. Pembuat dapat mengubah dan merilis sampai saat itu. Meminta lagi mengganti tenggatnya dan mengirim surat sekali lagi.",
    "WIB. Makers can change and release until then. Asking again replaces the time limit and sends another letter.",
);
pub const BAD_DUE: Text = text(
    "Tulis tanggal dan jam, misalnya 2026-09-30 23:59.",
    "Give a day and a time, such as 2026-09-30 23:59.",
);
pub const NOTE: Text = text("Catatan untuk pembuat", "A note for the makers");
pub const SEND: Text = text("Kirim permintaan", "Send the request");
pub const BACK: Text = text("Kembali ke daftar", "Back to the list");
pub const CHOSEN: Text = text("Karya yang dipilih", "The chosen works");
pub const OPEN_DESK: Text = text("Buka berkas karya", "Open the file of the work");
pub const WRITTEN: Text = text("Isi sekarang", "As it is now");
pub const NOT_ASKED: Text = text(
    "Pembuat karya ini belum diminta melengkapinya. Paket dan galeri memakai yang dinilai.",
    "The makers of this work were not asked for it. Packages and the gallery take what was judged.",
);
pub const UNRELEASED: Text = text(
    "Ada perubahan yang belum dirilis; paket dan galeri memakai yang dirilis.",
    "There are changes that are not released; packages and the gallery take what was released.",
);
