//! Sentences of the hand-over.

use crate::i18n::{Text, text};

pub const FIT: Text = text("layak LMS", "fit for the LMS");
pub const UNFIT: Text = text("belum layak", "not fit");
pub const OPEN: Text = text("belum diputuskan", "not decided");

pub(super) const NOT_SEALED: Text = text(
    "Nilai belum disegel. Kelayakan diputuskan setelah penilaian ditutup, ketika nilai dan pendapat juri terlihat.",
    "The scores are not sealed yet. Fitness is decided once judging is closed and scores and jurors' answers are in sight.",
);
pub(super) const NOTHING_CHOSEN: Text = text(
    "Belum ada karya yang dipilih. Centang karyanya di daftar.",
    "No work is chosen. Tick works in the list.",
);
pub(super) const CHANGED: Text = text(
    "Keputusan atas karya yang dipilih berubah sementara Anda memeriksanya. Di bawah ini keadaannya sekarang; tidak ada yang diputuskan.",
    "The decisions on the chosen works changed while you went through them. Below is how they stand now; nothing was decided.",
);
pub(super) const REASON_MISSING: Text = text(
    "Tulis alasannya: peserta dan berita acara memerlukannya bila karya dinyatakan belum layak atau keputusan ditarik.",
    "Give the reason: makers and minutes need it where a work is not fit or a decision is taken back.",
);
pub(super) const NOTHING_TO_TAKE_BACK: Text =
    text("Tidak ada keputusan yang dapat ditarik.", "There is no decision to take back.");
pub(super) const REASON_TOO_LONG: Text =
    text("Alasan paling panjang 1.000 karakter.", "A reason has at most 1,000 characters.");

pub(super) const NAME_MISSING: Text =
    text("Tulis nama kluster dalam bahasa Indonesia.", "Name the cluster in Indonesian.");
pub(super) const SAVED_MEANWHILE: Text = text(
    "Kluster ini disimpan orang lain pada saat yang sama. Simpan sekali lagi.",
    "Somebody else saved this cluster in the same moment. Save once more.",
);
pub(super) const NOT_FIT: Text = text(
    "Hanya karya yang diputuskan layak LMS dapat masuk kluster.",
    "Only works that were decided to be fit for the LMS go into a cluster.",
);
pub(super) const NO_COURSE: Text = text(
    "Karya ini tidak diputuskan layak LMS, jadi kursusnya tidak dicatat.",
    "This work was not decided to be fit for the LMS, so no course of it is noted.",
);
pub(super) const PROPOSAL_GONE: Text = text(
    "Usulan ini tidak berlaku lagi: karyanya sudah berkluster atau tidak lagi layak.",
    "This proposal holds no more: its works stand in a cluster already, or are no longer fit.",
);
pub(super) const STILL_DRAFT: Text = text(
    "Edisi ini masih draf. Kluster dibuat setelah edisi diumumkan.",
    "This edition is still a draft. Clusters are made once it is announced.",
);
pub(super) const CLUSTER_GONE: Text = text("Kluster ini sudah dihapus.", "This cluster was deleted.");

pub(super) const NOTHING_FIT: Text = text(
    "Belum ada karya yang diputuskan layak LMS, jadi tidak ada yang diserahkan.",
    "No work was decided to be fit for the LMS yet: there is nothing to hand over.",
);
pub(super) const NOT_PUBLISHED: Text = text(
    "Hasil belum diumumkan. Paket dibuat setelah pengumuman.",
    "The result is not announced. Packages are made after the announcement.",
);
pub(super) const STILL_MAKING: Text = text(
    "Paket sedang dibuat. Tunggu sampai selesai, lalu buat lagi bila perlu.",
    "Packages are being made. Wait until they are done, then make new ones if needed.",
);
pub(super) const BAD_ADDRESS: Text = text(
    "Alamat kursus harus diawali https:// dan menunjuk ke satu halaman, misalnya https://lms.contoh.go.id/course/view.php?id=12.",
    "The address of the course begins with https:// and leads to one page, such as https://lms.contoh.go.id/course/view.php?id=12.",
);
