//! Words about suspected violations.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Dugaan pelanggaran", "Suspected violations");
pub const LEAD: Text = text(
    "Disampaikan oleh juri, tanpa pengaruh pada nilai. Periksa karyanya; bila ketentuan memang dilanggar, putuskan di meja verifikasi (R11).",
    "Raised by jurors, without any effect on scores. Look at the work; if a rule is indeed broken, decide at its desk (R11).",
);
pub const NONE: Text = text("Tidak ada dugaan yang menunggu", "No suspicion waits");
pub const NONE_WHY: Text = text(
    "Bila seorang juri menduga pelanggaran, kata-katanya muncul di sini dan di meja karyanya.",
    "When a juror suspects a violation, the juror's words appear here and at the work's desk.",
);
pub const OUTCOME: Text = text("Hasil pemeriksaan", "What was found");
pub const OUTCOME_HINT: Text = text(
    "Dicatat dalam jejak audit. Juri tidak diberi tahu hasilnya.",
    "Kept in the audit trail. The juror is not told.",
);
pub const SETTLE: Text = text("Tandai selesai", "Mark as settled");
pub const SETTLED: Text = text("Dugaan ditandai selesai.", "The suspicion is settled.");
pub const SAY_WHAT: Text = text(
    "Tulis hasil pemeriksaannya, paling banyak 1.000 huruf.",
    "Write what was found, in at most 1,000 characters.",
);
pub const JUROR: Text = text("Juri", "Juror");
pub const FOUND: Text = text("Diselesaikan", "Settled");
/// The desk: heading of what jurors raised about the work.
pub const AT_THE_DESK: Text = text("Dugaan pelanggaran dari juri", "Suspected violations raised by jurors");
/// Inbox: the button.
pub const LOOK: Text = text("Periksa", "Look into");
pub const TAG: Text = text("dugaan", "suspicion");
