//! Sentences of the queue.

use crate::i18n::{Text, text};

pub const SENT: Text = text("karya terkirim", "works submitted");
pub const TO_WATCH: Text = text("Film yang belum ditonton", "Film still to watch");
pub const NOTHING_TO_WATCH: Text = text("Tidak ada lagi", "None");
pub const NEWS: Text = text("Yang berubah dalam antrean Anda", "What has changed in your queue");
pub const ARRIVED: Text = text("Masuk:", "Came:");
pub const LEFT: Text = text("Keluar:", "Left:");
pub const UNDERSTOOD: Text = text("Mengerti", "Understood");
pub const TABS: Text = text("Karya menurut tahap penilaian", "Works by how far they are judged");
pub const SEARCH: Text = text("Cari judul atau nomor", "Search by title or number");
pub const FILTER: Text = text("Saring karya", "Filter the works");
pub const APPLY: Text = text("Terapkan", "Apply");
pub const ALL: Text = text("Semua", "All");
pub const GROUP: Text = text("Kelompok", "Group");
pub const WORK: Text = text("Karya", "Work");
pub const WHAT_TO_DO: Text = text("Tindakan", "Actions");
pub const IGNORED: Text = text(
    "Bagian alamat ini tidak dikenal, jadi diabaikan:",
    "These parts of the address are not known and were left out:",
);
pub const MARK_LATER: Text = text("Tunda", "Postpone");
pub const UNMARK: Text = text("Batalkan nanti", "Not later");
pub const RECUSE: Text = text("Undur diri", "Step back");
pub const CLEAR: Text = text("Hapus saringan", "Clear the filters");
pub const NOT_FOUND: Text = text("Tidak ada yang cocok di sini", "Nothing fits here");
pub const NOT_FOUND_WHY: Text = text(
    "Angka di tiap tab menunjukkan di mana ada karya yang cocok dengan saringan.",
    "The figure of each tab shows where works fit the filters.",
);
pub const NONE_HERE: Text = text("Tidak ada karya di tab ini", "No works under this tab");
pub const SPREAD_COUNT: Text = text("Lembar terkirim", "Sheets submitted");
pub const LEAST: Text = text("Terendah", "Lowest");
pub const MEDIAN: Text = text("Median", "Median");
pub const MOST: Text = text("Tertinggi", "Highest");
pub const BY_BAND: Text = text("Banyaknya nilai per tingkat", "Scores by band");

/// What stands under each tab.
pub const TODO_MEANS: Text = text(
    "Lembar nilainya masih kosong. Karya yang paling kurang penilaiannya lebih dahulu.",
    "The sheet is still empty. Works that lack most assessments come first.",
);
pub const LATER_MEANS: Text = text(
    "Anda tandai untuk dinilai nanti. Tandanya tetap ada sampai Anda batalkan atau nilainya Anda kirim.",
    "You marked these for later. The mark stays until you take it away or submit the sheet.",
);
pub const DRAFT_MEANS: Text = text(
    "Sudah ada isian, nilainya belum dikirim. Draf tidak ikut dihitung.",
    "Something is entered and nothing submitted. Drafts do not count.",
);
pub const SENT_MEANS: Text = text(
    "Nilainya sudah dikirim. Masih dapat dibuka kembali sampai semua nilai Anda kunci.",
    "The sheet is submitted. You can reopen it until you lock all scores.",
);
pub const DONE_MEANS: Text = text(
    "Nilainya terkunci dan dihitung. Tidak dapat diubah lagi.",
    "The sheet is locked and counted. It cannot be changed any more.",
);
