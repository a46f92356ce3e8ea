//! Letters about who belongs to a team: to those invited, and to those who are in it.

use super::parts::ACCEPT;
use crate::clock::At;
use crate::i18n::{Lang, Text, deadline, text};
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
    /// Exclusive end of the time for an answer.
    pub until: At,
    pub path: String,
}

impl InviteMember {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { team, leader, edition, known, until, path } = self;
        let (batas, limit) = (deadline(*until, Lang::Id), deadline(*until, Lang::En));
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
                say!(
                    "Undangan ini dapat dijawab sampai {batas}. Ketua dapat mengirimnya lagi.",
                    "The invitation can be answered until {limit}. The leader can send it again."
                ),
            ],
        )
        .leading_to(ACCEPT, path)
        .needing_action()
    }
}

/// An invitation to a team waits for an answer. Names of others stand in it only for somebody who has proved the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipAwaited {
    pub team: String,
    /// The edition's short title.
    pub edition: String,
    pub known: bool,
    /// Exclusive end of the time for an answer.
    pub until: At,
    pub path: String,
}

impl MembershipAwaited {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { team, edition, known, until, path } = self;
        let (batas, limit) = (deadline(*until, Lang::Id), deadline(*until, Lang::En));
        let said = if *known {
            say!(
                "Undangan menjadi anggota kelompok {team} dalam {edition} belum Anda jawab. Terima atau tolak paling lambat {batas}; kelompok baru lengkap setelah semua anggota menjawab.",
                "Your invitation to team {team} in {edition} is not answered yet. Accept or decline it by {limit}; the team is complete only when everybody has answered."
            )
        } else {
            say!(
                "Undangan menjadi anggota sebuah kelompok dalam {edition} belum Anda jawab. Terima atau tolak paling lambat {batas}; siapa yang mengundang tertera setelah undangannya dibuka.",
                "Your invitation to a team in {edition} is not answered yet. Accept or decline it by {limit}; who invites you stands behind the link."
            )
        };
        Letter::new(
            say!(
                "Undangan kelompok belum dijawab: {edition}",
                "Team invitation without an answer: {edition}"
            ),
            vec![said],
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
    /// In the person's words; may be empty.
    pub reason: String,
    pub path: String,
}

impl MemberDeclined {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { member, team, reason, path } = self;
        let mut said = vec![say!(
            "{member} tidak menerima undangan ke kelompok {team}. Tempatnya kosong kembali; selama pendaftaran dibuka, Anda dapat mengundang orang lain.",
            "{member} declined the invitation to team {team}. The place is free again; while registration is open you can invite somebody else."
        )];
        if !reason.is_empty() {
            said.push(say!("Alasannya: {reason}", "The reason: {reason}"));
        }
        let subject = say!("{member} tidak menerima undangan Anda", "{member} declined your invitation");
        Letter::new(subject, said).leading_to(OPEN_TEAM, path)
    }
}

/// A member left the team; to its leader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLeft {
    pub member: String,
    pub team: String,
    pub path: String,
}

impl MemberLeft {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { member, team, path } = self;
        Letter::new(
            say!("{member} keluar dari kelompok {team}", "{member} left team {team}"),
            vec![say!(
                "{member} keluar dari kelompok {team}, dan datanya dihapus dari kelompok. Karya yang sudah dikirim tetap ada. Periksa apakah kelompok Anda masih lengkap.",
                "{member} left team {team}, and the data are deleted from the team. Works that were submitted stay. Please see whether your team is still complete."
            )],
        )
        .leading_to(OPEN_TEAM, path)
    }
}

/// Another person leads the team; to everybody of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaderChanged {
    pub team: String,
    pub from: String,
    pub to: String,
    pub path: String,
}

impl LeaderChanged {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { team, from, to, path } = self;
        Letter::new(
            say!("{to} kini memimpin kelompok {team}", "{to} now leads team {team}"),
            vec![say!(
                "{from} menyerahkan kepemimpinan kelompok {team} kepada {to}. Ketua mengundang anggota, menarik karya, dan menerima surat tentang kelompok.",
                "{from} handed the lead of team {team} over to {to}. The leader invites members, withdraws works, and gets the letters about the team."
            )],
        )
        .leading_to(OPEN_TEAM, path)
    }
}
