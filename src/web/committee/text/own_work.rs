//! Sentences for members who are bound to an entry.

use crate::i18n::{Text, text};

pub const OWN_INSTITUTION: Text = text("Karya dari instansi Anda", "A work of your own institution");
pub const OWN_ENTRY: Text = text("Karya Anda sendiri", "Your own work");
pub const OWN_INSTITUTION_WHY: Text = text(
    "Panitia tidak memeriksa, tidak memutuskan, dan tidak membuka karya dari instansinya sendiri selama ada anggota lain yang dapat melakukannya.",
    "Members do not verify, decide on or open works of their own institution while another member can.",
);
pub const OWN_ENTRY_WHY: Text = text(
    "Anda termasuk dalam pendaftaran ini. Karyanya diperiksa dan diputuskan oleh anggota lain.",
    "You belong to this entry. Other members verify its works and decide on them.",
);
pub const WHO_CAN: Text = text("Yang dapat memeriksanya", "Who can verify it");
pub const NOBODY: Text = text(
    "Belum ada: anggota lain dengan peran yang mencakupnya bekerja di instansi yang sama. Ketua dapat mengundang anggota dari instansi lain di halaman Tim.",
    "Nobody so far: the other members whose role includes it work at the same institution. A chair can invite a member from another institution on the Team page.",
);
pub const TO_LIST: Text = text("Kembali ke daftar", "Back to the list");
pub const GO_ON: Text = text("Tetap memeriksanya", "Verify it all the same");
pub const GO_ON_WHY: Text = text(
    "Karena tidak ada anggota lain, Anda dapat melanjutkan dengan alasan. Alasan dan nama Anda tercatat dalam jejak audit; begitu ada anggota dari instansi lain, karya ini kembali kepadanya.",
    "Since nobody else can, you can go on with a reason. The reason and your name are noted in the audit trail; as soon as there is a member from another institution, the work goes back to them.",
);
pub const GO_ON_ACT: Text = text("Lanjutkan dengan alasan ini", "Go on with this reason");
pub const WHY_YOU: Text = text("Mengapa Anda yang memeriksanya", "Why you are the one to verify it");
pub const WHY_YOU_HINT: Text = text(
    "Misalnya: belum ada verifikator dari instansi lain, dan tenggatnya besok.",
    "For instance: there is no verifier from another institution yet, and the deadline is tomorrow.",
);
pub const WHY_MISSING: Text = text(
    "Tulis mengapa Anda yang memeriksanya; alasannya tercatat dalam jejak audit.",
    "Write why you are the one to verify it; the reason is noted in the audit trail.",
);
pub const NOTED: Text = text("Alasan Anda tercatat.", "Your reason is noted.");
pub const NOT_NEEDED: Text =
    text("Anda dapat memeriksanya tanpa alasan.", "You can verify it without a reason.");
