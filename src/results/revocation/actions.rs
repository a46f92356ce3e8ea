//! Asking for a revocation, and doing it.

use super::model::{BeforeRevoking, RevocationGround};
use super::problem::RevokeProblem;
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, SecondProblem};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, WorkId};
use crate::registration;
use crate::results::model::Publication;
use crate::results::snapshot::{PublishedRevocation, PublishedWork, Snapshot};
use crate::results::store;
use crate::secrets::sha256_hex;
use crate::verification::{self, DecideProblem, Verdict};
use crate::works::{self, Work, WorkStatus};

/// What a member sees before asking or doing it.
///
/// # Errors
/// The result is not public, or the work holds no award (any more).
pub fn before_revoking(
    conn: &mut Conn,
    edition: &Edition,
    work: WorkId,
) -> Result<BeforeRevoking, RevokeProblem> {
    let (work, published) = winner(conn, edition, work)?;
    let requests = approvals::requests(conn, edition, ProtectedAct::RevokeAward, &published.number)?;
    let letters = registration::recipients(conn, &[work.entry_id])?.len();
    Ok(BeforeRevoking { work, published, requests, letters })
}

fn winner(conn: &mut Conn, edition: &Edition, work: WorkId) -> Result<(Work, PublishedWork), RevokeProblem> {
    if !edition.is_published() {
        return Err(RevokeProblem::NotPublished);
    }
    let work = works::find(conn, edition.id, work)?.ok_or(Fault::NotFound)?;
    let publication = store::find_publication(conn, edition.id)?.ok_or(Fault::NotFound)?;
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let published = snapshot.work(work.label()).cloned().ok_or(RevokeProblem::NoAward)?;
    if work.status == WorkStatus::Ranked { Ok((work, published)) } else { Err(RevokeProblem::NoAward) }
}

fn asked<'a>(edition: &'a Edition, number: &'a str, fingerprint: &'a str, page: &'a str) -> Asked<'a> {
    Asked { edition, act: ProtectedAct::RevokeAward, subject: number, fingerprint, page }
}

/// One member wants the award taken back, and says why; another does it.
///
/// # Errors
/// A refusal in words: not public, no award, or the ground is incomplete.
pub fn ask_revocation(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    ground: &RevocationGround,
) -> Result<(), RevokeProblem> {
    let edition = editions::lock(tx, edition)?;
    let (work, published) = winner(tx.conn, &edition, work)?;
    verification::rules::check_ground(Verdict::Revoked, &ground.of_decision())
        .map_err(DecideProblem::Ground)?;
    let fingerprint = ground.fingerprint(&published.number);
    let page = format!("/karya/{}/pencabutan", work.id);
    let details = serde_json::to_string(ground).map_err(Fault::unwritable)?;
    Ok(approvals::ask(tx, who, asked(&edition, &published.number, &fingerprint, &page), &details)?)
}

/// Takes the award back as another member asked for it.
///
/// # Errors
/// A refusal in words: not public, no award, or nobody else asked for exactly this.
pub fn revoke(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    fingerprint: &str,
) -> Result<(), RevokeProblem> {
    let edition = editions::lock(tx, edition)?;
    let (work, published) = winner(tx.conn, &edition, work)?;
    let requests = approvals::requests(tx.conn, &edition, ProtectedAct::RevokeAward, &published.number)?;
    let request = requests.open.iter().find(|request| request.fingerprint == fingerprint);
    let details = request.map(|request| request.details.clone()).ok_or(SecondProblem::NotAsked)?;
    let ground: RevocationGround = serde_json::from_str(&details).map_err(Fault::unreadable)?;
    take_back(tx, who, &edition, &work, &ground)
}

/// Takes the award back at once, in an edition that does without a second member.
///
/// # Errors
/// A refusal in words, as for `revoke`.
pub fn revoke_alone(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    ground: &RevocationGround,
) -> Result<(), RevokeProblem> {
    let edition = editions::lock(tx, edition)?;
    let (work, _) = winner(tx.conn, &edition, work)?;
    take_back(tx, who, &edition, &work, ground)
}

/// The act, if as many members want it as the edition asks for.
fn take_back(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: &Edition,
    work: &Work,
    ground: &RevocationGround,
) -> Result<(), RevokeProblem> {
    let fingerprint = ground.fingerprint(work.label());
    approvals::second(tx, who, asked(edition, work.label(), &fingerprint, ""))?;
    Ok(verification::revoke(tx, who, edition, work.id, &ground.of_decision())?)
}

/// Awards taken back, as published documents name them, the oldest first.
///
/// # Errors
/// Our own failures only.
pub fn published_revocations(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<PublishedRevocation>> {
    let named = |award: verification::Revocation| PublishedRevocation {
        work: award.number,
        rule: award.rule,
        reason: award.reason,
        revoked_at: award.revoked_at.iso(),
    };
    Ok(verification::revocations(conn, edition)?.into_iter().map(named).collect())
}

/// The published document with its digest: as it was frozen, or with the awards taken back since.
///
/// # Errors
/// Our own failures only.
pub fn published_document(
    conn: &mut Conn,
    edition: EditionId,
    publication: Publication,
) -> db::Result<(String, String)> {
    let revocations = published_revocations(conn, edition)?;
    if revocations.is_empty() {
        return Ok((publication.snapshot, publication.snapshot_hash));
    }
    let frozen = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let document = Snapshot { revocations, ..frozen }.to_json().map_err(Fault::unwritable)?;
    let digest = sha256_hex(&document);
    Ok((document, digest))
}
