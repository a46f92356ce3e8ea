//! Sentences about rounds, calibration works and the chair.

use crate::i18n::{Text, text};

/// What every assessment beyond the first round is called, whatever made it necessary.
pub const EXTRA_ASSESSMENT: Text = text("Penilaian tambahan.", "Extra assessment.");

/// Refusal: another round is open.
pub const ROUND_OPEN: Text = text(
    "Masih ada babak yang terbuka. Tutup babak itu dahulu; setelah itu batas untuk babak berikutnya dapat dilihat.",
    "A round is still open. Close it first; the cut for the next one can be seen then.",
);
/// Refusal: no round yet.
pub const NO_ROUND: Text = text(
    "Belum ada babak. Babak pertama dibuat saat pembagian karya ditetapkan.",
    "There is no round yet. The first one is made when routing is committed.",
);
pub const ROUND_CLOSED: Text = text(
    "Babak ini sudah ditutup dan nilainya dibekukan.",
    "This round is closed already and its scores are frozen.",
);
/// Refusal: nothing to freeze.
pub const NOTHING_TO_CLOSE: Text = text(
    "Belum ada lembar nilai yang dikirim dalam babak ini, sehingga belum ada yang dapat dibekukan.",
    "No score sheet was submitted in this round, so there is nothing to freeze yet.",
);
/// Refusal: the selection takes no work, or adds nothing.
pub const NOTHING_TO_ADD: Text = text(
    "Pilihan ini tidak menambah satu penilaian pun. Ubah batas atau jumlah jurinya.",
    "This choice adds not a single assessment. Change the cut or the number of jurors.",
);
/// Refusal: calibration works after the first sheet.
pub const TOO_LATE_TO_CALIBRATE: Text = text(
    "Sudah ada lembar nilai yang dikirim. Karya kalibrasi ditetapkan sebelum nilai pertama, supaya cara penghitungan tidak berubah sesudahnya.",
    "A score sheet was submitted already. Calibration works are fixed before the first score, so that the method does not change afterwards.",
);
/// Refusal: no such work to copy.
pub const NO_SUCH_WORK: Text = text(
    "Tidak ada karya dengan nomor itu yang boleh menjadi karya kalibrasi. Pilih karya edisi lain, atau karya edisi ini yang tidak ikut dinilai (gagal, ditarik, atau didiskualifikasi).",
    "No work with that number can be a calibration work. Choose one of another edition, or one of this edition that is not judged (failed, withdrawn or disqualified).",
);
/// Refusal: somebody scores it.
pub const CALIBRATION_GIVEN: Text = text(
    "Karya kalibrasi ini sudah dibagikan kepada juri, sehingga tidak dapat dihapus.",
    "This calibration work was given to jurors already, so it cannot be taken out.",
);
/// Refusal: the chair must judge.
pub const CHAIR_NOT_ACTIVE: Text = text(
    "Ketua dipilih dari juri yang aktif, yaitu yang sudah mengisi pernyataan independensi.",
    "The chair is one of the active jurors, who have declared their independence.",
);
pub const CHAIRS_ALREADY: Text = text(
    "Juri ini sudah menjadi ketua; tidak ada yang diubah.",
    "This juror chairs already; nothing was changed.",
);
pub const CHAIR_GONE: Text = text(
    "Sejak halaman ini dibuka, ketua juri berubah: sekarang tidak ada ketua. Periksa lagi; tidak ada yang diubah.",
    "The chair changed since this page was opened: there is none now. Go through it again; nothing was changed.",
);
