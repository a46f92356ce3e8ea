//! Words of saved views.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Tampilan tersimpan", "Saved views");
pub const LEAD: Text = text(
    "Tampilan menyimpan saringan, urutan, kolom, dan kerapatan sebuah daftar dengan satu nama. Simpan dari daftarnya dengan \"Simpan tampilan\".",
    "A view keeps a list's filters, order, columns and density under one name. Save one from its list with \"Save this view\".",
);
pub const NONE: Text = text("Belum ada tampilan tersimpan", "No view is saved yet");
pub const OWN: Text = text("Tampilan Anda", "Your views");
pub const OTHERS: Text = text("Tampilan bersama anggota lain", "Views shared by other members");
pub const SAVE: Text = text("Simpan tampilan", "Save this view");
pub const NAME_MISSING: Text = text("Tulis nama tampilan ini.", "Write a name for this view.");
pub const SAVED: Text = text("Tampilan disimpan.", "The view is saved.");
pub const REPLACED: Text = text("Tampilan diganti.", "The view is replaced.");
pub const REMOVE_FOR_ALL: Text = text("Hapus untuk semua", "Remove for everybody");
pub const REMOVED_FOR_GOOD: Text =
    text("Tampilan yang dihapus tidak dapat dikembalikan.", "A view that is removed cannot be brought back.");
pub const REMOVE: Text = text("Hapus", "Remove");
pub const REMOVED: Text = text("Tampilan dihapus.", "The view is removed.");
pub const UNKNOWN_LIST: Text = text(
    "Daftar tampilan ini tidak dikenal. Buka daftarnya, lalu simpan tampilannya dari sana.",
    "The list of this view is unknown. Open the list and save its view from there.",
);
pub const SHARED: Text = text("dibagikan", "shared");
