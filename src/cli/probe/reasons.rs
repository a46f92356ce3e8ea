//! The reasons of a verdict in a few words each, for a column of a table.

use crate::i18n::{Text, text};
use crate::video_check::Reason;

/// What to read where the line says `reason`.
pub(super) fn words(reason: Reason) -> Text {
    match reason {
        Reason::TooSmall => text("gambar terlalu kecil", "picture too small"),
        Reason::TooLong => text("terlalu panjang", "too long"),
        Reason::FormatNotAccepted => {
            text("format tidak diterima edisi", "format not accepted by the edition")
        }
        Reason::NotMp4Mov => text("bukan mp4 atau mov", "not mp4 or mov"),
        Reason::NoVideo => text("tidak ada gambar", "no picture"),
        Reason::Unreadable => text("rusak atau kosong", "damaged or empty"),
        Reason::NotPublic => text("belum dibuka untuk umum", "not shared"),
        Reason::NotFound => text("tidak ditemukan", "not found"),
        Reason::Trashed => text("di Sampah", "in the bin"),
        Reason::Folder => text("folder", "a folder"),
        Reason::GoogleDocument => text("dokumen Google", "a Google document"),
        Reason::UnsupportedLink => text("bukan tautan satu film", "not a link to one film"),
        Reason::NotEmbeddable => text("tidak dapat disematkan", "cannot be embedded"),
        Reason::Live => text("siaran langsung", "a live broadcast"),
        Reason::Processing => text("masih diproses", "still being processed"),
        Reason::Portrait => text("gambar tegak", "upright picture"),
        Reason::KeyInvalid => text("kunci API bermasalah", "trouble with the API key"),
        Reason::Quota => text("kuota habis", "quota used up"),
        Reason::Network => text("penyedia tidak terjangkau", "provider out of reach"),
    }
}
