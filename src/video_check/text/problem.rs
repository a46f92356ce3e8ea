//! Why nothing could be learned about a film: what is ours is said to be ours.

use crate::i18n::{Text, text};

/// Not found, not shared, or without its resource key.
pub const DRIVE_NOT_FOUND: Text = text(
    "Berkas ini tidak ditemukan atau belum dibuka untuk umum. Di Google Drive tekan Bagikan, ubah Akses umum menjadi \"Siapa saja yang memiliki link\", salin link secara utuh, lalu tekan Periksa ulang.",
    "This file was not found or is not open to everyone. In Google Drive press Share, set General access to \"Anyone with the link\", copy the whole link, then press Check again.",
);
/// Not found, private or deleted.
pub const YOUTUBE_NOT_FOUND: Text = text(
    "Film ini tidak ditemukan atau masih privat. Di YouTube Studio ubah visibilitas menjadi Tidak publik atau Publik, lalu tekan Periksa ulang.",
    "This film was not found or is private. In YouTube Studio set its visibility to Unlisted or Public, then press Check again.",
);
pub const ABUSIVE: Text = text(
    "Google menandai berkas ini berbahaya, sehingga tidak dapat dibuka. Unggah ulang film aslinya sebagai berkas baru, lalu ganti tautannya.",
    "Google has flagged this file as harmful, so it cannot be opened. Upload the original film as a new file and replace the link.",
);
/// No content of its own.
pub const NOT_DOWNLOADABLE: Text = text(
    "Tautan ini tidak menuju berkas video. Pilih berkas videonya di Google Drive, tekan Bagikan, lalu Salin link.",
    "This link does not lead to a film. Choose the film in Google Drive, press Share, then Copy link.",
);
pub const DOWNLOAD_DISABLED: Text = text(
    "Pemilik menutup pengunduhan berkas ini, sehingga isinya tidak dapat diperiksa otomatis. Panitia akan memeriksanya; Anda dapat mempercepatnya dengan mengizinkan pengunduhan di Google Drive.",
    "The owner has switched off downloading, so the content cannot be checked by itself. The committee will look; allowing downloads in Google Drive speeds this up.",
);
pub const KEY: Text = text(
    "Pemeriksaan otomatis sedang tidak tersedia karena kendala di pihak kami. Tautan Anda tersimpan dan tidak dianggap salah; kami akan memeriksanya lagi.",
    "The automatic check is not available because of a fault on our side. Your link is kept and not held against you; we will check it again.",
);
pub const QUOTA: Text = text(
    "Jatah pemeriksaan kami sedang habis. Tautan Anda tersimpan dan akan diperiksa lagi secara otomatis; Anda tidak perlu berbuat apa-apa.",
    "Our allowance of checks is used up for now. Your link is kept and will be checked again by itself; there is nothing you need to do.",
);
/// Google unreachable or failing.
pub const NETWORK: Text = text(
    "Google belum memberi jawaban yang dapat kami baca. Tautan Anda tersimpan dan akan diperiksa lagi secara otomatis; Anda tidak perlu berbuat apa-apa.",
    "Google has not given an answer we can read. Your link is kept and will be checked again by itself; there is nothing you need to do.",
);
/// No key configured, facts declared.
pub const NOT_AUTOMATIC: Text = text(
    "Tautan ini tidak diperiksa otomatis. Panitia membuka filmnya dan mencocokkan pernyataan Anda.",
    "This link is not checked automatically. The committee opens the film and compares it with your declaration.",
);
