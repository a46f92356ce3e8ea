//! Verbs on results: seal, rank, preview, publish.

use std::collections::{BTreeMap, BTreeSet};

use super::aggregate::{Sheet, Weights};
use super::check::recompute;
use super::method::{Method, Official};
use super::model::{Progress, Ranking, RankingRow, WorkFacts};
use super::problem::ResultsProblem;
use super::proof::{canonical_sheet_file, sha256_hex};
use super::rules::{self, SealReason};
use super::sheet_file::parse_sheet_file;
use super::snapshot::{METHOD, Snapshot};
use super::{draft, store};
use crate::accounts::Committee;
use crate::audit;
use crate::db::{Conn, Tx};
use crate::editions::{self, CriterionKind, Edition};
use crate::ids::{EditionId, WorkId};
use crate::notifications::{self, Mail};
use crate::watch;

/// How far judging has come.
///
/// # Errors
/// Our own failures only.
pub fn progress(conn: &mut Conn, edition: &Edition) -> Result<Progress, ResultsProblem> {
    let per_work = i64::from(edition.settings.limits.jurors_per_work);
    let (works, undecided) = store::count_works(conn, edition.id)?;
    let given = store::given_per_work(conn, edition.id)?;
    let filled: i64 = given.iter().map(|sheets| (*sheets).min(per_work)).sum();
    Ok(Progress {
        works,
        complete: given.iter().map(|sheets| i64::from(*sheets >= per_work)).sum(),
        sheets: given.iter().sum(),
        jurors: store::count_jurors(conn, edition.id)?,
        missing: works * per_work - filled,
        undecided,
        behind: store::list_behind(conn, edition.id)?,
    })
}

/// Closes judging: locks every sheet that was sent and writes them, without names, into the sealed file. Drafts
/// stay out. `confirmed` is the number of sheets the person was shown; none skips that comparison.
///
/// # Errors
/// A refusal in words: sealed already, scores lack, no sheet, or other sheets than confirmed.
pub fn seal(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    confirmed: Option<i64>,
) -> Result<SealReason, ResultsProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.sealed_at.is_some() {
        return Err(ResultsProblem::AlreadySealed);
    }
    let progress = progress(tx.conn, &edition)?;
    let reason = rules::may_seal(&edition.settings.phases, &progress, tx.now)?;
    if let Some(confirmed) = confirmed.filter(|confirmed| *confirmed != progress.sheets) {
        return Err(ResultsProblem::SheetsChanged { confirmed, now: progress.sheets });
    }
    store::lock_sheets(tx, edition.id)?;
    let sheets = read_locked(tx.conn, edition.id)?;
    let file = canonical_sheet_file(&sheets);
    let hash = sha256_hex(&file);
    store::insert_seal(tx, edition.id, who.person().user_id(), (&file, &hash))?;
    if editions::mark_sealed(tx, edition.id, &hash)? == 0 {
        return Err(ResultsProblem::AlreadySealed);
    }
    let mut record = who.person().record(Some(edition.id), "edition.sealed", ("edition", edition.id.0));
    record.details = serde_json::json!({
        "sha256": hash, "sheets": sheets.len(), "works": progress.works, "incomplete_works": progress.works - progress.complete,
        "left_out": progress.open(), "early": reason == SealReason::AllGiven,
    });
    audit::record(tx, &record)?;
    Ok(reason)
}

fn read_locked(conn: &mut Conn, edition: EditionId) -> Result<Vec<Sheet>, ResultsProblem> {
    let sheet = |(work, number, juror, content, technical): store::LockedSheet| {
        let (Some(number), Some(content), Some(technical)) = (number, content, technical) else {
            return Err(ResultsProblem::BrokenSheet(work.0));
        };
        Ok(Sheet { work: number, juror, content, technical })
    };
    store::locked_sheets(conn, edition)?.into_iter().map(sheet).collect()
}

/// The ranking, from the sealed file alone; the tables only add titles and names, and say which works were
/// taken out since.
///
/// # Errors
/// `NotSealed`, or our own failures: a file that does not have its digest is never ranked.
pub fn ranking(conn: &mut Conn, edition: &Edition) -> Result<Ranking, ResultsProblem> {
    let seal = store::find_seal(conn, edition.id)?.ok_or(ResultsProblem::NotSealed)?;
    if sha256_hex(&seal.sheet_file) != seal.sheet_hash {
        return Err(ResultsProblem::BrokenSeal("its digest differs".to_owned()));
    }
    let sheets = parse_sheet_file(&seal.sheet_file)?;
    let facts = store::list_facts(conn, edition.id)?;
    let mut known: BTreeMap<String, WorkFacts> =
        facts.into_iter().map(|work| (work.number.clone(), work)).collect();
    let scored: BTreeSet<&String> = sheets.iter().map(|sheet| &sheet.work).collect();
    let excluded: Vec<String> =
        scored.into_iter().filter(|number| !known.contains_key(*number)).cloned().collect();
    let (counts, placed) = recompute(&sheets, &excluded, &method(edition)?);
    let row = |(place, ranked): (Option<usize>, super::ranking::RankedWork)| {
        known.remove(&ranked.work).map(|work| RankingRow { place, ranked, work })
    };
    let rows = placed.into_iter().filter_map(row).collect();
    Ok(Ranking { rows, excluded, counts, seal_hash: seal.sheet_hash, sealed_at: seal.sealed_at })
}

