//! Words of the pages of the schedule.

use crate::i18n::{Text, text};

pub const STAGES: Text = text("Tahapan", "Stages");
pub const LEAD: Text = text(
    "Pilih tahap untuk memindahkan pembukaan atau penutupannya. Sebelum berlaku, Anda melihat apa yang ikut bergeser dan siapa yang diberi tahu.",
    "Choose a stage to move its opening or closing. Before it holds you see what moves along and who is told.",
);
pub const STAGE: Text = text("Tahap", "Stage");
pub const OPENS: Text = text("Dibuka", "Opens");
pub const CLOSES: Text = text("Ditutup", "Closes");
pub const NO_TIME: Text = text("belum ditetapkan", "without a time");
pub const OPENED: Text = text(
    "Tahap ini sudah dibuka: pembukaannya tetap, dan penutupannya hanya dapat lebih lambat.",
    "This stage has opened: its opening stays, and its closing can only be later.",
);
pub const NEW_OPEN: Text = text("Pembukaan (WIB)", "Opening (WIB)");
pub const NEW_CLOSE: Text = text("Penutupan (WIB)", "Closing (WIB)");
pub const LAST_MINUTE: Text =
    text("Menit terakhir yang masih dihitung.", "The last minute that still counts.");
pub const FOLLOWING: Text =
    text("Geser juga tahap sesudahnya sejauh yang sama", "Move the stages that follow as far");
pub const FOLLOWING_HINT: Text = text(
    "Yang sudah berjalan atau lewat tetap. Tanpa ini, tahap lain tetap pada waktunya.",
    "What runs or is over stays. Without this the other stages keep their times.",
);
pub const WHY: Text = text("Alasan", "Reason");
pub const WHY_HINT: Text = text(
    "Dibaca peserta, juri, dan publik, dan dicatat dalam jejak audit.",
    "Entrants, jurors and the public read it, and the audit trail keeps it.",
);
pub const REASON_MISSING: Text =
    text("Tuliskan mengapa jadwalnya berubah.", "Write why the schedule changes.");
pub const BAD_TIME: Text = text(
    "Waktu ini tidak terbaca. Pilih tanggal dan jam, atau tulis seperti 2023-07-21 23:59.",
    "This time cannot be read. Choose a date and an hour, or write it like 2023-07-21 23:59.",
);
pub const SEE: Text = text("Lihat apa yang berubah", "See what changes");
pub const MOVE: Text = text("Pindahkan sekarang", "Move it now");
pub const EDIT: Text = text("Ubah lagi", "Change it again");
pub const ASK: Text = text("Setujui; anggota lain yang membukanya", "Approve; another member opens it");
pub const REOPEN: Text = text("Buka kembali tahap ini", "Open this stage again");
pub const MOVED: Text = text("Jadwal yang baru berlaku.", "The new schedule holds.");
pub const DRAFT: Text = text(
    "Edisi ini belum diumumkan, jadi tidak ada surat dan tidak ada catatan di halaman umum.",
    "This edition is not announced yet, so there is no letter and no note on public pages.",
);
pub const PUBLIC: Text = text(
    "Halaman umum memuat waktu yang baru, waktu yang diumumkan semula, dan alasannya.",
    "The public pages give the new time, the one announced first, and the reason.",
);
pub const REOPENS: Text = text(
    "Tahap ini sudah ditutup. Membukanya kembali diputuskan dua anggota panitia.",
    "This stage has closed. Opening it again takes two members of the committee.",
);
pub const JUDGING_RUNS: Text = text(
    "Penjurian dijadwalkan lebih awal daripada penutupan ini. Karya yang masuk belakangan perlu dibagikan sesudah penerimaan ditutup lagi.",
    "Judging is planned to open before this closing. Works that arrive late have to be routed once receipt closes again.",
);

pub const OWN_CLOSE: Text = text("Boleh mengirim sampai", "May submit until");
pub const ENTRY_WHY_HINT: Text = text(
    "Dibaca orang-orang pendaftaran ini, dan dicatat dalam jejak audit.",
    "The people of this entry read it, and the audit trail keeps it.",
);
pub const ENTRY_REASON_MISSING: Text = text(
    "Tuliskan mengapa pendaftaran ini diberi waktu tambahan.",
    "Write why this entry is given more time.",
);
pub const ENTRY_OVER: Text = text(
    "Waktunya sudah lewat. Membukanya kembali untuk satu pendaftaran diputuskan dua anggota panitia.",
    "Its time is over. Opening it again for one entry takes two members of the committee.",
);
pub const ENTRY_ALONE: Text = text(
    "Hanya pendaftaran ini yang dapat mengubah dan mengirim karya sampai waktu itu; peserta lain tetap pada jadwal umum.",
    "Only this entry may change and submit works until then; everybody else keeps the schedule.",
);
pub const EXTEND: Text = text("Beri waktu tambahan", "Give more time");
pub const ASK_EXTENSION: Text =
    text("Setujui; anggota lain yang memberikannya", "Approve; another member gives it");
pub const EXTENDED: Text = text("Waktu tambahan diberikan.", "The entry has more time.");
