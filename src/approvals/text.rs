//! Sentences about acts of two members.

use crate::i18n::{Text, text};

pub const COMMIT_ROUTING: Text = text(
    "membagikan karya meski nama instansi belum diselesaikan",
    "giving works to jurors although institution names are open",
);
pub const CLOSE_ROUND: Text = text("menutup babak", "closing the round");
pub const SEAL: Text = text("menutup penjurian dan menyegel nilai", "closing judging and sealing the scores");
pub const PUBLISH: Text = text("mengumumkan hasil", "announcing the result");
pub const REVOKE_AWARD: Text = text("mencabut penghargaan", "revoking an award");
pub const REOPEN_STAGE: Text =
    text("membuka kembali tahap yang sudah ditutup", "opening a closed stage again");
pub const EXTEND_ENTRY: Text =
    text("memberi waktu tambahan sesudah penutupan", "giving more time after the closing");
pub const NAME_CHAIR: Text = text("menetapkan ketua juri", "naming the chair of the jury");
pub const INVITE_JURORS: Text =
    text("mengundang juri sesudah karya dibagikan", "inviting jurors after works were given out");
pub const REOPEN_JUDGING: Text =
    text("membuka kembali lembar nilai yang tertutup", "opening shut score sheets again");

pub const CORRECT_SETTINGS: Text =
    text("membetulkan ketentuan yang sudah berlaku", "correcting settings that hold already");

pub const ISSUE_DOCUMENTS: Text = text("menerbitkan dokumen bernomor", "issuing numbered documents");

pub const OWN_REQUEST: Text = text(
    "Anda sudah menyetujuinya. Yang melakukannya harus anggota panitia lain; ia sudah diberi tahu lewat surat.",
    "You have approved it. Another member of the committee has to do it; they have been told by letter.",
);
pub const ALONE: Text = text(
    "Tindakan ini perlu dua anggota panitia yang perannya mencakupnya, sedangkan baru ada satu. Ketua dapat mengundang anggota atau mengubah peran di halaman Tim.",
    "This takes two members of the committee whose roles include it, and there is one so far. A chair can invite a member or change a role on the Team page.",
);
pub const NOT_ASKED: Text = text(
    "Belum ada anggota lain yang menyetujui persis ini, atau keadaannya sudah berubah sejak disetujui. Periksa sekali lagi, lalu setujui.",
    "No other member has approved exactly this, or it has changed since. Go through it once more, then approve it.",
);
pub const SETTLED: Text = text(
    "Persetujuan ini sudah dipakai atau sudah ditarik.",
    "This approval was used or taken back already.",
);
