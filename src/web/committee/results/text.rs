//! Sentences of the console's results pages.

use crate::i18n::{Text, text};

pub const DOCUMENTS_LACK: Text = text(
    "Hasil dapat diumumkan sekarang, tetapi piagam, sertifikat, dan berita acara belum dapat dibuat. Yang belum diisi:",
    "The result can be published now, but charters, certificates and minutes cannot be made yet. Not filled in so far:",
);
pub const DOCUMENT_SETTINGS: Text = text("Isi pengaturan dokumen", "Fill in the settings of documents");
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

pub const CONFIRM_SEAL: Text = text("Sebelum menutup penjurian", "Before judging is closed");
pub const SEAL_LEAD: Text = text(
    "Sesudah disegel tidak ada nilai yang dapat berubah, dan sidik SHA-256 lembar nilai langsung terbit untuk umum. Ini tidak dapat dibatalkan.",
    "Once sealed no score can change, and the SHA-256 digest of the sheets is public at once. This cannot be undone.",
);
pub const COUNT_SHEETS: Text = text("jumlah lembar yang disegel", "the number of sheets to seal");
pub const TO_RESULTS: Text = text("Hasil", "Results");
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
pub const DOWNLOAD_CHANGES: Text =
    text("Perubahan nilai setelah dikirim (CSV)", "Scores changed after submitting (CSV)");
pub const DOWNLOAD: Text = text("Unduh lembar nilai tanpa nama (CSV)", "Download the anonymous sheets (CSV)");
pub const TO_PUBLICATION: Text = text("Periksa dan umumkan", "Review and publish");
pub const MAY_PUBLISH: Text = text(
    "Periksa pratinjau di bawah ini bersama juri. Bila sudah benar, umumkan hasilnya.",
    "Go through the preview below with the jury. If it is right, publish the result.",
);
pub const PUBLISHED: Text = text("Hasil sudah diumumkan", "The result is public");
pub const TO_PUBLIC: Text = text("Buka halaman hasil", "Open the results page");

/// Once it is announced, nothing of it is a preview.
pub const RANKING_PUBLISHED: Text = text("Peringkat yang diumumkan", "Ranking as announced");
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
pub const PANEL: Text = text("Juri", "Jurors");
pub const SPREAD: Text = text("Rentang", "Spread");
pub const DECIDED: Text = text("Ditentukan oleh", "Decided by");
pub const INCOMPLETE: Text = text("belum lengkap", "incomplete");
pub const WIDE: Text = text("juri berbeda jauh", "jurors far apart");
pub const WORKS_RANKED: Text = text("Karya dinilai", "Works judged");
pub const TOO_FEW: Text =
    text("kurang dari dua nilai: tidak ditampilkan", "fewer than two scores: not shown");
pub const WORKS_UNSCORED: Text = text("tanpa satu nilai pun", "without a single score");
pub const WORKS_INCOMPLETE: Text = text("Belum lengkap", "Incomplete");
pub const JURORS: Text = text("Juri", "Jurors");
pub const SHEET_COUNT: Text = text("Lembar nilai", "Score sheets");

pub const CONFIRM_PUBLISH: Text = text("Sebelum mengumumkan hasil", "Before the result is published");
pub const COUNT_WORKS: Text = text("jumlah karya yang diumumkan", "the number of works to publish");
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

