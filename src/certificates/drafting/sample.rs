//! What a template would make of the edition's own data, before anything is issued: the longest and the shortest name.

use super::{Body, BothLanguages, Draft, Frame, minutes, personal};
use crate::certificates::facts::{RecipientFacts, WorkOfDocument};
use crate::certificates::kind::DocumentKind;
use crate::certificates::store;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::i18n::{Text, text};
use crate::works::WorkStatus;

string_enum! {
    /// Which of the edition's data a preview shows.
    pub enum Extreme {
        Longest = "terpanjang" => text("Nama terpanjang", "Longest name"),
        Shortest = "terpendek" => text("Nama terpendek", "Shortest name"),
    }
}

/// A name of 120 letters, for an edition that has no people yet.
const LONG: &str = "Prof. Dr. Ir. Hj. Raden Ayu Siti Nurhaliza Kusumawardhani Prawirodirdjo Sastronegoro, S.Si., M.Si., M.P.A., Ph.D., QRMP.";
const SHORT: &str = "Ani";
/// Name of an institution of a sample.
const PLACE: Text =
    text("Kementerian Contoh Republik Indonesia", "Example Ministry of the Republic of Indonesia");

/// A draft of a kind from the edition's own data, or made-up data where there are none.
///
/// # Errors
/// Our own failures only.
pub fn sample(
    conn: &mut Conn,
    edition: &Edition,
    kind: DocumentKind,
    extreme: Extreme,
    at: At,
) -> Result<BothLanguages, Fault> {
    let logo = store::newest_logo(conn, edition.id)?.map(|(_, logo)| logo);
    let frame = Frame { edition, logo: logo.as_ref(), at };
    if !kind.is_personal() {
        return minutes(conn, &frame, kind)?.facts.drawable().map_err(Fault::unwritable);
    }
    let drafts = candidates(conn, &frame, kind)?;
    let length = |draft: &&Draft| draft.name.chars().count();
    let found = match extreme {
        Extreme::Longest => drafts.iter().max_by_key(length),
        Extreme::Shortest => drafts.iter().min_by_key(length),
    };
    let facts = found.map_or_else(|| made_up(&frame, kind, extreme), |draft| draft.facts.clone());
    facts.drawable().map_err(Fault::unwritable)
}

/// Everybody who may once get a document of the kind.
fn candidates(conn: &mut Conn, frame: &Frame<'_>, kind: DocumentKind) -> Result<Vec<Draft>, Fault> {
    let drafts = personal::everybody(conn, frame, kind)?;
    if !drafts.is_empty() || kind == DocumentKind::JuryCharter {
        return Ok(drafts);
    }
    let makers = store::makers(conn, frame.edition.id, WorkStatus::COMPETING)?;
    let rank = usize::from(kind == DocumentKind::AwardCharter);
    Ok(makers.iter().map(|maker| personal::of_maker(frame, kind, maker, rank)).collect())
}

fn made_up(frame: &Frame<'_>, kind: DocumentKind, extreme: Extreme) -> BothLanguages {
    let name = match extreme {
        Extreme::Longest => LONG,
        Extreme::Shortest => SHORT,
    };
    let recipient = RecipientFacts {
        name: name.to_owned(),
        institution: PLACE.id.to_owned(),
        ..RecipientFacts::default()
    };
    let work = match kind {
        DocumentKind::JuryCharter => WorkOfDocument::default(),
        _ => WorkOfDocument { number: "ML-0000".to_owned(), title: "Contoh judul karya".to_owned() },
    };
    frame.both(&Body { kind, recipient, work, rank: usize::from(kind == DocumentKind::AwardCharter) })
}
