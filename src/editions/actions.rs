//! Verbs on editions.

use super::model::EditionSettings;
use super::phase::PhaseKey;
use super::{rules, store};
use crate::accounts::Committee;
use crate::audit::{self, Record, Subject};
use crate::clock::At;
use crate::db::{Fault, Tx};
use crate::i18n::{Lang, Message};
use crate::ids::{EditionId, UserId};
use crate::merge::{Edits, FormValues, Origin, Stored, merge};
use crate::say;

/// The edition that a new portal starts with.
pub const DEFAULT_EDITION: &str = include_str!("../../config/edition-2023.toml");

/// Words that are addresses of the portal and so cannot be an edition's.
const RESERVED: [&str; 15] = [
    "akun",
    "arsip",
    "aset",
    "bahasa",
    "instansi",
    "tampilan",
    "sertifikat",
    "healthz",
    "readyz",
    "metrics",
    "panitia",
    "juri",
    "peserta",
    "galeri",
    "hasil",
];

/// Why an edition cannot be loaded or changed.
#[derive(Debug, thiserror::Error)]
pub enum EditionProblem {
    /// The file is not an edition.
    #[error("the edition file cannot be used: {0}")]
    File(String),
    /// Its values contradict each other or a rule.
    #[error("the edition contradicts itself: {}", .0.iter().map(|m| m.get(Lang::En)).collect::<Vec<_>>().join("; "))]
    Contradiction(Vec<Message>),
    /// Its slug is an address of the portal or is taken.
    #[error("the slug `{0}` cannot be used: it is taken or an address of the portal")]
    Slug(String),
    /// A refusal in words.
    #[error("{}", .0.get(Lang::En))]
    Refused(Message),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Loads an edition from the text of its file.
pub fn load(tx: &mut Tx<'_>, source: &str) -> Result<EditionId, EditionProblem> {
    let settings = EditionSettings::from_toml(source).map_err(EditionProblem::File)?;
    rules::validate(&settings).map_err(EditionProblem::Contradiction)?;
    let known = store::find(tx.conn, &settings.slug)?;
    if let Some(known) = &known
        && let Some(sha256) = store::method_digest(tx.conn, known.id)?
    {
        return Err(EditionProblem::Refused(fixed(&settings.slug, &sha256)));
    }
    if RESERVED.contains(&settings.slug.as_str()) || known.is_some() {
        return Err(EditionProblem::Slug(settings.slug));
    }
    let id = store::insert(tx, &settings, Some(tx.now))?;
    let record = Record {
        edition: Some(id),
        actor: None,
        actor_name: "portal",
        act: "edition.loaded",
        subject: Subject::new("edition", id.0),
        reason: "",
        details: serde_json::json!({ "slug": settings.slug }),
    };
    audit::record(tx, &record)?;
    Ok(id)
}

fn fixed(slug: &str, sha256: &str) -> Message {
    say!(
        "Edisi {slug} sudah ada dan cara penilaiannya sudah ditetapkan (SHA-256 {sha256}). Bobot, jumlah juri per karya, benih, jumlah penghargaan, dan batasnya tidak dapat diubah lagi; muat berkas ini sebagai edisi lain dengan kata yang berbeda.",
        "Edition {slug} exists and its method is fixed (SHA-256 {sha256}). Its weights, jurors per work, seed, number of awards and limits cannot change any more; load this file as another edition with another word."
    )
}

/// Gives an empty portal its first edition; an existing one is left alone.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Option<EditionId>, EditionProblem> {
    match store::current(tx.conn)? {
        Some(_) => Ok(None),
        None => load(tx, DEFAULT_EDITION).map(Some),
    }
}

/// An extension as it was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Extension<'a> {
    pub key: PhaseKey,
    pub closes_at: At,
    pub reason: &'a str,
    /// The closing that was shown as the stage's: it only ever grows, so it is the stage's version.
    pub origin: &'a Origin,
    /// Whether the page of both closings was sent without choosing.
    pub undecided: bool,
}

/// What became of an extension.
#[derive(Debug)]
pub enum Extended {
    Done,
    /// Somebody else extended the stage meanwhile: nothing is stored, a person chooses.
    Differs {
        closes_at: Option<At>,
        /// Who did, and when.
        by: Option<(Option<UserId>, String, At)>,
    },
}

/// Extends a stage ("perpanjangan"): only later, only before it closes, announced and recorded. A closing that was
/// moved since the form was opened is never overwritten unseen.
pub fn set_phase(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    extension: &Extension<'_>,
) -> Result<Extended, EditionProblem> {
    let Extension { key, closes_at, reason, .. } = *extension;
    let edition = store::lock(tx, edition)?;
    let phase = edition.phase(key).ok_or(Fault::NotFound)?;
    let before = phase.closes_at;
    rules::require_later_close(phase, closes_at, tx.now).map_err(EditionProblem::Refused)?;
    if differs(extension, before, who.person().user_id()) {
        return Ok(Extended::Differs { closes_at: before, by: last_extension(tx, edition.id, key)? });
    }
    let mut changed = (*edition.settings).clone();
    if let Some(phase) = changed.phases.iter_mut().find(|phase| phase.key == key) {
        phase.closes_at = Some(closes_at);
    }
    rules::validate(&changed).map_err(EditionProblem::Contradiction)?;
    store::update_phase(tx, edition.id, key, phase.opens_at, Some(closes_at))?;
    let mut record = who.person().record(Some(edition.id), EXTENDED, Subject::new("edition", edition.id.0));
    record.reason = reason;
    record.details = serde_json::json!({ "phase": key.as_str(), "from": before, "to": closes_at });
    audit::record(tx, &record)?;
    Ok(Extended::Done)
}

const EXTENDED: &str = "edition.phase_extended";

/// Whether the closing was moved since it was shown, to another one than is asked for.
fn differs(extension: &Extension<'_>, stored: Option<At>, who: UserId) -> bool {
    let value = |at: At| FormValues::from_iter([("closes_at", at.0.to_string())]);
    let (stored, sent) = (stored.unwrap_or(At(0)), value(extension.closes_at));
    let met = Stored { version: stored.0, values: &value(stored), edits: &Edits::default() };
    let merged = merge(met, &sent, extension.origin, who);
    !merged.conflicts.is_empty() || (extension.undecided && !merged.changed.is_empty())
}

/// Who extended a stage last, and when.
fn last_extension(
    tx: &mut Tx<'_>,
    edition: EditionId,
    key: PhaseKey,
) -> Result<Option<(Option<UserId>, String, At)>, Fault> {
    let lines = audit::subject_history(tx.conn, "edition", edition.0)?;
    let of_stage = |line: &audit::Line| {
        let details: serde_json::Value = serde_json::from_str(&line.details).unwrap_or_default();
        line.act == EXTENDED && details.get("phase").and_then(|phase| phase.as_str()) == Some(key.as_str())
    };
    let last = lines.into_iter().rfind(of_stage);
    Ok(last.map(|line| (line.actor_id, line.actor, line.at)))
}
