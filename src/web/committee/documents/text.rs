//! Words of the pages about documents.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Dokumen", "Documents");
pub const LEAD: Text = text(
    "Piagam, sertifikat, dan berita acara disusun dari data, diberi nomor oleh dua anggota panitia, lalu dibekukan.",
    "Charters, certificates and minutes are drafted from the data, numbered by two members, and frozen from then on.",
);
pub const TO_OVERVIEW: Text = text("Dokumen", "Documents");
pub const DUE: Text = text("Menunggu diterbitkan", "Waiting to be issued");
pub const SET: Text = text("Dokumen", "Documents");
pub const STATE: Text = text("Keadaan", "State");
pub const ACT: Text = text("Tindakan", "Act");
pub const GO_THROUGH: Text = text("Periksa dan terbitkan", "Go through and issue");
pub const ALL_ISSUED: Text = text("Tidak ada", "None");
pub const NOT_YET: Text = text("Belum dapat diterbitkan", "Cannot be issued yet");
pub const MAKING: Text = text("dokumen sudah dibuat", "documents made");
pub const MAKING_TITLE: Text = text("Sedang dibuat", "Being made");
pub const MAKING_LEAD: Text = text(
    "Berkasnya dibuat di latar belakang. Halaman ini boleh ditinggalkan; setiap orang menerima surat ketika dokumennya siap.",
    "The files are made in the background. You may leave this page; everybody gets a letter when their documents are ready.",
);
pub const STUCK: Text = text("Tidak dapat dibuat", "Cannot be made");
pub const STUCK_LEAD: Text = text(
    "Templatnya menolak data dokumen ini. Nomornya tetap terjaga. Perbaiki templatnya, lalu coba buat lagi: yang dipakai adalah templat yang terbaru.",
    "The template refused the data of these documents. Their numbers are kept. Mend the template, then try again: the newest one is used.",
);
pub const TRY_AGAIN: Text = text("Coba buat lagi", "Try again");
pub const TRIED: Text =
    text("Dokumen yang tertahan dicoba lagi.", "The documents that were stuck are tried again.");
pub const REGISTER: Text = text("Buku nomor", "Register of numbers");
pub const REGISTER_LEAD: Text = text(
    "Setiap nomor yang pernah diberikan, termasuk yang diganti atau dibatalkan. Nomor tidak pernah dipakai dua kali.",
    "Every number that was ever given, replaced and cancelled ones included. No number is used twice.",
);
pub const EMPTY_REGISTER: Text = text("Belum ada nomor", "No numbers yet");
pub const EMPTY_REGISTER_WHY: Text =
    text("Nomor diberikan saat dokumen diterbitkan.", "Numbers are given when documents are issued.");
pub const NUMBER: Text = text("Nomor", "Number");
pub const KIND: Text = text("Jenis", "Kind");
pub const NAME: Text = text("Nama", "Name");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const WORK_TITLE: Text = text("Judul karya", "Title of the work");
pub const ISSUED_AT: Text = text("Terbit", "Issued");
pub const STANDING: Text = text("Status", "Standing");
pub const SEARCH: Text =
    text("Nomor, nama, instansi, judul, atau kode", "Number, name, institution, title or code");
