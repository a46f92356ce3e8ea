//! Words of the pages about clusters.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Kluster", "Clusters");
pub const LEAD: Text = text(
    "Karya yang saling melengkapi dikelompokkan di sini. Kluster tampil di galeri dan menjadi satu paket kursus.",
    "Works that complement one another are grouped here. Clusters stand in the gallery and become one course package.",
);
pub const NONE: Text = text("Belum ada kluster", "No clusters yet");
pub const NONE_WHY: Text = text(
    "Buat kluster pertama di bawah, atau pakai salah satu usulan.",
    "Make the first one below, or take a proposal.",
);
pub const NEW: Text = text("Kluster baru", "New cluster");
pub const CREATE: Text = text("Buat kluster", "Make the cluster");
pub const PROPOSALS: Text = text("Usulan dari kompetensi yang sama", "Proposals from competencies in common");
pub const TAKE: Text = text("Jadikan kluster", "Make it a cluster");
pub const NAME_ID: Text = text("Nama (Indonesia)", "Name (Indonesian)");
pub const NAME_EN: Text = text("Nama (Inggris)", "Name (English)");
pub const DESCRIPTION_ID: Text = text("Uraian (Indonesia)", "Description (Indonesian)");
pub const DESCRIPTION_EN: Text = text("Uraian (Inggris)", "Description (English)");
pub const NAME_MISSING: Text =
    text("Tulis nama kluster dalam bahasa Indonesia.", "Name the cluster in Indonesian.");
pub const WORKS: Text = text("karya", "works");
pub const WORKS_OF: Text = text("Karya dalam kluster", "Works of the cluster");
pub const NO_WORKS: Text = text("Belum ada karya di kluster ini.", "No works in this cluster yet.");
pub const UP: Text = text("Naik", "Up");
pub const DOWN: Text = text("Turun", "Down");
pub const REMOVE: Text = text("Keluarkan", "Take out");
pub const ADD: Text = text("Tambahkan karya", "Add works");
pub const LOOK_FOR: Text = text("Nomor atau judul", "Number or title");
pub const FIT_WORKS: Text = text("Karya layak", "Fit works");
pub const ADD_HINT: Text = text(
    "Hanya karya yang sudah diputuskan layak LMS.",
    "Only works that were decided to be fit for the LMS.",
);
pub const NOTHING_TO_ADD: Text = text(
    "Semua karya yang layak sudah ada di kluster ini, atau belum ada yang diputuskan layak.",
    "All works that are fit are in it already, or none was decided to be fit.",
);
pub const OUT: Text = text("tidak lagi layak; tidak ditampilkan", "no longer fit; not shown");
pub const SAVE: Text = text("Simpan", "Save");
pub const SAVED: Text = text("Kluster tersimpan.", "Cluster saved.");
pub const CREATED: Text = text("Kluster dibuat.", "Cluster made.");
pub const DELETED: Text = text("Kluster dihapus. Karyanya tetap ada.", "Cluster deleted. Its works stay.");
pub const DELETE: Text = text("Hapus kluster", "Delete the cluster");
pub const DELETE_EFFECT: Text = text(
    "Kluster ini hilang dari galeri dan dari paket berikutnya. Karya di dalamnya tetap ada.",
    "It disappears from the gallery and from later packages. Its works stay.",
);
pub const BACK: Text = text("Kembali ke kluster", "Back to the cluster");
pub const POSITION: Text = text("Urutan", "Order");
