//! Names of the settings, what helps to fill them in, and why some stay as they are.

use crate::i18n::{Text, text};

pub const IDENTITY: Text = text("Identitas", "Identity");
pub const ABOUT: Text = text("Tujuan, manfaat, dan dasar hukum", "Aims, benefits and legal basis");
pub const LIMITS: Text = text("Batas dan penjurian", "Limits and judging");
pub const FILMS: Text = text("Ketentuan film", "Requirements for films");
pub const KINDS: Text = text("Jenis kompetensi dan video", "Kinds of competency and film");
pub const STATEMENT: Text = text("Pernyataan dan lisensi", "Statement and licence");
pub const CHECKLIST: Text = text("Daftar periksa", "Checklist");
pub const RUBRIC: Text = text("Rubrik penilaian", "Rubric");
pub const QUESTIONS: Text = text("Tanya jawab", "Questions and answers");
pub const CONTACT: Text = text("Kontak", "Contact");

pub const SLUG: Text = text("Kata edisi dalam alamat", "The edition's word in addresses");
pub const YEAR: Text = text("Tahun", "Year");
pub const ORDINAL: Text = text("Penyelenggaraan ke-", "How many times it has been held");
pub const TITLE: Text = text("Judul", "Title");
pub const SHORT_TITLE: Text = text("Nama singkat", "Short name");
pub const SHORT_TITLE_HINT: Text =
    text("Di samping tulisan Lomba dan di dalam surat.", "Beside the word Lomba and in letters.");
pub const THEME: Text = text("Tema", "Theme");
pub const ORGANISER: Text = text("Penyelenggara", "Organiser");
pub const UNIT: Text = text("Unit penyelenggara", "The organiser's unit");
pub const PURPOSE: Text = text("Maksud kompetisi", "What the competition is for");
pub const MICROLEARNING: Text = text("Pengertian microlearning", "What microlearning means");
pub const AIMS: Text = text("Tujuan", "Aims");
pub const BENEFITS: Text = text("Manfaat", "Benefits");
pub const LEGAL_BASIS: Text = text("Dasar hukum", "Legal basis");
pub const AWARDS: Text = text("Penghargaan", "Awards");
pub const FINALITY: Text = text("Sifat keputusan juri", "Finality of the jury's decision");

pub const MEMBERS: Text =
    text("Anggota kelompok paling banyak (termasuk ketua)", "Most members of a team (leader included)");
pub const WORKS: Text = text("Karya per pendaftaran paling banyak", "Most works of an entry");
pub const GRACE: Text = text("Menit kelonggaran setelah penutupan", "Minutes of grace after a closing");
pub const PARTS: Text = text("Bagian selain video utama", "Parts beside the main film");
pub const CERTIFICATE_FOR: Text = text("Sertifikat kepesertaan untuk", "Participation certificate for");
pub const MIXED_INSTITUTIONS: Text = text("Kelompok lintas instansi (R6)", "Teams across institutions (R6)");
pub const AWARD_SIZE: Text =
    text("Banyaknya karya terbaik yang mendapat piagam", "How many best works receive a charter");
pub const JURORS: Text = text("Juri per karya", "Jurors per work");
pub const BLIND: Text =
    text("Juri tidak melihat instansi dan kelompok", "Jurors see neither institution nor team");
pub const FEEDBACK: Text =
    text("Yang dilihat pembuat karya setelah pengumuman", "What makers see after the announcement");
pub const RETENTION: Text = text(
    "Hari sesudah pengumuman sampai NIP dan telepon dihapus",
    "Days after the announcement until employee numbers and phones are erased",
);
pub const SEED: Text = text("Teks benih pembagian karya", "Seed text for assigning works");
pub const SEED_HINT: Text = text(
    "Diumumkan sebelum pendaftaran ditutup; ringkasannya (SHA-256) menentukan pembagian karya kepada juri.",
    "Public before registration closes; its digest (SHA-256) decides which work goes to which juror.",
);

pub const CONTAINERS: Text = text("Format yang diterima", "Accepted formats");
pub const PROVIDERS: Text = text("Tempat film disimpan", "Where films may be kept");
pub const OWN_HOSTS: Text =
    text("Peladen instansi yang diizinkan", "Institutions' own hosts that are allowed");
pub const OWN_HOSTS_HINT: Text =
    text("Satu nama per baris, misalnya video.contoh.go.id.", "One name a line, such as video.contoh.go.id.");
pub const MIN_WIDTH: Text = text("Lebar paling kecil (piksel)", "Least width (pixels)");
pub const MIN_HEIGHT: Text = text("Tinggi paling kecil (piksel)", "Least height (pixels)");
pub const MAIN_SECONDS: Text = text("Video utama paling lama (detik)", "Longest main film (seconds)");
pub const INTRO_SECONDS: Text = text("Video pengantar paling lama (detik)", "Longest intro film (seconds)");
pub const CORE_SECONDS: Text = text("Video inti paling lama (detik)", "Longest core film (seconds)");
pub const PORTRAIT: Text = text("Film tegak", "Portrait films");

