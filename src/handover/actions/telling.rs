//! Letters about the second verdict.

use std::collections::BTreeMap;

use crate::db::{Fault, Tx};
use crate::editions::{self, Edition};
use crate::handover::model::LmsOutcome;
use crate::handover::store;
use crate::ids::{EntryId, LmsDecisionId, WorkId};
use crate::notifications::letters::handover::{WorkFit, WorkFitNoMore};
use crate::notifications::{self, About, Mail};
use crate::registration::{self, Addressee};
use crate::works;

/// Decisions told in one transaction: the portal answers others in between.
const AT_ONCE: i64 = 50;

/// Tells the makers of the next works what was decided, once the result is public: that they are fit, or that they are
/// no more. Whoever was never told anything good hears nothing of a refusal. How many decisions were gone through comes
/// back; none before the announcement.
///
/// # Errors
/// Our own failures only.
pub fn tell_next(tx: &mut Tx<'_>, edition: &Edition) -> Result<usize, Fault> {
    // Of two runs at once the second waits, and finds what the first has told.
    let edition = &editions::lock(tx, edition.id)?;
    if !edition.is_published() {
        return Ok(0);
    }
    let untold = store::untold(tx.conn, edition.id, AT_ONCE)?;
    let ids: Vec<WorkId> = untold.iter().map(|one| one.work_id).collect();
    let knew = store::told_before(tx.conn, &ids)?;
    let entries: BTreeMap<WorkId, EntryId> = works::entries_of(tx.conn, &ids)?.into_iter().collect();
    let mut makers: BTreeMap<EntryId, Vec<Addressee>> = BTreeMap::new();
    for maker in registration::recipients(tx.conn, &entries.values().copied().collect::<Vec<_>>())? {
        makers.entry(maker.entry).or_default().push(maker);
    }
    let names = works::names(tx.conn, &ids)?.into_iter().map(|(id, number, title)| (id, (number, title)));
    let names: BTreeMap<WorkId, (String, String)> = names.collect();
    for one in &untold {
        let told = knew.contains(&one.work_id);
        let fit = one.outcome == LmsOutcome::Fit;
        let Some(entry) = entries.get(&one.work_id).filter(|_| fit != told) else { continue };
        let Some((number, title)) = names.get(&one.work_id).cloned() else { continue };
        let path = format!("/{}/peserta/{entry}/karya/{}", edition.slug, one.work_id);
        let mail = if fit {
            Mail::WorkFit(WorkFit { edition: edition.short_title(), title, number, path })
        } else {
            let reason = one.reason.clone();
            Mail::WorkFitNoMore(WorkFitNoMore { edition: edition.short_title(), title, number, reason, path })
        };
        let about = About { work: Some(one.work_id), ..edition.about() };
        for maker in makers.get(entry).into_iter().flatten() {
            notifications::send(tx, &maker.to, &mail, &about)?;
        }
    }
    let told: Vec<LmsDecisionId> = untold.iter().map(|one| one.id).collect();
    store::mark_told(tx, &told)?;
    Ok(told.len())
}
