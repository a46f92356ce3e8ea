//! Sentences about accounts.

use crate::i18n::{Text, text};

pub const WRONG_CREDENTIALS: Text = text(
    "Surel atau kata sandi tidak cocok. Periksa ejaannya, atau minta kata sandi baru.",
    "E-mail and password do not match. Check the spelling, or ask for a new password.",
);
pub const DEAD_TOKEN: Text = text(
    "Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru melalui \"Lupa kata sandi\".",
    "This link was used already or has expired. Ask for a new one with \"Forgot password\".",
);
pub const TOO_SHORT: Text =
    text("Kata sandi paling sedikit 12 karakter.", "The password needs at least 12 characters.");
pub const TOO_LONG: Text =
    text("Kata sandi paling banyak 200 karakter.", "The password may have at most 200 characters.");
pub const TOO_WEAK: Text = text(
    "Kata sandi ini mudah ditebak. Pakai rangkaian beberapa kata yang tidak berkaitan dengan Anda.",
    "This password is easy to guess. Use several words that have nothing to do with you.",
);

pub const BREACHED: Text = text(
    "Kata sandi ini ada dalam kumpulan kata sandi yang pernah bocor, jadi ikut dicoba oleh penebak. Pakai yang lain: rangkaian beberapa kata yang tidak berkaitan.",
    "This password is in a collection of passwords that have leaked, so guessers try it. Use another: several words that have nothing to do with each other.",
);

pub const CHAIR: Text = text("ketua", "chair");
pub const VERIFIER: Text = text("verifikator", "verifier");
pub const SECRETARY: Text = text("sekretaris juri", "jury secretary");
pub const OBSERVER: Text = text("pemantau", "observer");

pub const MAY_WORKS: Text = text("memeriksa dan memutuskan karya", "verifying and deciding on works");
pub const MAY_LINKS: Text = text("mengonfirmasi tautan", "confirming links");
pub const MAY_INSTITUTIONS: Text = text("merapikan instansi", "merging and listing institutions");
pub const MAY_JURY: Text = text("mengundang dan mengurus juri", "inviting and serving jurors");
pub const MAY_ROUTING: Text = text("membagi karya", "routing works to jurors");
pub const MAY_ROUNDS: Text = text("mengatur babak dan kalibrasi", "running rounds and calibration");
pub const MAY_RESULTS: Text =
    text("pleno, penyegelan, dan pengumuman hasil", "plenary, sealing and announcing the result");
pub const MAY_LETTERS: Text = text("surat dan pengingat", "letters and reminders");
pub const MAY_APPROVALS: Text = text("menarik persetujuan", "taking approvals back");
pub const MAY_INBOX: Text =
    text("membagi dan menunda hal yang menunggu", "sharing out and putting off what waits");
pub const MAY_EDITION: Text = text("mengatur edisi dan tahapan", "setting up editions and phases");
pub const MAY_PERSONAL_DATA: Text =
    text("menjawab permintaan tentang data pribadi", "answering requests about personal data");
pub const MAY_VIEW_AS: Text =
    text("melihat halaman sebagai peserta atau juri", "seeing pages as an entrant or a juror sees them");
pub const MAY_TEAM: Text = text("mengatur tim panitia", "running the committee's team");
