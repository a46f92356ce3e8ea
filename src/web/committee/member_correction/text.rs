//! Words of corrections of people.

use crate::i18n::{Text, text};

pub const OPEN: Text = text("Koreksi data", "Correct the data");
pub(super) const TITLE: Text = text("Koreksi data", "Correct the data of");
pub(super) const LEAD: Text = text(
    "Untuk data yang salah tulis dan tidak dapat lagi dibetulkan pemiliknya. Orangnya mendapat surat berisi perubahan dan alasannya. NIP dan alamat surel hanya dapat diubah pemiliknya; nama dengan gelar diatur pemiliknya di halaman akun.",
    "For data that are wrong and that their owner can no longer correct. The person gets a letter with the changes and the reason. Employee number and address are their owner's alone; the name with titles is set by its owner on the account's page.",
);
pub(super) const REASON: Text = text("Alasan koreksi", "Reason for the correction");
pub(super) const REASON_HINT: Text = text(
    "Dibaca orangnya dan tercatat di jejak audit. Misalnya: sesuai SK jabatan yang dikirim lewat surel.",
    "The person reads it and it stands in the audit trail. Such as: as in the decree sent by mail.",
);
pub(super) const REASON_MISSING: Text =
    text("Tuliskan alasan koreksi. Orangnya membacanya.", "Write the reason. The person reads it.");
pub(super) const KIND_MISSING: Text = text("Pilih PNS atau PPPK.", "Choose PNS or PPPK.");
pub(super) const SAVE: Text = text("Simpan koreksi", "Save the correction");
pub(super) const SAVED: Text = text(
    "Data dibetulkan. Suratnya sudah ditulis bila orangnya sudah konfirmasi.",
    "The data are corrected. The letter is written if the person has confirmed.",
);
pub(super) const INSTITUTION_HINT: Text = text(
    "Nama yang ada di direktori; tempat orang ini bekerja, bukan instansi pendaftarannya.",
    "A name of the directory; where this person works, not what the entry stands for.",
);

pub const IMPORT: Text = text("Impor koreksi", "Import corrections");
pub(super) const IMPORT_LEAD: Text = text(
    "Kolom: nomor anggota, lalu yang dikoreksi: nama, jenis ASN, jabatan, instansi. Sel kosong atau sama dibiarkan; NIP dan surel tidak dibaca. Paling banyak 500 orang sekali impor.",
    "Columns: member number, then what is corrected: name, kind of employment, position, institution. A cell that is empty or the same is left; employee number and address are not read. At most 500 people at once.",
);
pub(super) const PATTERN: Text =
    text("Unduh daftar anggota sebagai contoh (XLSX)", "Download the list of members as a pattern (XLSX)");
pub(super) const MEMBERS: Text = text("Anggota", "Members");
pub(super) const APPLY: Text = text("Terapkan koreksi", "Apply the corrections");
pub(super) const CORRECTED: Text = text("dikoreksi", "corrected");
