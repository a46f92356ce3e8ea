//! Sentences about the second factor.

use crate::i18n::{Text, text};

pub const RESET_DONE: Text = text("dilaksanakan", "carried out");
pub const RESET_REFUSED: Text = text("ditolak pemilik akun", "refused by the owner of the account");
pub const RESET_USED: Text = text("gugur: faktor kedua dipakai", "over: a second factor was used");
pub const RESET_TAKEN_BACK: Text = text("ditarik panitia", "taken back by the committee");

pub const WRONG_CODE: Text = text(
    "Kode tidak cocok. Kode berganti setiap 30 detik dan hanya dapat dipakai satu kali: tunggu kode berikutnya, lalu coba lagi.",
    "The code does not match. Codes change every 30 seconds and work once: wait for the next one, then try again.",
);
pub const WRONG_RECOVERY: Text = text(
    "Kode pemulihan tidak cocok atau sudah pernah dipakai. Periksa ejaannya, atau pakai kode lain dari daftar Anda.",
    "The recovery code does not match or was used before. Check the spelling, or use another one of your list.",
);
pub const WRONG_PASSKEY: Text = text(
    "Kunci sandi tidak dikenali untuk akun ini, atau permintaannya sudah terlalu lama. Coba lagi.",
    "The passkey is not known for this account, or the request was too old. Try again.",
);
pub const ATTEMPTS_OVER: Text = text(
    "Kode salah lima kali. Demi keamanan, masuk lagi dari awal.",
    "Five wrong codes. For safety, sign in from the start.",
);
pub const STEP_OVER: Text = text(
    "Waktu untuk langkah kedua (10 menit) sudah habis. Masuk lagi dari awal.",
    "The time for the second step (10 minutes) is over. Sign in from the start.",
);
pub const NOTHING_WAITS: Text = text(
    "Tidak ada aplikasi autentikator yang menunggu kode. Mulai pemasangan dari awal.",
    "No authenticator app waits for a code. Begin setting it up again.",
);
pub const HAS_TOTP: Text = text(
    "Aplikasi autentikator sudah terpasang. Hapus yang lama dahulu bila ingin menggantinya.",
    "An authenticator app is set up already. Remove the old one first to replace it.",
);
pub const NO_PASSKEYS_HERE: Text = text(
    "Kunci sandi tidak dapat dipakai di alamat ini: peramban mensyaratkan nama domain dan https.",
    "Passkeys cannot be used at this address: browsers ask for a domain name and https.",
);
pub const PASSKEY_FAILED: Text = text(
    "Kunci sandi tidak tersimpan: jawaban perangkat tidak dapat diperiksa atau terlalu lama. Coba lagi.",
    "The passkey was not saved: the answer of the device could not be checked, or came too late. Try again.",
);
pub const PASSKEY_KNOWN: Text =
    text("Kunci sandi ini sudah terdaftar.", "This passkey is registered already.");
pub const PASSKEY_NAME: Text = text(
    "Beri nama kunci sandi ini, paling banyak 60 karakter, misalnya \"Ponsel kantor\".",
    "Give this passkey a name of at most 60 characters, such as \"Office phone\".",
);
pub const TOO_MANY_PASSKEYS: Text = text(
    "Paling banyak sepuluh kunci sandi. Hapus yang tidak dipakai lagi.",
    "Ten passkeys at most. Remove one that is no longer used.",
);
pub const NO_FACTOR_YET: Text = text(
    "Kode pemulihan dibuat setelah aplikasi autentikator atau kunci sandi terpasang.",
    "Recovery codes are made once an authenticator app or a passkey is set up.",
);
pub const WRONG_PROOF: Text =
    text("Kata sandi tidak cocok. Tidak ada yang dilakukan.", "The password is wrong. Nothing was done.");

pub const RESET_OWN: Text = text(
    "Faktor kedua Anda sendiri direset oleh ketua lain, tidak oleh Anda.",
    "Your own second factor is reset by another chair, not by you.",
);
pub const RESET_NO_FACTOR: Text =
    text("Akun ini tidak memakai faktor kedua.", "This account has no second factor.");
pub const RESET_WAITS: Text = text(
    "Reset untuk akun ini sudah diminta dan sedang menunggu.",
    "A reset for this account was asked for already and waits.",
);
pub const RESET_OVER: Text = text(
    "Permintaan reset ini sudah selesai; tidak ada yang perlu dilakukan.",
    "This request for a reset is over; there is nothing to do.",
);
pub const RESET_REASON: Text = text(
    "Tulis bagaimana Anda mengenali orangnya, paling banyak 500 karakter.",
    "Write how you made sure who it is, 500 characters at most.",
);
