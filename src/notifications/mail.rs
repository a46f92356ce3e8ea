//! The closed list of letters.

use super::film_letter::film_changed;
use super::{Letter, duty};
use crate::clock::At;
use crate::i18n::{Lang, Message, Text, deadline, text};
use crate::say;

/// One kind of letter with its values. Paths start with `/`; the site's origin is put before them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the values named in each letter")]
pub enum Mail {
    /// Somebody signed up with this address: confirm it by choosing a password.
    ConfirmAddress { path: String },
    /// Somebody signed up with an address that has an account already.
    AlreadyRegistered,
    /// A new password was asked for.
    ResetPassword { path: String },
    /// Invited to the committee.
    InviteCommittee { path: String },
    /// Invited to the jury of an edition.
    InviteJuror { edition: String, path: String },
    /// Invited as a member of a team.
    InviteMember { team: String, leader: String, edition: String, path: String },
    /// To the leader: a member confirmed.
    MemberConfirmed { member: String, team: String, missing: usize, path: String },
    /// To the leader: somebody declined the invitation.
    MemberDeclined { member: String, team: String, path: String },
    /// A work arrived.
    WorkReceived { receipt: String, title: String, hash: String, at: At, path: String },
    /// A work was withdrawn.
    WorkWithdrawn { number: String, title: String },
    /// The desk accepted a work.
    WorkAccepted { number: String, title: String, path: String },
    /// The desk asks for a revision.
    RevisionRequested { number: String, title: String, rule: String, reason: String, due: At, path: String },
    /// The desk rejected a work.
    WorkFailed { number: String, title: String, rule: String, reason: String, path: String },
    /// A work was disqualified (R11).
    WorkDisqualified { number: String, title: String, rule: String, reason: String, path: String },
    /// A film is not what it was when intake closed; to the leader. `what` happened, how to `mend` it.
    FilmChanged {
        number: String,
        title: String,
        part: Message,
        what: Message,
        mend: Message,
        due: At,
        path: String,
    },
    /// Works were routed to a juror.
    WorksAssigned { count: usize, edition: String, closes: Option<At>, path: String },
    /// To the committee: a provider of films is not asked for a while.
    ProviderPaused { provider: String, what: Message, next: Message, since: At, until: At, path: String },
    /// The result is public.
    ResultsPublished { edition: String, path: String },
}

const SET_PASSWORD: Text = text("Buat kata sandi", "Choose a password");
pub(super) const OPEN: Text = text("Buka halaman karya", "Open the work");
const ACCEPT: Text = text("Buka undangan", "Open the invitation");

