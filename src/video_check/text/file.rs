//! What the bytes of a film say, where no provider stands between.

use crate::i18n::{Lang, Message, Text, count, text};
use crate::say;

/// Measured: format and codec, from the header.
#[must_use]
pub fn format(container: &str, brand: Option<&str>, codec: Option<&str>) -> Message {
    let name = container.to_uppercase();
    let details: Vec<&str> = [brand, codec].into_iter().flatten().map(str::trim).collect();
    let details = if details.is_empty() { String::new() } else { format!(" ({})", details.join(", ")) };
    say!("{name}{details}", "{name}{details}")
}

/// Measured: something else.
#[must_use]
pub fn another_format(found: &str) -> Message {
    say!("Bukan MP4 atau MOV: {found}", "Neither MP4 nor MOV: {found}")
}

/// Measured: no picture.
pub const NO_PICTURE: Text = text("Tidak ada gambar di dalamnya", "There is no picture in it");

/// Measured: cut off.
#[must_use]
pub fn cut_off(missing: u64) -> Message {
    let missing = i64::try_from(missing).unwrap_or(i64::MAX);
    let (kurang, lacking) = (count(missing, Lang::Id), count(missing, Lang::En));
    say!("Berkas terpotong: kurang {kurang} bita", "The file is cut off: {lacking} bytes are missing")
}

/// Measured: damaged.
#[must_use]
pub fn damaged(at: u64) -> Message {
    say!("Berkas rusak pada bita ke-{at}", "The file is damaged at byte {at}")
}

/// Measured: a compressed header.
pub const COMPRESSED: Text = text("Kepala berkas dimampatkan", "The file's header is compressed");

/// Measured: header not found.
pub const NOT_FOUND: Text = text(
    "Kepala berkas tidak ditemukan dalam batas pembacaan",
    "The header was not found within the reading limits",
);

/// Mend: empty, cut off or damaged.
pub const MEND_DAMAGED: Text = text(
    "Berkas tidak utuh. Salin atau ekspor ulang video dari aslinya.",
    "The file is not whole. Copy or export the film again from the original.",
);

/// Mend: for a person.
pub const ASK_PERSON: Text =
    text("Putar berkas ini dan periksa sendiri.", "Play this file and look for yourself.");
