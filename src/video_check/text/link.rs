//! Why a pasted text is no link to one film, and what to paste instead.

use crate::i18n::{Message, Text, text};
use crate::say;

pub const EMPTY: Text = text(
    "Tautan belum diisi. Tempelkan tautan film dari YouTube atau Google Drive.",
    "No link was given. Paste the link of the film on YouTube or Google Drive.",
);
pub const TOO_LONG: Text = text(
    "Teks ini terlalu panjang untuk sebuah tautan. Salin hanya tautan filmnya.",
    "This text is too long for a link. Copy only the link of the film.",
);
pub const NOT_A_LINK: Text = text(
    "Teks ini bukan alamat web. Salin tautan dari tombol Bagikan di YouTube atau Google Drive.",
    "This is not a web address. Copy the link from the Share button of YouTube or Google Drive.",
);
/// A name before the host.
pub const USER_INFO: Text = text(
    "Alamat ini memuat tanda @ di depan nama situs, sehingga tujuannya tidak jelas. Salin ulang tautan dari tombol Bagikan.",
    "This address has an @ before the name of the site, so it is not clear where it leads. Copy the link again from the Share button.",
);
pub const IP_ADDRESS: Text = text(
    "Alamat ini berupa angka, bukan nama situs. Unggah film ke YouTube atau Google Drive, lalu tempelkan tautannya.",
    "This address is a number instead of the name of a site. Upload the film to YouTube or Google Drive and paste its link.",
);
pub const GOOGLE_PHOTOS: Text = text(
    "Ini tautan Google Foto, yang tidak dapat diperiksa. Unggah filmnya ke Google Drive atau YouTube, lalu tempelkan tautannya.",
    "This is a Google Photos link, which cannot be checked. Upload the film to Google Drive or YouTube and paste its link.",
);
pub const PLAYLIST: Text = text(
    "Ini tautan daftar putar, bukan satu film. Buka filmnya, tekan Bagikan, lalu salin tautan film itu.",
    "This is a playlist, not one film. Open the film, press Share and copy the link of the film.",
);
pub const CHANNEL: Text = text(
    "Ini tautan kanal, bukan satu film. Buka filmnya di kanal tersebut, tekan Bagikan, lalu salin tautannya.",
    "This is a channel, not one film. Open the film in the channel, press Share and copy its link.",
);
/// A channel's live broadcast.
pub const LIVE_CHANNEL: Text = text(
    "Ini tautan siaran langsung sebuah kanal. Tempelkan tautan film yang sudah selesai diunggah.",
    "This is the live broadcast of a channel. Paste the link of a finished, uploaded film.",
);
pub const CLIP: Text = text(
    "Ini klip, potongan dari sebuah film. Buka film lengkapnya, tekan Bagikan, lalu salin tautannya.",
    "This is a clip, a piece of a film. Open the whole film, press Share and copy its link.",
);
/// Another page of YouTube.
pub const YOUTUBE_PAGE: Text = text(
    "Halaman YouTube ini bukan halaman sebuah film. Buka filmnya, tekan Bagikan, lalu salin tautannya.",
    "This page of YouTube is not the page of a film. Open the film, press Share and copy its link.",
);
/// An incomplete YouTube id.
pub const YOUTUBE_ID: Text = text(
    "Kode film dalam tautan ini tidak lengkap: kode YouTube selalu 11 karakter. Salin ulang tautannya secara utuh.",
    "The code of the film in this link is not complete: YouTube's codes always have 11 characters. Copy the whole link again.",
);
pub const FOLDER: Text = text(
    "Ini tautan folder, sedangkan yang diperlukan tautan satu berkas video. Buka folder, pilih filmnya, tekan Bagikan, lalu Salin link.",
    "This is a folder, but the link of one film is needed. Open the folder, choose the film, press Share, then Copy link.",
);
/// Another page of Drive.
pub const DRIVE_PAGE: Text = text(
    "Halaman Google Drive ini bukan sebuah berkas. Pilih berkas videonya, tekan Bagikan, lalu Salin link.",
    "This page of Google Drive is not a file. Choose the film, press Share, then Copy link.",
);
/// An incomplete Drive id.
pub const DRIVE_ID: Text = text(
    "Kode berkas dalam tautan ini tidak lengkap. Di Google Drive pilih filmnya, tekan Bagikan, lalu Salin link secara utuh.",
    "The code of the file in this link is not complete. In Google Drive choose the film, press Share, then Copy link.",
);
pub const GOOGLE_DOCUMENT: Text = text(
    "Ini dokumen Google, bukan film. Tempelkan tautan berkas video .mp4 atau .mov.",
    "This is a Google document, not a film. Paste the link of an .mp4 or .mov file.",
);
pub const WRAPPED_TWICE: Text = text(
    "Tautan ini dibungkus tautan lain lebih dari sekali. Buka tautannya, lalu salin alamat film dari bilah alamat peramban.",
    "This link is wrapped in other links more than once. Open it, then copy the film's address from the browser's address bar.",
);
/// Direct, but not https.
pub const DIRECT_INSECURE: Text = text(
    "Tautan langsung harus diawali https://. Salin alamat aman dari filmnya, atau gunakan YouTube atau Google Drive.",
    "A direct link must begin with https://. Copy the secure address of the film, or use YouTube or Google Drive.",
);
/// Direct, but no file.
pub const DIRECT_HOME: Text = text(
    "Ini halaman depan situs, bukan berkas video. Tempelkan alamat lengkap berkas videonya.",
    "This is the home page of the site, not a film. Paste the complete address of the film's file.",
);

