//! The announcement: what it would say, the dry run, the act.

use std::collections::BTreeSet;

use super::rank::ranking;
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::film_watch;
use crate::ids::{EditionId, WorkId};
use crate::notifications::letters::entry::ResultsPublished;
use crate::notifications::{self, Mail};
use crate::queue::{self, Task};
use crate::registration::{self, Addressee};
use crate::results::draft;
use crate::results::model::Ranking;
use crate::results::plenary;
use crate::results::problems::{NotSealed, PrepareProblem, PreviewProblem, PublishProblem};
use crate::results::published_details::{GateReport, PublishedDetails, numbers};
use crate::results::rules;
use crate::results::snapshot::{FORMAT, METHOD, Snapshot};
use crate::results::store::{self, Digested};
use crate::secrets::sha256_hex;
use crate::verification;
use crate::works::{self, Event};

/// The result as it would be published now, and the ranking behind it.
///
/// # Errors
/// `NotSealed`, `MethodMissing`, `NothingToPublish`, or our own failures.
pub fn preview(conn: &mut Conn, edition: &Edition) -> Result<(Snapshot, Ranking), PreviewProblem> {
    let ranking = ranking(conn, edition)?;
    let works = draft::awarded_works(conn, &ranking)?;
    if works.is_empty() {
        return Err(PreviewProblem::NothingToPublish);
    }
    let method = &ranking.method.method;
    let fixed_at = ranking.method.fixed_at.ok_or(PreviewProblem::MethodMissing)?;
    let snapshot = Snapshot {
        format: FORMAT.to_owned(),
        edition: draft::name(edition),
        published_at: String::new(),
        sealed_at: ranking.sealed_at.iso(),
        seal_sha256: ranking.seal_hash.clone(),
        method: METHOD.to_owned(),
        criteria: draft::criteria(edition),
        per_work: method.per_work,
        seed: method.seed.clone(),
        award_size: method.award_size,
        counts: ranking.counts,
        excluded: ranking.excluded.clone(),
        works,
        details: details(&ranking, fixed_at.iso()),
        document_sha256: String::new(),
        revocations: Vec::new(),
    };
    Ok((snapshot, ranking))
}

fn details(ranking: &Ranking, method_fixed_at: String) -> PublishedDetails {
    let method = &ranking.method.method;
    let decisions = ranking.plenary.iter().enumerate();
    PublishedDetails {
        method: method.clone(),
        method_sha256: method.sha256(),
        method_fixed_at,
        gate: GateReport::of(&ranking.gate),
        numbers: numbers(&ranking.numbers),
        exclusions: ranking.exclusions.clone(),
        plenary: decisions.map(|(place, decision)| decision.public(place + 1)).collect(),
        calibration: ranking.calibration.clone(),
    }
}

/// What stands against an announcement, before it is asked which result.
fn may_announce(tx: &mut Tx<'_>, edition: &Edition) -> Result<(), PrepareProblem> {
    if edition.is_published() {
        return Err(PrepareProblem::AlreadyPublished);
    }
    if edition.sealed_at.is_none() {
        return Err(NotSealed.into());
    }
    rules::may_publish(&edition.settings.phases, tx.now)?;
    let changed = film_watch::open_works(tx.conn, edition.id)?;
    if !changed.is_empty() {
        return Err(PrepareProblem::FilmsChanged { works: changed.len() });
    }
    let waiting = plenary::waiting_count(tx.conn, edition.id)?;
    if waiting > 0 { Err(PrepareProblem::PlenaryWaits { waiting }) } else { Ok(()) }
}

/// The edition, and the result that was shown, which is the one it has now.
fn expected(
    tx: &mut Tx<'_>,
    edition: EditionId,
    fingerprint: &str,
) -> Result<(Edition, Snapshot, Ranking), PrepareProblem> {
    let edition = editions::lock(tx, edition)?;
    may_announce(tx, &edition)?;
    let (snapshot, ranking) = preview(tx.conn, &edition)?;
    if snapshot.fingerprint().map_err(Fault::unwritable)? != fingerprint {
        return Err(PrepareProblem::PreviewChanged);
    }
    Ok((edition, snapshot, ranking))
}

