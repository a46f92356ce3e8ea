//! Letters to members of the committee about their own place on it.

use super::parts::ACCEPT;
use crate::i18n::{Message, Text, text};
use crate::notifications::Letter;
use crate::say;

const OPEN_TEAM: Text = text("Buka halaman panitia", "Open the committee's page");

/// Invited to the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitedToCommittee {
    /// Name of the member who invites.
    pub by: String,
    pub role: Text,
    pub path: String,
}

impl InvitedToCommittee {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { by, role, path } = self;
        let (peran, called) = (role.id, role.en);
        Letter::new(
            say!("Undangan menjadi panitia: {peran}", "Invitation to the committee: {called}"),
            vec![
                say!(
                    "{by} mengundang Anda menjadi panitia dengan peran {peran}. Anda mulai bertugas setelah menerima undangan ini dan mencatat instansi tempat Anda bekerja: panitia tidak memeriksa karya instansinya sendiri.",
                    "{by} invites you to the committee as {called}. You begin once you accept this invitation and record the institution where you work: members do not verify the works of their own institution."
                ),
                say!(
                    "Tautan ini berlaku 30 hari dan hanya dapat dipakai satu kali. Bila Anda tidak mengenal undangan ini, abaikan saja.",
                    "The link works once, within 30 days. If you do not know of this invitation, ignore it."
                ),
            ],
        )
        .leading_to(ACCEPT, path)
    }
}

/// A member has another role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleChanged {
    pub was: Text,
    pub now: Text,
    /// What the new role may do beyond reading.
    pub may: Vec<Text>,
}

impl RoleChanged {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { was, now, may } = self;
        let (dulu, before, kini, after) = (was.id, was.en, now.id, now.en);
        let joined = |pick: fn(&Text) -> &'static str| may.iter().map(pick).collect::<Vec<_>>().join("; ");
        let (boleh, allowed) = (joined(|text| text.id), joined(|text| text.en));
        let rights = match may.is_empty() {
            true => say!(
                "Anda dapat membaca semua halaman panitia, tanpa mengubah apa pun.",
                "You can read every page of the committee and change nothing."
            ),
            false => say!("Kini Anda dapat: {boleh}.", "You can now do this: {allowed}."),
        };
        Letter::new(
            say!("Peran Anda dalam panitia: {kini}", "Your role on the committee: {after}"),
            vec![
                say!(
                    "Peran Anda dalam panitia diubah dari {dulu} menjadi {kini}.",
                    "Your role on the committee was changed from {before} to {after}."
                ),
                rights,
            ],
        )
        .leading_to(OPEN_TEAM, "/panitia")
    }
}

/// How a member stands with the committee now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Suspended,
    Reinstated,
    Removed,
}

/// A member was suspended, reinstated or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingChanged {
    pub now: Standing,
    /// In the chair's words; empty for a reinstatement.
    pub reason: String,
}

impl StandingChanged {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let reason = &self.reason;
        let why = || say!("Alasannya: {reason}", "The reason: {reason}");
        let alone = |subject: Message, said: Message| Letter::new(subject, vec![said, why()]);
        match self.now {
            Standing::Suspended => alone(
                say!(
                    "Keanggotaan Anda dalam panitia ditangguhkan",
                    "Your place on the committee is suspended"
                ),
                say!(
                    "Hak Anda sebagai panitia ditangguhkan sampai ketua memulihkannya. Yang sudah Anda kerjakan tetap tercatat.",
                    "Your rights on the committee rest until a chair gives them back. What you have done stays on record."
                ),
            ),
            Standing::Removed => alone(
                say!("Anda tidak lagi menjadi panitia", "You are no longer on the committee"),
                say!(
                    "Anda dikeluarkan dari panitia. Akun Anda tetap ada, dan yang sudah Anda kerjakan tetap tercatat atas nama Anda.",
                    "You were taken off the committee. Your account remains, and what you have done stays on record under your name."
                ),
            ),
            Standing::Reinstated => Letter::new(
                say!("Keanggotaan Anda dalam panitia dipulihkan", "Your place on the committee is restored"),
                vec![say!(
                    "Hak Anda sebagai panitia dipulihkan. Silakan masuk kembali.",
                    "Your rights on the committee are restored. Please sign in again."
                )],
            )
            .leading_to(OPEN_TEAM, "/panitia"),
        }
    }
}