impl Mail {
    /// Name of the kind, stored with the row.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::ConfirmAddress { .. } => "confirm_address",
            Self::AlreadyRegistered => "already_registered",
            Self::ResetPassword { .. } => "reset_password",
            Self::InviteCommittee { .. } => "invite_committee",
            Self::InviteJuror { .. } => "invite_juror",
            Self::InviteMember { .. } => "invite_member",
            Self::MemberConfirmed { .. } => "member_confirmed",
            Self::MemberDeclined { .. } => "member_declined",
            Self::WorkReceived { .. } => "work_received",
            Self::WorkWithdrawn { .. } => "work_withdrawn",
            Self::WorkAccepted { .. } => "work_accepted",
            Self::RevisionRequested { .. } => "revision_requested",
            Self::WorkFailed { .. } => "work_failed",
            Self::WorkDisqualified { .. } => "work_disqualified",
            Self::FilmChanged { .. } => "film_changed",
            Self::WorksAssigned { .. } => "works_assigned",
            Self::ProviderPaused { .. } => "provider_paused",
            Self::ResultsPublished { .. } => "results_published",
        }
    }

    /// The letter's words.
    #[must_use]
    pub fn letter(&self) -> Letter {
        match self {
            Self::ConfirmAddress { .. }
            | Self::AlreadyRegistered
            | Self::ResetPassword { .. }
            | Self::InviteCommittee { .. }
            | Self::InviteJuror { .. }
            | Self::InviteMember { .. } => self.account_letter(),
            Self::MemberConfirmed { .. }
            | Self::MemberDeclined { .. }
            | Self::WorkReceived { .. }
            | Self::WorkWithdrawn { .. } => self.entry_letter(),
            Self::WorkAccepted { .. }
            | Self::RevisionRequested { .. }
            | Self::WorkFailed { .. }
            | Self::WorkDisqualified { .. } => self.decision_letter(),
            Self::FilmChanged { .. } => film_changed(self),
            Self::WorksAssigned { .. } | Self::ResultsPublished { .. } => self.judging_letter(),
            Self::ProviderPaused { provider, what, next, since, until, path } => {
                duty::provider_paused((provider, path), (what, next), (*since, *until))
            }
        }
    }

    pub(super) fn account_letter(&self) -> Letter {
        let once = say!(
            "Tautan ini berlaku 7 hari dan hanya dapat dipakai satu kali.",
            "The link works once, within 7 days."
        );
        match self {
            Self::ConfirmAddress { path } => with_action(
                say!("Konfirmasi alamat surel Anda", "Confirm your e-mail address"),
                vec![
                    say!(
                        "Alamat surel ini didaftarkan di portal kompetisi. Tekan tombol di bawah untuk membuat kata sandi; alamat Anda sekaligus terkonfirmasi.",
                        "This address was used to sign up at the competition portal. Press the button below to choose a password; this also confirms your address."
                    ),
                    once,
                    say!(
                        "Jika bukan Anda yang mendaftar, abaikan surat ini; tidak ada akun yang aktif.",
                        "If you did not sign up, ignore this letter; no account becomes active."
                    ),
                ],
                SET_PASSWORD,
                path,
            ),
            Self::ResetPassword { path } => with_action(
                say!("Buat kata sandi baru", "Choose a new password"),
                vec![
                    say!(
                        "Ada permintaan kata sandi baru untuk akun Anda. Kata sandi lama tetap berlaku sampai Anda membuat yang baru.",
                        "A new password was requested for your account. The old one stays valid until you choose a new one."
                    ),
                    once,
                    say!(
                        "Jika bukan Anda yang meminta, abaikan surat ini.",
                        "If you did not ask for it, ignore this letter."
                    ),
                ],
                SET_PASSWORD,
                path,
            ),
            Self::InviteCommittee { path } => with_action(
                say!("Undangan sebagai panitia", "Invitation to the committee"),
                vec![
                    say!(
                        "Anda ditambahkan sebagai panitia kompetisi.",
                        "You were added to the competition committee."
                    ),
                    once,
                ],
                ACCEPT,
                path,
            ),
            Self::InviteJuror { edition, path } => with_action(
                say!("Undangan sebagai juri: {edition}", "Invitation to the jury: {edition}"),
                vec![
                    say!(
                        "Panitia mengundang Anda sebagai juri {edition}. Anda akan diminta menyatakan independensi dan instansi Anda, agar tidak ada karya dari instansi sendiri yang sampai kepada Anda.",
                        "The committee invites you to the jury of {edition}. You will be asked to declare your independence and your institution, so that no work of your own institution reaches you."
                    ),
                    once,
                ],
                ACCEPT,
                path,
            ),
            Self::InviteMember { team, leader, edition, path } => with_action(
                say!(
                    "Konfirmasi keanggotaan Anda di kelompok {team}",
                    "Confirm your membership of team {team}"
                ),
                vec![
                    say!(
                        "{leader} mendaftarkan Anda sebagai anggota kelompok {team} dalam {edition}. Anda perlu memeriksa data Anda dan menandatangani pernyataan sendiri; kelompok baru lengkap setelah semua anggota melakukannya.",
                        "{leader} registered you as a member of team {team} in {edition}. Please check your data and sign the declaration in person; the team is complete only when every member has done so."
                    ),
                    once,
                ],
                ACCEPT,
                path,
            ),
            _ => Letter {
                subject: say!("Anda sudah memiliki akun", "You already have an account"),
                paragraphs: vec![say!(
                    "Ada yang mendaftar dengan alamat surel ini, padahal akunnya sudah ada. Silakan masuk dengan kata sandi Anda, atau minta kata sandi baru bila lupa.",
                    "Somebody signed up with this address, which has an account already. Please sign in with your password, or ask for a new one if you forgot it."
                )],
                action: Some((text("Masuk", "Sign in"), "/akun/masuk".to_owned())),
            },
        }
    }

    fn entry_letter(&self) -> Letter {
        match self {
            Self::MemberConfirmed { member, team, missing, path } => {
                let rest = if *missing == 0 {
                    say!(
                        "Semua anggota sudah lengkap; kelompok Anda dapat mengirim karya.",
                        "Everyone has confirmed; your team can submit works."
                    )
                } else {
                    say!("Masih menunggu {missing} anggota.", "Still waiting for {missing} member(s).")
                };
                with_action(
                    say!("{member} sudah mengonfirmasi keanggotaannya", "{member} confirmed the membership"),
                    vec![
                        say!(
                            "{member} sudah memeriksa datanya dan menandatangani pernyataan untuk kelompok {team}.",
                            "{member} checked the data and signed the declaration for team {team}."
                        ),
                        rest,
                    ],
                    text("Buka halaman kelompok", "Open the team page"),
                    path,
                )
            }
            Self::MemberDeclined { member, team, path } => with_action(
                say!("{member} tidak menerima undangan Anda", "{member} declined your invitation"),
                vec![say!(
                    "{member} tidak menerima undangan ke kelompok {team}. Tempatnya kosong kembali; selama pendaftaran dibuka, Anda dapat mengundang orang lain.",
                    "{member} declined the invitation to team {team}. The place is free again; while registration is open you can invite somebody else."
                )],
                text("Buka halaman kelompok", "Open the team page"),
                path,
            ),
            Self::WorkReceived { receipt, title, hash, at, path } => {
                let when = Message {
                    id: crate::i18n::date_time(*at, Lang::Id),
                    en: crate::i18n::date_time(*at, Lang::En),
                };
                let (id, en) = (when.id, when.en);
                with_action(
                    say!("Tanda terima {receipt}: {title}", "Receipt {receipt}: {title}"),
                    vec![
                        Message {
                            id: format!("Karya \"{title}\" sudah kami terima pada {id}."),
                            en: format!("We received the work \"{title}\" on {en}."),
                        },
                        say!(
                            "Nomor tanda terima: {receipt}\nSidik isi (SHA-256): {hash}",
                            "Receipt number: {receipt}\nContent hash (SHA-256): {hash}"
                        ),
                        say!(
                            "Selama penerimaan masih dibuka, Anda dapat mengubah, mengganti, atau menarik karya ini.",
                            "While intake is open you may edit, replace or withdraw this work."
                        ),
                    ],
                    OPEN,
                    path,
                )
            }
            Self::WorkWithdrawn { number, title } => Letter {
                subject: say!("Karya {number} ditarik", "Work {number} was withdrawn"),
                paragraphs: vec![say!(
                    "Karya \"{title}\" ({number}) ditarik dan tidak ikut dinilai. Tempatnya dapat dipakai untuk karya lain selama penerimaan masih dibuka.",
                    "The work \"{title}\" ({number}) was withdrawn and will not be judged. Its place is free for another work while intake is open."
                )],
                action: None,
            },
            _ => self.account_letter(),
        }
    }

    fn decision_letter(&self) -> Letter {
        match self {
            Self::WorkAccepted { number, title, path } => with_action(
                say!("Karya {number} lolos verifikasi", "Work {number} passed verification"),
                vec![say!(
                    "Karya \"{title}\" ({number}) lolos verifikasi dan akan dinilai tim juri.",
                    "The work \"{title}\" ({number}) passed verification and will be judged by the jury."
                )],
                OPEN,
                path,
            ),
            Self::RevisionRequested { number, title, rule, reason, due, path } => {
                let (id, en) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
                with_action(
                    say!("Karya {number} perlu diperbaiki", "Work {number} needs a revision"),
                    vec![
                        Message {
                            id: format!("Karya \"{title}\" ({number}) perlu diperbaiki paling lambat {id}."),
                            en: format!("The work \"{title}\" ({number}) needs a revision by {en}."),
                        },
                        say!("Ketentuan {rule}: {reason}", "Rule {rule}: {reason}"),
                        say!(
                            "Buka halaman karya, perbaiki, lalu kirim ulang.",
                            "Open the work, mend it, then submit it again."
                        ),
                    ],
                    OPEN,
                    path,
                )
            }
            Self::WorkFailed { number, title, rule, reason, path } => with_action(
                say!("Karya {number} tidak lolos verifikasi", "Work {number} did not pass verification"),
                vec![
                    say!(
                        "Karya \"{title}\" ({number}) tidak lolos verifikasi dan tidak dinilai.",
                        "The work \"{title}\" ({number}) did not pass verification and will not be judged."
                    ),
                    say!("Ketentuan {rule}: {reason}", "Rule {rule}: {reason}"),
                ],
                OPEN,
                path,
            ),
            Self::WorkDisqualified { number, title, rule, reason, path } => with_action(
                say!("Karya {number} didiskualifikasi", "Work {number} was disqualified"),
                vec![
                    say!(
                        "Karya \"{title}\" ({number}) didiskualifikasi dan keluar dari penilaian.",
                        "The work \"{title}\" ({number}) was disqualified and leaves the competition."
                    ),
                    say!("Ketentuan {rule}: {reason}", "Rule {rule}: {reason}"),
                ],
                OPEN,
                path,
            ),
            _ => self.account_letter(),
        }
    }

    fn judging_letter(&self) -> Letter {
        match self {
            Self::WorksAssigned { count, edition, closes, path } => {
                let mut paragraphs = vec![say!(
                    "{count} karya {edition} dibagikan kepada Anda untuk dinilai.",
                    "{count} works of {edition} were given to you to judge."
                )];
                if let Some(at) = closes {
                    let (id, en) = (deadline(*at, Lang::Id), deadline(*at, Lang::En));
                    paragraphs.push(Message {
                        id: format!("Penilaian ditutup {id}."),
                        en: format!("Judging closes on {en}."),
                    });
                }
                with_action(
                    say!("Karya untuk Anda nilai", "Works for you to judge"),
                    paragraphs,
                    text("Buka ruang juri", "Open the jury room"),
                    path,
                )
            }
            Self::ResultsPublished { edition, path } => with_action(
                say!("Hasil {edition} sudah diumumkan", "The results of {edition} are public"),
                vec![say!(
                    "Sepuluh karya terbaik {edition} sudah diumumkan. Terima kasih atas karya Anda.",
                    "The ten best works of {edition} are public. Thank you for your work."
                )],
                text("Lihat hasil", "See the results"),
                path,
            ),
            _ => self.account_letter(),
        }
    }
}

pub(super) fn with_action(subject: Message, paragraphs: Vec<Message>, label: Text, path: &str) -> Letter {
    Letter { subject, paragraphs, action: Some((label, path.to_owned())) }
}
