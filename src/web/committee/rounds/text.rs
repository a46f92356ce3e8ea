//! Sentences of the pages on rounds.

use crate::i18n::{Text, text};

pub const OPEN_AGAIN: Text =
    text("Buka kembali penilaian karya atau juri tertentu", "Open judging again for named works or jurors");
pub const LEAD: Text = text(
    "Setiap babak menambah nilai pada sebagian karya. Nilai babak yang ditutup dibekukan; barulah batas untuk babak berikutnya dapat dilihat. Peringkat akhir dihitung dari nilai semua babak sekaligus.",
    "Each round adds scores to some of the works. A closed round's scores are frozen; only then can the cut for the next one be seen. The final ranking is computed from the scores of all rounds at once.",
);
pub const NO_ROUNDS: Text = text("Belum ada babak", "No rounds yet");
pub const NO_ROUNDS_WHY: Text = text(
    "Babak pertama dimulai saat pembagian karya kepada juri ditetapkan.",
    "The first round begins when the routing of works to jurors is committed.",
);
pub const TO_ROUTING: Text = text("Ke pembagian karya", "To routing");
pub const ROUND: Text = text("Babak", "Round");
pub const STATE: Text = text("Status", "State");
pub const OPEN: Text = text("terbuka", "open");
pub const CLOSED: Text = text("ditutup", "closed");
pub const WORKS: Text = text("Karya", "Works");
pub const JURORS: Text = text("Juri per karya", "Jurors per work");
pub const WHOLE_JURY: Text = text("semua juri", "whole jury");
pub const DONE: Text = text("Lembar terkirim", "Sheets submitted");
pub const DIGEST: Text =
    text("Sidik nilai yang dibekukan (SHA-256)", "Digest of the frozen scores (SHA-256)");
pub const CHOSEN: Text = text("Cara memilih", "How chosen");
pub const EVERY_WORK: Text = text("semua karya yang lolos", "every accepted work");
pub const BY_COMMITTEE: Text = text("sesuai kebutuhan penilaian", "as the assessment needs");

pub const RUNNING: Text = text("Babak ini masih berjalan", "This round is running");
pub const RUNNING_WHY: Text = text(
    "Tutup babak bila penilaiannya cukup. Lembar yang sudah dikirim dibekukan; yang belum dikirim tetap pada jurinya dan ikut dihitung setelah dikirim.",
    "Close the round once it has enough assessments. Sheets submitted by then are frozen; the others stay with their jurors and count once they are submitted.",
);
pub const CLOSE: Text = text("Tutup babak", "Close the round");
pub const CLOSED_FLASH: Text = text(
    "Babak ditutup dan nilainya dibekukan. Batas untuk babak berikutnya dapat dilihat sekarang.",
    "The round is closed and its scores are frozen. The cut for the next one can be seen now.",
);
pub const CLOSE_FREEZES: Text = text(
    "Nilai yang dibekukan tidak dapat diubah lagi oleh jurinya.",
    "Frozen scores can no longer be changed by their jurors.",
);
pub const CLOSE_SHOWS: Text = text(
    "Sesudah itu panitia melihat urutan karya dan peluangnya, tanpa nilai per juri.",
    "After that the committee sees the order of the works and their chances, without any juror's score.",
);
pub const COUNT_SHEETS: Text = text("jumlah lembar yang dibekukan", "the number of sheets to freeze");
pub const CLOSE_FOR_GOOD: Text =
    text("Babak yang ditutup tidak dapat dibuka kembali.", "A closed round cannot be opened again.");
pub const NEXT: Text = text("Babak berikutnya", "The next round");
pub const NEXT_WHY: Text = text(
    "Lihat dahulu karya mana yang masuk dan berapa penilaian yang diperlukan; belum ada yang berubah sebelum Anda menetapkannya. Tanpa babak lagi, lanjutkan ke penyegelan.",
    "See first which works would go in and how many assessments that takes; nothing changes until you commit. Without a further round, go on to sealing.",
);
pub const SEE_CUT: Text = text("Lihat batas", "See the cut");
pub const TO_SEALING: Text = text("Ke penyegelan nilai", "To sealing");
pub const SEALED: Text = text("Penjurian sudah disegel", "Judging is sealed");
pub const SEALED_WHY: Text = text(
    "Semua babak sudah berakhir. Peringkat dihitung dari nilai semua babak.",
    "All rounds have ended. The ranking is computed from the scores of all of them.",
);
pub const TO_RESULTS: Text = text("Ke hasil", "To the results");

