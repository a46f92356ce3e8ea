//! Sentences of the verification room.

use crate::i18n::{Text, text};

/// Decision: back with its makers.
pub const REVISION_REQUESTED: Text = text("perlu perbaikan", "revision requested");
/// Decision: goes to the jury.
pub const ACCEPTED: Text = text("diterima", "accepted");
/// Decision: does not pass.
pub const FAILED: Text = text("tidak lolos", "failed");
/// Decision: eliminated (R11).
pub const DISQUALIFIED: Text = text("didiskualifikasi", "disqualified");
pub const REVOKED: Text = text("penghargaan dicabut", "award revoked");
pub const REOPENED: Text = text("keputusan dibuka kembali", "decision reopened");
pub const RESTORED: Text = text("eliminasi dibatalkan", "elimination undone");

/// A decision without its rule.
pub const RULE_MISSING: Text = text(
    "Pilih ketentuan yang menjadi dasar keputusan, agar peserta tahu apa yang dilanggar.",
    "Choose the rule the decision rests on, so that the entrant knows what is broken.",
);
/// A decision without a reason.
pub const REASON_MISSING: Text = text(
    "Tuliskan alasan keputusan. Peserta membacanya dalam surat.",
    "Write the reason for the decision. The entrant reads it in the letter.",
);
/// A request whose items cannot be carried out.
pub const ITEMS_WRONG: Text = text(
    "Tuliskan apa yang perlu dilakukan pada setiap butir, paling banyak sepuluh butir.",
    "Write for each item what is to be done; ten items at most.",
);
/// A disqualification without evidence (R11).
pub const EVIDENCE_MISSING: Text = text(
    "Diskualifikasi memerlukan bukti. Tuliskan apa yang membuktikannya dan di mana dapat dilihat.",
    "A disqualification needs evidence. Write what proves it and where it can be seen.",
);
/// A deadline that has passed.
pub const DUE_PAST: Text = text(
    "Tenggat perbaikan harus setelah saat ini. Pilih waktu yang lebih lambat.",
    "The deadline for the revision must lie ahead. Choose a later time.",
);
/// A work without its main film.
pub const NO_MAIN_FILM: Text = text(
    "Karya ini belum memiliki tautan video utama. Minta perbaikan kepada peserta.",
    "This work has no link to its main video. Ask the entrant for a revision.",
);
pub const SEALED: Text = text(
    "Penilaian sudah ditutup dan nilainya disegel, sehingga hasil verifikasi tidak dapat diubah. Pelanggaran yang terbukti masih dapat didiskualifikasi sampai hasil diumumkan.",
    "Judging is closed and the scores are sealed, so verification cannot change any more. A proven breach can still be disqualified until the result is announced.",
);
/// The result is public.
pub const PUBLISHED: Text = text(
    "Hasil sudah diumumkan. Pelanggaran yang terbukti sekarang diproses sebagai pencabutan penghargaan.",
    "The result is public. A proven breach is now handled as the revocation of an award.",
);
/// A refusal of a film without a note.
pub const NOTE_MISSING: Text = text(
    "Tuliskan apa yang Anda lihat pada film ini, agar keputusan dapat diperiksa kembali.",
    "Write what you saw in this film, so that the decision can be checked later.",
);
pub const NOT_PLAYED: Text = text(
    "Putar filmnya dahulu, atau tuliskan mengapa Anda mengonfirmasi tanpa memutarnya.",
    "Play the film first, or write why you confirm it without playing it.",
);
pub const NOT_JUDGED: Text = text(
    "Film ini tidak sedang diputuskan panitia, jadi tidak ada yang dibatalkan.",
    "No member's decision stands on this film, so there is nothing to take back.",
);
pub const NONE_CHOSEN: Text = text(
    "Belum ada karya yang dipilih. Centang karya yang akan diterima, lalu coba lagi.",
    "No work was chosen. Tick the works to accept, then try again.",
);

/// Reopening one's own decision.
pub const REOPEN_SAME: Text = text(
    "Keputusan ini Anda sendiri yang mengambilnya. Minta anggota panitia lain membukanya kembali.",
    "You took this decision yourself. Ask another member of the committee to reopen it.",
);
/// A work of an entry that is out.
pub const ENTRY_OUT: Text = text(
    "Pendaftaran karya ini dieliminasi. Batalkan eliminasi itu di halaman peserta; semua karyanya pulih bersama.",
    "The entry of this work was taken out. Undo that on the entry's page; all its works come back together.",
);
/// An act on an entry while the letter of the one before is held.
pub const LETTER_HELD: Text = text(
    "Surat tindakan sebelumnya masih ditahan. Batalkan tindakan itu, atau kirim suratnya dahulu.",
    "The letter of the act before is held. Take that act back, or send its letter first.",
);
/// Eliminating.
pub const ENTRY_NOT_LIVE: Text = text(
    "Pendaftaran ini sudah dibatalkan atau sudah dieliminasi.",
    "This entry was cancelled or taken out already.",
);
pub const RESULT_PUBLIC: Text = text(
    "Hasil sudah diumumkan. Sesudah pengumuman yang dapat dilakukan adalah mencabut penghargaan (R12), di halaman karya.",
    "The result is public. After the announcement what can be done is revoking an award (R12), on the work's page.",
);
pub const NOT_ELIMINATED: Text =
    text("Pendaftaran ini tidak sedang dieliminasi.", "This entry is not taken out.");
/// A work that was taken out of an act before.
pub const NOT_PART: Text =
    text("Karya ini tidak lagi termasuk tindakan tersebut.", "This work is not part of that act any more.");
/// A second opinion of somebody who cannot give one.
pub const OPINION_NOBODY: Text = text(
    "Pilih anggota lain yang berhak memutuskan karya.",
    "Choose another member who may decide on works.",
);
/// A second opinion of one's own.
pub const OPINION_OWN: Text = text(
    "Anda sendiri yang meminta pendapat ini. Anggota lain yang menjawabnya.",
    "You asked for this opinion yourself. Another member answers it.",
);
pub const OPINION_ANSWERED: Text =
    text("Pendapat ini sudah dijawab anggota lain.", "Another member has answered already.");
pub const REASONS_TOO_MANY: Text = text(
    "Edisi ini sudah memiliki 100 alasan. Hapus yang tidak dipakai lagi.",
    "This edition has 100 reasons already. Delete those no longer used.",
);
pub const REASON_GONE: Text = text("Alasan ini sudah dihapus.", "This reason was deleted.");
pub const REASON_CHANGED: Text = text(
    "Alasan ini sedang diubah anggota lain. Simpan sekali lagi.",
    "Other members are changing this reason in this moment. Save once more.",
);
