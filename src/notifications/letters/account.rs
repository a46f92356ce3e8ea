//! Letters to the owner of an address.

use super::parts::once;
use crate::clock::At;
use crate::i18n::{Lang, Text, date_time, text};
use crate::notifications::Letter;
use crate::say;

/// Subject of `ConfirmAddress`.
pub const CONFIRM_ADDRESS: Text = text("Konfirmasi alamat surel Anda", "Confirm your e-mail address");
/// Subject of `AlreadyRegistered`.
pub const ALREADY_REGISTERED: Text = text("Anda sudah memiliki akun", "You already have an account");
/// Subject of `ResetPassword`.
pub const RESET_PASSWORD: Text = text("Buat kata sandi baru", "Choose a new password");

const SET_PASSWORD: Text = text("Buat kata sandi", "Choose a password");

/// Somebody signed up with this address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmAddress {
    pub path: String,
}

impl ConfirmAddress {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        Letter::new(
            CONFIRM_ADDRESS.into(),
            vec![
                say!(
                    "Alamat surel ini didaftarkan di portal kompetisi. Tekan tombol di bawah untuk membuat kata sandi; alamat Anda sekaligus terkonfirmasi.",
                    "This address was used to sign up at the competition portal. Press the button below to choose a password; this also confirms your address."
                ),
                once(),
                say!(
                    "Jika bukan Anda yang mendaftar, abaikan surat ini; tidak ada akun yang aktif.",
                    "If you did not sign up, ignore this letter; no account becomes active."
                ),
            ],
        )
        .leading_to(SET_PASSWORD, &self.path)
    }
}

/// Somebody signed up with an address that has an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlreadyRegistered;

impl AlreadyRegistered {
    pub(in crate::notifications) fn letter(self) -> Letter {
        Letter::new(
            ALREADY_REGISTERED.into(),
            vec![say!(
                "Ada yang mendaftar dengan alamat surel ini, padahal akunnya sudah ada. Silakan masuk dengan kata sandi Anda, atau minta kata sandi baru bila lupa.",
                "Somebody signed up with this address, which has an account already. Please sign in with your password, or ask for a new one if you forgot it."
            )],
        )
        .leading_to(text("Masuk", "Sign in"), "/akun/masuk")
    }
}

/// A new password was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetPassword {
    pub path: String,
}

impl ResetPassword {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        Letter::new(
            RESET_PASSWORD.into(),
            vec![
                say!(
                    "Ada permintaan kata sandi baru untuk akun Anda. Kata sandi lama tetap berlaku sampai Anda membuat yang baru.",
                    "A new password was requested for your account. The old one stays valid until you choose a new one."
                ),
                say!(
                    "Tautan ini berlaku 1 jam dan hanya dapat dipakai satu kali. Bila Anda meminta lagi, hanya surat terbaru yang berlaku.",
                    "The link works once, within one hour. If you ask again, the newest letter alone is good."
                ),
                say!(
                    "Jika bukan Anda yang meminta, abaikan surat ini.",
                    "If you did not ask for it, ignore this letter."
                ),
            ],
        )
        .leading_to(SET_PASSWORD, &self.path)
    }
}

/// The password was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordChanged {
    pub at: At,
    /// With a link from the mailbox; else on the page of security, with the password before.
    pub by_link: bool,
}

impl PasswordChanged {
    pub(in crate::notifications) fn letter(self) -> Letter {
        let (kapan, when) = (date_time(self.at, Lang::Id), date_time(self.at, Lang::En));
        let changed = if self.by_link {
            say!(
                "Kata sandi akun Anda diganti pada {kapan} melalui tautan \"Lupa kata sandi\". Semua perangkat yang masuk dengan kata sandi lama sudah dikeluarkan.",
                "The password of your account was changed on {when} with a \"Forgot password\" link. Every device signed in with the old one was signed out."
            )
        } else {
            say!(
                "Kata sandi akun Anda diganti pada {kapan} di halaman keamanan. Semua perangkat lain yang masuk dengan kata sandi lama sudah dikeluarkan.",
                "The password of your account was changed on {when} on the page of security. Every other device signed in with the old one was signed out."
            )
        };
        Letter::new(
            say!("Kata sandi akun Anda diganti", "The password of your account was changed"),
            vec![
                changed,
                say!(
                    "Jika Anda sendiri yang menggantinya, tidak ada yang perlu Anda lakukan. Jika bukan, segera minta kata sandi baru dan amankan surel Anda: orang lain dapat membacanya.",
                    "If you changed it yourself, there is nothing to do. If not, ask for a new password at once and secure your mailbox: somebody else can read it."
                ),
            ],
        )
        .leading_to(text("Lupa kata sandi", "Forgot password"), "/akun/lupa-sandi")
    }
}