pub const COMPETENCY_KINDS: Text = text("Jenis kompetensi", "Kinds of competency");
pub const VIDEO_KINDS: Text = text("Jenis video", "Kinds of film");
pub const KEY: Text = text(
    "Kunci (huruf kecil, angka, garis bawah; tidak berubah lagi)",
    "Key (lower-case letters, digits, underscores; never changes)",
);
pub const NAME: Text = text("Nama", "Name");
/// A row that is not there yet.
pub const NEW_ROW: Text = text("Tambah baris", "Add a row");

pub const DECLARATION: Text = text("Form pernyataan", "Statement form");
pub const VERSION: Text = text("Versi", "Version");
pub const DECLARATION_HINT: Text = text(
    "Setelah ada yang menandatangani, setiap perubahan kata memerlukan versi baru; yang sudah ditandatangani tetap tersimpan kata demi kata.",
    "Once somebody has signed, every changed word needs a new version; what was signed is kept word for word.",
);
pub const OPENING: Text = text("Kalimat pembuka", "Opening sentence");
pub const DUTIES: Text = text("Butir pernyataan", "Statements");
pub const PUBLICATION: Text = text(
    "Persetujuan publikasi dan pemakaian, dicentang sendiri",
    "Consent to publication and use, ticked apart",
);
pub const PERSONAL_DATA: Text = text(
    "Persetujuan pemrosesan data pribadi, dicentang sendiri",
    "Consent to processing personal data, ticked apart",
);
pub const CLOSING: Text = text("Kalimat penutup", "Closing sentence");
pub const LICENCE: Text = text("Lisensi karya", "Licence of works");
pub const LICENCE_TEXT: Text = text("Teks persetujuan", "Text of the consent");

pub const CODE: Text = text("Kode", "Code");
pub const RULE: Text = text("Nomor aturan", "Number of the rule");
pub const CHECKED_BY: Text = text("Diperiksa oleh", "Checked by");
pub const FOR_ENTRANT: Text = text("Yang dikonfirmasi peserta", "What the entrant confirms");
pub const FOR_VERIFIER: Text = text("Yang dikonfirmasi verifikator", "What the verifier confirms");

pub const COMMENT_BELOW: Text =
    text("Nilai di bawah ini perlu komentar", "A mark below this needs a comment");
pub const STANDARD_FROM: Text = text("Memenuhi standar mulai", "Meets the standard from");
pub const REVIEW_SPREAD: Text =
    text("Selisih antarjuri yang ditunjukkan", "Spread between jurors that is shown");
pub const BANDS: Text = text("Rentang nilai", "Bands");
pub const BAND_NAMES: Text = text("Nama rentang, terbaik dahulu", "Names of the bands, best first");
pub const BANDS_FROM: Text = text("Batas bawah setiap rentang", "Lower end of each band");
pub const CRITERION_KEY: Text = text(
    "Kunci kolom berkas (huruf kecil, misalnya content)",
    "Key of the column in files (lower case, such as content)",
);
pub const SHORT_NAME: Text = text("Nama pendek", "Short name");
pub const ITEM_CODE: Text = text("Kode sub-kriteria (misalnya A8)", "Code of the sub-criterion (such as A8)");
pub const WEIGHT: Text = text("Bobot", "Weight");
pub const RULES_OF: Text = text("Aturan yang mendasari", "Rules it rests on");
pub const BAND_SENTENCES: Text =
    text("Uraian setiap rentang, terbaik dahulu", "A sentence per band, best first");

pub const EMAIL: Text = text("Surel panitia", "The committee's e-mail");
pub const PHONE: Text = text("Telepon panitia", "The committee's telephone");
pub const HOURS: Text = text("Jam layanan", "Hours of service");
pub const DATA_PROTECTION: Text = text("Pelindungan data pribadi", "Protection of personal data");
pub const OFFICER_NAME: Text = text("Nama pejabat pelindungan data", "Data-protection officer's name");
pub const OFFICER_EMAIL: Text = text("Surel pejabat pelindungan data", "Data-protection officer's e-mail");

pub const DOCUMENTS: Text = text("Dokumen dan penandatangan", "Documents and signatories");
pub const PLACE: Text = text("Tempat penetapan, misalnya Jakarta", "Where they are given, such as Jakarta");
pub const NUMBER_PATTERN: Text = text("Pola nomor dokumen", "Pattern of document numbers");
pub const NUMBER_PATTERN_HINT: Text = text(
    "{nomor} diganti nomor urut, {kode_unit}, {kode_klasifikasi}, dan {tahun} diganti isian di bawah dan tahun edisi.",
    "{nomor} becomes the running number; {kode_unit}, {kode_klasifikasi} and {tahun} become the fields below and the edition's year.",
);
pub const UNIT_CODE: Text = text("Kode unit, misalnya K.1", "The unit's code, such as K.1");
pub const CLASSIFICATION_CODE: Text =
    text("Kode klasifikasi arsip, misalnya PDP.07", "The archive's classification code, such as PDP.07");
