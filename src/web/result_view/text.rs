//! Sentences of the shared parts.

use crate::i18n::{Text, text};

pub const CONDITION: Text = text("Syarat", "Condition");
pub const FOUND: Text = text("Ditemukan", "Found");
pub const ASKED: Text = text("Batas", "Limit");
pub const MET: Text = text("Terpenuhi", "Met");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
pub const OPEN: Text = text(
    "Semua syarat terpenuhi, sehingga nilai resmi adalah nilai yang disesuaikan; rata-rata tanpa penyesuaian tetap tampil di sampingnya.",
    "Every condition holds, so the official value is the adjusted one; the plain average still stands beside it.",
);
pub const CLOSED: Text = text(
    "Tidak semua syarat terpenuhi, sehingga nilai resmi adalah rata-rata tanpa penyesuaian; nilai yang disesuaikan hanya sebagai keterangan.",
    "Not every condition holds, so the official value is the plain average; the adjusted value is for information only.",
);
pub const CONNECTED: Text = text(
    "Semua juri terhubung lewat karya yang dinilai bersama (jumlah kelompok)",
    "All jurors are linked through works they share (number of groups)",
);
pub const PER_JUROR: Text =
    text("Nilai per juri cukup banyak (median)", "Enough scores from each juror (median)");
pub const SIGNIFICANCE: Text = text(
    "Perbedaan antarjuri bukan kebetulan (peluang p)",
    "Differences between jurors are not chance (probability p)",
);
pub const RELIABILITY: Text =
    text("Keketatan juri terukur andal", "The strictness of jurors is measured reliably");
pub const SEEDED: Text = text(
    "Karya dibagikan dengan undian berbenih, bukan dipilih juri",
    "Works were shared out by a seeded draw, not chosen by jurors",
);
pub const ANNOUNCED: Text = text(
    "Cara penilaian diumumkan sebelum lembar nilai pertama dibuka",
    "The method was public before the first sheet was opened",
);
pub const DECISIONS: Text = text("Keputusan juri dalam rapat pleno", "Decisions of the jury in plenary");
pub const TWO_MEMBERS: Text = text(
    "Menyimpang dari urutan hitungan; dicatat dan disahkan oleh dua anggota panitia.",
    "Departs from the computed order; entered and confirmed by two members of the committee.",
);
