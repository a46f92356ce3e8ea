//! Letters about the second factor of an account, and about the identity provider that opens it.

use crate::clock::At;
use crate::i18n::{Lang, Message, Text, date_time, text};
use crate::notifications::Letter;
use crate::say;

const SECURITY: Text = text("Buka halaman keamanan", "Open the page of security");

/// What happened to the factors of an account, or to another way into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactorNews {
    TotpAdded,
    TotpRemoved,
    /// Its name.
    PasskeyAdded(String),
    /// Its name.
    PasskeyRemoved(String),
    /// A new set of recovery codes.
    RecoveryMade,
    /// A recovery code was used; so many are left.
    RecoveryUsed {
        left: usize,
    },
    /// Five wrong codes after a right first step.
    WrongCodes,
    /// Every factor was taken away, a day after a chair asked for it.
    ResetDone,
    /// To the chair: the owner of the account with this name refused.
    ResetRefused(String),
    /// The identity provider of this name opens the account from now on.
    ProviderLinked(String),
    /// It does so no longer.
    ProviderUnlinked(String),
}

/// Something happened to the factors of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorChanged {
    pub news: FactorNews,
    pub at: At,
}

impl FactorChanged {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let (kapan, when) = (date_time(self.at, Lang::Id), date_time(self.at, Lang::En));
        let mut said = vec![self.news.said(), say!("Waktunya: {kapan}.", "When: {when}.")];
        said.extend(self.news.advice());
        Letter::new(self.news.subject(), said).leading_to(SECURITY, "/akun/keamanan")
    }
}

impl FactorNews {
    fn subject(&self) -> Message {
        let subject = match self {
            Self::TotpAdded | Self::PasskeyAdded(_) => {
                text("Faktor kedua akun Anda dipasang", "A second factor was set up for your account")
            }
            Self::TotpRemoved | Self::PasskeyRemoved(_) => {
                text("Faktor kedua akun Anda dihapus", "A second factor of your account was removed")
            }
            Self::RecoveryMade => text("Kode pemulihan baru dibuat", "New recovery codes were made"),
            Self::RecoveryUsed { .. } => text("Kode pemulihan dipakai", "A recovery code was used"),
            Self::WrongCodes => {
                text("Ada yang mencoba masuk ke akun Anda", "Somebody tried to sign in to your account")
            }
            Self::ResetDone => {
                text("Faktor kedua akun Anda direset", "The second factor of your account was reset")
            }
            Self::ResetRefused(_) => {
                text("Reset faktor kedua ditolak pemilik akun", "A reset was refused by the owner")
            }
            Self::ProviderLinked(_) => {
                text("Cara masuk ke akun Anda ditambah", "Another way into your account was added")
            }
            Self::ProviderUnlinked(_) => {
                text("Satu cara masuk ke akun Anda dihapus", "A way into your account was removed")
            }
        };
        subject.into()
    }

    fn said(&self) -> Message {
        match self {
            Self::TotpAdded => say!(
                "Aplikasi autentikator dipasang untuk akun Anda. Mulai sekarang, masuk memerlukan kata sandi dan kode dari aplikasi itu. Perangkat lain yang masih masuk sudah dikeluarkan.",
                "An authenticator app was set up for your account. From now on signing in takes the password and a code of that app. Other devices that were signed in were signed out."
            ),
            Self::TotpRemoved => say!(
                "Aplikasi autentikator dihapus dari akun Anda. Kodenya tidak diminta lagi.",
                "The authenticator app was removed from your account. Its codes are asked for no longer."
            ),
            Self::PasskeyAdded(name) => say!(
                "Kunci sandi (passkey) \"{name}\" ditambahkan ke akun Anda.",
                "The passkey \"{name}\" was added to your account."
            ),
            Self::PasskeyRemoved(name) => say!(
                "Kunci sandi (passkey) \"{name}\" dihapus dari akun Anda.",
                "The passkey \"{name}\" was removed from your account."
            ),
            Self::RecoveryMade => say!(
                "Sepuluh kode pemulihan baru dibuat untuk akun Anda. Kode dari daftar lama tidak berlaku lagi.",
                "Ten new recovery codes were made for your account. Those of the old list are worth nothing any more."
            ),
            Self::RecoveryUsed { left } => say!(
                "Satu kode pemulihan dipakai untuk masuk ke akun Anda. Sisa: {left}.",
                "A recovery code was used to sign in to your account. Left: {left}."
            ),
            Self::WrongCodes => say!(
                "Seseorang melewati langkah pertama untuk masuk ke akun Anda, biasanya dengan kata sandi Anda, lalu lima kali salah pada langkah kedua. Ia tidak masuk.",
                "Somebody got past the first step of signing in to your account, usually with your password, and then gave five wrong answers at the second step. They did not get in."
            ),
            Self::ResetDone => say!(
                "Faktor kedua akun Anda dihapus seperti yang diminta ketua panitia kemarin. Masuk dengan kata sandi, lalu pasang faktor kedua yang baru.",
                "The second factor of your account was removed, as the chair of the committee asked yesterday. Sign in with your password, then set up a new one."
            ),
            Self::ResetRefused(name) => say!(
                "{name} menolak reset faktor kedua yang Anda minta. Faktor kedua akun itu tetap berlaku.",
                "{name} refused the reset of the second factor that you asked for. The factor of that account still holds."
            ),
            Self::ProviderLinked(name) => say!(
                "Akun Anda terhubung dengan {name}. Mulai sekarang Anda dapat masuk dengan {name}.",
                "Your account is linked with {name}. From now on you can sign in with {name}."
            ),
            Self::ProviderUnlinked(name) => say!(
                "Akun Anda tidak lagi terhubung dengan {name}. Masuk dengan kata sandi.",
                "Your account is no longer linked with {name}. Sign in with your password."
            ),
        }
    }

