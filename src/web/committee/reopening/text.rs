//! Words of the pages on which judging is opened again.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Buka kembali penilaian", "Open judging again");
pub const LEAD: Text = text(
    "Pilih karya, juri, atau keduanya. Hanya lembar nilai yang tertutup dan terpilih yang dibuka, dengan waktu penutupannya sendiri.",
    "Choose works, jurors, or both. Only the chosen score sheets that are shut open, with a closing of their own.",
);
pub const WORKS: Text = text("Nomor karya", "Numbers of works");
pub const WORKS_HINT: Text = text(
    "Satu nomor per baris, atau dipisah koma. Kosongkan untuk semua karya juri yang dipilih.",
    "One number a line, or separated by commas. Leave empty for every work of the chosen jurors.",
);
pub const JURORS: Text = text("Juri", "Jurors");
pub const JURORS_HINT: Text =
    text("Kosongkan untuk semua juri karya di atas.", "Choose none for every juror of the works above.");
pub const CHOOSE: Text =
    text("Tulis nomor karya atau pilih juri.", "Give the number of a work or choose a juror.");
pub const CLOSES: Text = text("Dapat diubah sampai (WIB)", "May be changed until (WIB)");
pub const CLOSES_HINT: Text = text(
    "Menit terakhir yang masih dihitung, tidak lebih lambat daripada pembukaan pengumuman.",
    "The last minute that still counts, no later than the opening of the announcement.",
);
pub const TIME_MISSING: Text =
    text("Pilih sampai kapan lembarnya terbuka.", "Choose until when the sheets are open.");
pub const WHY: Text = text("Alasan", "Reason");
pub const WHY_HINT: Text = text(
    "Dibaca juri yang bersangkutan, dan dicatat dalam jejak audit.",
    "The jurors concerned read it, and the audit trail keeps it.",
);
pub const REASON_MISSING: Text =
    text("Tuliskan mengapa penilaian dibuka kembali.", "Write why judging is opened again.");
pub const SEE: Text = text("Lihat lembar yang terbuka", "See the sheets that open");
pub const ASK: Text = text("Setujui; anggota lain yang membukanya", "Approve; another member opens them");
pub const OPEN: Text = text("Buka lembar ini", "Open these sheets");
pub const EDIT: Text = text("Ubah lagi", "Change it again");
pub const OPENED: Text = text(
    "Lembar nilainya terbuka; jurinya diberi tahu.",
    "The score sheets are open; their jurors are told.",
);
pub const SHEETS: Text = text("Lembar yang terbuka", "Sheets that open");
pub const KEPT: Text = text(
    "Yang sudah dikirim tetap dihitung seperti adanya, kecuali jurinya mengambilnya kembali dengan alasan; nilai lamanya disimpan.",
    "What was submitted counts as it stands, unless its juror takes it back with a reason; the old marks are kept.",
);
pub const FROZEN: Text = text(
    "Berkas babak yang sudah ditutup tetap seperti dibekukan, dan karya yang sudah terpilih untuk babak lain tidak berubah.",
    "Files of closed rounds stay as they were frozen, and the works chosen for another round do not change.",
);
pub const ALONE: Text = text(
    "Sesudah waktu itu lembarnya tertutup sendiri. Sebelumnya babak tidak dapat ditutup dan penjurian tidak dapat disegel.",
    "After that time they close by themselves. Before it no round can be closed and judging cannot be sealed.",
);
