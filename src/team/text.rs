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
pub const OWN_ENTRY: Text = text(
    "Anda sendiri termasuk dalam pendaftaran ini, sehingga Anda tidak memeriksa dan tidak memutuskan karyanya.",
    "You belong to this entry yourself, so you do not verify its works or decide on them.",
);
pub const NOBODY_ELSE: Text = text(
    "Saat ini tidak ada anggota lain yang dapat memeriksanya. Ketua dapat mengundang anggota dari instansi lain di halaman Tim.",
    "No other member can at present. A chair can invite a member from another institution on the Team page.",
);
pub const WHY_MISSING: Text = text(
    "Tulis mengapa Anda yang memeriksanya; alasannya tercatat dalam jejak audit.",
    "Write why you are the one to verify it; the reason is noted in the audit trail.",
);
pub const REASON_MISSING: Text = text(
    "Tulis alasannya; anggota itu membacanya dalam surat.",
    "Write the reason; the member reads it in the letter.",
);