    /// What to do if it was somebody else.
    fn advice(&self) -> Option<Message> {
        match self {
            Self::ResetRefused(_) => None,
            Self::WrongCodes => Some(say!(
                "Jika bukan Anda, ganti kata sandi Anda sekarang: orang lain mungkin mengetahuinya.",
                "If it was not you, change your password now: somebody else may know it."
            )),
            Self::ResetDone => Some(say!(
                "Jika Anda tidak memintanya, segera hubungi panitia.",
                "If you did not ask for it, contact the committee at once."
            )),
            _ => Some(say!(
                "Jika Anda sendiri yang melakukannya, tidak ada yang perlu dilakukan. Jika bukan, ganti kata sandi Anda dan akhiri sesi lain di halaman keamanan.",
                "If it was you, there is nothing to do. If not, change your password and end the other sessions on the page of security."
            )),
        }
    }
}

/// To the owner: a chair wants to take the second factor away, since it is said to be lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorResetAsked {
    /// Name of the chair who asked.
    pub by: String,
    pub due: At,
    /// Where it is refused.
    pub path: String,
}

impl FactorResetAsked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let by = &self.by;
        let (kapan, when) = (date_time(self.due, Lang::Id), date_time(self.due, Lang::En));
        Letter::new(
            say!("Faktor kedua akun Anda akan direset", "The second factor of your account will be reset"),
            vec![
                say!(
                    "{by}, ketua panitia, meminta agar faktor kedua akun Anda dihapus karena dilaporkan hilang. Penghapusan berlaku pada {kapan}; sesudah itu Anda masuk dengan kata sandi saja dan memasang yang baru.",
                    "{by}, chair of the committee, asked that the second factor of your account be removed, since it is said to be lost. This happens on {when}; after that you sign in with your password alone and set up a new one."
                ),
                say!(
                    "Jika bukan Anda yang melaporkannya, tolak sekarang dengan tombol di bawah. Masuk dengan faktor kedua Anda juga membatalkannya.",
                    "If it was not you who said so, refuse now with the button below. Signing in with your second factor stops it as well."
                ),
            ],
        )
        .leading_to(text("Tolak reset ini", "Refuse this reset"), &self.path)
        .needing_action()
    }
}

/// To the chairs: somebody lost every factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorHelpAsked {
    pub name: String,
    pub email: String,
    /// Where a reset is begun.
    pub path: String,
}

impl FactorHelpAsked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { name, email, .. } = self;
        Letter::new(
            say!("{name} kehilangan faktor kedua", "{name} lost the second factor"),
            vec![
                say!(
                    "{name} ({email}) melewati langkah pertama untuk masuk, tetapi tidak dapat memberikan faktor kedua dan meminta bantuan Anda.",
                    "{name} ({email}) got past the first step of signing in, but cannot give a second factor and asks for your help."
                ),
                say!(
                    "Pastikan dahulu bahwa ia memang orangnya, misalnya melalui telepon dinas. Reset berlaku 24 jam sesudah Anda memintanya, dan pemilik akun dapat menolaknya.",
                    "First make sure that it really is that person, for example on the office's telephone. A reset takes effect 24 hours after you ask for it, and the owner of the account can refuse it."
                ),
            ],
        )
        .leading_to(text("Buka halaman reset", "Open the page of the reset"), &self.path)
        .needing_action()
    }
}
