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
