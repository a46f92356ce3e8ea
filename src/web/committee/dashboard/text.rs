//! Words of the dashboard.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Dasbor", "Dashboard");
pub const LEAD: Text = text(
    "Edisi ini dalam angka. Setiap bagan dapat dibuka sebagai tabel atau diunduh sebagai CSV; bila dicetak, halaman ini menjadi laporan.",
    "The edition in figures. Each chart opens as a table or downloads as CSV; printed, this page is a report.",
);
pub const AS_CSV: Text = text("Unduh CSV", "Download CSV");
pub const FIGURES: Text = text("Angka utama", "Main figures");

pub const WORKS_SENT: Text = text("Karya dikirim", "Works submitted");
pub const ACCEPTED: Text = text("Pendaftar dengan karya diterima", "Entries with an accepted work");
pub const SHEETS: Text = text("Lembar nilai masuk", "Score sheets in");
pub const DONE_WHEN: Text = text("Perkiraan penjurian selesai", "Judging is expected to end");
pub const NOT_ROUTED: Text = text("Karya belum dibagikan kepada juri.", "Works are not given to jurors yet.");
pub const ALL_SHEETS_IN: Text = text("Semua lembar sudah masuk.", "All sheets are in.");
pub const IN_TIME: Text = text(
    "Semua juri selesai tepat waktu dengan laju sekarang.",
    "All jurors are done in time at the present pace.",
);

pub const WORKS_BY_DAY: Text = text("Karya per hari", "Works by day");
pub const WORKS_BY_DAY_LEAD: Text = text(
    "Setiap karya dihitung pada hari pertama kali dikirim.",
    "Each work counts on the day on which it was first submitted.",
);
pub const WORKS_BY_DAY_EMPTY: Text = text(
    "Di sini berdiri satu batang untuk setiap hari, begitu karya pertama dikirim.",
    "A bar for each day will stand here once the first work is submitted.",
);
pub const ENTRIES_BY_DAY: Text = text("Pendaftaran per hari", "Entries by day");
pub const ENTRIES_BY_DAY_LEAD: Text =
    text("Pendaftaran yang dibatalkan tidak dihitung.", "Cancelled entries do not count.");
pub const ENTRIES_BY_DAY_EMPTY: Text = text(
    "Di sini berdiri satu batang untuk setiap hari, begitu orang pertama mendaftar.",
    "A bar for each day will stand here once the first person registers.",
);
pub const DAY: Text = text("Hari", "Day");
pub const WEEK: Text = text("Minggu mulai", "Week from");

pub const JOURNEY_EMPTY: Text = text(
    "Di sini terlihat berapa pendaftar yang sampai di setiap tahap, begitu ada yang mendaftar.",
    "How many entries reached each stage will be seen here once somebody registers.",
);
pub const STAGE: Text = text("Tahap", "Stage");
pub const ENTRIES: Text = text("Pendaftar", "Entries");

pub const KINDS: Text = text("Peserta menurut jenis instansi", "Entrants by kind of institution");
pub const KINDS_LEAD: Text = text(
    "Seorang pendaftar atau kelompok dihitung satu kali, menurut instansi yang didaftarkan.",
    "A person or team counts once, by the institution it registered with.",
);
pub const ORIGINS_EMPTY: Text = text(
    "Di sini terlihat dari mana peserta berasal, begitu ada yang mendaftar.",
    "Where entrants come from will be seen here once somebody registers.",
);
pub const KIND: Text = text("Jenis instansi", "Kind of institution");
pub const PROVINCES: Text = text("Peserta menurut provinsi", "Entrants by province");
pub const PROVINCE: Text = text("Provinsi", "Province");
pub const CODE: Text = text("Kode", "Code");
pub const CENTRAL: Text = text("Pusat", "Central bodies");
pub const UNKNOWN: Text = text("Belum diketahui", "Not known");

pub const COMPETENCIES: Text = text("Karya menurut jenis kompetensi", "Works by competency kind");
pub const COMPETENCIES_LEAD: Text = text(
    "Karya dengan beberapa jenis kompetensi dihitung pada masing-masing.",
    "A work of several kinds counts in each.",
);
pub const COMPETENCIES_EMPTY: Text = text(
    "Di sini terlihat jenis kompetensi apa yang dipilih, begitu karya pertama dikirim.",
    "Which competency kinds are chosen will be seen here once the first work is submitted.",
);
pub const COMPETENCY: Text = text("Jenis kompetensi", "Competency kind");
pub const NO_KIND: Text = text("Tanpa jenis", "Without a kind");
pub const WORKS: Text = text("Karya", "Works");

pub const SCORES: Text = text("Sebaran nilai", "Distribution of scores");
pub const SCORES_LEAD: Text = text(
    "Berapa lembar nilai jatuh di setiap rentang, sebelum penyesuaian apa pun.",
    "How many sheets fall into each range, before any adjustment.",
);
pub const SCORES_LATER: Text = text(
    "Sebaran nilai berdiri di sini setelah penjurian ditutup dan lembar nilai disegel; sebelumnya tidak seorang pun melihatnya.",
    "The distribution stands here once judging is closed and the sheets are sealed; before that nobody sees it.",
);
pub const RANGE: Text = text("Rentang nilai", "Range of points");
pub const SHEETS_HEAD: Text = text("Lembar nilai", "Score sheets");

pub const JURY: Text = text("Laju juri", "The jurors' pace");
pub const JURY_LEAD: Text = text(
    "Batang: lembar yang sudah dikirim. Garis tegak: seharusnya hari ini. Perkiraan memakai laju setiap juri sejak lembar pertamanya.",
    "Bar: sheets handed in. Upright line: what should be in by today. The forecast takes each juror's pace since the first sheet.",
);
pub const JURY_EMPTY: Text = text(
    "Di sini terlihat sejauh mana setiap juri dan kapan ia selesai, begitu karya dibagikan.",
    "How far each juror is and when they will be done is seen here once works are given out.",
);
pub const JUROR: Text = text("Juri", "Juror");
pub const HANDED_IN: Text = text("Dikirim", "Handed in");
pub const HELD: Text = text("Semua lembar", "All sheets");
pub const EXPECTED: Text = text("Perkiraan selesai", "Expected end");
pub const LAST_SEEN: Text = text("Terakhir aktif", "Last active");
pub const COMPLETE: Text = text("selesai", "done");
pub const NOT_BEGUN: Text = text("belum mengirim", "none handed in");
pub const LATE: Text = text("terlambat", "late");

pub const LETTERS: Text = text("Surat", "Letters");
pub const LETTERS_LEAD: Text = text(
    "Surat edisi ini; surat portal sendiri, misalnya tentang kata sandi, tidak dihitung.",
    "Letters of this edition; the portal's own, such as those about passwords, do not count.",
);
pub const LETTERS_EMPTY: Text = text(
    "Di sini terlihat berapa surat terkirim, gagal, dan menunggu, begitu surat pertama dibuat.",
    "How many letters were sent, failed and wait will be seen here once the first is made.",
);
pub const STATE: Text = text("Keadaan", "State");
pub const NUMBER: Text = text("Jumlah", "Number");
