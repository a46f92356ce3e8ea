//! Why this juror has this work, in words a committee member can read out.

use crate::i18n::{Message, Text, text};
use crate::say;

/// The step of routing that gave a juror a work for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The score was begun or handed in before.
    Pinned,
    /// Taken over from the plan before.
    Kept,
    /// Chosen for a light load and few meetings, by lot where equal.
    Picked,
    /// Moved to make room for another work.
    Rerouted,
    /// Moved to even out the loads.
    Balanced,
    /// Exchanged to spread juror pairs, institutions or teams.
    Spread,
    /// Placed to join groups of jurors who shared no work.
    Bridged,
}

impl Step {
    /// The step as a sentence.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Pinned => text(
                "Tetap, karena penilaian pasangan ini sudah dimulai.",
                "Kept, because this juror's score was already begun.",
            ),
            Self::Kept => text("Tetap seperti pembagian sebelumnya.", "Kept from the plan before."),
            Self::Picked => text(
                "Dipilih karena beban ringan dan jarang sepanel dengan juri lain karya ini; bila sama, menurut undian.",
                "Chosen for a light load and few works shared with the other jurors of this work; by lot where equal.",
            ),
            Self::Rerouted => text(
                "Dialihkan ke juri ini agar karya lain yang pilihannya terbatas mendapat juri.",
                "Moved to this juror so that another work with little choice could get its jurors.",
            ),
            Self::Balanced => text(
                "Dialihkan ke juri ini agar beban semua juri serata mungkin.",
                "Moved to this juror so that all loads are as even as possible.",
            ),
            Self::Spread => text(
                "Ditukar agar juri yang sama tidak terlalu sering sepanel dan instansi tidak saling menilai berlebihan.",
                "Exchanged so that the same jurors do not meet too often and institutions do not judge each other heavily.",
            ),
            Self::Bridged => text(
                "Ditempatkan agar nilai semua juri dapat dibandingkan satu sama lain.",
                "Placed so that the scores of all jurors can be compared with each other.",
            ),
        }
    }
}

/// The facts behind one pair of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Why {
    /// How the juror got the work.
    pub step: Step,
    /// Jurors without a conflict with the work, this one included.
    pub possible: usize,
    /// Works of this juror in the finished plan.
    pub load: u32,
    /// Works of the least and the most loaded active juror.
    pub loads: (u32, u32),
    /// Most works this juror shares with another juror of the panel, this work included; 0 when alone.
    pub most_shared: u32,
}

impl Why {
    /// The facts as sentences.
    #[must_use]
    pub fn message(&self) -> Message {
        let (least, most) = self.loads;
        let Self { possible, load, most_shared, .. } = *self;
        let step = self.step.text();
        let (id, en) = (step.id, step.en);
        if self.step == Step::Pinned {
            return step.into();
        }
        say!(
            "{id} Satu dari {possible} juri tanpa benturan kepentingan; memegang {load} karya (juri lain {least} sampai {most}), paling banyak {most_shared} karya bersama seorang anggota panel ini.",
            "{en} One of {possible} jurors without a conflict; holds {load} works (jurors hold {least} to {most}), at most {most_shared} of them together with one member of this panel."
        )
    }
}
