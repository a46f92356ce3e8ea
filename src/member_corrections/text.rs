//! Words about corrections of people.

use crate::i18n::{Text, text};

pub(super) const NAME: Text = text("Nama", "Name");
pub(super) const ASN_KIND: Text = text("Jenis ASN", "Kind of employment");
pub(super) const POSITION: Text = text("Jabatan", "Position");
pub(super) const INSTITUTION: Text = text("Instansi", "Institution");

pub(super) const UNKNOWN_MEMBER: Text = text(
    "Tidak ada anggota dengan nomor ini pada edisi ini. Salin nomornya dari daftar anggota.",
    "Nobody of this edition has this number. Copy the number from the list of members.",
);
pub(super) const TWICE: Text = text(
    "Orang ini sudah disebut di baris lain berkas ini. Sisakan satu.",
    "Another line of this file names this person already. Keep one.",
);
pub(super) const CANCELLED: Text = text(
    "Pendaftarannya sudah dibatalkan, jadi datanya tidak dipakai lagi.",
    "The entry was cancelled, so that its data are of no use any more.",
);
pub(super) const ERASED: Text = text(
    "Masa simpan data orang ini sudah selesai; datanya tidak diubah lagi.",
    "The time to keep this person's data is over; they are not changed any more.",
);
pub(super) const HOME_NOT_SAID: Text = text(
    "Orang ini belum konfirmasi, dan menyatakan sendiri di mana ia bekerja saat konfirmasi.",
    "This person has not confirmed, and says where they work when they do.",
);
pub(super) const ELSEWHERE: Text = text(
    "Edisi ini menolak kelompok dari beberapa instansi (R6), dan instansi itu bukan instansi pendaftarannya.",
    "This edition refuses teams across institutions (R6), and that institution is not the entry's.",
);
/// A name that the directory does not hold.
pub const UNKNOWN_INSTITUTION: Text = text(
    "Instansi ini tidak ada di direktori. Periksa ejaannya, atau sahkan dahulu namanya di direktori.",
    "The directory has no such institution. Check the spelling, or take the name into the directory first.",
);
pub(super) const UNKNOWN_KIND: Text = text(
    "Jenis ASN tidak dikenal. Tulis PNS atau PPPK.",
    "This kind of employment is unknown. Write PNS or PPPK.",
);
pub(super) const NO_NUMBER: Text = text(
    "Nomor anggota bukan bilangan. Salin dari daftar anggota.",
    "The member's number is no number. Copy it from the list of members.",
);
pub(super) const EMPTY: Text =
    text("Berkas tidak berisi baris anggota.", "The file has no line with a member.");

pub(super) const CHANGED: Text = text(
    "Data orang ini berubah sejak halaman ini dibuka. Lihat isinya sekarang, lalu simpan lagi; yang Anda ketik masih ada.",
    "This person's data have changed since the page was opened. See how they stand, then save again; what you typed is still here.",
);
pub(super) const NOTHING: Text =
    text("Tidak ada yang berbeda dari yang tercatat.", "Nothing differs from what is on record.");
