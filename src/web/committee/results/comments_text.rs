//! Words of the page of jurors' comments.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Komentar untuk pembuat karya", "Comments for makers");
pub const LEAD: Text = text(
    "Juri menulis komentar ini untuk pembuat karya. Setelah pengumuman, pembuat hanya membaca yang Anda loloskan, tanpa nama jurinya. Keputusan dapat diubah kapan saja.",
    "Jurors wrote these comments to the makers. After the announcement, makers read only those that you let pass, without the juror's name. A decision can be changed at any time.",
);
pub const NOT_READ_BY_MAKERS: Text = text(
    "Menurut pengaturan edisi ini, pembuat karya tidak melihat komentar. Ubah di pengaturan edisi, bagian batas dan penjurian.",
    "By the settings of this edition makers do not see comments. Change it in the edition's settings of limits and judging.",
);
pub const STATES: Text = text("Keadaan komentar", "State of comments");
pub const WORK: Text = text("Karya", "Work");
pub const COMMENT: Text = text("Komentar", "Comment");
pub const NONE: Text = text("Tidak ada komentar di sini", "No comments here");
pub const NONE_WHY: Text = text(
    "Komentar muncul setelah penyegelan, dan berpindah menurut keputusan Anda.",
    "Comments appear after the sealing, and move as you decide.",
);
pub const SHOW: Text = text("Tampilkan kepada pembuat", "Show to the makers");
pub const HIDE: Text = text("Jangan tampilkan", "Do not show");