pub const SIGNING: Text = text("Cara menandatangani dokumen", "How documents are signed");
pub const SIGNATORIES: Text = text("Penandatangan", "Signatories");
pub const POSITION: Text = text("Jabatan", "Position");
pub const SIGNATORY_NAME: Text = text("Nama lengkap dengan gelar", "Full name with titles");
pub const SIGNATORY_NIP: Text = text("NIP di bawah nama", "NIP below the name");
pub const SIGNS: Text = text("Menandatangani", "Signs");

pub const ONE_A_LINE: Text = text("Satu per baris.", "One a line.");
pub const UNEVEN: Text = text(
    "Jumlah barisnya harus sama dalam kedua bahasa, dan setiap baris terisi.",
    "Both languages need the same number of lines, each filled in.",
);
pub const BOTH_LANGUAGES: Text =
    text("Isi dalam kedua bahasa, atau kosongkan keduanya.", "Fill in both languages, or neither.");
pub const BANDS_UNEVEN: Text =
    text("Setiap rentang memerlukan satu batas bawah.", "Each band needs one lower end.");
pub const MISSING: Text = text("Isian ini diperlukan.", "This is needed.");
pub const MISSING_ID: Text = text("Isi teks bahasa Indonesia.", "Fill in the Indonesian text.");
pub const MISSING_EN: Text = text("Isi teks bahasa Inggris.", "Fill in the English text.");
pub const WHOLE: Text = text("Tulis bilangan bulat.", "Write a whole number.");
pub const POINTS: Text = text(
    "Tulis angka 0 sampai 100, paling banyak dua desimal, misalnya 60,01.",
    "Write numbers from 0 to 100 with at most two decimals, such as 60.01.",
);
pub const CHOOSE: Text = text("Pilih dari daftar.", "Choose from the list.");
pub const RULES: Text =
    text("Tulis nomor aturan, misalnya 17, 18.", "Write numbers of rules, such as 17, 18.");
pub const DUTY: Text = text(
    "Satu pernyataan per baris, diawali nomor aturannya: R14 Karya ini asli.",
    "One statement a line, its rule first: R14 The work is original.",
);
pub const DUTY_ORDER: Text = text(
    "Nomor aturannya harus berurutan sama seperti dalam bahasa Indonesia.",
    "The numbers of the rules must be in the same order as in Indonesian.",
);
pub const QUESTION: Text = text(
    "Pertanyaan pada satu baris, jawabannya pada baris di bawahnya, dan satu baris kosong di antara dua pertanyaan.",
    "The question on one line, the answer on the lines below, and an empty line between two questions.",
);

pub const ADDRESS: Text = text(
    "Alamat tidak berubah, karena tautan yang sudah dibagikan memuatnya.",
    "The address does not change: links that were given away hold it.",
);
pub const SECOND_MEMBER: Text = text(
    "Penyegelan, penutupan babak, pengumuman, dan pencabutan diputuskan dua anggota panitia",
    "Two members of the committee decide on sealing, closing a round, announcing and revoking",
);
pub const SECOND_FACTOR: Text =
    text("Wajib memakai faktor kedua saat masuk", "Who signs in with a second factor");
pub const SECOND_FACTOR_HINT: Text = text(
    "Yang belum memasangnya diarahkan ke halaman keamanan sebelum membuka halaman perannya.",
    "Whoever has none yet is led to the page of security before the pages of the role.",
);
pub const TWO_MEMBERS: Text = text(
    "Terkunci sejak edisi diumumkan: satu anggota tidak mengubah sendiri apa yang diputuskan berdua.",
    "Fixed since the edition was announced: one member alone does not change what two decide.",
);
pub const REGISTRATION_BEGUN: Text = text(
    "Terkunci sejak pendaftaran dibuka: peserta sudah mengandalkannya.",
    "Fixed since registration opened: entrants rely on it.",
);
pub const INTAKE_BEGUN: Text = text(
    "Terkunci sejak penerimaan materi dibuka atau sudah ada karya: berlaku sama bagi semua peserta.",
    "Fixed since receipt of material opened or a work exists: it holds alike for all entrants.",
);
pub const SEED_PUBLIC: Text = text(
    "Terkunci sejak pendaftaran ditutup: benih sudah diumumkan sebelum siapa pun tahu pesertanya.",
    "Fixed since registration closed: the seed was public before anybody knew the entrants.",
);
pub const ASSIGNED: Text = text(
    "Terkunci sejak karya dibagikan kepada juri atau cara penilaian ditetapkan.",
    "Fixed since works were assigned to jurors or the method was fixed.",
);
pub const METHOD_FIXED: Text = text(
    "Terkunci sejak cara penilaian ditetapkan atau juri membuka lembar pertama.",
    "Fixed since the method was fixed or a juror opened the first sheet.",
);
pub const PUBLISHED: Text = text(
    "Terkunci sejak hasil diumumkan: hasil dan dokumennya memuat kata-kata ini.",
    "Fixed since the result was announced: it and its documents hold these words.",
);
