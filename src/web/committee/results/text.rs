//! Sentences of the console's results pages.

use crate::i18n::{Text, text};

pub const NEXT: Text = text("Langkah berikutnya", "Next step");
pub const NOT_SEALED: Text = text("Penjurian belum ditutup", "Judging is not closed");
pub const NOT_SEALED_WHY: Text = text(
    "Nilai tidak ditampilkan kepada siapa pun selain jurinya sendiri sampai lembar nilai disegel. Di bawah ini hanya jumlahnya.",
    "No score is shown to anybody but its own juror until the sheets are sealed. Below are counts only.",
);
pub const TO_SEALING: Text = text("Tutup penjurian", "Close judging");
pub const MAY_SEAL_OVER: Text = text(
    "Tahap penjurian sudah berakhir. Tutup penjurian agar lembar nilai disegel dan peringkat dapat dihitung.",
    "The judging stage is over. Close judging, so that the sheets are sealed and the ranking can be computed.",
);
pub const MAY_SEAL_ALL: Text = text(
    "Semua lembar nilai sudah dikirim. Penjurian dapat ditutup sebelum tahapnya berakhir.",
    "Every score sheet was sent. Judging can be closed before its stage ends.",
);
pub const TO_JUDGING: Text = text("Lihat progres penilaian", "See how judging goes");
pub const SHEETS: Text = text("lembar nilai", "score sheets");
pub const WORKS: Text = text("Karya diterima", "Accepted works");
pub const COMPLETE: Text = text("Nilainya lengkap", "With every score");
pub const JURORS_GAVE: Text = text("Juri yang sudah menilai", "Jurors who scored");
pub const MISSING: Text = text("Lembar belum ada", "Sheets lacking");
pub const UNDECIDED: Text = text("Karya belum diputuskan", "Works undecided");
pub const UNDECIDED_WHY: Text = text(
    "Karya yang masih di meja verifikasi tidak ikut dinilai setelah lembar nilai disegel.",
    "Works still at the verification desk cannot be judged once the sheets are sealed.",
);
pub const BEHIND: Text = text("Juri dengan lembar yang belum dikirim", "Jurors with sheets not sent");
pub const JUROR: Text = text("Juri", "Juror");
pub const DRAFTED: Text = text("Draf", "Drafts");
pub const UNTOUCHED: Text = text("Belum dinilai", "Not scored");
pub const NONE_BEHIND: Text = text("Tidak ada lembar yang tertunda", "No sheet is waiting");
pub const NONE_BEHIND_WHY: Text = text(
    "Semua lembar yang dibagikan sudah dikirim juri. Bila masih ada nilai yang kurang, karyanya perlu juri tambahan.",
    "Every sheet given out was sent. If scores still lack, those works need another juror.",
);

pub const CONFIRM_SEAL: Text = text("Tutup penjurian", "Close judging");
pub const SEALED_FLASH: Text =
    text("Penjurian ditutup dan lembar nilai disegel.", "Judging is closed and the score sheets are sealed.");
pub const SEAL_WARNING: Text = text(
    "Setelah disegel, tidak ada nilai yang dapat ditambah atau diubah oleh siapa pun.",
    "Once sealed, nobody can add or change a score.",
);
pub const SEAL_PUBLIC: Text = text(
    "Sidik SHA-256 lembar nilai langsung tampil di halaman hasil publik; nilainya sendiri belum.",
    "The SHA-256 digest of the sheets shows on the public results page at once; the scores do not.",
);

pub const TO_JURY: Text = text(
    "Juri dalam angka: ketat-longgar, kesepakatan, dan yang patut ditanyakan",
    "The jury in figures: strictness, agreement, and what to ask",
);

pub const SEAL: Text = text("Segel", "Seal");
pub const SEALED_AT: Text = text("Disegel", "Sealed");
pub const DIGEST: Text = text("SHA-256 lembar nilai", "SHA-256 of the sheets");
pub const DOWNLOAD: Text = text("Unduh lembar nilai tanpa nama (CSV)", "Download the anonymous sheets (CSV)");
pub const TO_PUBLICATION: Text = text("Periksa dan umumkan", "Review and publish");
pub const MAY_PUBLISH: Text = text(
    "Periksa pratinjau di bawah ini bersama juri. Bila sudah benar, umumkan hasilnya.",
    "Go through the preview below with the jury. If it is right, publish the result.",
);
pub const PUBLISHED: Text = text("Hasil sudah diumumkan", "The result is public");
pub const TO_PUBLIC: Text = text("Buka halaman hasil", "Open the results page");

pub const RANKING: Text = text("Pratinjau peringkat", "Ranking preview");
pub const BELOW: Text = text("Di luar batas penghargaan", "Below the award line");
pub const BELOW_WHY: Text = text(
    "Karya yang nilainya belum lengkap tidak mendapat peringkat, berapa pun nilainya.",
    "A work that lacks scores takes no rank, whatever its value.",
);
pub const RANK: Text = text("Peringkat", "Rank");
pub const NUMBER: Text = text("Nomor", "Number");
pub const TITLE: Text = text("Judul", "Title");
pub const SCORE: Text = text("Nilai", "Score");
pub const CONTENT: Text = text("Isi", "Content");
pub const TECHNICAL: Text = text("Teknis", "Technical");
pub const PANEL: Text = text("Juri", "Jurors");
pub const SPREAD: Text = text("Rentang", "Spread");
pub const DECIDED: Text = text("Ditentukan oleh", "Decided by");
pub const INCOMPLETE: Text = text("belum lengkap", "incomplete");
pub const WIDE: Text = text("juri berbeda jauh", "jurors far apart");
pub const WORKS_RANKED: Text = text("Karya dinilai", "Works judged");
pub const WORKS_INCOMPLETE: Text = text("Belum lengkap", "Incomplete");
pub const JURORS: Text = text("Juri", "Jurors");
pub const SHEET_COUNT: Text = text("Lembar nilai", "Score sheets");

pub const CONFIRM_PUBLISH: Text = text("Umumkan hasil", "Publish the result");
pub const PUBLISHED_FLASH: Text = text(
    "Hasil diumumkan. Surat kepada peserta sedang dikirim.",
    "The result is public. Letters to the entrants are on their way.",
);
pub const PUBLISH_WARNING: Text = text(
    "Hasil yang sudah diumumkan tidak dapat diubah; penghargaan hanya dapat dicabut.",
    "A published result cannot be changed; an award can only be revoked.",
);
pub const FROZEN: Text = text(
    "Peringkat, nilai, dan lembar nilai tanpa nama dapat dibaca dan diunduh siapa pun.",
    "Ranks, scores and the anonymous sheets can be read and downloaded by anybody.",
);
