//! Words of the page of files for everybody.

use crate::i18n::{Text, text};

pub const DOWNLOADS: Text = text("Unduhan", "Downloads");
pub const LEAD: Text = text(
    "Bumper pembuka dan penutup, selebaran, dan berkas lain yang boleh diunduh siapa pun di halaman umum.",
    "The bumper that opens and closes a film, the leaflet, and other files that anybody may download from the public page.",
);
pub const NONE: Text = text("Belum ada unduhan", "No downloads yet");
pub const NONE_WHY: Text = text(
    "Berkas yang Anda unggah di bawah langsung tampil di halaman umum.",
    "A file that you put up below stands on the public page at once.",
);
pub const TITLE: Text = text("Berkas", "File");
pub const KIND: Text = text("Jenis", "Kind");
pub const PUT_UP_AT: Text = text("Dipasang", "Put up");
pub const ACT: Text = text("Tindakan", "Act");
pub const TITLE_ID: Text = text("Nama dalam bahasa Indonesia", "Name in Indonesian");
pub const TITLE_EN: Text = text("Nama dalam bahasa Inggris", "Name in English");
pub const TITLE_MISSING: Text = text(
    "Tuliskan nama berkas, misalnya Selebaran 2023.",
    "Write what the file is called, such as Leaflet 2023.",
);
pub const FILE: Text = text("Berkas", "File");
pub const FILE_HINT: Text = text(
    "PDF, PNG, JPEG, MP4, atau MOV, paling besar 25 MB. Peramban meminta Anda memilihnya lagi bila ada isian yang perlu diperbaiki.",
    "PDF, PNG, JPEG, MP4 or MOV, at most 25 MB. Your browser asks you to choose it again if something has to be corrected.",
);
pub const PUT_UP: Text = text("Pasang berkas", "Put the file up");
pub const IS_UP: Text = text("Berkas dapat diunduh siapa pun.", "Anybody can download the file.");
pub const TAKE_DOWN: Text = text("Turunkan", "Take down");
pub const TAKE_DOWN_EFFECT: Text = text(
    "Berkas hilang dari halaman umum dan tautannya tidak berlaku lagi. Sidik dan namanya tetap dalam jejak audit.",
    "The file leaves the public page and its link no longer works. Its digest and name stay in the audit trail.",
);
pub const IS_DOWN: Text = text("Berkas diturunkan.", "The file is down.");
