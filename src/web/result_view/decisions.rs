//! Decisions of the jury as a list.

use maud::{Markup, html};

use super::text;
use crate::i18n::Message;
use crate::results::plenary::{PublicDecision, Resolution};
use crate::say;
use crate::views::PageCx;

/// The heading and every decision; nothing without one.
pub fn decisions(cx: &PageCx, found: &[PublicDecision]) -> Markup {
    html! {
        @if !found.is_empty() {
            h2 { (cx.t(text::DECISIONS)) }
            ol {
                @for said in found {
                    li data-decision=(said.number) {
                        (cx.m(&decision(&said.resolution))) " " (said.reason)
                        br;
                        span.small { (cx.m(&minutes(said))) }
                        @if said.departs { br; span.small { (cx.t(text::TWO_MEMBERS)) } }
                    }
                }
            }
        }
    }
}

/// What was decided, as a sentence.
pub fn decision(resolution: &Resolution) -> Message {
    match resolution {
        Resolution::Order { works } => {
            let works = works.join(", ");
            say!("Urutan karya yang bernilai sama: {works}.", "Order of works of equal value: {works}.")
        }
        Resolution::Departure { works } => {
            let works = works.join(", ");
            say!("Urutan berbeda dari hitungan: {works}.", "An order other than computed: {works}.")
        }
        Resolution::Vacancy { taken_out, moves_up: None } => say!(
            "{taken_out} gugur; tempatnya dibiarkan kosong.",
            "{taken_out} was taken out; its place stays empty."
        ),
        Resolution::Vacancy { taken_out, moves_up: Some(up) } => say!(
            "{taken_out} gugur; {up} naik ke daftar penghargaan.",
            "{taken_out} was taken out; {up} moves up to the awarded works."
        ),
    }
}

fn minutes(said: &PublicDecision) -> Message {
    let (reference, day, jurors) = (&said.minutes, &said.decided_on, said.attendees);
    say!(
        "Risalah {reference}, {day}, dihadiri {jurors} juri.",
        "Minutes {reference}, {day}, {jurors} jurors present."
    )
}
