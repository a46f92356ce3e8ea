//! What the public may see: works that are fit and that their makers let be shown.

use std::collections::BTreeSet;

use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::handover::learning_work::LearningWork;
use crate::handover::store;
use crate::i18n::Lang;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::works::{self, Work};

/// The works of a public edition that the gallery may show, by number: fit, still taking part, with the licence given and
/// not taken out by their makers (R15). `only`: the work of this number alone.
///
/// # Errors
/// Our own failures only.
pub fn publishable(
    conn: &mut Conn,
    edition: &Edition,
    lang: Lang,
    only: Option<&str>,
) -> Result<Vec<(WorkId, LearningWork)>, Fault> {
    if !edition.is_published() {
        return Ok(Vec::new());
    }
    let out: BTreeSet<WorkId> =
        store::withdrawn(conn, edition.id)?.into_iter().map(|one| one.work_id).collect();
    let mut fit = store::fit_works(conn, edition.id)?;
    if let Some(number) = only {
        let wanted = works::numbered(conn, edition.id, number)?;
        fit.retain(|work| Some(*work) == wanted);
    }
    fit.retain(|work| !out.contains(work));
    let licensed: BTreeSet<WorkId> = works::contents(conn, &fit)?
        .into_iter()
        .filter(|(_, content)| content.licence)
        .map(|(work, _)| work)
        .collect();
    fit.retain(|work| licensed.contains(work));
    let mut works = store::learning_works(conn, edition, &fit, lang)?;
    name_clusters(conn, edition, lang, &mut works)?;
    Ok(works)
}

/// Gives each work the names of its clusters; the Indonesian one where there is no other.
pub(super) fn name_clusters(
    conn: &mut Conn,
    edition: &Edition,
    lang: Lang,
    works: &mut [(WorkId, LearningWork)],
) -> Result<(), Fault> {
    let clusters = store::clusters(conn, edition.id)?;
    let held: BTreeSet<_> = store::cluster_works(conn, edition.id)?.into_iter().collect();
    for (id, work) in works {
        let own = clusters.iter().filter(|cluster| held.contains(&(cluster.id, *id)));
        work.clusters = own.map(|cluster| cluster.name(lang).to_owned()).collect();
    }
    Ok(())
}

/// A maker takes the work out of the public gallery, at once. The hand-over to the platform rests on the licence that was
/// given with the work and stays (R15).
///
/// # Errors
/// Not the member's work, the result is not public, or our own failures.
pub fn withdraw_from_gallery(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    work: WorkId,
    reason: &str,
) -> Result<(), Fault> {
    let work = own_public(tx, who, work)?;
    let reason = reason.trim();
    if store::insert_withdrawal(tx, work.id, who.person().user_id(), reason)? == 1 {
        let subject = Subject::new("work", work.id.0);
        let mut record = who.person().record(Some(work.edition_id), "work.gallery_withdrawn", subject);
        record.reason = reason;
        audit::record(tx, &record)?;
    }
    Ok(())
}

/// A maker lets the work be shown again.
///
/// # Errors
/// As for `withdraw_from_gallery`.
pub fn show_again(tx: &mut Tx<'_>, who: &EntryMember, work: WorkId) -> Result<(), Fault> {
    let work = own_public(tx, who, work)?;
    if store::delete_withdrawal(tx, work.id)? == 1 {
        let subject = Subject::new("work", work.id.0);
        audit::record(tx, &who.person().record(Some(work.edition_id), "work.gallery_shown", subject))?;
    }
    Ok(())
}

/// The member's own work of an edition whose result is public.
fn own_public(tx: &mut Tx<'_>, who: &EntryMember, work: WorkId) -> Result<Work, Fault> {
    let work = works::find_own(tx.conn, who, work)?.ok_or(Fault::NotFound)?;
    works::lock(tx, work.id)?;
    let edition = editions::find_by_id(tx.conn, work.edition_id)?.ok_or(Fault::NotFound)?;
    if edition.is_published() { Ok(work) } else { Err(Fault::NotFound) }
}
