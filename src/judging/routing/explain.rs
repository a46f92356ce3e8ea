//! When no plan can keep the rules: who lacks what, by how much, and what would repair it (judging.md §3).

use super::input::InputFault;
use crate::i18n::{Lang, Message, Text, text};
use crate::say;

/// Works of one institution that too few jurors may judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// The institution of the works; `None` for works without one.
    pub institution: Option<String>,
    /// Ids of the works, sorted.
    pub works: Vec<String>,
    /// Jurors who may judge each of them.
    pub jurors: usize,
    /// Jurors each of them needs.
    pub needed: usize,
}

/// Why there is no plan; the first of three tests that fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Infeasible {
    /// The input contradicts itself.
    Input(InputFault),
    /// (a) Some works have fewer permitted jurors than they need.
    TooFewJurors(Vec<Shortage>),
    /// (b) The capacities of all jurors do not add up to the assessments needed.
    TooFewPlaces {
        /// Assessments the jurors can take on.
        available: u64,
        /// Assessments the works need.
        needed: u64,
    },
    /// (c) A group of works depends on jurors who cannot hold them all.
    Bottleneck {
        /// How many works depend on these jurors.
        works: usize,
        /// Their institutions with the number of works, most works first; `None` for works without one.
        institutions: Vec<(Option<String>, usize)>,
        /// Ids of the jurors, sorted.
        jurors: Vec<String>,
        /// Assessments that find no juror.
        short: usize,
    },
}

const MEND_FEW: Text = text(
    "Tambah juri dari instansi lain, tinjau benturan yang dinyatakan, atau kurangi jumlah juri untuk karya itu dengan catatan.",
    "Add jurors from other institutions, review the declared conflicts, or lower the number of jurors for those works on record.",
);
const MEND_PLACES: Text = text(
    "Naikkan kapasitas juri, tambah juri, atau kurangi jumlah juri per karya.",
    "Raise capacities, add jurors, or lower the number of jurors per work.",
);
const MEND_BOTTLENECK: Text = text(
    "Naikkan kapasitas juri tersebut, tambah juri yang boleh menilai karya itu, atau kurangi jumlah juri untuk karya itu dengan catatan.",
    "Raise the capacity of these jurors, add a juror who may judge these works, or lower the number of jurors for these works on record.",
);
const MEND_INPUT: Text =
    text("Perbaiki data tersebut lalu ulangi pembagian.", "Correct the data and route again.");

impl Infeasible {
    /// What is wrong, one sentence per group; jurors are named by `name` (an id to a readable name).
    #[must_use]
    pub fn messages_naming(&self, name: &dyn Fn(&str) -> String) -> Vec<Message> {
        match self {
            Self::Input(fault) => vec![fault.message()],
            Self::TooFewJurors(groups) => groups.iter().map(Shortage::message).collect(),
            Self::TooFewPlaces { available, needed } => {
                let short = needed.saturating_sub(*available);
                vec![say!(
                    "Kapasitas seluruh juri {available} penilaian, diperlukan {needed}: kurang {short}.",
                    "All jurors together can take {available} assessments, {needed} are needed: {short} short."
                )]
            }
            Self::Bottleneck { works, institutions, jurors, short } => {
                let from = institution_list(institutions);
                let who = listed(&jurors.iter().map(|id| name(id)).collect::<Vec<_>>());
                let (id, en, juri, who_en) = (from.id, from.en, who.id, who.en);
                vec![say!(
                    "{works} karya ({id}) bergantung pada juri {juri} yang kapasitasnya tidak cukup: kurang {short} penilaian.",
                    "{works} works ({en}) depend on jurors {who_en} whose capacity does not suffice: {short} assessments short."
                )]
            }
        }
    }

    /// What is wrong, jurors named by their ids.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.messages_naming(&str::to_owned)
    }

    /// All of it with the hint, in one paragraph.
    #[must_use]
    pub fn message(&self) -> Message {
        let (said, hint) = (self.messages(), self.hint());
        let join = |lang: Lang| {
            let words: Vec<&str> =
                said.iter().map(|message| message.get(lang)).chain([hint.get(lang)]).collect();
            words.join(" ")
        };
        Message { id: join(Lang::Id), en: join(Lang::En) }
    }

    /// What the organiser can do.
    #[must_use]
    pub fn hint(&self) -> Text {
        match self {
            Self::Input(_) => MEND_INPUT,
            Self::TooFewJurors(_) => MEND_FEW,
            Self::TooFewPlaces { .. } => MEND_PLACES,
            Self::Bottleneck { .. } => MEND_BOTTLENECK,
        }
    }
}

impl Shortage {
    fn message(&self) -> Message {
        let Self { jurors, needed, .. } = *self;
        let (count, add) = (self.works.len(), needed.saturating_sub(jurors));
        let works = listed(&self.works);
        let (karya, works) = (works.id, works.en);
        match &self.institution {
            Some(house) => say!(
                "{house}: {count} karya ({karya}) hanya boleh dinilai {jurors} juri dari luar instansi itu tanpa benturan, diperlukan {needed}; tambah sedikitnya {add} juri dari instansi lain.",
                "{house}: {count} works ({works}) may be judged by only {jurors} jurors outside it without a conflict, {needed} are needed; add at least {add} from another institution."
            ),
            None => say!(
                "{count} karya tanpa instansi ({karya}) hanya boleh dinilai {jurors} juri, diperlukan {needed}; tambah sedikitnya {add} juri.",
                "{count} works without an institution ({works}) may be judged by only {jurors} jurors, {needed} are needed; add at least {add}."
            ),
        }
    }
}

impl InputFault {
    /// The contradiction as a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::DuplicateWork(id) => say!("Karya {id} tercantum dua kali.", "Work {id} is listed twice."),
            Self::DuplicateJuror(id) => say!("Juri {id} tercantum dua kali.", "Juror {id} is listed twice."),
            Self::UnknownWork(id) => {
                say!(
                    "Pasangan tetap menyebut karya {id} yang tidak ada.",
                    "A pinned pair names work {id}, which is not there."
                )
            }
            Self::UnknownJuror(id) => {
                say!(
                    "Pasangan tetap menyebut juri {id} yang tidak ada.",
                    "A pinned pair names juror {id}, who is not there."
                )
            }
            Self::PinnedConflict { work, juror } => say!(
                "Juri {juror} sudah menilai karya {work} padahal ada benturan kepentingan; nilai itu harus dibatalkan dahulu.",
                "Juror {juror} has begun to score work {work} although there is a conflict; that score must be set aside first."
            ),
        }
    }
}

fn institution_list(houses: &[(Option<String>, usize)]) -> Message {
    let pieces = |none: &str| -> Vec<String> {
        houses.iter().map(|(house, works)| format!("{} {works}", house.as_deref().unwrap_or(none))).collect()
    };
    Message { id: listed(&pieces("tanpa instansi")).id, en: listed(&pieces("no institution")).en }
}

/// The first five names, then how many more.
fn listed(names: &[String]) -> Message {
    let head = names.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(5) {
        0 => say!("{head}", "{head}"),
        more => say!("{head} dan {more} lainnya", "{head} and {more} more"),
    }
}