pub const METHOD: Text = text("Cara penilaian", "Method");
pub const METHOD_FIXED: Text = text("Cara penilaian sudah ditetapkan", "The method is fixed");
pub const METHOD_FIX: Text = text("Tetapkan cara penilaian?", "Fix the method?");
pub const METHOD_FIX_LABEL: Text = text("Tetapkan dan umumkan", "Fix and publish");
pub const METHOD_FIX_WARNING: Text = text(
    "Setelah ditetapkan, tidak ada yang dapat mengubahnya lagi.",
    "Once fixed, nobody can change it any more.",
);
pub const METHOD_PUBLIC: Text = text(
    "Dokumen di bawah ini dan sidik SHA-256-nya langsung tampil di halaman hasil publik.",
    "The document below and its SHA-256 digest show on the public results page at once.",
);
pub const METHOD_BEFORE: Text = text(
    "Juri baru dapat membuka lembar nilai setelah cara penilaian ditetapkan. Penetapan juga terjadi dengan sendirinya saat pembagian karya pertama.",
    "Jurors can open score sheets only once the method is fixed. The first routing fixes it by itself as well.",
);
pub const METHOD_LATE: Text = text(
    "Sudah ada lembar nilai yang dibuka. Penyesuaian keketatan juri karena itu tidak akan dipakai; nilai resmi adalah rata-rata tanpa penyesuaian.",
    "Score sheets were opened already. The adjustment for strictness will therefore not be applied; the plain average is official.",
);
pub const METHOD_FLASH: Text =
    text("Cara penilaian ditetapkan dan diumumkan.", "The method is fixed and public.");
pub const DOCUMENT: Text = text("Dokumen", "Document");
pub const WEIGHTS: Text = text("Bobot kriteria", "Weights of the criteria");
pub const PER_WORK: Text = text("Juri per karya", "Jurors per work");
pub const SEED: Text = text("Angka awal undian (benih)", "Seed of the draw");
pub const AWARDS: Text = text("Penghargaan", "Awards");
pub const CLIP: Text = text("Batas tarikan satu nilai (sigma)", "Limit of one score's pull (sigma)");
pub const TIE_BREAK: Text = text("Bila nilai sama, berturut-turut", "Between equal values, in turn");

pub const GATE: Text = text("Apakah penyesuaian dipakai?", "Is the adjustment applied?");
pub const RAW: Text = text("Rata-rata", "Average");
pub const ADJUSTED: Text = text("Disesuaikan", "Adjusted");
pub const CLIPPED: Text = text("Dibatasi", "Clipped");
pub const RANK_BY_RAW: Text = text("Peringkat rata-rata", "Rank by average");
pub const INTERVAL: Text = text("Rentang 95 %", "95 % interval");
pub const P_TOP: Text = text("Peluang masuk 10 besar", "Chance of the top 10");
pub const MEMBERSHIP: Text = text("Terbaik menurut", "In the top by");
pub const ALL_FOUR: Text = text("keempat cara", "all four ways");
pub const NONE_OF_FOUR: Text = text("tidak satu pun", "none");
pub const BY_RAW: Text = text("rata-rata", "average");
pub const BY_ADJUSTED: Text = text("disesuaikan", "adjusted");
pub const BY_CLIPPED: Text = text("dibatasi", "clipped");
pub const BY_SCALE: Text = text("lebar skala", "scale use");
pub const SURE: Text = text("pasti", "sure");
pub const TIE: Text = text("zona seri", "tie zone");
pub const TIE_ZONE: Text = text("Zona seri", "Tie zone");
pub const TIE_ZONE_DECIDES: Text = text(
    "Jarak ke batas: sekian poin di atas karya pertama di luar, atau di bawah karya terakhir di dalam. Urutan tetap menurut nilai akhir, lalu pemecah nilai sama (kolom terakhir); hanya keputusan juri dalam rapat yang dapat mengubahnya.",
    "Distance to the line: so many points above the first work outside, or below the last one inside. The order stays that of the final score, then of the tie-break (last column); only a decision of the jury in its meeting can change it.",
);
pub const TIE_ZONE_WORKS: Text = text("Karya di zona seri", "Works in the tie zone");
pub const TIE_ZONE_WORK: Text = text("Karya", "Work");
pub const TIE_ZONE_DISTANCE: Text = text("Jarak ke batas", "Distance to the line");
pub const TIE_ZONE_ALONE: Text = text("tidak ada karya di sisi lain", "no work on the other side");
pub const MORE: Text = text("Rincian", "Details");
pub const OUT: Text = text("di luar", "out");
pub const TRACE: Text = text("Pemecah nilai sama", "How equal values were told apart");
pub const NUMBERS: Text = text("Angka di balik peringkat", "The numbers behind the ranking");
pub const RECORD: Text = text("Unduh data berita acara (JSON)", "Download the data of the minutes (JSON)");

