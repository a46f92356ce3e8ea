//! The review rule: an outlying score on a work near the top brings two further jurors, who do not learn why.
//!
//! It looks once a day and when a round is closed, never right after a sheet comes in: the moment would tell whose
//! sheet it was. What it found stays unseen until the sheets are sealed.

use std::collections::BTreeSet;

use super::outliers::{CONFIRMED, Outlier, outliers};
use crate::db::{self, Tx};
use crate::editions::rules::phase_state;
use crate::editions::{self, Edition, PhaseKey, PhaseState};
use crate::ids::{EditionId, RoundId};
use crate::judging::{self, CountedSheets};
use crate::results::actions::method;
use crate::results::cut_line::decisions;
use crate::results::problems::MethodProblem;
use crate::results::score_sheet::score_sheets;
use crate::rounds::{self, More, NewReview};

/// Jurors who are added.
const MORE: usize = 2;

/// Looks at all sheets given so far and adds jurors where the rule asks for them, once for each work. How many
/// works it found comes back. Safe to run twice.
///
/// # Errors
/// `Changed`, or our own failures: a work nobody else may judge is noted without further jurors.
pub fn review_scores(tx: &mut Tx<'_>, edition: EditionId) -> Result<usize, MethodProblem> {
    let edition = editions::lock(tx, edition)?;
    let judging = edition.phase(PhaseKey::Judging);
    let running = judging.is_some_and(|phase| phase_state(phase, tx.now) == PhaseState::Now);
    if edition.sealed_at.is_some() || !running {
        return Ok(0);
    }
    let sheets = score_sheets(judging::counted_sheets(tx.conn, &edition, CountedSheets::Given)?);
    let decided = decisions(tx.conn, edition.id)?;
    let found = outliers(&sheets, &method(tx.conn, &edition)?.method, &decided);
    let works = rounds::numbers(tx.conn, edition.id)?;
    let jurors = rounds::codes(tx.conn, edition.id)?;
    let extra = rounds::extra_scores(tx.conn, edition.id)?;
    let mut known = rounds::reviewed_works(tx.conn, edition.id)?;
    let usual = usize::try_from(edition.settings.limits.jurors_per_work).unwrap_or(usize::MAX);
    let mut noted = 0;
    for outlier in found {
        let pair = works.get(&outlier.work).zip(jurors.get(&outlier.juror));
        let Some((work, juror)) = pair.map(|(work, juror)| (*work, *juror)) else { continue };
        let complete = outlier.scores >= usual + extra.get(&work).copied().unwrap_or(0);
        if !complete || !known.insert(work) {
            continue;
        }
        let (round, added) = add_jurors(tx, &edition, &outlier)?;
        let edition = edition.id;
        rounds::insert_review(tx, &NewReview { edition, work, juror, t: outlier.t, round, added })?;
        noted += 1;
    }
    Ok(noted)
}

/// With five scores the panel itself confirms or refutes; below that as many jurors are added as can be found.
fn add_jurors(tx: &mut Tx<'_>, edition: &Edition, outlier: &Outlier) -> db::Result<(Option<RoundId>, usize)> {
    if outlier.scores >= CONFIRMED {
        return Ok((None, 0));
    }
    let only = BTreeSet::from([outlier.work.clone()]);
    for scores in (1..=MORE).rev() {
        let plan = rounds::plan_round(tx.conn, edition, &only, More::Each(scores))?;
        if let Ok(plan) = plan {
            let added = plan.fresh.len();
            return Ok((Some(rounds::extend_review(tx, edition, &plan)?), added));
        }
    }
    Ok((None, 0))
}
