//! Words of the pages about the second verdict.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Layak LMS", "Fit for the LMS");
pub const LEAD: Text = text(
    "Putuskan karya mana yang diserahkan untuk LMS ASN Unggul: pemenang maupun bukan, menurut standar, mutu, dan relevansinya. Keputusan ini tidak mengubah peringkat.",
    "Decide which works are handed over to LMS ASN Unggul, winners or not, by standard, quality and relevance. It changes no rank.",
);
pub const BEFORE_PUBLICATION: Text = text(
    "Hasil belum diumumkan: keputusan tersimpan, tetapi pembuat karya baru diberi tahu setelah pengumuman.",
    "The result is not announced: decisions are kept, and makers are told after the announcement.",
);
pub const DECISION: Text = text("Keputusan", "Decision");
pub const PROPOSAL: Text = text("Usulan", "Proposal");
pub const PROPOSED: Text = text("memenuhi standar", "meets the standard");
pub const NOT_PROPOSED: Text = text("di bawah standar", "below the standard");
pub const VOTES: Text = text("Pendapat juri", "Jurors' answers");
pub const VOTES_SHORT: Text = text("ya · tidak · ragu", "yes · no · unsure");
pub const NO_VOTES: Text = text("tidak ada", "none");
pub const SCORE: Text = text("Nilai", "Score");
pub const DECIDE_CHOSEN: Text = text("Putuskan yang dipilih", "Decide on the chosen");
pub const CHOOSE_PROPOSED: Text = text("Usulan yang belum diputuskan", "Proposed and not decided");
pub const NO_WORKS: Text = text("Belum ada karya yang dinilai", "No work was judged yet");
pub const NO_WORKS_WHY: Text = text(
    "Karya muncul di sini setelah penilaian ditutup dan disegel.",
    "Works appear here once judging is closed and sealed.",
);
pub const PREVIEW: Text = text("Putuskan kelayakan", "Decide on fitness");
pub const STANDARD: Text = text("Memenuhi standar", "Up to the standard");
pub const QUALITY: Text = text("Bermutu", "Of quality");
pub const RELEVANCE: Text = text("Relevan bagi ASN", "Relevant to civil servants");
pub const YES: Text = text("Ya", "Yes");
pub const NO: Text = text("Tidak", "No");
pub const REASONS_LEAD: Text = text(
    "Tiga kali ya berarti layak; satu kali tidak berarti belum layak. Yang Anda jawab berlaku untuk semua karya di bawah ini.",
    "Three times yes means fit; a single no means not fit. Your answers hold for all works below.",
);
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text = text(
    "Wajib bila ada jawaban tidak atau keputusan ditarik. Dibaca pembuat karya bila keputusan yang sudah mereka ketahui berubah.",
    "Needed with a no, or where a decision is taken back. Makers read it where a decision they know of changes.",
);
pub const ANSWER_MISSING: Text = text("Pilih ya atau tidak.", "Choose yes or no.");
pub const SAVE_DECISION: Text = text("Simpan keputusan", "Save the decision");
pub const TAKE_BACK: Text = text("Tarik keputusan", "Take the decision back");
pub const CHOSEN_WORKS: Text = text("Karya yang dipilih", "The chosen works");
pub const BACK: Text = text("Kembali ke daftar", "Back to the list");
pub const HISTORY: Text = text("Riwayat keputusan", "History of decisions");
pub const NO_HISTORY: Text = text("Belum ada keputusan.", "Nothing was decided yet.");
pub const DECIDE_THIS: Text = text("Putuskan karya ini", "Decide on this work");
pub const TOLD: Text = text("pembuat karya sudah diberi tahu", "its makers were told");
pub const CLUSTERS: Text = text("Kluster", "Clusters");
pub const HANDOVER: Text = text("Serah terima", "Hand-over");
pub const RANK: Text = text("Peringkat", "Rank");
pub const OPEN_DESK: Text = text("Buka berkas karya", "Open the file of the work");
