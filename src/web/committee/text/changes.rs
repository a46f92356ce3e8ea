//! Words of the page of films that changed after the closing.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Film yang berubah", "Films that changed");
pub const TAB: Text = text("Berubah setelah penutupan", "Changed after the closing");
pub const LEAD: Text = text(
    "Setiap film karya yang ikut lomba dibandingkan dengan sidiknya pada saat penerimaan ditutup. Ketua kelompok sudah disurati satu kali. Bila film kembali seperti semula, butirnya hilang sendiri.",
    "Every film of a competing work is compared with its fingerprint from the closing of intake. The leader was written to once. When a film is what it was again, its item goes away by itself.",
);
pub const NOT_SEEN_YET: Text = text("Pengamatan belum dimulai", "The watch has not begun");
pub const NOT_SEEN_YET_WHY: Text = text(
    "Sidik setiap film diambil saat penerimaan ditutup. Sampai saat itu peserta masih boleh mengganti filmnya.",
    "Every film's fingerprint is taken when intake closes. Until then entrants may still replace their films.",
);
pub const NONE: Text = text("Tidak ada film yang berubah", "No film has changed");
pub const NONE_WHY: Text = text(
    "Semua film yang terlihat masih sama dengan sidiknya pada saat penerimaan ditutup.",
    "Every film that was seen is what its fingerprint says it was when intake closed.",
);
pub const ASK_NOW: Text = text("Periksa semua sekarang", "Check all now");
pub const ASKED: Text = text(
    "Pemeriksaan dimulai. Hasilnya muncul di halaman ini dalam beberapa menit.",
    "The check has begun. What it finds appears here within minutes.",
);
pub const FILMS: Text = text("Film karya peserta lomba", "Films that compete");
pub const SEEN: Text = text("Sudah terlihat", "Seen");
pub const OLDEST: Text = text("Semua terlihat sejak", "All seen since");
pub const CHANGED: Text = text("Menunggu keputusan", "Awaiting a decision");
pub const NEVER: Text = text("belum pernah", "never");
pub const AT_CLOSING: Text = text("Saat penutupan", "At the closing");
pub const NOW: Text = text("Terakhir terlihat", "Last seen");
pub const PROPERTY: Text = text("Sifat", "Property");
pub const PRESENCE: Text = text("Akses", "Access");
pub const VISIBLE: Text = text("dapat dibuka", "can be opened");
pub const HIDDEN: Text = text("tidak dapat dibuka", "cannot be opened");
pub const TRASHED: Text = text("di tempat sampah", "in the bin");
pub const CHECKSUM: Text = text("Sidik MD5", "MD5");
pub const REVISION: Text = text("Revisi", "Revision");
pub const SIZE: Text = text("Ukuran berkas", "File size");
pub const LENGTH: Text = text("Durasi", "Length");
pub const NAME: Text = text("Judul", "Title");
pub const EMBEDDABLE: Text = text("Dapat disematkan", "Can be embedded");
pub const RULES: Text = text("Melanggar", "Breaks");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
pub const UNKNOWN: Text = text("tidak diketahui", "unknown");
pub const DIFFERS: Text = text("berbeda", "differs");
pub const FOUND: Text = text("Ditemukan", "Found");
pub const ACCEPT: Text = text("Terima sebagai isi yang sama", "Accept as the same content");
pub const CLOSE: Text = text("Selesaikan dengan catatan", "Settle with a note");
pub const NOTE_HINT: Text = text(
    "Apa yang Anda bandingkan dan mengapa diterima, misalnya \"diunggah ulang, isinya sama\".",
    "What you compared and why it is accepted, such as \"uploaded again, same content\".",
);
pub const TO_DESK: Text = text("Buka meja verifikasi", "Open the verification desk");
pub const TO_DESK_WHY: Text = text(
    "Bila isinya memang berbeda, periksa atau diskualifikasi karyanya di meja verifikasi.",
    "If the content is indeed another, examine or disqualify the work at the verification desk.",
);
pub const ACCEPTED: Text = text(
    "Perubahan diterima. Film kini dibandingkan dengan keadaan terakhirnya.",
    "The change is accepted. The film is now compared with what it was last.",
);
pub const LATELY: Text = text("Baru diselesaikan", "Settled lately");
pub const BACK: Text = text("kembali seperti semula", "is what it was again");
pub const WORK: Text = text("Karya", "Work");
pub const WHAT: Text = text("Perubahan", "Change");
pub const HOW: Text = text("Penyelesaian", "How it was settled");
pub const WHEN: Text = text("Kapan", "When");
pub const AT_THE_DESK: Text = text(
    "Film karya ini berubah setelah penerimaan ditutup.",
    "A film of this work changed after intake closed.",
);
pub const CHECKLIST: Text = text("Keadaan film", "The state of the films");
pub const ALL_SETTLED: Text = text(
    "Tidak ada perubahan film yang menunggu keputusan.",
    "No change of a film is waiting for a decision.",
);
pub const SETTLE_FIRST: Text = text(
    "Selesaikan dahulu perubahan film berikut; hasil tidak dapat diumumkan selama masih ada yang menunggu.",
    "Settle these changes of films first; the result cannot be published while one is waiting.",
);
pub const OLD: Text = text(
    "Tidak semua film terlihat dalam satu setengah hari terakhir. Mulai pemeriksaan semua film, lalu kembali ke sini.",
    "Not every film was seen within the last day and a half. Start a check of all films, then come back here.",
);
pub const SETTLED: Text = text("selesai", "settled");
pub const ASK_HINT: Text = text(
    "Semua film juga diperiksa sendiri: saat penutupan, sebelum penjurian, setiap malam penjurian, dan sebelum pengumuman.",
    "Every film is also checked by itself: at the closing, before judging, each night of judging, and before the publication.",
);
