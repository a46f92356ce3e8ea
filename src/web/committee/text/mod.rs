//! Words of the console: what several pages say here, the rest by page.

pub mod acts;
pub mod bulk;
pub mod changes;
pub mod compose;
pub mod desk;
pub mod downloads;
pub mod elimination;
pub mod flags;
pub mod holding;
pub mod inbox;
pub mod institution_changes;
pub mod letters;
pub mod lists;
pub mod own_work;
pub mod records;
pub mod unlocks;

use crate::i18n::{Text, text};

pub const SEARCH: Text = text("Cari", "Search");
pub const APPLY: Text = text("Terapkan", "Apply");
pub const ALL: Text = text("Semua", "All");
pub const STATUS: Text = text("Status", "Status");
pub const LINK: Text = text("Tautan", "Link");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const COMPETENCY: Text = text("Kompetensi", "Competency");
pub const NUMBER: Text = text("Nomor", "Number");
pub const TITLE: Text = text("Judul", "Title");
pub const ENTRANT: Text = text("Peserta", "Entrant");
pub const SENT_AT: Text = text("Dikirim", "Submitted");
pub const WORKS: Text = text("karya", "works");
pub const WORK: Text = text("Karya", "Work");
pub const ENTRIES: Text = text("peserta", "entries");
pub const NOTHING_FOUND: Text = text("Tidak ada yang cocok", "Nothing matches");
pub const NOTHING_FOUND_WHY: Text = text(
    "Ubah atau hapus saringan di atas untuk melihat yang lain.",
    "Change or remove the filters above to see others.",
);
pub const CLEAR: Text = text("Hapus semua saringan", "Remove all filters");
pub const REASON: Text = text("Alasan", "Reason");
pub const NOTE: Text = text("Catatan", "Note");
pub const NAME: Text = text("Nama", "Name");
pub const EMAIL: Text = text("Surel", "E-mail");
pub const FILTER: Text = text("Saring dan cari", "Filter and search");
