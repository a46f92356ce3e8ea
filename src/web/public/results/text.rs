//! Sentences of the public results pages.

use crate::i18n::{Text, text};

pub const RESULTS: Text = text("Hasil", "Results");
pub const NOT_YET: Text = text("Hasil belum diumumkan", "The result is not announced yet");
pub const NO_DATE: Text = text(
    "Tanggal pengumuman akan disampaikan panitia di halaman ini.",
    "The committee will give the date of the announcement on this page.",
);
pub const SEALED: Text =
    text("Nilai disegel, hasil belum diumumkan", "Scores are sealed, the result is not public yet");
pub const SEALED_WHY: Text = text(
    "Sidik di bawah ini mengunci isi lembar nilai. Saat hasil diumumkan, lembar nilai tanpa nama dapat diunduh dan sidiknya dapat dicocokkan.",
    "The digest below fixes what the score sheets hold. When the result is announced, the anonymous sheets can be downloaded and their digest compared.",
);
pub const TO_PHASES: Text = text("Lihat tahapan", "See the stages");
pub const DETAILS: Text = text("Rincian nilai", "Scores in detail");
pub const RANK: Text = text("Peringkat", "Rank");
pub const NUMBER: Text = text("Nomor karya", "Work");
pub const SCORE: Text = text("Nilai akhir", "Final score");
pub const PANEL: Text = text("Juri", "Jurors");
pub const DECIDED: Text = text("Ditentukan oleh", "Decided by");
pub const CHECK: Text = text("Periksa sendiri", "Check it yourself");
pub const DOWNLOAD_SHEETS: Text = text("Unduh lembar nilai tanpa nama", "Download the anonymous sheets");
pub const DOWNLOAD_RESULT: Text = text("Unduh hasil (JSON)", "Download the result (JSON)");
pub const HOW: Text = text("Cara memeriksa", "How to check");
pub const HOW_DOWNLOAD: Text = text(
    "Unduh lembar nilai dan berkas hasil di atas, dan jangan ubah isinya.",
    "Download the sheets and the result above, and leave them as they are.",
);
pub const HOW_DIGEST: Text = text(
    "Hitung SHA-256 lembar nilai. Hasilnya harus sama dengan sidik di atas, yang sudah tampil sejak penyegelan.",
    "Compute the SHA-256 of the sheets. It must equal the digest above, which has been public since the sealing.",
);
pub const HOW_VERIFY: Text = text(
    "Jalankan perintah di bawah ini. Program menghitung ulang peringkat dari lembar nilai, lalu menjawab ya atau menyebut perbedaan pertama.",
    "Run the command below. It computes the ranking from the sheets again and answers yes, or names the first difference.",
);
pub const ALL_WORKS: Text = text("Kembali ke hasil", "Back to the results");
pub const TEAM: Text = text("Kelompok", "Team");
pub const MAKERS: Text = text("Pembuat", "Made by");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const OBJECTIVES: Text = text("Tujuan pembelajaran", "Learning objectives");
pub const NO_METHOD: Text =
    text("Cara penilaian edisi ini belum ditetapkan.", "The method of this edition is not fixed yet.");
pub const METHOD: Text = text("Cara penilaian", "Method");
pub const DOWNLOAD_TABLE: Text = text("Unduh daftar (CSV)", "Download the list (CSV)");
pub const TO_THE_DRAW: Text = text("Undian pembagian karya", "The draw of works");
pub const METHOD_WHY: Text = text(
    "Bobot, jumlah juri per karya, angka awal undian (benih), batas, dan urutan pemecah nilai sama ditetapkan sebelum juri membuka lembar nilai pertama. Sidik ini menguncinya.",
    "Weights, jurors per work, seed of the draw, limits and the order of tie-breaks were fixed before a juror opened the first sheet. This digest fixes them.",
);
pub const DOWNLOAD_METHOD: Text = text("Unduh cara penilaian (JSON)", "Download the method (JSON)");
pub const AVERAGE: Text = text("Rata-rata biasa", "Plain average");
pub const INTERVAL: Text = text("Rentang 95 %", "95 % interval");
pub const STEP_BY_STEP: Text = text("Mengapa nilai disesuaikan?", "Why is a value adjusted?");
pub const EXCLUSIONS: Text =
    text("Nilai yang dikeluarkan ketua juri", "Scores excluded by the chair of the jury");
pub const DECIDED_WHY: Text = text(
    "Nilai akhir memperhitungkan keketatan tiap juri bila syaratnya terpenuhi; rata-rata tanpa penyesuaian tampil di sampingnya. Kolom terakhir menunjukkan apa yang membedakan sebuah karya dari karya di atasnya.",
    "The final score takes the strictness of each juror into account where the conditions hold; the plain average stands beside it. The last column says what separated a work from the one above.",
);
pub const REVOKED: Text = text("Penghargaan dicabut", "Award revoked");
pub const ONE_MEMBER: Text = text(
    "Edisi ini ditutup, disegel, dan diumumkan tanpa anggota panitia kedua.",
    "This edition was closed, sealed and announced without a second member of the committee.",
);
pub const SINCE: Text = text(
    "Perubahan setelah pengumuman: karya yang dicabut penghargaannya ditandai. Keputusan juri tentang tempatnya, bila ada, tertulis di bawah.",
    "Changes since the announcement: a work whose award was revoked is marked. A decision of the jury on its place, if there is one, is below.",
);
