//! Words about documents.

use crate::i18n::{Text, text};

pub const AWARD_CHARTER: Text = text("Piagam Penghargaan", "Award charter");
pub const PARTICIPATION_CERTIFICATE: Text = text("Sertifikat Kepesertaan", "Participation certificate");
pub const JURY_CHARTER: Text = text("Piagam Juri", "Jury charter");
pub const JUDGING_MINUTES: Text = text("Berita Acara Penjurian", "Judging minutes");
pub const VERIFICATION_MINUTES: Text = text("Berita Acara Verifikasi", "Verification minutes");
pub const DISQUALIFICATION_MINUTES: Text = text("Berita Acara Diskualifikasi", "Disqualification minutes");
pub const REVOCATION_MINUTES: Text = text("Berita Acara Pencabutan", "Revocation minutes");
pub const ATTENDANCE_LIST: Text = text("Daftar Hadir Pleno", "Attendance list of the plenary");

pub const VALID: Text = text("Berlaku", "Valid");
pub const REPLACED: Text = text("Diganti", "Replaced");
pub const REVOKED: Text = text("Dicabut", "Revoked");

pub const JURY_CHAIR: Text = text("Ketua", "Chair");
pub const JURY_MEMBER: Text = text("Anggota", "Member");
pub const RESULT_DIGEST: Text = text("Hasil yang diumumkan (JSON)", "Published result (JSON)");
pub const SEAL_DIGEST: Text = text("Lembar nilai tersegel (CSV)", "Sealed score sheets (CSV)");
pub const METHOD_DIGEST: Text = text("Metode pemeringkatan (JSON)", "Ranking method (JSON)");

pub const NOT_PUBLISHED: Text = text(
    "Piagam, sertifikat, dan berita acara penjurian diterbitkan setelah hasil diumumkan. Umumkan hasil terlebih dahulu.",
    "Charters, certificates and judging minutes are issued after the result is announced. Announce it first.",
);
pub const DRAFT_EDITION: Text = text(
    "Edisi ini belum diumumkan, sehingga belum ada dokumen yang dapat diberi nomor.",
    "This edition has not been announced, so no document can be given a number yet.",
);
pub const NOTHING_DUE: Text = text(
    "Tidak ada dokumen baru untuk diterbitkan: semuanya sudah terbit.",
    "There is no new document to issue: all of them are.",
);
pub const CHANGED: Text = text(
    "Daftar yang akan diterbitkan berubah sejak Anda membukanya. Periksa sekali lagi, lalu lanjutkan.",
    "What would be issued has changed since you opened the page. Go through it once more, then go on.",
);
pub const UNAVAILABLE: Text = text(
    "Portal ini dibangun tanpa pembuat dokumen. Minta pengelola server memasang versi yang lengkap.",
    "This portal was built without the maker of documents. Ask whoever runs the server for the complete one.",
);
pub const NOT_VALID: Text = text(
    "Dokumen ini sudah tidak berlaku, sehingga tidak dapat diganti atau dibatalkan lagi.",
    "This document is no longer valid, so it cannot be replaced or cancelled again.",
);
pub const REASON_MISSING: Text = text(
    "Tuliskan alasannya: pemilik dokumen membacanya di surat.",
    "Say why: the document's owner reads it in the letter.",
);
pub const NAME_MISSING: Text = text("Tuliskan nama yang benar.", "Write the right name.");
pub const SAME_FACTS: Text = text(
    "Nama dan instansinya sama dengan yang tercetak. Ubah salah satunya, atau biarkan dokumen ini.",
    "Name and institution are the same as printed. Change one of them, or leave the document as it is.",
);
pub const NOT_PERSONAL: Text = text(
    "Berita acara tidak diganti namanya. Batalkan, lalu terbitkan yang baru.",
    "Minutes are not reissued under another name. Cancel them, then issue new ones.",
);

pub const SIGNED_NOT_PDF: Text = text("Berkas ini bukan PDF.", "This file is no PDF.");
pub const SIGNED_UNKNOWN: Text = text(
    "Tidak ada dokumen edisi ini yang cocok. Unggah berkas yang diunduh dari halaman ini lalu ditandatangani.",
    "No document of this edition matches. Send the file that was downloaded here and then signed.",
);
pub const SIGNED_NOT_MADE: Text = text(
    "Berkas tanpa tanda tangannya belum selesai dibuat. Coba lagi sebentar lagi.",
    "Its unsigned file is not made yet. Try again in a moment.",
);
pub const SIGNED_NOT_VALID: Text = text(
    "Dokumen ini sudah diganti atau dicabut, sehingga tidak perlu ditandatangani.",
    "This document was replaced or revoked, so it needs no signature.",
);
pub const SIGNED_ALTERED: Text = text(
    "Isinya bukan berkas asli yang kemudian ditandatangani: ada bita yang berubah. Tandatangani berkas asli tanpa mencetak, menyimpan ulang, atau menggabungkannya.",
    "It is not the original with a signature added: bytes have changed. Sign the original without printing, saving anew or joining it.",
);
pub const SIGNED_NOT_SIGNED: Text = text(
    "Berkas ini belum memuat tanda tangan elektronik. Tandatangani dahulu melalui layanan BSrE.",
    "This file carries no electronic signature yet. Have it signed by the BSrE service first.",
);
pub const SIGNED_NOT_COVERED: Text = text(
    "Tanda tangannya tidak mencakup seluruh berkas: ada yang ditambahkan sesudahnya. Tandatangani ulang berkas asli.",
    "The signature does not cover the whole file: something was added after it. Sign the original again.",
);
pub const SIGNED_TOO_FEW: Text = text(
    "Belum semua penandatangan menandatangani berkas ini. Lanjutkan dahulu sampai yang terakhir.",
    "Not everybody who has to has signed this file. Have it signed to the last first.",
);
pub const SIGNED_ANOTHER: Text = text(
    "Dokumen ini sudah memiliki berkas bertanda tangan yang lain; yang sudah ada tidak diubah.",
    "This document has another signed file already, which is not changed.",
);
pub const TEMPLATE_TOO_LONG: Text =
    text("Templat paling panjang 100.000 karakter.", "A template has at most 100,000 characters.");
pub const TEMPLATE_SAME: Text =
    text("Templat ini sama dengan yang sedang dipakai.", "This template is the one in use.");
pub const NOT_A_LOGO: Text = text("Logo harus berupa PNG atau SVG.", "A logo must be PNG or SVG.");
pub const LOGO_TOO_LARGE: Text = text("Logo paling besar 200 kB.", "A logo is at most 200 kB.");

pub const FOR_AWARD: Text = text(
    "Karya termasuk yang terbaik menurut peringkat yang diumumkan.",
    "The work is among the best of the published ranking.",
);
pub const FOR_PARTICIPATION: Text =
    text("Karya diterima dalam kompetisi.", "The work was accepted in the competition.");
pub const FOR_JURY: Text =
    text("Menilai karya sebagai juri kompetisi.", "Judged works as a juror of the competition.");
