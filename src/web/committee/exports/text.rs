//! Words of files that a job makes.

use crate::i18n::{Text, text};

/// The page of them all.
pub const TITLE: Text = text("Berkas yang diminta", "Files asked for");
pub(super) const ONE: Text = text("Berkas daftar", "File of a list");
pub(super) const LEAD: Text = text(
    "Daftar lebih dari 5.000 baris dibuat di belakang layar. Berkas disimpan dua hari, hanya untuk Anda.",
    "Lists of more than 5,000 lines are made in the background. A file is kept for two days, for you alone.",
);
pub(super) const NONE: Text = text("Belum ada berkas yang diminta", "No file was asked for");
pub(super) const NONE_WHY: Text = text(
    "Berkas muncul di sini setelah Anda mengunduh daftar yang lebih dari 5.000 baris.",
    "A file appears here once you download a list of more than 5,000 lines.",
);
pub(super) const BEING_MADE: Text = text(
    "Berkas sedang dibuat. Halaman ini boleh ditinggalkan; berkasnya menunggu di sini.",
    "The file is being made. You may leave this page; the file waits here.",
);
pub(super) const FAILED: Text = text(
    "Berkas ini tidak dapat dibuat. Unduh lagi dari daftarnya; bila tetap gagal, lihat Pekerjaan.",
    "This file could not be made. Download it from its list again; if it fails again, see Jobs.",
);
pub(super) const FETCH: Text = text("Unduh berkas", "Download the file");
pub(super) const LOOK_AGAIN: Text = text("Perbarui halaman", "Look again");
pub(super) const LIST: Text = text("Daftar", "List");
pub(super) const KIND: Text = text("Jenis", "Kind");
pub(super) const LINES: Text = text("Baris", "Lines");
pub(super) const ASKED_AT: Text = text("Diminta", "Asked for");
pub(super) const KEPT_UNTIL: Text = text("Disimpan sampai", "Kept until");
pub(super) const STATE: Text = text("Status", "State");
pub(super) const ASKED: Text = text(
    "Daftar ini panjang, jadi berkasnya dibuat di belakang layar.",
    "This list is long, so its file is made in the background.",
);
pub(super) const GONE: Text = text(
    "Berkas ini belum selesai, atau sudah dihapus setelah dua hari.",
    "This file is not ready yet, or was thrown away after two days.",
);
