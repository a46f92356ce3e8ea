//! Sentences about the committee's members.

use crate::i18n::{Text, text};

pub const INVITED: Text = text("diundang", "invited");
pub const ACTIVE: Text = text("aktif", "active");
pub const SUSPENDED: Text = text("ditangguhkan", "suspended");

pub const LAST_CHAIR: Text = text(
    "Ini ketua terakhir yang aktif. Jadikan anggota lain ketua, dan tunggu ia menerimanya, sebelum mengubah yang ini.",
    "This is the last active chair. Make another member chair, and wait until they have accepted, before you change this one.",
);
pub const RIGHT_GONE: Text = text(
    "Peran Anda baru saja diubah, sehingga Anda tidak lagi dapat mengatur tim. Tidak ada yang dilakukan.",
    "Your role has just been changed, and you can no longer run the team. Nothing was done.",
);
pub const SAME_ALREADY: Text = text(
    "Keadaannya sudah seperti itu; mungkin anggota lain baru saja mengubahnya.",
    "That is how it stands already; another member may have changed it just now.",
);
pub const NOT_INVITED: Text = text(
    "Tidak ada undangan yang menunggu jawaban Anda: mungkin sudah Anda terima, atau sudah dicabut. Tanyakan kepada ketua panitia.",
    "No invitation waits for your answer: you may have accepted it, or it was taken back. Ask the chair of the committee.",
);
pub const REASON_MISSING: Text = text(
    "Tulis alasannya; anggota itu membacanya dalam surat.",
    "Write the reason; the member reads it in the letter.",
);
