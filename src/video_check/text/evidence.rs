//! What the first bytes of a film show, and what to say where sources disagree or are missing.

use crate::i18n::{Lang, Message, Text, file_size, text};
use crate::say;

/// Remedy: two sources say different things.
pub const ASK_DISPUTED: Text = text(
    "Keterangan dari beberapa sumber tidak sama. Panitia akan memastikannya; bila Anda baru mengganti berkasnya, tekan Periksa ulang.",
    "Several sources do not say the same. The committee will find out which is right; if you have just replaced the file, press Check again.",
);
/// Remedy: parts of one file say different things.
pub const ASK_PARTS: Text = text(
    "Bagian-bagian berkas ini tidak saling cocok, sehingga pemutar yang satu dapat menampilkannya lain dari yang lain. Panitia akan memastikannya; mengekspor ulang film lalu mengganti tautannya juga menyelesaikannya.",
    "Parts of this file do not fit together, so that one player may show it differently from another. The committee will find out what is right; exporting the film again and replacing the link settles it as well.",
);
/// Note: the format follows the file's name only (google-video-apis.md §3).
pub const NOT_VERIFIED: Text = text(
    "Format belum terverifikasi: isi berkas tidak terbaca, sehingga format mengikuti keterangan Google Drive.",
    "Container not verified: the file itself could not be read, so the format is the one Google Drive states.",
);
/// Note: the owner has switched downloading off.
pub const ALLOW_DOWNLOAD: Text = text(
    "Format belum terverifikasi karena pengunduhan ditutup. Di Google Drive tekan Bagikan → Setelan (roda gigi), izinkan pelihat mengunduh, lalu tekan Periksa ulang.",
    "Container not verified because downloading is switched off. In Google Drive press Share → Settings (the wheel), let viewers download, then press Check again.",
);
pub const NO_PICTURE: Text = text("Berkas tanpa gambar", "A file without a picture");
pub const REMEDY_NO_PICTURE: Text = text(
    "Berkas ini tidak berisi gambar, mungkin hanya suara. Ekspor ulang filmnya lengkap dengan gambar, unggah, lalu ganti tautannya.",
    "This file holds no picture, perhaps sound alone. Export the film again with its picture, upload it and replace the link.",
);
/// Remedy: the file ends early.
pub const REMEDY_TRUNCATED: Text = text(
    "Berkas ini terpotong; unggahannya mungkin terputus. Pastikan filmnya dapat diputar sampai selesai di komputer Anda, unggah ulang, lalu ganti tautannya.",
    "This file is cut short; the upload may have broken off. Make sure that the film plays to its end on your computer, upload it again and replace the link.",
);
pub const DAMAGED: Text = text("Berkas rusak", "A damaged file");
pub const REMEDY_DAMAGED: Text = text(
    "Susunan berkas ini rusak sehingga tidak dapat dibaca. Ekspor ulang film sebagai MP4 (H.264), unggah, lalu ganti tautannya.",
    "The structure of this file is damaged, so it cannot be read. Export the film again as MP4 (H.264), upload it and replace the link.",
);
pub const COMPRESSED: Text = text("Kepala berkas dikompresi", "The header of the file is compressed");
/// Measured: header not found.
pub const HEADER_FAR: Text = text(
    "Kepala berkas tidak ditemukan pada bagian yang dibaca",
    "The header was not found in the parts that were read",
);
/// Remedy: the header tells nothing.
pub const ASK_HEADER: Text = text(
    "Kepala berkas ini tidak dapat dibaca otomatis. Panitia akan memeriksanya; tidak ada yang perlu Anda lakukan.",
    "The header of this file cannot be read automatically. The committee will look at it; there is nothing you need to do.",
);
/// Measured: no length in the header.
pub const NO_LENGTH: Text = text("Durasi tidak tercatat di berkas", "The file does not state its length");
/// Measured: no picture size anywhere.
pub const NO_SIZE: Text = text("Ukuran gambar tidak diketahui", "The picture size is not known");
/// Remedy: the length of the file itself is less than a second above the limit.
pub const ASK_FRACTION: Text = text(
    "Durasi melebihi batas kurang dari satu detik. Panitia akan memutuskannya; memotong sedikit filmnya lalu menekan Periksa ulang menyelesaikannya sekarang.",
    "The film is less than a second above the limit. The committee decides; shortening it a little and pressing Check again settles it now.",
);
/// Measured: the bytes came.
pub const BYTES_CAME: Text =
    text("Berkas dapat dibaca tanpa masuk akun", "The file can be read without signing in");
/// Remedy: nothing behind a direct link.
pub const DIRECT_NOT_FOUND: Text = text(
    "Tidak ada berkas yang dapat dibuka siapa saja di alamat ini. Periksa alamatnya di jendela penyamaran peramban, lalu tekan Periksa ulang.",
    "No file that anyone can open is at this address. Try the address in a private browser window, then press Check again.",
);
/// Remedy: the host of a direct link does not answer.
pub const DIRECT_SILENT: Text = text(
    "Situs penyimpan film ini belum memberi jawaban yang dapat kami baca. Tautan Anda tersimpan dan akan diperiksa lagi secara otomatis.",
    "The site that holds this film has not given an answer we can read. Your link is kept and will be checked again by itself.",
);

/// Measured: "MP4 (H.264)".
#[must_use]
pub fn format_of(container: &str, codec: Option<&str>) -> Message {
    let name = container.to_uppercase();
    match codec {
        Some(codec) => {
            let codec = codec_name(codec);
            say!("{name} ({codec})", "{name} ({codec})")
        }
        None => say!("{name}", "{name}"),
    }
}

/// The name people know of a codec, from its four letters in the file (RFC 6381 and the MP4 registration authority);
/// the letters themselves for one that is rare.
fn codec_name(letters: &str) -> &str {
    match letters {
        "avc1" | "avc3" => "H.264",
        "hvc1" | "hev1" => "H.265",
        "av01" => "AV1",
        "vp09" => "VP9",
        other => other,
    }
}

/// Measured: a length with its fraction, where the fraction decides: "2 menit 0,040 detik".
#[must_use]
pub fn length_exactly(ms: i64) -> Message {
    let (minutes, seconds, rest) = (ms / 60_000, ms % 60_000 / 1000, ms % 1000);
    say!("{minutes} menit {seconds},{rest:03} detik", "{minutes} min {seconds}.{rest:03} s")
}

/// Measured: the first bytes are those of something else.
#[must_use]
pub fn in_truth(found: &str) -> Message {
    say!("Isi berkas adalah {found}", "The content is {found}")
}

/// Remedy: the first bytes are those of something else, whatever the file is called.
#[must_use]
pub fn remedy_renamed(found: &str) -> Message {
    say!(
        "Isi berkas ini {found}, apa pun nama berkasnya; mengganti nama tidak mengubah format. Ekspor ulang film sebagai MP4 (H.264), unggah, lalu ganti tautannya.",
        "The content of this file is {found}, whatever its name; renaming does not change the format. Export the film again as MP4 (H.264), upload it and replace the link."
    )
}

/// Measured: bytes are missing at the end.
#[must_use]
pub fn cut_short(missing: u64) -> Message {
    let bytes = i64::try_from(missing).unwrap_or(i64::MAX);
    let (kurang, less) = (file_size(bytes, Lang::Id), file_size(bytes, Lang::En));
    say!("Berkas terpotong, kurang {kurang}", "The file is cut short by {less}")
}
