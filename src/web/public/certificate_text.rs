//! Words of the page on which documents are checked.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Periksa keaslian dokumen", "Check a document");
pub const LEAD: Text = text(
    "Ketik kode yang tercetak di dekat kode QR pada piagam, sertifikat, atau berita acara.",
    "Type the code that is printed beside the QR code of a charter, certificate or minutes.",
);
pub const CODE: Text = text("Kode dokumen", "Code of the document");
pub const CODE_HINT: Text = text(
    "16 huruf dan angka, misalnya 7KQM-2XTR-9HB4-P0WN. Huruf kecil dan tanpa tanda hubung pun boleh.",
    "16 letters and digits, such as 7KQM-2XTR-9HB4-P0WN. Small letters and no hyphens will do.",
);
pub const NO_CODE: Text = text(
    "Kode terdiri dari 16 huruf dan angka. Salin sekali lagi dari dokumennya; huruf O dan angka 0 dianggap sama.",
    "A code has 16 letters and digits. Copy it once more from the document; O and 0 count as the same.",
);
pub const CHECK: Text = text("Periksa", "Check");
pub const AGAIN: Text = text("Ketik kodenya", "Type the code");
pub const NOT_FOUND: Text = text("Tidak ditemukan", "Not found");
pub const NOT_FOUND_WHY: Text = text(
    "Tidak ada dokumen dengan kode ini. Kodenya mungkin salah ketik; bila Anda sampai di sini lewat kode QR, dokumen itu tidak berasal dari portal ini.",
    "There is no document with this code. It may be mistyped; if a QR code led you here, that document is not from this portal.",
);
pub const IS_VALID: Text = text(
    "Dokumen ini diterbitkan oleh portal ini dan berlaku.",
    "This document was issued here and is valid.",
);
pub const IS_REPLACED: Text =
    text("Dokumen ini sudah diganti dengan dokumen lain.", "This document was replaced by another one.");
pub const IS_REVOKED: Text =
    text("Dokumen ini dicabut dan tidak berlaku.", "This document is revoked and not valid.");
pub const SINCE: Text = text("Sejak", "Since");
pub const FOLLOWER: Text = text("Lihat dokumen penggantinya", "See the document that replaced it");
pub const KIND: Text = text("Jenis", "Kind");
pub const NUMBER: Text = text("Nomor", "Number");
pub const NAME: Text = text("Nama", "Name");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const WORK: Text = text("Judul karya", "Title of the work");
pub const COMPETITION: Text = text("Kompetisi", "Competition");
pub const ISSUED_AT: Text = text("Tanggal terbit", "Issued on");
pub const COMPARE: Text = text("Bandingkan berkas PDF-nya", "Compare its PDF");
pub const NO_FILE: Text = text("Berkasnya belum selesai dibuat.", "Its file is not made yet.");
pub const NOT_SIGNED: Text = text(
    "Dokumen ini belum ditandatangani secara elektronik; berkas sahnya belum ada.",
    "This document has not been signed electronically yet; there is no genuine file so far.",
);
pub const DIGEST_HINT: Text = text(
    "Sidik digital berkas Anda, 64 angka dan huruf; dapat dibuat dengan sha256sum atau certutil.",
    "The digest of your file, 64 digits and letters; sha256sum or certutil make it.",
);
pub const COMPARE_DIGEST: Text = text("Bandingkan", "Compare");
pub const SAME: Text = text("Sama persis dengan dokumen ini.", "Exactly this document.");
pub const OTHER: Text = text(
    "Berbeda dari dokumen ini. Isinya diubah, disimpan ulang, atau berkas lain.",
    "Not this document. It was changed, saved anew, or is another file.",
);
pub const SIGNED: Text = text("Bertanda tangan elektronik", "Electronically signed");
pub const UNSIGNED: Text = text("Dibuat portal", "Made by the portal");
pub const MACHINES: Text = text("Untuk mesin:", "For machines:");
