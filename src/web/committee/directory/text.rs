//! Words of the directory of institutions.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Direktori instansi", "Directory of institutions");
/// The way there.
pub const OPEN: Text = text("Buka direktori", "Open the directory");
pub const LEAD: Text = text(
    "Instansi yang dapat dipilih peserta dan juri. Berkas CSV atau XLSX dari daftar ini dapat diubah lalu diimpor kembali.",
    "Institutions that entrants and jurors may choose. The CSV or XLSX file of this list can be changed and imported again.",
);
pub const COUNTED: Text = text("instansi", "institutions");
pub const SEARCH: Text = text("Nama, kode, domain surel", "Name, code, email domain");
pub const FIND: Text = text("Cari instansi", "Find an institution");
pub const PART: Text = text("Bagian", "Part");
pub const LISTED: Text = text("Terdaftar", "In the directory");
pub const INACTIVE: Text = text("tidak dapat dipilih", "cannot be chosen");
pub const WAITING: Text = text("menunggu pengesahan", "awaiting the committee");
pub const MERGED: Text = text("sudah digabungkan", "merged");
pub const ANY_KIND: Text = text("Semua jenis", "Any kind");
pub const ANY_PROVINCE: Text = text("Semua provinsi", "Any province");
// The columns of the list are called as the import reads them.
pub const NAME: Text = text("Nama", "Name");
pub const KIND: Text = text("Jenis", "Kind");
pub const PROVINCE: Text = text("Provinsi", "Province");
pub const CODE: Text = text("Kode", "Code");
pub const EMAIL_DOMAIN: Text = text("Domain surel", "Email domain");
pub const ACTIVE: Text = text("Aktif", "Active");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
pub const ENTRIES: Text = text("Pendaftaran", "Entries");
pub const JURORS: Text = text("Juri", "Jurors");
pub const PEOPLE: Text = text("Peserta", "People");
pub const NUMBER: Text = text("Nomor", "Number");
pub const NONE: Text = text("Direktori masih kosong", "The directory is empty");
pub const NONE_WHY: Text = text(
    "Instansi muncul di sini setelah diimpor atau setelah nama yang diketik peserta disahkan.",
    "Institutions appear here once imported, or once a name that an entrant typed is taken in.",
);
pub const WAITING_NAMES: Text = text("Nama yang menunggu", "Names that wait");
pub const EDITION: Text = text("Edisi", "Edition");
pub const USES: Text = text("Dipakai di", "Where it is named");
pub const UNUSED: Text =
    text("Belum dipakai pendaftaran atau juri mana pun.", "No entry and no juror names it yet.");
pub const COMMITTEE: Text = text("Anggota panitia dari instansi ini", "Committee members who work there");
pub const ALSO: Text = text("Nama lain yang sudah digabungkan", "Other names merged into it");
pub const ALIKE: Text = text("Nama yang mirip", "Names like it");
pub const MERGE_WITH: Text = text("Gabungkan ke sini", "Merge into that one");
pub const MERGED_INTO: Text = text("Nama ini sudah digabungkan ke", "This name was merged into");
pub const STANDING: Text = text("Status", "Status");
pub const CHOOSABLE: Text = text("dapat dipilih", "may be chosen");
pub const LISTED_ALREADY: Text = text("terdaftar", "in the directory");

pub const CORRECT: Text = text("Perbaiki", "Correct");
pub const CORRECT_LEAD: Text = text(
    "Pendaftaran, juri, dan dokumen yang belum diterbitkan memakai isi yang baru. Perubahan tercatat di jejak audit.",
    "Entries, jurors and documents not issued yet follow. The change stands in the audit trail.",
);
pub const NO_PROVINCE: Text = text("Tanpa provinsi", "No province");
pub const DOMAIN_HINT: Text = text("Misalnya contoh.go.id", "Such as contoh.go.id");
pub const MAY_BE_CHOSEN: Text =
    text("Dapat dipilih peserta dan juri", "May be chosen by entrants and jurors");
pub const SAVE: Text = text("Simpan", "Save");
pub const CORRECTED: Text = text("Instansi diperbaiki.", "The institution is corrected.");
pub const KIND_MISSING: Text = text("Pilih jenis instansi.", "Choose the kind of institution.");
pub const PROVINCE_UNKNOWN: Text =
    text("Pilih salah satu provinsi, atau tanpa provinsi.", "Choose one of the provinces, or none.");
pub const DOMAIN_WRONG: Text = text(
    "Tulis domain surel tanpa spasi, misalnya contoh.go.id, atau kosongkan.",
    "Write a mail domain without blanks, such as contoh.go.id, or leave it empty.",
);

pub const IMPORT: Text = text("Impor daftar instansi", "Import a list of institutions");
pub const IMPORT_LEAD: Text = text(
    "Kolom: kode, nama, jenis; boleh juga provinsi, domain surel, aktif. Yang sudah ada diperbarui menurut kodenya atau, tanpa kode, menurut namanya; tidak ada yang dihapus.",
    "Columns: code, name, kind; and if you like province, email domain, active. What is known is updated by its code or, without one, by its name; nothing is deleted.",
);
pub const PATTERN: Text =
    text("Unduh direktori sekarang sebagai contoh", "Download the directory of today as a pattern");
pub const APPLY: Text = text("Terapkan daftar", "Apply the list");
pub const NEW: Text = text("baru", "new");
pub const UPDATED: Text = text("diperbarui", "updated");
