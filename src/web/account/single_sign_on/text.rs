//! Sentences about the identity provider.

use crate::i18n::{Text, text};

pub const NOT_DONE: Text = text("Belum berhasil", "This did not work");
pub const LINKED: Text = text(
    "Terhubung. Mulai sekarang Anda dapat masuk dengan cara ini.",
    "Linked. From now on you can sign in this way.",
);
pub const UNLINKED: Text = text("Tidak lagi terhubung.", "No longer linked.");
pub const ON: Text = text("terhubung", "linked");
pub const OFF: Text = text("belum terhubung", "not linked");
pub const SINCE: Text = text("Terhubung sejak", "Linked since");
pub const LINK: Text = text("Hubungkan", "Link it");
pub const UNLINK: Text = text("Lepaskan", "Unlink it");
pub const UNLINK_EFFECT: Text = text(
    "Sesudah dilepaskan, Anda masuk dengan kata sandi. Anda diberi tahu melalui surel.",
    "Afterwards you sign in with your password. You are told by mail.",
);
pub const NO_PASSWORD: Text = text(
    "Akun ini belum memiliki kata sandi, jadi ini satu-satunya cara Anda masuk. Buat kata sandi lebih dahulu; sesudah itu Anda dapat melepaskannya.",
    "This account has no password yet, so this is your only way in. Choose a password first; then you can unlink it.",
);
pub const MAKE_PASSWORD: Text = text("Buat kata sandi melalui surel", "Choose a password by mail");
