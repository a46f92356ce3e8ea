//! Sentences of the chair's page.

use crate::i18n::{Text, text};

pub const CHAIR: Text = text("Keputusan ketua juri", "The chair's decisions");
pub const LEAD: Text = text(
    "Di sini ditampilkan nilai yang jauh dari nilai juri lain dan tetap jauh setelah juri tambahan menilai. Siapa yang memberi nilai tidak ditampilkan. Menyimpang bukan bukti kesalahan: kecualikan hanya bila Anda yakin, dengan alasan yang dapat dibaca publik.",
    "These are scores far from the other jurors' that stayed far after further jurors scored. Who gave them is not shown. Outlying is no proof of a fault: exclude one only when you are sure, with a reason the public can read.",
);
pub const NOT_YET: Text = text("Nilai belum disegel", "The scores are not sealed yet");
pub const NOT_YET_WHY: Text = text(
    "Sampai penjurian ditutup dan nilai disegel, tidak seorang pun melihat nilai juri lain.",
    "Until judging is closed and the scores are sealed, nobody sees another juror's score.",
);
pub const NOTHING: Text = text("Tidak ada yang perlu diputuskan", "Nothing to decide");
pub const NOTHING_WHY: Text = text(
    "Tidak ada nilai yang terbukti menyimpang di dekat puncak peringkat.",
    "No score near the top of the ranking is confirmed as an outlier.",
);
pub const PUBLISHED: Text = text(
    "Hasil sudah diumumkan, sehingga tidak ada lagi nilai yang dapat dikecualikan.",
    "The result is public, so no further score can be excluded.",
);
pub const SCORE: Text = text("Nilai ini", "This score");
pub const DISTANCE: Text = text("Jarak dari yang lain (t)", "Distance from the others (t)");
pub const SCORES: Text = text("Jumlah nilai karya ini", "Scores of this work");
pub const VALUE: Text = text("Nilai karya sekarang", "Value of the work now");
pub const WITHOUT: Text = text("Rata-rata juri lain, disesuaikan", "Adjusted mean of the others");
pub const PANEL: Text = text("Nilai panel", "Scores of the panel");
pub const THIS_SCORE: Text = text("Nilai ini", "This score");
pub const OTHER_SCORES: Text = text("Juri lain", "Other jurors");
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text =
    text("Dimuat dalam catatan publik. Jangan menyebut nama.", "Appears in the public log. Name nobody.");
pub const EXCLUDE: Text = text("Kecualikan nilai ini", "Exclude this score");
pub const EXCLUDED: Text = text("Nilai yang dikecualikan", "Excluded scores");
pub const EXCLUDED_FLASH: Text = text(
    "Nilai dikecualikan dan alasannya dicatat. Peringkat dihitung tanpa nilai itu.",
    "The score is excluded and the reason recorded. The ranking is computed without it.",
);
pub const NUMBER: Text = text("Nomor", "Number");
pub const WHEN: Text = text("Diputuskan", "Decided");
pub const BACK: Text = text("Kembali ke karya Anda", "Back to your works");
