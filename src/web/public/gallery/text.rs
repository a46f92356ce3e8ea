//! Words of the gallery.

use crate::i18n::{Text, text};

pub use crate::views::text::GALLERY as TITLE;
pub const LEAD: Text = text(
    "Karya yang dinilai memenuhi standar, mutu, dan relevansi untuk dipelajari ASN di seluruh Indonesia.",
    "Works that meet standard, quality and relevance for civil servants all over Indonesia to learn from.",
);
pub const LEAD_ALL: Text = text(
    "Karya dari semua edisi yang dinilai layak dipelajari ASN di seluruh Indonesia.",
    "Works of every edition that are fit for civil servants all over Indonesia to learn from.",
);
pub const NONE: Text = text("Belum ada karya di galeri", "No works in the gallery yet");
pub const NONE_WHY: Text = text(
    "Karya tampil setelah hasil diumumkan dan panitia memutuskannya layak.",
    "Works appear once the result is announced and the committee has found them fit.",
);
pub const SEARCH: Text =
    text("Cari judul, pembuat, instansi, atau tujuan", "Title, maker, institution or objective");
pub const COMPETENCY: Text = text("Jenis kompetensi", "Competency kind");
pub const CLUSTER: Text = text("Kluster", "Cluster");
pub const TAG: Text = text("Kompetensi", "Competency");
pub const EDITION: Text = text("Edisi", "Edition");
pub const FILTER: Text = text("Saring", "Filter");
pub const APPLY: Text = text("Terapkan", "Apply");
pub const ALL: Text = text("Semua", "All");
pub const CLEAR: Text = text("Hapus saringan", "Clear the filters");
pub const NOTHING_FOUND: Text = text("Tidak ada yang cocok", "Nothing matches");
pub const NOTHING_FOUND_WHY: Text =
    text("Ubah kata pencarian atau saringannya.", "Change the words or the filters.");
pub const WORKS: Text = text("karya", "works");
pub const CAPTIONS: Text = text("bertakarir", "captions");
pub const LEVEL: Text = text("tingkat", "level");
pub const MAKERS: Text = text("Pembuat", "Makers");
pub const TEAM: Text = text("Kelompok", "Team");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const SOURCES: Text = text("Sumber pihak ketiga", "Third-party sources");
pub const OBJECTIVES: Text = text("Tujuan pembelajaran", "Learning objectives");
pub const ABOUT: Text = text("Tentang karya ini", "About this work");
pub const BENEFITS: Text = text("Manfaat", "Benefits");
pub const LICENCE: Text = text("Lisensi", "Licence");
pub const LENGTH: Text = text("Durasi", "Length");
pub const OPEN_CAPTIONS: Text = text("Buka takarir", "Open the captions");
pub const COURSE: Text = text("Ikuti kursusnya di LMS", "Take the course on the LMS");
pub const MAIN_VIDEO: Text = text("Video utama", "Main video");
pub const BACK: Text = text("Galeri", "Gallery");
pub const IN_ALL: Text = text("Galeri semua edisi", "Gallery of all editions");