pub const FIND: Text = text("Cari dokumen", "Find a document");
pub const COUNTED: Text = text("dokumen", "documents");
pub const ANY_KIND: Text = text("Semua jenis", "Any kind");
pub const ANY_STANDING: Text = text("Semua status", "Any standing");
pub const TOLD_AT: Text = text("Diberitahukan", "Holder told");
pub const BECAUSE: Text = text("Sebab", "Because");
pub const VERIFICATION_CODE: Text = text("Kode", "Code");
pub const SHA256: Text = text("SHA-256", "SHA-256");
pub const NO_FILE: Text = text("belum dibuat", "not made");
pub const AWAITS_SIGNATURE: Text = text("menunggu TTE", "to be signed");
pub const FILE_THERE: Text = text("ada", "there");
pub const AS_ZIP: Text = text("Unduh semua PDF (ZIP)", "Download all PDFs (ZIP)");
pub const TEMPLATES: Text = text("Templat", "Templates");
pub const TEMPLATES_LEAD: Text = text(
    "Susunan dan kalimat setiap jenis dokumen. Templat bawaan dapat diganti untuk edisi ini; dokumen yang sudah terbit tidak berubah.",
    "Layout and sentences of each kind. The portal's own can be replaced for this edition; documents that were issued do not change.",
);
pub const OWN_TEMPLATE: Text = text("Templat panitia", "The committee's template");
pub const SHIPPED_TEMPLATE: Text = text("Templat bawaan", "The portal's template");
pub const EDIT: Text = text("Lihat dan ubah", "Look and change");
pub const LOGO: Text = text("Logo", "Logo");
pub const LOGO_HINT: Text = text(
    "PNG atau SVG, paling besar 200 kB. Pakai logo lembaga; lambang negara hanya untuk pejabat negara. Kirim tanpa berkas untuk menghapusnya.",
    "PNG or SVG, at most 200 kB. Use the institution's logo; the state emblem is for officials of the state only. Send none to remove it.",
);
pub const BROKEN_LOGO: Text = text(
    "Logo ini bukan PNG atau SVG yang utuh, sehingga dokumen tidak dapat dibuat dengannya. Simpan ulang dari aplikasi gambar, lalu unggah lagi.",
    "This logo is no complete PNG or SVG, so no document can be made with it. Save it anew in a drawing program, then send it again.",
);
pub const HAS_LOGO: Text = text("Logo sudah ada.", "There is a logo.");
pub const NO_LOGO: Text = text(
    "Belum ada logo; kop memakai nama lembaga.",
    "There is no logo yet; the letterhead uses the institution's name.",
);
pub const PUT_LOGO: Text = text("Simpan logo", "Save the logo");
pub const LOGO_SAVED: Text = text("Logo tersimpan.", "The logo is saved.");
pub const SETTINGS: Text = text("Pengaturan dokumen", "Settings of documents");
pub const SIGNED_TITLE: Text = text("Tanda tangan elektronik", "Electronic signatures");
pub const SIGNED_LEAD: Text = text(
    "Unduh berkas yang belum bertanda tangan, tandatangani melalui layanan BSrE, lalu unggah kembali. Portal tidak pernah meminta atau menyimpan frasa sandi.",
    "Download the unsigned files, have them signed by the BSrE service, then send them back. The portal never asks for a passphrase and keeps none.",
);
pub const UNSIGNED_ZIP: Text =
    text("Unduh yang belum bertanda tangan (ZIP)", "Download the unsigned ones (ZIP)");
pub const SIGNED_FILES: Text = text("Berkas bertanda tangan", "Signed files");
pub const SIGNED_FILES_HINT: Text = text(
    "Satu atau banyak PDF, atau satu ZIP; paling besar 100 MB sekali kirim. Nama berkas tidak penting.",
    "One or many PDFs, or one ZIP; at most 100 MB at a time. The files' names do not matter.",
);
pub const SEND_SIGNED: Text = text("Periksa dan simpan", "Check and keep");
pub const SIGNED_ANCHORS: Text = text(
    "Tempat tanda tangan ditandai teks # (atau #1, #2, … bila penandatangannya beberapa), pada ruang kosong 60 × 25 mm. Portal memastikan isi asli tidak berubah dan tanda tangan mencakup seluruh berkas; keabsahan sertifikatnya diperiksa di layanan BSrE.",
    "The place of a signature is marked by the text # (or #1, #2, … where several sign), in an empty area of 60 × 25 mm. The portal makes sure that the original is unchanged and that the signature covers the whole file; whether its certificate is good is checked with the BSrE service.",
);
pub const INK_ROUTE: Text = text(
    "Edisi ini memakai tanda tangan basah. Ubah caranya di pengaturan dokumen bila perlu.",
    "This edition signs by hand. Change that in the settings of documents if needed.",
);
pub const TOO_LARGE: Text = text(
    "Lebih dari 100 MB sekali kirim; berkas ini tidak dibaca. Kirim dalam beberapa bagian.",
    "More than 100 MB at a time; this file was not read. Send them in several parts.",
);
pub const NO_FILES: Text = text("Pilih dahulu berkasnya.", "Choose the files first.");
pub const KEPT: Text = text("Disimpan", "Kept");
pub const REFUSED: Text = text("Ditolak", "Refused");
pub const FILE: Text = text("Berkas", "File");
pub const OUTCOME: Text = text("Hasil", "Outcome");
pub const SAMPLES: Text = text("Contoh", "Samples");
pub const SAMPLES_LEAD: Text = text(
    "Tiga contoh dengan data yang sebenarnya, tanpa nomor. Buka dan baca sebelum menyetujui.",
    "Three samples with the real data, without numbers. Open and read them before you approve.",
);
pub const FIRST: Text = text("Pertama", "The first");
pub const LONGEST: Text = text("Nama terpanjang", "The longest name");
pub const SHORTEST: Text = text("Nama terpendek", "The shortest name");
pub const INDONESIAN: Text = text("Indonesia", "Indonesian");
pub const ENGLISH: Text = text("Inggris", "English");
pub const COUNT_DOCUMENTS: Text = text("Banyaknya dokumen yang diterbitkan", "How many documents are issued");
pub const FROZEN: Text = text(
    "Isinya dibekukan. Kesalahan nama sesudah itu diperbaiki dengan dokumen pengganti bernomor baru.",
    "What they say is frozen. A wrong name is mended later by a new document with a number of its own.",
);
pub const LETTERS_INK: Text = text(
    "Setiap orang menerima surat ketika dokumennya siap, dan menemukannya di Dokumen saya.",
    "Everybody gets a letter when their documents are ready, and finds them under My documents.",
);
pub const LETTERS_ELECTRONIC: Text = text(
    "Setiap orang menerima surat setelah berkas bertanda tangan elektronik diunggah kembali.",
    "Everybody gets a letter once the electronically signed file is sent back.",
);
pub const ISSUED: Text = text(
    "Nomornya sudah diberikan. Berkasnya sedang dibuat.",
    "The numbers are given. The files are being made.",
);
pub const MUST_SIGN: Text = text("Yang menandatangani", "Who signs");
pub const FILES: Text = text("Berkas", "Files");
pub const UNSIGNED: Text = text("Dibuat portal", "Made by the portal");
pub const SIGNED: Text = text("Bertanda tangan elektronik", "Electronically signed");
pub const NOT_MADE: Text = text("Berkasnya belum selesai dibuat.", "The file is not made yet.");
pub const VERIFY: Text = text("Halaman pemeriksaan", "Page for checking");
pub const REPLACES: Text = text("Menggantikan", "Replaces");
pub const REPLACE: Text =
    text("Ganti karena nama atau instansi keliru", "Replace since name or institution is wrong");