/// Another scheme.
#[must_use]
pub fn unsupported_scheme(scheme: &str) -> Message {
    say!(
        "Alamat yang diawali {scheme}: tidak dapat dibuka panitia dan juri. Unggah film ke YouTube atau Google Drive, lalu tempelkan tautan https-nya.",
        "The committee and jurors cannot open an address that begins with {scheme}:. Upload the film to YouTube or Google Drive and paste its https link."
    )
}

/// Another port.
#[must_use]
pub fn port(port: u16) -> Message {
    say!(
        "Alamat ini memakai porta {port}, yang tidak digunakan YouTube maupun Google Drive. Salin ulang tautan dari tombol Bagikan.",
        "This address uses port {port}, which neither YouTube nor Google Drive use. Copy the link again from the Share button."
    )
}

/// Another host.
#[must_use]
pub fn foreign_host(host: &str) -> Message {
    say!(
        "Tautan dari {host} belum dapat diterima: film diunggah ke YouTube atau Google Drive milik peserta. Unggah filmnya ke salah satunya, lalu tempelkan tautannya.",
        "A link from {host} cannot be accepted: films are uploaded to the entrant's own YouTube or Google Drive. Upload the film to one of them and paste its link."
    )
}

/// A shortener.
#[must_use]
pub fn shortener(host: &str) -> Message {
    say!(
        "Tautan pendek {host} menyembunyikan tujuannya. Buka tautan itu, lalu salin alamat lengkap filmnya dari YouTube atau Google Drive.",
        "The short link of {host} hides where it leads. Open it, then copy the full address of the film on YouTube or Google Drive."
    )
}

/// A page around the link.
#[must_use]
pub fn wrapper(host: &str) -> Message {
    say!(
        "Tautan ini dibungkus oleh {host}. Buka tautannya, lalu salin alamat film dari bilah alamat peramban.",
        "{host} wraps this link. Open it, then copy the film's address from the browser's address bar."
    )
}

/// Two films where one belongs.
#[must_use]
pub fn several(first: &str, second: &str) -> Message {
    say!(
        "Ada lebih dari satu tautan: {first} dan {second}. Mana yang dimaksud? Tinggalkan satu saja.",
        "There is more than one link: {first} and {second}. Which one is meant? Leave only one."
    )
}
