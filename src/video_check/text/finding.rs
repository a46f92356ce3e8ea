//! What was measured, what is required, and the remedy.

use crate::i18n::{Lang, Message, Text, decimal, duration, text};
use crate::say;
use crate::video_check::model::Accepted;

pub const LIMIT_ACCESS: Text =
    text("Dapat dibuka siapa saja yang memiliki tautan", "Can be opened by anyone with the link");
/// Required format (R24).
/// Required for the scoring room.
pub const LIMIT_EMBEDDABLE: Text = text("Boleh diputar di halaman lain", "May be played inside other pages");

/// Required picture size (R25).
#[must_use]
pub fn limit_resolution(width: u32, height: u32) -> Message {
    say!("Sedikitnya {width} × {height} piksel", "At least {width} × {height} pixels")
}

/// Longest duration (R26), milliseconds.
#[must_use]
pub fn limit_duration(ms: i64) -> Message {
    let (lama, long) = (duration(ms, Lang::Id), duration(ms, Lang::En));
    say!("Paling lama {lama}", "At most {long}")
}

pub const OPEN: Text = text("Dapat dibuka tanpa masuk akun", "Opens without signing in");
pub const UNLISTED: Text = text(
    "Tidak publik: dapat dibuka siapa saja yang memiliki tautan",
    "Unlisted: opens for anyone with the link",
);
pub const PRIVATE: Text = text("Privat", "Private");
pub const REMEDY_PRIVATE: Text = text(
    "Film ini masih privat. Di YouTube Studio ubah visibilitas menjadi Tidak publik atau Publik, lalu tekan Periksa ulang.",
    "This film is private. In YouTube Studio set its visibility to Unlisted or Public, then press Check again.",
);
/// Measured: in the bin.
pub const TRASHED: Text = text("Ada di Sampah Google Drive", "In Google Drive's bin");
/// Remedy: in the bin.
pub const REMEDY_TRASHED: Text = text(
    "Berkas ini berada di Sampah dan akan terhapus. Buka Google Drive → Sampah, pilih Pulihkan, lalu tekan Periksa ulang.",
    "This file is in the bin and will be deleted. Open Google Drive → Bin, choose Restore, then press Check again.",
);
/// Measured: blocked in Indonesia.
pub const REGION: Text = text("Tidak dapat diputar di Indonesia", "Does not play in Indonesia");
/// Remedy: blocked in Indonesia.
pub const REMEDY_REGION: Text = text(
    "Film ini diblokir di Indonesia, sehingga juri tidak dapat menontonnya. Periksa pembatasan wilayah atau klaim hak cipta di YouTube Studio, lalu tekan Periksa ulang.",
    "This film is blocked in Indonesia, so jurors cannot watch it. Look at region restrictions or copyright claims in YouTube Studio, then press Check again.",
);
/// Measured: YouTube could not process it.
pub const UPLOAD_FAILED: Text =
    text("YouTube gagal memproses film ini", "YouTube could not process this film");
