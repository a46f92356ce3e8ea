//! Letters to the people of an entry about the entry itself.

use super::parts::{ACCEPT, once};
use crate::i18n::{Message, Text, text};
use crate::notifications::Letter;
use crate::say;

const OPEN_TEAM: Text = text("Buka halaman kelompok", "Open the team page");

/// Invited as a member of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteMember {
    pub team: String,
    pub leader: String,
    /// The edition's short title.
    pub edition: String,
    /// Whether the reader has proved the address; until then no words of others stand in the letter.
    pub known: bool,
    pub path: String,
}

impl InviteMember {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { team, leader, edition, known, path } = self;
        let (subject, who) = if *known {
            (
                say!(
                    "Konfirmasi keanggotaan Anda di kelompok {team}",
                    "Confirm your membership of team {team}"
                ),
                say!(
                    "{leader} mendaftarkan Anda sebagai anggota kelompok {team} dalam {edition}.",
                    "{leader} registered you as a member of team {team} in {edition}."
                ),
            )
        } else {
            (
                say!("Konfirmasi keanggotaan kelompok: {edition}", "Confirm a team membership: {edition}"),
                say!(
                    "Alamat surel ini didaftarkan sebagai anggota sebuah kelompok dalam {edition}. Siapa yang mendaftarkannya, dan kelompok mana, tertera setelah undangannya dibuka.",
                    "This address was registered as that of a team's member in {edition}. Who did so, and which team it is, stands behind the link."
                ),
            )
        };
        let (dulu, first) = (&who.id, &who.en);
        Letter::new(
            subject,
            vec![
                say!(
                    "{dulu} Anda perlu memeriksa data Anda dan menandatangani pernyataan sendiri; kelompok baru lengkap setelah semua anggota melakukannya.",
                    "{first} Please check your data and sign the declaration in person; the team is complete only when every member has done so."
                ),
                say!(
                    "Jika Anda tidak mengenalinya, abaikan surat ini; tanpa Anda, keanggotaan itu tidak berlaku.",
                    "If you know nothing of it, ignore this letter; without you the membership does not count."
                ),
                once(),
            ],
        )
        .leading_to(ACCEPT, path)
        .needing_action()
    }
}

/// A member confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberConfirmed {
    pub member: String,
    pub team: String,
    /// How many members have not confirmed yet.
    pub missing: usize,
    pub path: String,
}

impl MemberConfirmed {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { member, team, missing, path } = self;
        let rest = if *missing == 0 {
            say!(
                "Semua anggota sudah lengkap; kelompok Anda dapat mengirim karya.",
                "Everyone has confirmed; your team can submit works."
            )
        } else {
            say!("Masih menunggu {missing} anggota.", "Still waiting for {missing} member(s).")
        };
        Letter::new(
            say!("{member} sudah mengonfirmasi keanggotaannya", "{member} confirmed the membership"),
            vec![
                say!(
                    "{member} sudah memeriksa datanya dan menandatangani pernyataan untuk kelompok {team}.",
                    "{member} checked the data and signed the declaration for team {team}."
                ),
                rest,
            ],
        )
        .leading_to(OPEN_TEAM, path)
    }
}

/// Somebody declined the invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDeclined {
    /// The invited person's name.
    pub member: String,
    pub team: String,
    pub path: String,
}

impl MemberDeclined {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { member, team, path } = self;
        Letter::new(
            say!("{member} tidak menerima undangan Anda", "{member} declined your invitation"),
            vec![say!(
                "{member} tidak menerima undangan ke kelompok {team}. Tempatnya kosong kembali; selama pendaftaran dibuka, Anda dapat mengundang orang lain.",
                "{member} declined the invitation to team {team}. The place is free again; while registration is open you can invite somebody else."
            )],
        )
        .leading_to(OPEN_TEAM, path)
    }
}

const OPEN_ENTRY: Text = text("Buka pendaftaran", "Open the entry");

/// The committee took the entry out (R11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryEliminated {
    /// The edition's short title.
    pub edition: String,
    /// The rule with its text beside it, such as "R5 (Peserta adalah ASN)".
    pub rule: Message,
    pub reason: String,
    /// How many works leave with it.
    pub works: usize,
    pub path: String,
}

impl EntryEliminated {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, rule, reason, works, path } = self;
        let (ketentuan, rule) = (&rule.id, &rule.en);
        Letter::new(
            say!("Pendaftaran Anda di {edition} dieliminasi", "Your entry in {edition} was taken out"),
            vec![
                say!(
                    "Panitia mengeliminasi pendaftaran Anda di {edition} beserta {works} karyanya. Karya itu tidak dinilai lagi.",
                    "The committee took your entry in {edition} out, with {works} of its works. They are not judged any more."
                ),
                say!("Ketentuan {ketentuan}: {reason}", "Rule {rule}: {reason}"),
                say!(
                    "Bila ini keliru, hubungi panitia sebelum penjurian ditutup.",
                    "If this is a mistake, write to the committee before judging closes."
                ),
            ],
        )
        .leading_to(OPEN_ENTRY, path)
    }
}

/// An elimination was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EliminationUndone {
    /// The edition's short title.
    pub edition: String,
    pub reason: String,
    pub path: String,
}

impl EliminationUndone {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, reason, path } = self;
        Letter::new(
            say!("Pendaftaran Anda di {edition} pulih", "Your entry in {edition} is back"),
            vec![
                say!(
                    "Panitia membatalkan eliminasi pendaftaran Anda di {edition}. Pendaftaran dan karyanya kembali seperti sebelumnya.",
                    "The committee undid the elimination of your entry in {edition}. The entry and its works are what they were before."
                ),
                say!("Alasannya: {reason}", "The reason: {reason}"),
            ],
        )
        .leading_to(OPEN_ENTRY, path)
    }
}

/// The result is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultsPublished {
    /// The edition's short title.
    pub edition: String,
    pub path: String,
}

impl ResultsPublished {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        Letter::new(
            say!("Hasil {edition} sudah diumumkan", "The results of {edition} are public"),
            vec![say!(
                "Karya-karya terbaik {edition} sudah diumumkan. Terima kasih atas karya Anda.",
                "The best works of {edition} are public. Thank you for your work."
            )],
        )
        .leading_to(text("Lihat hasil", "See the results"), &self.path)
    }
}
