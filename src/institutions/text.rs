//! Names of the kinds of institution (Peraturan BSSN 4/2021 art. 1 for the central ones).

use crate::i18n::{Text, text};

pub const KEMENTERIAN: Text = text("Kementerian", "Ministry");
pub const LPNK: Text = text("Lembaga pemerintah nonkementerian", "Non-ministerial agency");
/// Secretariat of a state body.
pub const SEKRETARIAT_LEMBAGA_NEGARA: Text =
    text("Sekretariat lembaga negara", "Secretariat of a state body");
/// Secretariat of a non-structural body.
pub const SEKRETARIAT_LNS: Text =
    text("Sekretariat lembaga nonstruktural", "Secretariat of a non-structural body");
pub const LEMBAGA_LAIN: Text = text("Lembaga lain", "Other body");
/// Government of a province.
pub const PEMPROV: Text = text("Pemerintah provinsi", "Provincial government");
/// Government of a regency.
pub const PEMKAB: Text = text("Pemerintah kabupaten", "Regency government");
/// Government of a city.
pub const PEMKOT: Text = text("Pemerintah kota", "City government");

/// A directory file without a line.
pub const FILE_EMPTY: Text = text(
    "Berkas tidak berisi baris data. Baris pertama memuat nama kolom: kode, nama, jenis, provinsi, domain_email, aktif.",
    "The file has no rows. Its first line names the columns: kode, nama, jenis, provinsi, domain_email, aktif.",
);

/// Both sides of a merge are the same.
pub const SAME_ONE: Text = text(
    "Instansi tidak dapat digabungkan dengan dirinya sendiri. Pilih instansi tujuan yang lain.",
    "An institution cannot be merged into itself. Choose another one.",
);
/// Somebody else was faster.
pub const ALREADY_SETTLED: Text = text(
    "Nama ini sudah digabungkan atau didaftarkan oleh anggota panitia lain. Muat ulang daftarnya.",
    "Another committee member has merged or listed this name already. Reload the list.",
);
/// There is no merge to undo.
pub const NOT_MERGED: Text = text(
    "Nama ini tidak (lagi) digabungkan, jadi tidak ada yang dibatalkan.",
    "This name is not merged (any more), so there is nothing to undo.",
);
/// The name came back meanwhile.
pub const NAME_TAKEN: Text = text(
    "Penggabungan ini tidak dapat dibatalkan: nama yang sama sudah didaftarkan lagi sebagai instansi lain. Gabungkan keduanya bila perlu.",
    "This merge cannot be undone: the same name was listed again as another institution. Merge the two if need be.",
);
/// A merge without a reason.
pub const REASON_MISSING: Text = text(
    "Tulis alasannya, agar penggabungan ini dapat dipahami kemudian.",
    "Give a reason, so that the merge can be understood later.",
);
/// Somebody else corrected the same institution.
pub const CHANGED_MEANWHILE: Text = text(
    "Instansi ini diubah orang lain sejak halaman ini dibuka. Lihat isinya sekarang, lalu simpan lagi; yang Anda ketik masih ada.",
    "Somebody else changed this institution since the page was opened. See how it stands, then save again; what you typed is still here.",
);
