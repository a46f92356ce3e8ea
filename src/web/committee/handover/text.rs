//! Words of the pages about the hand-over.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Serah terima LMS", "Hand-over to the LMS");
pub const LEAD: Text = text(
    "Setiap karya yang layak dan setiap kluster menjadi paket: cadangan kursus Moodle (.mbz), kartrid umum (.imscc), dan berkas soal. Paket memuat nama pembuat dan instansinya, tidak memuat NIP, surel, telepon, nilai, atau catatan juri.",
    "Each fit work and each cluster becomes a package: a Moodle course backup (.mbz), a common cartridge (.imscc) and question files. Packages name makers and institution, and hold no NIP, address, phone number, score or juror's note.",
);
pub const FIT: Text = text("karya layak", "fit works");
pub const MAKE: Text = text("Buat paket", "Make packages");
pub const MAKE_AGAIN: Text = text("Buat paket baru", "Make new packages");
pub const BEGUN: Text = text(
    "Paket sedang dibuat di latar belakang. Halaman ini boleh ditinggalkan.",
    "The packages are being made in the background. You may leave this page.",
);
pub const MAKING: Text = text("paket sudah dibuat", "packages made");
pub const MAKING_TITLE: Text = text("Sedang dibuat", "Being made");
pub const NOT_PUBLISHED: Text = text("Hasil belum diumumkan", "The result is not announced");
pub const NOT_PUBLISHED_WHY: Text =
    text("Paket dibuat setelah pengumuman hasil.", "Packages are made after the announcement.");
pub const NONE: Text = text("Belum ada paket", "No packages yet");
pub const NONE_WHY: Text = text(
    "Putuskan dahulu karya yang layak, lalu buat paketnya.",
    "Decide which works are fit first, then make their packages.",
);
pub const DECIDE: Text = text("Putuskan kelayakan", "Decide on fitness");
pub const PACKAGES: Text = text("Paket", "Packages");
pub const CODE: Text = text("Kode", "Code");
pub const FILES: Text = text("Berkas", "Files");
pub const ON_THE_LMS: Text = text("Di LMS", "On the LMS");
pub const RECEIVED: Text = text("diterima", "received");
pub const NOT_RECEIVED: Text = text("belum dicatat", "not noted");
pub const RECORD: Text = text("Catat", "Note");
pub const ALL_AS_ZIP: Text = text("Unduh semua (ZIP)", "Download all (ZIP)");
pub const CHANGED: Text = text("Berubah sejak paket terakhir", "Changed since the last packages");
pub const SAME: Text =
    text("Tidak ada yang berubah sejak paket terakhir.", "Nothing has changed since the last packages.");
pub const NEW: Text = text("baru", "new");
pub const GONE: Text = text("tidak lagi layak", "no longer fit");
pub const TAKEN: Text = text("Siapa yang mengunduh", "Who took them");
pub const NOBODY: Text = text("Belum ada yang mengunduh.", "Nobody has taken any yet.");
pub const ALL: Text = text("semua", "all");
pub const PROBLEM: Text = text("tidak dapat dibuat", "cannot be made");
pub const COURSE: Text = text("Kursus di LMS", "Course on the LMS");
pub const COURSE_LEAD: Text = text(
    "Setelah paket karya ini dipulihkan di LMS ASN Unggul, catat alamat kursusnya. Alamat itu tampil di galeri.",
    "Once the package of this work was restored on LMS ASN Unggul, note the address of its course. The gallery shows it.",
);
pub const ADDRESS: Text = text("Alamat kursus", "Address of the course");
pub const ADDRESS_HINT: Text =
    text("Kosongkan untuk menghapus catatan.", "Leave it empty to take the note back.");
pub const SAVE: Text = text("Simpan", "Save");
pub const SAVED: Text = text("Catatan kursus tersimpan.", "The course was noted.");

/// What the fields of a package's facts are called.
pub fn field(name: &str) -> Text {
    match name {
        "title" | "name" => text("judul", "title"),
        "explanation" | "description" => text("uraian", "description"),
        "objectives" => text("tujuan", "objectives"),
        "benefits" => text("manfaat", "benefits"),
        "audience" => text("sasaran", "audience"),
        "team" | "makers" => text("pembuat", "makers"),
        "institution" => text("instansi", "institution"),
        "licence" | "edition" => text("edisi atau lisensi", "edition or licence"),
        "competencies" | "tags" => text("kompetensi", "competencies"),
        "clusters" => text("kluster", "clusters"),
        "main" | "intro" | "core" | "closing" => text("film", "films"),
        "captions" => text("takarir", "captions"),
        "sources" => text("sumber pihak ketiga", "third-party sources"),
        "topics" => text("topik diskusi", "topics"),
        "questions" | "pass_mark" => text("soal", "questions"),
        "works" => text("karya", "works"),
        "place" => text("peringkat", "rank"),
        _ => text("isi", "content"),
    }
}
