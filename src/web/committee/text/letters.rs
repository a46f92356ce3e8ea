//! Words of the outbox.

use crate::i18n::{Text, text};

pub const COUNTED: Text = text("surat", "letters");
pub const KIND: Text = text("Jenis surat", "Kind of letter");
pub const RECEIVER: Text = text("Nama atau surel penerima", "Receiver's name or address");
pub const FIND: Text = text("Cari penerima", "Find a receiver");
pub const ANY_STATE: Text = text("Semua status", "Any status");
pub const ANY_KIND: Text = text("Semua jenis", "Any kind");
pub const PORTAL: Text = text("surat portal", "letter of the portal");
pub const AS_READ: Text = text("Seperti dibaca penerima", "As its receiver reads it");
pub const PLAIN: Text = text("Bentuk teks polos", "The plain form");
pub const LINK_HIDDEN: Text =
    text("Tautan pribadi penerima tidak ditampilkan di sini.", "The receiver's own link is not shown here.");
pub const REPLY_TO: Text = text("Balasan ke", "Answers go to");
pub const ABOUT: Text = text("Tentang", "About");
pub const THE_WORK: Text = text("Buka karyanya", "Open the work");
pub const LEFT: Text = text("Dikirim", "Left");
pub const SERVER_SAID: Text = text("Kata server surat", "The mail server said");
pub const UNTIL_PUBLISHED: Text = text(
    "Surat ini menunggu pengumuman hasil, lalu dikirim dengan sendirinya.",
    "This letter waits for the result to be announced, then leaves by itself.",
);
pub const HOLD: Text = text("Tahan", "Hold");
pub const RELEASE: Text = text("Lepaskan", "Let it go");
pub const SEND_NOW: Text = text("Kirim sekarang", "Send now");
pub const CANCEL: Text = text("Batalkan surat", "Take the letter back");
pub const TEST: Text = text("Kirim salinan uji ke saya", "Send a test copy to me");
pub const EDIT: Text = text("Ubah surat ini", "Change this letter");
pub const BODY: Text = text("Isi surat", "Text of the letter");
pub const BODY_HINT: Text = text(
    "Pisahkan paragraf dengan baris kosong. Sapaan, tautan, dan tanda tangan ditambahkan portal.",
    "Part paragraphs by an empty line. Greeting, link and signature are added by the portal.",
);
pub const SAVE: Text = text("Simpan perubahan", "Save the changes");
pub const SAVED: Text = text(
    "Surat diubah. Naskah semula tetap disimpan.",
    "The letter is changed. What stood there first is kept.",
);
pub const ORIGINAL: Text = text("Naskah semula", "As it was written first");
pub const EDITED: Text = text("Diubah", "Changed");
pub const HELD: Text =
    text("Surat ditahan sampai Anda melepaskannya.", "The letter is held until you let it go.");
pub const RELEASED: Text = text("Surat dikirim sekarang.", "The letter leaves now.");
pub const CANCELLED: Text =
    text("Surat dibatalkan dan tidak dikirim.", "The letter is taken back and not sent.");
pub const TESTED: Text =
    text("Salinan uji dikirim ke alamat Anda.", "A test copy is on its way to your address.");
pub const WRITE: Text = text("Tulis surat panitia", "Write a letter of the committee");
