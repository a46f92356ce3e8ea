//! How to read the figures of the plan: folded, for whoever decides on it for the first time.

use maud::{Markup, html};

use super::jury_text as words;
use crate::i18n::{Text, text};
use crate::views::PageCx;

const HOW: Text = text("Cara membaca angka ini", "How to read these figures");

/// A figure's name, and what it says.
static FIGURES: [(Text, Text); 5] = [
    (
        words::LOADS,
        text(
            "Selisih satu atau dua karya wajar. Lebih dari itu biasanya karena kapasitas atau benturan.",
            "A difference of a work or two is usual. More comes from capacities or conflicts most of the time.",
        ),
    ),
    (
        words::GROUPS,
        text(
            "Harus 1. Bila lebih, nilai juri dari kelompok yang berbeda tidak dapat dibandingkan: tambah juri atau karya kalibrasi.",
            "Has to be 1. With more, marks of jurors in different groups cannot be compared: add jurors or calibration works.",
        ),
    ),
    (
        words::EFFICIENCY,
        text(
            "1,000 berarti ketegasan semua juri dapat dibandingkan seteliti mungkin. Di bawah 0,900, tambah juri atau kurangi benturannya.",
            "1.000 means that the strictness of all jurors can be compared as exactly as can be. Below 0.900, add jurors or lessen the conflicts.",
        ),
    ),
    (
        words::SHARED,
        text(
            "Makin kecil makin baik: dua juri yang selalu menilai bersama sulit dibandingkan dengan yang lain.",
            "The smaller the better: two jurors who always judge together are hard to compare with the others.",
        ),
    ),
    (
        words::SEED,
        text(
            "Dari kalimat ini dan data yang sama siapa pun mendapat pembagian yang sama. Panitia tidak memilih pasangan.",
            "From this sentence and the same data everybody gets the same plan. The committee chooses no pair.",
        ),
    ),
];

/// The explanation, folded.
pub fn routing_help(cx: &PageCx) -> Markup {
    html! {
        details {
            summary { (cx.t(HOW)) }
            dl.summary { @for (name, said) in &FIGURES { div { dt { (cx.t(*name)) } dd { (cx.t(*said)) } } } }
        }
    }
}
