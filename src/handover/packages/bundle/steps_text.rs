//! The sentences of `PETUNJUK-IMPOR.txt` (lms-handover.md §6, §8).

use crate::i18n::{Text, text};

pub const TITLE: Text =
    text("Petunjuk impor karya microlearning, edisi", "How to import the microlearning works, edition");

/// Steps under a heading.
pub struct Part {
    pub heading: Text,
    pub steps: &'static [Text],
}

/// All parts in their order.
pub fn parts() -> [Part; 5] {
    [
        Part { heading: FILES, steps: &FILES_STEPS },
        Part { heading: BACKUP, steps: &BACKUP_STEPS },
        Part { heading: REVIEW, steps: &REVIEW_STEPS },
        Part { heading: QUESTIONS, steps: &QUESTIONS_STEPS },
        Part { heading: CARTRIDGE, steps: &CARTRIDGE_STEPS },
    ]
}

const FILES: Text = text("Isi bundel", "What is in the bundle");
const FILES_STEPS: [Text; 5] = [
    text(
        "daftar-karya.csv memuat semua karya. Kolom terakhir menandai film yang belum terbuka untuk umum atau belum diperiksa.",
        "daftar-karya.csv lists all works. Its last column marks films that are not open to all or were not checked.",
    ),
    text(
        "Setiap karya mempunyai folder sendiri, setiap kluster satu folder di bawah kluster/. Kluster memuat karyanya sekali lagi sebagai satu kursus.",
        "Each work has a folder of its own, each cluster one below kluster/. A cluster holds its works once more, as one course.",
    ),
    text(
        "Berkas .mbz adalah cadangan kursus Moodle 4.0 atau yang lebih baru; pakailah berkas ini bila memungkinkan.",
        "The .mbz file is a course backup for Moodle 4.0 or later; use this file wherever you can.",
    ),
    text(
        "Berkas .imscc (IMS Common Cartridge 1.1) untuk platform lain atau Moodle yang lebih lama. soal.xml dan soal.gift.txt memuat soal saja.",
        "The .imscc file (IMS Common Cartridge 1.1) is for other platforms or an older Moodle. soal.xml and soal.gift.txt hold the questions only.",
    ),
    text(
        "Periksa keutuhan berkas dengan: sha256sum --check SHA256SUMS",
        "Check that the files are whole: sha256sum --check SHA256SUMS",
    ),
];

const BACKUP: Text = text("Mengimpor .mbz", "Importing .mbz");
const BACKUP_STEPS: [Text; 4] = [
    text(
        "Buka kategori kursus, lalu Lainnya > Pulihkan kursus (More > Restore course). Unggah berkas .mbz dan pilih Pulihkan.",
        "Open the course category, then More > Restore course. Upload the .mbz file and choose Restore.",
    ),
    text(
        "Pilih memulihkan sebagai kursus baru, lalu Lanjut sampai Lakukan pemulihan (Perform restore).",
        "Choose to restore as a new course, then Next until Perform restore.",
    ),
    text(
        "Pemulihan dapat masuk antrean; kursus muncul setelah cron berjalan.",
        "The restore may be queued; the course appears once cron has run.",
    ),
    text(
        "Tanpa layar: php admin/cli/restore_backup.php --file=ML-….mbz --categoryid=…",
        "Unattended: php admin/cli/restore_backup.php --file=ML-….mbz --categoryid=…",
    ),
];

const REVIEW: Text = text("Sebelum kursus dibuka", "Before the course is opened");
const REVIEW_STEPS: [Text; 4] = [
    text(
        "Putar setiap film. Film Google Drive harus dapat dibuka oleh siapa saja yang memiliki tautannya.",
        "Play every film. A film on Google Drive must be open to anyone with the link.",
    ),
    text(
        "Coba evaluasinya sekali dan periksa nilai lulusnya.",
        "Try the evaluation once and check its pass mark.",
    ),
    text("Atur pendaftaran peserta.", "Set up enrolment."),
    text(
        "Kursus .mbz masih tersembunyi: tampilkan setelah diperiksa. Nama pembuat dan lisensi harus tetap tercantum.",
        "A course from .mbz is hidden: show it after your review. The makers' names and the licence must stay.",
    ),
];

const QUESTIONS: Text = text("Mengimpor soal saja", "Importing the questions only");
const QUESTIONS_STEPS: [Text; 1] = [text(
    "Buka Bank soal > Impor di kursus Anda. Pilih format Moodle XML untuk soal.xml, atau GIFT untuk soal.gift.txt.",
    "Open Question bank > Import in your course. Choose the format Moodle XML for soal.xml, or GIFT for soal.gift.txt.",
)];

const CARTRIDGE: Text = text("Mengimpor .imscc ke Moodle", "Importing .imscc into Moodle");
const CARTRIDGE_STEPS: [Text; 5] = [
    text(
        "Langkahnya sama seperti .mbz, hanya melalui layar: perintah restore_backup.php tidak membaca .imscc.",
        "The steps are those for .mbz, on the screen only: restore_backup.php does not read .imscc.",
    ),
    text(
        "Sembunyikan kursusnya: ia langsung terlihat setelah dipulihkan.",
        "Hide the course: it is visible as soon as it is restored.",
    ),
    text(
        "Nilai kuis salah setelah impor. Di halaman Soal pada kuis, ubah bobot satu soal lalu kembalikan, supaya jumlahnya dihitung ulang.",
        "The quiz grades wrongly after the import. On its Questions page change the mark of one question and change it back, so that the sum is counted anew.",
    ),
    text(
        "Atur nilai lulus, penyelesaian aktivitas, dan langganan forum: tidak ada yang ikut terimpor.",
        "Set the pass mark, activity completion and forum subscription: none of them is imported.",
    ),
    text(
        "Beri nama pada setiap bagian: judulnya ada di ringkasan bagian.",
        "Give each section its name: its title stands in the section's summary.",
    ),
];