/// The dry run: notes that the member went through exactly this result. Another member publishes it. Done
/// twice it changes nothing.
///
/// # Errors
/// A refusal in words, as for `publish`.
pub fn prepare(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    expected_fingerprint: &str,
) -> Result<(), PrepareProblem> {
    let (edition, ..) = expected(tx, edition, expected_fingerprint)?;
    Ok(approvals::ask(tx, who, asked(&edition, expected_fingerprint), "{}")?)
}

/// The act of announcing exactly this result.
fn asked<'a>(edition: &'a Edition, fingerprint: &'a str) -> Asked<'a> {
    let (act, subject) = (ProtectedAct::Publish, "");
    Asked { edition, act, subject, fingerprint, page: "/hasil/pengumuman" }
}

/// Publishes the result that another member prepared: once, by one act, for good (R31).
///
/// # Errors
/// A refusal in words: published already, stages not over, another result than `expected_fingerprint`, or not
/// prepared by somebody else.
pub fn publish(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    expected_fingerprint: &str,
) -> Result<(), PublishProblem> {
    let (edition, mut snapshot, ranking) = expected(tx, edition, expected_fingerprint)?;
    let prepared_by = approvals::second(tx, who, asked(&edition, expected_fingerprint))?;
    snapshot.published_at = tx.now.iso();
    snapshot.document_sha256 = snapshot.own_digest().map_err(Fault::unwritable)?;
    let json = snapshot.to_json().map_err(Fault::unwritable)?;
    let hash = sha256_hex(&json);
    store::insert_publication(
        tx,
        edition.id,
        who.person().user_id(),
        &Digested { text: &json, sha256: &hash },
    )?;
    if editions::mark_published(tx, edition.id)? == 0 {
        return Err(PrepareProblem::AlreadyPublished.into());
    }
    verification::hold::release_all(tx, edition.id)?;
    move_works(tx, &ranking)?;
    let letters = send_letters(tx, &edition)?;
    notifications::release_published(tx, edition.id)?;
    queue::enqueue(tx, &Task::TellFitness(edition.id))?;
    let mut record =
        who.person().record(Some(edition.id), "edition.published", Subject::new("edition", edition.id.0));
    record.details = serde_json::json!({
        "sha256": hash, "seal_sha256": snapshot.seal_sha256, "letters": letters, "prepared_by": prepared_by,
        "works": snapshot.works.iter().map(|work| &work.number).collect::<Vec<_>>(),
    });
    Ok(audit::record(tx, &record)?)
}

/// Scored works become judged, the best of them ranked. A work that was taken out in this very moment stops
/// the publication: the preview no longer holds.
fn move_works(tx: &mut Tx<'_>, ranking: &Ranking) -> Result<(), PrepareProblem> {
    let scored: Vec<WorkId> = ranking.rows.iter().map(|row| row.work.id).collect();
    let best: Vec<WorkId> = ranking.awarded().map(|line| line.work.id).collect();
    let judged = works::advance_all(tx, &scored, Event::Judge)?;
    let ranked = works::advance_all(tx, &best, Event::Rank)?;
    let whole = judged == scored.len() && ranked == best.len();
    if whole { Ok(()) } else { Err(PrepareProblem::PreviewChanged) }
}

/// How many letters the announcement will send.
///
/// # Errors
/// Our own failures only.
pub fn count_letters(conn: &mut Conn, edition: &Edition) -> db::Result<usize> {
    let makers = makers(conn, edition.id)?;
    Ok(makers.into_iter().map(|maker| maker.to.email).collect::<BTreeSet<String>>().len())
}

/// The people of the entries whose works passed verification.
fn makers(conn: &mut Conn, edition: EditionId) -> Result<Vec<Addressee>, Fault> {
    let entries = store::counted_entries(conn, edition)?;
    registration::recipients(conn, &entries)
}

/// One letter to each address, however many entries it belongs to.
fn send_letters(tx: &mut Tx<'_>, edition: &Edition) -> db::Result<usize> {
    let mail = Mail::ResultsPublished(ResultsPublished {
        edition: edition.short_title(),
        path: format!("/{}/hasil", edition.slug),
    });
    let mut letters = 0;
    for maker in makers(tx.conn, edition.id)? {
        let key = format!("results:{}:{}", edition.id, maker.to.email);
        letters += usize::from(notifications::send_once(tx, &maker.to, &mail, &edition.about(), &key)?);
    }
    Ok(letters)
}
