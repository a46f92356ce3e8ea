//! Letters to the people of an entry about the entry itself.

use super::parts::ACCEPT;
use crate::clock::At;
use crate::i18n::{Lang, Message, Text, date_time, deadline, text};
use crate::notifications::Letter;
use crate::say;

const OPEN_SHELF: Text = text("Buka dokumen saya", "Open my documents");
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

/// A copy of the declaration and the consents, for whoever signed them (R8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclarationSigned {
    /// The edition's short title.
    pub edition: String,
    pub version: String,
    pub at: At,
    /// Title, opening, numbered duties and closing.
    pub text: Message,
    pub consents: Vec<Message>,
}

impl DeclarationSigned {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, version, at, text, consents } = self;
        let (kapan, when) = (date_time(*at, Lang::Id), date_time(*at, Lang::En));
        let mut said = vec![say!(
            "Anda menandatangani pernyataan berikut untuk {edition} (versi {version}) pada {kapan}. Surat ini salinannya; tidak ada yang perlu Anda lakukan.",
            "You signed the following declaration for {edition} (version {version}) on {when}. This letter is your copy; there is nothing you need to do."
        )];
        said.push(text.clone());
        said.push(say!("Anda juga memberikan persetujuan ini:", "You also gave these consents:"));
        said.extend(consents.iter().cloned());
        Letter::new(say!("Salinan pernyataan Anda: {edition}", "A copy of your declaration: {edition}"), said)
            .leading_to(OPEN_SHELF, "/akun/dokumen")
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