pub const CUT: Text = text("Batas babak berikutnya", "Cut of the next round");
pub const CUT_LEAD: Text = text(
    "Urutan ini dihitung dari semua nilai yang sudah dibekukan. Nilai per juri tidak ditampilkan.",
    "This order is computed from all frozen scores. No juror's score is shown.",
);
pub const WHAT: Text = text("Jenis babak", "Kind of round");
pub const WHAT_EXTRA: Text = text("Penilaian tambahan", "Extra assessment");
pub const WHAT_EXTRA_HINT: Text =
    text("Beberapa juri lagi untuk karya terbaik.", "A few more jurors for the best works.");
pub const WHAT_FINAL: Text = text("Babak final", "Final");
pub const WHAT_FINAL_HINT: Text = text(
    "Semua juri aktif tanpa benturan kepentingan menilai setiap finalis.",
    "Every active juror without a conflict scores each finalist.",
);
pub const SCORES: Text = text("Juri tambahan per karya", "Further jurors per work");
pub const SCORES_HINT: Text = text("Hanya untuk penilaian tambahan.", "For an extra assessment only.");
pub const BY: Text = text("Batas menurut", "Cut by");
pub const BY_TOP: Text = text("Jumlah karya terbaik", "Number of best works");
pub const BY_CHANCE: Text = text("Peluang mendapat piagam", "Chance of a charter");
pub const TOP: Text = text("Banyaknya karya", "Number of works");
pub const THRESHOLD: Text = text("Peluang paling kecil (persen)", "Least chance (per cent)");
pub const LEAST: Text = text("Paling sedikit", "At least");
pub const MOST: Text = text("Paling banyak", "At most");
pub const SHOW: Text = text("Tampilkan", "Show");
pub const BAD_NUMBER: Text =
    text("Tulis bilangan bulat 1 sampai 9999.", "Write a whole number from 1 to 9999.");
pub const BAD_PERCENT: Text =
    text("Tulis persen antara 0,01 dan 100.", "Write a percentage between 0.01 and 100.");

pub const INSIDE: Text = text("Masuk", "In");
pub const OUTSIDE: Text = text("Tidak masuk", "Out");
pub const TIED: Text = text("seri di batas", "tied at the line");
pub const LAST_IN: Text = text("Terakhir masuk", "Last in");
pub const FIRST_OUT: Text = text("Pertama tidak masuk", "First out");
pub const PLACE: Text = text("Urutan", "Place");
pub const NUMBER: Text = text("Nomor", "Number");
pub const VALUE: Text = text("Nilai", "Value");
pub const CHANCE: Text = text("Peluang piagam", "Chance of a charter");
pub const RECEIVED: Text = text("Jumlah nilai", "Scores");
pub const SIDE: Text = text("Sisi", "Side");
pub const AROUND: Text = text("Karya di sekitar batas", "Works around the line");
pub const CONSEQUENCE: Text = text("Akibatnya bagi juri", "What it means for the jury");
pub const NEW_ASSESSMENTS: Text = text("Penilaian baru", "New assessments");
pub const JUROR: Text = text("Juri", "Juror");
pub const BEFORE: Text = text("Ditugaskan", "Assigned");
pub const ADDED: Text = text("Tambahan", "Added");
pub const NOTHING_RANKED: Text = text("Belum ada nilai yang dibekukan", "No frozen scores yet");
pub const NOTHING_RANKED_WHY: Text = text(
    "Batas dihitung dari lembar yang sudah dibekukan saat babak ditutup.",
    "The cut is computed from the sheets that were frozen when the round was closed.",
);
pub const ADJUSTED: Text = text(
    "Nilai sudah disesuaikan dengan ketegasan setiap juri.",
    "Values are adjusted for each juror's severity.",
);
pub const RAW: Text = text(
    "Nilai adalah rata-rata tanpa penyesuaian, karena syarat penyesuaian belum terpenuhi.",
    "Values are plain averages, since the conditions for the adjustment do not hold yet.",
);
pub const COMMIT: Text = text("Buka babak ini", "Open this round");
pub const COMMIT_HINT: Text = text(
    "Juri yang mendapat tambahan menerima satu surat. Penilaian yang sudah ada tidak berpindah.",
    "Each juror who gets more works receives one letter. Assessments that stand do not move.",
);
pub const OPENED_FLASH: Text = text(
    "Babak baru dibuka dan juri sudah dikabari.",
    "The new round is open and the jurors have been told.",
);
pub const INFEASIBLE: Text = text("Belum dapat dibagikan", "Cannot be shared out yet");
pub const BACK: Text = text("Kembali ke daftar babak", "Back to the rounds");

