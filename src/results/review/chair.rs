//! What the chair decides: whether a confirmed outlier counts. Without names, with a reason, before publication.

use std::collections::BTreeSet;

use super::outliers::{CONFIRMED, Outlier, outliers};
use super::problem::ExcludeProblem;
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::judging;
use crate::results::actions::method;
use crate::results::cut_line::decisions;
use crate::results::policy::{Matter, Reader, Visibility};
use crate::results::problems::{NotSealed, RankingProblem};
use crate::results::sealed::sealed;
use crate::rounds::{self, Chair, Exclusion, NewExclusion, Review};
use crate::secrets::Seal;

/// A confirmed outlier as the chair sees it; whose score it is stays hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedOutlier {
    /// What the form sends back; says nothing by itself.
    pub key: String,
    /// The figures. The juror's code is for the record and not for the page.
    pub outlier: Outlier,
}

/// What the chair has before them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChairView {
    /// Outliers to decide on.
    pub open: Vec<ConfirmedOutlier>,
    /// Outliers the chair may not decide on: an own score, or a work with a conflict.
    pub barred: usize,
    pub excluded: Vec<Exclusion>,
}

/// What the chair may decide on: scores of reviewed works that stand apart from at least four others.
///
/// # Errors
/// `NotSealed` before the sheets are sealed, or our own failures.
pub fn for_chair(
    conn: &mut Conn,
    seal: &Seal,
    edition: &Edition,
    chair: &Chair,
) -> Result<ChairView, RankingProblem> {
    if !Visibility::of(edition).shows(Matter::Outliers, Reader::Chair) {
        return Err(NotSealed.into());
    }
    let (mut confirmed, excluded) = confirmed(conn, edition)?;
    // One score far off makes the rest of its panel look far off: only the farthest of a work is asked about, and
    // once it is excluded the others are measured anew.
    let mut asked = BTreeSet::new();
    confirmed.retain(|outlier| asked.insert(outlier.work.clone()));
    let seed = edition.settings.routing.seed_text.clone();
    let problem = judging::problem(conn, edition, &seed)?;
    let own = judging::find_juror(conn, edition.id, chair.juror().id())?.ok_or(Fault::NotFound)?.pseudonym;
    let house =
        problem.jurors.iter().find(|juror| juror.id == own).and_then(|juror| juror.institution.clone());
    let may = |outlier: &Outlier| {
        let work = problem.works.iter().find(|work| work.id == outlier.work);
        let same_house = house.is_some() && work.is_some_and(|work| work.institution == house);
        let closed = problem.conflicts.iter().any(|(work, juror)| *work == outlier.work && *juror == own);
        outlier.juror != own && !same_house && !closed
    };
    let (open, barred): (Vec<Outlier>, Vec<Outlier>) = confirmed.into_iter().partition(may);
    let named = |outlier| ConfirmedOutlier { key: key(seal, edition, &outlier), outlier };
    let open = open.into_iter().map(named).collect();
    Ok(ChairView { open, barred: barred.len(), excluded })
}

/// What the review rule noted, and which of it was confirmed; for the committee once the sheets are sealed.
///
/// # Errors
/// `NotSealed`, or our own failures.
pub fn reviewed(conn: &mut Conn, edition: &Edition) -> Result<Vec<(Review, bool)>, RankingProblem> {
    if !Visibility::of(edition).shows(Matter::Outliers, Reader::Committee) {
        return Err(NotSealed.into());
    }
    let (confirmed, excluded) = confirmed(conn, edition)?;
    let holds = |review: &Review| {
        confirmed.iter().any(|outlier| outlier.work == review.work)
            || excluded.iter().any(|score| score.work == review.work)
    };
    Ok(rounds::reviews(conn, edition.id)?
        .into_iter()
        .map(|review| (review.clone(), holds(&review)))
        .collect())
}

fn confirmed(conn: &mut Conn, edition: &Edition) -> Result<(Vec<Outlier>, Vec<Exclusion>), RankingProblem> {
    let (_, sheets) = sealed(conn, edition)?;
    let excluded = rounds::exclusions(conn, edition.id)?;
    let decided = decisions(conn, edition.id)?;
    let works: Vec<String> =
        rounds::reviews(conn, edition.id)?.into_iter().map(|review| review.work).collect();
    let mut found = outliers(&sheets, &method(conn, edition)?.method, &decided);
    found.retain(|outlier| outlier.scores >= CONFIRMED && works.contains(&outlier.work));
    Ok((found, excluded))
}

/// Names a score without saying whose it is. Keyed: of the few works and jurors anybody could make a plain digest.
fn key(seal: &Seal, edition: &Edition, outlier: &Outlier) -> String {
    let of = format!("outlier {}\n{}\n{}", edition.slug, outlier.work, outlier.juror);
    seal.fingerprint(&of).chars().take(20).collect()
}

/// Excludes a confirmed outlier: it counts nowhere from now on, and the public log says so with the reason.
///
/// # Errors
/// Not sealed, published already, no reason, or a score that is no confirmed outlier.
pub fn exclude(tx: &mut Tx<'_>, chair: &Chair, key: &str, reason: &str) -> Result<(), ExcludeProblem> {
    let edition = editions::lock(tx, chair.juror().edition())?;
    if edition.is_published() {
        return Err(ExcludeProblem::AlreadyPublished);
    }
    let view = for_chair(tx.conn, tx.seal, &edition, chair)?;
    let found = view.open.into_iter().find(|outlier| outlier.key == key).ok_or(ExcludeProblem::NoOutlier)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(ExcludeProblem::ReasonMissing);
    }
    let Outlier { work: number, juror: code, t, scores, .. } = found.outlier;
    let works = rounds::numbers(tx.conn, edition.id)?;
    let jurors = rounds::codes(tx.conn, edition.id)?;
    let work = *works.get(&number).ok_or(Fault::NotFound)?;
    let juror = *jurors.get(&code).ok_or(Fault::NotFound)?;
    let decided_by = chair.juror().id();
    rounds::insert_exclusion(tx, &NewExclusion { edition: edition.id, work, juror, decided_by, reason })?;
    let mut record =
        chair.juror().person().record(Some(edition.id), "score.excluded", Subject::new("work", work.0));
    record.reason = reason;
    record.details = serde_json::json!({ "work": number, "juror": code, "t": t, "scores": scores });
    Ok(audit::record(tx, &record)?)
}
