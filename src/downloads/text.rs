//! Sentences about files for everybody.

use crate::i18n::{Text, text};

pub const PDF: Text = text("dokumen PDF", "PDF document");
pub const PNG: Text = text("gambar PNG", "PNG picture");
pub const JPEG: Text = text("gambar JPEG", "JPEG picture");
pub const MP4: Text = text("video MP4", "MP4 film");
pub const MOV: Text = text("video MOV", "MOV film");

pub(super) const NO_FILE: Text = text("Pilih berkas yang akan diunggah.", "Choose the file to put up.");
pub(super) const TOO_LARGE: Text = text(
    "Berkas ini lebih besar daripada 25 MB. Perkecil, lalu pilih lagi.",
    "This file is larger than 25 MB. Make it smaller, then choose it again.",
);
pub(super) const WRONG_KIND: Text = text(
    "Isi berkas ini bukan PDF, PNG, JPEG, MP4, atau MOV. Namanya tidak menentukan; pilih berkas lain.",
    "What is in this file is not PDF, PNG, JPEG, MP4 or MOV. Its name does not decide; choose another file.",
);
pub(super) const KNOWN: Text =
    text("Berkas yang persis sama sudah ada di daftar.", "Exactly the same file is on the list already.");
