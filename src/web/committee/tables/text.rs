//! Words of the frame of every list.

use crate::i18n::{Text, text};

pub const COLUMNS: Text = text("Kolom", "Columns");
pub const SHOWN_COLUMNS: Text = text("Kolom yang ditampilkan", "Columns shown");
pub const SHOW: Text = text("Tampilkan kolom ini", "Show these columns");
pub const USUAL: Text = text("Kolom semula", "The usual columns");
pub const DENSITY: Text = text("Kerapatan baris", "Density of rows");
pub const AUTO: Text = text("sesuai layar", "as the screen allows");
pub const DENSE: Text = text("rapat", "dense");
pub const ROOMY: Text = text("lega", "comfortable");
pub const VIEWS: Text = text("Tampilan tersimpan", "Saved views");
pub const MANAGE_VIEWS: Text = text("Kelola tampilan", "Manage views");
pub const SAVE_VIEW: Text = text("Simpan tampilan", "Save this view");
pub const REPLACE_VIEW: Text = text("Ganti tampilan ini", "Replace this view");
pub const VIEW_NAME: Text = text("Nama tampilan", "Name of the view");
pub const SHARE_VIEW: Text =
    text("Bagikan kepada semua anggota panitia", "Share it with every member of the committee");
pub const WIB: Text = text("WIB", "Western Indonesia Time");
pub const AS_XLSX: Text = text("Unduh XLSX", "Download XLSX");
pub const AS_CSV: Text = text("Unduh CSV", "Download CSV");
pub const FILES: Text = text("Semua halaman, kolom yang ditampilkan:", "All pages, the columns shown:");
/// Stands in the empty field for a record.
pub const RECORD_LIKE: Text = text("Nomor: ML-2023-0036, J07", "Number: ML-2023-0036, J07");
pub const RECORD_UNREAD: Text = text(
    "Tulis nomor karya (ML-2023-0036), kode juri (J07), atau angka saja. Daftarnya tampil setelah isian ini terbaca.",
    "Write a work's number (ML-2023-0036), a juror's code (J07), or figures alone. The list is shown once this can be read.",
);
pub const DAY_UNREAD: Text = text(
    "Pilih tanggal, atau tulis seperti 2023-07-07. Daftarnya tampil setelah isian ini terbaca.",
    "Choose a day, or write it as 2023-07-07. The list is shown once this can be read.",
);
pub const FILTERS: Text = text("Saringan", "Filters");
