//! Letters to the makers of a work about the desk's decision.

use super::parts::OPEN_WORK;
use crate::clock::At;
use crate::i18n::{Lang, Message, deadline};
use crate::notifications::Letter;
use crate::say;

/// The work a decision is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub number: String,
    pub title: String,
    pub path: String,
}

/// Why the desk decided so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The rule with its text beside it, such as "R17 (Topik …)".
    pub rule: Message,
    /// In the desk's words.
    pub reason: String,
}

impl Ground {
    fn sentence(&self) -> Message {
        let (ketentuan, rule, reason) = (&self.rule.id, &self.rule.en, &self.reason);
        if reason.is_empty() {
            return say!("Ketentuan {ketentuan}.", "Rule {rule}.");
        }
        say!("Ketentuan {ketentuan}: {reason}", "Rule {rule}: {reason}")
    }
}

/// The desk accepted a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkAccepted(pub Decided);

impl WorkAccepted {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Decided { number, title, path } = &self.0;
        Letter::new(
            say!("Karya {number} lolos verifikasi", "Work {number} passed verification"),
            vec![say!(
                "Karya \"{title}\" ({number}) lolos verifikasi dan akan dinilai tim juri.",
                "The work \"{title}\" ({number}) passed verification and will be judged by the jury."
            )],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// The desk asks for a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRequested {
    pub work: Decided,
    /// The rule, and what the items do not say themselves.
    pub ground: Ground,
    pub items: Vec<RevisionPoint>,
    pub due: At,
}

/// One thing to be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionPoint {
    /// The part of the work it is about.
    pub about: Message,
    /// In the desk's words.
    pub todo: String,
    /// A rule of its own, with its text beside it.
    pub rule: Option<Message>,
    /// Where it is done.
    pub path: String,
}

impl RevisionPoint {
    fn sentence(&self) -> Message {
        let (bagian, part, todo) = (&self.about.id, &self.about.en, &self.todo);
        match &self.rule {
            None => say!("{bagian}: {todo}", "{part}: {todo}"),
            Some(rule) => {
                let (ketentuan, rule) = (&rule.id, &rule.en);
                say!("{bagian}: {todo} Ketentuan {ketentuan}.", "{part}: {todo} Rule {rule}.")
            }
        }
    }
}

impl RevisionRequested {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Decided { number, title, path } = &self.work;
        let (id, en) = (deadline(self.due, Lang::Id), deadline(self.due, Lang::En));
        Letter::new(
            say!("Karya {number} perlu diperbaiki", "Work {number} needs a revision"),
            vec![
                Message {
                    id: format!("Karya \"{title}\" ({number}) perlu diperbaiki paling lambat {id}."),
                    en: format!("The work \"{title}\" ({number}) needs a revision by {en}."),
                },
                self.ground.sentence(),
                say!(
                    "Perbaiki butir berikut, lalu kirim ulang karyanya. Alamat di bawah setiap butir membuka isiannya.",
                    "Mend the following, then submit the work again. The address under each item opens its field."
                ),
            ],
        )
        .listing(self.items.iter().map(|item| (item.sentence(), item.path.clone())).collect())
        .leading_to(OPEN_WORK, path)
        .needing_action()
    }
}

/// The desk rejected a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkFailed {
    pub work: Decided,
    pub ground: Ground,
}

impl WorkFailed {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Decided { number, title, path } = &self.work;
        Letter::new(
            say!("Karya {number} tidak lolos verifikasi", "Work {number} did not pass verification"),
            vec![
                say!(
                    "Karya \"{title}\" ({number}) tidak lolos verifikasi dan tidak dinilai.",
                    "The work \"{title}\" ({number}) did not pass verification and will not be judged."
                ),
                self.ground.sentence(),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// A work was disqualified (R11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkDisqualified {
    pub work: Decided,
    pub ground: Ground,
}

impl WorkDisqualified {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Decided { number, title, path } = &self.work;
        Letter::new(
            say!("Karya {number} didiskualifikasi", "Work {number} was disqualified"),
            vec![
                say!(
                    "Karya \"{title}\" ({number}) didiskualifikasi dan keluar dari penilaian.",
                    "The work \"{title}\" ({number}) was disqualified and leaves the competition."
                ),
                self.ground.sentence(),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// A decision against a work was reopened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionReopened {
    pub work: Decided,
    /// Why, in the words of the member who reopened it.
    pub reason: String,
}

impl DecisionReopened {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Decided { number, title, path } = &self.work;
        let reason = &self.reason;
        Letter::new(
            say!("Keputusan atas karya {number} dibuka kembali", "The decision on work {number} is reopened"),
            vec![
                say!(
                    "Keputusan atas karya \"{title}\" ({number}) dibuka kembali, dan karya itu diperiksa sekali lagi. Anda tidak perlu melakukan apa pun.",
                    "The decision on the work \"{title}\" ({number}) is reopened, and the work is checked once more. You need not do anything."
                ),
                say!("Alasannya: {reason}", "The reason: {reason}"),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}

/// An award was taken back after the announcement (R12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardRevoked {
    pub work: Decided,
    pub ground: Ground,
}

impl AwardRevoked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Decided { number, title, path } = &self.work;
        Letter::new(
            say!("Penghargaan karya {number} dicabut", "The award of work {number} was revoked"),
            vec![
                say!(
                    "Penghargaan karya \"{title}\" ({number}) dicabut. Halaman hasil menandainya dicabut; catatan pengumuman semula tetap ada. Piagam dan sertifikat yang sudah terbit untuk karya ini ikut dicabut.",
                    "The award of the work \"{title}\" ({number}) was revoked. The results page marks it as revoked; the record of the announcement stays. Charters and certificates that were issued for this work are revoked with it."
                ),
                self.ground.sentence(),
            ],
        )
        .leading_to(OPEN_WORK, path)
    }
}