/// What the ranking depends on beside the sheets.
pub(super) fn method(edition: &Edition) -> Result<Method, ResultsProblem> {
    let settings = &edition.settings;
    let share =
        |kind| settings.rubric.criteria.iter().filter(|c| c.kind == kind).map(|c| i64::from(c.weight)).sum();
    let Ok(weights) = Weights::new(share(CriterionKind::Content), share(CriterionKind::Technical)) else {
        return Err(ResultsProblem::BrokenWeights);
    };
    let per_work = usize::try_from(settings.limits.jurors_per_work).unwrap_or(usize::MAX);
    Ok(Method {
        official: Official::RawMean,
        award_size: draft::award_size(edition),
        ..Method::standard(weights, per_work, settings.routing.seed_text.as_str())
    })
}

/// The result as it would be published now, and the ranking behind it.
///
/// # Errors
/// `NotSealed`, `NothingToPublish`, or our own failures.
pub fn preview(conn: &mut Conn, edition: &Edition) -> Result<(Snapshot, Ranking), ResultsProblem> {
    let ranking = ranking(conn, edition)?;
    let Method { weights, per_work, seed, .. } = method(edition)?;
    let works = draft::awarded_works(conn, edition, &ranking)?;
    if works.is_empty() {
        return Err(ResultsProblem::NothingToPublish);
    }
    let snapshot = Snapshot {
        format: super::snapshot::FORMAT.to_owned(),
        edition: draft::name(edition),
        published_at: String::new(),
        sealed_at: ranking.sealed_at.iso(),
        seal_sha256: ranking.seal_hash.clone(),
        method: METHOD.to_owned(),
        weights,
        per_work,
        seed,
        award_size: draft::award_size(edition),
        counts: ranking.counts,
        excluded: ranking.excluded.clone(),
        works,
    };
    Ok((snapshot, ranking))
}

/// Publishes the result that was previewed: once, by one act, for good (R31).
///
/// # Errors
/// A refusal in words: published already, stages not over, or another result than `expected_fingerprint`.
pub fn publish(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    expected_fingerprint: &str,
) -> Result<(), ResultsProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.is_published() {
        return Err(ResultsProblem::AlreadyPublished);
    }
    if edition.sealed_at.is_none() {
        return Err(ResultsProblem::NotSealed);
    }
    rules::may_publish(&edition.settings.phases, tx.now)?;
    let changed = watch::open_works(tx.conn, edition.id)?;
    if !changed.is_empty() {
        return Err(ResultsProblem::FilmsChanged { works: changed.len() });
    }
    let (mut snapshot, ranking) = preview(tx.conn, &edition)?;
    if snapshot.fingerprint()? != expected_fingerprint {
        return Err(ResultsProblem::PreviewChanged);
    }
    snapshot.published_at = tx.now.iso();
    let json = snapshot.to_json()?;
    let hash = sha256_hex(&json);
    store::insert_publication(tx, edition.id, who.person().user_id(), (&json, &hash))?;
    if editions::mark_published(tx, edition.id)? == 0 {
        return Err(ResultsProblem::AlreadyPublished);
    }
    move_works(tx, &edition, &ranking)?;
    let letters = send_letters(tx, &edition)?;
    let mut record = who.person().record(Some(edition.id), "edition.published", ("edition", edition.id.0));
    record.details = serde_json::json!({
        "sha256": hash, "seal_sha256": snapshot.seal_sha256, "letters": letters,
        "works": snapshot.works.iter().map(|work| &work.number).collect::<Vec<_>>(),
    });
    Ok(audit::record(tx, &record)?)
}

/// Scored works become judged, the best of them ranked. A work that was taken out in this very moment stops
/// the publication: the preview no longer holds.
fn move_works(tx: &mut Tx<'_>, edition: &Edition, ranking: &Ranking) -> Result<(), ResultsProblem> {
    let scored: Vec<WorkId> = ranking.rows.iter().map(|row| row.work.id).collect();
    let best: Vec<WorkId> = ranking.awarded(draft::award_size(edition)).map(|(_, row)| row.work.id).collect();
    let judged = store::move_status(tx, &scored, ("accepted", "judged"))?;
    let ranked = store::move_status(tx, &best, ("judged", "ranked"))?;
    let whole = judged == scored.len() && ranked == best.len();
    if whole { Ok(()) } else { Err(ResultsProblem::PreviewChanged) }
}

/// How many letters the announcement will send.
///
/// # Errors
/// Our own failures only.
pub fn count_letters(conn: &mut Conn, edition: &Edition) -> Result<usize, ResultsProblem> {
    let recipients = store::list_recipients(conn, edition.id)?;
    Ok(recipients.into_iter().map(|to| to.email).collect::<BTreeSet<String>>().len())
}

/// One letter to each address, however many entries it belongs to.
fn send_letters(tx: &mut Tx<'_>, edition: &Edition) -> Result<usize, ResultsProblem> {
    let mail =
        Mail::ResultsPublished { edition: edition.short_title(), path: format!("/{}/hasil", edition.slug) };
    let mut letters = 0;
    for to in store::list_recipients(tx.conn, edition.id)? {
        let key = format!("results:{}:{}", edition.id, to.email);
        letters += usize::from(notifications::send_once(tx, &to, &mail, &key)?);
    }
    Ok(letters)
}
