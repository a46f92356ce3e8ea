//! A new edition: from a file, from the terms of reference that come with the portal, or from an earlier edition. It is
//! a draft, which only the committee sees, until it is announced; without anybody in it, it can be deleted.

use jiff::ToSpan as _;

use super::model::EditionSettings;
use super::problem::EditionProblem;
use super::rules;
use super::store::{self, Edition};
use super::text;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::clock::{At, Zone};
use crate::db::{Fault, Tx};
use crate::i18n::{Message, Text};
use crate::ids::EditionId;
use crate::say;

/// Words that are addresses of the portal and so cannot be an edition's.
const RESERVED: [&str; 19] = [
    "akun",
    "api",
    "arsip",
    "aset",
    "bahasa",
    "bantuan",
    "instansi",
    "kontak",
    "privasi",
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

/// Reads and weighs an edition's file.
///
/// # Errors
/// Every mistake that can be found, in words for the committee.
pub fn check(source: &str) -> Result<EditionSettings, Vec<Message>> {
    let settings = EditionSettings::from_toml(source).map_err(|cause| vec![no_edition(&cause)])?;
    rules::validate(&settings)?;
    Ok(settings)
}

/// An edition as its file: `check` reads the same settings from it.
///
/// # Errors
/// A fault of our own: every edition can be written.
pub fn to_file(settings: &EditionSettings) -> Result<String, Fault> {
    toml::to_string(settings).map_err(Fault::unwritable)
}

fn no_edition(cause: &str) -> Message {
    say!("Berkas ini bukan berkas edisi: {cause}", "The file is no edition: {cause}")
}

/// An earlier edition's settings for another year: its word, year and number are new, dates are as many years later,
/// and the year in its names and versions is the new one.
#[must_use]
pub fn for_year(of: &EditionSettings, slug: &str, year: i16) -> EditionSettings {
    let mut new = of.clone();
    slug.clone_into(&mut new.slug);
    let later = year - of.year;
    new.ordinal = u16::try_from(i32::from(of.ordinal) + i32::from(later)).unwrap_or(1).max(1);
    new.year = year;
    for phase in &mut new.phases {
        phase.opens_at = phase.opens_at.and_then(|at| years_later(at, later));
        phase.closes_at = phase.closes_at.and_then(|at| years_later(at, later));
    }
    let (old_year, new_year) = (of.year.to_string(), year.to_string());
    let closing = &mut new.declaration.closing;
    let named = [
        &mut new.title.id,
        &mut new.title.en,
        &mut new.short_title,
        &mut new.declaration.version,
        &mut closing.id,
        &mut closing.en,
        &mut new.licence.version,
        &mut new.routing.seed_text,
    ];
    for text in named {
        *text = text.replace(&old_year, &new_year);
    }
    new
}

/// The same wall time so many years later.
fn years_later(at: At, years: i16) -> Option<At> {
    At::from_civil(at.civil(Zone::Wib).checked_add(years.years()).ok()?, Zone::Wib)
}

/// Why settings cannot become a new edition.
///
/// # Errors
/// A word that is taken, or what contradicts itself.
pub fn require_new(tx: &mut Tx<'_>, settings: &EditionSettings) -> Result<(), EditionProblem> {
    rules::validate(settings).map_err(EditionProblem::Contradiction)?;
    let known = store::find(tx.conn, &settings.slug)?;
    if let Some(known) = &known
        && let Some(sha256) = store::method_digest(tx.conn, known.id)?
    {
        return Err(EditionProblem::Refused(fixed(&settings.slug, &sha256)));
    }
    if RESERVED.contains(&settings.slug.as_str()) || known.is_some() {
        return Err(EditionProblem::Slug(settings.slug.clone()));
    }
    Ok(())
}

fn fixed(slug: &str, sha256: &str) -> Message {
    say!(
        "Edisi {slug} sudah ada dan cara penilaiannya sudah ditetapkan (SHA-256 {sha256}). Bobot, jumlah juri per karya, benih, jumlah penghargaan, dan batasnya tidak dapat diubah lagi; muat berkas ini sebagai edisi lain dengan kata yang berbeda.",
        "Edition {slug} exists and its method is fixed (SHA-256 {sha256}). Its weights, jurors per work, seed, number of awards and limits cannot change any more; load this file as another edition with another word."
    )
}

/// Loads an edition from the text of its file, without anybody signed in; a draft unless it is to be public.
pub fn load(tx: &mut Tx<'_>, source: &str, public: bool) -> Result<EditionId, EditionProblem> {
    let settings = EditionSettings::from_toml(source).map_err(EditionProblem::File)?;
    require_new(tx, &settings)?;
    let id = store::insert(tx, &settings, public.then_some(tx.now))?;
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

/// Makes a draft of these settings.
pub fn create(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    settings: &EditionSettings,
    from: &str,
) -> Result<EditionId, EditionProblem> {
    require_new(tx, settings)?;
    let id = store::insert(tx, settings, None)?;
    let mut record = who.person().record(Some(id), "edition.created", Subject::new("edition", id.0));
    record.details = serde_json::json!({ "slug": settings.slug, "from": from });
    audit::record(tx, &record)?;
    Ok(id)
}

/// Shows a draft to the public; a public edition stays one.
pub fn make_public(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    id: EditionId,
) -> Result<(), EditionProblem> {
    let edition = store::lock(tx, id)?;
    rules::validate(&edition.settings).map_err(EditionProblem::Contradiction)?;
    if edition.is_trial() {
        return Err(EditionProblem::Refused(text::TRIAL_RUNS.into()));
    }
    if store::mark_public(tx, id)? == 0 {
        return Ok(());
    }
    let record = who.person().record(Some(id), "edition.made_public", Subject::new("edition", id.0));
    audit::record(tx, &record)?;
    Ok(())
}

/// Opens a draft for trying out: whoever knows its address may register, send and judge in it.
///
/// # Errors
/// It is announced, tried out already, or contradicts itself.
pub fn open_trial(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    id: EditionId,
) -> Result<(), EditionProblem> {
    let edition = store::lock(tx, id)?;
    rules::validate(&edition.settings).map_err(EditionProblem::Contradiction)?;
    if store::mark_trial(tx, id, &edition.settings)? == 0 {
        return Err(EditionProblem::Refused(text::NO_DRAFT.into()));
    }
    let record = who.person().record(Some(id), "edition.trial_opened", Subject::new("edition", id.0));
    audit::record(tx, &record)?;
    Ok(())
}

/// Makes a trial a draft again once everything in it is wiped.
pub fn end_trial(tx: &mut Tx<'_>, id: EditionId) -> Result<(), Fault> {
    store::end_trial(tx, id)
}

/// What keeps an edition from being deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    pub entries: i64,
    pub jurors: i64,
    /// Whether a method was fixed or a calibration work named.
    pub judging: bool,
}

impl Held {
    /// The reasons in words; none when it can go.
    #[must_use]
    pub fn reasons(self) -> Vec<Message> {
        let (entries, jurors) = (self.entries, self.jurors);
        let held = |holds: bool, said: Message| holds.then_some(said);
        let judging: Text = text::HELD_BY_JUDGING;
        [
            held(
                entries > 0,
                say!("{entries} pendaftaran tersimpan di dalamnya.", "It holds {entries} entries."),
            ),
            held(jurors > 0, say!("{jurors} juri sudah diundang.", "{jurors} jurors were invited to it.")),
            held(self.judging, judging.into()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Deletes an edition that nobody takes part in. Its lines of the trail stay.
pub fn delete(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    held: Held,
    typed: &str,
) -> Result<(), EditionProblem> {
    if typed != edition.slug {
        return Err(EditionProblem::Refused(text::TYPE_THE_WORD.into()));
    }
    if let Some(why) = held.reasons().into_iter().next() {
        return Err(EditionProblem::Refused(why));
    }
    let mut record = who.person().record(Some(edition.id), DELETED, Subject::new("edition", edition.id.0));
    record.details = serde_json::json!({ "slug": edition.slug, "settings": &*edition.settings });
    audit::record(tx, &record)?;
    match store::delete(tx, edition.id) {
        // Somebody came in at this very moment.
        Err(fault) if fault.is_foreign_key_violation() => {
            Err(EditionProblem::Refused(text::SOMEBODY_CAME.into()))
        }
        done => Ok(done.map(drop)?),
    }
}

const DELETED: &str = "edition.deleted";

/// Whether an edition was ever deleted: an empty portal is then meant to be empty.
pub(super) fn ever_deleted(tx: &mut Tx<'_>) -> Result<bool, Fault> {
    audit::happened(tx.conn, DELETED)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../config/edition-2023.toml");

    #[test]
    fn another_year_has_its_own_names_and_dates() {
        let old = EditionSettings::from_toml(FILE).unwrap();
        let new = for_year(&old, "2025", 2025);
        assert_eq!((new.slug.as_str(), new.year, new.ordinal), ("2025", 2025, 4));
        assert_eq!(new.title.en, "Microlearning Material Development Competition 2025");
        assert_eq!(
            (new.short_title.as_str(), new.declaration.version.as_str()),
            ("Microlearning ASN 2025", "2025-1")
        );
        assert_eq!(rules::validate(&new), Ok(()));
        let file = toml::to_string(&new).unwrap();
        assert!(file.contains("closes = \"2025-07-14 23:59\""), "{file}");
        // Legal texts keep the years they were passed in.
        assert_eq!(new.legal_basis, old.legal_basis);
    }

    #[test]
    fn an_edition_survives_its_file() {
        let edition = EditionSettings::from_toml(FILE).unwrap();
        let file = toml::to_string(&edition).unwrap();
        assert_eq!(check(&file), Ok(edition));
    }

    #[test]
    fn every_mistake_of_a_file_is_named() {
        let wrong = FILE.replace("works = 3 ", "works = 0 ").replace("weight = 60", "weight = 61");
        assert_eq!(check(&wrong).unwrap_err().len(), 2);
        assert_eq!(check("slug = 5").unwrap_err().len(), 1);
    }
}
