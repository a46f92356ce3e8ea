//! Words of acts on all works that match.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Terima semua yang cocok", "Accept all that match");
pub const ACTS: Text = text("Penerimaan massal", "Acceptances in bulk");
pub const NO_ACTS: Text = text("Belum ada penerimaan massal", "Nothing was accepted in bulk yet");
pub const NO_ACTS_WHY: Text = text(
    "Saring daftar karya, lalu tekan \"Pilih semua yang cocok\" di atas barisnya.",
    "Narrow the list of works, then press \"Choose all that match\" above its rows.",
);
pub const TO_ACTS: Text = text("Semua penerimaan massal", "All acceptances in bulk");
pub const CHANGED: Text =
    text("Berubah sejak dipilih, tidak ikut", "Changed since they were chosen, left out");
pub const RUNNING: Text = text(
    "Penerimaan sedang berjalan. Halaman ini boleh ditutup; pekerjaannya tetap dilanjutkan.",
    "The acceptance is going on. You may close this page; the work goes on.",
);
pub const FINISHED: Text = text("Penerimaan selesai.", "The acceptance is finished.");
pub const REFRESH: Text = text("Perbarui angka", "Refresh the figures");
pub const CANCELLED: Text = text(
    "Penerimaan ini dibatalkan: karyanya kembali seperti semula dan tidak ada surat yang dikirim.",
    "This acceptance was taken back: the works are what they were, and no letter was sent.",
);
pub const BEGUN: Text = text("Penerimaan dimulai.", "The acceptance has begun.");
pub const WHY: Text = text("Sebab", "Because");
pub const SETTLED: Text = text("karya selesai diproses", "works dealt with");
pub const NONE_WAITS: Text = text(
    "Tidak ada karya yang dapat diterima dari pilihan ini; sebabnya tertulis di bawah.",
    "None of the works that were chosen can be accepted; the reasons stand below.",
);
pub const BY: Text = text("oleh", "by");