pub const CALIBRATION: Text = text("Karya kalibrasi", "Calibration works");
pub const CALIBRATION_WHY: Text = text(
    "Tiga sampai lima film contoh, misalnya dari tahun lalu, yang dinilai oleh semua juri. Nilainya membantu mengukur ketegasan juri. Karya ini tidak ikut lomba dan tidak pernah tampil dalam hasil.",
    "Three to five sample films, last year's for example, that every juror scores. They help to measure the jurors' severity. They do not compete and never appear in the result.",
);
pub const NO_CALIBRATION: Text = text("Belum ada karya kalibrasi.", "No calibration works yet.");
pub const ADD_CALIBRATION: Text = text("Tambah karya kalibrasi", "Add a calibration work");
pub const TITLE: Text = text("Judul", "Title");
pub const FILM: Text = text("Tautan film", "Link of the film");
pub const INSTITUTION: Text = text("Instansi pembuat", "Institution of its makers");
pub const INSTITUTION_HINT: Text =
    text("Juri dari instansi ini tidak menilainya.", "Jurors of this institution do not score it.");
pub const TITLE_MISSING: Text = text("Tulis judulnya.", "Give the title.");
pub const ADD: Text = text("Tambahkan", "Add");
pub const COPY: Text = text("Salin dari karya yang tidak ikut dinilai", "Copy a work that is not judged");
pub const COPY_HINT: Text = text(
    "Nomor karya edisi lain, atau karya edisi ini yang gagal, ditarik, atau didiskualifikasi.",
    "Number of a work of another edition, or of one in this edition that failed, was withdrawn or disqualified.",
);
pub const COPY_ACT: Text = text("Salin", "Copy");
pub const ADDED_FLASH: Text = text(
    "Karya kalibrasi ditambahkan. Karya ini dibagikan kepada semua juri saat pembagian ditetapkan.",
    "The calibration work was added. It goes to every juror when routing is committed.",
);
pub const DROP: Text = text("Hapus", "Take out");
pub const DROPPED_FLASH: Text = text("Karya kalibrasi dihapus.", "The calibration work was taken out.");
pub const ACTION: Text = text("Tindakan", "Action");

pub const CHAIR: Text = text("Ketua juri", "Chair of the jury");
pub const CHAIR_WHY: Text = text(
    "Hanya ketua yang dapat mengecualikan nilai yang terbukti menyimpang, setelah nilai disegel dan dengan alasan yang dimuat dalam catatan publik.",
    "Only the chair can exclude a score confirmed as an outlier, after sealing and with a reason that appears in the public log.",
);
pub const NO_CHAIR: Text = text("Ketua belum ditetapkan.", "No chair is named yet.");
pub const CHOOSE_CHAIR: Text = text("Pilih juri", "Choose a juror");
pub const GO_THROUGH: Text = text("Periksa dan tetapkan", "Go through it and name");
pub const NAME_CHAIR: Text = text("Tetapkan ketua", "Name the chair");
pub const CHAIR_CHANGES_NOTHING_ELSE: Text = text(
    "Pembagian karya dan nilai yang sudah ada tidak berubah.",
    "Works given out and marks already there stay as they are.",
);
pub const CHAIR_FLASH: Text = text("Ketua juri ditetapkan.", "The chair of the jury was named.");

pub const REVIEWED: Text =
    text("Penilaian tambahan karena nilai menyimpang", "Extra assessments because of outlying scores");
pub const REVIEWED_WHY: Text = text(
    "Nilai yang jauh dari nilai juri lain pada karya di dekat puncak membuat dua juri tambahan ditugaskan tanpa diberi tahu sebabnya. Menyimpang bukan berarti salah; ketua juri yang memutuskan.",
    "A score far from the others' on a work near the top brought two further jurors, who were not told why. Outlying does not mean wrong; the chair of the jury decides.",
);
pub const NONE_REVIEWED: Text =
    text("Tidak ada nilai yang memicu penilaian tambahan.", "No score called for an extra assessment.");
pub const DISTANCE: Text = text("Jarak (t)", "Distance (t)");
pub const CONFIRMED: Text = text("Terkonfirmasi", "Confirmed");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
