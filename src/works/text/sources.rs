//! Words about what a work uses of others (R20).

use crate::i18n::{Text, text};

pub const SOURCES: Text = text("Sumber pihak ketiga", "Third-party sources");
pub const SOURCES_TAB: Text = text("Sumber", "Sources");
pub const SOURCES_LEAD: Text = text(
    "Musik, gambar, film, atau bahan lain milik orang lain: judul, pemilik, lisensi, dan halaman tempat Anda mendapatkannya. Juri membacanya, jadi untuk buatan sendiri tulis \u{201c}kami\u{201d} tanpa nama. Bila karya diterbitkan, daftar ini ikut disebutkan.",
    "Music, pictures, films or anything else of others: title, owner, licence and the page where you got it. Jurors read it, so for your own write \u{201c}we\u{201d} without a name. If the work is published, the list is published with it.",
);
pub const SOURCES_NONE: Text =
    text("Karya ini tidak memakai bahan pihak ketiga.", "This work uses nothing of third parties.");
pub const SOURCES_NONE_LABEL: Text = text("tanpa bahan pihak ketiga", "nothing of third parties");
pub const SOURCES_NONE_STATED: Text =
    text("Dinyatakan tidak memakai bahan pihak ketiga.", "Stated to use nothing of third parties.");
pub const SOURCES_AND_NONE: Text = text(
    "Ada sumber di daftar, padahal Anda mencentang bahwa tidak ada. Hapus centangnya, atau hapus sumbernya.",
    "The list names a source although you ticked that there is none. Take the tick off, or delete the source.",
);
pub const SOURCES_INCOMPLETE: Text = text(
    "Setiap sumber memerlukan judul, pemilik, dan lisensi.",
    "Each source needs a title, an owner and a licence.",
);
pub const NO_SOURCES: Text = text("tidak ada yang dicantumkan", "none listed");

pub const SOURCE_TITLE: Text = text("Judul bahan", "Title of the material");
pub const SOURCE_OWNER: Text = text("Pemilik", "Owner");
pub const SOURCE_LICENCE: Text = text("Lisensi bahan", "Licence of the material");
pub const SOURCE_LICENCE_HINT: Text = text("Yang mengizinkan Anda memakainya.", "What lets you use it.");
pub const SOURCE_NOTE: Text = text("Keterangan lisensi", "About the licence");
pub const SOURCE_NOTE_HINT: Text =
    text("Nomor izin, bukti beli, atau nama lisensi.", "Permission, receipt or name of a licence.");
pub const SOURCE_LINK: Text = text("Tautan bahan", "Link to the material");

pub const SOURCE_TITLE_MISSING: Text =
    text("Sebutkan judul atau nama bahannya.", "Say what the material is called.");
// Jurors read it and must not learn whose the work is.
pub const SOURCE_OWNER_MISSING: Text = text(
    "Sebutkan pemiliknya. Untuk buatan sendiri tulis: kami, tanpa nama.",
    "Say who owns it. For your own write: we, without a name.",
);
pub const SOURCE_LICENCE_MISSING: Text =
    text("Pilih lisensinya dari daftar.", "Choose its licence from the list.");
pub const SOURCE_NOTE_MISSING: Text = text("Sebutkan lisensi lain itu.", "Say which other licence it is.");
pub const SOURCE_BAD_LINK: Text = text(
    "Tautan ini tidak dapat dibuka. Salin alamat lengkapnya, misalnya https://contoh.id/musik.",
    "This link cannot be opened. Copy the whole address, such as https://example.org/music.",
);

pub const SOURCE_OWN: Text = text("Buatan sendiri", "Our own");
pub const SOURCE_PUBLIC_DOMAIN: Text = text("CC0 atau domain publik", "CC0 or public domain");
pub const SOURCE_CC_BY: Text = text("CC BY", "CC BY");
pub const SOURCE_CC_BY_SA: Text = text("CC BY-SA", "CC BY-SA");
pub const SOURCE_CC_BY_NC: Text = text("CC BY-NC", "CC BY-NC");
pub const SOURCE_CC_BY_NC_SA: Text = text("CC BY-NC-SA", "CC BY-NC-SA");
pub const SOURCE_PERMISSION: Text = text("Izin tertulis dari pemilik", "Written permission of the owner");
pub const SOURCE_BOUGHT: Text = text("Lisensi yang dibeli", "A licence that was bought");
pub const SOURCE_OTHER: Text = text("Lisensi lain", "Another licence");
