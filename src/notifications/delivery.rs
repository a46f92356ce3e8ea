//! What a mail server's refusal means for a letter: another try, or a person.

use crate::db::string_enum::string_enum;
use crate::i18n::{Text, text};

string_enum! {
    /// Why a letter has not left yet, or never will.
    pub enum DeliveryProblem {
        /// Nobody answers at the server's address, or the connection broke off.
        Unreachable = "unreachable" => text(
            "Server surat tidak menjawab atau memutus sambungan.",
            "The mail server does not answer, or broke off.",
        ),
        /// The server wants encryption or a sign-in that the configuration does not give.
        Settings = "settings" => text(
            "Server surat meminta TLS atau nama masuk: periksa mail.smtp_url.",
            "The mail server wants TLS or a sign-in: check mail.smtp_url.",
        ),
        /// The server asks to come back later, as greylisting does.
        Deferred = "deferred" => text(
            "Server surat meminta dicoba lagi nanti.",
            "The mail server asks to try again later.",
        ),
        /// The mailbox takes nothing more.
        MailboxFull = "mailbox_full" => text("Kotak surat penerima penuh.", "The recipient's mailbox is full."),
        /// The server takes no letter for this address.
        Refused = "refused" => text(
            "Server surat menolak alamat atau suratnya: periksa alamatnya.",
            "The mail server refuses the address or the letter: check the address.",
        ),
        /// The address cannot stand in a letter at all.
        Address = "address" => text(
            "Alamat ini tidak dapat ditulis pada surat.",
            "This address cannot be written on a letter.",
        ),
        /// So many letters left lately that this one has to wait.
        Paced = "paced" => text(
            "Menunggu giliran: surat ke alamat ini, dari pengirim ini, atau seluruhnya, sedang banyak.",
            "Waiting for its turn: many letters are going to this address, from this sender, or out in all.",
        ),
        /// The folder for letters cannot be written.
        Folder = "folder" => text(
            "Folder surat tidak dapat ditulis: periksa mail.directory.",
            "The folder for letters cannot be written: check mail.directory.",
        ),
    }
}

impl DeliveryProblem {
    /// What to do about it.
    #[must_use]
    pub fn remedy(self) -> Text {
        match self {
            Self::Unreachable | Self::Deferred => text(
                "Portal mencoba lagi dengan sendirinya. Bila berlangsung lama, hubungi pengelola server surat.",
                "The portal tries again by itself. If it goes on for long, ask whoever runs the mail server.",
            ),
            Self::Settings => text(
                "Pengelola portal perlu memperbaiki mail.smtp_url. Setelah itu surat yang menunggu dikirim sendiri; yang gagal dikirim ulang dari sini.",
                "Whoever runs the portal needs to mend mail.smtp_url. Letters that wait then leave by themselves; failed ones are sent again from here.",
            ),
            Self::MailboxFull => text(
                "Hubungi penerima lewat cara lain, lalu tekan Kirim ulang setelah kotaknya dikosongkan.",
                "Reach the receiver in another way, and press Send again once the mailbox has room.",
            ),
            Self::Refused | Self::Address => text(
                "Periksa alamatnya pada data penerima. Bila salah, batalkan surat ini dan perbaiki alamatnya; bila benar, tanyakan kepada pengelola surelnya.",
                "Check the address in the receiver's data. If it is wrong, take this letter back and mend the address; if it is right, ask whoever runs their mail.",
            ),
            Self::Paced => text(
                "Tidak perlu apa-apa: surat ini dikirim begitu ada tempat.",
                "Nothing to do: this letter leaves as soon as there is room.",
            ),
            Self::Folder => text(
                "Pengelola portal perlu memperbaiki mail.directory; surat yang menunggu lalu dikirim sendiri.",
                "Whoever runs the portal needs to mend mail.directory; letters that wait then leave by themselves.",
            ),
        }
    }
}

/// Why a letter was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{said}")]
pub struct SendProblem {
    /// The kind of reason.
    pub problem: DeliveryProblem,
    /// What the transport said.
    pub said: String,
    /// Trying again is useless.
    pub lasting: bool,
}

/// How the talk with a mail server ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// It answered with this reply code.
    Reply(u16),
    /// The two do not agree on TLS.
    Encryption,
    /// No reply came, or the connection broke off.
    Connection,
}

/// Judges a failure, a reply by its code (RFC 5321 §4.2, RFC 4954 §6, RFC 3207).
///
/// Replies that ask for TLS or a sign-in are for the configuration to mend and say nothing about the letter, so it
/// waits although the code begins with 5.
pub(super) fn judge(failure: Failure, said: String) -> SendProblem {
    let (problem, lasting) = match failure {
        Failure::Connection => (DeliveryProblem::Unreachable, false),
        Failure::Encryption | Failure::Reply(432 | 454 | 530 | 534 | 535 | 538) => {
            (DeliveryProblem::Settings, false)
        }
        Failure::Reply(452) => (DeliveryProblem::MailboxFull, false),
        Failure::Reply(552) => (DeliveryProblem::MailboxFull, true),
        Failure::Reply(code) if code >= 500 => (DeliveryProblem::Refused, true),
        Failure::Reply(_) => (DeliveryProblem::Deferred, false),
    };
    SendProblem { problem, said, lasting }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reply_has_one_outcome() {
        let outcome = |failure| {
            let judged = judge(failure, String::new());
            (judged.problem.as_str(), judged.lasting)
        };
        assert_eq!(outcome(Failure::Connection), ("unreachable", false));
        assert_eq!(outcome(Failure::Encryption), ("settings", false));
        assert_eq!(outcome(Failure::Reply(421)), ("deferred", false));
        assert_eq!(outcome(Failure::Reply(450)), ("deferred", false));
        assert_eq!(outcome(Failure::Reply(451)), ("deferred", false));
        assert_eq!(outcome(Failure::Reply(452)), ("mailbox_full", false));
        assert_eq!(outcome(Failure::Reply(530)), ("settings", false));
        assert_eq!(outcome(Failure::Reply(535)), ("settings", false));
        assert_eq!(outcome(Failure::Reply(550)), ("refused", true));
        assert_eq!(outcome(Failure::Reply(552)), ("mailbox_full", true));
        assert_eq!(outcome(Failure::Reply(554)), ("refused", true));
    }
}
