//! Words about jurors' requests to open locked scores.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Permintaan membuka nilai", "Requests to open scores");
pub const LEAD: Text = text(
    "Juri yang sudah mengunci nilainya dapat meminta dibuka kembali, selama penjurian belum ditutup. Setiap permintaan diputuskan satu kali; juri menerima surat.",
    "Jurors who locked their scores may ask to have them opened as long as judging is open. Each request is decided once; a letter tells the juror.",
);
pub const NONE: Text = text("Tidak ada permintaan", "No requests");
pub const NONE_WHY: Text = text(
    "Bila seorang juri meminta nilainya dibuka kembali, permintaannya muncul di sini.",
    "When a juror asks to have scores opened again, the request appears here.",
);
pub const CLOSED: Text = text(
    "Penjurian sudah ditutup: permintaan yang masih menunggu hanya dapat ditolak.",
    "Judging is closed: a request that still waits can only be declined.",
);
pub const DECIDED: Text = text("Sudah diputuskan", "Decided");
pub const JUROR: Text = text("Juri", "Juror");
pub const WHOLE: Text = text("semua lembar", "all sheets");
pub const ASKED: Text = text("Diminta", "Asked");
pub const ANSWER: Text = text("Catatan untuk juri", "Note to the juror");
pub const ANSWER_HINT: Text =
    text("Wajib bila ditolak. Dicatat dalam jejak audit.", "Needed to decline. Kept in the audit trail.");
pub const ACCEPT: Text = text("Buka kembali", "Open again");
pub const DECLINE: Text = text("Tolak", "Decline");
pub const SAY_WHY: Text = text(
    "Tulis alasan penolakannya, paling banyak 1.000 karakter.",
    "Say why it is declined, in at most 1,000 characters.",
);
pub const TOO_LONG: Text = text("Tulis paling banyak 1.000 karakter.", "Write at most 1,000 characters.");
pub const CHOOSE: Text = text("Pilih buka kembali atau tolak.", "Choose to open again or to decline.");
pub const OPENED: Text =
    text("Nilai dibuka kembali dan juri diberi tahu.", "The scores are open again and the juror is told.");
pub const REFUSED: Text =
    text("Permintaan ditolak dan juri diberi tahu.", "The request is declined and the juror is told.");
/// Inbox: the button.
pub const LOOK: Text = text("Putuskan", "Decide");
pub const TAG: Text = text("permintaan juri", "juror's request");