/// Remedy: YouTube could not process or refuses it.
pub const REMEDY_UPLOAD: Text = text(
    "YouTube tidak dapat menayangkan unggahan ini. Lihat keterangannya di YouTube Studio, unggah ulang filmnya, lalu ganti tautannya.",
    "YouTube cannot show this upload. Look at the explanation in YouTube Studio, upload the film again and replace the link.",
);
pub const UPLOAD_REJECTED: Text = text("YouTube menolak film ini", "YouTube has rejected this film");
pub const UPLOAD_DELETED: Text = text("Film sudah dihapus dari YouTube", "The film was deleted from YouTube");
pub const PROCESSING: Text = text("Masih diproses", "Still being processed");
pub const WAIT_PROCESSING: Text = text(
    "Google masih memproses film ini. Kami akan memeriksanya lagi secara otomatis; pastikan unggahannya sudah selesai.",
    "Google is still processing this film. We will check it again by itself; please make sure that the upload is complete.",
);
pub const FOLDER: Text = text("Folder", "A folder");
pub const GOOGLE_DOCUMENT: Text = text("Dokumen Google", "A Google document");
/// Measured: a shortcut to a shortcut.
pub const SHORTCUT: Text = text("Pintasan ke pintasan lain", "A shortcut to another shortcut");
/// Remedy: a shortcut to a shortcut.
pub const REMEDY_SHORTCUT: Text = text(
    "Tautan ini menuju pintasan, bukan film. Buka pintasannya di Google Drive, lalu bagikan berkas aslinya.",
    "This link leads to a shortcut, not to a film. Open the shortcut in Google Drive and share the file itself.",
);
pub const EMPTY_FILE: Text = text("Berkas kosong (0 bita)", "An empty file (0 bytes)");
pub const REMEDY_EMPTY: Text = text(
    "Berkas ini kosong; unggahannya mungkin terputus. Unggah ulang filmnya, lalu ganti tautannya.",
    "This file is empty; the upload may have been cut off. Upload the film again and replace the link.",
);
pub const REMEDY_CONTAINER: Text = text(
    "Format berkas bukan .mp4 atau .mov. Ekspor ulang film sebagai MP4 (H.264), unggah, lalu ganti tautannya.",
    "The file is neither .mp4 nor .mov. Export the film again as MP4 (H.264), upload it and replace the link.",
);
/// Remedy: not a film.
pub const REMEDY_NO_VIDEO: Text = text(
    "Berkas ini bukan film. Pilih berkas video .mp4 atau .mov, lalu ganti tautannya.",
    "This file is not a film. Choose an .mp4 or .mov file and replace the link.",
);
pub const ASK_CONTAINER: Text = text(
    "Keterangan Google tidak memastikan format berkas ini. Panitia akan memeriksanya.",
    "Google's description does not settle the format of this file. The committee will look at it.",
);
/// Measured: YouTube hides the original format.
pub const CONTAINER_HIDDEN: Text = text(
    "YouTube tidak menunjukkan format berkas asli",
    "YouTube does not show the format of the original file",
);
/// Remedy: YouTube hides the original format.
pub const CONFIRM_CONTAINER: Text = text(
    "Panitia mengonfirmasi format berkas asli saat verifikasi; tidak ada yang perlu Anda ubah.",
    "The committee confirms the format of the original file during verification; there is nothing to change.",
);
/// Measured: YouTube offers no HD.
pub const STANDARD_DEFINITION: Text =
    text("Kualitas standar, di bawah 720p", "Standard definition, below 720p");
/// Remedy: young film without HD.
pub const WAIT_HD: Text = text(
    "YouTube belum menyediakan kualitas HD; untuk unggahan baru ini wajar. Kami akan memeriksanya lagi secara otomatis.",
    "YouTube does not offer HD yet, which is usual for a new upload. We will check it again by itself.",
);
/// Remedy: picture size unclear.
pub const ASK_RESOLUTION: Text = text(
    "Keterangan Google tidak memastikan ukuran gambar. Panitia akan memeriksanya.",
    "Google's description does not settle the picture size. The committee will look at it.",
);
/// Measured: 360°.
pub const SPHERICAL: Text = text("Film 360°", "A 360° film");
/// Remedy: upright film refused.
pub const REMEDY_PORTRAIT: Text = text(
    "Film ini tegak, sedangkan yang diminta gambar mendatar. Ekspor ulang dalam bentuk mendatar (16:9), unggah, lalu ganti tautannya.",
    "This film is upright, but a horizontal picture is required. Export it again in horizontal form (16:9), upload it and replace the link.",
);
/// Remedy: upright film, a person decides.
pub const ASK_PORTRAIT: Text = text(
    "Film ini tegak. Panitia akan memutuskan apakah dapat diterima.",
    "This film is upright. The committee decides whether it can be accepted.",
);
pub const BROADCAST: Text = text("Siaran langsung atau tayangan terjadwal", "A live or announced broadcast");
pub const REMEDY_BROADCAST: Text = text(
    "Ini siaran langsung atau tayangan terjadwal, yang durasinya belum pasti. Tempelkan tautan film yang sudah selesai diunggah.",
    "This is a live or announced broadcast, whose length is not settled. Paste the link of a finished, uploaded film.",
);
pub const EMBEDDABLE: Text = text("Dapat diputar di ruang nilai", "Plays in the scoring room");
/// Measured: embedding switched off.
pub const NOT_EMBEDDABLE: Text = text("Penyematan dinonaktifkan", "Embedding is switched off");
/// Remedy: embedding switched off.
pub const REMEDY_EMBEDDABLE: Text = text(
    "Juri hanya dapat menonton film ini di tab baru. Di YouTube Studio buka Detail → Tampilkan lainnya, centang Izinkan penyematan, lalu tekan Periksa ulang.",
    "Jurors can watch this film only in a new tab. In YouTube Studio open Details → Show more, tick Allow embedding, then press Check again.",
);
pub const AGE_RESTRICTED: Text = text("Dibatasi usia oleh YouTube", "Age-restricted by YouTube");
pub const REMEDY_AGE: Text = text(
    "Film berbatas usia tidak dapat diputar di ruang nilai. Hapus batas usia di YouTube Studio, lalu tekan Periksa ulang.",
    "An age-restricted film does not play in the scoring room. Remove the restriction in YouTube Studio, then press Check again.",
);
/// Remedy: only a person can tell.
pub const ASK_PERSON: Text = text(
    "Panitia akan memeriksa bagian ini; tidak ada yang perlu Anda lakukan.",
    "The committee will look at this; there is nothing you need to do.",
);

