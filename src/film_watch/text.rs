//! Words about films that changed.

use crate::i18n::{Text, text};

pub const INTAKE_OPEN: Text = text(
    "Penerimaan masih dibuka, sehingga film boleh diganti. Pembandingan dimulai setelah penerimaan ditutup.",
    "Intake is open, so films may be replaced. Comparing begins once intake has closed.",
);
pub const PUBLISHED: Text = text(
    "Hasil sudah diumumkan, sehingga film tidak dibandingkan lagi.",
    "The result is public, so films are not compared any more.",
);
pub const SETTLED_ALREADY: Text = text(
    "Perubahan film ini sudah diselesaikan, atau filmnya sudah kembali seperti semula.",
    "This film's change is settled already, or the film is what it was again.",
);
pub const NOTE_MISSING: Text = text(
    "Tulis apa yang Anda bandingkan dan mengapa isinya diterima. Catatan ini tersimpan di jejak.",
    "Write what you compared and why the content is accepted. The note is kept in the trail.",
);

/// What happened, as a badge.
pub const HIDDEN: Text = text("tidak dapat dibuka lagi", "cannot be opened any more");
pub const TRASHED: Text = text("di tempat sampah", "in the bin");
pub const REPLACED: Text = text("isi berganti", "content replaced");
pub const TOO_LONG: Text = text("kini terlalu panjang", "too long now");
pub const TOO_SMALL: Text = text("kini terlalu kecil", "too small now");
pub const OTHER_CONTAINER: Text = text("kini bukan mp4/mov", "not mp4/mov now");
pub const NOT_EMBEDDABLE: Text = text("tidak dapat disematkan", "cannot be embedded");
pub const TITLE: Text = text("judul berganti", "title changed");
pub const READABLE: Text = text("dapat dibuka kembali", "can be opened again");

/// What happened, as a sentence to the entrant, and what to do.
pub const HIDDEN_TOLD: Text = text(
    "Film ini tidak lagi dapat dibuka oleh siapa saja yang memiliki tautannya: dijadikan pribadi, dihapus, atau tidak lagi dibagikan.",
    "Anybody with the link can no longer open this film: it was made private, removed, or is not shared any more.",
);
pub const HIDDEN_MEND: Text = text(
    "Buka kembali aksesnya: di Google Drive pilih Bagikan, lalu Siapa saja yang memiliki link sebagai Pelihat; di YouTube pilih Publik atau Tidak publik (unlisted).",
    "Open it again: in Google Drive choose Share, then Anyone with the link as Viewer; on YouTube choose Public or Unlisted.",
);
pub const TRASHED_TOLD: Text = text(
    "Film ini berada di tempat sampah Google Drive pemiliknya dan akan terhapus.",
    "This film is in its owner's Google Drive bin and will be deleted.",
);
pub const TRASHED_MEND: Text = text(
    "Pulihkan film dari tempat sampah, lalu pastikan tetap dibagikan kepada siapa saja yang memiliki link.",
    "Restore the film from the bin, and make sure anyone with the link can still open it.",
);
pub const REPLACED_TOLD: Text = text(
    "Isi film ini bukan lagi isi pada saat penerimaan ditutup. Setelah penutupan, film tidak boleh diganti.",
    "The content of this film is not what it was when intake closed. After the closing a film may not be replaced.",
);
pub const REPLACED_MEND: Text = text(
    "Kembalikan isi semula. Di Google Drive: buka Kelola versi, lalu pulihkan versi sebelumnya. Bila isinya sama, jelaskan kepada panitia.",
    "Put the former content back. In Google Drive: open Manage versions and restore the former one. If the content is the same, explain it to the committee.",
);
pub const VERDICT_TOLD: Text = text(
    "Film ini kini melanggar ketentuan yang dipenuhinya pada saat penerimaan ditutup: terlalu panjang, terlalu kecil, atau bukan mp4/mov.",
    "This film now breaks a rule it met when intake closed: too long, too small, or not mp4/mov.",
);
pub const NOT_EMBEDDABLE_TOLD: Text = text(
    "Film ini tidak lagi dapat diputar di dalam ruang juri.",
    "This film can no longer be played inside the jury room.",
);
pub const NOT_EMBEDDABLE_MEND: Text = text(
    "Di YouTube Studio buka Detail video, Tampilkan lainnya, lalu centang Izinkan penyematan; jangan batasi usia.",
    "In YouTube Studio open the film's Details, Show more, then tick Allow embedding; set no age restriction.",
);
