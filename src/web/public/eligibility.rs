//! Whether somebody may take part, in three taps and before any account; nothing is stored.

use actix_web::Responder;
use maud::{Markup, html};
use serde::Deserialize;

use super::eligibility_text as text;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, Text, deadline};
use crate::say;
use crate::views::{Closing, PageCx, due_line, page};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// The answers given so far; each tap adds one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// `ya` for civil servants of every kind.
    asn: String,
    /// Works at a government institution.
    instansi: String,
    /// On the committee or the jury of this edition.
    tugas: String,
}

/// A question with the answers to tap.
struct Question {
    /// Which of the three, from 1.
    number: u8,
    asked: Text,
    hint: Text,
    /// What is tapped, and the address it leads to.
    taps: Vec<(Text, String)>,
}

/// Where the answers lead.
enum Outcome {
    Ask(Question),
    /// Why not.
    No(Text),
    Yes,
}

/// `GET /{k}/syarat`.
pub async fn eligibility(cx: Cx, answers: Query<Answers>) -> Result<impl Responder, PageError> {
    let edition = cx.edition()?;
    let outcome = outcome(&cx, &answers);
    Ok(page(
        &cx,
        cx.t(text::TITLE),
        html! {
            h1 { (cx.t(text::TITLE)) }
            @match &outcome {
                Outcome::Ask(question) => (ask(&cx, question)),
                Outcome::No(why) => (no(&cx, *why)),
                Outcome::Yes => (yes(&cx, edition)),
            }
        },
    ))
}

fn outcome(cx: &PageCx, of: &Answers) -> Outcome {
    let at = |query: &str| format!("{}?{query}", cx.at("/syarat"));
    match (of.asn.as_str(), of.instansi.as_str(), of.tugas.as_str()) {
        ("tidak", ..) => Outcome::No(text::NOT_ASN),
        ("ya", "tidak", _) => Outcome::No(text::NO_INSTITUTION),
        ("ya", "ya", "ya") => Outcome::No(text::SERVES),
        ("ya", "ya", "tidak") => Outcome::Yes,
        ("ya", "ya", _) => Outcome::Ask(Question {
            number: 3,
            asked: text::ASK_SERVES,
            hint: text::ASK_SERVES_HINT,
            taps: vec![
                (text::NO, at("asn=ya&instansi=ya&tugas=tidak")),
                (text::YES, at("asn=ya&instansi=ya&tugas=ya")),
            ],
        }),
        ("ya", ..) => Outcome::Ask(Question {
            number: 2,
            asked: text::ASK_INSTITUTION,
            hint: text::ASK_INSTITUTION_HINT,
            taps: vec![(text::YES, at("asn=ya&instansi=ya")), (text::NO, at("asn=ya&instansi=tidak"))],
        }),
        _ => Outcome::Ask(Question {
            number: 1,
            asked: text::ASK_ASN,
            hint: text::ASK_ASN_HINT,
            taps: vec![
                (text::PNS, at("asn=ya")),
                (text::PPPK, at("asn=ya")),
                (text::CPNS, at("asn=ya")),
                (text::NONE_OF_THESE, at("asn=tidak")),
            ],
        }),
    }
}

fn ask(cx: &PageCx, question: &Question) -> Markup {
    let number = question.number;
    let place = say!("Pertanyaan {number} dari 3", "Question {number} of 3");
    html! {
        section.card data-question=(number) {
            p.small { (cx.m(&place)) }
            h2 { (cx.t(question.asked)) }
            p.hint { (cx.t(question.hint)) }
            div.actions { @for (label, href) in &question.taps { a.button.quiet href=(href) { (cx.t(*label)) } } }
        }
    }
}

fn no(cx: &PageCx, why: Text) -> Markup {
    html! {
        section.card data-eligible="no" {
            h2 { (cx.t(text::CANNOT)) }
            p { (cx.t(why)) }
            p { (cx.t(text::MISTAKE)) }
            div.actions {
                a.button.quiet href="/kontak" { (cx.t(text::CONTACT)) }
                a.button.plain href=(cx.at("/syarat")) { (cx.t(text::AGAIN)) }
            }
        }
    }
}

/// What to have at hand, how long it takes, until when; and the way in.
fn yes(cx: &PageCx, edition: &Edition) -> Markup {
    let closed = edition.require_open(PhaseKey::Registration, cx.now).err().map(|closed| closed.message());
    let closes = edition.phase(PhaseKey::Registration).and_then(|phase| phase.closes_at);
    let intake = edition.phase(PhaseKey::Intake).and_then(|phase| phase.closes_at);
    let works = intake.map(|at| (deadline(at, Lang::Id), deadline(at, Lang::En)));
    let signed_in = cx.viewer.name.is_some();
    let start = if signed_in { cx.at("/peserta/daftar") } else { "/akun/daftar".to_owned() };
    html! {
        section.card data-eligible="yes" {
            h2 { (cx.t(text::CAN)) }
            h3 { (cx.t(text::HAVE_READY)) }
            ul { @for line in text::NEEDED { li { (cx.t(*line)) } } }
            p { (cx.t(text::HOW_LONG)) }
            @if let Some((batas, limit)) = &works {
                p { (cx.m(&say!("Karya dikirim paling lambat {batas}.", "Works are submitted by {limit}."))) }
            }
            @match (&closed, closes) {
                (Some(closed), _) => p.notice { (cx.m(closed)) },
                (None, Some(at)) => p { (cx.t(text::REGISTER)) ": " (due_line(cx, Closing { at, grace: edition.settings.grace() })) },
                (None, None) => {},
            }
            @if closed.is_none() { div.actions { a.button href=(start) { (cx.t(super::text::START)) } } }
        }
    }
}