pub const PLENARY: Text = text("Pleno juri", "Plenary of the jury");
pub const PLENARY_LEAD: Text = text(
    "Di sini dicatat keputusan juri yang ada dalam risalah. Keputusan yang menyimpang dari urutan hitungan baru berlaku setelah disahkan anggota panitia lain. Semua keputusan yang berlaku ikut diumumkan.",
    "Decisions of the jury that stand in its minutes are entered here. One that departs from the computed order counts only after another member of the committee has confirmed it. Every decision that counts is published.",
);
pub const TIES: Text = text("Karya bernilai sama", "Works of equal value");
pub const TIES_WHY: Text = text(
    "Kelompok ini hanya dipisahkan oleh undian. Juri dapat menentukan urutannya.",
    "Only the draw separates the works of a group. The jury may put them in order.",
);
pub const NO_TIES: Text =
    text("Tidak ada karya yang hanya dipisahkan undian.", "No works are separated by the draw alone.");
pub const ORDER: Text = text("Urutan menurut juri", "Order by the jury");
pub const ORDER_HINT: Text =
    text("Satu nomor karya per baris, yang terbaik di atas.", "One number per line, the best first.");
pub const DEPARTURE: Text = text("Urutan lain", "Another order");
pub const DEPARTURE_WHY: Text = text(
    "Karya yang disebut menempati, menurut urutan ini, tempat-tempat yang mereka pegang bersama. Selalu perlu dua anggota panitia.",
    "The works named take, in this order, the places they hold together. It always takes two members of the committee.",
);
pub const VACANCIES: Text = text("Tempat karya yang gugur", "Places of works taken out");
pub const NO_VACANCIES: Text =
    text("Tidak ada tempat yang menunggu keputusan.", "No place waits for a decision.");
pub const TAKEN_OUT: Text = text("Karya yang gugur", "Work taken out");
pub const LEAVE_EMPTY: Text = text("Biarkan tempatnya kosong", "Leave the place empty");
pub const MINUTES: Text = text("Nomor risalah", "Reference of the minutes");
pub const REASON: Text = text("Alasan (diumumkan)", "Reason (published)");
pub const DAY: Text = text("Tanggal rapat", "Day of the meeting");
pub const ATTENDEES: Text = text("Jumlah juri yang hadir", "Jurors present");
pub const ENTER: Text = text("Catat keputusan", "Enter the decision");
pub const KEPT: Text = text(
    "Keputusan belum dicatat; isian Anda masih ada di bawah.",
    "The decision is not entered; what you typed is still below.",
);
pub const KEEP_DRAFT: Text = text("Simpan draf", "Save as a draft");
pub const DRAFT_KEPT: Text =
    text("Draf tersimpan. Keputusannya belum dicatat.", "Draft saved. The decision is not entered yet.");
pub const ENTERED: Text = text("Keputusan dicatat.", "The decision was entered.");
pub const CONFIRM: Text = text("Sahkan sebagai anggota kedua", "Confirm as the second member");
pub const CONFIRMED: Text = text("Keputusan disahkan dan berlaku.", "The decision is confirmed and counts.");
pub const WITHDRAW: Text = text("Tarik", "Withdraw");
pub const WITHDRAWN: Text = text("Keputusan ditarik.", "The decision was withdrawn.");
pub const COUNTS: Text = text("berlaku", "counts");
pub const WAITS: Text = text("menunggu anggota kedua", "waits for a second member");
pub const TAKEN_BACK: Text = text("ditarik", "withdrawn");
pub const ON_RECORD: Text = text("Keputusan yang tercatat", "Decisions on record");

pub const PREPARED_FLASH: Text = text(
    "Hasil disiapkan. Anggota panitia lain sekarang dapat mengumumkannya.",
    "The result is prepared. Another member of the committee can publish it now.",
);
