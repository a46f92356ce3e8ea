//! Sentences of the public pages.

use crate::i18n::{Text, text};

pub const NO_EDITION: Text = text("Belum ada edisi", "No edition yet");
pub const NO_EDITION_WHY: Text = text(
    "Panitia belum membuka edisi kompetisi. Silakan kembali lagi nanti.",
    "The committee has not opened an edition yet. Please come back later.",
);
pub const BRIEF: Text = text("Syarat singkat", "Rules in brief");
pub const HOW_JUDGED: Text = text("Bagaimana karya dinilai", "How works are judged");
pub const HOW_JUDGED_WHY: Text = text(
    "Juri tidak pernah menilai karya dari instansinya sendiri, pembagian karya diundi dengan angka awal (benih) yang diumumkan, dan siapa pun dapat memeriksa bahwa hasil mengikuti nilai yang disegel.",
    "No juror ever judges a work of their own institution, works are shared out by a published seed, and anybody can check that the result follows from the sealed scores.",
);
pub const FULL_RULES: Text = text("Baca aturan lengkap", "Read all rules");
pub const ALL_PHASES: Text = text("Semua tahapan", "All stages");
pub const PHASES: Text = text("Tahapan", "Stages");
pub const START: Text = text("Mulai pendaftaran", "Start registering");
pub const TO_MY_ENTRY: Text = text("Buka halaman peserta saya", "Open my entry");
pub const TO_CONSOLE: Text = text("Buka meja panitia", "Open the committee's desk");
pub const TO_JURY_ROOM: Text = text("Buka ruang juri", "Open the jury room");
pub const SEE_RESULTS: Text = text("Lihat karya terbaik", "See the best works");
pub const NOT_SCHEDULED: Text = text("Tanggal menyusul", "Date to be announced");
pub const PARTICIPANTS: Text = text("Peserta", "Entrants");
pub const WORKS: Text = text("Karya", "Works");
pub const FORMAT: Text = text("Format", "Format");
pub const RESOLUTION: Text = text("Resolusi", "Resolution");
pub const DURATION: Text = text("Durasi", "Duration");
pub const LINKS: Text = text("Tautan", "Links");
pub const YOUTUBE: Text = text("YouTube", "YouTube");
pub const DRIVE: Text = text("Drive", "Drive");
pub const CORRECTED: Text = text("Pembetulan ketentuan", "Corrected settings");
pub const CORRECTED_WHY: Text = text(
    "Ketentuan yang dibetulkan sesudah mulai berlaku, dari yang terbaru.",
    "What was corrected after it had begun to hold, the newest first.",
);
pub const RULES: Text = text("Aturan", "Rules");
pub const AIMS: Text = text("Tujuan", "Aims");
pub const BENEFITS: Text = text("Manfaat", "Benefits");
pub const LEGAL_BASIS: Text = text("Dasar hukum", "Legal basis");
pub const THEME: Text = text("Tema", "Theme");
pub const CONDITIONS: Text = text("Ketentuan karya", "Conditions for works");
pub const RUBRIC: Text = text("Rubrik penilaian", "Scoring rubric");
pub const WEIGHT: Text = text("bobot", "weight");
pub const AWARDS: Text = text("Penghargaan", "Awards");
pub const DECLARATION: Text = text("Pernyataan peserta", "Entrant's declaration");
pub const CONTACT: Text = text("Kontak", "Contact");
pub const FAQ: Text = text("Pertanyaan umum", "Questions and answers");
pub const PARTS: Text = text("Bagian karya", "Parts of a work");
pub const ARCHIVE: Text = text("Arsip edisi", "Archive of editions");
pub const ARCHIVE_LEAD: Text = text(
    "Setiap edisi tetap dapat dibaca, bersama hasilnya.",
    "Every edition stays readable, with its results.",
);
pub const RESULTS: Text = text("Hasil", "Results");
pub const RUNNING: Text = text("Berlangsung", "Running");
pub const DRAFT: Text = text("Draf", "Draft");
pub const COMING: Text = text("Akan datang", "Coming");
pub const JUDGED: Text = text("Penjurian selesai, hasil belum diumumkan", "Judged, result not announced yet");
pub const ANNOUNCED: Text = text("Hasil diumumkan", "Results announced");

pub const DOWNLOADS: Text = text("Unduhan", "Downloads");
pub const NO_DOWNLOADS: Text = text("Belum ada unduhan", "No downloads yet");
pub const NO_DOWNLOADS_WHY: Text = text(
    "Bumper dan selebaran akan tampil di sini begitu dipasang panitia.",
    "The bumper and the leaflet will stand here once the committee has put them up.",
);

pub const DRAW: Text = text("Undian pembagian karya", "The draw of works among jurors");
pub const DRAW_LEAD: Text = text(
    "Karya dibagikan kepada juri oleh undian yang dapat diulang siapa pun: hasilnya mengikuti berkas di bawah ini dan benih yang diumumkan sebelumnya, tanpa campur tangan siapa pun. Juri, instansi, dan kelompok disebut dengan kode, bukan nama.",
    "Works are shared out among jurors by a draw that anybody can repeat: the plan follows from the files below and from a seed announced before, without anybody's hand in it. Jurors, institutions and groups stand under codes, not names.",
);
pub const SEED: Text = text("Angka awal undian (benih)", "Seed of the draw");
pub const NOT_DRAWN: Text = text("Undian belum dilakukan", "Nothing is drawn yet");
pub const NOT_DRAWN_WHY: Text = text(
    "Karya dibagikan setelah penerimaan ditutup. Berkas undian terbuka di sini pada saat itu juga.",
    "Works are shared out once intake has closed. The files of the draw are open here in the same moment.",
);
pub const ALL_AS_JSON: Text =
    text("Semuanya dalam satu berkas (undian.json)", "All of it in one file (undian.json)");
pub const REPEAT_DRAW: Text = text("Ulangi undian ini", "Repeat this draw");
pub const REPEAT_DRAW_HOW: Text = text(
    "Unduh undian.json, lalu jalankan perintah ini. Jawabannya \u{201c}Sama\u{201d} bila pembagiannya memang mengikuti masukan dan benihnya.",
    "Download undian.json and run this command. It answers \u{201c}The same\u{201d} if the plan does follow from what it was drawn from.",
);
pub const REPEAT_FROM_CSV: Text =
    text("Atau dari berkas CSV-nya, dalam satu folder:", "Or from the CSV files, in one folder:");
pub const AFTER_THE_DRAW: Text = text(
    "Juri yang kemudian mundur atau berhalangan diganti satu per satu dengan aturan yang sama; setiap penggantian tercatat beserta alasannya.",
    "Jurors who step back later are replaced one by one under the same rules; each replacement is on record with its reason.",
);
pub const MAY_I: Text = text("Apakah saya boleh ikut? Tiga pertanyaan", "May I take part? Three questions");