pub const REPLACE_LEAD: Text = text(
    "Dokumen baru dengan nomor baru diterbitkan; yang ini tercatat sebagai diganti, dan pemiliknya diberi tahu.",
    "A new document with a new number is issued; this one is noted as replaced, and its owner is told.",
);
pub const RIGHT_NAME: Text = text("Nama yang benar, dengan gelar", "The right name, with titles");
pub const RIGHT_INSTITUTION: Text = text("Instansi yang benar", "The right institution");
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text =
    text("Pemilik dokumen membacanya di surat.", "The document's owner reads it in the letter.");
pub const DO_REPLACE: Text = text("Terbitkan penggantinya", "Issue the replacement");
pub const REPLACED_FLASH: Text = text("Dokumen pengganti terbit.", "The replacement is issued.");
pub const CANCEL: Text = text("Batalkan dokumen", "Cancel the document");
pub const CANCEL_LEAD: Text = text(
    "Untuk dokumen yang seharusnya tidak terbit. Nomornya tetap tercatat dan tidak dipakai lagi; halaman pemeriksaannya menyebut dicabut. Bila pemiliknya masih berhak, dokumen baru menunggu diterbitkan di halaman Dokumen.",
    "For a document that should not have been issued. Its number stays on record and is not used again; the page for checking says revoked. If its owner is still entitled, a new one waits to be issued on the page Documents.",
);
pub const DO_CANCEL: Text = text("Batalkan", "Cancel it");
pub const CANCELLED_FLASH: Text = text("Dokumen dibatalkan.", "The document is cancelled.");
pub const PROBLEM: Text = text("Mengapa berkasnya tidak dapat dibuat", "Why its file cannot be made");
pub const SOURCE: Text = text("Templat (typst)", "Template (typst)");
pub const SOURCE_HINT: Text = text(
    "Kalimat dan susunan jenis ini. Bagian bersama (huruf, bingkai, kop, tanda tangan, kode QR) sudah tersedia. Templat tidak dapat membaca berkas lain atau jaringan.",
    "Sentences and layout of this kind. Shared parts (fonts, border, letterhead, signatures, QR code) are provided. A template can read neither other files nor the network.",
);
pub const SAVE_TEMPLATE: Text = text("Periksa dan simpan", "Check and save");
pub const TEMPLATE_SAVED: Text = text("Templat tersimpan.", "The template is saved.");
pub const BACK_TO_SHIPPED: Text = text("Kembali ke templat bawaan", "Back to the portal's template");
pub const PREVIEW: Text = text("Pratinjau", "Preview");
pub const PREVIEW_LEAD: Text = text(
    "Pratinjau memakai teks di atas, tersimpan atau belum, dengan data edisi ini.",
    "A preview uses the text above, saved or not, with this edition's data.",
);
pub const TEMPLATE_FAULT: Text = text(
    "Templat ini belum menghasilkan dokumen. Pesan penyusunnya:",
    "This template makes no document yet. The compiler says:",
);
pub const LINE: Text = text("baris", "line");
pub const TOO_LONG: Text = text(
    "Templat ini terlalu lama. Biasanya karena pengulangan tanpa akhir.",
    "This template takes too long. Usually a loop never ends.",
);
pub const TOO_MUCH: Text = text(
    "Templat ini memakai terlalu banyak memori. Biasanya karena pengulangan yang terlalu panjang.",
    "This template needs too much memory. Usually a loop is too long.",
);
pub const LEFT_OUT: Text = text("Dilewati dulu", "Left out for now");
pub const UNPRINTABLE: Text = text("Huruf yang tidak dapat dicetak", "Letters that cannot be printed");
pub const HISTORY: Text = text("Riwayat", "History");