/// Measured: the MIME type Drive derives from the file's name.
#[must_use]
pub fn by_name(mime: &str) -> Message {
    if mime.is_empty() {
        return say!("Jenis berkas tidak diketahui", "The kind of file is not known");
    }
    say!("{mime}, dari nama berkasnya", "{mime}, by the file's name")
}

/// Measured: the declared format; that it is declared is the source's business.
#[must_use]
pub fn declared_container(word: &str) -> Message {
    let name = word.to_uppercase();
    match word {
        "mp4" | "mov" => say!("{name}", "{name}"),
        _ => say!("Format lain", "Another format"),
    }
}

/// Measured: pixels.
#[must_use]
pub fn pixels(width: u32, height: u32) -> Message {
    say!("{width} × {height} piksel", "{width} × {height} pixels")
}

/// Measured: YouTube's quality class and the shape of its player.
#[must_use]
pub fn high_definition(player: Option<(u32, u32)>) -> Message {
    match player {
        Some((width, height)) => {
            let (bentuk, shape) = (ratio(width, height, Lang::Id), ratio(width, height, Lang::En));
            say!("HD (720p atau lebih), bentuk {bentuk}", "HD (720p or more), shape {shape}")
        }
        None => say!("HD (720p atau lebih), bentuk tidak diketahui", "HD (720p or more), shape not known"),
    }
}

/// "16:9" where the numbers are small, "2,39:1" otherwise.
fn ratio(width: u32, height: u32, lang: Lang) -> String {
    let (mut a, mut b) = (width, height.max(1));
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let (across, down) = (width / a.max(1), height / a.max(1));
    if across <= 32 && down <= 32 {
        return format!("{across}:{down}");
    }
    format!("{}:1", decimal(f64::from(width) / f64::from(height.max(1)), 2, lang))
}

/// Remedy: too small.
#[must_use]
pub fn remedy_too_small(width: u32, height: u32) -> Message {
    say!(
        "Gambar terlalu kecil. Ekspor ulang film dengan ukuran {width} × {height} piksel atau lebih, unggah sebagai berkas baru, lalu ganti tautannya.",
        "The picture is too small. Export the film again at {width} × {height} pixels or more, upload it as a new file and replace the link."
    )
}

/// Measured: a length, milliseconds.
#[must_use]
pub fn length(ms: i64) -> Message {
    Message { id: duration(ms, Lang::Id), en: duration(ms, Lang::En) }
}

/// Remedy: too long, by so many milliseconds.
#[must_use]
pub fn remedy_too_long(over_ms: i64, limit_ms: i64) -> Message {
    let over = if over_ms < 1000 { 1000 } else { over_ms };
    let (lebih, paling) = (duration(over, Lang::Id), duration(limit_ms, Lang::Id));
    let (more, most) = (duration(over, Lang::En), duration(limit_ms, Lang::En));
    say!(
        "Durasi melebihi batas {paling} sekitar {lebih}. Potong filmnya, unggah, lalu ganti tautannya.",
        "The film is about {more} longer than the limit of {most}. Shorten it, upload it and replace the link."
    )
}

/// The limit on formats.
#[must_use]
pub fn limit_container(accepted: Accepted) -> Message {
    let (id, en) = formats(accepted);
    say!("Berkas {id}", "An {en} file")
}

/// The formats that an edition accepts, in both languages.
fn formats(accepted: Accepted) -> (&'static str, &'static str) {
    match (accepted.mp4, accepted.mov) {
        (true, false) => (".mp4", ".mp4"),
        (false, true) => (".mov", ".mov"),
        _ => (".mp4 atau .mov", ".mp4 or .mov"),
    }
}

/// Remedy: a format that the edition does not accept.
#[must_use]
pub fn remedy_not_accepted(accepted: Accepted) -> Message {
    let (id, en) = formats(accepted);
    say!(
        "Edisi ini hanya menerima {id}. Ekspor ulang filmnya dalam format itu, unggah, lalu ganti tautannya.",
        "This edition accepts only {en}. Export the film again in that format, upload it and replace the link."
    )
}

/// Remedy: on the limit, a person decides.
pub const ASK_DURATION: Text = text(
    "Durasi tepat di batas, dan keterangan Google dapat meleset hingga satu detik. Panitia akan memeriksanya.",
    "The length is right at the limit, and Google's figure may be off by a second. The committee will look at it.",
);
